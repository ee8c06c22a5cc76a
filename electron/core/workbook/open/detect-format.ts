import { closeSync, openSync, readSync } from 'node:fs';
import { type FileHandle, readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { CFB } from 'xlsx';
import { failure, type Outcome, success } from '../../../../shared/model/outcome.ts';
import type { TextFileShape } from '../../../../shared/model/table.ts';
import { completeOle } from '../sheetjs/complete-ole.ts';
import { listZipEntries } from '../sheetjs/zip-entries.ts';
import { announcedEncoding } from '../text/text-encoding.ts';
import { looksLikeText } from '../text/unmarked-utf16.ts';

/** What the bytes of a file say it is; its name is only asked where bytes cannot tell. */
export type FileKind = 'zip' | 'ods' | 'ole-xls' | 'sheetjs-text' | 'text';

/** A file larger than this is no spreadsheet that Excel would open: twice its own limit of rows, 2 kB each. */
const maxFileBytes = 4 * 1024 ** 3;
/** SheetJS holds these formats in memory whole, at up to ten times their size. .xls itself ends at some 200 MB. */
const maxWholeBytes = 256 * 1024 ** 2;

const headBytes = 4096;
const textExtensions = new Set(['.csv', '.tsv', '.tab', '.txt', '.asc', '.prn', '']);
const spreadsheetExtensions = new Set(['.xls', '.xlsx', '.xlsm', '.xlsb', '.ods', '.xml', '.slk']);

function startsWith(head: Buffer, bytes: readonly number[]): boolean {
  return bytes.every((byte, at) => head[at] === byte);
}

/** Binary files that look like text at first, and texts that are no tables. */
const otherMagic: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46], // %PDF
  [0x7b, 0x5c, 0x72, 0x74, 0x66], // {\rtf
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x1f, 0x8b], // gzip
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  [0x52, 0x61, 0x72, 0x21], // rar
  [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], // SQLite
];

const zipMagic = [0x50, 0x4b, 0x03, 0x04];
const oleMagic = [0xd0, 0xcf, 0x11, 0xe0];
/**
 * What scripts on web servers leave before the file that they send: marks and blanks; and marks of a divided
 * zip (APPNOTE 8.5.3, 8.5.4).
 */
const strayStarts: readonly (readonly number[])[] = [
  ...[[0xef, 0xbb, 0xbf], [0x09], [0x0a], [0x0d], [0x20]],
  ...[
    [0x50, 0x4b, 0x07, 0x08],
    [0x50, 0x4b, 0x30, 0x30],
  ],
];

/** The first bytes without what strays before them. */
function withoutStrays(head: Buffer): Buffer {
  let rest = head;
  for (;;) {
    const stray = strayStarts.find((bytes) => startsWith(rest, bytes));
    if (stray === undefined) return rest;
    rest = rest.subarray(stray.length);
  }
}

/**
 * Streams inside an OLE2 container tell what it holds: [MS-XLS] 2.1.2 (Workbook, Book), [MS-OFFCRYPTO] 2.3
 * (EncryptedPackage).
 */
async function oleKind(path: string, sizeBytes: number): Promise<Outcome<FileKind>> {
  if (sizeBytes > maxWholeBytes) return failure('file-too-large');
  const completed = completeOle(await readFile(path));
  if (!completed.ok) return completed;
  const { bytes } = completed.value;
  let names: readonly string[];
  try {
    const container: { readonly FullPaths: readonly string[] } = CFB.read(bytes, { type: 'buffer' });
    names = container.FullPaths.map((name) => name.replace(/\/$/, '').split('/').at(-1) ?? '');
  } catch {
    // Only the bytes are looked at here; the library throws plain errors at whatever is no container.
    return failure('workbook-damaged');
  }
  const has = (name: string): boolean => names.some((one) => one.toLowerCase() === name);
  if (has('encryptedpackage')) return failure('workbook-password-protected');
  if (has('workbook') || has('book')) return success('ole-xls');
  return failure('file-type-unknown');
}

/** OpenDocument has its cells in content.xml; everything else in a zip is for our own reader to judge. */
async function zipKind(file: FileHandle, sizeBytes: number): Promise<FileKind> {
  const entries = await listZipEntries(file, sizeBytes);
  const isOpenDocument = entries?.some((entry) => entry.name === 'content.xml') === true;
  return isOpenDocument ? 'ods' : 'zip';
}

