/**
 * What electron/core/workbook/open owns: one face for every kind of file: which sheets there are, and a reader for
 * each. It decides by content who reads: our own scanner (.xlsx, .xlsm), the text reader, or SheetJS. It reads no
 * rows itself and writes nothing.
 */
import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import { failure, type Outcome, success } from '../../../../shared/model/outcome.ts';
import type {
  SheetSummary,
  TextFileShape,
  WorkbookFormat,
  WorkbookLoss,
  WorkbookWarning,
} from '../../../../shared/model/table.ts';
import { outcomeOf } from '../model/file-problem.ts';
import type { FingerprintVersion } from '../model/row-fingerprint.ts';
import type { SheetReader } from '../model/row-source.ts';
import type { StepOptions } from '../model/workbook-service.ts';
import { openWithSheetJs, type SheetJsWorkbook } from '../sheetjs/sheetjs-workbook.ts';
import { detectTextShape, type TextLayout } from '../text/detect-text-shape.ts';
import { textSheet } from '../text/text-workbook.ts';
import type { PrintedRange } from '../xlsx/package/print-area.ts';
import { openXlsx } from '../xlsx/read/xlsx-workbook.ts';
import { detectFileKind, isTextNamedWorkbook, isTooLargeForSheetJs } from './detect-format.ts';

/** A file that has been opened for reading. Close it in every case. */
export interface OpenedWorkbook {
  readonly format: WorkbookFormat;
  readonly sheets: readonly SheetSummary[];
  readonly warnings: readonly WorkbookWarning[];
  /** What is lost when the file is made anew as .xlsx; none for files that are written into. */
  readonly losses: readonly WorkbookLoss[];
  /** Text files only. */
  readonly text: TextLayout | null;
  /** Files that SheetJS holds only: they are saved anew as .xlsx. */
  readonly sheetJs: SheetJsWorkbook | null;
  /** `version` 1 reads cells as the first version did, to find the rows of jobs made then. */
  sheet(name: string, version?: FingerprintVersion): Outcome<SheetReader>;
  /** What is printed of a sheet; none where it has no print area of plain ranges, or the file is no .xlsx. */
  printArea(name: string): Promise<readonly PrintedRange[]>;
  close(): Promise<void>;
}

/** The name that the one sheet of a text file bears, as in Excel: the file's own, without extension, 31 characters. */
export function textSheetName(path: string): string {
  const name = path.split(/[\\/]/).at(-1) ?? '';
  return name.slice(0, name.length - extname(name).length).slice(0, 31) || 'Sheet1';
}

function textFormat(path: string, layout: TextLayout): WorkbookFormat {
  const extension = extname(path).toLowerCase();
  if (extension === '.csv') return 'csv';
  if (extension === '.tsv' || extension === '.tab') return 'tsv';
  if (extension === '.txt' || layout.shape.delimiter === '') return 'txt';
  return layout.shape.delimiter === '\t' ? 'tsv' : 'csv';
}

async function openText(
  path: string,
  known: Partial<TextFileShape>,
  options: StepOptions,
): Promise<Outcome<OpenedWorkbook>> {
  const file = await open(path, 'r');
  let keepsOpen = false;
  try {
    const prefersTab = extname(path).toLowerCase() !== '.csv';
    const layout = await detectTextShape(file, known, prefersTab, {
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    if (!layout.ok) return layout;
    keepsOpen = true;
    const reader = textSheet(file, layout.value);
    return success({
      format: textFormat(path, layout.value),
      sheets: [{ name: textSheetName(path), kind: 'worksheet', isHidden: false }],
      warnings: isTextNamedWorkbook(path) ? ['text-named-workbook'] : [],
      losses: [],
      text: layout.value,
      sheetJs: null,
      // A text file has one sheet; its name follows the file's, which the user may have changed since.
      sheet: () => success(reader),
      printArea: async () => [],
      close: () => file.close(),
    });
  } finally {
    if (!keepsOpen) await file.close();
  }
}

async function openWhole(
  path: string,
  format: WorkbookFormat,
  options: StepOptions,
): Promise<Outcome<OpenedWorkbook>> {
  const workbook = await openWithSheetJs(path, options);
  if (!workbook.ok) return workbook;
  return success({
    format,
    sheets: workbook.value.sheets,
    warnings: [
      'saved-as-xlsx',
      ...(workbook.value.hasOtherLetters ? (['letters-by-content'] as const) : []),
      ...(workbook.value.isCutOff ? (['end-missing'] as const) : []),
    ],
    losses: workbook.value.losses,
    text: null,
    sheetJs: workbook.value,
    sheet: (name, version) => workbook.value.sheet(name, version),
    printArea: async () => [],
    close: async () => undefined,
  });
}

async function openZip(path: string, options: StepOptions): Promise<Outcome<OpenedWorkbook>> {
  const opened = await openXlsx(path);
  if (!opened.ok) return opened;
  const workbook = opened.value;
  if (workbook.format === 'xlsb') {
    await workbook.close();
    return openWhole(path, 'xlsb', options);
  }
  return success({
    format: workbook.format,
    sheets: workbook.sheets.map(({ name, kind, isHidden }) => ({ name, kind, isHidden })),
    warnings: workbook.warnings,
    losses: [],
    text: null,
    sheetJs: null,
    sheet: (name, version) => workbook.sheet(name, version),
    printArea: (name) => workbook.printArea(name),
    close: async () => {
      await workbook.close();
    },
  });
}

/**
 * What is known of a text file; `keepsWhole` has delimited text read by SheetJS, as jobs had it that were
 * made from an .xls by the first version.
 */
type KnownText = Partial<TextFileShape> & { readonly keepsWhole?: true };

/** Opens any file that can be read; refuses the others with one code each. */
export function openWorkbook(
  path: string,
  known: KnownText = {},
  options: StepOptions = {},
): Promise<Outcome<OpenedWorkbook>> {
  return outcomeOf<OpenedWorkbook>(async () => {
    const file = await open(path, 'r');
    let kind: Awaited<ReturnType<typeof detectFileKind>>;
    let sizeBytes: number;
    try {
      kind = await detectFileKind(file, path);
      sizeBytes = (await file.stat()).size;
    } finally {
      await file.close();
    }
    if (!kind.ok) return kind;
    if (kind.value === 'zip') return openZip(path, options);
    const isWhole = known.keepsWhole === true && extname(path).toLowerCase() === '.xls';
    if (kind.value === 'text' && !isWhole) return openText(path, known, options);
    if (isTooLargeForSheetJs(sizeBytes)) return failure('file-too-large');
    return openWhole(path, kind.value === 'ods' ? 'ods' : 'xls', options);
  });
}
