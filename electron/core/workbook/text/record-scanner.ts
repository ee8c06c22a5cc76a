import type { TextFileShape } from '../../../../shared/model/table.ts';
import { type FieldPlace, fieldText } from './field-text.ts';
import { classifyQuote, type LineEvidence, type QuoteSurroundings } from './quoted-field.ts';
import { isValueLike, type TableForm } from './table-form.ts';
import type { TextEncoding } from './text-encoding.ts';

/**
 * A quoted cell longer than this is none: nothing a person typed is as long, and Excel's cells end at
 * 32,767 characters.
 */
const maxQuotedBytes = 8 << 20;
/** A line end may have more than one return before its line feed, as `\r\r\n` of Python on Windows. */
const maxReturns = 16;
const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const noFields: readonly number[] = [];
/** Equal to no unit of text: each line is one cell, and no quote goes beyond it. */
const noDelimiter = -2;

function evidenceOf(form: TableForm | null): LineEvidence {
  if (form === null || form.width < 2 || form.quotesWell) return 'nothing';
  if (form.width === 2) return form.valueColumns.length > 0 ? 'some' : 'nothing';
  return form.valueColumns.length > 0 ? 'much' : 'some';
}

/**
 * Finds records and fields by their bytes. A quote counts only at the start of a field, a doubled quote
 * inside it is one quote, and what does not enclose a whole field is text (quoted-field.ts). A line ends with
 * a line feed and the returns before it, or with a lone return. Reading and patching share it, so both agree
 * on every row.
 */
export class RecordScanner {
  readonly #encoding: TextEncoding;
  readonly #delimiter: number;
  readonly #form: TableForm | null;
  readonly #shape: Pick<TextFileShape, 'delimiter'>;
  readonly #isLead = new Uint8Array(256);
  #lineScanner: RecordScanner | null = null;
  #fields: FieldPlace[] = [];
  #oddFields: readonly number[] = noFields;
  #breaks = 0;
  #end = 0;
  /** From the first of these places on nothing closes a quote before the second. */
  #unclosed: readonly [from: number, limit: number] | null = null;

