/**
 * The rows that a key or button is for: some by their numbers, in the order in which they stand, or all
 * that are shown.
 */
export type RowSelection =
  | { readonly kind: 'rows'; readonly rowNumbers: readonly number[] }
  | { readonly kind: 'all'; readonly count: number };

/** No row at all. */
export const nothingSelected: RowSelection = { kind: 'rows', rowNumbers: [] };

/** How many rows are selected. */
export function selectedCount(selection: RowSelection): number {
  return selection.kind === 'all' ? selection.count : selection.rowNumbers.length;
}
