import type { Page } from 'playwright-core';

/**
 * Waits until the page has drawn what was last asked of it and nothing moves or fades any more, so that what
 * is then measured is what stays. What turns for ever, such as a spinner, is not waited for.
 */
export async function untilStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
    const isPassing = ({ playState, effect }: Animation): boolean =>
      playState === 'running' && effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY;
    await document.fonts.ready;
    // One frame for what was asked, one for what follows from it.
    await frame();
    await frame();
    for (;;) {
      const passing = document.getAnimations().filter(isPassing);
      if (passing.length === 0) return;
      await Promise.allSettled(passing.map((animation) => animation.finished));
      await frame();
    }
  });
}
