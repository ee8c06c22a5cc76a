import { type FileHandle, open } from 'node:fs/promises';
import type { StepOptions } from '../model/workbook-service.ts';
import { detectTextShape, type TextLayout } from '../text/detect-text-shape.ts';
import { fieldText } from '../text/field-text.ts';
import { fileRecords, type TextRecord } from '../text/file-records.ts';
import { RecordScanner } from '../text/record-scanner.ts';
import type { PlacedColumn } from '../text/record-writer.ts';
import { byteOrderMark, type TextEncoding } from '../text/text-encoding.ts';
import { contentPrint, type ExpectedCells } from './expected-cells.ts';

/** What is wrong with a text file that was written; for the log. */
export type TextFault = 'head' | 'records' | 'fields' | 'cells' | 'answers';

/** A text file as written, and what it may differ in from the one before. */
export interface WrittenText {
  readonly sourcePath: string;
  readonly writtenPath: string;
  readonly layout: TextLayout;
  /** That of the new file. */
  readonly encoding: TextEncoding;
  /**
   * The new file begins anew, with a mark: its encoding is another one, or plain ASCII has got its first
   * other letters.
   */
  readonly isEncodingChanged: boolean;
  /** That of the new file. */
  readonly delimiter: string;
  /** The row that the names of the columns stand in; 0 for none. */
  readonly nameRow: number;
  /** In the order of a row's values. */
  readonly columns: readonly PlacedColumn[];
  readonly expected: ExpectedCells;
}

/** A record of one file, and the encoding it is in. */
interface Side {
  readonly record: TextRecord;
  readonly encoding: TextEncoding;
}

function textAt({ record, encoding }: Side, index: number): string | null {
  const field = record.fields[index];
  return field === undefined ? null : fieldText(record.bytes, field, encoding);
}

/** Whether stretches of both files say the same: byte for byte, or letter for letter where the encoding was changed. */
function isSame(old: Side, now: Side, start: number, end: number, newStart: number, newEnd: number): boolean {
  if (old.encoding.name === now.encoding.name) {
    return old.record.bytes.compare(now.record.bytes, newStart, newEnd, start, end) === 0;
  }
  return (
    old.encoding.decode(old.record.bytes, start, end) ===
    now.encoding.decode(now.record.bytes, newStart, newEnd)
  );
}

class TextComparison {
  readonly #written: WrittenText;
  readonly #added: readonly PlacedColumn[];
  readonly #existing: ReadonlyMap<number, number>;
  /** Fields of every record of the table, once the first is known. */
  #width = 0;

