import { damaged, OutOfOrder, tooLarge } from '../xml/damage.ts';
import {
  isEmptyTag,
  isOtherMarkup,
  localName,
  skipElement,
  skipMarkup,
  tagEnd,
  tagNameEnd,
} from '../xml/xml-scan.ts';
import type { RowScan } from './row-scan.ts';

/** Everything around the rows, and a single row, must fit in memory. Real ones stay below a tenth of this. */
const maxBytesAround = 256 * 1024 ** 2;

/** The sheet's XML up to and with the start tag of `sheetData`. */
export interface SheetHead {
  readonly kind: 'head';
  readonly bytes: Buffer;
  /** Where the tag of `sheetData` begins. */
  readonly dataStart: number;
  /** Prefix of the sheet's elements with its colon, or ''. */
  readonly prefix: string;
  /** `<sheetData/>`: there are no rows, and no end tag follows. */
  readonly isEmpty: boolean;
}

/** The sheet's XML from the end tag of `sheetData` on. */
export interface SheetTail {
  readonly kind: 'tail';
  readonly bytes: Buffer;
  /** Where it begins in the sheet's XML. */
  readonly offset: number;
}

/** A stretch of the sheet's XML that holds whole rows. All of it must be gone through before the next is asked for. */
export class RowWindow {
  readonly kind = 'rows';
  readonly bytes: Buffer;
  /** Where the window begins in the sheet's XML. */
  readonly offset: number;
  /** Position after the last row answered. */
  position = 0;
  /** The end tag of `sheetData` is at `position`. */
  isLast = false;
  readonly #lastRow: { rowNumber: number };
  readonly #inAnyOrder: boolean;
  #text: string | null = null;

  constructor(bytes: Buffer, offset: number, lastRow: { rowNumber: number }, inAnyOrder = false) {
    this.bytes = bytes;
    this.offset = offset;
    this.#lastRow = lastRow;
    this.#inAnyOrder = inAnyOrder;
  }

  /** The same bytes as byte string. */
  get text(): string {
    this.#text ??= this.bytes.toString('latin1', 0, this.bytes.length);
    return this.#text;
  }

  /**
   * Scans the next row into `row`; false when no whole row is left. Throws OutOfOrder where rows or cells do
   * not ascend, unless they may.
   */
  next(row: RowScan): boolean {
    const text = this.text;
    let at = this.position;
    for (;;) {
      const mark = text.indexOf('<', at);
      if (mark < 0 || mark + 1 >= text.length) return false;
      if (text.charCodeAt(mark + 1) === 47) {
        const end = tagEnd(text, mark);
        if (end < 0) return false;
        if (localName(text, mark + 2, tagNameEnd(text, mark + 2)) !== 'sheetData') throw damaged();
        this.position = mark;
        this.isLast = true;
        return false;
      }
      if (isOtherMarkup(text, mark)) at = skipMarkup(text, mark);
      else {
        const nameEnd = tagNameEnd(text, mark + 1);
        if (nameEnd >= text.length) return false;
        if (text.startsWith('row', nameEnd - 3) && localName(text, mark + 1, nameEnd) === 'row') {
          const end = row.scan(text, this.bytes, mark, this.#lastRow.rowNumber);
          if (end < 0) return false;
          const ascends = row.rowNumber > this.#lastRow.rowNumber && row.isAscending;
          if (!ascends && !this.#inAnyOrder) throw new OutOfOrder();
          this.#lastRow.rowNumber = row.rowNumber;
          this.position = end;
          return true;
        }
        at = skipElement(text, mark);
      }
      if (at < 0) return false;
    }
  }
}

/** The head, once all of it is there; null before. */
export function findSheetHead(bytes: Buffer): SheetHead | null {
  const text = bytes.toString('latin1', 0, bytes.length);
  let at = 0;
  let depth = 0;
  for (;;) {
    const mark = text.indexOf('<', at);
    if (mark < 0 || mark + 1 >= text.length) return null;
    if (isOtherMarkup(text, mark)) {
      at = skipMarkup(text, mark, depth === 0);
      if (at < 0) return null;
      continue;
    }
    const end = tagEnd(text, mark);
    if (end < 0) return null;
    const isClose = text.charCodeAt(mark + 1) === 47;
    if (!isClose && depth === 1) {
      const nameEnd = tagNameEnd(text, mark + 1);
      const name = localName(text, mark + 1, nameEnd);
      if (name === 'sheetData') {
        const prefix = text.slice(mark + 1, nameEnd - name.length);
        const isEmpty = isEmptyTag(text, end);
        return { kind: 'head', bytes: bytes.subarray(0, end), dataStart: mark, prefix, isEmpty };
      }
    }
    if (isClose) depth -= 1;
    else if (!isEmptyTag(text, end)) depth += 1;
    at = end;
  }
}

/**
 * Joins pieces until there is enough to be worth another look: a long row would otherwise be scanned at every piece.
 */
class Carry {
  readonly #pieces: Buffer[] = [];
  #length = 0;
  #wanted = 0;

  add(piece: Buffer): boolean {
    this.#pieces.push(piece);
    this.#length += piece.length;
    if (this.#length > maxBytesAround) throw tooLarge();
    return this.#length >= this.#wanted;
  }

  take(): Buffer {
    const [first] = this.#pieces;
    const whole = this.#pieces.length === 1 && first !== undefined ? first : Buffer.concat(this.#pieces);
    this.#pieces.length = 0;
    this.#length = 0;
    return whole;
  }

  putBack(rest: Buffer, madeProgress: boolean): void {
    if (rest.length > 0) this.#pieces.push(rest);
    this.#length = rest.length;
    this.#wanted = madeProgress ? 0 : rest.length * 2;
  }
}

/**
 * A sheet's XML as head, windows of whole rows, and tail. Throws ProblemError where it is damaged, OutOfOrder
 * unless rows may stand in any order.
 */
export async function* sheetWindows(
  pieces: AsyncIterable<Buffer>,
  inAnyOrder = false,
): AsyncGenerator<SheetHead | RowWindow | SheetTail> {
  const carry = new Carry();
  const lastRow = { rowNumber: 0 };
  let offset = 0;
  let stage: 'head' | 'rows' | 'tail' = 'head';
  for await (const piece of withEnd(pieces)) {
    const isEnd = piece === null;
    if ((!isEnd && !carry.add(piece)) || (stage === 'tail' && !isEnd)) continue;
    let bytes = carry.take();
    if (stage === 'head') {
      const head = findSheetHead(bytes);
      if (head === null) {
        carry.putBack(bytes, false);
        continue;
      }
      yield head;
      bytes = bytes.subarray(head.bytes.length);
      offset = head.bytes.length;
      stage = head.isEmpty ? 'tail' : 'rows';
    }
    let hasMoved = true;
    if (stage === 'rows' && bytes.length > 0) {
      const window: RowWindow = new RowWindow(bytes, offset, lastRow, inAnyOrder);
      yield window;
      if (window.isLast) stage = 'tail';
      hasMoved = window.position > 0;
      offset += window.position;
      bytes = bytes.subarray(window.position);
    }
    carry.putBack(bytes, hasMoved);
  }
  if (stage !== 'tail') throw damaged();
  yield { kind: 'tail', bytes: carry.take(), offset };
}

/** The pieces, and null once they have ended: what is left over is looked at one last time. */
async function* withEnd(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer | null> {
  yield* pieces;
  yield null;
}
