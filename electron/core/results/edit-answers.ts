import { answerKinds, readTypedAnswer } from '../../../shared/model/answers.ts';
import { failure, type Outcome, success } from '../../../shared/model/outcome.ts';
import type { Database } from '../database/database.ts';
import type { JobRecord } from '../store/jobs.ts';
import { type EditableRow, type Edits, findEditableRow, writeEdits } from '../store/reviews.ts';

/** Which answer of a job. */
export interface AnswerPlace {
  readonly rowNumber: number;
  /** Answer column, counted from 0. */
  readonly column: number;
}

/**
 * Puts what a person has typed in place of an answer; Claude's own stays in its result. `answer-not-fitting`
 * when the column cannot hold it, `job-not-possible-now` while the row has not come back for the first time.
 */
export function editAnswer(
  database: Database,
  job: JobRecord,
  place: AnswerPlace,
  text: string,
  now: number,
): Outcome<null> {
  const kind = answerKinds(job.settings.template.answerFormat)[place.column];
  if (kind === undefined) return failure('request-invalid');
  const typed = readTypedAnswer(kind, text);
  if (!typed.fits) return failure('answer-not-fitting', { kind: kind.kind, text: text.trim().slice(0, 80) });
  return change(database, job, place.rowNumber, now, (edits) =>
    new Map(edits).set(place.column, typed.value),
  );
}

/** Takes a change back; Claude's own answer counts again. */
export function undoEdit(database: Database, job: JobRecord, place: AnswerPlace, now: number): Outcome<null> {
  return change(database, job, place.rowNumber, now, (edits) => {
    const left = new Map(edits);
    left.delete(place.column);
    return left;
  });
}

/** Says that a row's changes count on though there is a newer answer. */
export function keepEdits(database: Database, job: JobRecord, rowNumber: number, now: number): Outcome<null> {
  return change(database, job, rowNumber, now, (edits) => edits);
}

function change(
  database: Database,
  job: JobRecord,
  rowNumber: number,
  now: number,
  work: (edits: Edits) => Edits,
): Outcome<null> {
  return database.transaction((): Outcome<null> => {
    const row: EditableRow | null = findEditableRow(database, job.number, rowNumber);
    if (row === null) return failure('row-not-found');
    if (row.isUnderway) return failure('job-not-possible-now');
    writeEdits(database, job.number, row, work(row.edits), now);
    return success(null);
  });
}
