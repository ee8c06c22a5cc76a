import type { Parsed } from '../schemas/deep-readonly.ts';
import type * as schema from '../schemas/schemas.ts';

/**
 * Columns of a sheet that a person knows by letters: there are 16,384 of them, up to XFD (Excel
 * specifications and limits).
 */
export const sheetColumnLimit = 16_384;

/** Free columns side by side. */
export type FreeColumns = AnswerPlace['free'][number];

/** Where new columns can go beside a table, found out when the sheet is read. */
export type AnswerPlace = Parsed<typeof schema.tableSummary>['place'];

/** The first of so many new columns side by side, zero-based; null where the sheet has no place for them. */
export function findFirstColumn(place: AnswerPlace, count: number): number | null {
  return place.free.find((stretch) => stretch.count >= count)?.first ?? null;
}

/** A function that tells of each row whether it is merged across the table, so that no answer can stand there. */
export function coveredRowFilter({ coveredRows }: AnswerPlace): (rowNumber: number) => boolean {
  if (coveredRows.length === 0) return () => false;
  return (rowNumber) =>
    coveredRows.some(({ firstRow, lastRow }) => rowNumber >= firstRow && rowNumber <= lastRow);
}
