import type { FaultKind, NonDataRows } from '../../../../shared/model/table.ts';
import { rangesTold } from '../../workbook/table/non-data-list.ts';

interface Found {
  count: number;
  readonly ranges: { firstRow: number; lastRow: number }[];
}

/** Counts rows with something wrong in them while they go by, and keeps the numbers of the first ones. */
export class FaultList {
  readonly #found = new Map<FaultKind, Found>();

  /** The next such row, in sheet order. */
  add(kind: FaultKind, rowNumber: number): void {
    let found = this.#found.get(kind);
    if (found === undefined) {
      found = { count: 0, ranges: [] };
      this.#found.set(kind, found);
    }
    found.count += 1;
    const last = found.ranges.at(-1);
    if (last !== undefined && last.lastRow + 1 === rowNumber) last.lastRow = rowNumber;
    else if (found.ranges.length < rangesTold) found.ranges.push({ firstRow: rowNumber, lastRow: rowNumber });
  }

  /** By kind, errors first. */
  rows(): readonly NonDataRows[] {
    return [...this.#found]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([kind, found]) => ({ kind, isSure: false, ...found }));
  }
}
