import { SharedStrings } from '../xlsx/package/shared-strings.ts';
import { CellReader } from '../xlsx/read/cell-reader.ts';
import { readCellStyles } from '../xlsx/read/number-formats.ts';
import { cellTypes, type RowScan } from '../xlsx/scan/row-scan.ts';
import type { RowWindow } from '../xlsx/scan/sheet-windows.ts';
import type { TargetColumn } from '../xlsx/write/patch-targets.ts';
import { contentPrint, type ExpectedCells, emptyPrint } from './expected-cells.ts';

const noStrings = new CellReader(
  new SharedStrings(Buffer.alloc(0), new Uint32Array(0), 0),
  readCellStyles(undefined, false),
);

/** A row that was scanned, and the window that it stands in. */
export interface RowView {
  readonly row: RowScan;
  readonly window: RowWindow;
  /** Null where no shared text is ever looked at. */
  readonly cells: CellReader | null;
}

/** A cell that stands after all old ones of its row, as the short way finds it. */
export interface AppendedCell {
  readonly column: number;
  readonly print: number;
}

/** Which cells of a sheet may differ from those of the old one, and what they must be. */
export interface SheetRule {
  readonly columns: ReadonlySet<number>;
  /** Whether cells only come after all old ones of a row, so that the short way may be tried. */
  readonly appends: boolean;
  /** Whether it must be known which of the shared texts are empty. */
  readonly needsStrings: boolean;
  /** Whether the cells in these columns are right; null for a row that is not there. */
  isRight(rowNumber: number, old: RowView | null, now: RowView | null): boolean;
  /** Whether this row must have got cells at its end; rows must be asked about in their order. */
  hasEnd(rowNumber: number): boolean;
  /** The same for a row of which only this is known. */
  isRightEnd(rowNumber: number, cells: readonly AppendedCell[]): boolean;
  /** Whether all that was to be found was found. */
  isComplete(): boolean;
  /** Begins again with the first row. */
  rewind(): void;
}

/** Place of a column's cell in a row, or -1. */
export function placeOf(view: RowView | null, column: number): number {
  if (view === null) return -1;
  const { row } = view;
  for (let at = row.cellCount - 1; at >= 0; at -= 1) if (row.column[at] === column) return at;
  return -1;
}

/** The cell's XML as it stands; '' for none. */
export function cellText(view: RowView | null, at: number): string {
  return view === null || at < 0 ? '' : view.window.text.slice(view.row.cellStart[at], view.row.cellEnd[at]);
}

/** What stands in the cell; of a shared text that nobody reads only that it is there. */
function contentOf(view: RowView | null, at: number): string | number | null {
  if (view === null || at < 0) return null;
  const { row, window, cells } = view;
  if (cells !== null) return cells.stored(row, at, window.text, window.bytes);
  return row.type[at] === cellTypes.shared
    ? '(shared)'
    : noStrings.stored(row, at, window.text, window.bytes);
}

function formulaOf(view: RowView | null, at: number): string {
  const from = at < 0 ? -1 : (view?.row.formulaStart[at] ?? -1);
  return view === null || from < 0 ? '' : view.window.text.slice(from, view.row.formulaEnd[at]);
}

