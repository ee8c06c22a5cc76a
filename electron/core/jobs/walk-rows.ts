import { setImmediate } from 'node:timers/promises';

/** Rows looked at without a pause: fewer where texts are long, so that other calls are answered in between. */
const firstStride = 500;
const longestStride = 8_000;
const sliceMs = 15;

/**
 * Visits positions 0 up to before `count` in strides that each take about 15 ms, with a chance for everything else in between. Ends early, with
 * false, when the signal is aborted.
 */
export async function walkRows(
  count: number,
  visit: (from: number, to: number) => void,
  signal?: AbortSignal,
): Promise<boolean> {
  let stride = firstStride;
  for (let from = 0; from < count; ) {
    if (signal?.aborted === true) return false;
    const begun = performance.now();
    const to = Math.min(count, from + stride);
    visit(from, to);
    from = to;
    const tookMs = performance.now() - begun;
    if (tookMs > sliceMs) stride = Math.max(1, Math.floor(stride / 2));
    else if (tookMs < sliceMs / 3) stride = Math.min(longestStride, stride * 2);
    await setImmediate();
  }
  return true;
}
