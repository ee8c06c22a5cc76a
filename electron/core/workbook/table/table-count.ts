import type { CellsFound } from '../../../../shared/model/table.ts';
import { withCells } from '../model/cells-found.ts';
import type { RawRow } from '../model/row-source.ts';
import { ValueCounter } from './count-values.ts';
import type { RowOutline } from './row-outline.ts';
import { IdColumnSearch } from './suggest-id-column.ts';

/** Counts what the summary tells, while rows go by. */
export class TableCount {
  readonly ids = new IdColumnSearch();
  readonly values = new ValueCounter();
  /** By column: the last row with a text in it. */
  readonly #lastRows: number[] = [];
  rowCount = 0;
  hiddenRowCount = 0;
  rowsWithoutFormulaValue = 0;
  unformatted: CellsFound | null = null;
  lostTexts: CellsFound | null = null;
  lastRow = 0;

  /**
   * Takes in the next data row, and passes on how many of its cells hold something; `raw` is the row as it
   * stands in the sheet.
   */
  add(row: RawRow, outline: RowOutline, raw: RawRow = row): void {
    this.rowCount += 1;
    if (row.isHidden) this.hiddenRowCount += 1;
    if (row.lacksFormulaValue) this.rowsWithoutFormulaValue += 1;
    this.unformatted = withCells(this.unformatted, row.rowNumber, row.unformattedCells);
    this.lostTexts = withCells(this.lostTexts, row.rowNumber, row.lostTexts);
    this.lastRow = Math.max(this.lastRow, row.rowNumber);
    this.ids.add(row.cells);
    this.values.add(row.cells);
    const { cells } = row;
    let width = 0;
    let first = -1;
    for (let at = 0; at < cells.length; at += 1) {
      if (cells[at] === '' || cells[at] === undefined) continue;
      this.#lastRows[at] = row.rowNumber;
      width += 1;
      if (first < 0) first = at;
    }
    if (raw === row) outline.add(row, width, first);
    else
      outline.add(
        raw,
        raw.cells.filter((cell) => cell !== '').length,
        raw.cells.findIndex((cell) => cell !== ''),
      );
  }

  /** The values that a row has from cells merged over it. */
  addMerged(raw: RawRow, row: RawRow): void {
    row.cells.forEach((cell, column) => {
      if (cell !== (raw.cells[column] ?? '')) this.values.addMerged(column, cell);
    });
  }

  use(row: RawRow): void {
    row.cells.forEach((cell, at) => {
      if (cell !== '') this.#lastRows[at] ??= row.rowNumber;
    });
  }

  /** The last row with a text in the column; 0 for none. */
  lastRowOf(column: number): number {
    return this.#lastRows[column] ?? 0;
  }

  usedColumns(): number[] {
    return this.#lastRows.flatMap((_, at) => [at]);
  }
}
