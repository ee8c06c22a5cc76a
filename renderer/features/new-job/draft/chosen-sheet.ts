import type { Column, SheetSummary, TableSummary, WorkbookSummary } from '../../../../shared/model/table.ts';
import type { NewJobDraft } from './draft.ts';

/** A table as the core answers it: the summary and the reference under which its rows can be listed. */
export type ReadTable = TableSummary & { readonly tableId: string };

/** The sheet that the wizard shows: the user's choice where the workbook has it, else the suggested one, else null. */
export function chosenSheet(
  draft: Pick<NewJobDraft, 'sheet'>,
  workbook: Pick<WorkbookSummary, 'sheets' | 'suggestedSheet'>,
): string | null {
  const named = workbook.sheets.find((sheet) => sheet.name === draft.sheet && isSelectable(sheet));
  return named?.name ?? workbook.sheets[workbook.suggestedSheet]?.name ?? null;
}

/** Only worksheets hold rows. */
export function isSelectable(sheet: SheetSummary): boolean {
  return sheet.kind === 'worksheet';
}

/** The column by which rows are found again: the user's choice where the table has it, else the suggested one. */
export function chosenIdColumn(
  draft: Pick<NewJobDraft, 'idColumn'>,
  table: Pick<TableSummary, 'columns' | 'suggestedIdColumn'>,
): string | null {
  if (draft.idColumn === null) return table.suggestedIdColumn;
  const { name } = draft.idColumn;
  return name !== null && table.columns.some((column) => column.name === name) ? name : null;
}

/** Names of the columns in sheet order. */
export function columnNames(columns: readonly Column[]): readonly string[] {
  return columns.map((column) => column.name);
}
