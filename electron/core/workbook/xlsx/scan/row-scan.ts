import { damaged, OutOfOrder } from '../xml/damage.ts';
import {
  AttributeScan,
  incomplete,
  isOtherMarkup,
  localName,
  skipElement,
  skipMarkup,
  tagEnd,
  tagNameEnd,
  textEnd,
} from '../xml/xml-scan.ts';
import {
  isAttribute,
  isDigit,
  isPlainCellStart,
  maxPlainCellBytes,
  plainValueEnd,
} from './cell-fast-path.ts';

/** Columns of a sheet in Excel 2007 and later (ECMA-376 part 1, 18.3.1.73 and Excel's specifications page). */
export const maxColumns = 16_384;
/** Rows of a sheet, from the same places. */
export const maxRows = 1_048_576;

/** Cell types (ECMA-376 part 1, 18.18.11, ST_CellType). */
export const cellTypes = { number: 0, shared: 1, boolean: 2, error: 3, date: 4, text: 5, inline: 6 } as const;

function cellTypeOf(text: string, from: number, to: number): number {
  if (to === from + 1 && text.charCodeAt(from) === 115) return cellTypes.shared;
  switch (text.slice(from, to)) {
    case 's':
      return cellTypes.shared;
    case 'b':
      return cellTypes.boolean;
    case 'e':
      return cellTypes.error;
    case 'd':
      return cellTypes.date;
    case 'str':
      return cellTypes.text;
    case 'inlineStr':
      return cellTypes.inline;
    case 'n':
      return cellTypes.number;
    default:
      throw damaged();
  }
}

function parseCount(text: string, from: number, to: number): number {
  let value = 0;
  if (to <= from || to - from > 9) throw damaged();
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) throw damaged();
    value = value * 10 + digit;
  }
  return value;
}

function isTrueAt(text: string, from: number, to: number): boolean {
  return (to === from + 1 && text.charCodeAt(from) === 49) || text.startsWith('true', from);
}

/** Cell type of one letter; -1 for any other. */
function usualType(code: number): number {
  if (code === 115) return cellTypes.shared;
  if (code === 110) return cellTypes.number;
  if (code === 98) return cellTypes.boolean;
  return code === 101 ? cellTypes.error : -1;
}

/** Name of one letter, without making a string for each cell. */
function letter(text: string, at: number): string {
  const code = text.charCodeAt(at);
  if (code === 118) return 'v';
  return code === 102 ? 'f' : text.charAt(at);
}

/**
 * One row as it stands in a window of bytes, with places instead of copies. Reader and patcher both look at rows only
 * through it, so they cannot disagree about which row is which. The same object is used for row after row.
 */
export class RowScan {
  start = 0;
  nameEnd = 0;
  openEnd = 0;
  /** Start of the end tag; `openEnd` for an empty row. */
  closeStart = 0;
  end = 0;
  /** Where further cells go: before `extLst`, which stands behind them (ECMA-376 part 1, 18.3.1.73), or the end tag. */
  cellsEnd = 0;
  isEmpty = false;
  rowNumber = 0;
  /** The row names its own number. */
  hasNumber = false;
  /** Each cell stands right of the one before it. */
  isAscending = true;
  isHidden = false;
  /** Style of cells that are not there; -1 for none. */
  style = -1;
  spansStart = -1;
  spansEnd = -1;
  cellCount = 0;
  readonly cellStart: number[] = [];
  readonly cellEnd: number[] = [];
  readonly column: number[] = [];
  readonly type: number[] = [];
  /** -1 for none. */
  readonly cellStyle: number[] = [];
  /** Content of `v`, or of `is` for an inline string; -1 for none. */
  readonly valueStart: number[] = [];
  readonly valueEnd: number[] = [];
  /** Start of `f`; -1 for none. */
  readonly formulaStart: number[] = [];
  readonly formulaEnd: number[] = [];
  /** Row that each cell names; null where one that names another than its own is refused. */
  readonly cellRow: number[] | null;
  readonly #attributes = new AttributeScan();
  #hasReference = false;

