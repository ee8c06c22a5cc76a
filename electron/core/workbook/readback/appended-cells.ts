import { isUtf8 } from 'node:buffer';
import { isAttribute, isDigit, isPlainCellStart } from '../xlsx/scan/cell-fast-path.ts';
import { decodeExcelEscapes, decodeXmlText } from '../xlsx/xml/xml-text.ts';
import { bytesPrint, contentPrint, emptyPrint } from './expected-cells.ts';
import type { AppendedCell } from './sheet-rule.ts';

const rowStart = Buffer.from('<row r="');
const rowEnd = Buffer.from('</row>');
const textStart = Buffer.from(' t="inlineStr"><is><t');
const preserved = Buffer.from(' xml:space="preserve"');
const textEnd = Buffer.from('</t></is></c>');
const numberStart = Buffer.from('><v>');
const numberEnd = Buffer.from('</v></c>');
const isReference = /^(?:lt|gt|amp|quot|apos|#\d{1,7}|#x[\da-f]{1,6});/i;

function stands(bytes: Buffer, at: number, what: Buffer): boolean {
  if (at + what.length > bytes.length) return false;
  for (let index = 0; index < what.length; index += 1) if (bytes[at + index] !== what[index]) return false;
  return true;
}

/**
 * Cells at the end of a row, spelled as the patch spells them, up to the row's end tag. Any other spelling
 * ends the look.
 */
export class AppendedCells {
  readonly cells: AppendedCell[] = [];
  /** Place of the row's end tag. */
  end = -1;
  /** The highest style of all cells read so far. */
  highestStyle = 0;
  #at = 0;

  /** Whether there is nothing but such cells, in ascending columns right of `lastColumn`. */
  read(bytes: Buffer, from: number, rowNumber: number, lastColumn: number): boolean {
    this.cells.length = 0;
    this.#at = from;
    let last = lastColumn;
    while (!stands(bytes, this.#at, rowEnd)) {
      const column = this.#reference(bytes, rowNumber);
      if (column <= last || !this.#style(bytes)) return false;
      last = column;
      const print = this.#content(bytes);
      if (print === 0) return false;
      this.cells.push({ column, print });
    }
    this.end = this.#at;
    return true;
  }

  #reference(bytes: Buffer, rowNumber: number): number {
    let at = this.#at;
    if (bytes[at] !== 60 || !isPlainCellStart(bytes, at)) return -1;
    at += 6;
    let code = bytes[at] ?? 0;
    let column = 0;
    for (; code >= 65 && code <= 90; code = bytes[++at] ?? 0) column = column * 26 + code - 64;
    let row = 0;
    for (; isDigit(code); code = bytes[++at] ?? 0) row = row * 10 + code - 48;
    this.#at = at + 1;
    return code === 34 && row === rowNumber ? column - 1 : -1;
  }

  #style(bytes: Buffer): boolean {
    if (!isAttribute(bytes, this.#at, 115)) return true;
    let at = this.#at + 4;
    let style = 0;
    for (; isDigit(bytes[at] ?? 0); at += 1) style = style * 10 + (bytes[at] ?? 0) - 48;
    if (bytes[at] !== 34 || at === this.#at + 4) return false;
    this.#at = at + 1;
    if (style > this.highestStyle) this.highestStyle = style;
    return true;
  }

  /** Print of the cell's content, 0 for what is spelled otherwise. */
  #content(bytes: Buffer): number {
    const at = this.#at;
    if (bytes[at] === 47 && bytes[at + 1] === 62) {
      this.#at = at + 2;
      return emptyPrint;
    }
    if (stands(bytes, at, textStart)) return this.#text(bytes, at + textStart.length);
    if (!stands(bytes, at, numberStart)) return 0;
    const from = at + numberStart.length;
    const to = bytes.indexOf(60, from);
    if (to < 0 || to === from || !stands(bytes, to, numberEnd)) return 0;
    this.#at = to + numberEnd.length;
    const number = Number(bytes.toString('latin1', from, to));
    return Number.isFinite(number) ? contentPrint(number) : 0;
  }

  #text(bytes: Buffer, start: number): number {
    let at = stands(bytes, start, preserved) ? start + preserved.length : start;
    if (bytes[at] !== 62) return 0;
    const from = at + 1;
    let isPlain = true;
    let isAscii = true;
    let code = bytes[++at] ?? 60;
    for (; code !== 60; code = bytes[++at] ?? 60) {
      if (code < 32 && code !== 10 && code !== 9 && code !== 13) return 0;
      if (code > 127) isAscii = false;
      else if (code === 38 || code === 95 || code === 13) isPlain = false;
    }
    if (!stands(bytes, at, textEnd)) return 0;
    this.#at = at + textEnd.length;
    if (!isAscii && !isUtf8(bytes.subarray(from, at))) return 0;
    if (isPlain) return bytesPrint(bytes, from, at);
    const text = bytes.toString('utf8', from, at);
    for (let mark = text.indexOf('&'); mark >= 0; mark = text.indexOf('&', mark + 1)) {
      if (!isReference.test(text.slice(mark + 1, mark + 10))) return 0;
    }
    return contentPrint(decodeExcelEscapes(decodeXmlText(text)));
  }
}

/** Place of the last `</row>`; -1 for none. */
export function lastRowEnd(bytes: Buffer): number {
  return bytes.lastIndexOf(rowEnd);
}

/** Number at this place, when a quotation mark ends it; -1 for anything else. */
function quotedNumber(bytes: Buffer, from: number): number {
  let at = from;
  let number = 0;
  for (; isDigit(bytes[at] ?? 0); at += 1) number = number * 10 + (bytes[at] ?? 0) - 48;
  return at > from && bytes[at] === 34 ? number : -1;
}

/** Whether a `>` after this byte may end a comment (`-->`), CDATA (`]]>`) or a processing instruction (`?>`). */
function isOtherEnd(code: number): boolean {
  return code === 45 || code === 93 || code === 63;
}

/**
 * Column of the last cell before `end` in the row of this number, counted from 0; -1 for a row without one.
 * Answers -2 where that is another row, where it is spelled as few programs do, and where a comment, CDATA or
 * a processing instruction stands between, which could hold what looks like a cell.
 */
export function lastColumnBefore(bytes: Buffer, from: number, end: number, rowNumber: number): number {
  for (let at = end - 1; at >= from; at -= 1) {
    const code = bytes[at];
    if (code === 62 && isOtherEnd(bytes[at - 1] ?? 0)) return -2;
    if (code !== 60) continue;
    if (bytes[at + 1] === 33 || bytes[at + 1] === 63) return -2;
    if (bytes[at + 1] === 114 && stands(bytes, at, rowStart)) {
      return quotedNumber(bytes, at + rowStart.length) === rowNumber ? -1 : -2;
    }
    if (bytes[at + 1] !== 99 || (bytes[at + 2] ?? 0) > 32) continue;
    if (!isPlainCellStart(bytes, at)) return -2;
    let column = 0;
    let letter = at + 6;
    for (let code = bytes[letter] ?? 0; code >= 65 && code <= 90; code = bytes[++letter] ?? 0)
      column = column * 26 + code - 64;
    return quotedNumber(bytes, letter) === rowNumber ? column - 1 : -2;
  }
  return -2;
}
