import type { ResultView } from '../../../shared/model/answers.ts';
import type { ResultDetail, ResultRow, RowMark, RowState } from '../../../shared/model/job.ts';
import { answerColumns } from '../../../shared/model/template.ts';
import type { AnswerValue } from '../claude/read-answer.ts';
import type { Database } from '../database/database.ts';
import type { JobRecord } from '../store/jobs.ts';
import { readEdits } from '../store/reviews.ts';
import { createRowRenderer } from '../templates/render-prompt.ts';
import { makeFilter, rowJoins } from './result-filter.ts';

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

interface JoinedRow {
  readonly position: number;
  readonly row_number: number;
  readonly state: RowState | 'waiting';
  readonly batch_state: string | null;
  readonly custom_id: string | null;
  readonly leader: number | null;
  readonly leader_id: string | null;
  readonly cells: string;
  readonly answers: string | null;
  readonly note: string | null;
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

const columns = `r.position, r.row_number, r.state, b.state AS batch_state, r.custom_id, r.leader,
  (SELECT l.custom_id FROM rows l WHERE l.job = r.job AND l.position = r.leader) AS leader_id,
  i.cells, s.answers, s.note, s.stop_reason, s.input_tokens, s.output_tokens, s.cache_write_tokens, s.cache_read_tokens, s.cost_usd_micros,
  e.answers AS edits, e.position IS NOT NULL AND e.result IS NOT r.result AS is_renewed, m.mark`;

/** A page of a job's rows in sheet order, with how many there are in all. Everything but a state alone goes through `createResultViews`, which holds nobody up. */
export function listResults(
  database: Database,
  job: JobRecord,
  query: Pick<ResultQuery, 'offset' | 'limit' | 'state'>,
): ResultPage {
  if (query.state === undefined) return listPlain(database, job, query);
  const { where, values } = makeFilter(job, { state: query.state });
  // Counters that the database keeps anyway have the same columns; counting the rows themselves takes 40 ms for half a million.
  const counted = database.get<{ total: number | null }>(
    `SELECT sum(r.rows) AS total FROM row_counts r WHERE ${where}`,
    ...values,
  );
  // Positions first: the index gives them without touching texts that are skipped. Without statistics SQLite would walk over the whole job
  // instead of the one index that fits.
  const positions = database.all<{ position: number }>(
    `SELECT r.position FROM rows r INDEXED BY rows_by_state WHERE ${where} ORDER BY r.position LIMIT ? OFFSET ?`,
    ...values,
    query.limit,
    query.offset,
  );
  const rows = listAtPositions(
    database,
    job,
    positions.map((line) => line.position),
  );
  return { total: counted?.total ?? 0, rows };
}

/** The rows at these positions, in the order given. */
export function listAtPositions(
  database: Database,
  job: JobRecord,
  positions: readonly number[],
): readonly ResultRow[] {
  const lines = database.all<JoinedRow>(
    `SELECT ${columns} FROM json_each(?) p CROSS JOIN rows r ON r.job = ? AND r.position = p.value ${rowJoins} ORDER BY p.key`,
    JSON.stringify(positions),
    job.number,
  );
  return lines.map((line) => toResultRow(job, line));
}

function listPlain(
  database: Database,
  job: JobRecord,
  query: Pick<ResultQuery, 'offset' | 'limit'>,
): ResultPage {
  const lines = database.all<JoinedRow>(
    `SELECT ${columns} FROM rows r ${rowJoins} WHERE r.job = ? AND r.position >= ? AND r.position < ? ORDER BY r.position`,
    job.number,
    query.offset,
    query.offset + query.limit,
  );
  return { total: job.rowCount, rows: lines.map((line) => toResultRow(job, line)) };
}

/** One row with everything that is known of it; null when the job has no such row. */
export function findResult(database: Database, job: JobRecord, rowNumber: number): ResultDetail | null {
  const line = database.get<JoinedRow>(
    `SELECT ${columns} FROM rows r INDEXED BY rows_by_number ${rowJoins} WHERE r.job = ? AND r.row_number = ?`,
    job.number,
    rowNumber,
  );
  if (line === undefined) return null;
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
  const isShared = line.leader !== null;
  return {
    rowNumber: line.row_number,
    customId: line.custom_id ?? line.leader_id,
    state: line.state === 'waiting' && isUnderway ? 'sent' : line.state,
    inputs: JSON.parse(line.cells) as readonly string[],
    answers: Array.from({ length: width }, (_, index) =>
      toText(edits.has(index) ? edits.get(index) : answers[index]),
    ),
    note: line.note,
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
