import type { CostRange } from '../../../../shared/model/money.ts';

/** A range narrower than this share is told as one amount. */
const NARROW_SHARE = 0.25;

/**
 * What the button says the job costs: the upper end where the range is narrow, else both ends. Never less
 * than the truth.
 */
export function buttonPrice(range: CostRange): CostRange {
  const { lowUsdMicros, highUsdMicros } = range;
  const isNarrow = highUsdMicros - lowUsdMicros <= highUsdMicros * NARROW_SHARE;
  return isNarrow ? { lowUsdMicros: highUsdMicros, highUsdMicros } : range;
}

/** What the batch discount saves, from the same end of both ranges. */
export function savingOf(batch: CostRange, full: CostRange): CostRange {
  return {
    lowUsdMicros: Math.max(0, full.lowUsdMicros - batch.lowUsdMicros),
    highUsdMicros: Math.max(0, full.highUsdMicros - batch.highUsdMicros),
  };
}
