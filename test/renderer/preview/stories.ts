/**
 * What the gallery shows: every screen in each of its states, every dialog, and the parts that screens are made
 * of. A story is an address of page.html; a new screen, state or part gets a line here.
 */
import { type JobState, jobStates } from '../../../shared/schemas/job-codes.ts';

/** One thing to look at. */
export interface Story {
  readonly group: string;
  readonly name: string;
  /** What the fake core begins with; see page.tsx. */
  readonly start?: Readonly<Record<string, string>>;
  /** The screen's address, from `#` on. */
  readonly route?: string;
  /** Names of messages (`area:key`) of the buttons to press, one after the other. */
  readonly press?: readonly string[];
}

/** How a story is looked at. */
export interface Looking {
  readonly language: string;
  readonly look: string;
  readonly host: string;
}

/** Looks that can be chosen in Settings. */
export const looks = ['light', 'dark', 'high-contrast'] as const;

/** The parts that parts.tsx draws, by name. */
export const partNames = [
  'problems',
  'badges',
  'frames',
  'choices',
  'bringing-a-file',
  'key',
  'console-pictures',
  'dialog',
] as const;
export type PartName = (typeof partNames)[number];

const withFile = 'file=chosen&name=Tickets.xlsx';
const withKey = { start: { key: '' } };
const wizard = { route: `#/new/sheet?${withFile}&practice=1&template=sort` };
/** The ways from step to step of the wizard. */
const steps = ['newJob:next.sheet', 'newJob:next.instruction', 'newJob:next.try'];
const saved = { route: '#/jobs/practice', start: { host: 'desktop' } };

const screens: readonly Omit<Story, 'group'>[] = [
  { name: 'First start', start: { empty: '' } },
  { name: 'First start with a key', start: { empty: '', key: '' } },
  { name: 'Jobs', start: { key: '' } },
  { name: 'New job: no file yet', route: '#/new/sheet' },
  { name: 'New job: sheet', route: `#/new/sheet?${withFile}` },
  { name: 'New job: instruction', ...wizard, press: steps.slice(0, 1) },
  { name: 'New job: try', ...wizard, press: steps.slice(0, 2) },
  { name: 'New job: tried', ...wizard, press: [...steps.slice(0, 2), 'newJob:tryOut.run'] },
  { name: 'New job: send', ...wizard, press: steps },
  {
    name: 'New job: send with a key',
    route: `#/new/sheet?${withFile}&template=sort`,
    ...withKey,
    press: steps,
  },
  { name: 'Templates', route: '#/templates' },
  { name: 'Settings', route: '#/settings' },
  { name: 'Settings with a key', route: '#/settings', start: { key: '' } },
  { name: 'Batches of the account', route: '#/batches', start: { key: '' } },
  { name: 'Batches without a key', route: '#/batches' },
  { name: 'Help', route: '#/help' },
  { name: 'The core cannot be reached', start: { cut: '' } },
];

const jobs: readonly Omit<Story, 'group'>[] = [
  ...jobStates.map((state: JobState) => ({
    name: `Job: ${state}`,
    route: '#/jobs/shown',
    start: { state, key: '' },
  })),
  { name: 'Job: all kinds of rows', route: '#/jobs/mixed', start: { key: '' } },
  { name: 'Job: waits for Anthropic', route: '#/jobs/waiting', start: { key: '' } },
  { name: 'Job: paused, no credit', route: '#/jobs/paused', start: { key: '' } },
  { name: 'Job: practice', route: '#/jobs/practice' },
  { name: 'Job: overview', route: '#/jobs/mixed', press: ['charts:tab'] },
  { name: 'Job: details', route: '#/jobs/mixed', press: ['job:tabDetails'] },
  { name: 'Job: not there', route: '#/jobs/nowhere' },
];

const dialogs: readonly Omit<Story, 'group'>[] = [
  { name: 'Save', route: '#/jobs/mixed', press: ['job:save'] },
  { name: 'Save on the desktop', ...saved, press: ['job:save'] },
  { name: 'Take a save back', ...saved, press: ['job:more', 'job:undoSave'] },
  { name: 'Export as CSV', route: '#/jobs/mixed', press: ['exporting:menu', 'exporting:menuCsv'] },
  { name: 'Export as JSON', route: '#/jobs/mixed', press: ['exporting:menu', 'exporting:menuJsonLines'] },
  { name: 'Send rows again', route: '#/jobs/mixed', press: ['results:repairOpen'] },
  { name: 'Compare attempts', route: '#/jobs/mixed', press: ['compare:stripOpen'] },
  { name: 'Cancel', route: '#/jobs/processing', press: ['job:more', 'job:cancel'] },
  { name: 'Remove', route: '#/jobs/mixed', press: ['job:more', 'job:remove'] },
  { name: 'Delete at Anthropic', route: '#/jobs/mixed', press: ['job:more', 'job:deleteRemote'] },
  { name: 'Way to a key', start: { empty: '' }, press: ['frame:keyGuide.open'] },
  { name: 'Remove old data', route: '#/settings', press: ['settings:storageRemove'] },
  { name: 'Price of a model', route: '#/settings', press: ['settings:pricesAdd'] },
  { name: 'Shortcuts', route: '#/help', press: ['help:shortcutsButton'] },
  { name: 'Report a problem', route: '#/help', press: ['help:reportButton'] },
];

const inGroup = (group: string, stories: readonly Omit<Story, 'group'>[]): readonly Story[] =>
  stories.map((story) => ({ group, ...story }));

/** All of them, as the gallery lists them. */
export const stories: readonly Story[] = [
  ...inGroup('Screens', screens),
  ...inGroup('A job', jobs),
  ...inGroup('Dialogs', dialogs),
  ...inGroup(
    'Parts',
    partNames.map((part) => ({ name: part, start: { part } })),
  ),
];

/** The address of page.html that shows a story. */
export function storyAddress(story: Story, { language, look, host }: Looking): string {
  const query = new URLSearchParams({ language, look, host, ...story.start });
  for (const message of story.press ?? []) query.append('press', message);
  return `page.html?${query}${story.route ?? ''}`;
}
