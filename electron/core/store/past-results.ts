import type { RowState } from '../../../shared/model/job.ts';
import type { Note } from '../../../shared/model/notes.ts';
import type { AnswerValue } from '../claude/read-answer.ts';
import type { Database } from '../database/database.ts';
import { readNotes } from './notes.ts';

/** A row as far as its history goes. */
export interface HistoryRow {
  readonly position: number;
  readonly rowNumber: number;
  readonly fingerprint: string;
  /** The last attempt that the row was sent with. */
  readonly attempt: number;
  /** Position of the row whose request it shares in that attempt. */
  readonly duplicateOf: number | null;
  /** Number of the result that is shown. */
  readonly result: number | null;
  readonly state: RowState;
}

/** What one attempt brought for a row. */
export interface PastResult {
  readonly number: number;
  readonly position: number;
  readonly attempt: number;
  readonly state: RowState;
  readonly answers: readonly AnswerValue[];
  readonly notes: readonly Note[];
  readonly costUsdMicros: number | null;
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
}

type PastRow = Omit<PastResult, 'answers' | 'notes'> & {
  readonly answers: string;
  readonly notes: string | null;
};

const pastColumns = `number, position, attempt, state, answers, notes, cost_usd_micros AS costUsdMicros,
  received_at AS receivedAt`;
const rowColumns = `r.position, r.sheet_row AS rowNumber, r.fingerprint, r.attempt, r.duplicate_of AS duplicateOf, r.result, r.state`;
/** Rows with the same cells that are asked for a shared answer; the one that leads is nearly always the first. */
const maxTwins = 200;

function toPast(row: PastRow): PastResult {
  const answers = JSON.parse(row.answers) as readonly AnswerValue[];
  return { ...row, answers, notes: readNotes(row.notes) };
}

/** Results of the rows at these positions, each row's by attempt. */
export function listPastResults(
  database: Database,
  job: number,
  positions: readonly number[],
): readonly PastResult[] {
  return database
    .all<PastRow>(
      `SELECT ${pastColumns} FROM results WHERE job = ? AND position IN (SELECT value FROM json_each(?)) ORDER BY position, attempt`,
      job,
      JSON.stringify(positions),
    )
    .map(toPast);
}

/** The result of the row whose request a row shared in its last attempt; null when there is none. */
export function findSharedResult(database: Database, job: number, row: HistoryRow): PastResult | null {
  const found = database.get<PastRow>(
    `SELECT ${pastColumns} FROM results WHERE job = ? AND position = ? AND attempt = ?`,
    job,
    row.duplicateOf,
    row.attempt,
  );
  return found === undefined ? null : toPast(found);
}

/** The result that an earlier attempt brought for a row with the same cells; null when there is none. */
export function findTwinResult(
  database: Database,
  job: number,
  row: HistoryRow,
  attempt: number,
): PastResult | null {
  const found = database.get<PastRow>(
    `SELECT ${pastColumns} FROM results WHERE job = ?1 AND attempt = ?2 AND position IN (
       SELECT position FROM rows INDEXED BY rows_by_fingerprint WHERE job = ?1 AND fingerprint = ?3 ORDER BY position LIMIT ${maxTwins})
       AND (SELECT cells FROM row_inputs i WHERE i.job = ?1 AND i.position = results.position) =
         (SELECT cells FROM row_inputs i WHERE i.job = ?1 AND i.position = ?4)
     ORDER BY position LIMIT 1`,
    job,
    attempt,
    row.fingerprint,
    row.position,
  );
  return found === undefined ? null : toPast(found);
}

/** A row by its number in the sheet; null when the job has no such row. */
export function findHistoryRow(database: Database, job: number, rowNumber: number): HistoryRow | null {
  const row = database.get<HistoryRow>(
    `SELECT ${rowColumns} FROM rows r INDEXED BY rows_by_number WHERE r.job = ? AND r.sheet_row = ?`,
    job,
    rowNumber,
  );
  return row ?? null;
}

/** Rows of a batch in order, from behind a position on. */
export function listHistoryRows(
  database: Database,
  job: number,
  batch: number,
  after: number,
  limit: number,
): readonly HistoryRow[] {
  return database.all<HistoryRow>(
    `SELECT ${rowColumns} FROM rows r INDEXED BY rows_by_batch WHERE r.job = ? AND r.batch = ? AND r.position > ?
     ORDER BY r.position LIMIT ?`,
    job,
    batch,
    after,
    limit,
  );
}

/** Rows at these positions in sheet order, with the texts that were read of them. */
export function listHistoryRowsAt(
  database: Database,
  job: number,
  positions: readonly number[],
): readonly (HistoryRow & { readonly cells: readonly string[] })[] {
  return database
    .all<HistoryRow & { readonly cells: string }>(
      `SELECT ${rowColumns}, i.cells FROM rows r JOIN row_inputs i ON i.job = r.job AND i.position = r.position
       WHERE r.job = ? AND r.position IN (SELECT value FROM json_each(?)) ORDER BY r.position`,
      job,
      JSON.stringify(positions),
    )
    .map((row) => ({ ...row, cells: JSON.parse(row.cells) as readonly string[] }));
}
