import type { Json } from './practice-request.ts';

/** What is kept of a practice batch in its JSON file; the answers lie beside it, one line each. */
export interface PracticeBatch {
  readonly id: string;
  readonly createdAtMs: number;
  readonly endsAtMs: number;
  readonly cancelInitiatedAtMs: number | null;
  readonly requestCount: number;
  /** Lines of the answers' file from this one on count as canceled; null when all were answered. */
  readonly answeredLines: number | null;
  /** Lines of the answers' file that hold an error. */
  readonly erroredLines: readonly number[];
}

/** Anthropic keeps unfinished requests for 24 hours and results for 29 days, both from the creation. */
export const practiceResultsKeptMs = 29 * 24 * 3_600_000;
const expiresAfterMs = 24 * 3_600_000;
const cancelTakesMs = 1_000;

/**
 * How long a batch of so many requests is at work, in milliseconds: 5 s for a handful, about 7 for 300 rows, 12 for
 * 10,000, each up to 15 % longer or shorter as `jitter` (0 to 1) has it.
 */
export function practiceDurationMs(requestCount: number, speed: number, jitter: number): number {
  const usual = 5_000 + 2_000 * Math.log10(1 + requestCount / 30);
  return Math.round((usual * (0.85 + 0.3 * jitter)) / speed);
}

/** True once the batch has been worked through. */
export function hasEnded(batch: PracticeBatch, nowMs: number): boolean {
  return nowMs >= batch.endsAtMs;
}

/** The batch after a cancel: what is answered by then stays, the rest is canceled a moment later. */
export function canceled(batch: PracticeBatch, nowMs: number, speed: number): PracticeBatch {
  if (batch.cancelInitiatedAtMs !== null || hasEnded(batch, nowMs)) return batch;
  const share = (nowMs - batch.createdAtMs) / Math.max(1, batch.endsAtMs - batch.createdAtMs);
  return {
    ...batch,
    cancelInitiatedAtMs: nowMs,
    endsAtMs: nowMs + cancelTakesMs / speed,
    answeredLines: Math.floor(batch.requestCount * Math.max(0, Math.min(1, share))),
  };
}

/** The batch as the API shows one. As there, all requests stay in `processing` until the end: no invented progress. */
export function showPracticeBatch(batch: PracticeBatch, nowMs: number, origin: string): Json {
  const isOver = hasEnded(batch, nowMs);
  const isGone = nowMs >= batch.createdAtMs + practiceResultsKeptMs;
  return {
    id: batch.id,
    type: 'message_batch',
    processing_status: isOver ? 'ended' : batch.cancelInitiatedAtMs === null ? 'in_progress' : 'canceling',
    request_counts: isOver ? endCounts(batch) : { ...noCounts, processing: batch.requestCount },
    created_at: instant(batch.createdAtMs),
    expires_at: instant(batch.createdAtMs + expiresAfterMs),
    ended_at: isOver ? instant(batch.endsAtMs) : null,
    cancel_initiated_at: batch.cancelInitiatedAtMs === null ? null : instant(batch.cancelInitiatedAtMs),
    archived_at: isGone ? instant(batch.createdAtMs + practiceResultsKeptMs) : null,
    results_url: isOver && !isGone ? `${origin}/v1/messages/batches/${batch.id}/results` : null,
  };
}

const noCounts = { processing: 0, succeeded: 0, errored: 0, canceled: 0, expired: 0 };

function endCounts(batch: PracticeBatch): typeof noCounts {
  const answered = batch.answeredLines ?? batch.requestCount;
  const errored = batch.erroredLines.filter((line) => line < answered).length;
  return { ...noCounts, succeeded: answered - errored, errored, canceled: batch.requestCount - answered };
}

function instant(ms: number): string {
  return new Date(ms).toISOString();
}
