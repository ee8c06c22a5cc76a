import type { HeaderRows } from '../../../../shared/model/table.ts';
import type { CellRange, RawRow } from '../model/row-source.ts';
import type { BlockRange } from './table-blocks.ts';

/** Rows looked at to see that a pivot table's output stands alone on its rows. */
const maxRows = 5000;

/** What is looked through, as in `RowsToClassify`. */
interface RowSearch {
  readonly header: HeaderRows;
  readonly pivots: readonly CellRange[];
  readonly rowCount: number;
  readonly rowsBetween: (from: number, to: number) => readonly RawRow[];
}

/** Index of the first data row from this row of the sheet on. */
function indexFrom(rowNumber: number, { rowCount, rowsBetween }: RowSearch): number {
  let low = 0;
  let high = rowCount;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const [row] = rowsBetween(middle, middle + 1);
    if (row !== undefined && row.rowNumber < rowNumber) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Rows below the header that are a pivot table's output: they sum up rows, and are none. Rows that hold more
 * than that are left to be classified.
 */
export function findPivotRows(search: RowSearch): readonly BlockRange[] {
  const isWithin = (pivot: CellRange, from: number, to: number): boolean =>
    search
      .rowsBetween(from, Math.min(to, from + maxRows))
      .every(({ cells }) =>
        cells.every(
          (cell, column) => cell.trim() === '' || (column >= pivot.firstColumn && column <= pivot.lastColumn),
        ),
      );
  return search.pivots.flatMap((pivot) => {
    if (pivot.firstRow <= search.header.last) return [];
    const fromIndex = indexFrom(pivot.firstRow, search);
    const toIndex = indexFrom(pivot.lastRow + 1, search);
    // A table of nothing else is the pivot table itself, which is told where answers have no place.
    const isBelow = fromIndex > 0 && fromIndex < toIndex;
    if (!isBelow || !isWithin(pivot, fromIndex, toIndex)) return [];
    const { firstRow, lastRow } = pivot;
    return [{ firstRow, lastRow, fromIndex, toIndex, isSure: true }];
  });
}

/** Other tables without what is a pivot table's. */
export function besidePivots(
  blocks: readonly BlockRange[],
  pivots: readonly BlockRange[],
): readonly BlockRange[] {
  return blocks.flatMap((block) => {
    const pivot = pivots.find(
      ({ fromIndex, toIndex }) => fromIndex < block.toIndex && toIndex > block.fromIndex,
    );
    if (pivot === undefined) return [block];
    if (pivot.fromIndex <= block.fromIndex) return [];
    return [{ ...block, lastRow: pivot.firstRow - 1, toIndex: pivot.fromIndex }];
  });
}
