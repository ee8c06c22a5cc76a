import type { ColumnSpan } from '../../../../shared/model/table.ts';

/** Rows of one page; a power of two. */
const pageRows = 4096;
const pageShift = 12;

/**
 * Which cells of a sheet hold something, a bit for each: exact, and small, since pages come into being only
 * where something stands. A formula holds something whatever it shows; a cell with nothing but a look
 * does not.
 */
export class UsedCells {
  readonly #columns: (Uint32Array | undefined)[][] = [];
  /** One-based number of the last row with anything on it; 0 for none. */
  lastRow = 0;

  /** Row one-based, column zero-based. */
  add(row: number, column: number): void {
    let pages = this.#columns[column];
    if (pages === undefined) {
      pages = [];
      this.#columns[column] = pages;
    }
    const page = row >>> pageShift;
    let bits = pages[page];
    if (bits === undefined) {
      bits = new Uint32Array(pageRows / 32);
      pages[page] = bits;
    }
    const at = row & (pageRows - 1);
    bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31));
    if (row > this.lastRow) this.lastRow = row;
  }

  /** Whether anything stands in the column on one of these rows, both ends included. */
  has(column: number, firstRow: number, lastRow: number): boolean {
    const pages = this.#columns[column];
    if (pages === undefined) return false;
    const lastPage = Math.min(lastRow >>> pageShift, pages.length - 1);
    for (let page = firstRow >>> pageShift; page <= lastPage; page += 1) {
      const bits = pages[page];
      if (bits === undefined) continue;
      const from = page === firstRow >>> pageShift ? firstRow & (pageRows - 1) : 0;
      const to = page === lastRow >>> pageShift ? lastRow & (pageRows - 1) : pageRows - 1;
      if (hasBit(bits, from, to)) return true;
    }
    return false;
  }

  /** How many of these rows, both ends included, have anything in one of the columns. */
  countRows(columns: ColumnSpan, firstRow: number, lastRow: number): number {
    let count = 0;
    const words = pageRows / 32;
    for (let word = firstRow >>> 5; word <= lastRow >>> 5; word += 1) {
      let bits = 0;
      for (let column = columns.first; column <= columns.last; column += 1)
        bits |= this.#columns[column]?.[Math.floor(word / words)]?.[word % words] ?? 0;
      if (word === firstRow >>> 5) bits &= -1 << (firstRow & 31);
      if (word === lastRow >>> 5 && (lastRow & 31) !== 31) bits &= (1 << ((lastRow & 31) + 1)) - 1;
      for (; bits !== 0; bits &= bits - 1) count += 1;
    }
    return count;
  }

  /** Columns with anything on these rows, zero-based and ascending. */
  columns(firstRow: number, lastRow: number): readonly number[] {
    const used: number[] = [];
    this.#columns.forEach((_, column) => {
      if (this.has(column, firstRow, lastRow)) used.push(column);
    });
    return used;
  }
}

function hasBit(bits: Uint32Array, from: number, to: number): boolean {
  for (let word = from >>> 5; word <= to >>> 5; word += 1) {
    let mask = 0xffffffff;
    if (word === from >>> 5) mask &= -1 << (from & 31);
    if (word === to >>> 5 && (to & 31) !== 31) mask &= (1 << ((to & 31) + 1)) - 1;
    if (((bits[word] ?? 0) & mask) !== 0) return true;
  }
  return false;
}
