import type { RawRow } from '../model/row-source.ts';
import { totalSign } from './non-data-words.ts';

/** A row that is looked at more closely once the header is known. */
export interface KeptRow {
  readonly row: RawRow;
  /** Place among the rows that were taken in, from 0. */
  readonly index: number;
  /** Number of the row before it that holds something; 0 for none. */
  readonly previousRow: number;
}

/** First rows that tell what the usual ones are like. */
const sampleRows = 200;
/** Footers are no longer than this. */
const tailRows = 64;
/** Rows after a gap that tell whether another table begins there. */
const rowsAfterGap = 3;
/** With more rows out of the ordinary than this, being so is the ordinary. */
const maxKept = 30_000;
const widthsCounted = 256;

/**
 * Keeps the rows of a table that may be no data, while all go by: those with fewer cells than usual, beside
 * gaps, like the header, and the first and last ones. What it costs a row is counting its cells, so that
 * large sheets are read as fast as ever.
 */
export class RowOutline {
  readonly #byWidth = new Uint32Array(widthsCounted);
  readonly #kept: KeptRow[] = [];
  readonly #tail: KeptRow[] = [];
  readonly #headerColumn: number;
  readonly #headerText: string;
  #usualWidth = 0;
  #last: KeptRow | null = null;
  #lastRow = 0;
  #keepsUntil = sampleRows;
  count = 0;

  /** `headerText` is what the header most likely has in `headerColumn`: rows that repeat it are kept. */
  constructor(header: { readonly column: number; readonly text: string } | null = null) {
    this.#headerColumn = header?.column ?? -1;
    this.#headerText = header?.text ?? '';
  }

  /** Takes in the next row. `width`: how many of its cells hold something; `first`: the first of them. */
  add(row: RawRow, width: number, first: number): void {
    const index = this.count;
    const previous = this.#last;
    const kept = { row, index, previousRow: this.#lastRow };
    this.count += 1;
    this.#last = kept;
    this.#lastRow = row.rowNumber;
    this.#countWidth(width);
    if (previous !== null && row.rowNumber > kept.previousRow + 1) {
      this.#keep(previous);
      this.#keepsUntil = Math.max(this.#keepsUntil, index + rowsAfterGap);
    }
    if (index < this.#keepsUntil || this.#isOdd(row, width, first)) this.#keep(kept);
    this.#tail[index % tailRows] = kept;
  }

  /** The row taken in last goes on as far as this one: what follows it there is no gap. */
  extend(lastRow: number): void {
    this.#lastRow = lastRow;
  }

  #countWidth(width: number): void {
    const at = Math.min(width, widthsCounted - 1);
    const count = (this.#byWidth[at] ?? 0) + 1;
    this.#byWidth[at] = count;
    if (count > (this.#byWidth[this.#usualWidth] ?? 0)) this.#usualWidth = at;
  }

  #isOdd(row: RawRow, width: number, first: number): boolean {
    if (this.#headerColumn >= 0 && row.cells[this.#headerColumn] === this.#headerText) return true;
    if (width >= this.#usualWidth) return false;
    if (width <= 2 || width * 2 <= this.#usualWidth || first > 0) return true;
    return totalSign(row.cells[first] ?? '') !== null;
  }

  #keep(row: KeptRow): void {
    if (this.#kept.length >= maxKept || (this.#kept.at(-1)?.index ?? -1) >= row.index) return;
    this.#kept.push(row);
  }

  /** The kept rows in sheet order. */
  rows(): readonly KeptRow[] {
    const last = this.#kept.at(-1)?.index ?? -1;
    const tail = this.#tail.filter((row) => row.index > last).sort((a, b) => a.index - b.index);
    const between = this.#tail.filter((row) => row.index <= last);
    const known = new Set(this.#kept.map((row) => row.index));
    const missed = between.filter((row) => !known.has(row.index));
    if (missed.length === 0) return [...this.#kept, ...tail];
    return [...this.#kept, ...missed, ...tail].sort((a, b) => a.index - b.index);
  }
}
