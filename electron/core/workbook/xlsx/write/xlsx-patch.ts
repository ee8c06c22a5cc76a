/**
 * Puts answers into a workbook as a patch: the sheet's XML gets new cells; styles, a table beside them and
 * the list of calculated cells change where these need it; every other part is copied byte for byte. It
 * decides no row (the caller has matched them), replaces no file, and holds no more of the sheet than
 * a window.
 */

import type { AnswerPlace } from '../../../../../shared/model/answer-place.ts';
import { type Outcome, ProblemError, success, unwrap } from '../../../../../shared/model/outcome.ts';
import type { ColumnSpan, HeaderRows } from '../../../../../shared/model/table.ts';
import { outcomeOf, throwIfCanceled, writingProblem } from '../../model/file-problem.ts';
import type { NewColumn, StepOptions, SummarySheet } from '../../model/workbook-service.ts';
import { changeNames } from '../package/defined-names.ts';
import { readPart } from '../package/package-parts.ts';
import {
  findPrintGrowth,
  growPrintArea,
  type PrintGrowth,
  printableRows,
  readPrintArea,
} from '../package/print-area.ts';
import { type SheetContext, sheetPieces } from '../read/sheet-reader.ts';
import { openPackage, type XlsxPackage } from '../read/xlsx-workbook.ts';
import { RowScan } from '../scan/row-scan.ts';
import { sheetWindows } from '../scan/sheet-windows.ts';
import { asUtf8 } from '../xml/part-encoding.ts';
import { type Replacement, replacePieces } from '../xml/xml-tags.ts';
import type { ZipEntry } from '../zip/zip-directory.ts';
import { rewriteZip, type ZipChanges } from '../zip/zip-rewrite.ts';
import { analyzeSheet, type SheetAnalysis, type SheetLayout } from './analyze-sheet.ts';
import { appendCells } from './append-cells.ts';
import { removeCalcChain } from './patch-calc-chain.ts';
import { columnStyle, patchHead } from './patch-frame.ts';
import { placeAnswers } from './patch-place.ts';
import { extendStyles, plainStyle } from './patch-styles.ts';
import { growTable } from './patch-table.ts';
import type { AnswerSizes, PatchRow, TargetColumn } from './patch-targets.ts';
import { type CellPlan, type RowEdit, rowEdits } from './row-edits.ts';
import { type NewCell, RowWriter } from './row-writer.ts';
import { growFilter, renameFilterRange } from './sheet-filter.ts';
import { addSummarySheet } from './summary-sheet.ts';

/** What to write where. */
export interface PatchRequest {
  readonly sourcePath: string;
  /** Written and closed here; the caller makes it durable and puts it in place, or removes it after a failure. */
  readonly targetPath: string;
  readonly sheet: string;
  /** In the file as it stands now. */
  readonly header: HeaderRows;
  /** The table's columns, where other tables stand beside it; null or left out where it is all that the sheet holds. */
  readonly tableColumns?: ColumnSpan | null;
  readonly columns: readonly NewColumn[];
  /** A further sheet that tells how the answers came about. */
  readonly record?: SummarySheet;
  /** Lets the sheet's print area grow over new columns where it ends beside them. */
  readonly printsAnswers?: boolean;
  /** In ascending order of the file's rows as they stand now. Asked twice: once to measure, once to write. */
  readonly rows: () => AsyncIterable<PatchRow>;
  readonly options?: StepOptions;
  /** zlib's level, 1 to 9. */
  readonly compressionLevel?: number;
  /** Told what is written. */
  readonly notes?: PatchNotes;
  /** All is made, and nothing is written. */
  readonly trial?: PatchTrial;
}

/** A patch that is only tried. */
export interface PatchTrial {
  /** Where columns go, known from the whole sheet; null for finding it out. */
  readonly place: AnswerPlace | null;
  /** Stands for the sheet's own XML; null for the sheet itself. */
  readonly pieces: readonly Buffer[] | null;
}

/** Who wants to know which cells were written. */
export interface PatchNotes {
  readonly begin: (sheet: string, columns: readonly TargetColumn[], printed: PrintGrowth | null) => void;
  /** `column`: its place in the list that `begin` was given. */
  readonly add: (sentRow: number, column: number, value: string | number) => void;
}

