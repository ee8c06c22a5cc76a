import { crc32 } from 'node:zlib';
import { throwIfCanceled } from '../model/file-problem.ts';
import type { StepOptions } from '../model/workbook-service.ts';
import type { SheetContext } from '../xlsx/read/sheet-reader.ts';
import { isDigit } from '../xlsx/scan/cell-fast-path.ts';
import { findSheetHead, type SheetHead } from '../xlsx/scan/sheet-windows.ts';
import type { SheetLayout } from '../xlsx/write/analyze-sheet.ts';
import { asUtf8 } from '../xlsx/xml/part-encoding.ts';
import type { ZipEntry } from '../xlsx/zip/zip-directory.ts';
import { AppendedCells, lastColumnBefore, lastRowEnd } from './appended-cells.ts';
import { isSameFrame } from './sheet-frame.ts';
import type { SheetRule } from './sheet-rule.ts';
import { findXmlFault } from './xml-strictness.ts';

const incomplete = -1;
const different = -2;

const firstCapacity = 1 << 19;

/** What is at hand of a stream of bytes; those that are done with make room for the next ones. */
class Window {
  #buffer: Buffer = Buffer.allocUnsafe(firstCapacity);
  #length = 0;

  get bytes(): Buffer {
    return this.#buffer.subarray(0, this.#length);
  }

  add(piece: Buffer): void {
    const length = this.#length + piece.length;
    if (length > this.#buffer.length) {
      const larger = Buffer.allocUnsafe(length * 2);
      larger.set(this.bytes);
      this.#buffer = larger;
    }
    this.#buffer.set(piece, this.#length);
    this.#length = length;
  }

  leave(count: number): void {
    this.#buffer.copyWithin(0, count, this.#length);
    this.#length -= count;
  }
}

/**
 * The old sheet's bytes as they are found again in the new one: their number and their checksum. Those of one
 * piece are moved together at its beginning, so that its checksum is asked for once and not for every row.
 */
class OldBytes {
  #checksum = 0;
  #length = 0;
  #piece: Buffer = Buffer.alloc(0);
  #end = 0;

  /** Begins a piece that this may write into. */
  begin(piece: Buffer): void {
    this.#piece = piece;
    this.#end = 0;
  }

  /** Bytes of the piece, further right than all before. */
  move(from: number, to: number): void {
    if (to <= from) return;
    this.#piece.copyWithin(this.#end, from, to);
    this.#end += to - from;
  }

  /** Digits that stood where the piece has others, no fewer. */
  digits(value: number, count: number): void {
    this.#end += count;
    let rest = value;
    for (let at = 1; at <= count; at += 1) {
      this.#piece[this.#end - at] = 48 + (rest % 10);
      rest = Math.floor(rest / 10);
    }
  }

  /** Ends the piece. */
  finish(): void {
    this.add(this.#piece.subarray(0, this.#end));
    this.#end = 0;
  }

  add(bytes: Buffer): void {
    this.#checksum = crc32(bytes, this.#checksum);
    this.#length += bytes.length;
  }

  isWhole(entry: ZipEntry): boolean {
    return this.#length === entry.sizeBytes && this.#checksum === entry.checksum;
  }
}

/** Goes through the rows of the new sheet and takes out again what was put at their ends. */
class RowEnds {
  readonly #layout: SheetLayout;
  readonly #rule: SheetRule;
  readonly #old: OldBytes;
  readonly #appended = new AppendedCells();
  #place = 0;
  /** Offset in the old sheet of what is next. */
  #offset: number;

  constructor(layout: SheetLayout, rule: SheetRule, old: OldBytes) {
    this.#layout = layout;
    this.#rule = rule;
    this.#old = old;
    this.#offset = layout.head.bytes.length;
  }

  get highestStyle(): number {
    return this.#appended.highestStyle;
  }

  /** Passes what stands in these bytes; answers the place of the rest, or `different`. */
  pass(bytes: Buffer): number {
    const { rowIndex, tail } = this.#layout;
    const lastEnd = lastRowEnd(bytes);
    let at = 0;
    for (; this.#place < rowIndex.count; this.#place += 1) {
      const hasCells = this.#rule.hasEnd(rowIndex.rowNumber(this.#place));
      const next = hasCells
        ? this.#rowEnd(bytes, at, lastEnd)
        : this.#copy(bytes, at, rowIndex.end(this.#place));
      if (next === different) return different;
      if (next === incomplete) return hasCells ? at : bytes.length;
      at = next;
    }
    const next = this.#copy(bytes, at, tail.offset);
    return next === incomplete ? bytes.length : next;
  }

