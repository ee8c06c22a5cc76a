import { noUsage } from '../../../../shared/model/money.ts';
import type { Database } from '../../database/database.ts';
import type { PriceTable } from '../../models/price-table.ts';
import { getAttempt } from '../../store/attempts.ts';
import {
  type BatchRecord,
  changeBatch,
  insertBatch,
  moveBatch,
  nextBatchNumber,
} from '../../store/batches.ts';
import type { JobRecord } from '../../store/jobs.ts';
import { saveResult } from '../../store/results.ts';
import { createWorstCase } from '../budget/worst-case.ts';

interface Measure {
  readonly requests: number;
  readonly bytes: number;
}

/**
 * Takes the second half of a planned batch's requests, with the rows that share them, into a new planned batch: the service said that the
 * whole is too large. A batch of one request cannot be halved; its row has failed.
 */
export function splitBatch(
  database: Database,
  job: JobRecord,
  batch: BatchRecord,
  now: number,
  prices: PriceTable,
): void {
  database.transaction(() => {
    if (batch.requestCount <= 1) {
      failRow(database, job, batch, now);
      return;
    }
    const keep = Math.ceil(batch.requestCount / 2);
    const middle = database.get<{ position: number }>(
      `SELECT position FROM rows INDEXED BY rows_by_batch WHERE job = ? AND batch = ? AND custom_id IS NOT NULL ORDER BY position LIMIT 1 OFFSET ?`,
      job.number,
      batch.number,
      keep,
    );
    if (middle === undefined) throw new Error(`batch ${batch.number} holds fewer requests than it says`);
    const number = nextBatchNumber(database, job.number);
    database.run(
      `UPDATE rows INDEXED BY rows_by_batch SET batch = ?1 WHERE job = ?2 AND batch = ?3
         AND coalesce(leader, position) >= ?4 AND state = 'waiting'`,
      number,
      job.number,
      batch.number,
      middle.position,
    );
    const rest = measure(database, job.number, number);
    insertBatch(database, {
      job: job.number,
      number,
      attempt: batch.attempt,
      requestCount: rest.requests,
      sizeBytes: rest.bytes,
      worstCaseUsdMicros: worstCaseOf(database, job, batch.attempt, number, prices),
    });
    const kept = measure(database, job.number, batch.number);
    changeBatch(database, batch, {
      request_count: kept.requests,
      size_bytes: kept.bytes,
      worst_case_usd_micros: worstCaseOf(database, job, batch.attempt, batch.number, prices),
    });
  });
}

function failRow(database: Database, job: JobRecord, batch: BatchRecord, now: number): void {
  const line = database.get<{ custom_id: string }>(
    'SELECT custom_id FROM rows INDEXED BY rows_by_batch WHERE job = ? AND batch = ? AND custom_id IS NOT NULL',
    job.number,
    batch.number,
  );
  if (line !== undefined) {
    saveResult(database, job.number, batch, line.custom_id, {
      outcome: 'not-sent',
      state: 'failed',
      answers: [],
      note: 'The text of this row is larger than Anthropic accepts.',
      stopReason: null,
      usage: noUsage,
      costUsdMicros: 0,
      receivedAt: now,
    });
  }
  moveBatch(database, batch, 'removed');
}

/** How many requests and bytes the rows of a batch make. */
export function measure(database: Database, job: number, batch: number): Measure {
  const line = database.get<Measure>(
    `SELECT count(*) AS requests, coalesce(sum(size_bytes), 0) AS bytes FROM rows INDEXED BY rows_by_batch
     WHERE job = ? AND batch = ? AND custom_id IS NOT NULL`,
    job,
    batch,
  );
  return line ?? { requests: 0, bytes: 0 };
}

/** The worst case of a batch from the sizes of its requests; null when the model's price is unknown. */
export function worstCaseOf(
  database: Database,
  job: JobRecord,
  attempt: number,
  batch: number,
  prices: PriceTable,
): number | null {
  const { maxTokens } = getAttempt(database, job.number, attempt);
  const worstCase = createWorstCase(job.settings, maxTokens, prices);
  let sum = 0;
  const lines = database.all<{ size_bytes: number }>(
    'SELECT size_bytes FROM rows INDEXED BY rows_by_batch WHERE job = ? AND batch = ? AND custom_id IS NOT NULL',
    job.number,
    batch,
  );
  for (const line of lines) {
    const worst = worstCase(line.size_bytes);
    if (worst === null) return null;
    sum += worst;
  }
  return sum;
}