/** What was written. */
export interface PatchOutcome {
  /** Rows that got at least one cell. */
  readonly written: number;
  /** Rows that got at least one cell of an answer. */
  readonly answered: number;
  /** Headers as written, continuation columns included. */
  readonly columns: readonly string[];
  /** Answers that go on in a further column. */
  readonly continued: number;
  /** Where they stand. */
  readonly targets: readonly TargetColumn[];
  /** The row that their names stand in; 0 for none. */
  readonly nameRow: number;
  /** The old sheet, where cells were only put at the ends of its rows; null where more than that was done. */
  readonly appendedTo: SheetLayout | null;
  /** The sheet's print area where it ended beside new columns, zero-based; null where it did not. */
  readonly printArea: { readonly lastColumn: number; readonly isGrown: boolean } | null;
}

interface Plan extends CellPlan {
  readonly analysis: SheetAnalysis;
  /** All cells go after the last one of a row that is there. */
  readonly isAppended: boolean;
  readonly sizes: AnswerSizes;
  /** What of the XML after the rows becomes another, in offsets of that. */
  readonly tailPieces: readonly Replacement[];
  /** How the print area grows; null where it stays. */
  readonly printGrowth: PrintGrowth | null;
}

interface Counted {
  written: number;
  answered: number;
}

/** Writes the patched workbook to `targetPath`. */
export function patchXlsx(request: PatchRequest): Promise<Outcome<PatchOutcome>> {
  return outcomeOf<PatchOutcome>(async () => {
    const source = await openPackage(request.sourcePath);
    try {
      return success(await patch(source, request));
    } finally {
      await source.workbook.close();
    }
  }, writingProblem);
}

async function patch(source: XlsxPackage, request: PatchRequest): Promise<PatchOutcome> {
  const { trial } = request;
  const found = unwrap(source.context(request.sheet));
  const context = trial?.pieces == null ? found : { ...found, pieces: trial.pieces };
  const analysis = await analyzeSheet(
    context,
    { header: request.header, columns: request.tableColumns ?? null },
    request.options ?? {},
  );
  const { sizes, targets, isAppended } = await placeAnswers(analysis, {
    ...request,
    place: trial?.place ?? null,
  });
  const contents = new Map<ZipEntry, () => AsyncIterable<Buffer>>();
  const removed = new Set<ZipEntry>();
  const head = analysis.head.bytes.toString('latin1');
  const columnStyles = new Map(targets.map((target) => [target.column, columnStyle(head, target.column)]));
  const { wrappedOf, numberStyle } = await addStyles(source, analysis, targets, columnStyles, contents);
  growTables(source, analysis.nameRow, analysis, targets, contents);
  const replacesFormulas = targets.some(
    (target) => !target.isNew && !target.onlyEmptyCells && analysis.formulaColumns.has(target.column),
  );
  if (replacesFormulas) await removeCalcChain(source, contents, removed);
  const tail = analysis.tail.text;
  const { tailPieces, growth } = await growRanges(
    source,
    context,
    request,
    { tail, sizes, targets },
    contents,
  );
  const printGrowth = request.printsAnswers === true ? growth : null;
  const plan: Plan = {
    ...{ analysis, isAppended, sizes, targets, tailPieces, printGrowth },
    ...{ wrappedOf, numberStyle, columnStyles },
  };
  const added = request.record === undefined ? [] : [await addSummarySheet(source, request.record, contents)];
  const counted = { written: 0, answered: 0 };
  const write = isAppended ? appendedSheet : patchedSheet;
  contents.set(context.entry, () => write(context, request, plan, counted));
  const changes: ZipChanges = { contents, removed, added };
  const { compressionLevel } = request;
  if (trial === undefined) {
    await rewriteZip(
      source.archive,
      request.targetPath,
      compressionLevel === undefined ? changes : { ...changes, level: compressionLevel },
    );
  } else await makeAll(contents);
  return {
    ...counted,
    columns: targetHeaders(targets),
    continued: sizes.continued,
    targets,
    nameRow: analysis.nameRow,
    appendedTo: isAppended ? analysis : null,
    printArea: growth === null ? null : { lastColumn: growth.from, isGrown: printGrowth !== null },
  };
}

