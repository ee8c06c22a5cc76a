import type { RowState } from '../../../shared/model/job.ts';
import { assertNever } from '../../../shared/model/outcome.ts';
import { answerColumns } from '../../../shared/model/template.ts';
import type { AnswerValue } from '../claude/read-answer.ts';
import type { Database, SqlValue } from '../database/database.ts';
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
  /** What a person has put in the place of answers: a JSON object by the number of the answer column. */
  readonly edits: string | null;
  readonly note: string | null;
  readonly cost_usd_micros: number | null;
  readonly custom_id: string | null;
  readonly leader: number | null;
  readonly attempt: number | null;
}

/** One row of the exported file, a value for each column. */
export type ExportRow = readonly ExportValue[];

/** Rows of a job as the exported file shows them. */
export interface ExportRows {
  /** The rows at positions from `from` up to before `to`, in sheet order. */
  readRange(from: number, to: number): readonly ExportRow[];
  /** The rows at these positions, in their order. */
  readAt(positions: readonly number[]): readonly ExportRow[];
}

/** Reads rows for these columns; `table` holds the sheet's other columns and may be null when none of them is wished. */
export function createExportRows(
  database: Database,
  job: JobRecord,
  columns: readonly ExportColumn[],
  table: TableFile | null,
): ExportRows {
  const readAnswers = answerReader(job.settings.template.answerFormat);
  const width = answerColumns(job.settings.template.answerFormat, job.settings.columnName).length;
  const needsTable = columns.some(({ source }) => source.kind === 'sheet');

  function toValues(line: ExportLine): readonly ExportValue[] {
    const sent = JSON.parse(line.cells) as readonly string[];
    const sheet = needsTable ? (table?.findRow(line.row_number)?.cells ?? []) : [];
    const original = line.state === 'answered' ? parseAnswers(line.answers) : [];
    const written = readAnswers(original);
    const answers = line.edits === null ? written : readAnswers(withEdits(original, line.edits, width));
    return columns.map(({ source }): ExportValue => {
      switch (source.kind) {
        case 'row-number':
          return line.row_number;
        case 'sent':
          return sent[source.at] ?? '';
        case 'sheet':
          return sheet[source.at] ?? '';
        case 'answer':
          return answers[source.at] ?? null;
        case 'original-answer':
          return written[source.at] ?? null;
        case 'fact':
          return readFact(job, line, source.fact);
        default:
          return assertNever(source);
      }
    });
  }

  return {
    readRange: (from, to) =>
      readLines(database, job.number, 'r.position >= ? AND r.position < ?', from, to).map(toValues),
    readAt(positions) {
      const wanted = 'r.position IN (SELECT value FROM json_each(?))';
      const lines = readLines(database, job.number, wanted, JSON.stringify(positions));
      const known = new Map(lines.map((line) => [line.position, line]));
      return positions.flatMap((position) => {
        const line = known.get(position);
        return line === undefined ? [] : [toValues(line)];
      });
    },
  };
}

/** What a person has put there counts, also where Claude has no answer. */
function withEdits(answers: readonly AnswerValue[], edits: string, width: number): readonly AnswerValue[] {
  const edited = JSON.parse(edits) as Readonly<Record<string, AnswerValue>>;
  return Array.from({ length: width }, (_, at) =>
    Object.hasOwn(edited, at) ? (edited[at] ?? null) : (answers[at] ?? null),
  );
}

function parseAnswers(answers: string | null): readonly AnswerValue[] {
  return answers === null ? [] : (JSON.parse(answers) as readonly AnswerValue[]);
}

/** While a repair is underway the older answer still counts, as it does in the results and in saving. */
function readLines(
  database: Database,
  job: number,
  where: string,
  ...values: readonly SqlValue[]
): readonly ExportLine[] {
  return database.all<ExportLine>(
    `SELECT r.position, r.row_number, coalesce(s.state, r.state) AS state, i.cells, s.answers, e.answers AS edits, s.note,
       s.cost_usd_micros, coalesce(s.custom_id, r.custom_id) AS custom_id, r.leader, s.attempt
     FROM rows r JOIN inputs i ON i.job = r.job AND i.position = r.position
     LEFT JOIN results s ON s.number = r.result
     LEFT JOIN edits e ON e.job = r.job AND e.position = r.position
     WHERE r.job = ? AND ${where} ORDER BY r.position`,
    job,
    ...values,
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
