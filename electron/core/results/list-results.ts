/**
 * What electron/core/results owns: what is read and changed of answers that have arrived: lists, filters, sorting,
 * charts, failure reasons, earlier attempts, edits and review marks. It changes no answer that Claude gave (an
 * edit stands beside it), sends nothing and opens no workbook.
 */
import type { ResultView } from '../../../shared/model/answers.ts';
import type { ResultDetail, ResultRow } from '../../../shared/model/job.ts';
import { answerColumns } from '../../../shared/model/template.ts';
import type { AnswerValue } from '../claude/read-answer.ts';
import type { Database } from '../database/database.ts';
import type { JobRecord } from '../store/jobs.ts';
import { readNotes } from '../store/notes.ts';
import { listInState } from '../store/result-filter.ts';
import { findJoined, type JoinedRow, listJoinedAt, listJoinedRange } from '../store/result-rows.ts';
import { readEdits } from '../store/reviews.ts';
import { createRowRenderer } from '../templates/render-prompt.ts';

/** Some of the rows that a view shows. */
export type ResultQuery = ResultView & {
  readonly offset: number;
  readonly limit: number;
  /** Which look it is a page of (result-views.ts). */
  readonly asOf?: string | undefined;
};

/** Some of the rows that a query asks for, and how many these are in all. */
export interface ResultPage {
  readonly total: number;
  readonly rows: readonly ResultRow[];
}

/**
 * A page of a job's rows in sheet order, with how many there are in all. Everything but a state alone goes
 * through `createResultViews`, which holds nobody up.
 */
export function listResults(
  database: Database,
  job: JobRecord,
  query: Pick<ResultQuery, 'offset' | 'limit' | 'state'>,
): ResultPage {
  if (query.state === undefined) return listPlain(database, job, query);
  const { total, positions } = listInState(database, job, query.state, query.offset, query.limit);
  return { total, rows: listAtPositions(database, job, positions) };
}

/** The rows at these positions, in the order given. */
export function listAtPositions(
  database: Database,
  job: JobRecord,
  positions: readonly number[],
): readonly ResultRow[] {
  return listJoinedAt(database, job.number, positions).map((line) => toResultRow(job, line));
}

function listPlain(
  database: Database,
  job: JobRecord,
  query: Pick<ResultQuery, 'offset' | 'limit'>,
): ResultPage {
  const lines = listJoinedRange(database, job.number, query.offset, query.offset + query.limit);
  return { total: job.rowCount, rows: lines.map((line) => toResultRow(job, line)) };
}

/** One row with everything that is known of it; null when the job has no such row. */
export function findResult(database: Database, job: JobRecord, rowNumber: number): ResultDetail | null {
  const line = findJoined(database, job.number, rowNumber);
  if (line === null) return null;
  const render = createRowRenderer(job.settings.template, job.inputColumns);
  const row = toResultRow(job, line);
  return {
    ...row,
    prompt: render(row.inputs).text,
    stopReason: line.stop_reason,
    ownAnswers: row.answers.map((_, index) => toText(readAnswers(line)[index])),
  };
}

function toResultRow(job: JobRecord, line: JoinedRow): ResultRow {
  const isUnderway = line.batch_state === 'sent' || line.batch_state === 'ended';
  const answers = readAnswers(line);
  const edits = readEdits(line.edits);
  const width = answerColumns(job.settings.template.answerFormat, job.settings.columnName).length;
  const isShared = line.duplicate_of !== null;
  return {
    rowNumber: line.sheet_row,
    customId: line.custom_id ?? line.original_id,
    state: line.state === 'waiting' && isUnderway ? 'sent' : line.state,
    inputs: JSON.parse(line.cells) as readonly string[],
    answers: Array.from({ length: width }, (_, index) =>
      toText(edits.has(index) ? edits.get(index) : answers[index]),
    ),
    notes: readNotes(line.notes),
    usage:
      line.input_tokens === null
        ? null
        : {
            inputTokens: line.input_tokens,
            outputTokens: line.output_tokens ?? 0,
            cacheWriteTokens: line.cache_write_tokens ?? 0,
            cacheReadTokens: line.cache_read_tokens ?? 0,
          },
    editedColumns: [...edits.keys()],
    isRenewed: line.is_renewed === 1,
    mark: line.mark,
    // A shared answer was paid for once, by the row that leads.
    costUsdMicros: line.input_tokens === null ? null : job.isPractice || isShared ? 0 : line.cost_usd_micros,
  };
}

function readAnswers(line: JoinedRow): readonly AnswerValue[] {
  return line.answers === null ? [] : (JSON.parse(line.answers) as readonly AnswerValue[]);
}

function toText(value: AnswerValue | undefined): string {
  return String(value ?? '');
}
