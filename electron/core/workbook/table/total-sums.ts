import type { RawRow } from '../model/row-source.ts';
import { addsUp, numberIn } from './numbers-in-cells.ts';
import type { SeenRow, UsualRows } from './seen-rows.ts';

/** A group longer than this is not added up. */
const maxGroup = 5000;

/** What a total is held against. */
export interface TotalSums {
  /** Rows by their index, from one on and before another. */
  readonly rowsBetween: (from: number, to: number) => readonly RawRow[];
  readonly rows: readonly SeenRow[];
  readonly usual: UsualRows;
  /** Rows that are none of the data, by their index. */
  readonly marks: ReadonlyMap<number, unknown>;
  /** Index of the first row that is another table's. */
  readonly end: number;
}

/**
 * Whether it is the sum, or the number, of the rows above it since the last total, or of all of them; for
 * the first row, of those below.
 */
export function fitsRows(row: SeenRow, sums: TotalSums): boolean {
  const columns = row.filled.filter((column) => row.kinds[column] === 'number');
  if (columns.length === 0) return false;
  const groups: (readonly RawRow[])[] = [];
  if (row.index === 0) groups.push(unmarked(sums, 1, Math.min(sums.end, maxGroup)));
  else {
    const from = lastMarkBefore(sums, row.index) + 1;
    if (row.index - from <= maxGroup) groups.push(sums.rowsBetween(from, row.index));
    if (from > 0 && row.index <= maxGroup) groups.push(unmarked(sums, 0, row.index));
  }
  return groups.some(
    (rows) => rows.length > 1 && columns.some((column) => isSumOf(row, rows, column, sums.usual)),
  );
}

function isSumOf(row: SeenRow, rows: readonly RawRow[], column: number, usual: UsualRows): boolean {
  if (addsUp(row.row, rows, column)) return true;
  return !usual.values.has(column) && row.texts[column] === String(rows.length);
}

function lastMarkBefore({ marks }: TotalSums, index: number): number {
  for (let at = index - 1; at >= 0 && index - at <= maxGroup + 1; at -= 1) if (marks.has(at)) return at;
  return index > maxGroup ? index - maxGroup - 2 : -1;
}

function unmarked({ rowsBetween, marks }: TotalSums, from: number, to: number): readonly RawRow[] {
  return rowsBetween(from, to).filter((_, at) => !marks.has(from + at));
}

/**
 * Whether one of its numbers is at least as large as any below it, and its texts are blank: the total of a
 * list that goes on elsewhere.
 */
export function isLargest(row: SeenRow, { rows, usual, end }: TotalSums): boolean {
  const others = rows.filter((other) => other.index !== row.index && other.index < end);
  const hasBlankText = usual.texts.some((column) => (row.texts[column] ?? '') === '');
  return (
    hasBlankText &&
    others.length > 1 &&
    row.filled.some((column) => {
      const own = numberIn(row.row, column).point;
      return own > 0 && others.every((other) => !(numberIn(other.row, column).point > own));
    })
  );
}
