import type { JobSettings } from '../../../../shared/model/job.ts';
import { isBackgroundCacheable } from '../../claude/request-params.ts';
import { costUsdMicros, type PriceTable, priceTable } from '../../models/price-table.ts';

/**
 * A function from the bytes of a request to what it costs in a batch at the very most, in micro-dollars; null
 * when the model's price is unknown. A token is never shorter than one byte of UTF-8, but hardly a text comes
 * near that; two bytes a token is what the densest real texts (digits, rare scripts) reach. The answer is
 * taken as long as it may get, and a background that is marked for caching as written to the cache each time,
 * which costs more than sending it plainly.
 */
export function createWorstCase(
  settings: Pick<JobSettings, 'model' | 'template'>,
  maxTokens: number,
  table: PriceTable = priceTable,
): (sizeBytes: number) => number | null {
  const { model, template } = settings;
  const { background } = template;
  const cachedBytes = isBackgroundCacheable(background, model)
    ? Buffer.byteLength(JSON.stringify(background))
    : 0;
  return (sizeBytes) =>
    costUsdMicros(
      model,
      {
        inputTokens: Math.ceil(Math.max(0, sizeBytes - cachedBytes) / 2),
        outputTokens: maxTokens,
        cacheWriteTokens: Math.ceil(cachedBytes / 2),
        cacheReadTokens: 0,
      },
      { isBatch: true, table },
    );
}
