import type { FailureReason } from '../../../../shared/model/failure-reasons.ts';
import type { RowState } from '../../../../shared/model/job.ts';
import { failure, type Outcome, success } from '../../../../shared/model/outcome.ts';
import { findStrayBraces } from '../../../../shared/model/placeholders.ts';
import type { BatchLimits } from '../../claude/batch-body.ts';
import { newNonce } from '../../claude/custom-ids.ts';
import type { Database } from '../../database/database.ts';
import type { PriceTable } from '../../models/price-table.ts';
import { runInTimeSlices } from '../../platform/cooperative.ts';
import { failureReasonOf, listFailureReasons, type ResultEnd } from '../../results/failure-reasons.ts';
import { completeAttempt, getAttempt, insertAttempt } from '../../store/attempts.ts';
import { insertBatch, nextBatchNumber } from '../../store/batches.ts';
import { getJob, type JobRecord } from '../../store/jobs.ts';
import { notEditedByUser } from '../../store/reviews.ts';
import { canRepair } from '../../store/row-states.ts';
import type { EngineContext } from '../context/engine-context.ts';
import { measure, worstCaseOf } from '../steps/split-batch.ts';
import { createRowPlanner, type RowToPlan } from './plan-rows.ts';

/** The durable connection, the one for slices, and the prices. */
type Connections = Pick<EngineContext, 'database' | 'bulk' | 'prices'>;

/** Which rows to send again, and with how much room. */
export interface RepairOrder {
  readonly states: readonly RowState[];
  readonly causes?: readonly FailureReason[] | undefined;
  readonly rowNumbers?: readonly number[] | undefined;
  readonly maxTokens?: number | undefined;
  readonly now: number;
  readonly limits?: BatchLimits;
}

/**
 * Begins a new attempt for rows in the given states and writes its batches down. Old results stay until new ones arrive. Broken off, it is
 * carried on by `resumeRepair` at the next start; nothing of it is sent before it is whole. `rows-none-selected` when there is nothing to do;
 * `placeholder-unclosed` where the instruction has braces that name nothing.
 */
export async function repairJob(
  connections: Connections,
  job: JobRecord,
  order: RepairOrder,
): Promise<Outcome<null>> {
  const { database } = connections;
  const states = order.states.filter(canRepair);
  const number = job.attempt + 1;
  const wanted = { states, causes: order.causes ?? null, rowNumbers: order.rowNumbers ?? null };
  if (states.length === 0 || findNextRow(database, job.number, wanted, -1) === null) {
    return failure('rows-none-selected');
  }
  if (wanted.causes !== null && !(await hasCause(database, job, wanted)))
    return failure('rows-none-selected');
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
    database.run(
      'UPDATE attempts SET states = ?, causes = ?, row_numbers = ? WHERE job = ? AND number = ?',
      JSON.stringify(states),
      order.causes === undefined ? null : JSON.stringify(order.causes),
      order.rowNumbers === undefined ? null : JSON.stringify(order.rowNumbers),
      job.number,
      number,
    );
    database.run(
      `UPDATE jobs SET attempt = ?, finished_at = NULL, is_cancel_requested = 0, is_held = 0, is_queued = 0, hold_problem = NULL WHERE number = ?`,
      number,
      job.number,
    );
  });
  await resumeRepair(connections, getJob(database, job.number), order.limits);
  return success(null);
}

/** A row that may be sent again, with what became of it. */
type FoundRow = RowToPlan & ResultEnd & { readonly state: RowState };

interface WantedRows {
  readonly states: readonly RowState[];
  readonly causes: readonly FailureReason[] | null;
  readonly rowNumbers: readonly number[] | null;
}

/** Writes down what is left of a job's newest attempt, from wherever it stands. */
export async function resumeRepair(
  { database, bulk, prices }: Connections,
  job: JobRecord,
  limits?: BatchLimits,
): Promise<void> {
  const attempt = getAttempt(database, job.number, job.attempt);
  const wanted = readWanted(database, job);
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
      const row = findNextRow(bulk, job.number, wanted, after);
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

/** Told apart here and not by the statement, so that there is one place that knows the causes. */
function isWanted(row: FoundRow, { causes }: WantedRows): boolean {
  const cause = failureReasonOf(row.state, row);
  return causes === null || (cause !== null && causes.includes(cause));
}

async function hasCause(database: Database, job: JobRecord, { states, causes }: WantedRows) {
  const groups = await listFailureReasons(database, job);
  return groups.some(({ cause, state }) => states.includes(state) && causes?.includes(cause));
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
  database.run(
    `UPDATE rows SET state = 'waiting', attempt = ?, batch = ?, custom_id = ?, leader = ?, size_bytes = ?
     WHERE job = ? AND position = ?`,
    job.attempt,
    place.batch,
    isSent ? place.customId : null,
    isSent ? null : place.leader,
    isSent ? place.sizeBytes : 0,
    job.number,
    row.position,
  );
}

function readWanted(database: Database, job: JobRecord): WantedRows {
  const line = database.get<{ states: string | null; causes: string | null; row_numbers: string | null }>(
    'SELECT states, causes, row_numbers FROM attempts WHERE job = ? AND number = ?',
    job.number,
    job.attempt,
  );
  return {
    states: JSON.parse(line?.states ?? '[]') as readonly RowState[],
    causes: line?.causes == null ? null : (JSON.parse(line.causes) as readonly FailureReason[]),
    rowNumbers: line?.row_numbers == null ? null : (JSON.parse(line.row_numbers) as readonly number[]),
  };
}

/** Rows that have their place in this repair already wait, and so are in none of the wanted states. */
function findNextRow(database: Database, job: number, wanted: WantedRows, after: number): FoundRow | null {
  const marks = wanted.states.map(() => '?').join(', ');
  const numbers = wanted.rowNumbers === null ? null : JSON.stringify(wanted.rowNumbers);
  // Rows that were named are wanted whatever stands there.
  const only =
    numbers === null ? `AND ${notEditedByUser}` : 'AND r.row_number IN (SELECT value FROM json_each(?))';
  const line = database.get<{
    position: number;
    row_number: number;
    fingerprint: string;
    key: string | null;
    cells: string;
    state: RowState;
    outcome: string | null;
    stop_reason: string | null;
    note: string | null;
  }>(
    `SELECT r.position, r.row_number, r.fingerprint, i.key, i.cells, r.state, s.outcome, s.stop_reason, s.note
     FROM rows r JOIN inputs i ON i.job = r.job AND i.position = r.position LEFT JOIN results s ON s.number = r.result
     WHERE r.job = ? AND r.position > ? AND r.state IN (${marks}) ${only} ORDER BY r.position LIMIT 1`,
    job,
    after,
    ...wanted.states,
    ...(numbers === null ? [] : [numbers]),
  );
  if (line === undefined) return null;
  return {
    position: line.position,
    rowNumber: line.row_number,
    key: line.key,
    fingerprint: line.fingerprint,
    cells: JSON.parse(line.cells) as readonly string[],
    state: line.state,
    outcome: line.outcome,
    stopReason: line.stop_reason,
    note: line.note,
  };
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
  const jobs = connections.database.all<{ job: number }>(
    `SELECT a.job FROM attempts a JOIN jobs j ON j.number = a.job AND j.attempt = a.number
     WHERE a.is_complete = 0 AND j.is_complete = 1 AND j.is_removed = 0`,
  );
  for (const { job } of jobs) await resumeRepair(connections, getJob(connections.database, job));
}
