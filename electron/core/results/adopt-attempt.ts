import { failure, type Outcome, success } from '../../../shared/model/outcome.ts';
import { answerColumns } from '../../../shared/model/template.ts';
import type { AnswerValue } from '../claude/read-answer.ts';
import type { Database } from '../database/database.ts';
import type { JobRecord } from '../store/jobs.ts';
import { findEditableRow, writeEdits } from '../store/reviews.ts';
import { hasText } from './attempt-history.ts';
import { findAttempt, findShown } from './list-attempts.ts';

/**
 * Puts the answer of one attempt in the place of what counts now, as a change by the user's hand: it is
 * saved, shown as changed, and can be taken back. Choosing the answer that counts without any change takes
 * the changes back. Fails with `row-not-found`, and with `job-not-possible-now` where the attempt brought
 * no answer.
 */
export function adoptAttempt(
  database: Database,
  job: JobRecord,
  rowNumber: number,
  attempt: number,
  now: number,
): Outcome<null> {
  return database.transaction((): Outcome<null> => {
    const row = findEditableRow(database, job.number, rowNumber);
    if (row === null) return failure('row-not-found');
    const chosen = findAttempt(database, job, rowNumber, attempt);
    if (!hasText(chosen)) return failure('job-not-possible-now');
    const shown = findShown(database, job, rowNumber);
    const { template, columnName } = job.settings;
    const edits = new Map<number, AnswerValue>();
    // Only an answered row's own answers are saved without a change.
    const isOwn = shown?.number === chosen.number && chosen.state === 'answered';
    if (!isOwn) {
      answerColumns(template.answerFormat, columnName).forEach((_, at) => {
        edits.set(at, chosen.answers[at] ?? null);
      });
    }
    writeEdits(database, job.number, row, edits, now);
    return success(null);
  });
}
