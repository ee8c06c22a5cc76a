import { Menu, type MenuItemConstructorOptions, nativeImage, Tray } from 'electron';
import { needsUser } from '../../shared/model/needs-user.ts';
import type { LoginItem } from '../core/platform/ports.ts';
import { type Translator, translate, translateCount } from '../locales/translator.ts';
import type { JobsAndSettings } from './subscribe-jobs.ts';
import { isPending } from './task-bar.ts';

type Job = JobsAndSettings['jobs'][number];

/**
 * The file in build/icons: one that macOS colours itself, one of several sizes for the scales of Windows, a picture
 * that Linux scales.
 */
export function trayIconName(platform: NodeJS.Platform): string {
  if (platform === 'darwin') return 'trayTemplate.png';
  return platform === 'win32' ? 'tray.ico' : 'tray.png';
}

/** What the tray's menu can do. */
export interface TrayActions {
  /** Brings the window back, at a job or as it was. */
  readonly open: (jobId: string | null) => void;
  readonly quit: () => void;
  readonly changeLogin: (isOn: boolean) => void;
  /** Null where the system has no such thing. */
  readonly loginItem: Pick<LoginItem, 'isOn'> | null;
}

/** More than these would make the menu longer than a glance. */
const maxJobs = 6;

/** Jobs that something happens to or that need the user, those that need the user first. */
function jobsToTell(jobs: readonly Job[]): readonly Job[] {
  const running = jobs.filter((job) => isPending(job.state));
  return [...jobs.filter(needsUser), ...running.filter((job) => !needsUser(job))];
}

/** The line that the icon shows when it is pointed at. */
export function trayTip(jobs: readonly Job[], translator: Translator): string {
  const { tray } = translator.words;
  const needing = jobs.filter(needsUser).length;
  const running = jobsToTell(jobs).length - needing;
  const lines = [
    ...(needing > 0 ? [translateCount(translator, tray.needing, needing)] : []),
    ...(running > 0 ? [translateCount(translator, tray.running, running)] : []),
  ];
  return ['Sheetbatch', ...(lines.length === 0 ? [tray.idle] : lines)].join('\n');
}

/** The tray's menu as data: what is running, then what can be done. */
export function trayMenu(
  jobs: readonly Job[],
  translator: Translator,
  actions: TrayActions,
): MenuItemConstructorOptions[] {
  const { tray } = translator.words;
  const { loginItem } = actions;
  return [
    { label: tray.open, click: () => actions.open(null) },
    { type: 'separator' },
    ...jobItems(jobsToTell(jobs), translator, actions),
    { type: 'separator' },
    ...(loginItem === null
      ? []
      : [
          {
            label: tray.startsAtLogin,
            type: 'checkbox' as const,
            checked: loginItem.isOn(),
            click: (item: { readonly checked: boolean }) => actions.changeLogin(item.checked),
          },
        ]),
    { label: tray.quit, click: actions.quit },
  ];
}

function jobItems(
  jobs: readonly Job[],
  translator: Translator,
  { open }: TrayActions,
): MenuItemConstructorOptions[] {
  const { tray } = translator.words;
  if (jobs.length === 0) return [{ label: tray.idle, enabled: false }];
  const left = jobs.length - maxJobs;
  return [
    ...jobs.slice(0, maxJobs).map((job) => {
      const state = tray.state[needsUser(job) ? 'needing' : job.state];
      // A single & would underline the letter after it on Windows and Linux.
      const label = translate(translator, tray.job, { job: shorten(job.name), state }).replaceAll('&', '&&');
      return { label, click: () => open(job.id) };
    }),
    ...(left > 0 ? [{ label: translateCount(translator, tray.more, left), enabled: false }] : []),
  ];
}

function shorten(name: string): string {
  return name.length <= 60 ? name : `${name.slice(0, 59)}…`;
}

/** The icon beside the clock. */
export interface TrayIcon {
  update(jobs: readonly Job[], translator: Translator): void;
  destroy(): void;
}

/** Puts the icon beside the clock; null where the desktop has no place for one. */
export function createTray(iconPath: string, actions: TrayActions): TrayIcon | null {
  try {
    const tray = new Tray(nativeImage.createFromPath(iconPath));
    let shown = '';
    tray.on('click', () => actions.open(null));
    return {
      update(jobs, translator) {
        const template = trayMenu(jobs, translator, actions);
        // On Linux a new menu closes one that is open, so it is changed only when it reads differently.
        const look = JSON.stringify([translator.language, template]);
        if (look === shown) return;
        shown = look;
        tray.setToolTip(trayTip(jobs, translator));
        tray.setContextMenu(Menu.buildFromTemplate(template));
      },
      destroy: () => tray.destroy(),
    };
  } catch {
    return null;
  }
}
