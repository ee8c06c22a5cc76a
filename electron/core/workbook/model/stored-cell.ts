/**
 * A cell that shows something else than it holds, as a number does under most formats: its column, and
 * what it holds.
 */
export type StoredCell = readonly [column: number, content: string];

/** What the cell in this column holds, as text: what a row is known by. '' where there is none. */
export function heldText(
  row: { readonly cells: readonly string[]; readonly stored?: readonly StoredCell[] },
  column: number,
): string {
  if (row.stored !== undefined) {
    for (const [at, content] of row.stored) if (at === column) return content;
  }
  return row.cells[column] ?? '';
}
