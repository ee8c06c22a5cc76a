/**
 * Columns of a sheet that a person knows by letters: there are 16,384 of them, up to XFD (Excel
 * specifications and limits).
 */
export const sheetColumnLimit = 16_384;

/** Free columns side by side. */
export interface FreeColumns {
  /** Zero-based. */
  readonly first: number;
  readonly count: number;
}

/** Where new columns can go beside a table, found out when the sheet is read. */
export interface AnswerPlace {
  /** Zero-based column at which the table ends; new columns go to the right of it. */
  readonly after: number;
  /**
   * Stretches of columns that are empty on every row of the table and belong to nothing else, from left to
   * right, each longer than those before.
   */
  readonly free: readonly FreeColumns[];
  /**
   * Rows merged into one cell across the table and beyond, such as a title between the rows: no answer can
   * stand on them.
   */
  readonly coveredRows: readonly { readonly firstRow: number; readonly lastRow: number }[];
}

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
