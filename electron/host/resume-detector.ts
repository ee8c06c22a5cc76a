/** How often the clock is looked at, in milliseconds. */
const pollIntervalMs = 10_000;
/** A look that comes later than this, in milliseconds, means that the computer slept rather than that it was busy. */
const sleptAfterMs = 30_000;

/** True when so much time has passed between two looks that the computer must have slept. */
export function hasResumed(elapsedMs: number): boolean {
  return elapsedMs - pollIntervalMs > sleptAfterMs;
}

/**
 * Notices a sleep by the jump of the clock, where no operating system event tells of it. The returned
 * function ends it.
 */
export function watchResume(onWake: () => void, now: () => number = Date.now): () => void {
  let last = now();
  const timer = setInterval(() => {
    const present = now();
    if (hasResumed(present - last)) onWake();
    last = present;
  }, pollIntervalMs);
  timer.unref();
  return () => clearInterval(timer);
}