  constructor(written: WrittenText) {
    this.#written = written;
    this.#added = written.columns.filter((column) => column.isNew);
    this.#existing = new Map(
      written.columns.flatMap((column, at) => (column.isNew ? [] : [[column.index, at] as const])),
    );
  }

  /** The fault of a record, or null. */
  check(rowNumber: number, old: Side, now: Side): TextFault | null {
    const place = this.#written.expected.find(rowNumber);
    const { nameRow, expected } = this.#written;
    const isHeader = rowNumber === nameRow;
    const isWhole = isSame(old, now, old.record.start, old.record.next, now.record.start, now.record.next);
    const hasAnswer = !isHeader && this.#written.columns.some((_, at) => expected.print(place, at) !== 0);
    if (isWhole && !hasAnswer && !(isHeader && this.#added.length > 0)) return null;
    if (rowNumber < nameRow) {
      const isWide = old.record.fields.length === now.record.fields.length;
      return isWide ? this.#oldCells(place, isHeader, old, now) : 'fields';
    }
    return (
      this.#fields(old, now) ??
      this.#oldCells(place, isHeader, old, now) ??
      this.#newCells(place, isHeader, now)
    );
  }

  #fields({ record: old }: Side, { record: now }: Side): TextFault | null {
    if (this.#added.length === 0) return now.fields.length < old.fields.length ? 'fields' : null;
    if (this.#width === 0) this.#width = now.fields.length;
    const isWide = old.fields.length <= this.#width - this.#added.length;
    return now.fields.length === this.#width && isWide ? null : 'fields';
  }

  /** Fields that were there, and the line end. */
  #oldCells(place: number, isHeader: boolean, old: Side, now: Side): TextFault | null {
    const { fields, end, next } = old.record;
    if (!isSame(old, now, end, next, now.record.end, now.record.next)) return 'cells';
    for (const [index, field] of fields.entries()) {
      const other = now.record.fields[index];
      if (other === undefined) return 'fields';
      if (isSame(old, now, field.start, field.end, other.start, other.end)) continue;
      // Quotes that programs read in different ways are written anew; the text is the same.
      if (textAt(old, index) === textAt(now, index)) continue;
      const column = this.#existing.get(index);
      if (column === undefined || isHeader || this.#written.expected.print(place, column) === 0)
        return 'cells';
    }
    return null;
  }

  #newCells(place: number, isHeader: boolean, now: Side): TextFault | null {
    const { columns, expected } = this.#written;
    const isRight = columns.every((column, at) => {
      const text = textAt(now, column.index);
      if (isHeader) return !column.isNew || text === column.header;
      const print = expected.print(place, at);
      if (print === 0) return !column.isNew || text === '';
      if (text !== null && contentPrint(text) === print) return true;
      // What stood there already stays.
      return column.onlyEmptyCells && (text ?? '').trim() !== '';
    });
    return isRight ? null : 'answers';
  }
}

/** Length of what stands before the first record of the new file; -1 where that is not what it was. */
async function headLength(source: FileHandle, target: FileHandle, written: WrittenText): Promise<number> {
  const { layout, encoding } = written;
  const old = Buffer.alloc(layout.headBytes);
  await source.read(old, 0, old.length, 0);
  let wanted = old;
  if (written.isEncodingChanged) {
    const markLength = layout.shape.hasByteOrderMark ? byteOrderMark(layout.encoding.name).length : 0;
    const text = layout.encoding.decode(old, markLength, old.length);
    wanted = Buffer.concat([byteOrderMark(encoding.name), encoding.encode(text)]);
  }
  const head = Buffer.alloc(wanted.length);
  await target.read(head, 0, head.length, 0);
  return head.equals(wanted) ? wanted.length : -1;
}

async function compare(
  source: FileHandle,
  target: FileHandle,
  written: WrittenText,
  options: StepOptions,
): Promise<TextFault | null> {
  const { layout, encoding, expected } = written;
  const from = await headLength(source, target, written);
  if (from < 0) return 'head';
  expected.rewind();
  const comparison = new TextComparison(written);
  const { headLines } = layout;
  const shape = { ...layout.shape, encoding: encoding.name, delimiter: written.delimiter };
  // Quotes are judged by the lines around them, which are one column wider now: as whoever opens the new file
  // will judge them.
  const found = await detectTextShape(target, shape, false, options);
  if (!found.ok) return 'head';
  const place = { headBytes: from, headLines };
  const news = fileRecords(target, new RecordScanner(encoding, shape, found.value.form), place, options);
  try {
    let rowNumber = 0;
    const olds = new RecordScanner(layout.encoding, layout.shape, layout.form);
    for await (const record of fileRecords(source, olds, layout, options)) {
      rowNumber += 1;
      const next = await news.next();
      if (next.done === true) return 'records';
      const now: Side = { record: next.value, encoding };
      const fault = comparison.check(rowNumber, { record, encoding: layout.encoding }, now);
      if (fault !== null) return fault;
    }
    if ((await news.next()).done !== true) return 'records';
    return expected.isDone() ? null : 'answers';
  } finally {
    await news.return(undefined);
  }
}

/**
 * The first fault of a written text file, or null: it must have as many records as before, each with its old
 * fields as they were, the new ones on every row of the table, and each answer on its row.
 */
export async function readBackText(
  written: WrittenText,
  options: StepOptions = {},
): Promise<TextFault | null> {
  const source = await open(written.sourcePath, 'r');
  try {
    const target = await open(written.writtenPath, 'r');
    try {
      return await compare(source, target, written, options);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}
