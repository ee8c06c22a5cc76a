import { columnLetters } from '../../../../../shared/model/column-letters.ts';
import { type SharedStrings, stringContent } from '../package/shared-strings.ts';
import { cellTypes, type RowScan } from '../scan/row-scan.ts';
import { type SharedFormula, shiftFormula } from '../scan/shared-formulas.ts';
import type { RowWindow } from '../scan/sheet-windows.ts';
import { attribute, xmlTags } from '../xml/xml-tags.ts';
import { decodeContent, encodeText } from '../xml/xml-text.ts';

/** A cell to be written. */
export interface NewCell {
  /** Zero-based. */
  readonly column: number;
  readonly value: string | number;
  /** Cells with the same number are pieces of one answer: all of them are written, or none. */
  readonly answer: number;
  readonly onlyEmptyCells: boolean;
  /** Not an answer but something told beside it. */
  readonly isBeside: boolean;
  /** Style of the cell, from the one below it: -1 when none is named. Null keeps that one. */
  readonly styleFor: ((below: number) => number) | null;
  /** Style of the column, for cells that neither stand there nor have one by their row. */
  readonly columnStyle: number;
}

/** Style of a cell that was not there: its row's, else its column's, made fit for what it will hold. */
export function styleOfNew(cell: NewCell, rowStyle: number): number {
  const below = rowStyle >= 0 ? rowStyle : cell.columnStyle;
  return cell.styleFor === null ? below : cell.styleFor(below);
}

/** Collects bytes: stretches of the old, and new pieces between them. */
export class ByteSink {
  #bytes = Buffer.allocUnsafe(1 << 19);
  #length = 0;

  #reserve(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe((this.#length + count) * 2);
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }

  copy(from: Buffer, start: number, end: number): void {
    if (end <= start) return;
    this.#reserve(end - start);
    this.#length += from.copy(this.#bytes, this.#length, start, end);
  }

  text(text: string): void {
    this.#reserve(text.length * 3);
    this.#length += this.#bytes.write(text, this.#length);
  }

  take(): Buffer {
    const taken = this.#bytes.subarray(0, this.#length);
    // What was enough for one window mostly is for the next.
    this.#bytes = Buffer.allocUnsafe(this.#bytes.length);
    this.#length = 0;
    return taken;
  }
}

/** Blanks at the ends and line breaks would be lost to readers that follow XML's rules for blanks. */
const keepsBlanks = /^\s|\s$|[\n\t]| {2}/;

/** A cell's XML; styles below 1 are left out. */
export function cellXml(prefix: string, reference: string, style: number, value: string | number): string {
  const start = `<${prefix}c r="${reference}"${style > 0 ? ` s="${style}"` : ''}`;
  if (typeof value === 'number') return `${start}><${prefix}v>${value}</${prefix}v></${prefix}c>`;
  if (value === '') return `${start}/>`;
  const space = keepsBlanks.test(value) ? ' xml:space="preserve"' : '';
  const text = `<${prefix}t${space}>${encodeText(value)}</${prefix}t>`;
  return `${start} t="inlineStr"><${prefix}is>${text}</${prefix}is></${prefix}c>`;
}

/** Writes windows of rows with some cells added or replaced; what is not touched is copied byte for byte. */
export class RowWriter {
  readonly #sink = new ByteSink();
  readonly #prefix: string;
  readonly #strings: SharedStrings | null;
  readonly #onCell: (cell: NewCell) => void;
  /** Shared formulas whose own cell was written over, by their index. */
  readonly #orphaned = new Map<string, SharedFormula>();
  #window: RowWindow | null = null;
  #copied = 0;
  /** Cells written so far that hold an answer or a part of one. */
  answerCells = 0;

  /**
   * `onCell` is told each cell that is written. `strings` tells which of the shared texts are empty; without
   * them all count as content.
   */
  constructor(prefix: string, strings: SharedStrings | null, onCell: (cell: NewCell) => void) {
    this.#prefix = prefix;
    this.#strings = strings;
    this.#onCell = onCell;
  }

