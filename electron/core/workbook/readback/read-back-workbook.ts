/**
 * What electron/core/workbook/readback owns: whether a file that was written is what it was to be, judged
 * from its bytes on disk before it takes the place of anything. It reads both files anew, trusts nothing that
 * the writer has kept in memory, and changes nothing.
 */
import { ProblemError, unwrap } from '../../../../shared/model/outcome.ts';
import type { StepOptions, SummarySheet } from '../model/workbook-service.ts';
import { readPart, readRelationships, relationshipsPart } from '../xlsx/package/package-parts.ts';
import { readTables, type TablePart } from '../xlsx/package/sheet-facts.ts';
import type { SheetContext } from '../xlsx/read/sheet-reader.ts';
import { openPackage, type XlsxPackage } from '../xlsx/read/xlsx-workbook.ts';
import type { SheetLayout } from '../xlsx/write/analyze-sheet.ts';
import type { ZipEntry } from '../xlsx/zip/zip-directory.ts';
import { readAppended } from './appended-sheet.ts';
import { compareArchives } from './archive-comparison.ts';
import { areStylesWhole, isTableWhole, tableHeaders } from './part-checks.ts';
import { SheetComparison, type SheetFault } from './sheet-comparison.ts';
import type { SheetRule } from './sheet-rule.ts';
import { isWorkbookPartKept, type PrintAreaFate } from './workbook-part.ts';
import { findXmlFault } from './xml-strictness.ts';

/** What is wrong with a workbook that was written; for the log. */
export type WorkbookFault =
  | SheetFault
  | 'not-readable'
  | 'other-part'
  | 'part-xml'
  | 'part-gone'
  | 'sheets'
  | 'workbook-part'
  | 'table'
  | 'styles'
  | 'record';

/** A workbook as written, and what it may differ in from the one before. */
export interface WrittenWorkbook {
  readonly sourcePath: string;
  readonly writtenPath: string;
  readonly sheet: string;
  readonly rule: SheetRule;
  /** Headers of columns that were not there, from left to right: a table that has grown names them so. */
  readonly addedHeaders: readonly string[];
  readonly record?: SummarySheet;
  /** What is to have become of the sheet's print area. */
  readonly printArea: PrintAreaFate;
  /** The old sheet's layout, where cells were only put at the ends of its rows; null for anything else. */
  readonly appendedTo: SheetLayout | null;
}

/** Largest part besides the sheet that a save changes; readPart refuses more. */
const maxPartBytes = 64 * 1024 ** 2;

/**
 * The first fault of a written workbook, or null when it is what it was to be. Throws where the source
 * cannot be read.
 */
export async function readBackWorkbook(
  written: WrittenWorkbook,
  options: StepOptions = {},
): Promise<WorkbookFault | null> {
  const before = await openPackage(written.sourcePath);
  try {
    const after = await openPackage(written.writtenPath);
    try {
      return await compare(before, after, written, options);
    } finally {
      await after.workbook.close();
    }
  } catch (error) {
    // What is unreadable in the new file is its fault: the old one has just been read.
    if (error instanceof ProblemError && error.problem.code !== 'reading-canceled') return 'not-readable';
    throw error;
  } finally {
    await before.workbook.close();
  }
}

async function compare(
  before: XlsxPackage,
  after: XlsxPackage,
  written: WrittenWorkbook,
  options: StepOptions,
): Promise<WorkbookFault | null> {
  const context = unwrap(after.context(written.sheet));
  const changes = await compareArchives(before.archive, after.archive);
  const changeable = await changeableParts(before, context.partName);
  if (changes.changed.some((entry) => !changeable.has(entry.name.toLowerCase()))) return 'other-part';
  const chain = before.parts.relationships.find((one) => one.type === 'calcChain')?.target.toLowerCase();
  if (changes.removed.some((name) => name.toLowerCase() !== chain)) return 'part-gone';
  if (changes.added.length !== (written.record === undefined ? 0 : 1)) return 'other-part';
  for (const entry of [...changes.changed, ...changes.added]) {
    if (entry !== context.entry && (await hasXmlFault(before, after, entry))) return 'part-xml';
  }
  if (!areSheetsKept(before, after, written.record)) return 'sheets';
  const { rule, printArea, record } = written;
  const allowed = {
    sheetPart: context.partName,
    columns: rule.columns,
    printArea,
    addsSheet: record !== undefined,
  };
  if (!(await isWorkbookPartKept(before, after, allowed))) return 'workbook-part';
  const sheet = await compareSheets(unwrap(before.context(written.sheet)), context, written, options);
  if (sheet.fault !== null) return sheet.fault;
  if (!(await areStylesWhole(before, after, sheet.highestStyle))) return 'styles';
  if (!(await areTablesWhole(before, after, context.partName, written.addedHeaders))) return 'table';
  return written.record === undefined || (await isSummarySheetThere(after, written.record)) ? null : 'record';
}

