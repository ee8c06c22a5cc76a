import type { CellRange, RawRow } from '../model/row-source.ts';
import { type CellKind, cellKind } from './cell-kind.ts';

/** A row as the guess of the header sees it. */
export interface RowShape {
  readonly rowNumber: number;
  /** Trimmed, by sheet column. */
  readonly texts: readonly string[];
  readonly kinds: readonly CellKind[];
  /** Columns with a text of their own. */
  readonly filled: readonly number[];
  /** Columns with a text, or under a cell that is merged across: a group's title fills all its columns. */
  readonly covered: ReadonlySet<number>;
  /** Cells merged across, by the column they begin in: the column they end in. */
  readonly spans: ReadonlyMap<number, number>;
  /** True where the row above is blank or this is the sheet's first one. */
  readonly startsBlock: boolean;
  /** True where the row below is blank or this is the last one known. */
  readonly endsBlock: boolean;
}

function spansOf(rowNumber: number, merges: readonly CellRange[]): ReadonlyMap<number, number> {
  const spans = new Map<number, number>();
  for (const merge of merges) {
    if (merge.firstRow === rowNumber && merge.lastColumn > merge.firstColumn) {
      spans.set(merge.firstColumn, merge.lastColumn);
    }
  }
  return spans;
}

/** Shapes of all rows in which something is to be seen. */
export function rowShapes(rows: readonly RawRow[], merges: readonly CellRange[]): readonly RowShape[] {
  const seen = rows
    .map((row) => ({ rowNumber: row.rowNumber, texts: row.cells.map((cell) => cell.trim()) }))
    .filter((row) => row.texts.some((text) => text !== ''));
  const byRow = Map.groupBy(merges, (merge) => merge.firstRow);
  return seen.map(({ rowNumber, texts }, at) => {
    const spans = spansOf(rowNumber, byRow.get(rowNumber) ?? []);
    const filled = texts.flatMap((text, column) => (text === '' ? [] : [column]));
    const covered = new Set(filled);
    for (const column of filled) {
      for (let under = column; under <= (spans.get(column) ?? column); under += 1) covered.add(under);
    }
    return {
      rowNumber,
      texts,
      kinds: texts.map(cellKind),
      filled,
      covered,
      spans,
      startsBlock: seen[at - 1]?.rowNumber !== rowNumber - 1,
      endsBlock: seen[at + 1]?.rowNumber !== rowNumber + 1,
    };
  });
}
