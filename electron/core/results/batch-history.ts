import type { Database } from '../database/database.ts';
import { listDurations } from '../store/batches.ts';

/** How long the user's own batches took, in milliseconds. */
export interface BatchHistory {
  readonly batches: number;
  readonly shortestMs: number;
  readonly medianMs: number;
  readonly longestMs: number;
}

/** Fewer than this tell nothing. */
const minBatches = 3;
const maxBatches = 12;
/** A batch is of about the same size when it has at least a third and at most three times as many requests. */
const sizeFactor = 3;

/**
 * How long this user's newest live batches of about `requests` requests took, by the service's own clock:
 * from the moment Anthropic created one until it had ended. Canceled and fetched ones say nothing and are
 * left out. Null while there are fewer than three.
 */
export function readBatchHistory(database: Database, requests: number): BatchHistory | null {
  const size = { min: requests / sizeFactor, max: requests * sizeFactor };
  const spans = [...listDurations(database, size, maxBatches)].sort((one, two) => one - two);
  if (spans.length < minBatches) return null;
  const middle = (spans.length - 1) / 2;
  const median = ((spans[Math.floor(middle)] ?? 0) + (spans[Math.ceil(middle)] ?? 0)) / 2;
  return {
    batches: spans.length,
    shortestMs: spans[0] ?? 0,
    medianMs: median,
    longestMs: spans.at(-1) ?? 0,
  };
}
