import type { NonDataRows } from '../../../../shared/model/table.ts';
import type { NonDataRange, RowClassification } from './classify-rows.ts';

/** Ranges told of each kind; nobody reads more. */
export const rangesTold = 20;

/** The ranges by kind, those that are sure first, neighbours as one. */
export function summarizeNonData(ranges: readonly NonDataRange[]): readonly NonDataRows[] {
  const byKind = Map.groupBy(ranges, ({ kind, isSure }) => `${isSure ? 0 : 1} ${kind}`);
  return [...byKind]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, own]) => {
      const first = own[0];
      if (first === undefined) return [];
      const told: { firstRow: number; lastRow: number }[] = [];
      for (const { firstRow, lastRow } of own) {
        const last = told.at(-1);
        if (last !== undefined && last.lastRow + 1 === firstRow) last.lastRow = lastRow;
        else told.push({ firstRow, lastRow });
      }
      const count = own.reduce((sum, range) => sum + range.count, 0);
      return [{ kind: first.kind, isSure: first.isSure, count, ranges: told.slice(0, rangesTold) }];
    });
}

/** The range that a row is in, of ranges by ascending rows; undefined for data. */
export function findNonData<Range extends Pick<NonDataRange, 'firstRow' | 'lastRow'>>(
  ranges: readonly Range[],
  rowNumber: number,
): Range | undefined {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const range = ranges[middle];
    if (range === undefined) return undefined;
    if (rowNumber < range.firstRow) high = middle - 1;
    else if (rowNumber > range.lastRow) low = middle + 1;
    else return range;
  }
  return undefined;
}

/** Marks a totals row that rows follow, which is among the rows that are written by then; 0 for none. */
export function withTotals(classified: RowClassification, totals: number): RowClassification {
  const known = findNonData(classified.nonData, totals);
  if (totals === 0 || known?.isSure === true) return classified;
  // It may be one of a longer stretch that is only told.
  const others = classified.nonData.flatMap((range) =>
    range !== known
      ? [range]
      : [
          { ...range, lastRow: totals - 1, count: totals - range.firstRow },
          { ...range, firstRow: totals + 1, count: range.lastRow - totals },
        ].filter(({ firstRow, lastRow }) => firstRow <= lastRow),
  );
  const own = { firstRow: totals, lastRow: totals, kind: 'total', isSure: true, count: 1 } as const;
  return { ...classified, nonData: [...others, own].sort((a, b) => a.firstRow - b.firstRow) };
}
