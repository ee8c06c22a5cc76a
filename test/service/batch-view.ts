import type { StoredBatch } from './batch-store.ts';
import type { RowRule } from './fault-script.ts';
import { countedAs, outcomeAt } from './result-lines.ts';
import type { Json } from './wire.ts';

/** Results are kept for 29 days, unfinished requests for 24 hours, both from the creation. */
export const resultsKeptMs = 29 * 24 * 3_600_000;
/** See `resultsKeptMs`. */
export const expiresAfterMs = 24 * 3_600_000;

/** How a batch is shown: as the API does today, or as older descriptions have it. */
export interface BatchViewOptions {
  readonly shape: 'current' | 'older';
  /** Scheme, host and port of `results_url`. */
  readonly origin: string;
  readonly nowMs: number;
  readonly rows: readonly RowRule[];
}

/** A batch as JSON. */
export function showBatch(batch: StoredBatch, options: BatchViewOptions): Json {
  const hasEnded = batch.endedAtMs !== null;
  const isGone = options.nowMs >= batch.createdAtMs + resultsKeptMs;
  const shown = {
    id: batch.id,
    type: 'message_batch',
    processing_status: hasEnded ? 'ended' : batch.cancelInitiatedAtMs === null ? 'in_progress' : 'canceling',
    request_counts: hasEnded ? countsOf(batch, options.rows) : countsUnderway(batch, options),
    created_at: instant(batch.createdAtMs),
    expires_at: instant(batch.createdAtMs + expiresAfterMs),
    cancel_initiated_at: batch.cancelInitiatedAtMs === null ? null : instant(batch.cancelInitiatedAtMs),
    results_url: hasEnded && !isGone ? `${options.origin}/v1/messages/batches/${batch.id}/results` : null,
  };
  if (options.shape === 'older') return hasEnded ? { ...shown, ended_at: endInstant(batch) } : shown;
  return {
    ...shown,
    ended_at: endInstant(batch),
    archived_at: isGone ? instant(batch.createdAtMs + resultsKeptMs) : null,
  };
}

/** How many requests of an ended batch succeeded, failed, were canceled or expired. */
export function countsOf(batch: StoredBatch, rows: readonly RowRule[]): Record<string, number> {
  const counts = { processing: 0, succeeded: 0, errored: 0, canceled: 0, expired: 0 };
  for (let index = 0; index < batch.requests.length; index += 1)
    counts[countedAs(outcomeAt(batch, index, rows))] += 1;
  return counts;
}

/** Today all stay in `processing` until the end; older descriptions have the figures move meanwhile. */
function countsUnderway(batch: StoredBatch, options: BatchViewOptions): Record<string, number> {
  const total = batch.requests.length;
  const counts = { processing: total, succeeded: 0, errored: 0, canceled: 0, expired: 0 };
  if (options.shape === 'current' || batch.endsAtMs === null) return counts;
  const share = (options.nowMs - batch.createdAtMs) / Math.max(1, batch.endsAtMs - batch.createdAtMs);
  const done = Math.min(total, Math.floor(total * share));
  return { ...counts, processing: total - done, succeeded: done };
}

function endInstant(batch: StoredBatch): string | null {
  return batch.endedAtMs === null ? null : instant(batch.endedAtMs);
}

function instant(ms: number): string {
  return new Date(ms).toISOString();
}