  /** `form`: what is known of the table; null takes well-closed quotes for meant, whatever they enclose. */
  constructor(encoding: TextEncoding, shape: Pick<TextFileShape, 'delimiter'>, form: TableForm | null) {
    this.#encoding = encoding;
    this.#shape = shape;
    this.#delimiter = shape.delimiter === '' ? noDelimiter : shape.delimiter.charCodeAt(0);
    this.#form = form;
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

  /** Indexes of the fields of the record found last whose quotes other programs would read otherwise. */
  get oddFields(): readonly number[] {
    return this.#oddFields;
  }

  /** Line breaks inside the record found last. */
  get breaks(): number {
    return this.#breaks;
  }

  /** End of the record found last, before its line end. */
  get end(): number {
    return this.#end;
  }

  /** To be called when the bytes given to `scan` stand at other places than before. */
  forgetPlaces(): void {
    this.#unclosed = null;
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

  /**
   * Scans the record that begins at `from`. Answers the place after its line end, or -1 when the record is not complete
   * before `limit` and more bytes may follow.
   */
  scan(bytes: Buffer, from: number, limit: number, isLast: boolean): number {
    const unit = this.#encoding.unitBytes;
    this.#fields = [];
    this.#oddFields = noFields;
    this.#breaks = 0;
    let fieldStart = from;
    let quoteEnd = 0;
    let place = from;
    while (place < limit) {
      const value = this.#unit(bytes, place);
      if (value === quote && place === fieldStart) {
        quoteEnd = this.#quotedEnd(bytes, from, place, limit, isLast);
        if (quoteEnd < 0) return -1;
        place = quoteEnd === 0 ? place + unit : quoteEnd;
      } else if (value === this.#delimiter) {
        this.#fields.push({ start: fieldStart, end: place, quoteEnd });
        place += unit;
        fieldStart = place;
        quoteEnd = 0;
      } else if (value === lineFeed || value === carriageReturn) {
        const ending = this.#lineEnding(bytes, place, limit, isLast);
        if (ending < 0) return -1;
        this.#fields.push({ start: fieldStart, end: place, quoteEnd });
        this.#end = place;
        return place + ending;
      } else {
        place += this.#step(bytes, place);
      }
    }
    if (!isLast) return -1;
    this.#fields.push({ start: fieldStart, end: limit, quoteEnd });
    this.#end = limit;
    return limit;
  }

  /** Place after the quote that closes a field; 0 when its opening quote is text, -1 when more bytes decide. */
  #quotedEnd(bytes: Buffer, recordStart: number, opening: number, limit: number, isLast: boolean): number {
    const plain = this.#plainQuotedEnd(bytes, opening, limit);
    if (plain > 0) return plain;
    if (this.#delimiter === noDelimiter)
      return this.#isLineWhole(bytes, opening, limit, isLast) ? this.#asText() : -1;
    const unclosed = this.#unclosed;
    const isKnown = unclosed !== null && unclosed[0] <= opening && unclosed[1] === limit;
    const decision = isKnown
      ? ({ kind: 'unclosed' } as const)
      : classifyQuote(this.#surroundings(bytes, limit, isLast), recordStart, opening, evidenceOf(this.#form));
    switch (decision.kind) {
      case 'more-bytes':
        return limit - opening > maxQuotedBytes ? this.#asText() : -1;
      case 'unclosed':
        if (!isKnown) this.#unclosed = [opening, limit];
        return isLast || limit - opening > maxQuotedBytes ? this.#asText() : -1;
      case 'text':
        return this.#asText();
      case 'closed':
        this.#breaks += decision.breaks;
        if (decision.isOdd) this.#oddFields = [...this.#oddFields, this.#fields.length];
        return decision.end;
    }
  }

  /** Whether the line ends before `limit`, so that its quotes can be classified. */
  #isLineWhole(bytes: Buffer, from: number, limit: number, isLast: boolean): boolean {
    if (isLast) return true;
    for (let place = from; place + this.#encoding.unitBytes < limit; place += this.#step(bytes, place)) {
      const value = this.#unit(bytes, place);
      if (value === lineFeed || value === carriageReturn) return true;
    }
    return false;
  }

  #asText(): number {
    this.#oddFields = [...this.#oddFields, this.#fields.length];
    return 0;
  }

  /** The same for nearly all fields: without line breaks, every quote inside doubled. 0 when it takes a closer look. */
  #plainQuotedEnd(bytes: Buffer, opening: number, limit: number): number {
    const unit = this.#encoding.unitBytes;
    for (let place = opening + unit; place < limit; ) {
      const value = this.#unit(bytes, place);
      if (value === quote) {
        place += unit;
        if (place >= limit) return 0;
        const next = this.#unit(bytes, place);
        if (next === quote) place += unit;
        else return next === this.#delimiter || next === lineFeed || next === carriageReturn ? place : 0;
      } else if (value === lineFeed || value === carriageReturn) {
        return 0;
      } else {
        place += this.#step(bytes, place);
      }
    }
    return 0;
  }

  #surroundings(bytes: Buffer, limit: number, isLast: boolean): QuoteSurroundings {
    return {
      unitBytes: this.#encoding.unitBytes,
      limit,
      isLast,
      unitAt: (place) => this.#unit(bytes, place),
      stepAt: (place) => this.#step(bytes, place),
      isDelimiter: (value) => value === this.#delimiter,
      lineEndAt: (place) => this.#lineEnding(bytes, place, limit, isLast),
      fitsTable: (start, end) => this.#fitsTable(bytes, start, end),
    };
  }

  /** Whether one line is a record of the table by itself; null where nothing is known of the table. */
  #fitsTable(bytes: Buffer, start: number, end: number): boolean | null {
    const form = this.#form;
    if (form === null || form.width < 2) return null;
    this.#lineScanner ??= new RecordScanner(this.#encoding, this.#shape, null);
    this.#lineScanner.forgetPlaces();
    this.#lineScanner.scan(bytes, start, end, true);
    const { fields } = this.#lineScanner;
    if (fields.length !== form.width) return false;
    return form.valueColumns.every((column) => {
      const field = fields[column];
      const text = field === undefined ? '' : fieldText(bytes, field, this.#encoding).trim();
      return text === '' || isValueLike(text.replace(/"$/, ''));
    });
  }

  /** Bytes of the line end at this place, -1 when more bytes decide. */
  #lineEnding(bytes: Buffer, at: number, limit: number, isLast: boolean): number {
    const unit = this.#encoding.unitBytes;
    if (this.#unit(bytes, at) === lineFeed) return unit;
    for (let count = 1; count <= maxReturns; count += 1) {
      const next = at + count * unit;
      if (next >= limit) return isLast ? unit : -1;
      const value = this.#unit(bytes, next);
      if (value === lineFeed) return (count + 1) * unit;
      if (value !== carriageReturn) return unit;
    }
    return unit;
  }
}
