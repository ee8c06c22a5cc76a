/**
 * Workbooks in the Office Open XML format, read by our own scanner so that reading and patching always agree on which
 * row is which. Owns the zip, the package's parts and the sheet's XML; knows no headers, no jobs and no other format.
 */
import { failure, type Outcome, ProblemError, success } from '../../../../shared/model/outcome.ts';
import type { SheetSummary, WorkbookWarning } from '../../../../shared/model/table.ts';
import type { SheetReader } from '../row-source.ts';
import { readFormats } from './cell-formats.ts';
import type { TextSource } from './cell-text.ts';
import {
  list,
  type Relationship,
  readContentType,
  readRelationships,
  readTree,
  requirePart,
} from './package-parts.ts';
import { readSharedStrings } from './shared-strings.ts';
import { createSheetReader } from './sheet-reader.ts';
import { attribute, child } from './xml-tree.ts';
import { openZip, type ZipArchive, type ZipEntry } from './zip-archive.ts';

/** A sheet and the part that holds it. */
export interface XlsxSheet extends SheetSummary {
  readonly part: string;
}

/** An opened workbook. `xlsb` is only recognised here; another reader takes it. */
export interface XlsxWorkbook {
  readonly format: 'xlsx' | 'xlsm' | 'xlsb';
  readonly sheets: readonly XlsxSheet[];
  readonly warnings: readonly WorkbookWarning[];
  readonly archive: ZipArchive;
  /** Part name of the styles; null where the workbook has none. */
  readonly stylesPart: string | null;
  sheet(name: string): Outcome<SheetReader>;
  /** What turns values into text; read once, when first asked for. */
  textSource(): Promise<TextSource>;
  close(): Promise<void>;
}

/** Opens a workbook. One code for each reason to refuse it: damaged, unsafe, of another type. */
export async function openXlsx(path: string): Promise<Outcome<XlsxWorkbook>> {
  const opened = await openZip(path);
  if (!opened.ok) return opened;
  const archive = opened.value;
  try {
    return success(await readWorkbook(archive));
  } catch (error) {
    await archive.close();
    if (error instanceof ProblemError) return { ok: false, problem: error.problem };
    throw error;
  }
}

async function readWorkbook(archive: ZipArchive): Promise<XlsxWorkbook> {
  const main = (await readRelationships(archive, '')).find((one) => one.kind === 'officeDocument');
  if (main === undefined) throw new ProblemError({ code: 'file-type-unknown' });
  requirePart(archive, main.target);
  const type = await readContentType(archive, main.target);
  const format = formatOf(type);
  if (format === null) throw new ProblemError({ code: 'file-type-unknown' });
  const common = { format, archive, close: () => archive.close() };
  if (format === 'xlsb') {
    const none = async (): Promise<TextSource> => ({ sharedStrings: [], formats: [], is1904: false });
    return {
      ...common,
      sheets: [],
      warnings: [],
      stylesPart: null,
      sheet: () => failure('sheet-not-found'),
      textSource: none,
    };
  }
  const tree = await readTree(archive, main.target);
  if (tree === null) throw new ProblemError({ code: 'workbook-damaged' });
  const relationships = await readRelationships(archive, main.target);
  const partOf = (kind: string): string | null =>
    relationships.find((one) => one.kind === kind)?.target ?? null;
  const sheets = list(tree, 'sheets').map((sheet) => summarize(sheet, relationships));
  const is1904 = /^(1|true)$/.test(attribute(child(tree, 'workbookPr') ?? tree, 'date1904') ?? '');
  let source: Promise<TextSource> | null = null;
  const textSource = (): Promise<TextSource> => {
    source ??= readSource(archive, partOf('sharedStrings'), partOf('styles'), is1904);
    return source;
  };
  return {
    ...common,
    sheets: sheets.map((sheet) => sheet.value),
    warnings: warningsOf(archive, relationships),
    stylesPart: partOf('styles'),
    textSource,
    sheet: (name) => {
      const found = sheets.find((one) => one.value.name === name)?.value;
      if (found === undefined) return failure('sheet-not-found', { sheet: name });
      if (found.kind !== 'worksheet') return failure('sheet-is-chart', { sheet: name });
      const entry = archive.find(found.part);
      return entry === null
        ? failure('workbook-damaged')
        : success(createSheetReader(archive, found.part, entry, textSource));
    },
  };
}

function formatOf(contentType: string): 'xlsx' | 'xlsm' | 'xlsb' | null {
  if (/binary/.test(contentType)) return 'xlsb';
  if (/ms-excel\.(sheet|template)\.macroEnabled/i.test(contentType)) return 'xlsm';
  return /spreadsheetml\.(sheet|template)\.main/.test(contentType) ? 'xlsx' : null;
}

function summarize(
  sheet: Parameters<typeof attribute>[0],
  relationships: readonly Relationship[],
): { readonly value: XlsxSheet } {
  const id = attribute(sheet, 'r:id') ?? [...sheet.attributes].find(([key]) => key.endsWith(':id'))?.[1];
  const target = relationships.find((one) => one.id === id);
  const kinds = { worksheet: 'worksheet', chartsheet: 'chart', dialogsheet: 'dialog' } as const;
  const kind = kinds[target?.kind as keyof typeof kinds] ?? 'macro';
  const state = attribute(sheet, 'state');
  return {
    value: {
      name: attribute(sheet, 'name') ?? '',
      kind,
      isHidden: state === 'hidden' || state === 'veryHidden',
      part: target?.target ?? '',
    },
  };
}

function warningsOf(archive: ZipArchive, relationships: readonly Relationship[]): WorkbookWarning[] {
  const isSigned = archive.entries.some((entry) => entry.name.toLowerCase().startsWith('_xmlsignatures/'));
  const isShared = relationships.some((one) => one.kind === 'revisionHeaders');
  return [
    ...(isSigned ? (['signed'] as const) : []),
    ...(isShared ? (['shared-with-history'] as const) : []),
  ];
}

async function readSource(
  archive: ZipArchive,
  stringsPart: string | null,
  stylesPart: string | null,
  is1904: boolean,
): Promise<TextSource> {
  const entry: ZipEntry | null = stringsPart === null ? null : archive.find(stringsPart);
  const styles = stylesPart === null ? null : await readTree(archive, stylesPart);
  return { sharedStrings: await readSharedStrings(archive, entry), formats: readFormats(styles), is1904 };
}
