import { crc32 } from 'node:zlib';

const firstCapacity = 1024;
/** Stands for a value that is not written: there is no answer. */
const none = 0;

/** The text that stands in a cell once it is read again: no halves of pairs, Excel's line ends. */
function asRead(text: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed();
  return whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole;
}

/** Tells cell contents apart; never 0. A number and the same digits as text are not the same. */
export function contentPrint(content: string | number): number {
  return (
    crc32(typeof content === 'number' ? String(content) : content, typeof content === 'number' ? 1 : 0) || 1
  );
}

/** The checksum's table of single bytes (RFC 1952, section 8). */
const byteSums = Int32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

/** Asking zlib costs more than it saves below this. */
const shortBytes = 256;

/** The print of a text that stands as UTF-8 in these bytes. */
export function bytesPrint(bytes: Buffer, from: number, to: number): number {
  if (to - from > shortBytes) return crc32(bytes.subarray(from, to), 0) || 1;
  let sum = -1;
  for (let at = from; at < to; at += 1) sum = (byteSums[(sum ^ (bytes[at] ?? 0)) & 255] ?? 0) ^ (sum >>> 8);
  return ~sum >>> 0 || 1;
}

/** The print of nothing at all. */
export const emptyPrint = contentPrint('');

/** A row and its values. */
interface ExpectedRow {
  readonly rowNumber: number;
  readonly values: readonly (string | number | null)[];
}

/** What a value is once it is read again from the column with this place among a row's values. */
export type ReadValue = (value: string | number, at: number) => string | number;

/** How values are read again from a workbook, by the kinds of their columns. */
export function readFromWorkbook(kinds: readonly ('text' | 'number')[]): ReadValue {
  return (value, at) => {
    const isNumber = kinds[at] === 'number' && typeof value === 'number' && Number.isFinite(value);
    return isNumber ? value : asRead(String(value));
  };
}

/**
 * What each row is to get, four bytes for each answer, taken from the answers themselves before anything is
 * written: what is read again must agree with it, whatever the writer thought.
 */
export class ExpectedCells {
  readonly #width: number;
  readonly #asRead: ReadValue;
  #rows = new Uint32Array(firstCapacity);
  #prints: Uint32Array;
  count = 0;
  #at = 0;
  #asked = -1;
  #last = 0;
  #isWhole = false;
  #hasMissed = false;

  constructor(width: number, read: ReadValue) {
    this.#width = width;
    this.#asRead = read;
    this.#prints = new Uint32Array(firstCapacity * width);
  }

  /**
   * The same rows, noted as they go by the first time. Whoever writes them goes through them more than once,
   * and not always to the end.
   */
  noting<Row extends ExpectedRow>(rows: () => AsyncGenerator<Row>): () => AsyncGenerator<Row> {
    const note = this.#note.bind(this);
    return () => (this.#isWhole ? rows() : note(rows()));
  }

  async *#note<Row extends ExpectedRow>(rows: AsyncGenerator<Row>): AsyncGenerator<Row> {
    for await (const row of rows) {
      if (row.rowNumber > this.#last) this.add(row.rowNumber, row.values);
      yield row;
    }
    this.#isWhole = true;
  }

  /** Rows must ascend. */
  add(rowNumber: number, values: readonly (string | number | null)[]): void {
    const width = this.#width;
    if (this.count === this.#rows.length) {
      const rows = new Uint32Array(this.count * 2);
      const prints = new Uint32Array(this.count * 2 * width);
      rows.set(this.#rows);
      prints.set(this.#prints);
      this.#rows = rows;
      this.#prints = prints;
    }
    this.#rows[this.count] = rowNumber;
    this.#last = rowNumber;
    for (let at = 0; at < width; at += 1) {
      const value = values[at] ?? null;
      this.#prints[this.count * width + at] = value === null ? none : contentPrint(this.#asRead(value, at));
    }
    this.count += 1;
  }

  /** Begins again with the first row. */
  rewind(): void {
    this.#at = 0;
    this.#asked = -1;
    this.#hasMissed = false;
  }

  /** Place of this row, or -1; must be asked in ascending order. */
  find(rowNumber: number): number {
    while (this.#at < this.count && (this.#rows[this.#at] ?? 0) < rowNumber) this.#pass();
    if (this.#at === this.count || this.#rows[this.#at] !== rowNumber) return -1;
    this.#asked = this.#at;
    return this.#at;
  }

  /** A row that nobody has asked for must have nothing that makes a cell. */
  #pass(): void {
    for (let at = 0; at < this.#width && this.#asked !== this.#at; at += 1) {
      const print = this.print(this.#at, at);
      if (print !== none && print !== emptyPrint) this.#hasMissed = true;
    }
    this.#at += 1;
  }

  /** Whether every row with something to be written has been asked for. */
  isDone(): boolean {
    while (this.#at < this.count) this.#pass();
    return !this.#hasMissed;
  }

  /** Print of what the row at this place gets as its value at `valueIndex`; 0 for nothing. */
  print(place: number, valueIndex: number): number {
    return place < 0 ? none : (this.#prints[place * this.#width + valueIndex] ?? none);
  }
}
