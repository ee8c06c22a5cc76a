import type { Clock } from '../core/platform/ports.ts';

/** The computer's own time. */
export const nodeClock: Clock = {
  now: () => Date.now(),
  schedule(delayMs, callback) {
    const timer = setTimeout(callback, delayMs);
    return () => clearTimeout(timer);
  },
};
