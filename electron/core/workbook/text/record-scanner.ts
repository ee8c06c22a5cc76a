import type { FileHandle } from 'node:fs/promises';
import { ProblemError } from '../../../../shared/model/outcome.ts';
import type { TextFileShape } from '../../../../shared/model/table.ts';
import { throwIfCanceled } from '../file-problem.ts';
import type { StepOptions } from '../workbook-service.ts';
import type { TextEncoding } from './text-encoding.ts';

/** Where one field stands in `bytes`, quotes included. */
export interface FieldPlace {
  readonly start: number;
  readonly end: number;
  /** End of the quoted part, after its closing quote; 0 when the field does not begin with a quote. */
  readonly quoteEnd: number;
}

/** One record of a delimited text file; valid until the next one is asked for. */
export interface TextRecord {
  readonly bytes: Buffer;
  readonly start: number;
  /** Before the line end. */
  readonly end: number;
  /** After the line end. */
  readonly next: number;
  readonly fields: readonly FieldPlace[];
  /** Share of the file read so far, from 0 to 1. */
  readonly share: number;
}

/** A record longer than this comes from a quote that was never closed; nothing a person typed is as long. */
const longestRecordBytes = 16 << 20;
const pieceBytes = 1 << 20;
const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * Finds records and fields by their bytes, as Excel does: a quote counts only at the start of a field, a doubled quote
 * inside it is one quote, and what follows a closing quote belongs to the field. Reading and patching share it, so both
 * agree on which row is which.
 */
export class RecordScanner {
  readonly #encoding: TextEncoding;
  readonly #delimiter: number;
  readonly #endsAtLoneReturn: boolean;
  readonly #isLead = new Uint8Array(256);
  #fields: FieldPlace[] = [];
  #end = 0;

  constructor(encoding: TextEncoding, shape: Pick<TextFileShape, 'delimiter' | 'lineEnd'>) {
    this.#encoding = encoding;
    this.#delimiter = shape.delimiter.charCodeAt(0);
    this.#endsAtLoneReturn = shape.lineEnd === '\r';
    for (const [from, to] of encoding.leadBytes) this.#isLead.fill(1, from, to + 1);
  }

  /** Bytes of the smallest unit; pieces of a file are scanned only up to a whole one. */
  get unitBytes(): number {
    return this.#encoding.unitBytes;
  }

  /** Fields of the record found last. */
  get fields(): readonly FieldPlace[] {
    return this.#fields;
  }

  /** End of the record found last, before its line end. */
  get end(): number {
    return this.#end;
  }

  #unit(bytes: Buffer, at: number): number {
    if (this.#encoding.unitBytes === 1) return bytes[at] ?? -1;
    const first = bytes[at] ?? 0;
    const second = bytes[at + 1] ?? 0;
    return this.#encoding.isBigEndian ? (first << 8) | second : first | (second << 8);
  }

  /** Length in bytes of the character unit at this place: 2 where a lead byte takes the next byte with it. */
  #step(bytes: Buffer, at: number): number {
    if (this.#encoding.unitBytes === 2) return 2;
    if (this.#isLead[bytes[at] ?? 0] === 0) return 1;
    const trail = bytes[at + 1] ?? 0;
    return (trail >= 0x30 && trail <= 0x39) || trail >= 0x40 ? 2 : 1;
  }

  /** Place after the closing quote of the field that opens at `at`, or -1 when it does not close before `limit`. */
  #closingQuote(bytes: Buffer, at: number, limit: number, isLast: boolean): number {
    const unit = this.#encoding.unitBytes;
    for (let place = at + unit; place < limit; ) {
      if (this.#unit(bytes, place) !== quote) {
        place += this.#step(bytes, place);
      } else if (place + unit >= limit) {
        return isLast ? place + unit : -1;
      } else if (this.#unit(bytes, place + unit) === quote) {
        place += 2 * unit;
      } else {
        return place + unit;
      }
    }
    return isLast ? limit : -1;
  }

