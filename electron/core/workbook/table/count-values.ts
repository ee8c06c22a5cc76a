/**
 * A column with more different values than this is no list of labels; the first ones found are counted all the same.
 */
const maxValues = 1000;
/** Nor is one with texts as long as this. */
const maxValueLength = 500;
/** After this many rows a column in which nearly every value is new is no longer counted. */
const rowsBeforeGivingUp = 4000;

/** How often a value occurs in a sheet column. */
export interface ValueCount {
  readonly index: number;
  readonly value: string;
  readonly count: number;
}

/**
 * Counts the values of all columns while rows go by, so that nobody has to read the table again for a list
 * of labels.
 */
export class ValueCounter {
  readonly #columns: (Map<string, number> | null)[] = [];
  #rows = 0;

  /** Takes in one data row, by sheet column. */
  add(cells: readonly string[]): void {
    this.#rows += 1;
    for (let at = 0; at < cells.length; at += 1) {
      const value = cells[at] ?? '';
      if (value !== '') this.#count(at, value);
    }
  }

  /** A value that rows have from a cell merged over them. */
  addMerged(column: number, value: string): void {
    this.#count(column, value);
  }

  #count(at: number, value: string): void {
    let counts = this.#columns[at];
    if (counts === null) return;
    if (counts === undefined) {
      counts = new Map();
      this.#columns[at] = counts;
    }
    const count = counts.get(value);
    if (count !== undefined) counts.set(value, count + 1);
    else if (value.length > maxValueLength) this.#columns[at] = null;
    else if (counts.size < maxValues) counts.set(value, 1);
    else if (this.#rows < rowsBeforeGivingUp) this.#columns[at] = null;
  }

  /** All counts, most frequent first within each column. */
  *counts(): Generator<ValueCount> {
    for (const [index, counts] of this.#columns.entries()) {
      if (counts === null || counts === undefined) continue;
      for (const [value, count] of [...counts].sort((a, b) => b[1] - a[1])) yield { index, value, count };
    }
  }
}
