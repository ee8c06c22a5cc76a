import type { RowMark, RowState } from '../../../shared/model/job.ts';
import type { Note } from '../../../shared/model/notes.ts';
import type { Database, SqlValue } from '../database/database.ts';
import type { JobRecord } from './jobs.ts';
import { readNotes } from './notes.ts';
import { answerSql, rowJoins } from './result-filter.ts';
import { notEditedByUser } from './reviews.ts';

/** A row with all that stands beside it, as the database gives it. */
export interface JoinedRow {
  readonly position: number;
  readonly sheet_row: number;
  readonly state: RowState | 'waiting';
  readonly batch_state: string | null;
  readonly custom_id: string | null;
  readonly duplicate_of: number | null;
  readonly original_id: string | null;
  readonly cells: string;
  readonly answers: string | null;
  readonly notes: string | null;
  readonly stop_reason: string | null;
  readonly input_tokens: number | null;
  readonly output_tokens: number | null;
  readonly cache_write_tokens: number | null;
  readonly cache_read_tokens: number | null;
  readonly cost_usd_micros: number | null;
  readonly edits: string | null;
  readonly is_renewed: number;
  readonly mark: RowMark | null;
}

const joinedColumns = `r.position, r.sheet_row, r.state, b.state AS batch_state, r.custom_id, r.duplicate_of,
  (SELECT l.custom_id FROM rows l WHERE l.job = r.job AND l.position = r.duplicate_of) AS original_id,
  i.cells, s.answers, s.notes, s.stop_reason, s.input_tokens, s.output_tokens, s.cache_write_tokens, s.cache_read_tokens, s.cost_usd_micros,
  e.answers AS edits, e.position IS NOT NULL AND e.result IS NOT r.result AS is_renewed, m.mark`;

/** The rows at these positions, in the order given. */
export function listJoinedAt(
  database: Database,
  job: number,
  positions: readonly number[],
): readonly JoinedRow[] {
  return database.all<JoinedRow>(
    `SELECT ${joinedColumns} FROM json_each(?) p CROSS JOIN rows r ON r.job = ? AND r.position = p.value ${rowJoins} ORDER BY p.key`,
    JSON.stringify(positions),
    job,
  );
}

/** The rows at positions from `from` up to before `to`. */
export function listJoinedRange(
  database: Database,
  job: number,
  from: number,
  to: number,
): readonly JoinedRow[] {
  return database.all<JoinedRow>(
    `SELECT ${joinedColumns} FROM rows r ${rowJoins} WHERE r.job = ? AND r.position >= ? AND r.position < ? ORDER BY r.position`,
    job,
    from,
    to,
  );
}

/** The row with this number in the sheet; null when the job has none. */
export function findJoined(database: Database, job: number, rowNumber: number): JoinedRow | null {
  const row = database.get<JoinedRow>(
    `SELECT ${joinedColumns} FROM rows r INDEXED BY rows_by_number ${rowJoins} WHERE r.job = ? AND r.sheet_row = ?`,
    job,
    rowNumber,
  );
  return row ?? null;
}

/** How a row without a complete answer ended. */
export interface RowEnding {
  readonly rowNumber: number;
  readonly state: RowState;
  readonly outcome: string | null;
  readonly stopReason: string | null;
  readonly notes: readonly Note[];
}

/** Rows in these states whose answer nobody has mended by hand, in a range of positions. */
export function listEndings(
  database: Database,
  job: number,
  states: readonly RowState[],
  from: number,
  to: number,
): readonly RowEnding[] {
  const found = database.all<Omit<RowEnding, 'notes'> & { readonly notes: string | null }>(
    `SELECT r.sheet_row AS rowNumber, r.state, s.outcome, s.stop_reason AS stopReason, s.notes
     FROM rows r LEFT JOIN results s ON s.number = r.result
     WHERE r.job = ? AND r.position >= ? AND r.position < ? AND r.state IN (SELECT value FROM json_each(?))
       AND ${notEditedByUser} ORDER BY r.position`,
    job,
    from,
    to,
    JSON.stringify(states),
  );
  return found.map((line) => ({ ...line, notes: readNotes(line.notes) }));
}

/** As much of a row as charts are made of. */
export interface ChartRow {
  readonly rowNumber: number;
  readonly state: RowState;
  readonly answers: string | null;
  readonly edits: string | null;
  /** Micro-dollars of all its attempts. */
  readonly cost: number | null;
}

/**
 * Makes a function that reads rows in a range of positions. Of a job that was never repaired the one cost
 * stands beside the answer.
 */
export function createChartReader(
  database: Database,
  job: JobRecord,
): (from: number, to: number) => readonly ChartRow[] {
  const hasRepairs = job.attempt > 1;
  const hasEdits = database.get('SELECT 1 FROM answer_edits WHERE job = ? LIMIT 1', job.number) !== undefined;
  const cost = hasRepairs
    ? '(SELECT sum(p.cost_usd_micros) FROM results p WHERE p.job = r.job AND p.position = r.position)'
    : 'CASE WHEN r.duplicate_of IS NULL THEN s.cost_usd_micros END';
  const edits = hasEdits
    ? '(SELECT e.answers FROM answer_edits e WHERE e.job = r.job AND e.position = r.position)'
    : 'NULL';
  const sql = `SELECT r.sheet_row AS rowNumber, r.state, s.answers, ${edits} AS edits, ${cost} AS cost
    FROM rows r LEFT JOIN results s ON s.number = r.result
    WHERE r.job = ? AND r.position >= ? AND r.position < ?`;
  return (from, to) => database.all<ChartRow>(sql, job.number, from, to);
}

