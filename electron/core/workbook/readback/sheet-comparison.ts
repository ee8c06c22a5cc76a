import { throwIfCanceled } from '../model/file-problem.ts';
import type { StepOptions } from '../model/workbook-service.ts';
import { CellReader } from '../xlsx/read/cell-reader.ts';
import { type SheetContext, sheetBytes } from '../xlsx/read/sheet-reader.ts';
import { RowScan } from '../xlsx/scan/row-scan.ts';
import { type RowWindow, type SheetHead, sheetWindows } from '../xlsx/scan/sheet-windows.ts';
import { asUtf8 } from '../xlsx/xml/part-encoding.ts';
import { isSameFrame } from './sheet-frame.ts';
import { cellText, isSameCell, placeOf, type RowView, type SheetRule } from './sheet-rule.ts';
import { declaredPrefixes, findFragmentFault, findXmlFault } from './xml-strictness.ts';

/** What is wrong with a sheet that was written. */
export type SheetFault = 'sheet-xml' | 'sheet-frame' | 'sheet-rows' | 'answers';

/** Goes through the rows of one sheet, and keeps what stands around them. */
class RowCursor {
  readonly #parts: AsyncGenerator<Awaited<ReturnType<ReturnType<typeof sheetWindows>['next']>>['value']>;
  readonly #row = new RowScan();
  readonly #cells: CellReader | null;
  window: RowWindow | null = null;
  head: SheetHead | null = null;
  tail: Buffer = Buffer.alloc(0);
  /** The row that is next to be looked at; null at the end. */
  view: RowView | null = null;

  constructor(context: SheetContext, cells: CellReader | null) {
    this.#parts = sheetWindows(asUtf8(sheetBytes(context)));
    this.#cells = cells;
  }