  /** `takesStrays`: cells may name other rows than the one they stand in. */
  constructor(takesStrays = false) {
    this.cellRow = takesStrays ? [] : null;
  }

  /** Scans the row whose tag is at `from`; answers the position after it, or `incomplete`. */
  scan(text: string, bytes: Buffer, from: number, previousRow: number): number {
    const opened = this.#open(text, from, previousRow);
    if (opened < 0 || this.isEmpty) return opened;
    let at = opened;
    let column = -1;
    for (;;) {
      const mark = text.charCodeAt(at) === 60 ? at : text.indexOf('<', at);
      if (mark < 0 || mark + 2 >= text.length) return incomplete;
      const usualEnd = this.#usualCell(bytes, mark);
      if (usualEnd > 0) {
        at = usualEnd;
        column = this.#moveOn(column);
        continue;
      }
      const code = text.charCodeAt(mark + 1);
      if (code === 47) return this.#close(text, mark);
      if (isOtherMarkup(text, mark)) {
        at = skipMarkup(text, mark);
      } else {
        const nameEnd = tagNameEnd(text, mark + 1);
        if (nameEnd >= text.length) return incomplete;
        const name = code === 99 && nameEnd === mark + 2 ? 'c' : localName(text, mark + 1, nameEnd);
        if (name === 'c') {
          at = this.#cell(text, mark, nameEnd, column);
          if (at >= 0) column = this.#moveOn(column);
        } else if (name === 'row' || name === 'sheetData') throw damaged();
        else {
          if (name === 'extLst' && this.cellsEnd === 0) this.cellsEnd = mark;
          at = skipElement(text, mark);
        }
      }
      if (at < 0) return incomplete;
    }
  }

