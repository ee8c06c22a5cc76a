/**
 * Takes a save's cells out of a workbook that was worked on since, as a patch: cells that still hold what was
 * written go, with their headers where nothing of a column stays; a table that grew over them shrinks.
 * Columns are never moved, and every other cell and part stays byte for byte. It decides no row (the matcher
 * has been told) and replaces no file.
 */

import { columnLetters } from '../../../../../shared/model/column-letters.ts';
import { failure, type Outcome, success, unwrap } from '../../../../../shared/model/outcome.ts';
import { outcomeOf, throwIfCanceled, writingProblem } from '../../model/file-problem.ts';
import type { StepOptions, UndoRemoval } from '../../model/workbook-service.ts';
import { changeNames } from '../package/defined-names.ts';
import { readRelationships } from '../package/package-parts.ts';
import { readPrintArea, shrinkPrintArea } from '../package/print-area.ts';
import { readTables, type TablePart } from '../package/sheet-facts.ts';
import { CellReader } from '../read/cell-reader.ts';
import { type SheetContext, sheetPieces } from '../read/sheet-reader.ts';
import { openPackage, type XlsxPackage } from '../read/xlsx-workbook.ts';
import { RowScan } from '../scan/row-scan.ts';
import { type RowWindow, sheetWindows } from '../scan/sheet-windows.ts';
import { ByteSink } from '../write/row-writer.ts';
import { renameFilterRange, shrinkFilter } from '../write/sheet-filter.ts';
import { asUtf8 } from '../xml/part-encoding.ts';
import { type Replacement, replacePieces } from '../xml/xml-tags.ts';
import type { ZipEntry } from '../zip/zip-directory.ts';
import { rewriteZip } from '../zip/zip-rewrite.ts';
import { shrinkTable } from './shrink-table.ts';
import { eachRow, findWrittenColumns, type WrittenCellMatcher } from './written-columns.ts';

/** What to take out of which file. */
export interface XlsxRemoval {
  readonly sourcePath: string;
  /** Null to tell only what would go. */
  readonly targetPath: string | null;
  readonly sheet: string;
  readonly matcher: WrittenCellMatcher;
  /**
   * The first column, by its place in the matcher's list, that the save has let the print area grow over;
   * null for none.
   */
  readonly printedFrom: number | null;
  readonly options?: StepOptions;
}

/** A column of the save as it stands in the sheet now. */
interface Found {
  readonly column: number;
  /** Place in the notes. */
  readonly place: number;
  readonly isNew: boolean;
  header: string;
  /** The header is the one that was written, or empty. */
  hasOwnHeader: boolean;
  emptied: number;
  kept: number;
  /** False where a table that stays over the column needs its header. */
  losesHeader: boolean;
}

type CellDecision = 'ours' | 'kept' | 'other';

class Sheet {
  readonly matcher: WrittenCellMatcher;
  readonly cells: CellReader;
  readonly byColumn: ReadonlyMap<number, Found>;

  constructor(matcher: WrittenCellMatcher, cells: CellReader, found: readonly Found[]) {
    this.matcher = matcher;
    this.cells = cells;
    this.byColumn = new Map(found.map((one) => [one.column, one]));
  }

  /** `kept`: the user's in a column of ours. */
  decideCell(found: Found, row: RowScan, at: number, window: RowWindow): CellDecision {
    const hasFormula = (row.formulaStart[at] ?? -1) >= 0;
    const from = row.valueStart[at] ?? -1;
    if (!hasFormula && (from < 0 || from === row.valueEnd[at])) return 'other';
    const content = this.cells.stored(row, at, window.text, window.bytes);
    const { matcher } = this;
    if (!hasFormula && content !== null) {
      const { place } = found;
      if (matcher.isWritten(place, row.rowNumber, matcher.digest(content))) return 'ours';
      if (content === '') return 'other';
    }
    return found.isNew || matcher.hasWritten(found.place, row.rowNumber) ? 'kept' : 'other';
  }
}

/** What goes, and from which columns of the sheet as it is now. */
export interface RemovedCells extends Omit<UndoRemoval, 'backupPath' | 'keepsSummarySheet'> {
  readonly columns: readonly number[];
}

