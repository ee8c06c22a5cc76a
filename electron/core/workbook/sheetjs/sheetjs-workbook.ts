/**
 * What electron/core/workbook/sheetjs owns: workbooks that SheetJS reads for us: .xls, .xlsb, .ods, and web pages
 * or XML that call themselves .xls. They are small in practice and are held in memory whole. Nothing here decides
 * about rows or headers; it turns cells into text.
 */
import { readFile } from 'node:fs/promises';
import * as XLSX from 'xlsx';
import * as codepages from 'xlsx/dist/cpexcel.full.mjs';
import { failure, type Outcome, success } from '../../../../shared/model/outcome.ts';
import type { SheetSummary, WorkbookLoss } from '../../../../shared/model/table.ts';
import { throwIfCanceled } from '../model/file-problem.ts';
import { fullNumber } from '../model/full-number.ts';
import { type FingerprintVersion, fingerprintVersion } from '../model/row-fingerprint.ts';
import type { CellRange, RawRow, SheetFacts, SheetReader } from '../model/row-source.ts';
import type { StoredCell } from '../model/stored-cell.ts';
import { UsedCells } from '../model/used-cells.ts';
import type { StepOptions } from '../model/workbook-service.ts';
import { codePageAt, codePageByContent, withCodePage, withPlainBytes } from './biff-letters.ts';
import { CellTexts, firstText } from './cell-text.ts';
import { completeOle } from './complete-ole.ts';
import { type ConvertedWorkbook, convertWorkbook, isBeyondEngine } from './convert-workbook.ts';
import { type DenseRows, denseRows } from './dense-rows.ts';
import { fitForExcel, fitOdsForExcel } from './fit-for-excel.ts';
import { LossCount } from './losses.ts';
import { mendOdsContent, odsOf } from './mend-ods.ts';
import { mendXls } from './mend-xls.ts';
import { applyOdsFormats, markOdsFormats } from './ods-formats.ts';
import { takeOdsFormulas } from './ods-formulas.ts';
import { decodeOdsSheetNames } from './ods-names.ts';
import { type HiddenParts, inflateText, readOdsVisibility } from './ods-visibility.ts';
import { checkZipSizes, entryBytes, type ZipEntry } from './zip-entries.ts';

XLSX.set_cptable(codepages);

const rowsPerPiece = 500;

/** A workbook as SheetJS holds it, behind the same face as our own reader. */
export interface SheetJsWorkbook {
  readonly sheets: readonly SheetSummary[];
  /**
   * What the .xlsx will not hold, or hold otherwise: formulas whose values stay, names, cells under merged
   * ones, names of sheets.
   */
  readonly losses: readonly WorkbookLoss[];
  /** Its texts are in other letters than the file says, and are read as the bytes mean them. */
  readonly hasOtherLetters: boolean;
  /** The end of the file is missing, though nothing of its sheets. */
  readonly isCutOff: boolean;
  sheet(name: string, version?: FingerprintVersion): Outcome<SheetReader>;
  /**
   * The same workbook as the bytes of a new .xlsx file, with what SheetJS keeps of it; sheets stand in
   * the same order.
   */
  toXlsx(options?: { readonly isCompressed: boolean }): Outcome<ConvertedWorkbook>;
}

function toRange(range: XLSX.Range): CellRange {
  return { firstRow: range.s.r + 1, lastRow: range.e.r + 1, firstColumn: range.s.c, lastColumn: range.e.c };
}

/** Cells that hold something: .xlsb and .ods list empty ones for their looks. */
function usedCells(rows: DenseRows): UsedCells {
  const used = new UsedCells();
  rows.forEach((cells, at) => {
    cells?.forEach((cell, column) => {
      if (cell === undefined) return;
      const hasValue = cell.t !== 'z' && cell.v !== undefined && cell.v !== '';
      if (hasValue || cell.f !== undefined) used.add(at + 1, column);
    });
  });
  return used;
}

function sheetFacts(sheet: XLSX.WorkSheet, hidden: HiddenParts): SheetFacts {
  const hiddenColumns = new Set(hidden.columns);
  sheet['!cols']?.forEach((column, at) => {
    if (column?.hidden === true) hiddenColumns.add(at);
  });
  const filter = sheet['!autofilter']?.ref;
  return {
    hiddenColumns,
    merges: (sheet['!merges'] ?? []).map(toRange),
    tables: [],
    pivots: [],
    autoFilter: filter === undefined ? null : toRange(XLSX.utils.decode_range(filter)),
    isProtected: sheet['!protect'] !== undefined,
    used: usedCells(denseRows(sheet)),
    recordWidth: null,
    sample: null,
  };
}