/** Makes every new content, as writing would, and keeps none of it. */
async function makeAll(contents: ZipChanges['contents']): Promise<void> {
  for (const content of contents.values()) for await (const _ of content());
}

/** Headers in the order of the request's columns. */
function targetHeaders(targets: readonly TargetColumn[]): readonly string[] {
  return [...targets]
    .sort((a, b) => a.valueIndex - b.valueIndex || a.piece - b.piece)
    .map((target) => target.header);
}

/** A part's new content, given as byte string. */
function partContent(text: string): () => AsyncIterable<Buffer> {
  return async function* content() {
    yield Buffer.from(text, 'latin1');
  };
}

async function addStyles(
  source: XlsxPackage,
  analysis: SheetAnalysis,
  targets: readonly TargetColumn[],
  columnStyles: ReadonlyMap<number, number>,
  contents: Map<ZipEntry, () => AsyncIterable<Buffer>>,
): Promise<Pick<Plan, 'wrappedOf' | 'numberStyle'>> {
  const entry = source.stylesPart === undefined ? undefined : source.archive.find(source.stylesPart);
  const text = entry === undefined ? undefined : await readPart(source.archive, entry.name);
  const wrapping = targets.filter((target) => target.isNew && target.kind === 'text');
  if (entry === undefined || text === undefined) return { wrappedOf: new Map(), numberStyle: 0 };
  // The style of plain cells, 0, may be a time of day or a percentage; a number would be misread in it.
  const numberStyle = Math.max(0, plainStyle(text));
  if (wrapping.length === 0) return { wrappedOf: new Map(), numberStyle };
  const bases = new Set([0, ...analysis.rowStyles]);
  for (const { column } of wrapping) {
    bases.add(Math.max(0, columnStyles.get(column) ?? 0));
    for (const style of analysis.blankStyles.get(column) ?? []) bases.add(style);
  }
  const extended = extendStyles(text, bases);
  if (extended.wrappedOf.size > 0) contents.set(entry, partContent(extended.text));
  return { wrappedOf: extended.wrappedOf, numberStyle };
}

/** The table that ends right before the new columns, and whose header is the table's own, grows over them. */
function growTables(
  source: XlsxPackage,
  headerRow: number,
  analysis: SheetAnalysis,
  targets: readonly TargetColumn[],
  contents: Map<ZipEntry, () => AsyncIterable<Buffer>>,
): void {
  const added = targets.filter((target) => target.isNew);
  const first = added[0]?.column;
  if (first === undefined) return;
  const headers = added.map((target) => target.header);
  for (const table of analysis.tables) {
    const isBeside = table.range.lastColumn === first - 1 && table.range.firstRow === headerRow;
    const entry = source.archive.find(table.partName);
    if (!isBeside || !table.hasHeader || table.isFed || entry === undefined) continue;
    contents.set(entry, partContent(growTable(table, headers)));
  }
}

/**
 * The sheet's own filter grows as a table does, and its print area where that is asked for. Answers what
 * changes after the rows, and how the print area does or could grow.
 */
async function growRanges(
  source: XlsxPackage,
  { partName }: SheetContext,
  { header, printsAnswers }: PatchRequest,
  { tail, sizes, targets }: Pick<Plan, 'sizes' | 'targets'> & { readonly tail: string },
  contents: Map<ZipEntry, () => AsyncIterable<Buffer>>,
): Promise<Pick<Plan, 'tailPieces'> & { readonly growth: PrintGrowth | null }> {
  const columns = targets.filter((target) => target.isNew).map((target) => target.column);
  const filter = growFilter(tail, header, columns);
  const area = await readPrintArea(source, partName);
  const growth = findPrintGrowth(area, columns, printableRows(header, sizes.lastRow));
  const names = filter === null ? [] : [renameFilterRange(filter)];
  if (growth !== null && printsAnswers === true) names.push(growPrintArea(growth));
  await changeNames(source, partName, names, contents);
  return { tailPieces: filter?.pieces ?? [], growth };
}

