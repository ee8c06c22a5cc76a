/**
 * What electron/core/workbook/xlsx owns: .xlsx and .xlsm packages: xml, zip, scan, package, read, write, undo.
 * This file opens one and gives a reader for each sheet. One scanner (row-scan.ts) serves this reader and the
 * patcher (xlsx-patch.ts), so both agree on which row is which. Reading never writes and never guesses headers;
 * nothing trusts what a file says about its own sizes.
 */
import { open } from 'node:fs/promises';
import { failure, type Outcome, ProblemError, success } from '../../../../../shared/model/outcome.ts';
import type { SheetSummary, WorkbookWarning } from '../../../../../shared/model/table.ts';
import { outcomeOf } from '../../model/file-problem.ts';
import { type FingerprintVersion, fingerprintVersion } from '../../model/row-fingerprint.ts';
import type { SheetReader } from '../../model/row-source.ts';
import { readPart, readWorkbookParts, type WorkbookParts } from '../package/package-parts.ts';
import { type PrintedRange, readPrintArea } from '../package/print-area.ts';
import { readSharedStrings, type SharedStrings } from '../package/shared-strings.ts';
import { ZipArchive } from '../zip/zip-archive.ts';
import { type CellStyles, readCellStyles } from './number-formats.ts';
import { SheetOrder } from './sheet-order.ts';
import { type SheetContext, xlsxSheetReader } from './sheet-reader.ts';

/** An open workbook. Close it in every case. */
export interface XlsxWorkbook {
  /** For `xlsb` nothing else is known: the workbook is binary, for others to read. */
  readonly format: 'xlsx' | 'xlsm' | 'xlsb';
  readonly sheets: readonly SheetSummary[];
  readonly warnings: readonly WorkbookWarning[];
  /** `version` 1 reads cells as the first version did. */
  sheet(name: string, version?: FingerprintVersion): Outcome<SheetReader>;
  /** What is printed of a sheet; none where it has no print area of plain ranges. */
  printArea(name: string): Promise<readonly PrintedRange[]>;
  close(): Promise<void>;
}

/** What the patcher needs besides. */
export interface XlsxPackage {
  readonly archive: ZipArchive;
  readonly parts: WorkbookParts;
  readonly workbook: XlsxWorkbook;
  context(sheet: string, version?: FingerprintVersion): Outcome<SheetContext>;
  /** Name of the part with the styles, where there is one. */
  readonly stylesPart: string | undefined;
}

const oleMagic = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const encryptedName = Buffer.from('EncryptedPackage', 'utf16le');
const oleBytesSearched = 16 * 1024 ** 2;

/** [MS-OFFCRYPTO] 2.3.4.4: a workbook with a password is an OLE2 container with a stream of this name. */
async function refuseOle(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const magic = Buffer.alloc(oleMagic.length);
    await file.read(magic, 0, magic.length, 0);
    if (!magic.equals(oleMagic)) return;
    const head = Buffer.alloc(Math.min(size, oleBytesSearched));
    await file.read(head, 0, head.length, 0);
    const isEncrypted = head.includes(encryptedName);
    throw new ProblemError({ code: isEncrypted ? 'workbook-password-protected' : 'file-type-unknown' });
  } finally {
    await file.close();
  }
}

function warningsOf(archive: ZipArchive): readonly WorkbookWarning[] {
  const names = archive.directory.entries.map((entry) => entry.name.toLowerCase());
  const warnings: WorkbookWarning[] = [];
  if (names.some((name) => name.startsWith('_xmlsignatures/'))) warnings.push('signed');
  if (names.some((name) => /^xl\/revisions\//.test(name))) warnings.push('shared-with-history');
  return warnings;
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function assemble(archive: ZipArchive, parts: WorkbookParts): XlsxPackage {
  const partOf = (type: string): string | undefined =>
    parts.relationships.find((one) => one.type === type)?.target;
  let areStringsRead = false;
  const strings = once<SharedStrings>(() => {
    areStringsRead = true;
    return readSharedStrings(archive, partOf('sharedStrings'));
  });
  const firstStrings = (max: number) => readSharedStrings(archive, partOf('sharedStrings'), max);
  const stylesPart = partOf('styles');
  const readStyles = async (version: FingerprintVersion): Promise<CellStyles> => {
    const text = stylesPart === undefined ? undefined : await readPart(archive, stylesPart);
    return readCellStyles(text, parts.usesDates1904, version);
  };
  const orders = new Map(parts.sheets.map(({ partName }) => [partName, new SheetOrder()]));
  const styles = { 1: once(() => readStyles(1)), 2: once(() => readStyles(2)) };
  const context = (name: string, version = fingerprintVersion): Outcome<SheetContext> => {
    const part = parts.sheets.find((one) => one.name === name);
    const entry = part === undefined ? undefined : archive.find(part.partName);
    if (part === undefined || entry === undefined) return failure('sheet-not-found', { sheet: name });
    if (part.kind === 'chart') return failure('sheet-is-chart', { sheet: name });
    return success({
      archive,
      entry,
      partName: part.partName,
      strings,
      firstStrings,
      styles: styles[version],
      order: orders.get(part.partName) ?? new SheetOrder(),
      hasZerosForResults: parts.hasZerosForResults,
    });
  };
  const workbook: XlsxWorkbook = {
    format: parts.format,
    sheets: parts.sheets.map(({ name, kind, isHidden }) => ({ name, kind, isHidden })),
    warnings: warningsOf(archive),
    sheet: (name, version) => {
      const found = context(name, version);
      return found.ok ? success(xlsxSheetReader(found.value)) : found;
    },
    printArea: async (name) => {
      const found = context(name);
      return found.ok ? readPrintArea(whole, found.value.partName) : [];
    },
    close: async () => {
      await archive.close();
      if (areStringsRead) (await strings().catch(() => null))?.release();
    },
  };
  const whole: XlsxPackage = { archive, parts, workbook, context, stylesPart };
  return whole;
}

/** Opens a workbook with what the patcher needs; throws ProblemError. */
export async function openPackage(path: string): Promise<XlsxPackage> {
  await refuseOle(path);
  const archive = await ZipArchive.open(path);
  try {
    return assemble(archive, await readWorkbookParts(archive));
  } catch (error) {
    await archive.close();
    throw error;
  }
}

/**
 * Opens a workbook for reading. Refuses what is damaged, locked by a password, unsafe or no workbook with
 * one code each.
 */
export function openXlsx(path: string): Promise<Outcome<XlsxWorkbook>> {
  return outcomeOf<XlsxWorkbook>(async () => success((await openPackage(path)).workbook));
}
