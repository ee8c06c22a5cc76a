import type {
  BatchState,
  BatchSummary,
  JobState,
  JobSummary,
  RowCounts,
  RowState,
} from '../../../../shared/model/job.ts';
import { noRows } from '../../../../shared/model/job.ts';
import type { Problem } from '../../../../shared/model/outcome.ts';
import { answerColumns } from '../../../../shared/model/template.ts';
import type { Database } from '../../database/database.ts';
import { findAttemptStart, isBeingPlanned } from '../../store/attempts.ts';
import { type BatchRecord, listBatches } from '../../store/batches.ts';
import type { JobRecord } from '../../store/jobs.ts';
import { countRowsIn, listRowCounts } from '../../store/rows.ts';
import { expiryWarningMs, resultsKeptMs, resultsWarningMs } from '../context/backoff-policy.ts';
import { deriveJobState, isJobOver, noBatches } from './job-state.ts';
import { listJobsBefore } from './queue.ts';

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
  options: { readonly isPriced: boolean; readonly now: number },
): JobSummary {
  const batches = listBatches(database, job.number);
  const state = readJobState(database, job, batches);
  const cost = batches.reduce((sum, batch) => sum + batch.costUsdMicros, 0);
  const shown = isJobOver(state) ? null : findNews(job, batches, wait, options.now);
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
    begunAt: new Date(findAttemptStart(database, job.number, job.attempt) ?? job.createdAt).toISOString(),
    waitsFor: job.isQueued && !isJobOver(state) ? listJobsBefore(database, job) : [],
    sentAt: toInstant(job.sentAt),
    finishedAt: toInstant(job.finishedAt),
    costUsdMicros: job.isPractice ? 0 : options.isPriced ? cost : null,
    estimate: job.estimate,
    savedAs: job.savedAs,
    ...(job.leftOut.length === 0 ? {} : { leftOut: job.leftOut }),
  };
}

/** The job's state, derived from its batches and rows. */
export function readJobState(
  database: Database,
  job: JobRecord,
  batches: readonly BatchRecord[] = listBatches(database, job.number),
): JobState {
  return deriveJobState({
    isCommitted: job.isCommitted,
    isCancelRequested: job.isCancelRequested,
    isPaused: job.isPaused,
    isQueued: job.isQueued,
    isBeingPlanned: isBeingPlanned(database, job.number),
    waitingRows: countRowsIn(database, job.number, ['waiting']),
    batches: countBatches(batches),
  });
}

/** What a person should know of a job underway: first what stops it, then what it waits for, then what draws near. */
function findNews(
  job: JobRecord,
  batches: readonly BatchRecord[],
  wait: Wait | null,
  now: number,
): Wait | null {
  if (job.isPaused && job.pauseReason !== null) return { problem: job.pauseReason, retryAt: null };
  if (wait !== null) return wait;
  const doubtful = batches.find((batch) => batch.state === 'intent' && batch.doubtSince !== null);
  if (doubtful !== undefined) {
    return { problem: { code: 'batch-in-doubt', facts: { batch: doubtful.number } }, retryAt: null };
  }
  const underway = batches.filter((batch) => batch.state === 'sent' || batch.state === 'ended');
  const age = (batch: BatchRecord) => now - (batch.remoteCreatedAt ?? batch.sentAt ?? now);
  const old = underway.find((batch) => age(batch) > resultsWarningMs);
  if (old !== undefined) {
    const days = Math.max(0, Math.floor((resultsKeptMs - age(old)) / (24 * 3_600_000)));
    return { problem: { code: 'results-expire-soon', facts: { batch: old.number, days } }, retryAt: null };
  }
  const late = underway.find((batch) => batch.state === 'sent' && age(batch) > expiryWarningMs);
  if (late !== undefined) {
    const expiresAt = toInstant(late.expiresAt) ?? '';
    return {
      problem: { code: 'batch-expires-soon', facts: { batch: late.number, expiresAt } },
      retryAt: null,
    };
  }
  const adopted = underway.find((batch) => !batch.isConfirmed);
  if (adopted === undefined) return null;
  return { problem: { code: 'batch-adopted', facts: { batch: adopted.number } }, retryAt: null };
}

/** How many batches stand in each state. */
export function countBatches(batches: readonly BatchRecord[]): Readonly<Record<BatchState, number>> {
  const counts = { ...noBatches };
  for (const batch of batches) counts[batch.state] += 1;
  return counts;
}

/**
 * Rows by state. A row without a result counts as sent once its batch is, so that sending 10,000 rows
 * changes one line.
 */
export function countRows(database: Database, job: number, batches: readonly BatchRecord[]): RowCounts {
  const underway = new Set(
    batches.filter((batch) => batch.state === 'sent' || batch.state === 'ended').map((batch) => batch.number),
  );
  const counts: Record<RowState, number> = { ...noRows };
  for (const { batch, state, count } of listRowCounts(database, job)) {
    counts[state === 'waiting' && underway.has(batch) ? 'sent' : state] += count;
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
