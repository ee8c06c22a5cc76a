import { open } from 'node:fs/promises';
import { type AnswerKind, answerKinds, readTypedAnswer } from '../../../shared/model/answers.ts';
import type { ExtraColumn } from '../../../shared/model/columns-beside.ts';
import type { RowMark, RowState } from '../../../shared/model/job.ts';
import { assertNever } from '../../../shared/model/outcome.ts';
import type { AnswerValue } from '../claude/read-answer.ts';
import type { Database } from '../database/database.ts';
import type { JobRecord } from '../store/jobs.ts';
import { listAnswerRows, type AnswerRow as StoredAnswer } from '../store/result-rows.ts';
import { type Edits, readEdits } from '../store/reviews.ts';
import type { AnswerRow } from '../workbook/model/workbook-service.ts';

/** As much of a row as tells what stands beside its answers. */
type ExtraFacts = Pick<
  StoredAnswer,
  'state' | 'edits' | 'mark' | 'note' | 'cost_usd_micros' | 'custom_id' | 'duplicate_of'
>;

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
  extras: readonly ExtraColumn[],
  path: string,
): Promise<number> {
  const kinds = answerKinds(job.settings.template.answerFormat);
  const file = await open(path, 'w');
  let written = 0;
  let after = -1;
  try {
    for (;;) {
      const lines = listAnswerRows(database, job.number, after, pageSize);
      const rows = lines.map((line) => toAnswerRow(job, line, kinds, extras));
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
  extras: readonly ExtraColumn[],
): AnswerRow {
  const answers = line.answers === null ? [] : (JSON.parse(line.answers) as readonly AnswerValue[]);
  const edits = readEdits(line.edits);
  const values = kinds.map((kind, at) => readValue(line, edits, answers[at] ?? null, at, kind));
  return {
    rowNumber: line.sheet_row,
    key: job.settings.idColumn === null ? null : (line.key ?? ''),
    fingerprint: line.fingerprint,
    values: [...values, ...extras.map((extra) => readExtra(job, line, extra))],
  };
}

/** What stands beside a row's answers, in words or as an amount of dollars. */
export function readExtra(job: JobRecord, line: ExtraFacts, extra: ExtraColumn): AnswerValue {
  switch (extra) {
    case 'status':
      return statusWord(line);
    case 'note':
      return line.note;
    case 'cost':
      if (job.isPractice || line.duplicate_of !== null) return 0;
      return line.cost_usd_micros === null ? null : line.cost_usd_micros / 1_000_000;
    case 'custom-id':
      return line.custom_id;
    default:
      return assertNever(extra);
  }
}

/** The header of an extra column, next to the answer column that it belongs to. */
export function extraHeader(columnName: string, extra: ExtraColumn): string {
  const words = { status: 'status', note: 'note', cost: 'cost (USD)', 'custom-id': 'request id' } as const;
  return `${columnName} – ${words[extra]}`;
}

/** State, and what a person has done with the row: "Answered, changed by hand, accepted". */
export function statusWord(line: Pick<StoredAnswer, 'state' | 'edits' | 'mark'>): string {
  const words = [stateWord(line.state)];
  if (line.edits !== null) words.push('changed by hand');
  if (line.mark !== null) words.push(markWords[line.mark]);
  return words.join(', ');
}

const markWords: Readonly<Record<RowMark, string>> = { accepted: 'accepted', 'needs-review': 'needs a look' };

/** What a row's state is called in a workbook. */
export function stateWord(state: RowState): string {
  return statusWords[state];
}

const statusWords: Readonly<Record<RowState, string>> = {
  waiting: 'Waiting',
  sent: 'Sent',
  answered: 'Answered',
  'cut-off': 'Cut off',
  refused: 'Refused',
  'off-list': 'Off the list',
  failed: 'Failed',
  canceled: 'Canceled',
  expired: 'Expired',
  skipped: 'Skipped',
};