/** Makes a function that counts what stands in an answer column, as it counts now, in a range of positions. */
export function createAnswerCounter(
  database: Database,
  job: number,
  column: number,
): (from: number, to: number) => readonly { readonly answer: string; readonly count: number }[] {
  const sql = `SELECT coalesce(${answerSql(column)}, '') AS answer, count(*) AS count FROM rows r
      LEFT JOIN results s ON s.number = r.result LEFT JOIN answer_edits e ON e.job = r.job AND e.position = r.position
    WHERE r.job = ? AND r.position >= ? AND r.position < ? GROUP BY 1`;
  return (from, to) => database.all(sql, job, from, to);
}

/** How results of rows in a state ended, among the first `limit` of them, by Anthropic's own words. */
export function countOutcomes(
  database: Database,
  job: number,
  state: RowState,
  limit: number,
): readonly { readonly outcome: string; readonly stopReason: string | null; readonly count: number }[] {
  return database.all(
    `SELECT outcome, stop_reason AS stopReason, count(*) AS count FROM results WHERE number IN
       (SELECT result FROM rows INDEXED BY rows_by_state WHERE job = ? AND state = ? LIMIT ?)
     GROUP BY outcome, stop_reason`,
    job,
    state,
    limit,
  );
}

/**
 * A row as saving needs it. While a repair is underway the older answer still counts, so the result's state
 * is the row's.
 */
export interface AnswerRow {
  readonly position: number;
  readonly sheet_row: number;
  readonly fingerprint: string;
  readonly key: string | null;
  readonly state: RowState;
  readonly answers: string | null;
  readonly notes: string | null;
  readonly cost_usd_micros: number | null;
  readonly custom_id: string | null;
  readonly duplicate_of: number | null;
  readonly edits: string | null;
  readonly mark: RowMark | null;
}

/** Rows of a job in sheet order with what is saved of them, from behind a position on. */
export function listAnswerRows(
  database: Database,
  job: number,
  after: number,
  limit: number,
): readonly AnswerRow[] {
  return database.all<AnswerRow>(
    `SELECT r.position, r.sheet_row, r.fingerprint, i.key, coalesce(s.state, r.state) AS state, s.answers, s.notes,
       s.cost_usd_micros, s.custom_id, r.duplicate_of, e.answers AS edits, m.mark
     FROM rows r JOIN row_inputs i ON i.job = r.job AND i.position = r.position LEFT JOIN results s ON s.number = r.result
       LEFT JOIN answer_edits e ON e.job = r.job AND e.position = r.position
       LEFT JOIN review_marks m ON m.job = r.job AND m.position = r.position
     WHERE r.job = ? AND r.position > ? ORDER BY r.position LIMIT ?`,
    job,
    after,
    limit,
  );
}

/** A row as an export shows it. */
export interface ExportedRow {
  readonly position: number;
  readonly sheet_row: number;
  readonly state: RowState;
  readonly cells: string;
  readonly answers: string | null;
  /** What a person has put in the place of answers: a JSON object by the number of the answer column. */
  readonly edits: string | null;
  readonly mark: RowMark | null;
  readonly notes: string | null;
  readonly cost_usd_micros: number | null;
  readonly custom_id: string | null;
  readonly duplicate_of: number | null;
  readonly attempt: number | null;
}

/** Rows at positions from `from` up to before `to`, in sheet order. */
export function listExportedRange(
  database: Database,
  job: number,
  from: number,
  to: number,
): readonly ExportedRow[] {
  return listExported(database, job, 'r.position >= ? AND r.position < ?', from, to);
}

/** Rows at these positions, in sheet order. */
export function listExportedAt(
  database: Database,
  job: number,
  positions: readonly number[],
): readonly ExportedRow[] {
  const wanted = 'r.position IN (SELECT value FROM json_each(?))';
  return listExported(database, job, wanted, JSON.stringify(positions));
}

function listExported(
  database: Database,
  job: number,
  where: string,
  ...values: readonly SqlValue[]
): readonly ExportedRow[] {
  return database.all<ExportedRow>(
    `SELECT r.position, r.sheet_row, coalesce(s.state, r.state) AS state, i.cells, s.answers, e.answers AS edits, m.mark, s.notes,
       s.cost_usd_micros, coalesce(s.custom_id, r.custom_id) AS custom_id, r.duplicate_of, s.attempt
     FROM rows r JOIN row_inputs i ON i.job = r.job AND i.position = r.position
     LEFT JOIN results s ON s.number = r.result
     LEFT JOIN answer_edits e ON e.job = r.job AND e.position = r.position
     LEFT JOIN review_marks m ON m.job = r.job AND m.position = r.position
     WHERE r.job = ? AND ${where} ORDER BY r.position`,
    job,
    ...values,
  );
}
