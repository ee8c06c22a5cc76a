/** Requests that cost something and are on their way, as the rest of the program needs to know of them. */
export interface UploadWatch {
  /** The same `fetch`, watched. */
  readonly fetch: typeof globalThis.fetch;
  isUploading(): boolean;
  /** Resolves at once when nothing is on its way, else when the last request has its reply. */
  untilQuiet(): Promise<void>;
}

/**
 * Watches a `fetch` for POST requests: batches being uploaded, rows being tried. Each is on its way from its call until
 * its reply has begun or failed. `changed` hears when the first one leaves and when the last one is answered.
 */
export function watchUploads(
  fetch: typeof globalThis.fetch,
  changed: (isUploading: boolean) => void,
): UploadWatch {
  let underWay = 0;
  let waiting: (() => void)[] = [];

  function end(): void {
    underWay -= 1;
    if (underWay > 0) return;
    changed(false);
    const quiet = waiting;
    waiting = [];
    for (const tell of quiet) tell();
  }

  return {
    async fetch(input, init) {
      if (init?.method?.toUpperCase() !== 'POST') return fetch(input, init);
      underWay += 1;
      if (underWay === 1) changed(true);
      try {
        return await fetch(input, init);
      } finally {
        end();
      }
    },
    isUploading: () => underWay > 0,
    untilQuiet: () => (underWay === 0 ? Promise.resolve() : new Promise((tell) => waiting.push(tell))),
  };
}

/** The part of Electron's powerSaveBlocker that is needed. */
export interface SleepBlocker {
  start(type: 'prevent-app-suspension'): number;
  stop(id: number): unknown;
}

/**
 * Asks the system not to suspend the program for as long as it is told `true`. The screen may go dark, and a closed lid
 * still sends the computer to sleep: what was on its way then is found again (docs/architecture.md).
 */
export function keepAwake(blocker: SleepBlocker): (isUploading: boolean) => void {
  let id: number | null = null;
  return (isUploading) => {
    if (isUploading && id === null) id = blocker.start('prevent-app-suspension');
    if (!isUploading && id !== null) {
      blocker.stop(id);
      id = null;
    }
  };
}