  /** Goes to the next window, and at the end to what follows the rows. */
  async #open(): Promise<boolean> {
    for (;;) {
      const next = await this.#parts.next();
      if (next.done === true) return false;
      if (next.value.kind === 'head') this.head = next.value;
      else if (next.value.kind === 'tail') this.tail = next.value.bytes;
      else {
        this.window = next.value;
        return true;
      }
    }
  }

  /** Scans the next row, unless one is waiting. */
  async advance(): Promise<RowView | null> {
    while (this.view === null) {
      if (this.window?.next(this.#row) === true) {
        this.view = { row: this.#row, window: this.window, cells: this.#cells };
      } else if (!(await this.#open())) return null;
    }
    return this.view;
  }

  take(): void {
    this.view = null;
  }

  /** Goes through all that is left. */
  async finish(): Promise<void> {
    while ((await this.advance()) !== null) this.take();
  }

  async close(): Promise<void> {
    await this.#parts.return(undefined);
  }
}

/** A row's tag without what may differ: `spans` is a hint, and an empty row may have been opened. */
function tagText({ row, window }: RowView): string {
  const { text } = window;
  const tag = text.slice(row.start, row.openEnd).replace(/\s*\/?>$/, '');
  if (row.spansStart < 0) return tag;
  return tag.slice(0, row.spansStart - row.start) + tag.slice(row.spansEnd - row.start);
}

function rowText({ row, window }: RowView): string {
  return window.text.slice(row.start, row.end);
}

/** Everything in a row but the cells of these columns. */
function restText({ row, window }: RowView, columns: ReadonlySet<number>): string {
  let rest = '';
  let from = row.openEnd;
  for (let at = 0; at < row.cellCount; at += 1) {
    if (!columns.has(row.column[at] ?? -1)) continue;
    rest += window.text.slice(from, row.cellStart[at]);
    from = row.cellEnd[at] ?? from;
  }
  return rest + window.text.slice(from, row.closeStart);
}

/** Whether the other cells of a row are as before, though a formula that several share may be written out. */
function areOthersSame(old: RowView, now: RowView, columns: ReadonlySet<number>): boolean {
  const others = (view: RowView) =>
    [...Array(view.row.cellCount).keys()].filter((at) => !columns.has(view.row.column[at] ?? -1));
  const before = others(old);
  const after = others(now);
  return (
    before.length === after.length &&
    before.every((at, place) => isSameCell(old, at, now, after[place] ?? -1))
  );
}

/** Compares the sheet as written with what it was before, row by row, each from its own file. */
export class SheetComparison {
  readonly #rule: SheetRule;
  #prefixes: readonly string[] | null = null;
  #highestStyle = 0;

  constructor(rule: SheetRule) {
    this.#rule = rule;
  }

  /** The highest style of a cell that may have been written. */
  get highestStyle(): number {
    return this.#highestStyle;
  }

  /** The first fault, or null. Throws where either sheet cannot be read at all. */
  run(before: SheetContext, after: SheetContext, options: StepOptions): Promise<SheetFault | null> {
    return before.order.keeping(() => {
      this.#rule.rewind();
      return this.#run(before, after, options);
    });
  }

  async #run(before: SheetContext, after: SheetContext, options: StepOptions): Promise<SheetFault | null> {
    // The list of shared texts is copied as it is, so the old one serves both.
    const cells = this.#rule.needsStrings
      ? new CellReader(await before.strings(), await before.styles())
      : null;
    const olds = new RowCursor(before, cells);
    const news = new RowCursor(after, cells);
    try {
      const fault = await this.#rows(olds, news, options);
      if (fault !== null) {
        // Where the old rows turn out to stand out of order, it is no fault: they are compared again in order.
        await olds.finish();
        return fault;
      }
      if (!this.#rule.isComplete()) return 'answers';
      return this.#frame(olds, news);
    } finally {
      await olds.close();
      await news.close();
    }
  }

  async #rows(olds: RowCursor, news: RowCursor, options: StepOptions): Promise<SheetFault | null> {
    for (;;) {
      throwIfCanceled(options.signal);
      const old = await olds.advance();
      const now = await news.advance();
      if (now === null) return old === null ? null : 'sheet-rows';
      this.#prefixes ??= declaredPrefixes(news.head?.bytes.toString('latin1') ?? '');
      if (old !== null && old.row.rowNumber < now.row.rowNumber) return 'sheet-rows';
      const same = old !== null && old.row.rowNumber === now.row.rowNumber ? old : null;
      const fault = this.#row(same, now);
      if (fault !== null) return fault;
      if (same !== null) olds.take();
      news.take();
    }
  }

  #row(old: RowView | null, now: RowView): SheetFault | null {
    const { columns } = this.#rule;
    const rest = restText(now, columns);
    const isWhole = old !== null && restText(old, columns) === rest;
    if (old === null) {
      if (rest !== '' || !/^<(?:[^\s:>]+:)?row r="\d+"$/.test(tagText(now))) return 'sheet-rows';
    } else {
      if (tagText(old) !== tagText(now)) return 'sheet-rows';
      if (!isWhole && !areOthersSame(old, now, columns)) return 'sheet-rows';
    }
    const cells = this.#changedCells(old, now);
    const changed = isWhole ? cells : rowText(now);
    const prefixes = this.#prefixes ?? [];
    if (changed !== '' && findFragmentFault(changed, prefixes) !== null) {
      const wasFaulty = !isWhole && old !== null && findFragmentFault(rowText(old), prefixes) !== null;
      if (!wasFaulty) return 'sheet-xml';
    }
    return this.#rule.isRight(now.row.rowNumber, old, now) ? null : 'answers';
  }

  #changedCells(old: RowView | null, now: RowView): string {
    let changed = '';
    for (const column of this.#rule.columns) {
      const at = placeOf(now, column);
      const text = cellText(now, at);
      if (text === '' || text === cellText(old, placeOf(old, column))) continue;
      changed += text;
      this.#highestStyle = Math.max(this.#highestStyle, now.row.cellStyle[at] ?? 0);
    }
    return changed;
  }

  #frame(olds: RowCursor, news: RowCursor): SheetFault | null {
    if (olds.head === null || news.head === null) return 'sheet-frame';
    // What was not as it must be before is no fault of the save.
    const isFaulty = ({ head, tail }: RowCursor) =>
      findXmlFault(Buffer.concat([head?.bytes ?? Buffer.alloc(0), tail])) !== null;
    if (isFaulty(news) && !isFaulty(olds)) return 'sheet-xml';
    return isSameFrame(olds.head, olds.tail, news.head, news.tail, this.#rule.columns) ? null : 'sheet-frame';
  }
}
