import { open } from 'node:fs/promises';
import { type AnswerKind, answerKinds, readTypedAnswer } from '../../../shared/model/answers.ts';
import type { ExtraColumn } from '../../../shared/model/columns-beside.ts';
import { assertNever } from '../../../shared/model/outcome.ts';
import { joinBy, noteText } from '../../../shared/sentences/note-text.ts';
import type { Sentences } from '../../../shared/sentences/sentences.ts';
import type { AnswerValue } from '../claude/read-answer.ts';
import type { Database } from '../database/database.ts';
import type { JobRecord } from '../store/jobs.ts';
import { readNotes } from '../store/notes.ts';
import { listAnswerRows, type AnswerRow as StoredAnswer } from '../store/result-rows.ts';
import { type Edits, readEdits } from '../store/reviews.ts';
import type { AnswerRow } from '../workbook/model/workbook-service.ts';

/** As much of a row as tells what stands beside its answers. */
type ExtraFacts = Pick<
  StoredAnswer,
  'state' | 'edits' | 'mark' | 'notes' | 'cost_usd_micros' | 'custom_id' | 'duplicate_of'
>;

/** What is written beside the answers, and the language of its words. */
export interface BesideAnswers {
  readonly extras: readonly ExtraColumn[];
  readonly sentences: Sentences;
}

const pageSize = 500;

/**
 * Writes the answers of a job as one JSON object per line for the workbook worker; gives the number of rows
 * with anything to write. Only rows that were answered bring an answer: what was refused, cut off or off the
 * list is never passed off as one. What a person has put in place of an answer is written whatever became of
 * the row. All the others have a line too, so that none of them is taken for a twin of an answered row.
 */
export async function writeAnswers(
  database: Database,
  job: JobRecord,
  { extras, sentences }: BesideAnswers,
  path: string,
): Promise<number> {
  const kinds = answerKinds(job.settings.template.answerFormat);
  const file = await open(path, 'w');
  let written = 0;
  let after = -1;
  try {
    for (;;) {
      const lines = listAnswerRows(database, job.number, after, pageSize);
      const rows = lines.map((line) => toAnswerRow(job, line, kinds, { extras, sentences }));
      if (rows.length > 0) await file.appendFile(`${rows.map((row) => JSON.stringify(row)).join('\n')}\n`);
      written += rows.filter((row) => row.values.some((value) => value !== null)).length;
      if (lines.length < pageSize) return written;
      after = lines.at(-1)?.position ?? after;
    }
  } finally {
    await file.close();
  }
}

/**
 * What is written of one answer. While a repair is underway the older answer still counts, so the result
 * decides and not the row. In a row off the list that a person has mended, the other fields are written where
 * they hold what they should.
 */
export function readValue(
  line: Pick<StoredAnswer, 'state'>,
  edits: Edits,
  own: AnswerValue,
  at: number,
  kind: AnswerKind,
): AnswerValue {
  const edit = edits.get(at);
  if (edit !== undefined) return edit;
  if (line.state === 'answered') return own;
  if (line.state !== 'off-list' || edits.size === 0 || own === null) return null;
  const typed = readTypedAnswer(kind, String(own));
  return typed.fits ? typed.value : null;
}

function toAnswerRow(
  job: JobRecord,
  line: StoredAnswer,
  kinds: readonly AnswerKind[],
  { extras, sentences }: BesideAnswers,
): AnswerRow {
  const answers = line.answers === null ? [] : (JSON.parse(line.answers) as readonly AnswerValue[]);
  const edits = readEdits(line.edits);
  const values = kinds.map((kind, at) => readValue(line, edits, answers[at] ?? null, at, kind));
  return {
    rowNumber: line.sheet_row,
    key: job.settings.idColumn === null ? null : (line.key ?? ''),
    fingerprint: line.fingerprint,
    values: [...values, ...extras.map((extra) => readExtra(job, line, extra, sentences))],
  };
}

/** What stands beside a row's answers, in words or as an amount of dollars. */
export function readExtra(
  job: JobRecord,
  line: ExtraFacts,
  extra: ExtraColumn,
  sentences: Sentences,
): AnswerValue {
  switch (extra) {
    case 'status':
      return statusWord(line, sentences);
    case 'note':
      return line.notes === null ? null : noteText(readNotes(line.notes), sentences);
    case 'cost':
      if (job.isPractice || line.duplicate_of !== null) return 0;
      return line.cost_usd_micros === null ? null : line.cost_usd_micros / 1_000_000;
    case 'custom-id':
      return line.custom_id;
    default:
      return assertNever(extra);
  }
}

/** The header of an extra column, next to the answer column that it belongs to: "Category – status". */
export function besideHeader(
  columnName: string,
  extra: keyof Sentences['workbook']['headers'],
  { workbook }: Sentences,
): string {
  return `${columnName} – ${workbook.headers[extra]}`;
}

/** State, and what a person has done with the row: "Answered, changed by hand, accepted". */
export function statusWord(
  line: Pick<StoredAnswer, 'state' | 'edits' | 'mark'>,
  { states, workbook }: Sentences,
): string {
  const words = [states[line.state]];
  if (line.edits !== null) words.push(workbook.changedByHand);
  if (line.mark !== null) words.push(workbook.marks[line.mark]);
  return joinBy(workbook.twoOfList, words);
}