  /** Whether all rows are passed. */
  get isDone(): boolean {
    return this.#place === this.#layout.rowIndex.count && this.#offset === this.#layout.tail.offset;
  }

  /** Old bytes up to this offset in the old sheet, as far as they are here. */
  #copy(bytes: Buffer, at: number, offset: number): number {
    const end = at + Math.max(0, offset - this.#offset);
    const to = Math.min(end, bytes.length);
    this.#old.move(at, to);
    this.#offset += to - at;
    return to < end ? incomplete : to;
  }

  /**
   * A row that must have got cells: all of it has to be here, so that its end tag is no later than the last
   * one of these bytes. Answers the place of its end tag. (To read beyond the end of a buffer, even once,
   * makes the engine compile all this again.)
   */
  #rowEnd(bytes: Buffer, start: number, lastEnd: number): number {
    const { rowIndex } = this.#layout;
    const rowNumber = rowIndex.rowNumber(this.#place);
    const { start: spansStart, digits, value } = rowIndex.spans(this.#place);
    const spans = digits === 0 ? start : start + spansStart - this.#offset;
    const oldSpansEnd = digits === 0 ? this.#offset : spansStart + digits;
    if (spans > lastEnd) return incomplete;
    let spansEnd = spans;
    let told = 0;
    for (; digits > 0 && isDigit(bytes[spansEnd] ?? 0); spansEnd += 1)
      told = told * 10 + (bytes[spansEnd] ?? 0) - 48;
    const end = spansEnd + rowIndex.end(this.#place) - oldSpansEnd;
    if (end > lastEnd) return incomplete;
    const last = lastColumnBefore(bytes, start, end, rowNumber);
    const isRead = last >= -1 && this.#appended.read(bytes, end, rowNumber, last);
    if (!isRead) return different;
    const { cells } = this.#appended;
    if (!this.#rule.isRightEnd(rowNumber, cells)) return different;
    if (digits > 0) {
      if (told !== Math.max(value, (cells.at(-1)?.column ?? 0) + 1)) return different;
      this.#old.move(start, spans);
      this.#old.digits(value, digits);
    }
    this.#old.move(spansEnd, end);
    this.#offset = rowIndex.end(this.#place);
    return this.#appended.end;
  }
}

/**
 * The short way to see that a sheet has only got cells at the ends of its rows: these are read, everything
 * between them must have the checksum that the zip tells of the old sheet, which itself is not read again.
 * `layout` only tells where to look; where it were wrong, checksum or row would not agree. Answers the
 * highest style of the cells that were put in, or null where this could not be seen: the long way then tells
 * what is wrong, if anything is.
 */
export async function readAppended(
  source: ZipEntry,
  layout: SheetLayout,
  after: SheetContext,
  rule: SheetRule,
  options: StepOptions,
): Promise<number | null> {
  if (!rule.appends || !layout.rowIndex.isWhole || layout.head.isEmpty || layout.head.prefix !== '')
    return null;
  const old = new OldBytes();
  const rows = new RowEnds(layout, rule, old);
  let head: SheetHead | null = null;
  const window = new Window();
  for await (const piece of asUtf8(after.archive.read(after.entry))) {
    throwIfCanceled(options.signal);
    window.add(piece);
    if (head === null) {
      const found = findSheetHead(window.bytes);
      if (found === null) continue;
      head = { ...found, bytes: Buffer.from(found.bytes) };
      window.leave(head.bytes.length);
      old.add(layout.head.bytes);
    }
    if (rows.isDone) continue;
    old.begin(window.bytes);
    const next = rows.pass(window.bytes);
    if (next === different) return null;
    old.finish();
    window.leave(next);
  }
  if (head === null || !rows.isDone) return null;
  const tail = Buffer.from(layout.tail.text, 'latin1');
  old.add(tail);
  const isSame = old.isWhole(source) && isSameFrame(layout.head, tail, head, window.bytes, rule.columns);
  if (!isSame || findXmlFault(Buffer.concat([head.bytes, window.bytes])) !== null) return null;
  return rule.isComplete() ? rows.highestStyle : null;
}