/** Tells the notes of each cell; numbers columns as they were named to them. */
function noteCells(
  { notes, sheet }: PatchRequest,
  { targets, printGrowth }: Plan,
): (sentRow: number, cell: NewCell) => void {
  if (notes === undefined) return () => undefined;
  notes.begin(sheet, targets, printGrowth);
  const places = new Map(targets.map((target, place) => [target.column, place]));
  return (sentRow, cell) => notes.add(sentRow, places.get(cell.column) ?? 0, cell.value);
}

/** The sheet where all new cells stand at the ends of rows: nothing else of it needs to be scanned again. */
async function* appendedSheet(
  context: SheetContext,
  request: PatchRequest,
  plan: Plan,
  counted: Counted,
): AsyncGenerator<Buffer> {
  const { head, rowIndex, lastRow } = plan.analysis;
  yield patchHead(head, plan.targets, Math.max(lastRow, plan.sizes.lastRow));
  const pieces = asUtf8(sheetPieces(context, request.options ?? {}));
  const edits = rowEdits(request, plan);
  const note = noteCells(request, plan);
  yield* appendCells(
    pieces,
    head.bytes.length,
    rowIndex,
    head.prefix,
    edits,
    ({ sentRow, cells, isHeader }) => {
      if (isHeader || cells.length === 0) return;
      for (const cell of cells) note(sentRow, cell);
      counted.written += 1;
      if (cells.some((cell) => !cell.isBeside)) counted.answered += 1;
    },
    plan.tailPieces.map(({ start, end, text }) => {
      const { offset } = plan.analysis.tail;
      return { start: offset + start, end: offset + end, text };
    }),
  );
}

async function* patchedSheet(
  context: SheetContext,
  request: PatchRequest,
  plan: Plan,
  counted: Counted,
): AsyncGenerator<Buffer> {
  const options = request.options ?? {};
  const edits = rowEdits(request, plan);
  const { head } = plan.analysis;
  const note = noteCells(request, plan);
  let next: IteratorResult<RowEdit> = await edits.next();
  const fills = plan.targets.some((target) => target.onlyEmptyCells);
  const strings = fills ? await context.strings() : null;
  const writer = new RowWriter(head.prefix, strings, (cell) => {
    if (next.done !== true && !next.value.isHeader) note(next.value.sentRow, cell);
  });
  const row = new RowScan();
  let answerCells = 0;
  const advance = async (cells: number): Promise<void> => {
    if (cells > 0 && next.done !== true && !next.value.isHeader) counted.written += 1;
    if (writer.answerCells > answerCells) counted.answered += 1;
    answerCells = writer.answerCells;
    next = await edits.next();
  };
  for await (const part of sheetWindows(asUtf8(sheetPieces(context, options)))) {
    throwIfCanceled(options.signal);
    if (part.kind === 'head') {
      yield patchHead(part, plan.targets, Math.max(plan.analysis.lastRow, plan.sizes.lastRow));
    } else if (part.kind === 'rows') {
      writer.begin(part);
      while (part.next(row)) {
        while (next.done !== true && next.value.rowNumber < row.rowNumber) {
          await advance(writer.insertRow(row.start, next.value.rowNumber, next.value.cells));
        }
        const isHit = next.done !== true && next.value.rowNumber === row.rowNumber;
        if (isHit && next.done !== true) await advance(writer.patchRow(row, next.value.cells));
        else if (writer.looksAtAllRows) writer.patchRow(row, []);
      }
      const { isLast } = part;
      while (isLast && next.done !== true) {
        await advance(writer.insertRow(part.position, next.value.rowNumber, next.value.cells));
      }
      yield writer.finish();
    } else {
      // `<sheetData/>` has had no window: its rows and its end tag come here.
      while (next.done !== true) await advance(writer.insertRow(0, next.value.rowNumber, next.value.cells));
      if (head.isEmpty) yield Buffer.concat([writer.finish(), Buffer.from(`</${head.prefix}sheetData>`)]);
      yield Buffer.from(replacePieces(part.bytes.toString('latin1'), plan.tailPieces), 'latin1');
    }
  }
  if (next.done !== true) throw new ProblemError({ code: 'workbook-changed-while-saving' });
}
