/**
 * What electron/core/workbook/text owns: delimited text files (.csv, .tsv, .txt). One scanner over the bytes
 * serves reading and writing back, so that both agree on every row and every old byte can stay. Encodings,
 * delimiters and quoting are its own; it decides about no header and no row.
 */
import type { FileHandle } from 'node:fs/promises';
import { failure, type Outcome, success } from '../../../../shared/model/outcome.ts';
import type { LinesFound, TextFileShape } from '../../../../shared/model/table.ts';
import { outcomeOf } from '../model/file-problem.ts';
import type { RawRow, SheetFacts, SheetReader } from '../model/row-source.ts';
import { UsedCells } from '../model/used-cells.ts';
import type { StepOptions } from '../model/workbook-service.ts';
import { noFacts } from '../table/no-facts.ts';
import type { TextLayout } from './detect-text-shape.ts';
import { fieldText } from './field-text.ts';
import { fileRecords, type TextRecord } from './file-records.ts';
import { removeGuards } from './guarded-cells.ts';
import { RecordScanner } from './record-scanner.ts';

const rowsPerPiece = 500;
/** Bytes of a text file that writing is tried on. */
const sampleBytes = 256 * 1024;

/** What a text file has besides its cells: nothing but its width. */
function textFacts(recordWidth: number, sample: Buffer | null): SheetFacts {
  return {
    ...noFacts,
    used: new UsedCells(),
    recordWidth,
    sample: sample === null ? null : { kind: 'text', bytes: sample },
  };
}

/** Enough lines for a person to see what is wrong with a file. */
const maxLinesNamed = 20;

/** Counts lines of which something is told. */
class LineCount {
  readonly #lines: number[] = [];
  #count = 0;

  add(line: number): void {
    this.#count += 1;
    if (this.#lines.length < maxLinesNamed) this.#lines.push(line);
  }

  found(): LinesFound | null {
    return this.#count === 0 ? null : { count: this.#count, lines: this.#lines };
  }
}

/** What is told of a text file besides, where there is something to be told. */
function foundIn(
  { shape }: TextLayout,
  strayQuotes: LinesFound | null,
  guardedDigits: LinesFound | null,
  brokenLetters: LinesFound | null,
): Pick<SheetFacts, 'strayQuotes' | 'guardedDigits' | 'brokenLetters' | 'isLineList'> {
  return {
    ...(brokenLetters === null ? {} : { brokenLetters }),
    ...(strayQuotes === null ? {} : { strayQuotes }),
    ...(guardedDigits === null ? {} : { guardedDigits }),
    ...(shape.delimiter === '' ? { isLineList: true } : {}),
  };
}

/** The cells of one record as a person sees them. */
export function recordCells(record: TextRecord, layout: TextLayout): string[] {
  const cells: string[] = [];
  for (const field of record.fields) cells.push(fieldText(record.bytes, field, layout.encoding));
  return cells;
}

/** Bytes that are no letters become U+FFFD, as does one that stands in the file, or a control character of C1. */
const brokenLetter = /[\ufffd\u0080-\u009f]/;
/** U+0085 is a line break of mainframes, and in other encodings the dots of a wrong one. */
const brokenInUnicode = /[\ufffd\u0080-\u0084\u0086-\u009f]/;

/** True for a line with nothing on it, which is a row in Excel but never one with data. */
export function isBlankRecord(record: TextRecord): boolean {
  return record.end === record.start;
}

/**
 * Whether every record is what it was by the rules of before, so that a row's number of then still means
 * the same row.
 */
export async function hasOldRecords(
  file: FileHandle,
  layout: TextLayout,
  lineEnd: TextFileShape['lineEnd'],
  options: StepOptions,
): Promise<boolean> {
  const scanner = new RecordScanner(layout.encoding, layout.shape, layout.form);
  for await (const record of fileRecords(file, scanner, layout, options)) {
    const ending = layout.encoding.decode(record.bytes, record.end, record.next);
    if (record.oddFields.length > 0 || (ending === '\r' && lineEnd !== '\r')) return false;
  }
  return true;
}

/** The first records of a file too long for trying on all of it. */
class RecordSample {
  readonly #pieces: Buffer[];
  #length = 0;
  #isCut = false;

  private constructor(head: Buffer) {
    this.#pieces = [head];
  }

  static async begin(file: FileHandle, headBytes: number): Promise<RecordSample> {
    const head = Buffer.alloc(headBytes);
    await file.read(head, 0, headBytes, 0);
    return new RecordSample(head);
  }

  add({ bytes, start, next }: TextRecord): void {
    if (this.#isCut) return;
    this.#pieces.push(Buffer.from(bytes.subarray(start, next)));
    this.#length += next - start;
    this.#isCut = this.#length > sampleBytes;
  }

  /** Null for a file that is no longer than this. */
  bytes(): Buffer | null {
    return this.#isCut ? Buffer.concat(this.#pieces) : null;
  }
}

/** Reads the one sheet of a delimited text file. Every record counts as one row, blank lines too, as in Excel. */
export function textSheet(file: FileHandle, layout: TextLayout): SheetReader {
  const reader: SheetReader = {
    readFacts: (options) => reader.readRows(() => undefined, options),
    readRows: (onRows, options = {}): Promise<Outcome<SheetFacts>> =>
      outcomeOf(async () => {
        const scanner = new RecordScanner(layout.encoding, layout.shape, layout.form);
        let rows: RawRow[] = [];
        let rowNumber = 0;
        let width = 0;
        const stray = new LineCount();
        const guarded = new LineCount();
        const broken = new LineCount();
        const isBroken = layout.encoding.isUnicode ? brokenInUnicode : brokenLetter;
        const sample = await RecordSample.begin(file, layout.headBytes);
        for await (const record of fileRecords(file, scanner, layout, options)) {
          rowNumber += 1;
          sample.add(record);
          if (record.oddFields.length > 0) stray.add(record.line);
          if (isBlankRecord(record)) continue;
          width = Math.max(width, record.fields.length);
          const cells = recordCells(record, layout);
          const { stored, hasGuards } = removeGuards(record, cells, layout);
          if (hasGuards) guarded.add(record.line);
          if (cells.some((cell) => isBroken.test(cell))) broken.add(record.line);
          const row = { rowNumber, isHidden: false, cells, lacksFormulaValue: false };
          rows.push(stored.length === 0 ? row : { ...row, stored });
          if (rows.length < rowsPerPiece) continue;
          if ((await onRows(rows)) === false) return success(textFacts(width, null));
          rows = [];
        }
        if (rows.length > 0) await onRows(rows);
        if (rowNumber === 0) return failure('file-empty');
        const facts = textFacts(width, sample.bytes());
        return success({ ...facts, ...foundIn(layout, stray.found(), guarded.found(), broken.found()) });
      }),
  };
  return reader;
}
