import type { RowState } from '../../../shared/model/job.ts';
import type { Note } from '../../../shared/model/notes.ts';
import type { Database } from '../database/database.ts';
import { readNotes } from './notes.ts';
import { readTotal } from './read-total.ts';
import { notEditedByUser } from './reviews.ts';

/** A row of a new job with its place among the batches. */
export interface NewRow {
  readonly position: number;
  readonly rowNumber: number;
  readonly fingerprint: string;
  /** What the id column holds; null when the job has none. */
  readonly key: string | null;
  /** Texts of the job's input columns. */
  readonly cells: readonly string[];
  readonly state: 'waiting' | 'skipped';
  /** 0 for a row that is not sent. */
  readonly batch: number;
  /** Null for a row that shares another one's request, or is not sent. */
  readonly customId: string | null;
  /** Position of the row whose request it shares. */
  readonly duplicateOf: number | null;
  readonly sizeBytes: number;
}

/** Writes a row of a job's first attempt, and what was read of it. */
export function insertRow(database: Database, job: number, row: NewRow): void {
  database.run(
    `INSERT INTO rows (job, position, sheet_row, fingerprint, attempt, batch, state, custom_id, duplicate_of, size_bytes)
     VALUES (?, ?, ?, ?, 1, ?, ?, ?, ?, ?)`,
    job,
    row.position,
    row.rowNumber,
    row.fingerprint,
    row.batch,
    row.state,
    row.customId,
    row.duplicateOf,
    row.sizeBytes,
  );
  database.run(
    'INSERT INTO row_inputs (job, position, key, cells) VALUES (?, ?, ?, ?)',
    job,
    row.position,
    row.key,
    JSON.stringify(row.cells),
  );
}

/** Gives a row its place in a repair; what came back for it before stays until a new result arrives. */
export function replanRow(
  database: Database,
  job: number,
  attempt: number,
  row: Pick<NewRow, 'position' | 'batch' | 'customId' | 'duplicateOf' | 'sizeBytes'>,
): void {
  database.run(
    `UPDATE rows SET state = 'waiting', attempt = ?, batch = ?, custom_id = ?, duplicate_of = ?, size_bytes = ?
     WHERE job = ? AND position = ?`,
    attempt,
    row.batch,
    row.customId,
    row.duplicateOf,
    row.sizeBytes,
    job,
    row.position,
  );
}

/** Which rows a repair takes. */
export interface RowsToRetry {
  readonly states: readonly RowState[];
  readonly rowNumbers: readonly number[] | null;
}

/** A row that may be sent again, with what became of it. */
export interface RetryRow {
  readonly position: number;
  readonly rowNumber: number;
  readonly key: string | null;
  readonly fingerprint: string;
  readonly cells: readonly string[];
  readonly state: RowState;
  readonly outcome: string | null;
  readonly stopReason: string | null;
  readonly notes: readonly Note[];
}

/** The first row behind a position that a repair may take; null when there is none. */
export function findRetryRow(
  database: Database,
  job: number,
  wanted: RowsToRetry,
  after: number,
): RetryRow | null {
  const marks = wanted.states.map(() => '?').join(', ');
  const numbers = wanted.rowNumbers === null ? null : JSON.stringify(wanted.rowNumbers);
  // Rows that were named are wanted whatever stands there.
  const only =
    numbers === null ? `AND ${notEditedByUser}` : 'AND r.sheet_row IN (SELECT value FROM json_each(?))';
  const line = database.get<
    Omit<RetryRow, 'cells' | 'notes'> & { readonly cells: string; readonly notes: string | null }
  >(
    `SELECT r.position, r.sheet_row AS rowNumber, r.fingerprint, i.key, i.cells, r.state, s.outcome,
       s.stop_reason AS stopReason, s.notes
     FROM rows r JOIN row_inputs i ON i.job = r.job AND i.position = r.position LEFT JOIN results s ON s.number = r.result
     WHERE r.job = ? AND r.position > ? AND r.state IN (${marks}) ${only} ORDER BY r.position LIMIT 1`,
    job,
    after,
    ...wanted.states,
    ...(numbers === null ? [] : [numbers]),
  );
  if (line === undefined) return null;
  const cells = JSON.parse(line.cells) as readonly string[];
  return { ...line, cells, notes: readNotes(line.notes) };
}

/** Whether a row of the job has this custom_id. */
export function isCustomIdUsed(database: Database, job: number, customId: string): boolean {
  return database.get('SELECT 1 FROM rows WHERE job = ? AND custom_id = ?', job, customId) !== undefined;
}

/** A request of a batch: the row that leads it. */
export interface RequestRow {
  readonly position: number;
  readonly customId: string;
  readonly cells: readonly string[];
}

