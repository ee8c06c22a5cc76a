import { columnLetters } from '../../../../shared/model/column-letters.ts';
import { isLeftOut } from '../../../../shared/model/non-data.ts';
import type { Column, NonDataChoice, TableRow, TableSummary } from '../../../../shared/model/table.ts';

/** One line of the grid: a row of the sheet with its texts by the grid's columns. */
export interface GridRow {
  readonly rowNumber: number;
  readonly role: 'above' | 'header' | 'row';
  readonly cells: readonly string[];
  readonly isHidden: boolean;
  /** Not sent, because it looks like no data. */
  readonly isLeftOut?: boolean;
}

/** What the grid shows: columns by their letters, and the rows from the top of the sheet. */
export interface GridView {
  readonly letters: readonly string[];
  readonly rows: readonly GridRow[];
  /** Columns left out because nobody could look at so many. */
  readonly moreColumns: number;
}

/** More columns than this make the grid slow and nobody the wiser. */
const MAX_COLUMNS = 60;

/**
 * The grid once the sheet is read: what stands above the header and the header itself as they are in the
 * sheet, then the rows as they will be used. `topRows` have their cells by the sheet's columns from A on,
 * `dataRows` by the table's.
 */
export function gridOfTable(
  table: Pick<TableSummary, 'headerRow' | 'firstHeaderRow' | 'columns'>,
  topRows: readonly TableRow[],
  dataRows: readonly TableRow[],
  choice?: NonDataChoice,
): GridView {
  const columns = table.columns.slice(0, MAX_COLUMNS);
  const top = topRows
    .filter((row) => row.rowNumber <= table.headerRow)
    .map((row) => ({
      rowNumber: row.rowNumber,
      role: row.rowNumber >= table.firstHeaderRow ? ('header' as const) : ('above' as const),
      cells: columns.map((column) => row.cells[column.index] ?? ''),
      isHidden: row.isHidden,
    }));
  const header =
    top.some((row) => row.role === 'header') || table.headerRow === 0 ? [] : [headerOf(table, columns)];
  const data = dataRows.map((row) => ({
    rowNumber: row.rowNumber,
    role: 'row' as const,
    cells: columns.map((_, index) => row.cells[index] ?? ''),
    isHidden: row.isHidden,
    ...(isLeftOut(row.nonData, choice) ? { isLeftOut: true } : {}),
  }));
  return {
    letters: columns.map((column) => columnLetters(column.index)),
    rows: [...top, ...header, ...data],
    moreColumns: table.columns.length - columns.length,
  };
}

/** A header further down than the rows at hand. */
function headerOf(table: Pick<TableSummary, 'headerRow'>, columns: readonly Column[]): GridRow {
  return {
    rowNumber: table.headerRow,
    role: 'header',
    cells: columns.map((column) => column.header),
    isHidden: false,
  };
}

/** The grid while the sheet is still being read: the top rows as they stand. */
export function gridOfTopRows(topRows: readonly TableRow[]): GridView {
  const width = topRows.reduce((max, row) => Math.max(max, row.cells.length), 0);
  const shown = Math.min(width, MAX_COLUMNS);
  return {
    letters: Array.from({ length: shown }, (_, index) => columnLetters(index)),
    rows: topRows.map((row) => ({
      rowNumber: row.rowNumber,
      role: 'row',
      cells: Array.from({ length: shown }, (_, index) => row.cells[index] ?? ''),
      isHidden: row.isHidden,
    })),
    moreColumns: width - shown,
  };
}
