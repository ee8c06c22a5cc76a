import type { ClientContext, ClientLink } from '@orpc/client';
import type { HostLink, PageHost } from './page-host.ts';

/** Whether calls pass at the moment. `lost` is only said once a link has broken or none could be made. */
export type ConnectionState = 'connecting' | 'open' | 'lost';

/** One line to the core that mends itself: waits longer after each failed attempt, up to five seconds. */
export interface Connection {
  readonly state: () => ConnectionState;
  /** Calls back on each change of state; the returned function ends it. */
  subscribe(listener: () => void): () => void;
  /** The link to use for the next call; waits while there is none. */
  currentLink(): Promise<ClientLink<ClientContext>>;
  /** Begins at once instead of waiting for the next attempt. */
  retryNow(): void;
  close(): void;
}

const firstDelayMs = 400;
const maxDelayMs = 5_000;

/** Opens the line and keeps it open until `close`. */
export function createConnection(host: PageHost): Connection {
  const listeners = new Set<() => void>();
  const waiting = new Set<(link: ClientLink<ClientContext>) => void>();
  let state: ConnectionState = 'connecting';
  let current: HostLink | null = null;
  let wake: (() => void) | null = null;
  let isClosed = false;

  const setState = (next: ConnectionState): void => {
    if (state === next) return;
    state = next;
    for (const listener of listeners) listener();
  };
  const pause = (delayMs: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, delayMs);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const keepOpen = async (): Promise<void> => {
    let delayMs = firstDelayMs;
    while (!isClosed) {
      const opened = await host.open().catch(() => null);
      if (opened !== null && !isClosed) {
        delayMs = firstDelayMs;
        current = opened;
        for (const resolve of waiting) resolve(opened.link);
        waiting.clear();
        setState('open');
        await opened.closed;
        current = null;
      }
      if (isClosed) return opened?.close();
      setState('lost');
      await pause(delayMs);
      delayMs = Math.min(delayMs * 2, maxDelayMs);
    }
  };
  void keepOpen();

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    currentLink: () =>
      current === null ? new Promise((resolve) => waiting.add(resolve)) : Promise.resolve(current.link),
    retryNow: () => wake?.(),
    close() {
      isClosed = true;
      current?.close();
      wake?.();
    },
  };
}