  /** Begins a window; everything of the one before must have been taken. */
  begin(window: RowWindow): void {
    this.#window = window;
    this.#copied = 0;
  }

  /** The new bytes of the window, up to where its rows end. */
  finish(): Buffer {
    if (this.#window !== null) this.#copyTo(this.#window.position);
    return this.#sink.take();
  }

  /** A row that the sheet has not yet, before the given position of the window. Answers the number of cells written. */
  insertRow(before: number, rowNumber: number, cells: readonly NewCell[]): number {
    if (this.#window !== null) this.#copyTo(before);
    if (cells.length === 0) return 0;
    this.#sink.text(`<${this.#prefix}row r="${rowNumber}">`);
    for (const cell of cells) this.#insert(cell, rowNumber, -1);
    this.#sink.text(`</${this.#prefix}row>`);
    return cells.length;
  }

  /** Whether rows without new cells must be looked at as well. */
  get looksAtAllRows(): boolean {
    return this.#orphaned.size > 0;
  }

  /** Puts cells, in order of their columns, into the row just scanned. Answers the number of cells written. */
  patchRow(row: RowScan, wanted: readonly NewCell[]): number {
    const cells = this.#withoutKept(row, wanted);
    const last = cells.at(-1);
    if (last !== undefined) this.#widenSpans(row, last.column);
    if (row.isEmpty) return this.#fillEmptyRow(row, cells);
    let written = 0;
    let next = 0;
    for (let at = 0; at < row.cellCount; at += 1) {
      const column = row.column[at] ?? 0;
      for (let cell = cells[next]; cell !== undefined && cell.column < column; cell = cells[next]) {
        this.#copyTo(row.cellStart[at] ?? 0);
        this.#insert(cell, row.rowNumber, row.style);
        written += 1;
        next += 1;
      }
      const cell = cells[next];
      if (cell !== undefined && cell.column === column) {
        if (this.#replace(row, at, cell)) written += 1;
        next += 1;
      } else if (this.#orphaned.size > 0) this.#keepFormula(row, at);
    }
    if (next < cells.length) this.#copyTo(row.cellsEnd);
    for (const cell of cells.slice(next)) {
      this.#insert(cell, row.rowNumber, row.style);
      written += 1;
    }
    return written;
  }

  /** Where one piece of an answer would go into a cell that is kept, the others have no place either. */
  #withoutKept(row: RowScan, cells: readonly NewCell[]): readonly NewCell[] {
    const filling = cells.filter((cell) => cell.onlyEmptyCells);
    if (filling.length === 0) return cells;
    const kept = new Set<number>();
    for (let at = 0; at < row.cellCount; at += 1) {
      const cell = filling.find((one) => one.column === row.column[at]);
      if (cell === undefined || kept.has(cell.answer)) continue;
      const hasFormula = (row.formulaStart[at] ?? -1) >= 0;
      if (hasFormula || hasContent(row, at, this.#window, this.#strings)) kept.add(cell.answer);
    }
    return kept.size === 0 ? cells : cells.filter((cell) => !kept.has(cell.answer));
  }

  #copyTo(position: number): void {
    if (this.#window === null) return;
    this.#sink.copy(this.#window.bytes, this.#copied, position);
    this.#copied = Math.max(this.#copied, position);
  }

  #insert(cell: NewCell, rowNumber: number, rowStyle: number): void {
    this.#count(cell);
    const style = styleOfNew(cell, rowStyle);
    this.#sink.text(cellXml(this.#prefix, `${columnLetters(cell.column)}${rowNumber}`, style, cell.value));
  }

  #count(cell: NewCell): void {
    if (!cell.isBeside) this.answerCells += 1;
    this.#onCell(cell);
  }

  #fillEmptyRow(row: RowScan, cells: readonly NewCell[]): number {
    if (cells.length === 0) return 0;
    this.#copyTo(row.openEnd - 2);
    this.#copied = row.openEnd;
    this.#sink.text('>');
    for (const cell of cells) this.#insert(cell, row.rowNumber, row.style);
    // Byte for byte as it was opened: a row may be spelled with another prefix than the sheet's data.
    this.#sink.text('</');
    if (this.#window !== null) this.#sink.copy(this.#window.bytes, row.start + 1, row.nameEnd);
    this.#sink.text('>');
    return cells.length;
  }

  /** `spans` is a hint for readers; a wrong one makes some of them miss cells. */
  #widenSpans(row: RowScan, column: number): void {
    if (row.spansStart < 0 || this.#window === null) return;
    const spans = this.#window.text.slice(row.spansStart, row.spansEnd);
    const end = spans.lastIndexOf(':');
    if (end < 0 || Number(spans.slice(end + 1)) > column) return;
    this.#copyTo(row.spansStart);
    this.#sink.text(`${spans.slice(0, end + 1)}${column + 1}`);
    this.#copied = row.spansEnd;
  }

  #replace(row: RowScan, at: number, cell: NewCell): boolean {
    const hasFormula = (row.formulaStart[at] ?? -1) >= 0;
    if (hasFormula && !this.#releaseFormula(row, at)) return false;
    this.#count(cell);
    this.#copyTo(row.cellStart[at] ?? 0);
    this.#copied = row.cellEnd[at] ?? 0;
    const own = row.cellStyle[at] ?? -1;
    const style = cell.styleFor === null ? own : cell.styleFor(own);
    this.#sink.text(
      cellXml(this.#prefix, `${columnLetters(cell.column)}${row.rowNumber}`, style, cell.value),
    );
    return true;
  }

  /**
   * Remembers a shared formula before its cell is written over. An array formula's own cell cannot be: Excel
   * refuses too.
   */
  #releaseFormula(row: RowScan, at: number): boolean {
    const { type, index, range, text } = this.#formula(row, at);
    if (type === 'array' || type === 'dataTable') return range === undefined || !range.includes(':');
    if (type === 'shared' && index !== undefined && text !== '') {
      this.#orphaned.set(index, { text, row: row.rowNumber, column: row.column[at] ?? 0 });
    }
    return true;
  }

  #formula(row: RowScan, at: number) {
    const source = this.#window?.text.slice(row.formulaStart[at], row.formulaEnd[at]) ?? '';
    const [open] = xmlTags(source);
    if (open === undefined) return { text: '' };
    const end = open.kind === 'empty' ? open.end : source.lastIndexOf('<');
    return {
      type: attribute(open, 't'),
      index: attribute(open, 'si'),
      range: attribute(open, 'ref'),
      text: decodeContent(source.slice(open.end, end)),
    };
  }

  /** A cell that took its formula from one that is gone gets the formula written out. */
  #keepFormula(row: RowScan, at: number): void {
    const { type, index, text } = this.#formula(row, at);
    const shared = type === 'shared' && text === '' ? this.#orphaned.get(index ?? '') : undefined;
    if (shared === undefined) return;
    this.#copyTo(row.formulaStart[at] ?? 0);
    this.#copied = row.formulaEnd[at] ?? 0;
    const own = encodeFormula(shiftFormula(shared, row.rowNumber, row.column[at] ?? 0));
    this.#sink.text(`<${this.#prefix}f>${own}</${this.#prefix}f>`);
  }
}

function encodeFormula(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Content other than an empty text, whichever way that is written. */
function hasContent(
  row: RowScan,
  at: number,
  window: RowWindow | null,
  strings: SharedStrings | null,
): boolean {
  const from = row.valueStart[at] ?? -1;
  const to = row.valueEnd[at] ?? -1;
  if (from < 0 || from === to || window === null) return false;
  if (row.type[at] === cellTypes.inline) return stringContent(window.bytes, from, to) !== '';
  if (row.type[at] !== cellTypes.shared || strings === null) return true;
  return strings.text(Number(window.text.slice(from, to))) !== '';
}
