import { answerKinds } from '../../../shared/model/answers.ts';
import type { RowFact } from '../../../shared/model/columns-beside.ts';
import { assertNever } from '../../../shared/model/outcome.ts';
import { fillIn } from '../../../shared/sentences/note-text.ts';
import type { Sentences } from '../../../shared/sentences/sentences.ts';
import type { AnswerValue } from '../claude/read-answer.ts';
import type { Database } from '../database/database.ts';
import { readExtra, readValue } from '../saving/write-answers.ts';
import type { JobRecord } from '../store/jobs.ts';
import { type ExportedRow, listExportedAt, listExportedRange } from '../store/result-rows.ts';
import { readEdits } from '../store/reviews.ts';
import type { TableFile } from '../workbook/model/workbook-service.ts';
import { answerReader, type ExportValue } from './export-cells.ts';
import type { ExportColumn } from './export-columns.ts';

/** One row of the exported file, a value for each column. */
export type ExportRow = readonly ExportValue[];

/** Rows of a job as the exported file shows them. */
export interface ExportRows {
  /** The rows at positions from `from` up to before `to`, in sheet order. */
  readRange(from: number, to: number): readonly ExportRow[];
  /** The rows at these positions, in their order. */
  readAt(positions: readonly number[]): readonly ExportRow[];
}

/** What an exported file is made of. */
export interface ExportedTable {
  readonly job: JobRecord;
  readonly columns: readonly ExportColumn[];
  /** Words of what is told of each row. */
  readonly sentences: Sentences;
  /** The sheet's columns that were not sent; null when none of them is written. */
  readonly table: TableFile | null;
}

/** Reads rows for the columns of an export. */
export function createExportRows(
  database: Database,
  { job, columns, sentences, table }: ExportedTable,
): ExportRows {
  const readAnswers = answerReader(job.settings.template.answerFormat);
  const kinds = answerKinds(job.settings.template.answerFormat);
  const needsTable = columns.some(({ source }) => source.kind === 'sheet');

  function toValues(line: ExportedRow): readonly ExportValue[] {
    const sent = JSON.parse(line.cells) as readonly string[];
    const sheet = needsTable ? (table?.findRow(line.sheet_row)?.cells ?? []) : [];
    const own = line.answers === null ? [] : (JSON.parse(line.answers) as readonly AnswerValue[]);
    const edits = readEdits(line.edits);
    const counted = kinds.map((kind, at) => readValue(line, edits, own[at] ?? null, at, kind));
    const answers = readAnswers(counted);
    const originals = readAnswers(own);
    return columns.map(({ source }): ExportValue => {
      switch (source.kind) {
        case 'row-number':
          return line.sheet_row;
        case 'sent':
          return sent[source.at] ?? '';
        case 'sheet':
          return sheet[source.at] ?? '';
        case 'answer':
          return answers[source.at] ?? null;
        case 'original-answer':
          return originals[source.at] ?? null;
        case 'fact':
          return readFact(job, line, source.fact, sentences);
        default:
          return assertNever(source);
      }
    });
  }

  return {
    readRange: (from, to) => listExportedRange(database, job.number, from, to).map(toValues),
    readAt(positions) {
      const lines = listExportedAt(database, job.number, positions);
      const known = new Map(lines.map((line) => [line.position, line]));
      return positions.flatMap((position) => {
        const line = known.get(position);
        return line === undefined ? [] : [toValues(line)];
      });
    },
  };
}

function readFact(job: JobRecord, line: ExportedRow, fact: RowFact, sentences: Sentences): ExportValue {
  switch (fact) {
    case 'status':
    case 'note':
    case 'cost':
    case 'custom-id':
      return readExtra(job, line, fact, sentences);
    case 'model':
      if (line.attempt === null) return null;
      return job.isPractice
        ? fillIn(sentences.workbook.practiceModel, { model: job.settings.model })
        : job.settings.model;
    case 'attempt':
      return line.attempt;
    default:
      return assertNever(fact);
  }
}