function toRow(
  cells: readonly (XLSX.CellObject | undefined)[],
  at: number,
  isHidden: boolean,
  version: FingerprintVersion,
  cellTexts: CellTexts,
): RawRow {
  const valueless: number[] = [];
  let unformattedCells = 0;
  const stored: StoredCell[] = [];
  const texts = Array.from(cells, (cell, column) => {
    if (cell?.f !== undefined && cell.v === undefined) valueless.push(column);
    if (version === 1) return firstText(cell);
    const { text, isUnformatted } = cellTexts.shown(cell);
    if (isUnformatted) unformattedCells += 1;
    const held = cell?.t === 'n' && typeof cell.v === 'number' ? fullNumber(cell.v) : text;
    if (held !== text) stored.push([column, held]);
    return text;
  });
  const row = { rowNumber: at + 1, isHidden, cells: texts, lacksFormulaValue: valueless.length > 0 };
  return {
    ...row,
    ...(stored.length === 0 ? {} : { stored }),
    ...(valueless.length === 0 ? {} : { valueless }),
    ...(unformattedCells === 0 ? {} : { unformattedCells }),
  };
}

function sheetReader(
  sheet: XLSX.WorkSheet,
  hidden: HiddenParts,
  version: FingerprintVersion,
  texts: CellTexts,
): SheetReader {
  return {
    readRows: async (onRows, options: StepOptions = {}) => {
      const dense = denseRows(sheet);
      for (let from = 0; from < dense.length; from += rowsPerPiece) {
        throwIfCanceled(options.signal);
        const rows: RawRow[] = [];
        for (let at = from; at < Math.min(dense.length, from + rowsPerPiece); at += 1) {
          const cells = dense[at];
          if (cells === undefined) continue;
          const isHidden = sheet['!rows']?.[at]?.hidden === true || hidden.rows.has(at + 1);
          rows.push(toRow(cells, at, isHidden, version, texts));
        }
        if ((await onRows(rows)) === false) break;
        options.onProgress?.(Math.min(1, (from + rowsPerPiece) / dense.length));
      }
      return success(sheetFacts(sheet, hidden));
    },
    readFacts: async () => success(sheetFacts(sheet, hidden)),
  };
}

function sheetKind(sheet: XLSX.WorkSheet | undefined): SheetSummary['kind'] {
  const type: unknown = sheet?.['!type'];
  return type === 'chart' || type === 'dialog' || type === 'macro' ? type : 'worksheet';
}

/** SheetJS's words for a file that needs a password; it has no codes. */
const passwordWords = /password|encrypt/i;

const nothingHidden: HiddenParts = { rows: new Set(), columns: new Set() };

/** SheetJS talks to the console about formats it does not know; nobody who could read that is there. */
function quietly<T>(step: () => T): T {
  const { error } = console;
  console.error = () => undefined;
  try {
    return step();
  } finally {
    console.error = error;
  }
}

/** Web pages that call themselves .xls; XML of Excel 2003 names itself otherwise. */
function isWebPage(bytes: Buffer): boolean {
  const start = bytes.toString('latin1', 0, 2048);
  return /<(?:!doctype html|html|table|meta|head|body|style|div)/i.test(start);
}

/** A part's text, which its entry has been checked for; '' where there is none. */
function readEntry(bytes: Buffer, entries: readonly ZipEntry[], name: string): string {
  const entry = entries.find((one) => one.name === name);
  const compressed = entry === undefined ? null : entryBytes(bytes, entry);
  if (entry === undefined || compressed === null) return '';
  return inflateText(compressed, entry.isDeflated, entry.sizeBytes);
}

/**
 * The bytes that SheetJS is given: the file's own, or an .ods with what it would pass over, and the codes of
 * its marked formats and its formulas.
 */
function readableBytes(bytes: Buffer, entries: readonly ZipEntry[], content: string) {
  if (content === '') return { readable: mendXls(bytes), codes: [], formulas: [] };
  const styles = readEntry(bytes, entries, 'styles.xml');
  const taken = takeOdsFormulas(mendOdsContent(content));
  const mended = markOdsFormats(taken.content, styles);
  return {
    readable: odsOf(mended.content, styles, readEntry(bytes, entries, 'meta.xml')),
    codes: mended.codes,
    formulas: taken.formulas,
  };
}

function readBytes(bytes: Buffer): XLSX.WorkBook {
  return quietly(() =>
    XLSX.read(bytes, {
      type: 'buffer',
      dense: true,
      cellStyles: true,
      cellNF: true,
      // Dates in the reader's own format (14) with the whole year, as the first version showed them.
      dateNF: 'm/d/yyyy',
    }),
  );
}

