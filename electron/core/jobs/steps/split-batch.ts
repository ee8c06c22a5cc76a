import { noUsage } from '../../../../shared/model/money.ts';
import { noteOf } from '../../../../shared/model/notes.ts';
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
import { findRequest, listRequestSizes, moveRequests } from '../../store/rows.ts';
import { createWorstCase } from '../budget/worst-case.ts';

interface Measure {
  readonly requests: number;
  readonly bytes: number;
}

/**
 * Takes the second half of a planned batch's requests, with the rows that share them, into a new planned
 * batch: the service said that the whole is too large. A batch of one request cannot be halved; its row
 * has failed.
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
    const middle = findRequest(database, job.number, batch.number, keep);
    if (middle === null) throw new Error(`batch ${batch.number} holds fewer requests than it says`);
    const number = nextBatchNumber(database, job.number);
    moveRequests(database, job.number, { from: batch.number, to: number }, middle.position);
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
      requestCount: kept.requests,
      sizeBytes: kept.bytes,
      worstCaseUsdMicros: worstCaseOf(database, job, batch.attempt, batch.number, prices),
    });
  });
}

function failRow(database: Database, job: JobRecord, batch: BatchRecord, now: number): void {
  const request = findRequest(database, job.number, batch.number, 0);
  if (request !== null) {
    saveResult(database, job.number, batch, request.customId, {
      outcome: 'not-sent',
      state: 'failed',
      answers: [],
      notes: [noteOf('row-too-large')],
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
  const sizes = listRequestSizes(database, job, batch);
  return { requests: sizes.length, bytes: sizes.reduce((sum, bytes) => sum + bytes, 0) };
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
  for (const bytes of listRequestSizes(database, job.number, batch)) {
    const worst = worstCase(bytes);
    if (worst === null) return null;
    sum += worst;
  }
  return sum;
}
