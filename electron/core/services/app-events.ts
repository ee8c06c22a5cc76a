import { EventPublisher } from '@orpc/server';
import type { AppEvent } from '../../../shared/contract/types.ts';

/** What happened, before it has a revision. */
export type NewEvent = AppEvent extends infer E ? (E extends AppEvent ? Omit<E, 'revision'> : never) : never;

/** Events to any number of pages. */
export interface AppEvents {
  /** The revision of the newest event. */
  revision(): number;
  publish(event: NewEvent): void;
  /** Events from now on, until the page goes away. */
  subscribe(signal: AbortSignal | undefined): AsyncIteratorObject<AppEvent, unknown, void>;
}

/** A page that is slower than this many events loses the oldest; it notices the gap and takes a snapshot. */
const maxWaiting = 256;

/** A stream of events counted from 1. */
export function createAppEvents(): AppEvents {
  const publisher = new EventPublisher<{ happened: AppEvent }>({ maxBufferedEvents: maxWaiting });
  let revision = 0;
  return {
    revision: () => revision,
    publish(event) {
      revision++;
      publisher.publish('happened', { ...event, revision } as AppEvent);
    },
    subscribe: (signal) => publisher.subscribe('happened', signal === undefined ? {} : { signal }),
  };
}

/**
 * Calls `tell` for each key at most every `pauseMs`: the first time at once, then with the newest state at
 * the end of the pause.
 */
export function createThrottle<K>(
  pauseMs: number,
  schedule: (delayMs: number, callback: () => void) => () => void,
  tell: (key: K) => void,
): { note(key: K): void; close(): void } {
  const pauses = new Map<K, { cancel: () => void; isStale: boolean }>();
  let isClosed = false;

  function begin(key: K): void {
    tell(key);
    const cancel = schedule(pauseMs, () => {
      const pause = pauses.get(key);
      pauses.delete(key);
      if (!isClosed && pause?.isStale === true) begin(key);
    });
    pauses.set(key, { cancel, isStale: false });
  }

  return {
    note(key) {
      const pause = pauses.get(key);
      if (isClosed) return;
      if (pause === undefined) begin(key);
      else pause.isStale = true;
    },
    close() {
      isClosed = true;
      for (const pause of pauses.values()) pause.cancel();
      pauses.clear();
    },
  };
}