/** Removes those cells from `targetPath`'s copy, or only counts them. `undo-columns-gone` where no column is found. */
export function removeFromXlsx(request: XlsxRemoval): Promise<Outcome<RemovedCells>> {
  return outcomeOf(async () => {
    const source = await openPackage(request.sourcePath);
    try {
      const { order } = unwrap(source.context(request.sheet));
      return await order.keeping(() => remove(source, request));
    } finally {
      await source.workbook.close();
    }
  }, writingProblem);
}

async function remove(source: XlsxPackage, request: XlsxRemoval) {
  const { matcher, options = {} } = request;
  const context = unwrap(source.context(request.sheet));
  const columns = await findWrittenColumns(context, matcher, quietly(options));
  const found = columns.flatMap((column, place) => (column < 0 ? [] : [toFound(matcher, column, place)]));
  if (found.length === 0) return failure('undo-columns-gone');
  const cells = new CellReader(await context.strings(), await context.styles());
  const sheet = new Sheet(matcher, cells, found);
  const { lastOther, tail } = await count(context, sheet, quietly(options));
  const contents = new Map<ZipEntry, () => AsyncIterable<Buffer>>();
  const tables = await readTables(source.archive, await readRelationships(source.archive, context.partName));
  for (const table of tables) await settleTable(source, table, found, matcher.headerRow, contents);
  if (request.targetPath !== null) {
    const gone = new Set(found.filter(isGone).map(({ column }) => column));
    const filter = shrinkFilter(tail, gone);
    const names = filter === null ? [] : [renameFilterRange(filter)];
    const { printedFrom } = request;
    if (printedFrom !== null) {
      const leaving = found.filter((one) => isGone(one) && one.place >= printedFrom);
      const area = await readPrintArea(source, context.partName);
      names.push(shrinkPrintArea(area, new Set(leaving.map(({ column }) => column))));
    }
    await changeNames(source, context.partName, names, contents);
    const pieces = filter?.pieces ?? [];
    contents.set(context.entry, () => withoutCells(context, sheet, lastOther, pieces, options));
    await rewriteZip(source.archive, request.targetPath, { contents, removed: new Set() });
  }
  const headersOf = (isRemoved: boolean) =>
    found.filter((one) => isRemoved === isGone(one)).map((one) => one.header);
  const replaced = matcher.columns.filter(({ way }) => way === 'replaced').map(({ header }) => header);
  return success({
    cells: found.reduce((sum, one) => sum + one.emptied, 0),
    kept: found.reduce((sum, one) => sum + one.kept, 0),
    removed: headersOf(true),
    staying: [...headersOf(false), ...replaced],
    columns: found.map(({ column }) => column),
  });
}

function quietly(options: StepOptions): StepOptions {
  return options.signal === undefined ? {} : { signal: options.signal };
}

function toFound(matcher: WrittenCellMatcher, column: number, place: number): Found {
  const { header = '', way } = matcher.columns[place] ?? {};
  const isNew = way === 'new';
  const common = { column, place, isNew, header, emptied: 0, kept: 0 };
  return { ...common, hasOwnHeader: true, losesHeader: isNew };
}

/** A header goes only when it is still ours and nothing stays below it. */
function isGone(found: Found): boolean {
  return found.isNew && found.hasOwnHeader && found.kept === 0 && found.losesHeader;
}

/**
 * Counts what goes and what stays; answers the last column in which anything else stands, and the XML
 * after the rows.
 */
async function count(context: SheetContext, sheet: Sheet, options: StepOptions) {
  let lastOther = -1;
  const tail = await eachRow(context, options, (row, window) => {
    const isHeader = row.rowNumber === sheet.matcher.headerRow;
    for (let at = 0; at < row.cellCount; at += 1) {
      const column = row.column[at] ?? 0;
      const found = sheet.byColumn.get(column);
      if (found === undefined) {
        if (column > lastOther && ((row.valueStart[at] ?? -1) >= 0 || (row.formulaStart[at] ?? -1) >= 0))
          lastOther = column;
      } else if (isHeader) {
        noteHeader(found, sheet.cells.stored(row, at, window.text, window.bytes), sheet.matcher);
      } else {
        const decision = sheet.decideCell(found, row, at, window);
        if (decision === 'ours') found.emptied += 1;
        else if (decision === 'kept') found.kept += 1;
      }
    }
    return true;
  });
  for (const found of sheet.byColumn.values()) {
    if (!isGone(found)) lastOther = Math.max(lastOther, found.column);
  }
  return { lastOther, tail };
}

