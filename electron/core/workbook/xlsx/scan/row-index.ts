import type { RowScan } from './row-scan.ts';

/** Offsets are kept in 32 bits; a sheet that is longer has no index. */
const maxOffset = 0xffffffff;
/** Stands for a row that must be scanned again before it is written into. */
const unusual = 0xffff;
const firstCapacity = 4096;

interface Columns {
  readonly rowNumbers: Uint32Array;
  readonly ends: Uint32Array;
  readonly lastColumns: Uint16Array;
  readonly styles: Uint32Array;
  readonly spansAt: Uint32Array;
  readonly spansValues: Uint32Array;
  readonly spansLengths: Uint8Array;
}

function makeColumns(capacity: number): Columns {
  return {
    rowNumbers: new Uint32Array(capacity),
    ends: new Uint32Array(capacity),
    lastColumns: new Uint16Array(capacity),
    styles: new Uint32Array(capacity),
    spansAt: new Uint32Array(capacity),
    spansValues: new Uint32Array(capacity),
    spansLengths: new Uint8Array(capacity),
  };
}

/**
 * Where each row of a sheet ends, 23 bytes a row: whoever only adds cells at the ends of rows need not look
 * at the other cells a second time. Rows are added in their order.
 */
export class RowIndex {
  #columns = makeColumns(firstCapacity);
  #capacity = firstCapacity;
  count = 0;
  /** False for a sheet too long for it. */
  isWhole = true;

  /** Notes a row just scanned in a window that begins at this offset of the sheet. */
  add(row: RowScan, text: string, offset: number): void {
    if (offset + row.end > maxOffset) this.isWhole = false;
    if (!this.isWhole) return;
    if (this.count === this.#capacity) this.#grow();
    const columns = this.#columns;
    const at = this.count;
    columns.rowNumbers[at] = row.rowNumber;
    columns.ends[at] = offset + row.cellsEnd;
    columns.styles[at] = row.style + 1;
    columns.lastColumns[at] = row.isEmpty ? unusual : 0;
    for (let cell = 0; cell < row.cellCount; cell += 1) {
      const column = (row.column[cell] ?? 0) + 1;
      if (column > (columns.lastColumns[at] ?? 0)) columns.lastColumns[at] = column;
    }
    if (row.spansStart >= 0) this.#addSpans(at, row, text, offset);
    this.count += 1;
  }

  /** `spans` as in "1:12": place, length and value of the last column. Anything else must be scanned again. */
  #addSpans(at: number, row: RowScan, text: string, offset: number): void {
    let digits = row.spansEnd;
    let value = 0;
    let factor = 1;
    while (digits > row.spansStart && row.spansEnd - digits < 6) {
      const digit = text.charCodeAt(digits - 1) - 48;
      if (digit < 0 || digit > 9) break;
      value += digit * factor;
      factor *= 10;
      digits -= 1;
    }
    if (text.charCodeAt(digits - 1) !== 58 || digits === row.spansEnd)
      this.#columns.lastColumns[at] = unusual;
    this.#columns.spansAt[at] = offset + digits;
    this.#columns.spansValues[at] = value;
    this.#columns.spansLengths[at] = row.spansEnd - digits;
  }

  #grow(): void {
    this.#capacity *= 2;
    const larger = makeColumns(this.#capacity);
    for (const name of Object.keys(larger) as (keyof Columns)[]) larger[name].set(this.#columns[name]);
    this.#columns = larger;
  }

  /**
   * Place of the row at or after `from`, where all its cells stand left of `column`; -1 for rows that are not
   * there or unusual.
   */
  find(rowNumber: number, column: number, from: number): number {
    const { rowNumbers, lastColumns } = this.#columns;
    let at = from;
    while (at < this.count && (rowNumbers[at] ?? 0) < rowNumber) at += 1;
    const isUsable = at < this.count && rowNumbers[at] === rowNumber && (lastColumns[at] ?? 0) <= column;
    return isUsable ? at : -1;
  }

  /** Number of the row at this place. */
  rowNumber(at: number): number {
    return this.#columns.rowNumbers[at] ?? 0;
  }

  /** The last column that the row's `spans` tells, and how many digits it has there; 0 digits for none. */
  spans(at: number): { readonly start: number; readonly digits: number; readonly value: number } {
    const { spansAt, spansLengths, spansValues } = this.#columns;
    return { start: spansAt[at] ?? 0, digits: spansLengths[at] ?? 0, value: spansValues[at] ?? 0 };
  }

  /** Offset at which further cells of the row go. */
  end(at: number): number {
    return this.#columns.ends[at] ?? 0;
  }

  /** Style of cells that are not there; -1 for none. */
  style(at: number): number {
    return (this.#columns.styles[at] ?? 0) - 1;
  }

  /**
   * Where the last column of the row's `spans` stands, when it lies before `column` (counted from 1); null
   * when nothing is to be changed.
   */
  spansBefore(at: number, column: number): { readonly start: number; readonly end: number } | null {
    const { start, digits, value } = this.spans(at);
    return digits === 0 || value >= column ? null : { start, end: start + digits };
  }
}
