import type { Parsed } from '../schemas/deep-readonly.ts';
import type * as schema from '../schemas/schemas.ts';
import type * as spending from '../schemas/spending-schemas.ts';

/** Money in the smallest unit that is ever reckoned with: one millionth of a US dollar, always an integer. */
export type UsdMicros = number;

/** One cent, below which an estimate is told as no more than that: "less than $0.01". */
export const centUsdMicros: UsdMicros = 10_000;

/** Tokens of one answered request, as `usage` reports them; total input is the sum of the three input figures. */
export type Usage = Parsed<typeof schema.usage>;

/** No tokens at all: what an errored, canceled or expired request costs. */
export const noUsage: Usage = { inputTokens: 0, outputTokens: 0, cacheWriteTokens: 0, cacheReadTokens: 0 };

/** A range that is honest about what is not known yet. Both ends in micro-dollars. */
export type CostRange = Parsed<typeof schema.costRange>;

/** What a calendar month has cost, and what had been estimated for its jobs. */
export type SpendingMonth = Parsed<typeof spending.spendingMonth>;
