import type { Clock } from '../../platform/ports.ts';

/**
 * How far the service's clock is from this computer's, learned from the `date` header of its replies. A batch
 * in doubt is looked for by the time of its creation, and laptops' clocks are wrong by hours now and then.
 */
export interface ServerClock {
  /** An instant of this computer by the service's clock; null as long as no reply has come. */
  toServerTime(localMs: number): number | null;
  /** Notes the header of a reply that has just come. */
  learn(dateHeader: string | null): void;
}

/** A clock that knows nothing yet. */
export function createServerClock(clock: Clock): ServerClock {
  let offsetMs: number | null = null;
  return {
    toServerTime: (localMs) => (offsetMs === null ? null : localMs + offsetMs),
    learn(dateHeader) {
      const serverMs = dateHeader === null ? Number.NaN : Date.parse(dateHeader);
      if (!Number.isNaN(serverMs)) offsetMs = serverMs - clock.now();
    },
  };
}

/** The same fetch, from whose replies the clock learns. */
export function watchServerTime(
  fetch: typeof globalThis.fetch,
  serverClock: ServerClock,
): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    serverClock.learn(response.headers.get('date'));
    return response;
  };
}
