import { answerKinds } from '../../../shared/model/answers.ts';
import type { RowFact } from '../../../shared/model/columns-beside.ts';
import type { RowMark, RowState } from '../../../shared/model/job.ts';
import { assertNever } from '../../../shared/model/outcome.ts';
import type { AnswerValue } from '../claude/read-answer.ts';
import type { Database, SqlValue } from '../database/database.ts';
import { readExtra, readValue } from '../saving/write-answers.ts';
import type { JobRecord } from '../store/jobs.ts';
import { readEdits } from '../store/reviews.ts';
import type { TableFile } from '../workbook/model/workbook-service.ts';
import { answerReader, type ExportValue } from './export-cells.ts';
import type { ExportColumn } from './export-columns.ts';

interface ExportLine {
  readonly position: number;
  readonly row_number: number;
  readonly state: RowState;
  readonly cells: string;
  readonly answers: string | null;
  /** What a person has put in the place of answers: a JSON object by the number of the answer column. */
  readonly edits: string | null;
  readonly mark: RowMark | null;
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
  const kinds = answerKinds(job.settings.template.answerFormat);
  const needsTable = columns.some(({ source }) => source.kind === 'sheet');

  function toValues(line: ExportLine): readonly ExportValue[] {
    const sent = JSON.parse(line.cells) as readonly string[];
    const sheet = needsTable ? (table?.findRow(line.row_number)?.cells ?? []) : [];
    const own = line.answers === null ? [] : (JSON.parse(line.answers) as readonly AnswerValue[]);
    const edits = readEdits(line.edits);
    const counted = kinds.map((kind, at) => readValue(line, edits, own[at] ?? null, at, kind));
    const answers = readAnswers(counted);
    const originals = readAnswers(own);
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
          return originals[source.at] ?? null;
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

/** While a repair is underway the older answer still counts, as it does in the results and in saving. */
function readLines(
  database: Database,
  job: number,
  where: string,
  ...values: readonly SqlValue[]
): readonly ExportLine[] {
  return database.all<ExportLine>(
    `SELECT r.position, r.row_number, coalesce(s.state, r.state) AS state, i.cells, s.answers, e.answers AS edits, m.mark, s.note,
       s.cost_usd_micros, coalesce(s.custom_id, r.custom_id) AS custom_id, r.leader, s.attempt
     FROM rows r JOIN inputs i ON i.job = r.job AND i.position = r.position
     LEFT JOIN results s ON s.number = r.result
     LEFT JOIN edits e ON e.job = r.job AND e.position = r.position
     LEFT JOIN marks m ON m.job = r.job AND m.position = r.position
     WHERE r.job = ? AND ${where} ORDER BY r.position`,
    job,
    ...values,
  );
}

function readFact(job: JobRecord, line: ExportLine, fact: RowFact): ExportValue {
  switch (fact) {
    case 'status':
    case 'note':
    case 'cost':
    case 'custom-id':
      return readExtra(job, line, fact);
    case 'model':
      if (line.attempt === null) return null;
      return job.isPractice ? `${job.settings.model} (practice)` : job.settings.model;
    case 'attempt':
      return line.attempt;
    default:
      return assertNever(fact);
  }
}