/** Requests of a batch in order, from behind a position on. */
export function listRequests(
  database: Database,
  job: number,
  batch: number,
  after: number,
  limit: number,
): readonly RequestRow[] {
  return database
    .all<{ position: number; customId: string; cells: string }>(
      `SELECT r.position, r.custom_id AS customId, i.cells FROM rows r INDEXED BY rows_by_batch
       JOIN row_inputs i ON i.job = r.job AND i.position = r.position
       WHERE r.job = ? AND r.batch = ? AND r.custom_id IS NOT NULL AND r.position > ? ORDER BY r.position LIMIT ?`,
      job,
      batch,
      after,
      limit,
    )
    .map((line) => ({ ...line, cells: JSON.parse(line.cells) as readonly string[] }));
}

/** The request of a batch at an index counted from 0; null when it has fewer. */
export function findRequest(
  database: Database,
  job: number,
  batch: number,
  index: number,
): { readonly position: number; readonly rowNumber: number; readonly customId: string } | null {
  const line = database.get<{ position: number; rowNumber: number; customId: string }>(
    `SELECT position, sheet_row AS rowNumber, custom_id AS customId FROM rows INDEXED BY rows_by_batch
     WHERE job = ? AND batch = ? AND custom_id IS NOT NULL ORDER BY position LIMIT 1 OFFSET ?`,
    job,
    batch,
    index,
  );
  return line ?? null;
}

/** Bytes of each request of a batch. */
export function listRequestSizes(database: Database, job: number, batch: number): readonly number[] {
  return database
    .all<{ bytes: number }>(
      'SELECT size_bytes AS bytes FROM rows INDEXED BY rows_by_batch WHERE job = ? AND batch = ? AND custom_id IS NOT NULL',
      job,
      batch,
    )
    .map(({ bytes }) => bytes);
}

/** Gives the waiting requests of a batch from a position on, and the rows that share them, to another batch. */
export function moveRequests(
  database: Database,
  job: number,
  batches: { readonly from: number; readonly to: number },
  position: number,
): void {
  database.run(
    `UPDATE rows INDEXED BY rows_by_batch SET batch = ?1 WHERE job = ?2 AND batch = ?3
       AND coalesce(duplicate_of, position) >= ?4 AND state = 'waiting'`,
    batches.to,
    job,
    batches.from,
    position,
  );
}

/** Cancels up to 200 waiting rows of a batch, or gives them the state of the older answer; gives how many. */
export function cancelSomeRows(database: Database, job: number, batch: number): number {
  return database.run(
    `UPDATE rows SET state = coalesce((SELECT state FROM results s WHERE s.number = rows.result), 'canceled')
     WHERE job = ?1 AND position IN
       (SELECT position FROM rows INDEXED BY rows_by_batch WHERE job = ?1 AND batch = ?2 AND state = 'waiting' ORDER BY position LIMIT 200)`,
    job,
    batch,
  );
}

/** Batches of one lane whose rows have this custom_id. */
export function findBatchesWith(
  database: Database,
  customId: string,
  isPractice: boolean,
): readonly { readonly job: number; readonly batch: number }[] {
  return database.all<{ job: number; batch: number }>(
    `SELECT r.job, r.batch FROM jobs j JOIN rows r INDEXED BY rows_by_custom_id ON r.job = j.number AND r.custom_id = ?
     WHERE j.is_practice = ?`,
    customId,
    isPractice ? 1 : 0,
  );
}

/** How many rows of a job stand in any of these states, by the counters that the database keeps. */
export function countRowsIn(database: Database, job: number, states: readonly RowState[]): number {
  return readTotal(
    database,
    'SELECT sum(count) AS total FROM row_counts WHERE job = ? AND state IN (SELECT value FROM json_each(?))',
    job,
    JSON.stringify(states),
  );
}

/** How many rows of a batch stand in a state. */
export interface RowCount {
  readonly batch: number;
  readonly state: RowState;
  readonly count: number;
}

/** Rows of a job by batch and state, by the counters that the database keeps. */
export function listRowCounts(database: Database, job: number): readonly RowCount[] {
  return database.all<RowCount>('SELECT batch, state, count FROM row_counts WHERE job = ?', job);
}

/** The same of the batches of repairs. */
export function listRetryCounts(database: Database, job: number): readonly RowCount[] {
  return database.all<RowCount>(
    `SELECT batch, state, count FROM row_counts WHERE job = ?1
       AND batch IN (SELECT number FROM batches WHERE job = ?1 AND attempt > 1)`,
    job,
  );
}

/** Rows of all jobs. */
export function countAllRows(database: Database): number {
  return readTotal(database, 'SELECT sum(count) AS total FROM row_counts');
}
