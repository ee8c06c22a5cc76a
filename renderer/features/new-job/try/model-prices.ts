import type { CostRange } from '../../../../shared/model/money.ts';
import type { Estimate, ModelOption } from '../../../../shared/model/settings.ts';

/** The batch discount: half of every price (Anthropic's Message Batches documentation). */
const BATCH_SHARE = 0.5;

/** The rows for which a price is told, so that models can be compared. */
const ROWS_COMPARED = 1_000;

/**
 * What 1,000 rows like these would cost with a model, at batch price, out of the tokens that were reckoned
 * for the chosen one. Models count tokens a little differently, so this is for comparing; the estimate itself
 * is what Send shows.
 */
export function pricePer1000Rows(
  option: Pick<ModelOption, 'inputUsdMicros' | 'outputUsdMicros'>,
  estimate: Pick<Estimate, 'requests' | 'inputTokens' | 'outputTokensLow' | 'outputTokensHigh'>,
): CostRange | null {
  const { inputUsdMicros, outputUsdMicros } = option;
  if (inputUsdMicros === null || outputUsdMicros === null || estimate.requests === 0) return null;
  const cost = (outputTokens: number): number => {
    const micros = (estimate.inputTokens * inputUsdMicros + outputTokens * outputUsdMicros) / 1_000_000;
    return Math.round(((micros * BATCH_SHARE) / estimate.requests) * ROWS_COMPARED);
  };
  return { lowUsdMicros: cost(estimate.outputTokensLow), highUsdMicros: cost(estimate.outputTokensHigh) };
}

/** The most that trying some rows would cost, at full price; null where the price is not known. */
export function tryPrice(
  estimate: Pick<Estimate, 'requests' | 'fullPriceCost'>,
  rows: number,
): number | null {
  if (estimate.fullPriceCost === null || estimate.requests === 0) return null;
  return Math.ceil((estimate.fullPriceCost.highUsdMicros / estimate.requests) * rows);
}

/** One model for each strength that people think in, newest first as the core lists them, and all the others. */
export function sortModels(models: readonly ModelOption[]): {
  readonly main: readonly ModelOption[];
  readonly others: readonly ModelOption[];
} {
  const main = (['fast', 'balanced', 'capable'] as const).flatMap(
    (strength) => models.find((option) => option.strength === strength && !option.isDeprecated) ?? [],
  );
  return { main, others: models.filter((option) => !main.includes(option)) };
}

/** Whether the answers' length is so open that a try is worth more than the estimate. */
export function isWideRange(estimate: Pick<Estimate, 'batchCost'>): boolean {
  const { batchCost } = estimate;
  return batchCost !== null && batchCost.highUsdMicros > 2 * batchCost.lowUsdMicros;
}
