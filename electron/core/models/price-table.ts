/**
 * What electron/core/models owns: what things cost: the dated price table and the user's own prices, what models
 * can do, and the rule of thumb for tokens. Pure functions over values; it knows no jobs, keeps no state, and
 * guesses no price that it does not have.
 */
import type { Usage, UsdMicros } from '../../../shared/model/money.ts';

/** When the shipped table was last compared with Anthropic's published prices. */
export const priceTableDate = '2026-11-21';

/** Prices of one model, in micro-dollars per million tokens and without the batch discount. */
export interface PriceTier {
  /** Applies to prompts of up to this many input tokens, cached ones included; null for no upper end. */
  readonly upToInputTokens: number | null;
  readonly inputUsdMicros: UsdMicros;
  readonly outputUsdMicros: UsdMicros;
  /** Writing to the cache for five minutes; the app itself always asks for an hour. */
  readonly cacheWriteFiveMinutesUsdMicros: UsdMicros;
  readonly cacheWriteHourUsdMicros: UsdMicros;
  readonly cacheReadUsdMicros: UsdMicros;
}

/** What is known of a model without asking anybody. */
export interface KnownModel {
  readonly id: string;
  /** Other names under which the same model is called and billed. */
  readonly aliases: readonly string[];
  readonly name: string;
  readonly strength: 'fast' | 'balanced' | 'capable' | 'other';
  /** Lowest prompts first; empty where the price is not known. */
  readonly tiers: readonly PriceTier[];
  /** A shared background below this many tokens is silently not cached. */
  readonly minCacheableTokens: number;
  readonly maxOutputTokens: number;
  /** How much it reads, the answer included; null where that is not known. */
  readonly contextTokens: number | null;
  readonly hasStructuredOutputs: boolean;
  /** Thinks before it answers unless told otherwise; thinking counts toward the longest answer and is billed. */
  readonly thinksByDefault: boolean;
  /** The day on which it stops answering, ISO 8601; null while none is announced. */
  readonly retiresOn: string | null;
}

/** A table of models that a user's own edits may replace entry by entry. */
export type PriceTable = readonly KnownModel[];

/** A batch costs half of everything, cache prices included. */
export const batchDiscount = 0.5;

/** Source: Anthropic's published prices as of `priceTableDate` ("Models and prices" of the API notes). */
export const priceTable: PriceTable = [
  {
    ...model('claude-haiku-5-5', 'Claude Haiku 5.5', 'fast', 512, 64_000),
    tiers: [tier(100_000, 0.1, 0.5, 0.125, 0.2, 0.01), tier(null, 0.5, 2.5, 0.625, 1, 0.05)],
  },
  {
    ...model('claude-sonnet-5-5', 'Claude Sonnet 5.5', 'balanced', 512, 128_000),
    tiers: [tier(null, 2, 10, 2.5, 4, 0.1)],
  },
  {
    ...model('claude-opus-5-5', 'Claude Opus 5.5', 'capable', 512, 128_000),
    tiers: [tier(null, 4, 20, 5, 8, 0.2)],
  },
  {
    ...model('claude-opus-5', 'Claude Opus 5', 'other', 512, 128_000),
    tiers: [tier(null, 5, 25, 6.25, 10, 0.5)],
  },
  {
    ...model('claude-sonnet-5', 'Claude Sonnet 5', 'other', 1024, 128_000),
    tiers: [tier(null, 2, 10, 2.5, 4, 0.2)],
  },
  {
    ...model('claude-sonnet-4-6', 'Claude Sonnet 4.6', 'other', 1024, 64_000),
    thinksByDefault: false,
    tiers: [tier(null, 3, 15, 3.75, 6, 0.3)],
  },
  {
    ...model('claude-haiku-4-5', 'Claude Haiku 4.5', 'other', 4096, 64_000),
    aliases: ['claude-haiku-4-5-20251001'],
    contextTokens: 200_000,
    thinksByDefault: false,
    tiers: [tier(null, 1, 5, 1.25, 2, 0.1)],
  },
  {
    ...model('claude-sonnet-4-5', 'Claude Sonnet 4.5', 'other', 1024, 64_000),
    aliases: ['claude-sonnet-4-5-20250929'],
    contextTokens: null,
    thinksByDefault: false,
    retiresOn: '2026-11-30',
  },
];

