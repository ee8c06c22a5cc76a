/** A revisioned snapshot with listeners, as the real core has one. */
import type { Job } from '../../renderer/client/page-host.ts';
import { withJob } from '../../renderer/client/snapshot-events.ts';
import type { AppEvent, AppSnapshot } from '../../shared/contract/types.ts';
import { defaultSettings } from '../../shared/model/settings.ts';
import { fakeJobs } from './fake-jobs.ts';

/** What a fake core begins with. */
export interface FakeStart {
  readonly jobs?: readonly Job[];
  readonly hasKey?: boolean;
  readonly host?: 'desktop' | 'browser';
  readonly appearance?: AppSnapshot['settings']['appearance'];
  /** A tag, or `system`. */
  readonly language?: string;
}

type EventBody = AppEvent extends infer Event
  ? Event extends AppEvent
    ? Omit<Event, 'revision'>
    : never
  : never;

/** A revisioned store with listeners, as the real core has one. */
export function createFakeState(start: FakeStart) {
  const listeners = new Set<(event: AppEvent) => void>();
  let snapshot: AppSnapshot = {
    revision: 1,
    version: '0.1.0',
    builtOn: '2026-11-30',
    updates: start.host === 'desktop' ? 'self' : 'none',
    host: start.host ?? 'browser',
    settings: {
      ...defaultSettings,
      appearance: start.appearance ?? 'system',
      language: start.language ?? 'system',
    },
    key: start.hasKey
      ? { state: 'kept', ending: 'x7Qa', storeName: 'Keychain' }
      : { state: 'none', ending: '', storeName: 'Keychain' },
    jobs: [...(start.jobs ?? fakeJobs())],
  };
  const tell = (body: EventBody, changes: Partial<AppSnapshot>): void => {
    const revision = snapshot.revision + 1;
    snapshot = { ...snapshot, ...changes, revision };
    for (const listener of listeners) listener({ ...body, revision } as AppEvent);
  };
  return {
    get: () => snapshot,
    tell,
    /** Leaves a revision out, as if an event had been lost. */
    skipRevision: (changes: Partial<AppSnapshot>) => {
      snapshot = { ...snapshot, ...changes, revision: snapshot.revision + 1 };
    },
    setJob: (job: Job) => tell({ type: 'jobs.progressed', job }, { jobs: withJob(snapshot.jobs, job) }),
    listen: (listener: (event: AppEvent) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    listenerCount: () => listeners.size,
  };
}

export type FakeState = ReturnType<typeof createFakeState>;

/** Events from now on until the caller goes. */
export async function* eventsOf(state: FakeState, signal: AbortSignal | undefined): AsyncGenerator<AppEvent> {
  const queue: AppEvent[] = [];
  let wake = (): void => {};
  const stop = state.listen((event) => {
    queue.push(event);
    wake();
  });
  signal?.addEventListener('abort', () => wake());
  try {
    while (signal?.aborted !== true) {
      const next = queue.shift();
      if (next !== undefined) yield next;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
  } finally {
    stop();
  }
}
