/**
 * What electron/core/estimate owns: what a draft will cost and how long its answers may be, as a range and at
 * most, with the warnings that follow. It sends nothing but a sample of rows to be counted, and an unknown price
 * stays unknown.
 */
import type { JobSettings } from '../../../shared/model/job.ts';
import type { CostRange, Usage } from '../../../shared/model/money.ts';
import type { Estimate } from '../../../shared/model/settings.ts';
import type { ClaudeService } from '../claude/claude-service.ts';
import {
  exactCostUsdMicros,
  findKnownModel,
  hasPrice,
  type PriceTable,
  priceTable,
} from '../models/price-table.ts';
import { expectAnswerTokens, type TokenRange } from './answer-length.ts';
import { estimateCaching, likelyHitRates } from './caching.ts';
import { type Calibration, calibrate, notCounted } from './calibrate.ts';
import type { EstimateBasis } from './estimate-basis.ts';

/** What an estimate is made from. */
export interface EstimateInput {
  readonly settings: JobSettings;
  readonly basis: EstimateBasis;
  /** Usage of rows tried with these settings; empty when none were. */
  readonly tries?: readonly Usage[];
  /** Asked to count the sample, for free; null or without a key: the rule of thumb stands alone. */
  readonly service?: Pick<ClaudeService, 'countTokens'> | null;
  readonly table?: PriceTable;
}

/** An estimate of the rows that are sent; it knows nothing of others. */
export type PricedJob = Omit<Estimate, 'faultyRows'>;

/** What sending would cost. Asks Anthropic to count the sample where it can; everything else is arithmetic. */
export async function estimateJob(input: EstimateInput): Promise<PricedJob> {
  const calibration = await calibrate(input.basis.sample, input.service ?? null);
  return priceJob(input, calibration);
}

/** The estimate from what a walk over the rows has found and how far the rule of thumb is off. */
export function priceJob(
  input: Omit<EstimateInput, 'service'>,
  calibration: Calibration = notCounted,
): PricedJob {
  const { settings, basis, table = priceTable } = input;
  const known = findKnownModel(settings.model, table);
  const answer = expectAnswerTokens({
    format: settings.template.answerFormat,
    maxTokens: settings.maxTokens,
    tries: input.tries ?? [],
    thinksByDefault: known?.thinksByDefault ?? true,
  });
  const tokens = scaleBasis(basis, calibration);
  const isCached = known !== null && tokens.backgroundTokens >= known.minCacheableTokens;
  const facts: PriceFacts = { settings, tokens, answer, isCached, table };
  const isPriced = hasPrice(settings.model, table);
  const batchCost = isPriced ? costRange(facts, true) : null;
  return {
    rows: basis.rows,
    skippedRows: basis.skippedRows,
    requests: basis.requests,
    inputTokens: Math.round(tokens.rowTokens + tokens.backgroundTokens * basis.requests),
    outputTokensLow: answer.low * basis.requests,
    outputTokensHigh: answer.high * basis.requests,
    batchCost,
    fullPriceCost: isPriced ? costRange(facts, false) : null,
    worstCaseUsdMicros: worstCase(basis, batchCost),
    isCounted: calibration.isCounted,
    caching: isCached
      ? estimateCaching(settings.model, tokens.backgroundTokens, basis.requests, table)
      : null,
    warnings: basis.warnings,
  };
}

interface ScaledTokens {
  readonly rowTokens: number;
  readonly backgroundTokens: number;
  readonly groups: EstimateBasis['groups'];
}

interface PriceFacts {
  readonly settings: JobSettings;
  readonly tokens: ScaledTokens;
  readonly answer: TokenRange;
  readonly isCached: boolean;
  readonly table: PriceTable;
}

function scaleBasis(basis: EstimateBasis, { ratio, perRequest }: Calibration): ScaledTokens {
  const groups = basis.groups.map((group) => ({
    requests: group.requests,
    rowTokens: Math.max(0, group.rowTokens * ratio + group.requests * perRequest),
  }));
  return {
    groups,
    rowTokens: groups.reduce((sum, group) => sum + group.rowTokens, 0),
    backgroundTokens: basis.backgroundTokens * ratio,
  };
}

function costRange(facts: PriceFacts, isBatch: boolean): CostRange {
  const low = { hitRate: likelyHitRates.best, outputTokens: facts.answer.low, isBatch };
  const high = { hitRate: likelyHitRates.worst, outputTokens: facts.answer.high, isBatch };
  const costs = [sumGroups(facts, low), sumGroups(facts, high)];
  return {
    lowUsdMicros: Math.floor(Math.min(...costs)),
    highUsdMicros: Math.ceil(Math.max(...costs)),
  };
}

/** Never below the range that is shown beside it: a cache that is seldom hit costs more than none. */
function worstCase(basis: EstimateBasis, batchCost: CostRange | null): number | null {
  if (basis.worstCaseUsdMicros === null || batchCost === null) return null;
  return Math.max(basis.worstCaseUsdMicros, batchCost.highUsdMicros);
}

interface CaseFacts {
  readonly hitRate: number;
  readonly outputTokens: number;
  readonly isBatch: boolean;
}

/** The cost of all requests if each were the average of its group. */
function sumGroups(facts: PriceFacts, assumed: CaseFacts): number {
  let sum = 0;
  for (const group of facts.tokens.groups) {
    if (group.requests === 0) continue;
    const background = facts.tokens.backgroundTokens;
    const row = group.rowTokens / group.requests;
    const usage: Usage = {
      inputTokens: row + (facts.isCached ? 0 : background),
      outputTokens: assumed.outputTokens,
      cacheWriteTokens: facts.isCached ? background * (1 - assumed.hitRate) : 0,
      cacheReadTokens: facts.isCached ? background * assumed.hitRate : 0,
    };
    const options = { isBatch: assumed.isBatch, table: facts.table };
    sum += (exactCostUsdMicros(facts.settings.model, usage, options) ?? 0) * group.requests;
  }
  return sum;
}
