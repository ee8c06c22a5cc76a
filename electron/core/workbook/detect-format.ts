import { closeSync, openSync, readSync } from 'node:fs';
import { type FileHandle, readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { CFB } from 'xlsx';
import { failure, type Outcome, success } from '../../../shared/model/outcome.ts';
import { listZipEntries } from './sheetjs/zip-entries.ts';

/** What the bytes of a file say it is; its name is only asked where bytes cannot tell (plain text). */
export type FileKind = 'zip' | 'ods' | 'ole-xls' | 'sheetjs-text' | 'text';

/** A file larger than this is no spreadsheet that Excel would open: twice its own limit of rows, 2 kB each. */
const largestFileBytes = 4 * 1024 ** 3;
/** SheetJS holds these formats in memory whole, at up to ten times their size. .xls itself ends at some 200 MB. */
const largestWholeBytes = 256 * 1024 ** 2;

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

/** Streams inside an OLE2 container tell what it holds: [MS-XLS] 2.1.2 (Workbook, Book), [MS-OFFCRYPTO] 2.3 (EncryptedPackage). */
async function oleKind(path: string, sizeBytes: number): Promise<Outcome<FileKind>> {
  if (sizeBytes > largestWholeBytes) return failure('file-too-large');
  const bytes = await readFile(path);
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

function textKind(head: Buffer, extension: string): Outcome<FileKind> {
  const start = head
    .toString('latin1', 0, 2000)
    .replace(/^[\xef\xbb\xbf\xff\xfe]+/, '')
    .trimStart()
    .toLowerCase();
  const isMarkup = /^<(\?xml|!doctype|html|table|meta|head)/.test(start);
  if (isMarkup && extension !== '.csv' && extension !== '.txt') {
    const isSheet =
      spreadsheetExtensions.has(extension) && /<table|<html|office:spreadsheet|<workbook/.test(start);
    return isSheet ? success('sheetjs-text') : failure('file-type-unknown');
  }
  if (start.startsWith('id;p') && extension === '.slk') return success('sheetjs-text');
  if (textExtensions.has(extension)) return success('text');
  // Programs that write "Excel" files often write tab-separated text under that name; Excel opens it after a warning.
  if (extension === '.xls') return success('sheetjs-text');
  return failure('file-type-unknown');
}

/** Looks at the first bytes; refuses what is no spreadsheet with one code each. */
export async function detectFileKind(file: FileHandle, path: string): Promise<Outcome<FileKind>> {
  const about = await file.stat();
  if (!about.isFile()) return failure('file-not-readable');
  if (about.size === 0) return failure('file-empty');
  if (about.size > largestFileBytes) return failure('file-too-large');
  const buffer = Buffer.alloc(headBytes);
  const { bytesRead } = await file.read(buffer, 0, headBytes, 0);
  const head = buffer.subarray(0, bytesRead);
  const extension = extname(path).toLowerCase();
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04])) return success(await zipKind(file, about.size));
  if (startsWith(head, [0xd0, 0xcf, 0x11, 0xe0])) return oleKind(path, about.size);
  if (otherMagic.some((magic) => startsWith(head, magic))) return failure('file-type-unknown');
  // BIFF 2 to 5 without a container, as very old programs write it: a BOF record, [MS-XLS] 2.4.21.
  if (head[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(head[1] ?? -1) && (head[2] ?? 0) <= 0x10) {
    return success('ole-xls');
  }
  return textKind(head, extension);
}

/** Files above this are not handed to SheetJS. */
export function isTooLargeForSheetJs(sizeBytes: number): boolean {
  return sizeBytes > largestWholeBytes;
}

/** Extension that a save of this source has: text and .xlsm keep their own, everything else becomes .xlsx. */
export function targetExtension(sourcePath: string): string {
  const extension = extname(sourcePath);
  const lower = extension.toLowerCase();
  if (lower === '.xlsx' || lower === '.xlsm') return extension;
  if (!textExtensions.has(lower)) return '.xlsx';
  const head = Buffer.alloc(4);
  try {
    const file = openSync(sourcePath, 'r');
    try {
      readSync(file, head, 0, 4, 0);
    } finally {
      closeSync(file);
    }
  } catch {
    // A file that is not there now is judged by its name; saving says what is wrong.
    return extension;
  }
  // A workbook under a text file's name: the content counts, or no program would open the result.
  const isBinary = startsWith(head, [0x50, 0x4b, 0x03, 0x04]) || startsWith(head, [0xd0, 0xcf, 0x11, 0xe0]);
  return isBinary ? '.xlsx' : extension;
}
