import { ProblemError } from '../../../../shared/model/outcome.ts';
import { findTagEnd } from './element-splitter.ts';
import { decodeEntities } from './xml-tree.ts';

/** How a cell's value is stored: attribute `t` of ECMA-376 part 1, 18.3.1.4. */
export type CellType = 'n' | 's' | 'str' | 'inlineStr' | 'b' | 'e' | 'd';

/** One cell as it stands in the sheet's XML. */
export interface ScannedCell {
  /** Zero-based. */
  readonly column: number;
  readonly style: number;
  readonly type: CellType;
  /** Raw value, entities decoded; null when there is none. */
  readonly value: string | null;
  readonly hasFormula: boolean;
  /** Where the element stands in the row's bytes. */
  readonly start: number;
  readonly end: number;
}

/** A row's own attributes. */
export interface RowStart {
  /** One-based; null where the file leaves it out and rows are counted. */
  readonly number: number | null;
  readonly isHidden: boolean;
  /** First byte after the start tag. */
  readonly contentStart: number;
  readonly isEmptyTag: boolean;
}

const lessThan = 0x3c;
const slash = 0x2f;
const lastColumn = 16_383;
const types: ReadonlySet<string> = new Set(['n', 's', 'str', 'inlineStr', 'b', 'e', 'd']);