  /** Column of the cell just scanned; `before` is that of the one before it. */
  #moveOn(before: number): number {
    const column = this.column[this.cellCount - 1] ?? 0;
    if (column <= before) this.isAscending = false;
    return column;
  }

  #open(text: string, from: number, previousRow: number): number {
    const scan = this.#attributes;
    this.start = from;
    this.nameEnd = tagNameEnd(text, from + 1);
    this.rowNumber = previousRow + 1;
    this.isHidden = false;
    this.style = -1;
    this.spansStart = -1;
    this.cellsEnd = 0;
    this.cellCount = 0;
    this.hasNumber = false;
    this.isAscending = true;
    this.#hasReference = false;
    let hasStyle = false;
    let style = -1;
    scan.begin(this.nameEnd);
    while (scan.next(text)) {
      if (scan.is(text, 'r')) {
        this.rowNumber = parseCount(text, scan.valueStart, scan.valueEnd);
        this.hasNumber = true;
      } else if (scan.is(text, 'hidden')) this.isHidden = isTrueAt(text, scan.valueStart, scan.valueEnd);
      else if (scan.is(text, 's')) style = parseCount(text, scan.valueStart, scan.valueEnd);
      else if (scan.is(text, 'customFormat')) hasStyle = isTrueAt(text, scan.valueStart, scan.valueEnd);
      else if (scan.is(text, 'spans')) {
        this.spansStart = scan.valueStart;
        this.spansEnd = scan.valueEnd;
      }
    }
    if (scan.tagEnd < 0) return incomplete;
    if (this.rowNumber < 1 || this.rowNumber > maxRows) throw damaged();
    if (hasStyle) this.style = style;
    this.isEmpty = scan.isEmpty;
    this.openEnd = scan.tagEnd;
    this.closeStart = scan.tagEnd;
    if (this.isEmpty) this.cellsEnd = scan.tagEnd;
    this.end = scan.tagEnd;
    return scan.tagEnd;
  }

  #close(text: string, mark: number): number {
    const end = text.indexOf('>', mark);
    if (end < 0) return incomplete;
    if (text.slice(mark + 2, end).trimEnd() !== text.slice(this.start + 1, this.nameEnd)) throw damaged();
    this.closeStart = mark;
    if (this.cellsEnd === 0) this.cellsEnd = mark;
    this.end = end + 1;
    return end + 1;
  }

  /**
   * A cell as nearly every program writes it, `<c r="A1" s="2" t="s"><v>3</v></c>` or `<c r="A1" s="2"/>`,
   * with one look at each character. Answers `incomplete` for all others, damaged ones included, and has
   * changed nothing then.
   */
  #usualCell(bytes: Buffer, from: number): number {
    // A read beyond the end would make the engine throw its compiled code away, at every window anew.
    if (from + maxPlainCellBytes > bytes.length || !isPlainCellStart(bytes, from)) return incomplete;
    let at = from + 6;
    let code = bytes[at] ?? 0;
    let column = 0;
    for (; code >= 65 && code <= 90; code = bytes[++at] ?? 0) column = column * 26 + code - 64;
    if (column < 1 || column > maxColumns || code === 48) return incomplete;
    let rowNumber = 0;
    for (; isDigit(code); code = bytes[++at] ?? 0) rowNumber = rowNumber * 10 + code - 48;
    if (code !== 34 || rowNumber !== this.rowNumber) return incomplete;
    at += 1;
    let style = -1;
    if (isAttribute(bytes, at, 115)) {
      const start = at + 4;
      style = 0;
      for (at = start, code = bytes[at] ?? 0; isDigit(code); code = bytes[++at] ?? 0)
        style = style * 10 + code - 48;
      if (code !== 34 || at === start || at - start > 9) return incomplete;
      at += 1;
    }
    let type: number = cellTypes.number;
    if (isAttribute(bytes, at, 116)) {
      type = usualType(bytes[at + 4] ?? 0);
      if (type < 0 || bytes[at + 5] !== 34) return incomplete;
      at += 6;
    }
    const valueEnd = plainValueEnd(bytes, at);
    if (valueEnd >= 0) return this.#keepUsual(from, column - 1, style, type, at + 4, valueEnd, valueEnd + 8);
    if (bytes[at] !== 47 || bytes[at + 1] !== 62) return incomplete;
    return this.#keepUsual(from, column - 1, style, type, -1, -1, at + 2);
  }

  #keepUsual(
    from: number,
    column: number,
    style: number,
    type: number,
    valueStart: number,
    valueEnd: number,
    end: number,
  ): number {
    const index = this.cellCount;
    this.cellStart[index] = from;
    this.cellEnd[index] = end;
    this.column[index] = column;
    this.type[index] = type;
    this.cellStyle[index] = style;
    this.valueStart[index] = valueStart;
    this.valueEnd[index] = valueEnd;
    this.formulaStart[index] = -1;
    this.formulaEnd[index] = -1;
    if (this.cellRow !== null) this.cellRow[index] = this.rowNumber;
    this.#hasReference = true;
    this.cellCount = index + 1;
    return end;
  }

  #cell(text: string, from: number, nameEnd: number, previousColumn: number): number {
    const scan = this.#attributes;
    const index = this.cellCount;
    this.cellStart[index] = from;
    this.column[index] = previousColumn + 1;
    this.type[index] = cellTypes.number;
    this.cellStyle[index] = -1;
    this.valueStart[index] = -1;
    this.valueEnd[index] = -1;
    this.formulaStart[index] = -1;
    this.formulaEnd[index] = -1;
    if (this.cellRow !== null) this.cellRow[index] = this.rowNumber;
    scan.begin(this.#plainAttributes(text, nameEnd, index));
    while (scan.next(text)) {
      if (scan.nameEnd - scan.nameStart !== 1) continue;
      const name = text.charCodeAt(scan.nameStart);
      if (name === 114) this.#reference(text, scan.valueStart, scan.valueEnd, index);
      else if (name === 115) this.cellStyle[index] = parseCount(text, scan.valueStart, scan.valueEnd);
      else if (name === 116) this.type[index] = cellTypeOf(text, scan.valueStart, scan.valueEnd);
    }
    if (scan.tagEnd < 0) return incomplete;
    if ((this.column[index] ?? 0) >= maxColumns) throw damaged();
    const end = scan.isEmpty ? scan.tagEnd : this.#content(text, scan.tagEnd, index);
    if (end < 0) return incomplete;
    this.cellEnd[index] = end;
    this.cellCount = index + 1;
    return end;
  }

  /**
   * The attributes of a cell as nearly every program writes them, ` r="A1" s="2" t="s"`, without the general scan's
   * detours. Answers where the general scan goes on: at the end of the tag, or at the first thing out of the ordinary.
   */
  #plainAttributes(text: string, from: number, index: number): number {
    let at = from;
    while (text.charCodeAt(at) === 32 && text.charCodeAt(at + 2) === 61 && text.charCodeAt(at + 3) === 34) {
      const name = text.charCodeAt(at + 1);
      const end = text.indexOf('"', at + 4);
      if (end < 0) return at;
      if (name === 114) this.#reference(text, at + 4, end, index);
      else if (name === 115) this.cellStyle[index] = parseCount(text, at + 4, end);
      else if (name === 116) this.type[index] = cellTypeOf(text, at + 4, end);
      at = end + 1;
    }
    return at;
  }

  /** A cell's own row number must be its row's; where the row has none, the first cell tells it. */
  #reference(text: string, from: number, to: number, index: number): void {
    let at = from;
    let column = 0;
    for (; at < to; at += 1) {
      const letter = (text.charCodeAt(at) | 32) - 96;
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
    }
    if (column < 1 || column > maxColumns) throw damaged();
    const row = parseCount(text, at, to);
    if (row !== this.rowNumber) {
      if (row < 1 || row > maxRows) throw damaged();
      const isTold = this.hasNumber || this.#hasReference || index > 0;
      if (!isTold && (row > this.rowNumber || this.cellRow !== null)) this.rowNumber = row;
      else if (this.cellRow === null) throw new OutOfOrder();
    }
    if (this.cellRow !== null) this.cellRow[index] = row;
    this.#hasReference = true;
    this.column[index] = column - 1;
  }

  #content(text: string, from: number, index: number): number {
    let at = from;
    for (;;) {
      const mark = text.charCodeAt(at) === 60 ? at : text.indexOf('<', at);
      if (mark < 0 || mark + 2 >= text.length) return incomplete;
      const code = text.charCodeAt(mark + 1);
      if (code === 47) {
        // The usual `</c>`; the longer way is for prefixes and blanks.
        if (text.charCodeAt(mark + 2) === 99 && text.charCodeAt(mark + 3) === 62) return mark + 4;
        const end = text.indexOf('>', mark);
        if (end < 0) return incomplete;
        if (localName(text, mark + 2, end).trimEnd() !== 'c') throw damaged();
        return end + 1;
      }
      if (isOtherMarkup(text, mark)) at = skipMarkup(text, mark);
      else at = this.#part(text, mark, index);
      if (at < 0) return incomplete;
    }
  }

  /** `v`, `f`, `is` or something unknown inside a cell. */
  #part(text: string, mark: number, index: number): number {
    const nameEnd = tagNameEnd(text, mark + 1);
    if (nameEnd >= text.length) return incomplete;
    const name = nameEnd === mark + 2 ? letter(text, mark + 1) : localName(text, mark + 1, nameEnd);
    if (name !== 'v' && name !== 'f') {
      const end = skipElement(text, mark);
      if (end < 0 || name !== 'is') return end;
      const contentStart = tagEnd(text, mark);
      this.valueStart[index] = contentStart;
      this.valueEnd[index] = contentStart === end ? end : text.lastIndexOf('<', end - 1);
      return end;
    }
    const contentStart = tagEnd(text, mark);
    if (contentStart < 0) return incomplete;
    const isEmpty = text.charCodeAt(contentStart - 2) === 47;
    const contentEnd = isEmpty ? contentStart : textEnd(text, contentStart);
    if (contentEnd < 0) return incomplete;
    const close = isEmpty ? contentStart - 1 : text.indexOf('>', contentEnd);
    if (close < 0) return incomplete;
    if (name === 'v') {
      this.valueStart[index] = contentStart;
      this.valueEnd[index] = contentEnd;
    } else {
      this.formulaStart[index] = mark;
      this.formulaEnd[index] = close + 1;
    }
    return close + 1;
  }
}