/** Texts that SheetJS knows by their first characters: SYLK, DIF, and a web page with its pictures. */
const otherSheets = /^(?:id;p|table\r?\n0,1|mime-version:)/;
/** JSON is no table of lines. */
const json = /^[[{]\s*["{[\]}]/;

function textKind(head: Buffer, extension: string): Outcome<FileKind> {
  const start = head
    .toString('latin1', 0, 2000)
    .replace(/^[\xef\xbb\xbf\xff\xfe]+/, '')
    .replaceAll('\0', '')
    .trimStart()
    .toLowerCase();
  const isText = textExtensions.has(extension);
  const isMarkup = /^<(\?xml|!doctype|html|table|meta|head)/.test(start);
  if (isMarkup && extension !== '.csv' && extension !== '.txt') {
    const isSheet =
      spreadsheetExtensions.has(extension) && /<table|<html|office:spreadsheet|<workbook/.test(start);
    return isSheet ? success('sheetjs-text') : failure('file-type-unknown');
  }
  if (otherSheets.test(start) && spreadsheetExtensions.has(extension)) return success('sheetjs-text');
  if (isText) return success('text');
  if (json.test(start) && !spreadsheetExtensions.has(extension)) return failure('file-type-unknown');
  // Programs that write "Excel" files often write delimited text under that name, and others give it a name
  // of their own (.dat).
  if (announcedEncoding(head) !== null || looksLikeText(head)) return success('text');
  // Workbooks of before .xls had a container.
  return extension === '.xls' ? success('sheetjs-text') : failure('file-type-unknown');
}

/** True for text under the name of a workbook: programs go by the name, and refuse it. */
export function isTextNamedWorkbook(path: string): boolean {
  return spreadsheetExtensions.has(extname(path).toLowerCase());
}

/** Looks at the first bytes; refuses what is no spreadsheet with one code each. */
export async function detectFileKind(file: FileHandle, path: string): Promise<Outcome<FileKind>> {
  const about = await file.stat();
  if (!about.isFile()) return failure('file-not-readable');
  if (about.size === 0) return failure('file-empty');
  if (about.size > maxFileBytes) return failure('file-too-large');
  const buffer = Buffer.alloc(headBytes);
  const { bytesRead } = await file.read(buffer, 0, headBytes, 0);
  const head = buffer.subarray(0, bytesRead);
  const extension = extname(path).toLowerCase();
  const content = withoutStrays(head);
  if (startsWith(content, zipMagic)) return success(await zipKind(file, about.size));
  if (startsWith(head, oleMagic)) return oleKind(path, about.size);
  if (startsWith(content, oleMagic)) return failure('workbook-damaged');
  if (otherMagic.some((magic) => startsWith(head, magic))) return failure('file-type-unknown');
  // BIFF 2 to 5 without a container, as very old programs write it: a BOF record, [MS-XLS] 2.4.21.
  if (head[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(head[1] ?? -1) && (head[2] ?? 0) <= 0x10) {
    return success('ole-xls');
  }
  return textKind(head, extension);
}

/** Files above this are not handed to SheetJS. */
export function isTooLargeForSheetJs(sizeBytes: number): boolean {
  return sizeBytes > maxWholeBytes;
}

/** Whether the file is a zip or an OLE2 container: no text, whatever its name says. Null where it cannot be read. */
function isContainer(path: string): boolean | null {
  const head = Buffer.alloc(4);
  try {
    const file = openSync(path, 'r');
    try {
      readSync(file, head, 0, 4, 0);
    } finally {
      closeSync(file);
    }
  } catch {
    // A file that is not there now is judged by its name; saving says what is wrong.
    return null;
  }
  return startsWith(head, zipMagic) || startsWith(head, oleMagic);
}

/** What programs open a text file of this delimiter by. */
function textExtension(delimiter: string): string {
  if (delimiter === '\t') return '.tsv';
  return delimiter === ',' || delimiter === ';' ? '.csv' : '.txt';
}

/**
 * Extension that a save of this source has, which fits what is written: .xlsx and .xlsm keep their own, other
 * workbooks become .xlsx. Text stays text and keeps its name's ending, unless that is a workbook's. `text`:
 * how the source was read, null for a workbook.
 */
export function targetExtension(sourcePath: string, text: TextFileShape | null): string {
  const extension = extname(sourcePath);
  const lower = extension.toLowerCase();
  const isWorkbookName = spreadsheetExtensions.has(lower);
  const ownWorkbook = lower === '.xlsx' || lower === '.xlsm' ? extension : '.xlsx';
  const isBinary = isContainer(sourcePath);
  // The content counts, or no program would open the result.
  if (isBinary === true) return ownWorkbook;
  if (text !== null) return isWorkbookName ? textExtension(text.delimiter) : extension;
  return textExtensions.has(lower) ? extension : ownWorkbook;
}