/** Reads the start tag of a row. */
export function readRowStart(row: Buffer): RowStart {
  const contentStart = findTagEnd(row, 0);
  const tag = row.toString('latin1', 0, contentStart);
  const number = /\sr\s*=\s*["'](\d{1,9})["']/.exec(tag)?.[1];
  return {
    number: number === undefined ? null : Number(number),
    isHidden: /\shidden\s*=\s*["'](?:1|true)["']/.test(tag),
    contentStart,
    isEmptyTag: row[contentStart - 2] === slash,
  };
}

/** Reads all cells of a row in the order in which they stand. */
export function readRowCells(row: Buffer, start: RowStart): ScannedCell[] {
  const cells: ScannedCell[] = [];
  if (start.isEmptyTag) return cells;
  let at = start.contentStart;
  let next = 0;
  for (;;) {
    while (at < row.length && row[at] !== lessThan) at += 1;
    if (at >= row.length) throw damaged();
    if (row[at + 1] === slash) return cells;
    if (row[at + 1] === 0x21 || row[at + 1] === 0x3f) {
      at = skipMarkup(row, at);
      continue;
    }
    const cell = readCell(row, at, next);
    if (cell === null) {
      at = skipElement(row, at);
      continue;
    }
    if (cell.column < next && cells.some((one) => one.column === cell.column)) throw damaged();
    cells.push(cell);
    next = cell.column + 1;
    at = cell.end;
  }
}

function damaged(): ProblemError {
  return new ProblemError({ code: 'workbook-damaged' });
}

function skipMarkup(row: Buffer, at: number): number {
  const mark = row[at + 1] === 0x3f ? '?>' : row[at + 2] === 0x5b ? ']]>' : '-->';
  const found = row.indexOf(mark, at + 2);
  if (found === -1) throw damaged();
  return found + mark.length;
}

/** Position after an element that is no cell, such as an extLst. */
function skipElement(row: Buffer, at: number): number {
  let depth = 0;
  let look = at;
  do {
    while (look < row.length && row[look] !== lessThan) look += 1;
    if (look >= row.length) throw damaged();
    if (row[look + 1] === 0x21 || row[look + 1] === 0x3f) {
      look = skipMarkup(row, look);
      continue;
    }
    const end = findTagEnd(row, look);
    if (end === -1) throw damaged();
    if (row[look + 1] === slash) depth -= 1;
    else if (row[end - 2] !== slash) depth += 1;
    look = end;
  } while (depth > 0);
  return look;
}

/** The local name of the tag at `open`, as text. */
function tagName(row: Buffer, open: number, end: number): string {
  let from = open + 1;
  let to = from;
  for (; to < end; to += 1) {
    const byte = row[to] as number;
    if (byte === 0x3a) from = to + 1;
    if (byte <= 0x20 || byte === 0x3e || byte === slash) break;
  }
  return to - from === 1 ? String.fromCharCode(row[from] as number) : row.toString('latin1', from, to);
}

interface CellTag {
  column: number;
  style: number;
  type: CellType;
}

/** Attributes of `<c …>`: r, s and t; all others are left alone. */
function readCellTag(row: Buffer, open: number, end: number, next: number): CellTag {
  const tag: CellTag = { column: next, style: 0, type: 'n' };
  let at = open + 1;
  while (at < end && (row[at] as number) > 0x20 && row[at] !== slash && row[at] !== 0x3e) at += 1;
  while (at < end) {
    while (at < end && (row[at] as number) <= 0x20) at += 1;
    const name = row[at];
    const nameStart = at;
    while (at < end && row[at] !== 0x3d) at += 1;
    const isShort = at - nameStart === 1;
    at += 1;
    while (at < end && (row[at] as number) <= 0x20) at += 1;
    const quote = row[at];
    at += 1;
    const valueStart = at;
    while (at < end && row[at] !== quote) at += 1;
    if (at >= end) break;
    if (isShort && name === 0x72) tag.column = columnOf(row, valueStart, at);
    else if (isShort && name === 0x73) tag.style = Number(row.toString('latin1', valueStart, at)) || 0;
    else if (isShort && name === 0x74) {
      const type = row.toString('latin1', valueStart, at);
      if (types.has(type)) tag.type = type as CellType;
    }
    at += 1;
  }
  return tag;
}

/** Zero-based column of a reference such as `AB12`. */
function columnOf(row: Buffer, from: number, to: number): number {
  let column = 0;
  for (let at = from; at < to; at += 1) {
    const letter = (row[at] as number) & 0xdf;
    if (letter < 0x41 || letter > 0x5a) break;
    column = column * 26 + letter - 0x40;
  }
  if (column === 0 || column - 1 > lastColumn) throw damaged();
  return column - 1;
}

function readCell(row: Buffer, open: number, next: number): ScannedCell | null {
  const tagEnd = findTagEnd(row, open);
  if (tagEnd === -1) throw damaged();
  if (tagName(row, open, tagEnd) !== 'c') return null;
  const tag = readCellTag(row, open, tagEnd, next);
  if (row[tagEnd - 2] === slash) {
    return { ...tag, value: null, hasFormula: false, start: open, end: tagEnd };
  }
  return { ...tag, ...readContent(row, tagEnd), start: open };
}

/** What stands between `<c …>` and `</c>`: value, formula, inline text without phonetic runs. */
function readContent(row: Buffer, from: number): { value: string | null; hasFormula: boolean; end: number } {
  let at = from;
  let value: string | null = null;
  let hasFormula = false;
  let depth = 0;
  let phonetic = 0;
  let collecting = false;
  for (;;) {
    const textStart = at;
    while (at < row.length && row[at] !== lessThan) at += 1;
    if (at >= row.length) throw damaged();
    if (collecting && at > textStart)
      value = (value ?? '') + decodeEntities(row.toString('utf8', textStart, at));
    const second = row[at + 1];
    if (second === 0x21 || second === 0x3f) {
      const end = skipMarkup(row, at);
      if (collecting && row[at + 2] === 0x5b) value = (value ?? '') + row.toString('utf8', at + 9, end - 3);
      at = end;
      continue;
    }
    const end = findTagEnd(row, at);
    if (end === -1) throw damaged();
    if (second === slash) {
      if (depth === 0) return { value, hasFormula, end };
      depth -= 1;
      collecting = false;
      if (phonetic > depth) phonetic = 0;
    } else {
      const name = tagName(row, at, end);
      const isOpen = row[end - 2] !== slash;
      if (name === 'f') hasFormula = true;
      else if (isOpen && name === 'rPh') phonetic = depth + 1;
      else if ((name === 'v' && depth === 0) || (name === 't' && phonetic === 0)) {
        collecting = isOpen;
        value ??= '';
      }
      if (isOpen) depth += 1;
    }
    at = end;
  }
}
