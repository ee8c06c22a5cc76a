/**
 * Puts answers into a workbook as a patch: the sheet's XML gets new cells, the styles and tables what these need, and every
 * other part is copied byte for byte. It decides no row (the caller has matched them) and replaces no file.
 */
import { failure, type Outcome, ProblemError, success } from '../../../../shared/model/outcome.ts';
import type { NewColumn, StepOptions } from '../workbook-service.ts';
import { cellText } from './cell-text.ts';
import { growTable } from './grow-table.ts';
import { readTree } from './package-parts.ts';
import { patchHead, styleAt } from './patch-head.ts';
import { measureAnswers, type PatchRow, placeColumns, type TargetColumn } from './patch-plan.ts';
import { type CellStyle, cellsOf, newRow, patchRow } from './patch-row.ts';
import { readRowCells } from './row-cells.ts';
import { readFrame, type SheetFrame, type SheetTable } from './sheet-frame.ts';
import { scanSheet } from './sheet-scan.ts';
import { appendWrapped } from './wrap-style.ts';
import { openXlsx, type XlsxWorkbook } from './xlsx-workbook.ts';
import { child, decodePart, parseXml } from './xml-tree.ts';
import { readPart, type ZipEntry } from './zip-archive.ts';
import { copyZip } from './zip-copy.ts';

/** What to write where. `rows` is asked twice: once to measure, once to write. */
export interface PatchRequest {
  readonly sourcePath: string;
  /** Must not exist yet; the caller replaces the real target with it. */
  readonly targetPath: string;
  readonly sheet: string;
  /** One-based; 0 when the table has no header. */
  readonly headerRow: number;
  readonly columns: readonly NewColumn[];
  /** In ascending order of the rows as they stand in the file now. */
  readonly rows: () => AsyncIterable<PatchRow>;
  readonly options?: StepOptions;
  readonly compressionLevel?: number;
}

/** What was written. */
export interface PatchOutcome {
  readonly written: number;
  /** Headers as written, continuation columns included. */
  readonly columns: readonly string[];
  /** Columns that were added because an answer did not fit into one cell. */
  readonly continued: number;
}

/** What one look at the sheet tells before anything is written. */
interface Survey {
  readonly head: string;
  readonly whole: string;
  readonly frame: SheetFrame;
  readonly headers: readonly string[];
  readonly headerStyles: readonly number[];
  readonly firstFree: number;
  readonly lastRow: number;
}

/** Writes the patched workbook to `targetPath`. On failure whatever stands there is incomplete and the caller removes it. */
export async function patchXlsx(request: PatchRequest): Promise<Outcome<PatchOutcome>> {
  const opened = await openXlsx(request.sourcePath);
  if (!opened.ok) return opened;
  const workbook = opened.value;
  try {
    const sheet = workbook.sheets.find((one) => one.name === request.sheet);
    const entry = sheet === undefined ? null : workbook.archive.find(sheet.part);
    if (sheet === undefined || entry === null) return failure('sheet-not-found', { sheet: request.sheet });
    return success(await patchSheet(workbook, sheet.part, entry, request));
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, problem: error.problem };
    throw error;
  } finally {
    await workbook.close();
  }
}

async function patchSheet(
  workbook: XlsxWorkbook,
  part: string,
  entry: ZipEntry,
  request: PatchRequest,
): Promise<PatchOutcome> {
  const survey = await surveySheet(workbook, part, entry, request);
  const sizes = await measureAnswers(request.rows(), request.columns.length);
  const targets = placeColumns(request.columns, sizes, { ...survey, headerRow: request.headerRow });
  const bases = columnStyles(survey, targets);
  const replacements = new Map<ZipEntry, () => AsyncIterable<Buffer>>();
  const wrapped = await extendStyles(workbook, [...new Set(bases.values())], replacements);
  for (const table of growingTables(survey, request.headerRow)) {
    const tableEntry = workbook.archive.find(table.part);
    const headers = targets.filter((target) => target.isNew).map((target) => target.header);
    if (tableEntry === null || headers.length === 0) continue;
    const text = growTable(await readText(workbook, tableEntry), headers);
    replacements.set(tableEntry, () => once(text));
  }
  const style: CellStyle = (column, isText) => {
    const base = bases.get(column) ?? 0;
    return isText ? (wrapped.get(base) ?? base) : base;
  };
  const counted = { written: 0 };
  replacements.set(entry, () => patchedSheet(workbook, entry, request, survey, targets, style, counted));
  await copyZip(workbook.archive, request.targetPath, replacements, request.compressionLevel);
  const pieces = targets.filter((target) => target.piece > 0).length;
  return { written: counted.written, columns: targets.map((target) => target.header), continued: pieces };
}

async function* once(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text);
}

async function readText(workbook: XlsxWorkbook, entry: ZipEntry): Promise<string> {
  const bytes = await readPart(workbook.archive, entry);
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isWide) throw new ProblemError({ code: 'workbook-encoding-unknown' });
  return decodePart(bytes);
}