/** Whether two cells are one and the same: byte for byte, or but for a shared formula that is written out now. */
export function isSameCell(old: RowView | null, oldAt: number, now: RowView | null, nowAt: number): boolean {
  if (cellText(old, oldAt) === cellText(now, nowAt)) return true;
  if (oldAt < 0 || nowAt < 0 || old === null || now === null) return false;
  const isWrittenOut = /\st\s*=\s*["']shared["']/.test(formulaOf(old, oldAt)) && formulaOf(now, nowAt) !== '';
  const alike = (list: 'type' | 'cellStyle' | 'column') => old.row[list][oldAt] === now.row[list][nowAt];
  const textOf = ({ row, window }: RowView, at: number) =>
    window.text.slice(row.valueStart[at] ?? 0, row.valueEnd[at] ?? 0);
  return (
    isWrittenOut &&
    alike('type') &&
    alike('cellStyle') &&
    alike('column') &&
    textOf(old, oldAt) === textOf(now, nowAt)
  );
}

/** Excel refuses to write into one cell of an array formula, and so does the patch. */
function isArray(view: RowView | null, at: number): boolean {
  return /\st\s*=\s*["'](array|dataTable)["']/.test(formulaOf(view, at));
}

/** What a save may do: each answer stands where it was to be put, and nothing else is another. */
export class SaveRule implements SheetRule {
  readonly columns: ReadonlySet<number>;
  readonly appends: boolean;
  readonly needsStrings: boolean;
  readonly #targets: readonly TargetColumn[];
  /** Targets of one value, by their pieces. */
  readonly #values: readonly (readonly TargetColumn[])[];
  readonly #headerPrints: readonly number[];
  readonly #headerRow: number;
  readonly #expected: ExpectedCells;
  #isHeaderFound = false;

  constructor(targets: readonly TargetColumn[], headerRow: number, expected: ExpectedCells) {
    this.#targets = targets;
    this.#headerRow = headerRow;
    this.#expected = expected;
    this.#headerPrints = targets.map((target) => contentPrint(target.header));
    this.columns = new Set(targets.map((target) => target.column));
    this.appends = targets.every((target) => target.isNew && target.piece === 0);
    this.needsStrings = targets.some((target) => target.onlyEmptyCells);
    const byValue = new Map<number, TargetColumn[]>();
    for (const target of targets) {
      byValue.set(target.valueIndex, [...(byValue.get(target.valueIndex) ?? []), target]);
    }
    this.#values = [...byValue.values()].map((list) => list.sort((a, b) => a.piece - b.piece));
    this.rewind();
  }

  rewind(): void {
    this.#isHeaderFound = this.#headerRow === 0 || this.#targets.every((target) => !target.isNew);
    this.#expected.rewind();
  }

  hasEnd(rowNumber: number): boolean {
    if (rowNumber === this.#headerRow) return true;
    const place = this.#expected.find(rowNumber);
    return this.#targets.some(({ valueIndex }) => {
      const print = this.#expected.print(place, valueIndex);
      return print !== 0 && print !== emptyPrint;
    });
  }

  isRightEnd(rowNumber: number, cells: readonly AppendedCell[]): boolean {
    const isHeader = rowNumber === this.#headerRow;
    const place = this.#expected.find(rowNumber);
    let next = 0;
    for (const [at, target] of this.#targets.entries()) {
      const print = isHeader ? (this.#headerPrints[at] ?? 0) : this.#expected.print(place, target.valueIndex);
      const cell = cells[next];
      const isThere = cell !== undefined && cell.column === target.column;
      if (isThere) next += 1;
      if (print === 0 || print === emptyPrint ? isThere : cell?.print !== print || !isThere) return false;
    }
    if (isHeader) this.#isHeaderFound = true;
    return next === cells.length;
  }

  isRight(rowNumber: number, old: RowView | null, now: RowView | null): boolean {
    if (rowNumber === this.#headerRow) return this.#isRightHeader(old, now);
    const place = this.#expected.find(rowNumber);
    return this.#values.every((targets) => {
      const print = this.#expected.print(place, targets[0]?.valueIndex ?? 0);
      return print === 0
        ? targets.every(({ column }) => isSameCell(old, placeOf(old, column), now, placeOf(now, column)))
        : this.#isRightValue(targets, print, old, now);
    });
  }

  #isRightHeader(old: RowView | null, now: RowView | null): boolean {
    this.#isHeaderFound = true;
    return this.#targets.every(({ column, isNew, header }) => {
      const at = placeOf(now, column);
      const was = placeOf(old, column);
      return isNew ? isFree(old, was) && contentOf(now, at) === header : isSameCell(old, was, now, at);
    });
  }

  #isRightValue(
    targets: readonly TargetColumn[],
    print: number,
    old: RowView | null,
    now: RowView | null,
  ): boolean {
    const was = targets.map(({ column }) => placeOf(old, column));
    const is = targets.map(({ column }) => placeOf(now, column));
    const isSameFrom = (from: number) =>
      targets.every((_, at) => at < from || isSameCell(old, was[at] ?? -1, now, is[at] ?? -1));
    const isFilled = (at: number) => !isFree(old, at);
    const [first] = targets;
    if (first?.isNew === true && was.some(isFilled)) return false;
    if (first?.onlyEmptyCells === true && was.some(isFilled)) return isSameFrom(0);
    if (was.some((at) => isArray(old, at)) && isSameFrom(0)) return true;
    let text = '';
    for (let count = 0; count < targets.length; count += 1) {
      const content = contentOf(now, is[count] ?? -1);
      if (typeof content === 'number') return contentPrint(content) === print && isSameFrom(count + 1);
      if (formulaOf(now, is[count] ?? -1) !== '') return false;
      text += content ?? '';
      if (contentPrint(text) === print && isSameFrom(count + 1)) return true;
    }
    return false;
  }

  isComplete(): boolean {
    return this.#isHeaderFound && this.#expected.isDone();
  }
}

/** Whether nothing stands in the cell; a formula is something, an empty text is nothing. */
function isFree(view: RowView | null, at: number): boolean {
  if (view === null || at < 0) return true;
  if (formulaOf(view, at) !== '') return false;
  const from = view.row.valueStart[at] ?? -1;
  if (from < 0 || from === view.row.valueEnd[at]) return true;
  return contentOf(view, at) === '';
}

/** What taking a save's columns out may do: their cells are as they were, or empty; as many are empty as was told. */
export class RemovalRule implements SheetRule {
  readonly columns: ReadonlySet<number>;
  readonly appends = false;
  readonly needsStrings = false;
  readonly #headerRow: number;
  readonly #wanted: number;
  #emptied = 0;

  constructor(columns: readonly number[], headerRow: number, emptied: number) {
    this.columns = new Set(columns);
    this.#headerRow = headerRow;
    this.#wanted = emptied;
  }

  hasEnd(): boolean {
    return false;
  }

  isRightEnd(): boolean {
    return false;
  }

  rewind(): void {
    this.#emptied = 0;
  }

  isRight(rowNumber: number, old: RowView | null, now: RowView | null): boolean {
    for (const column of this.columns) {
      const was = placeOf(old, column);
      const is = placeOf(now, column);
      if (isSameCell(old, was, now, is)) continue;
      if (!isFree(now, is)) return false;
      if (rowNumber !== this.#headerRow) this.#emptied += 1;
    }
    return true;
  }

  isComplete(): boolean {
    return this.#emptied === this.#wanted;
  }
}
