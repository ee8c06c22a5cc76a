import { type ExportExtra, type RowFact, rowFacts } from '../../../shared/model/columns-beside.ts';
import { answerColumns } from '../../../shared/model/template.ts';
import type { Sentences } from '../../../shared/sentences/sentences.ts';
import { besideHeader } from '../saving/write-answers.ts';
import type { JobRecord } from '../store/jobs.ts';
import { distinctName } from '../workbook/table/column-names.ts';

/** Where the values of a column come from. */
export type ColumnSource =
  | { readonly kind: 'row-number' }
  /** One of the columns that were sent, by its place among them. */
  | { readonly kind: 'sent'; readonly at: number }
  /** One of the sheet's other columns, by its place in the table. */
  | { readonly kind: 'sheet'; readonly at: number }
  | { readonly kind: 'answer'; readonly at: number }
  | { readonly kind: 'original-answer'; readonly at: number }
  | { readonly kind: 'fact'; readonly fact: RowFact };

/** One column of the exported file, under a name that no other one has. */
export interface ExportColumn {
  readonly name: string;
  readonly source: ColumnSource;
}

/**
 * The columns of an export: the row's number, the requested ones of the sheet in the requested order, the answers,
 * what is told beside them. Null when a requested column does not exist. `sheetColumns` are all of the
 * sheet's, or null when only those that were sent are known.
 */
export function planExportColumns(
  job: JobRecord,
  sheetColumns: readonly string[] | null,
  requested: readonly string[],
  extras: readonly ExportExtra[],
  sentences: Sentences,
): readonly ExportColumn[] | null {
  const { template, columnName } = job.settings;
  const columns: ExportColumn[] = [];
  const taken = new Set<string>();
  const add = (name: string, source: ColumnSource): void => {
    columns.push({ name: distinctName(name, taken), source });
  };
  if (extras.includes('row-number')) add(sentences.workbook.rowNumber, { kind: 'row-number' });
  for (const name of new Set(requested)) {
    const source = findSource(job, sheetColumns, name);
    if (source === null) return null;
    add(name, source);
  }
  answerColumns(template.answerFormat, columnName).forEach((name, at) => {
    add(name, { kind: 'answer', at });
    if (extras.includes('original-answer'))
      add(besideHeader(name, 'original-answer', sentences), { kind: 'original-answer', at });
  });
  for (const fact of rowFacts)
    if (extras.includes(fact)) add(besideHeader(columnName, fact, sentences), { kind: 'fact', fact });
  return columns;
}

/** What was sent is taken from where it was kept at sending. */
function findSource(
  job: JobRecord,
  sheetColumns: readonly string[] | null,
  name: string,
): ColumnSource | null {
  const sent = job.inputColumns.indexOf(name);
  if (sent !== -1) return { kind: 'sent', at: sent };
  const at = sheetColumns?.indexOf(name) ?? -1;
  return at === -1 ? null : { kind: 'sheet', at };
}
