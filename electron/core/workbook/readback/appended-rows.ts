import { isUtf8 } from 'node:buffer';
import type { RowWindow } from '../xlsx/sheet-windows.ts';
import { isAttribute, isDigit, isUsualStart } from '../xlsx/usual-cell.ts';
import { decodeExcelEscapes, decodeXmlText } from '../xlsx/xml-text.ts';
import { bytesPrint, contentPrint, emptyPrint } from './expected-cells.ts';
import type { AppendedCell, SheetRule } from './sheet-rule.ts';

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

/** Cells at the end of a row, spelled as the patch spells them, up to the row's end tag. Any other spelling ends the look. */
class AppendedCells {
  readonly cells: AppendedCell[] = [];
  end = -1;
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
    this.end = this.#at + rowEnd.length;
    return true;
  }

  #reference(bytes: Buffer, rowNumber: number): number {
    let at = this.#at;
    if (bytes[at] !== 60 || !isUsualStart(bytes, at)) return -1;
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

/** Column of the last cell before `end`; -2 where it is not spelled as usual. */
function lastColumnBefore(bytes: Buffer, from: number, end: number): number {
  for (let at = end - 1; at > from; at -= 1) {
    if (bytes[at] !== 60 || bytes[at + 1] !== 99 || (bytes[at + 2] ?? 0) > 32) continue;
    if (!isUsualStart(bytes, at)) return -2;
    let column = 0;
    for (let letter = at + 6; ; letter += 1) {
      const code = bytes[letter] ?? 0;
      if (code < 65 || code > 90) return column - 1;
      column = column * 26 + code - 64;
    }
  }
  return -1;
}

const spansStart = Buffer.from(' spans="');

/** Place after the `:` of `spans="1:12"` in a tag; -1 where there is none. */
function spansEnd(bytes: Buffer, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    if (bytes[at] !== 32 || bytes[at + 2] !== 112 || !stands(bytes, at, spansStart)) continue;
    const end = afterDigits(bytes, at + spansStart.length);
    return bytes[end] === 58 ? end + 1 : -1;
  }
  return -1;
}

function afterDigits(bytes: Buffer, from: number): number {
  let at = from;
  while (isDigit(bytes[at] ?? 0)) at += 1;
  return at;
}

/** The same start tags, but for the last column that `spans` tells. */
function areTagsAlike(
  old: Buffer,
  from: number,
  to: number,
  now: Buffer,
  newFrom: number,
  newTo: number,
): boolean {
  if (to - from === newTo - newFrom && old.compare(now, newFrom, newTo, from, to) === 0) return true;
  const spans = spansEnd(old, from, to);
  const newSpans = newFrom + spans - from;
  if (spans < 0 || newSpans > newTo || old.compare(now, newFrom, newSpans, from, spans) !== 0) return false;
  return old.compare(now, afterDigits(now, newSpans), newTo, afterDigits(old, spans), to) === 0;
}

/**
 * The short way through rows that have only got cells at their ends: the old bytes of each must be there as they were, and only what follows them
 * is read. It goes on in both windows for as long as rows are spelled as nearly every program does, and leaves the first other one to the long way.
 */
export class AppendedRows {
  readonly #rule: SheetRule;
  readonly #appended = new AppendedCells();

  constructor(rule: SheetRule) {
    this.#rule = rule;
  }

  get highestStyle(): number {
    return this.#appended.highestStyle;
  }

  /** Passes rows in both windows; answers whether there were any. */
  pass(old: RowWindow, now: RowWindow): boolean {
    // A comment could hold what looks like the end of a row.
    if (!this.#rule.appends || old.hasOtherMarkup || now.hasOtherMarkup) return false;
    let count = 0;
    while (this.#passRow(old, now)) count += 1;
    return count > 0;
  }

  #passRow(old: RowWindow, now: RowWindow): boolean {
    const before = old.bytes;
    const after = now.bytes;
    const from = old.position;
    const start = now.position;
    if (!stands(before, from, rowStart) || !stands(after, start, rowStart)) return false;
    const tagEnd = before.indexOf(62, from);
    const newTagEnd = after.indexOf(62, start);
    if (tagEnd < 0 || newTagEnd < 0 || before[tagEnd - 1] === 47) return false;
    if (!areTagsAlike(before, from, tagEnd, after, start, newTagEnd)) return false;
    const end = before.indexOf(rowEnd, tagEnd);
    if (end < 0) return false;
    const newEnd = newTagEnd + end - tagEnd;
    if (newEnd > after.length || before.compare(after, newTagEnd, newEnd, tagEnd, end) !== 0) return false;
    let rowNumber = 0;
    let digit = from + rowStart.length;
    for (; isDigit(before[digit] ?? 0); digit += 1) rowNumber = rowNumber * 10 + (before[digit] ?? 0) - 48;
    if (before[digit] !== 34) return false;
    const last = lastColumnBefore(before, tagEnd, end);
    if (last < -1 || !this.#appended.read(after, newEnd, rowNumber, last)) return false;
    if (!this.#rule.isRightEnd(rowNumber, this.#appended.cells)) return false;
    return old.pass(rowNumber, end + rowEnd.length) && now.pass(rowNumber, this.#appended.end);
  }
}