async function surveySheet(
  workbook: XlsxWorkbook,
  part: string,
  entry: ZipEntry,
  request: PatchRequest,
): Promise<Survey> {
  const source = await workbook.textSource();
  const head: Buffer[] = [];
  const tail: Buffer[] = [];
  const headers: string[] = [];
  const headerStyles: number[] = [];
  let lastUsed = -1;
  let lastRow = 0;
  for await (const pieces of scanSheet(workbook.archive, entry)) {
    stopIfCanceled(request.options);
    for (const piece of pieces) {
      if (piece.kind === 'head') head.push(Buffer.from(piece.bytes));
      else if (piece.kind === 'tail') tail.push(Buffer.from(piece.bytes));
      else if (piece.kind === 'row') {
        lastRow = piece.rowNumber;
        for (const cell of readRowCells(piece.bytes, piece.start)) {
          if (cell.value !== null || cell.hasFormula) lastUsed = Math.max(lastUsed, cell.column);
          if (piece.rowNumber !== request.headerRow) continue;
          while (headers.length < cell.column) headers.push('');
          headers[cell.column] = cellText(cell, source);
          headerStyles[cell.column] = cell.style;
        }
      }
    }
  }
  const headText = Buffer.concat(head).toString('utf8');
  const whole = headText + Buffer.concat(tail).toString('utf8');
  const frame = await readFrame(workbook.archive, part, whole);
  const firstFree = Math.max(lastUsed + 1, frame.columnsCovered);
  return { head: headText, whole, frame, headers, headerStyles, firstFree, lastRow };
}

function stopIfCanceled(options: StepOptions | undefined): void {
  if (options?.signal?.aborted === true) throw new ProblemError({ code: 'reading-canceled' });
}

/** Style that each written column gives to cells which the file does not have yet. */
function columnStyles(survey: Survey, targets: readonly TargetColumn[]): ReadonlyMap<number, number> {
  const columns = child(parseXml(survey.whole), 'cols');
  return new Map(targets.map((target) => [target.column, Number(styleAt(columns, target.column + 1) ?? 0)]));
}

async function extendStyles(
  workbook: XlsxWorkbook,
  bases: readonly number[],
  replacements: Map<ZipEntry, () => AsyncIterable<Buffer>>,
): Promise<ReadonlyMap<number, number>> {
  const entry = workbook.stylesPart === null ? null : workbook.archive.find(workbook.stylesPart);
  if (entry === null || (await readTree(workbook.archive, entry.name)) === null) return new Map();
  const extended = appendWrapped(await readText(workbook, entry), bases);
  replacements.set(entry, () => once(extended.text));
  return extended.wrapped;
}

/** Tables that end just before the first new column and whose header stands in the header row. */
function growingTables(survey: Survey, headerRow: number): readonly SheetTable[] {
  return survey.frame.tables.filter(
    (table) =>
      table.range.lastColumn === survey.firstFree - 1 &&
      table.range.firstRow === headerRow &&
      table.hasHeader &&
      !table.isFed,
  );
}

async function* patchedSheet(
  workbook: XlsxWorkbook,
  entry: ZipEntry,
  request: PatchRequest,
  survey: Survey,
  targets: readonly TargetColumn[],
  style: CellStyle,
  counted: { written: number },
): AsyncGenerator<Buffer> {
  const prefix = /<([^\s/>:]+:)?sheetData/.exec(survey.head)?.[1] ?? '';
  const rows = request.rows()[Symbol.asyncIterator]();
  let next = await rows.next();
  const share = (value: number): void => request.options?.onProgress?.(value);
  for await (const pieces of scanSheet(workbook.archive, entry, share)) {
    stopIfCanceled(request.options);
    const out: Buffer[] = [];
    for (const piece of pieces) {
      if (piece.kind === 'head') {
        out.push(Buffer.from(patchHead(survey.head, survey.whole, targets, survey.lastRow)));
        continue;
      }
      if (piece.kind !== 'row') {
        if (piece.kind === 'tail' && next.done !== true)
          throw new ProblemError({ code: 'workbook-changed-while-saving' });
        out.push(piece.bytes);
        continue;
      }
      if (piece.rowNumber === request.headerRow) {
        out.push(patchHeader(piece.bytes, piece.start, piece.rowNumber, targets, survey));
        continue;
      }
      while (next.done !== true && next.value.rowNumber < piece.rowNumber) {
        const cells = cellsOf(next.value, targets);
        if (cells.length > 0) out.push(newRow(prefix, next.value.rowNumber, cells, style));
        counted.written += cells.length > 0 ? 1 : 0;
        next = await rows.next();
      }
      if (next.done === true || next.value.rowNumber !== piece.rowNumber) {
        out.push(piece.bytes);
        continue;
      }
      const patched = patchRow(
        piece.bytes,
        piece.start,
        piece.rowNumber,
        cellsOf(next.value, targets),
        style,
      );
      counted.written += patched.written > 0 ? 1 : 0;
      out.push(patched.bytes);
      next = await rows.next();
    }
    yield Buffer.concat(out);
  }
}

/** The header row with the new headers; each takes the style of the last header before it. */
function patchHeader(
  bytes: Buffer,
  start: Parameters<typeof patchRow>[1],
  rowNumber: number,
  targets: readonly TargetColumn[],
  survey: Survey,
): Buffer {
  const headerStyle = survey.headerStyles[survey.firstFree - 1] ?? survey.headerStyles.at(-1) ?? 0;
  const cells = targets
    .filter((target) => target.isNew)
    .map((target) => ({ column: target.column, value: target.header, onlyEmptyCells: false }));
  return patchRow(bytes, start, rowNumber, cells, () => headerStyle).bytes;
}