  /**
   * Scans the record that begins at `from`. Answers the place after its line end, or -1 when the record is not complete
   * before `limit` and more bytes may follow.
   */
  scan(bytes: Buffer, from: number, limit: number, isLast: boolean): number {
    const unit = this.#encoding.unitBytes;
    this.#fields = [];
    let fieldStart = from;
    let quoteEnd = 0;
    let place = from;
    while (place < limit) {
      const value = this.#unit(bytes, place);
      if (value === quote && place === fieldStart && quoteEnd === 0) {
        quoteEnd = this.#closingQuote(bytes, place, limit, isLast);
        if (quoteEnd < 0) return -1;
        place = quoteEnd;
      } else if (value === this.#delimiter) {
        this.#fields.push({ start: fieldStart, end: place, quoteEnd });
        place += unit;
        fieldStart = place;
        quoteEnd = 0;
      } else if (value === lineFeed || value === carriageReturn) {
        const ending = this.#lineEnding(bytes, place, limit, isLast);
        if (ending < 0) return -1;
        if (ending > 0) {
          this.#fields.push({ start: fieldStart, end: place, quoteEnd });
          this.#end = place;
          return place + ending;
        }
        place += unit;
      } else {
        place += this.#step(bytes, place);
      }
    }
    if (!isLast) return -1;
    this.#fields.push({ start: fieldStart, end: limit, quoteEnd });
    this.#end = limit;
    return limit;
  }

  /** Bytes of the line end at this place; 0 when it is a lone return inside a field, -1 when more bytes decide. */
  #lineEnding(bytes: Buffer, at: number, limit: number, isLast: boolean): number {
    const unit = this.#encoding.unitBytes;
    if (this.#unit(bytes, at) === lineFeed) return unit;
    if (at + unit >= limit && !isLast) return -1;
    if (at + unit < limit && this.#unit(bytes, at + unit) === lineFeed) return 2 * unit;
    return this.#endsAtLoneReturn ? unit : 0;
  }
}

/** All records of a file from a byte position on, in order, with bounded memory. */
export async function* fileRecords(
  file: FileHandle,
  scanner: RecordScanner,
  from: number,
  options: StepOptions = {},
): AsyncGenerator<TextRecord> {
  const { size } = await file.stat();
  let bytes = Buffer.allocUnsafe(pieceBytes);
  let filled = 0;
  let position = from;
  let start = 0;
  let isLast = false;
  for (;;) {
    throwIfCanceled(options.signal);
    bytes.copyWithin(0, start, filled);
    filled -= start;
    start = 0;
    if (filled > longestRecordBytes) throw new ProblemError({ code: 'workbook-damaged' });
    if (filled === bytes.length) bytes = Buffer.concat([bytes, Buffer.allocUnsafe(bytes.length)]);
    const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, position);
    position += bytesRead;
    filled += bytesRead;
    isLast = bytesRead === 0;
    const share = size === 0 ? 1 : Math.min(1, position / size);
    const limit = isLast ? filled : filled - (filled % scanner.unitBytes);
    while (start < limit) {
      const next = scanner.scan(bytes, start, limit, isLast);
      if (next < 0) break;
      yield { bytes, start, end: scanner.end, next, fields: scanner.fields, share };
      start = next;
    }
    options.onProgress?.(share);
    if (isLast) return;
  }
}

/** The text of a field as a person sees it: without its quotes, and `="007"` as Excel shows it. */
export function fieldText(bytes: Buffer, field: FieldPlace, encoding: TextEncoding): string {
  const unit = encoding.unitBytes;
  let text: string;
  if (field.quoteEnd === 0) {
    text = encoding.decode(bytes, field.start, field.end);
  } else {
    const inner = encoding.decode(bytes, field.start + unit, field.quoteEnd);
    const closed = inner.endsWith('"') ? inner.slice(0, -1) : inner;
    text = closed.includes('""') ? closed.replaceAll('""', '"') : closed;
    if (field.quoteEnd < field.end) text += encoding.decode(bytes, field.quoteEnd, field.end);
  }
  if (text.startsWith('="') && text.endsWith('"') && text.length > 2 && !text.slice(2, -1).includes('"')) {
    return text.slice(2, -1);
  }
  return text;
}
