import type { RowState } from '../../../shared/model/job.ts';
import { assertNever } from '../../../shared/model/outcome.ts';
import type { AnswerValue } from '../claude/read-answer.ts';
import type { Database } from '../database/database.ts';
import type { JobRecord } from '../jobs/job-records.ts';
import { stateWord } from '../router/write-answers.ts';
import type { TableFile } from '../workbook/workbook-service.ts';
import { answerReader, type ExportValue } from './export-cells.ts';
import type { ExportColumn, RowFact } from './export-columns.ts';

interface ExportLine {
  readonly position: number;
  readonly row_number: number;
  readonly state: RowState;
  readonly cells: string;
  readonly answers: string | null;
  readonly note: string | null;
  readonly cost_usd_micros: number | null;
  readonly custom_id: string | null;
  readonly leader: number | null;
  readonly attempt: number | null;
}

/** Rows of a job as the exported file shows them, in sheet order. */
export interface ExportRows {
  /** The rows at positions from `from` up to before `to`; with `positions` only those of them. */
  read(from: number, to: number, positions: readonly number[] | null): readonly (readonly ExportValue[])[];
}

/** Reads rows for these columns; `table` holds the sheet's other columns and may be null when none of them is wished. */
export function createExportRows(
  database: Database,
  job: JobRecord,
  columns: readonly ExportColumn[],
  table: TableFile | null,
): ExportRows {
  const readAnswers = answerReader(job.settings.template.answerFormat);
  const needsTable = columns.some(({ source }) => source.kind === 'sheet');

  function toValues(line: ExportLine): readonly ExportValue[] {
    const sent = JSON.parse(line.cells) as readonly string[];
    const sheet = needsTable ? (table?.findRow(line.row_number)?.cells ?? []) : [];
    const answers = readAnswers(line.state === 'answered' ? parseAnswers(line.answers) : []);
    return columns.map(({ source }): ExportValue => {
      switch (source.kind) {
        case 'row-number':
          return line.row_number;
        case 'sent':
          return sent[source.at] ?? '';
        case 'sheet':
          return sheet[source.at] ?? '';
        case 'answer':
        case 'original-answer':
          return answers[source.at] ?? null;
        case 'fact':
          return readFact(job, line, source.fact);
        default:
          return assertNever(source);
      }
    });
  }

  return {
    read: (from, to, positions) => readLines(database, job.number, from, to, positions).map(toValues),
  };
}

function parseAnswers(answers: string | null): readonly AnswerValue[] {
  return answers === null ? [] : (JSON.parse(answers) as readonly AnswerValue[]);
}

/** While a repair is underway the older answer still counts, as it does in the results and in saving. */
function readLines(
  database: Database,
  job: number,
  from: number,
  to: number,
  positions: readonly number[] | null,
): readonly ExportLine[] {
  const only = positions === null ? '' : 'AND r.position IN (SELECT value FROM json_each(?))';
  return database.all<ExportLine>(
    `SELECT r.position, r.row_number, coalesce(s.state, r.state) AS state, i.cells, s.answers, s.note,
       s.cost_usd_micros, coalesce(s.custom_id, r.custom_id) AS custom_id, r.leader, s.attempt
     FROM rows r JOIN inputs i ON i.job = r.job AND i.position = r.position LEFT JOIN results s ON s.number = r.result
     WHERE r.job = ? AND r.position >= ? AND r.position < ? ${only} ORDER BY r.position`,
    job,
    from,
    to,
    ...(positions === null ? [] : [JSON.stringify(positions)]),
  );
}

function readFact(job: JobRecord, line: ExportLine, fact: RowFact): ExportValue {
  switch (fact) {
    case 'status':
      return stateWord(line.state);
    case 'note':
      return line.note;
    case 'cost':
      if (job.isPractice || line.leader !== null) return 0;
      return line.cost_usd_micros === null ? null : line.cost_usd_micros / 1_000_000;
    case 'custom-id':
      return line.custom_id;
    case 'model':
      if (line.attempt === null) return null;
      return job.isPractice ? `${job.settings.model} (practice)` : job.settings.model;
    case 'attempt':
      return line.attempt;
    default:
      return assertNever(fact);
  }
}
