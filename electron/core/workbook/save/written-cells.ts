import { hash, randomBytes } from 'node:crypto';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { decodeExcelEscapes, decodeXmlText, encodeText } from '../xlsx/xml/xml-text.ts';

/** A column that a save has written into. */
export interface WrittenColumn {
  readonly header: string;
  /** `filled`: was there, only its empty cells were written; `replaced`: was there, and what stood in it is gone. */
  readonly way: 'new' | 'filled' | 'replaced';
}

/** What is known of a save besides its cells. */
export interface WrittenHead {
  /** As it was called in the file that was written. */
  readonly sheet: string;
  readonly headerRow: number;
  /** Left out by saves of a time when a header had one row. */
  readonly firstHeaderRow?: number;
  readonly columns: readonly WrittenColumn[];
  readonly hasSummarySheet: boolean;
  /** Place of the first column that the print area has grown over; left out where it has not grown. */
  readonly printedFrom?: number;
}

/** A row number, a column's place in the head, and a digest of the cell's content; little-endian. */
const recordBytes = 14;
const bufferRecords = 4096;
/** Excel shows and keeps 15 digits of a number; other programs write no more. */
const digitsKept = 15;

/** A number as every program that saves the workbook keeps it. */
function comparableNumber(value: number): string {
  return String(Number(value.toPrecision(digitsKept)));
}

/** A text as it is read again from where it was written. */
function asRead(value: string): string {
  return decodeExcelEscapes(decodeXmlText(encodeText(value)));
}

/**
 * Tells cell contents apart without holding them: the texts are the user's, and a job that is removed leaves
 * none behind.
 */
function cellDigest(salt: string, content: string | number): bigint {
  const text = typeof content === 'number' ? comparableNumber(content) : content;
  return hash('sha256', `${salt}${text}`, 'buffer').readBigUInt64LE(0);
}

/** Notes what a save writes. Close it in every case; `discard` removes what was noted. */
export class WrittenCellsWriter {
  readonly #path: string;
  readonly #file: number;
  readonly #salt = randomBytes(16).toString('hex');
  readonly #buffer = Buffer.alloc(recordBytes * bufferRecords);
  #length = 0;

  constructor(path: string) {
    this.#path = path;
    this.#file = openSync(path, 'w');
  }

  /** Once, before the first cell. */
  begin(head: WrittenHead): void {
    this.#write(Buffer.from(`${JSON.stringify({ ...head, salt: this.#salt })}\n`));
  }

  /** `column`: its place in the head. */
  add(sentRow: number, column: number, value: string | number): void {
    if (this.#length === this.#buffer.length) this.#flush();
    this.#buffer.writeUInt32LE(sentRow, this.#length);
    this.#buffer.writeUInt16LE(column, this.#length + 4);
    const digest = cellDigest(this.#salt, typeof value === 'number' ? value : asRead(value));
    this.#buffer.writeBigUInt64LE(digest, this.#length + 6);
    this.#length += recordBytes;
  }

  #flush(): void {
    this.#write(this.#buffer.subarray(0, this.#length));
    this.#length = 0;
  }

  /** On a disk that is nearly full the system writes a part, without a word, before it refuses the next. */
  #write(bytes: Buffer): void {
    for (let done = 0; done < bytes.length; ) done += writeSync(this.#file, bytes, done, bytes.length - done);
  }

  /** Throws where the notes cannot be kept whole; none are left then. */
  close(): void {
    try {
      this.#flush();
    } catch (error) {
      this.discard();
      throw error;
    }
    closeSync(this.#file);
  }

  discard(): void {
    closeSync(this.#file);
    rmSync(this.#path, { force: true });
  }
}

/** The notes of a save. */
export class WrittenCells {
  readonly head: WrittenHead;
  readonly #salt: string;
  readonly #records: Buffer;

  constructor(head: WrittenHead, salt: string, records: Buffer) {
    this.head = head;
    this.#salt = salt;
    this.#records = records;
  }

  /** Digest of a cell's content as it stands now. */
  digest(content: string | number): bigint {
    return cellDigest(this.#salt, content);
  }

  /**
   * By column and by the row's place (which `placeOf` tells from its number): digest of what was written; 0
   * for nothing.
   */
  digests(rowCount: number, placeOf: (sentRow: number) => number): readonly BigUint64Array[] {
    const digests = this.head.columns.map(() => new BigUint64Array(rowCount));
    for (let at = 0; at + recordBytes <= this.#records.length; at += recordBytes) {
      const place = placeOf(this.#records.readUInt32LE(at));
      const column = digests[this.#records.readUInt16LE(at + 4)];
      if (place >= 0 && column !== undefined) column[place] = this.#records.readBigUInt64LE(at + 6);
    }
    return digests;
  }
}

/** The first line of the file, as it may have been written by an earlier version. */
type KeptHead = Omit<WrittenHead, 'hasSummarySheet'> & {
  readonly salt: string;
  readonly hasSummarySheet?: boolean;
  readonly hasRecord?: boolean;
};

/** Reads the notes of a save; null where they are gone or not whole. */
export async function readWrittenCells(path: string): Promise<WrittenCells | null> {
  try {
    const bytes = await readFile(path);
    const end = bytes.indexOf(10);
    const { salt, hasRecord, ...head } = JSON.parse(bytes.toString('utf8', 0, end)) as KeptHead;
    // Saves of a time before the summary sheet had its name called it so.
    const hasSummarySheet = head.hasSummarySheet ?? hasRecord ?? false;
    return new WrittenCells({ ...head, hasSummarySheet }, salt, bytes.subarray(end + 1));
  } catch {
    return null;
  }
}
