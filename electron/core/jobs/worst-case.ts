import { costUsdMicros } from '../estimate/price-table.ts';

/**
 * What one request of a batch costs at the very most, in micro-dollars; null when the model's price is unknown. A token is never
 * shorter than one byte of UTF-8, but hardly a text comes near that; two bytes a token is what the densest real texts
 * (digits, rare scripts) reach. The answer is taken as long as it may get.
 */
export function worstCaseOfRequest(model: string, sizeBytes: number, maxTokens: number): number | null {
  const usage = {
    inputTokens: Math.ceil(sizeBytes / 2),
    outputTokens: maxTokens,
    cacheWriteTokens: 0,
    cacheReadTokens: 0,
  };
  return costUsdMicros(model, usage, { isBatch: true });
}