/** The table's entry for a model as the user or the API names it; null for one that the table does not know. */
export function findKnownModel(id: string, table: PriceTable = priceTable): KnownModel | null {
  const wanted = id.trim();
  return table.find((known) => known.id === wanted || known.aliases.includes(wanted)) ?? null;
}

/** True when the model's price is known. */
export function hasPrice(id: string, table: PriceTable = priceTable): boolean {
  return (findKnownModel(id, table)?.tiers.length ?? 0) > 0;
}

/** Whether the request went out in a batch, and which table to reckon with. */
export interface CostOptions {
  readonly isBatch: boolean;
  readonly table?: PriceTable;
}

/**
 * What one answered request costs, rounded half up to a whole micro-dollar; null when the price is not known.
 * A job's cost is the sum of its rows' costs, so that the ledger adds up; since each row is off by at most half a
 * micro-dollar either way, a million rows are off by less than 50 cents, and not in one direction only.
 */
export function costUsdMicros(model: string, usage: Usage, options: CostOptions): UsdMicros | null {
  const cost = exactCostUsdMicros(model, usage, options);
  return cost === null ? null : Math.floor(cost + 0.5);
}

/** The same without rounding, for sums over many requests that are estimated together. */
export function exactCostUsdMicros(model: string, usage: Usage, options: CostOptions): number | null {
  const promptTokens = usage.inputTokens + usage.cacheWriteTokens + usage.cacheReadTokens;
  const prices = findTier(model, promptTokens, options.table);
  if (prices === null) return null;
  // Whole numbers below 2^53 up to hundreds of millions of tokens, so that nothing is lost before the one division.
  const perMillion =
    usage.inputTokens * prices.inputUsdMicros +
    usage.outputTokens * prices.outputUsdMicros +
    usage.cacheWriteTokens * prices.cacheWriteHourUsdMicros +
    usage.cacheReadTokens * prices.cacheReadUsdMicros;
  return (perMillion * (options.isBatch ? batchDiscount : 1)) / 1_000_000;
}

/** The prices for a prompt of this length; null when the model's price is not known. */
export function findTier(
  model: string,
  promptTokens: number,
  table: PriceTable = priceTable,
): PriceTier | null {
  const tiers = findKnownModel(model, table)?.tiers ?? [];
  return (
    tiers.find(
      (candidate) => candidate.upToInputTokens === null || promptTokens <= candidate.upToInputTokens,
    ) ?? null
  );
}

function model(
  id: string,
  name: string,
  strength: KnownModel['strength'],
  minCacheableTokens: number,
  maxOutputTokens: number,
): KnownModel {
  return {
    id,
    aliases: [],
    name,
    strength,
    tiers: [],
    minCacheableTokens,
    maxOutputTokens,
    contextTokens: 1_000_000,
    hasStructuredOutputs: true,
    thinksByDefault: true,
    retiresOn: null,
  };
}

/** Dollars per million tokens, in the order of Anthropic's own table. */
function tier(
  upToInputTokens: number | null,
  input: number,
  output: number,
  cacheWriteFiveMinutes: number,
  cacheWriteHour: number,
  cacheRead: number,
): PriceTier {
  const micros = (dollars: number) => Math.round(dollars * 1_000_000);
  return {
    upToInputTokens,
    inputUsdMicros: micros(input),
    outputUsdMicros: micros(output),
    cacheWriteFiveMinutesUsdMicros: micros(cacheWriteFiveMinutes),
    cacheWriteHourUsdMicros: micros(cacheWriteHour),
    cacheReadUsdMicros: micros(cacheRead),
  };
}
