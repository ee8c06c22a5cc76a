import type { FailureReason } from '../../../../shared/model/failure-reasons.ts';
import type { RowState } from '../../../../shared/model/job.ts';
import { failure, type Outcome, success } from '../../../../shared/model/outcome.ts';
import { findStrayBraces } from '../../../../shared/model/placeholders.ts';
import type { BatchLimits } from '../../claude/batch-body.ts';
import { newNonce } from '../../claude/custom-ids.ts';
import type { Database } from '../../database/database.ts';
import type { PriceTable } from '../../models/price-table.ts';
import { runInTimeSlices } from '../../platform/cooperative.ts';
import { failureReasonOf, listFailureReasons } from '../../results/failure-reasons.ts';
import {
  type AttemptSelection,
  completeAttempt,
  getAttempt,
  insertAttempt,
  listInterrupted,
  readSelection,
  setSelection,
} from '../../store/attempts.ts';
import { insertBatch, nextBatchNumber } from '../../store/batches.ts';
import { findJob, getJob, type JobRecord, startAttempt } from '../../store/jobs.ts';
import { canRepair } from '../../store/row-states.ts';
import { findRetryRow, type RetryRow, replanRow } from '../../store/rows.ts';
import type { EngineContext } from '../context/engine-context.ts';
import { measure, worstCaseOf } from '../steps/split-batch.ts';
import { createRowPlanner, type RowToPlan } from './plan-rows.ts';

/** The durable connection, the one for slices, and the prices. */
type Connections = Pick<EngineContext, 'database' | 'bulk' | 'prices'>;

/** Which rows to send again, and with how much room. */
export interface RepairOrder {
  readonly states: readonly RowState[];
  readonly reasons?: readonly FailureReason[] | undefined;
  readonly rowNumbers?: readonly number[] | undefined;
  readonly maxTokens?: number | undefined;
  readonly now: number;
  readonly limits?: BatchLimits;
}

/**
 * Begins a new attempt for rows in the given states and writes its batches down. Old results stay until new
 * ones arrive. Broken off, it is carried on by `resumeRepair` at the next start; nothing of it is sent before
 * it is whole. `rows-none-selected` when there is nothing to do; `placeholder-unclosed` where the instruction
 * has braces that name nothing; `job-not-possible-now` where the job has changed while its rows were looked at.
 */
export async function repairJob(
  connections: Connections,
  job: JobRecord,
  order: RepairOrder,
): Promise<Outcome<null>> {
  const { database } = connections;
  const states = order.states.filter(canRepair);
  const number = job.attempt + 1;
  const wanted = { states, reasons: order.reasons ?? null, rowNumbers: order.rowNumbers ?? null };
  if (states.length === 0 || findRetryRow(database, job.number, wanted, -1) === null) {
    return failure('rows-none-selected');
  }
  if (wanted.reasons !== null) {
    if (!(await hasFailure(database, job, wanted))) return failure('rows-none-selected');
    // Meanwhile another repair may have begun, or the job be gone.
    if (findJob(database, job.id)?.attempt !== job.attempt) return failure('job-not-possible-now');
  }
  // Jobs of earlier versions may have been sent with braces that name nothing; that is not paid for again.
  const raw = findStrayBraces(job.settings.template.instruction, job.inputColumns)[0];
  if (raw !== undefined) return failure('placeholder-unclosed', { text: raw.text, suggestion: '' });
  const first = getAttempt(database, job.number, 1);
  database.transaction(() => {
    insertAttempt(database, {
      job: job.number,
      number,
      nonce: newNonce(),
      maxTokens: order.maxTokens ?? first.maxTokens,
      restatesLabels: states.includes('off-list'),
      createdAt: order.now,
    });
    setSelection(database, job.number, number, wanted);
    startAttempt(database, job.number, number);
  });
  await resumeRepair(connections, getJob(database, job.number), order.limits);
  return success(null);
}

/** Writes down what is left of a job's newest attempt, from wherever it stands. */
export async function resumeRepair(
  { database, bulk, prices }: Connections,
  job: JobRecord,
  limits?: BatchLimits,
): Promise<void> {
  const attempt = getAttempt(database, job.number, job.attempt);
  const wanted = readSelection(database, job.number, job.attempt);
  keepLooseBatch(database, job, prices());
  const planner = createRowPlanner(bulk, {
    job: job.number,
    attempt: attempt.number,
    nonce: attempt.nonce,
    settings: job.settings,
    inputColumns: job.inputColumns,
    maxTokens: attempt.maxTokens,
    restatesLabels: attempt.restatesLabels,
    prices: prices(),
    ...(limits === undefined ? {} : { limits }),
  });
  let after = -1;
  await runInTimeSlices(
    () => {
      const row = findRetryRow(bulk, job.number, wanted, after);
      if (row === null) return false;
      after = row.position;
      if (isWanted(row, wanted)) planRow(bulk, job, row, planner.place(row));
      return true;
    },
    (work) => bulk.transaction(work),
  );
  bulk.transaction(() => planner.finish());
  completeAttempt(database, job.number, job.attempt);
}

/** Told apart here and not by the statement, so that there is one place that knows the reasons. */
function isWanted(row: RetryRow, { reasons }: AttemptSelection): boolean {
  const reason = failureReasonOf(row.state, row);
  return reasons === null || (reason !== null && reasons.includes(reason));
}

async function hasFailure(database: Database, job: JobRecord, { states, reasons }: AttemptSelection) {
  const groups = await listFailureReasons(database, job);
  return groups.some(({ reason, state }) => states.includes(state) && reasons?.includes(reason));
}

function planRow(
  database: Database,
  job: JobRecord,
  row: RowToPlan,
  place: ReturnType<ReturnType<typeof createRowPlanner>['place']>,
): void {
  // With more room a row may have become too long for any batch; it stays as it is.
  if (place.kind === 'skipped' || place.kind === 'too-long') return;
  const isSent = place.kind === 'sent';
  replanRow(database, job.number, job.attempt, {
    position: row.position,
    batch: place.batch,
    customId: isSent ? place.customId : null,
    duplicateOf: isSent ? null : place.duplicateOf,
    sizeBytes: isSent ? place.sizeBytes : 0,
  });
}

/** A crash may have left rows in a batch that was not written down yet: it is written now, as full as it is. */
function keepLooseBatch(database: Database, job: JobRecord, prices: PriceTable): void {
  const number = nextBatchNumber(database, job.number);
  const { requests, bytes } = measure(database, job.number, number);
  if (requests === 0) return;
  insertBatch(database, {
    job: job.number,
    number,
    attempt: job.attempt,
    requestCount: requests,
    sizeBytes: bytes,
    worstCaseUsdMicros: worstCaseOf(database, job, job.attempt, number, prices),
  });
}

/** Carries on every repair that the last run of the program did not finish writing down. */
export async function resumeRepairs(connections: Connections): Promise<void> {
  for (const job of listInterrupted(connections.database)) {
    await resumeRepair(connections, getJob(connections.database, job));
  }
}
