/** Money in the smallest unit that is ever reckoned with: one millionth of a US dollar, always an integer. */
export type UsdMicros = number;

/** One cent, below which an estimate is told as no more than that: "less than $0.01". */
export const centUsdMicros: UsdMicros = 10_000;

/** Tokens of one answered request, as `usage` reports them; total input is the sum of the three input figures. */
export interface Usage {
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly cacheWriteTokens: number;
  readonly cacheReadTokens: number;
}

/** No tokens at all: what an errored, canceled or expired request costs. */
export const noUsage: Usage = { inputTokens: 0, outputTokens: 0, cacheWriteTokens: 0, cacheReadTokens: 0 };

/** A range that is honest about what is not known yet. Both ends in micro-dollars. */
export interface CostRange {
  readonly lowUsdMicros: UsdMicros;
  readonly highUsdMicros: UsdMicros;
}

/** What a calendar month has cost, and what had been estimated for its jobs. */
export interface SpendingMonth {
  /** Year and month as in 2026-11, in local time. */
  readonly month: string;
  readonly jobs: number;
  readonly jobsUsdMicros: UsdMicros;
  readonly triesUsdMicros: UsdMicros;
  readonly estimate: CostRange;
}
