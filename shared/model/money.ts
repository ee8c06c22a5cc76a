/** Money in the smallest unit that is ever reckoned with: one millionth of a US dollar, always an integer. */
export type UsdMicros = number;

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
