import type { ReviewCounts } from '../../../shared/model/answers.ts';
import type { RowMark, RowState } from '../../../shared/model/job.ts';
import type { AnswerValue } from '../claude/read-answer.ts';
import type { Database } from '../database/database.ts';
import { runInTimeSlices } from '../platform/cooperative.ts';
import { readTotal } from './read-total.ts';
import { isRowFinal } from './row-states.ts';

/**
 * SQL for rows `r` whose answer of now nobody has mended by hand: only those are offered to be sent again,
 * since the others have what the user wants. After a repair that brought another bad answer the change is of
 * an older one, and the row is offered again.
 */
export const notEditedByUser = `NOT EXISTS (SELECT 1 FROM answer_edits e WHERE e.job = r.job AND e.position = r.position AND e.result IS r.result)`;

/** What a person has put in place of answers, by answer column. */
export type Edits = ReadonlyMap<number, AnswerValue>;

const noEdits: Edits = new Map();

/** Reads the `answers` of the table `edits`. */
export function readEdits(json: string | null): Edits {
  if (json === null) return noEdits;
  const entries = Object.entries(JSON.parse(json) as Record<string, AnswerValue>);
  return new Map(entries.map(([column, value]) => [Number(column), value]));
}

/** A row as far as changing its answer needs it. */
export interface EditableRow {
  readonly position: number;
  /** Claude may still answer it for the first time, so there is nothing to change yet. */
  readonly isUnderway: boolean;
  readonly result: number | null;
  readonly edits: Edits;
}

/** The row with this number; null when the job has none. */
export function findEditableRow(database: Database, job: number, rowNumber: number): EditableRow | null {
  const line = database.get<{
    position: number;
    state: RowState;
    result: number | null;
    answers: string | null;
  }>(
    `SELECT r.position, r.state, r.result, e.answers FROM rows r INDEXED BY rows_by_number
       LEFT JOIN answer_edits e ON e.job = r.job AND e.position = r.position
     WHERE r.job = ? AND r.sheet_row = ?`,
    job,
    rowNumber,
  );
  if (line === undefined) return null;
  const { position, state, result } = line;
  const isUnderway = !isRowFinal(state) && result === null;
  return { position, isUnderway, result, edits: readEdits(line.answers) };
}

/** Keeps what stands in place of a row's answers from now on; without any the row is Claude's own again. */
export function writeEdits(
  database: Database,
  job: number,
  row: Pick<EditableRow, 'position' | 'result'>,
  edits: Edits,
  now: number,
): void {
  if (edits.size === 0) {
    database.run('DELETE FROM answer_edits WHERE job = ? AND position = ?', job, row.position);
    return;
  }
  database.run(
    `INSERT INTO answer_edits (job, position, result, answers, edited_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET result = excluded.result, answers = excluded.answers, edited_at = excluded.edited_at`,
    job,
    row.position,
    row.result,
    JSON.stringify(Object.fromEntries(edits)),
    now,
  );
}

/** Marks the rows at these positions, or takes their mark away; in slices, since they may be all of a job. */
export async function markPositions(
  database: Database,
  job: number,
  positions: ArrayLike<number>,
  mark: RowMark | null,
): Promise<void> {
  let at = 0;
  await runInTimeSlices(
    () => {
      const position = positions[at++];
      if (position === undefined) return false;
      if (mark === null)
        database.run('DELETE FROM review_marks WHERE job = ? AND position = ?', job, position);
      else {
        database.run(
          'INSERT INTO review_marks (job, position, mark) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET mark = excluded.mark',
          job,
          position,
          mark,
        );
      }
      return true;
    },
    (work) => database.transaction(work),
  );
}

/** Positions of the rows with these numbers; unknown ones are left out. */
export function findByNumbers(
  database: Database,
  job: number,
  rowNumbers: readonly number[],
): readonly number[] {
  return database
    .all<{ position: number }>(
      `SELECT r.position FROM json_each(?) n CROSS JOIN rows r INDEXED BY rows_by_number ON r.job = ? AND r.sheet_row = n.value`,
      JSON.stringify(rowNumbers),
      job,
    )
    .map((line) => line.position);
}

/** Rows whose answers were changed by hand after an instant, in milliseconds since 1970. */
export function countEditsSince(database: Database, job: number, at: number): number {
  const sql = 'SELECT count(*) AS total FROM answer_edits WHERE job = ? AND edited_at > ?';
  return readTotal(database, sql, job, at);
}

/** How many answers of a job people have changed, and how many rows they have marked. */
export function countReview(database: Database, job: number): ReviewCounts {
  const edits = database.get<{ edited: number; renewed: number | null }>(
    `SELECT count(*) AS edited, sum(e.result IS NOT r.result) AS renewed
     FROM answer_edits e CROSS JOIN rows r ON r.job = e.job AND r.position = e.position WHERE e.job = ?`,
    job,
  );
  const marks = database.all<{ mark: RowMark; rows: number }>(
    'SELECT mark, count(*) AS rows FROM review_marks WHERE job = ? GROUP BY mark',
    job,
  );
  const rowsOf = (mark: RowMark): number => marks.find((line) => line.mark === mark)?.rows ?? 0;
  return {
    edited: edits?.edited ?? 0,
    renewed: edits?.renewed ?? 0,
    accepted: rowsOf('accepted'),
    needsReview: rowsOf('needs-review'),
  };
}
