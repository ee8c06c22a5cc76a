import type { StoredCell } from '../model/stored-cell.ts';

/**
 * The file that holds a table's rows on disk, as its writer (worker) and its reader (main side) agree on it.
 * Rows stand in pages, since one SQLite row for each would cost several times the space and time.
 *
 * page.first_position counts from the page's first row relative to the first page written; the rows that were
 * held back until the header row was known come before it and have negative positions. `table_start` in
 * `about` is the position of the first data row. `non_data` there holds the rows that look like none
 * (NonDataRange), by ascending rows. `label` holds the values of columns with few different ones, most
 * frequent first in each column.
 */
export const tableSchema = `
  CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE page (
    first_position INTEGER PRIMARY KEY,
    first_row INTEGER NOT NULL,
    row_count INTEGER NOT NULL,
    rows TEXT NOT NULL
  );
  CREATE TABLE label (
    position INTEGER PRIMARY KEY,
    sheet_column INTEGER NOT NULL,
    value TEXT NOT NULL,
    count INTEGER NOT NULL
  );
`;

/** Made after all is in: finds a row by its number, and the values of a column. */
export const tableIndexes =
  'CREATE UNIQUE INDEX page_by_row ON page (first_row); CREATE INDEX label_by_column ON label (sheet_column)';

/** Stands in `PRAGMA user_version`; a table file of another version is read anew from the workbook. */
export const tableVersion = 4;

/**
 * A row as it stands in a page: number, cells by sheet column, 1 when hidden, what cells hold where they show
 * something else, and columns of formulas without a value.
 */
export type StoredRow = readonly [
  rowNumber: number,
  cells: readonly string[],
  isHidden?: 0 | 1,
  stored?: readonly StoredCell[],
  valueless?: readonly number[],
];