/** The sheet's fault, and the highest style of a cell that was written. */
async function compareSheets(
  before: SheetContext,
  after: SheetContext,
  { rule, appendedTo }: WrittenWorkbook,
  options: StepOptions,
): Promise<{ readonly fault: SheetFault | null; readonly highestStyle: number }> {
  if (appendedTo !== null) {
    const highestStyle = await readAppended(before.entry, appendedTo, after, rule, options);
    if (highestStyle !== null) return { fault: null, highestStyle };
    rule.rewind();
  }
  const sheet = new SheetComparison(rule);
  return { fault: await sheet.run(before, after, options), highestStyle: sheet.highestStyle };
}

/** Names of the parts that a save may write anew, in small letters. */
async function changeableParts(before: XlsxPackage, sheetPart: string): Promise<ReadonlySet<string>> {
  const { workbookPart } = before.parts;
  const tables = (await readRelationships(before.archive, sheetPart)).filter(({ type }) => type === 'table');
  const names = [
    sheetPart,
    workbookPart,
    relationshipsPart(workbookPart),
    '[Content_Types].xml',
    before.stylesPart ?? '',
    ...tables.map(({ target }) => target),
  ];
  return new Set(names.map((name) => name.toLowerCase()));
}

/** A fault that the old part had already is not one of the save's. */
async function hasXmlFault(before: XlsxPackage, after: XlsxPackage, entry: ZipEntry): Promise<boolean> {
  if (findXmlFault(await after.archive.readWhole(entry, maxPartBytes)) === null) return false;
  const old = before.archive.find(entry.name);
  const text = old === undefined ? undefined : await readPart(before.archive, old.name);
  return text === undefined || findXmlFault(Buffer.from(text, 'latin1')) === null;
}

function areSheetsKept(before: XlsxPackage, after: XlsxPackage, record: SummarySheet | undefined): boolean {
  const old = before.parts.sheets;
  const now = after.parts.sheets;
  const isKept = old.every((sheet, at) => JSON.stringify(sheet) === JSON.stringify(now[at]));
  return isKept && now.length === old.length + (record === undefined ? 0 : 1);
}

async function tablesOf(source: XlsxPackage, sheetPart: string): Promise<readonly TablePart[]> {
  return readTables(source.archive, await readRelationships(source.archive, sheetPart));
}

/**
 * Tables that were whole before are so now; none has gone or moved, and what one has got more is called like
 * its header cells.
 */
async function areTablesWhole(
  before: XlsxPackage,
  after: XlsxPackage,
  sheetPart: string,
  addedHeaders: readonly string[],
): Promise<boolean> {
  const old = await tablesOf(before, sheetPart);
  const now = await tablesOf(after, sheetPart);
  return old.length === now.length && now.every((table, at) => isTableKept(old[at], table, addedHeaders));
}

function isTableKept(was: TablePart | undefined, table: TablePart, addedHeaders: readonly string[]): boolean {
  if (was === undefined || was.text === table.text) return was !== undefined;
  const isPlace = (['firstColumn', 'firstRow', 'lastRow'] as const).every(
    (edge) => was.range[edge] === table.range[edge],
  );
  const headers = tableHeaders(table);
  const grownBy = Math.max(0, headers.length - tableHeaders(was).length);
  const isNamed = grownBy === 0 || headers.slice(-grownBy).join('\n') === addedHeaders.join('\n');
  return isPlace && isNamed && (isTableWhole(table) || !isTableWhole(was));
}

async function isSummarySheetThere(after: XlsxPackage, record: SummarySheet): Promise<boolean> {
  const name = after.parts.sheets.at(-1)?.name ?? '';
  const reader = unwrap(after.workbook.sheet(name));
  let count = 0;
  let isSame = true;
  unwrap(
    await reader.readRows((rows) => {
      for (const { cells } of rows) {
        const [label, value] = record.rows[count] ?? [];
        count += 1;
        const wanted = String(value ?? '')
          .toWellFormed()
          .replace(/\r\n?/g, '\n');
        if (cells[0] !== label || (typeof value === 'string' && cells.slice(1).join('') !== wanted))
          isSame = false;
      }
      return undefined;
    }),
  );
  return isSame && count === record.rows.length;
}
