import type { CellRange, SheetFacts } from '../model/row-source.ts';
import type { RowShape } from './row-shape.ts';

/** Names that programs give to columns whose table was made without names. */
const madeUpName = /^(column|spalte|colonne|columna|coluna|colonna|kolom|kolumn|столбец|列|欄|열) ?\d+$/iu;

/** True for a row of "Column1", "Column2" …: such a table has been laid over a sheet, header and all. */
export function hasMadeUpNames(shape: RowShape, within?: CellRange): boolean {
  const columns = shape.filled.filter(
    (column) => within === undefined || (column >= within.firstColumn && column <= within.lastColumn),
  );
  return columns.length > 0 && columns.every((column) => madeUpName.test(shape.texts[column] ?? ''));
}

interface NamedRange {
  readonly range: CellRange;
  readonly headerRow: number;
}

function size({ range }: NamedRange, lastRow: number): number {
  const bottom = range.lastRow === range.firstRow ? Math.max(lastRow, range.lastRow) : range.lastRow;
  return (bottom - range.firstRow + 1) * (range.lastColumn - range.firstColumn + 1);
}

/**
 * The header row that the sheet itself names: that of its biggest table or filter, as far as real names stand
 * there; null when it names none. A table without a header has its names in the row above it, if at all.
 */
export function namedHeaderRow(shapes: readonly RowShape[], facts: SheetFacts): number | null {
  const lastRow = shapes.at(-1)?.rowNumber ?? 0;
  const byRow = new Map(shapes.map((shape) => [shape.rowNumber, shape]));
  const tables = facts.tables.map(({ range, hasHeader }) => ({
    range,
    headerRow: hasHeader ? range.firstRow : range.firstRow - 1,
  }));
  const filter = facts.autoFilter;
  const filters = filter === null ? [] : [{ range: filter, headerRow: filter.firstRow }];
  const named = [...tables, ...filters].filter(({ range, headerRow }) => {
    const shape = byRow.get(headerRow);
    // Further down than the rows at hand, or above the first row: nothing speaks against it.
    if (shape === undefined) return headerRow === 0 || headerRow > lastRow;
    return !hasMadeUpNames(shape, range);
  });
  const best = named.sort((a, b) => size(b, lastRow) - size(a, lastRow))[0];
  return best?.headerRow ?? null;
}