/** All texts of all cells. */
function textsOf(workbook: XLSX.WorkBook): readonly string[] {
  return Object.values(workbook.Sheets).flatMap((sheet) =>
    denseRows(sheet).flatMap((cells) =>
      (cells ?? []).flatMap((cell) => (typeof cell?.v === 'string' ? [cell.v] : [])),
    ),
  );
}

/** Reads a file with the letters that its bytes mean, where it names a code page that they are not in. */
async function readWithLetters(bytes: Buffer) {
  const workbook = readBytes(bytes);
  const at = codePageAt(bytes);
  if (at < 0) return { workbook, hasOtherLetters: false };
  const texts = textsOf(readBytes(withPlainBytes(bytes, at)));
  const page = await codePageByContent(texts, bytes.readUInt16LE(at));
  if (page === null) return { workbook, hasOtherLetters: false };
  return { workbook: readBytes(withCodePage(bytes, at, page)), hasOtherLetters: true };
}

/** Opens a workbook with SheetJS. Everything it throws at means a damaged file, except that it asks for a password. */
export async function openWithSheetJs(
  path: string,
  options: StepOptions = {},
): Promise<Outcome<SheetJsWorkbook>> {
  const completed = completeOle(await readFile(path, { signal: options.signal }));
  if (!completed.ok) return completed;
  const { bytes, isCutOff } = completed.value;
  const checked = await checkZipSizes(path, bytes);
  if (!checked.ok) return checked;
  const content = readEntry(bytes, checked.value, 'content.xml');
  let workbook: XLSX.WorkBook;
  let hasOtherLetters: boolean;
  let formulas: readonly string[];
  try {
    const { readable, codes, formulas: taken } = readableBytes(bytes, checked.value, content);
    formulas = taken;
    ({ workbook, hasOtherLetters } = await readWithLetters(readable));
    applyOdsFormats(workbook, codes);
  } catch (error) {
    const isLocked = error instanceof Error && passwordWords.test(error.message);
    if (isLocked) return failure('workbook-password-protected');
    if (isBeyondEngine(error)) return failure('file-too-large');
    // SheetJS has no codes, and trips over damaged bytes in every way. What does not look like its own words
    // is told to the log as well.
    const isPlain = typeof error === 'string' || (error instanceof Error && error.name === 'Error');
    const isItsOwn = isPlain || error instanceof RangeError;
    if (!isItsOwn) options.onBug?.(error);
    return failure('workbook-damaged');
  }
  throwIfCanceled(options.signal);
  if (workbook.SheetNames.length === 0) return failure('file-type-unknown');
  const bySpelling = content === '' ? new Map<string, string>() : decodeOdsSheetNames(workbook);
  // A damaged .xls may name sheets that are not in it; who has lost all of them is no workbook any more.
  const names = workbook.SheetNames.filter((name) => Object.hasOwn(workbook.Sheets, name));
  if (names.length === 0) return failure('workbook-damaged');
  const hidden = readOdsVisibility(content);
  const losses = new LossCount();
  if (content === '') fitForExcel(workbook, losses);
  else fitOdsForExcel(workbook, { content, formulas, hidden }, losses);
  const usesDates1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const texts = new CellTexts(content !== '' || isWebPage(bytes), usesDates1904);
  const byName = new Map(workbook.SheetNames.map((name, at) => [name, at]));
  const sheetOf = (name: string): XLSX.WorkSheet | undefined =>
    Object.hasOwn(workbook.Sheets, name) ? workbook.Sheets[name] : undefined;
  return success({
    losses: losses.all(),
    hasOtherLetters,
    isCutOff,
    sheets: names.map((name) => ({
      name,
      kind: sheetKind(sheetOf(name)),
      isHidden: (workbook.Workbook?.Sheets?.[byName.get(name) ?? 0]?.Hidden ?? 0) !== 0,
    })),
    sheet: (wanted, version = fingerprintVersion) => {
      const name = byName.has(wanted) ? wanted : (bySpelling.get(wanted) ?? wanted);
      const sheet = sheetOf(name);
      if (!byName.has(name) || sheet === undefined) return failure('sheet-not-found', { sheet: name });
      if (sheetKind(sheet) === 'chart') return failure('sheet-is-chart', { sheet: name });
      return success(sheetReader(sheet, hidden.get(name) ?? nothingHidden, version, texts));
    },
    toXlsx: ({ isCompressed } = { isCompressed: true }) =>
      convertWorkbook(workbook, isCompressed, bySpelling),
  });
}
