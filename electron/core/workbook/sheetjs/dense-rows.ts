import type { CellObject, WorkSheet } from 'xlsx';

/** Rows of cells as SheetJS holds them: rows and cells may be missing, and the list of rows may have holes. */
export type DenseRows = readonly (readonly (CellObject | undefined)[] | undefined)[];

/** The rows of a sheet; none for a sheet that is not there. */
export function denseRows(sheet: WorkSheet | undefined): DenseRows {
  return sheet?.['!data'] ?? [];
}
