import { setImmediate } from 'node:timers/promises';

/**
 * Longest piece of work between two chances for everything else, in milliseconds: half of what a person
 * would notice.
 */
const sliceMs = 20;

/**
 * Does long work in short pieces, so that the page's calls are answered during it. `piece` is called until it
 * gives false; `wrap` encloses all pieces of one slice, for instance in a transaction. Nothing may be
 * awaited inside.
 */
export async function runInTimeSlices(piece: () => boolean, wrap: (work: () => void) => void): Promise<void> {
  let isDone = false;
  while (!isDone) {
    wrap(() => {
      const until = performance.now() + sliceMs;
      do {
        isDone = !piece();
      } while (!isDone && performance.now() < until);
    });
    await setImmediate();
  }
}
