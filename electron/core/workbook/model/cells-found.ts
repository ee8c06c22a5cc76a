import type { CellsFound } from '../../../../shared/model/table.ts';

/** Rows told by number that hold cells of which something is told. */
const maxRowsNamed = 5;

/** What was found of cells so far, with this many of one more row. */
export function withCells(found: CellsFound | null, rowNumber: number, cells = 0): CellsFound | null {
  if (cells === 0) return found;
  const { count = 0, rows = [] } = found ?? {};
  return { count: count + cells, rows: rows.length < maxRowsNamed ? [...rows, rowNumber] : rows };
}