function noteHeader(found: Found, content: string | number | null, matcher: WrittenCellMatcher): void {
  const text = String(content ?? '');
  found.hasOwnHeader = text === '' || text === matcher.columns[found.place]?.header;
  if (text !== '') found.header = text;
  if (found.isNew && !found.hasOwnHeader) found.kept += 1;
}

/** A table loses its last columns where it can; where it cannot, it keeps them, and their headers stay. */
async function settleTable(
  source: XlsxPackage,
  table: TablePart,
  found: readonly Found[],
  headerRow: number,
  contents: Map<ZipEntry, () => AsyncIterable<Buffer>>,
): Promise<void> {
  const { firstColumn, lastColumn, firstRow } = table.range;
  const inside = found.filter(
    ({ column, isNew }) => isNew && column >= firstColumn && column <= lastColumn && firstRow === headerRow,
  );
  if (inside.length === 0 || !table.hasHeader) return;
  const leaving: Found[] = [];
  for (let column = lastColumn; column > firstColumn; column -= 1) {
    const one = inside.find((own) => own.column === column);
    if (one === undefined || !isGone(one)) break;
    leaving.unshift(one);
  }
  const headers = leaving.map(({ header }) => header);
  const text = leaving.length === 0 || table.isFed ? null : await shrinkTable(source.archive, table, headers);
  const entry = source.archive.find(table.partName);
  for (const one of inside) one.losesHeader = text !== null && leaving.includes(one);
  if (text === null || entry === undefined) return;
  contents.set(entry, async function* content() {
    yield Buffer.from(text, 'latin1');
  });
}

async function* withoutCells(
  context: SheetContext,
  sheet: Sheet,
  lastOther: number,
  tailPieces: readonly Replacement[],
  options: StepOptions,
): AsyncGenerator<Buffer> {
  const row = new RowScan();
  const sink = new ByteSink();
  let prefix = '';
  for await (const part of sheetWindows(asUtf8(sheetPieces(context, options)))) {
    throwIfCanceled(options.signal);
    if (part.kind !== 'rows') {
      if (part.kind === 'head') prefix = part.prefix;
      const pieces = part.kind === 'tail' ? tailPieces : [];
      yield Buffer.from(replacePieces(part.bytes.toString('latin1'), pieces), 'latin1');
      continue;
    }
    let copied = 0;
    while (part.next(row)) {
      const isHeader = row.rowNumber === sheet.matcher.headerRow;
      let canDrop = true;
      const cuts: { readonly start: number; readonly end: number; readonly text: string }[] = [];
      for (let at = row.cellCount - 1; at >= 0; at -= 1) {
        const column = row.column[at] ?? 0;
        const found = sheet.byColumn.get(column);
        const goes =
          found !== undefined &&
          (isHeader ? isGone(found) : sheet.decideCell(found, row, at, part) === 'ours');
        if (!goes) {
          canDrop = false;
          continue;
        }
        // A cell without its reference is counted from the one before it, so only the last ones may go without a trace.
        const isDropped = canDrop && column > lastOther;
        if (!isDropped) canDrop = false;
        const text = isDropped ? '' : emptyCell(prefix, row, at);
        cuts.push({ start: row.cellStart[at] ?? 0, end: row.cellEnd[at] ?? 0, text });
      }
      for (const cut of cuts.reverse()) {
        sink.copy(part.bytes, copied, cut.start);
        sink.text(cut.text);
        copied = cut.end;
      }
    }
    sink.copy(part.bytes, copied, part.position);
    yield sink.take();
  }
}

function emptyCell(prefix: string, row: RowScan, at: number): string {
  const style = row.cellStyle[at] ?? -1;
  const styled = style < 0 ? '' : ` s="${style}"`;
  return `<${prefix}c r="${columnLetters(row.column[at] ?? 0)}${row.rowNumber}"${styled}/>`;
}
