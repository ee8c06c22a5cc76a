import type { CachingEstimate } from '../../../shared/model/settings.ts';
import { findTier, type PriceTable, priceTable } from '../models/price-table.ts';

/**
 * Share of requests that find the background in the cache; in batches it is best effort ("Prompt caching" of
 * the API notes).
 */
export const likelyHitRates = { worst: 0.3, best: 0.98 } as const;

/** Null when the model's price is not known. */
export function estimateCaching(
  model: string,
  backgroundTokens: number,
  requests: number,
  table: PriceTable = priceTable,
): CachingEstimate | null {
  const prices = findTier(model, backgroundTokens, table);
  if (prices === null || requests === 0) return null;
  // The first request can only write, whatever the rate.
  const saving = (hitRate: number): number => {
    const hits = Math.min(Math.floor(requests * hitRate), requests - 1);
    const perRequest =
      hits * (prices.inputUsdMicros - prices.cacheReadUsdMicros) -
      (requests - hits) * (prices.cacheWriteHourUsdMicros - prices.inputUsdMicros);
    return Math.round((perRequest * backgroundTokens * 0.5) / 1_000_000);
  };
  const low = saving(likelyHitRates.worst);
  return {
    savingLowUsdMicros: low,
    savingHighUsdMicros: saving(likelyHitRates.best),
    canCostMore: low < 0,
  };
}
