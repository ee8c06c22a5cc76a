/**
 * One story: the real page over the fake core, or one of the parts it is made of. The address says how it
 * begins: `language`, `look`, `host`; `empty` for no jobs, `key` for a key, `state` for a job `shown` in that
 * state, `cut` for a core that doesn't answer, `part` for a part; `press` for buttons to press when they are
 * there. `data-story` of the document turns to `ready` once that is done, or says which button is missing.
 */
import i18next from 'i18next';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '../../../renderer/app/app.tsx';
import { createClient } from '../../../renderer/client/client.tsx';
import type { Job } from '../../../renderer/client/page-host.ts';
import { showLanguage, startMessages } from '../../../renderer/messages/messages.ts';
import { type JobState, noRows } from '../../../shared/model/job.ts';
import type { Appearance } from '../../../shared/model/settings.ts';
import { createFakeHost } from '../fake-client.ts';
import { fakeJobs } from '../fake-jobs.ts';
import { PartPage } from './parts.tsx';
import { type PartName, partNames } from './stories.ts';

/**
 * How long a button may take to appear, in milliseconds: the fake core answers after a moment, as the real one does.
 */
const pressWithinMs = 20_000;

const query = new URLSearchParams(window.location.search);
// What another story has left behind, such as a draft, is no part of this one.
for (const storage of [localStorage, sessionStorage]) storage.clear();
const language = query.get('language') ?? 'en';
const host = createFakeHost({
  jobs: jobsOf(query),
  hasKey: query.has('key'),
  host: query.get('host') === 'desktop' ? 'desktop' : 'browser',
  appearance: (query.get('look') ?? 'light') as Appearance,
  language,
});
host.setAnswering(!query.has('cut'));
await startMessages([language]);
await showLanguage(language);
const root = document.getElementById('root');
if (root === null) throw new Error('no #root');
Object.assign(window, { fakeHost: host });
const part = partNames.find((name): name is PartName => name === query.get('part'));
const client = createClient(host);
createRoot(root).render(
  <StrictMode>
    {part === undefined ? <App client={client} /> : <PartPage client={client} part={part} />}
  </StrictMode>,
);
void pressAll(query.getAll('press')).then((story) => {
  document.documentElement.dataset.story = story;
});

function jobsOf(start: URLSearchParams): readonly Job[] {
  if (start.has('empty')) return [];
  const [first, ...others] = fakeJobs();
  const state = start.get('state') as JobState | null;
  if (first === undefined || state === null) return fakeJobs();
  const isOver = state === 'finished' || state === 'canceled';
  const counts = isOver ? { ...noRows, answered: 12_400, canceled: 35 } : first.counts;
  const finishedAt = isOver ? new Date().toISOString() : null;
  return [{ ...first, id: 'shown', state, counts, finishedAt }, first, ...others];
}

async function pressAll(messages: readonly string[]): Promise<string> {
  for (const message of messages) {
    const button = await waitForButton(message);
    if (button === null) return `no button ${message}`;
    button.click();
  }
  return 'ready';
}

async function waitForButton(message: string): Promise<HTMLElement | null> {
  const end = Date.now() + pressWithinMs;
  while (Date.now() < end) {
    const found = findButton(message);
    if (found !== null) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return null;
}

/** By what it says, whatever stands for the values in it. */
function findButton(message: string): HTMLElement | null {
  const text = String(i18next.t(message as never, { count: 50, skipInterpolation: true } as never));
  const pattern = text.split(/\{\{.*?\}\}/).map((words) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const named = new RegExp(`^${pattern.join('.*')}$`);
  const all = document.querySelectorAll<HTMLElement>('button, [role=menuitem], [role=tab]');
  const isNamed = (button: HTMLElement): boolean =>
    named.test(button.textContent?.trim() ?? '') || named.test(button.getAttribute('aria-label') ?? '');
  const canBePressed = (button: HTMLElement): boolean =>
    !button.hasAttribute('disabled') && button.getAttribute('aria-disabled') !== 'true';
  return [...all].find((button) => isNamed(button) && canBePressed(button)) ?? null;
}
