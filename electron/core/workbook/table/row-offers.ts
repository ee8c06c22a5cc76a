import type { RowOffers } from '../../../../shared/model/table.ts';
import type { KeptRow } from './row-outline.ts';

/** Shares of the rows looked at. */
const minBlank = 0.2;
const maxBlank = 0.9;
/**
 * Of what full rows always hold, right of the column: a row of a group has more than this, one that goes on
 * with the row above has less.
 */
const groupShare = 0.6;
const continuedShare = 0.5;
/** The columns at the left by which reports are grouped. */
const groupColumns = 4;
/** Rows are continued by one of the first columns. */
const continuedColumns = 2;

function isBlank({ row }: KeptRow, column: number): boolean {
  return (row.cells[column] ?? '').trim() === '';
}

/** How much of `columns` these rows fill, from 0 to 1. */
function filledShare(rows: readonly KeptRow[], columns: readonly number[]): number {
  let filled = 0;
  for (const row of rows) for (const column of columns) if (!isBlank(row, column)) filled += 1;
  return filled / Math.max(1, rows.length * columns.length);
}

/**
 * What the first rows of data suggest: columns at the left that are filled on the first row of each group
 * only, and rows that go on with the one above. Nothing of it is done unless the user says so.
 */
export function offerRules(rows: readonly KeptRow[], columns: readonly number[]): RowOffers | null {
  const first = rows[0];
  if (first === undefined || rows.length < 4) return null;
  const fillsDown: number[] = [];
  for (const [place, column] of columns.slice(0, groupColumns).entries()) {
    if (isBlank(first, column)) break;
    const blank = rows.filter((row) => isBlank(row, column));
    const share = blank.length / rows.length;
    if (share > maxBlank) break;
    if (share < minBlank) continue;
    const full = rows.filter((row) => !isBlank(row, column));
    const always = columns.slice(place + 1).filter((other) => full.every((row) => !isBlank(row, other)));
    const filled = filledShare(blank, always);
    if (always.length > 0 && filled > groupShare) fillsDown.push(column);
    else if (
      always.length > 1 &&
      filled <= continuedShare &&
      fillsDown.length === 0 &&
      place < continuedColumns
    )
      return { fillsDown, continuesBy: column };
    else break;
  }
  return fillsDown.length === 0 ? null : { fillsDown, continuesBy: null };
}
