import type { BatchState, BatchSummary, JobSummary, RowCounts, RowState } from '../../../shared/model/job.ts';
import { noRows } from '../../../shared/model/job.ts';
import type { Problem } from '../../../shared/model/outcome.ts';
import { answerColumns } from '../../../shared/model/template.ts';
import type { Database } from '../database/database.ts';
import { type BatchRecord, listBatches } from './batch-records.ts';
import type { JobRecord } from './job-records.ts';
import { noBatches, reckonJobState } from './job-state.ts';

/** What a job is waiting for right now, kept in memory only: it is found out anew after a start. */
export interface Wait {
  readonly problem: Problem;
  /** Milliseconds since 1970; null when it waits for the user. */
  readonly retryAt: number | null;
}

/** The job as lists and the job page show it. `isPriced` false means that its model's price is unknown. */
export function summarizeJob(
  database: Database,
  job: JobRecord,
  wait: Wait | null,
  isPriced: boolean,
): JobSummary {
  const batches = listBatches(database, job.number);
  const state = reckonJobState({ ...job, batches: countBatches(batches) });
  const cost = batches.reduce((sum, batch) => sum + batch.costUsdMicros, 0);
  const isOver = state === 'finished' || state === 'canceled';
  const shown = isOver
    ? null
    : job.isHeld && job.holdProblem !== null
      ? { problem: job.holdProblem, retryAt: null }
      : wait;
  return {
    id: job.id,
    name: job.name,
    workbookName: job.workbookName,
    sheet: job.sheet,
    model: job.settings.model,
    columns: answerColumns(job.settings.template.answerFormat, job.settings.columnName),
    isPractice: job.isPractice,
    state,
    problem: shown?.problem ?? null,
    retryAt: toInstant(shown?.retryAt ?? null),
    counts: countRows(database, job.number, batches),
    batches: batches.map(summarizeBatch),
    createdAt: new Date(job.createdAt).toISOString(),
    sentAt: toInstant(job.sentAt),
    finishedAt: toInstant(job.finishedAt),
    costUsdMicros: job.isPractice ? 0 : isPriced ? cost : null,
    estimate: job.estimate,
    savedAs: job.savedAs,
  };
}

/** How many batches stand in each state. */
export function countBatches(batches: readonly BatchRecord[]): Readonly<Record<BatchState, number>> {
  const counts = { ...noBatches };
  for (const batch of batches) counts[batch.state] += 1;
  return counts;
}

/** Rows by state. A row without a result counts as sent once its batch is, so that sending 10,000 rows changes one line. */
export function countRows(database: Database, job: number, batches: readonly BatchRecord[]): RowCounts {
  const underway = new Set(
    batches.filter((batch) => batch.state === 'sent' || batch.state === 'ended').map((batch) => batch.number),
  );
  const counts: Record<RowState, number> = { ...noRows };
  const lines = database.all<{ batch: number; state: RowState; rows: number }>(
    'SELECT batch, state, rows FROM row_counts WHERE job = ?',
    job,
  );
  for (const { batch, state, rows } of lines) {
    counts[state === 'waiting' && underway.has(batch) ? 'sent' : state] += rows;
  }
  return counts;
}

function summarizeBatch(batch: BatchRecord): BatchSummary {
  return {
    number: batch.number,
    state: batch.state,
    remoteId: batch.remoteId,
    requestCount: batch.requestCount,
    sentAt: toInstant(batch.sentAt),
    endedAt: toInstant(batch.endedAt),
    expiresAt: toInstant(batch.expiresAt),
    isInDoubt: batch.state === 'intent' && batch.doubtSince !== null,
  };
}

function toInstant(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
