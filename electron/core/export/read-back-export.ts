import { type FileHandle, open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { enclosedText } from '../workbook/text/field-text.ts';
import { fileRecords } from '../workbook/text/file-records.ts';
import { RecordScanner } from '../workbook/text/record-scanner.ts';
import { byteOrderMark, type TextEncoding, textEncoding } from '../workbook/text/text-encoding.ts';

/** What an exported file holds, told by its rows in their order: two files with the same print hold the same. */
export class ExportPrint {
  #rows = 0;
  #print = 0;

  /** Notes the cells of one row, the header's among them. */
  add(cells: readonly unknown[]): void {
    this.#rows += 1;
    this.#print = crc32(JSON.stringify(cells), this.#print);
  }

  equals(other: ExportPrint): boolean {
    return this.#rows === other.#rows && this.#print === other.#print;
  }
}

/** How the file was written. */
export type WrittenStyle =
  | { readonly kind: 'json-lines'; readonly names: readonly string[] }
  | { readonly kind: 'csv'; readonly delimiter: string };

async function printOfCsv(file: FileHandle, delimiter: string, utf8: TextEncoding): Promise<ExportPrint> {
  const print = new ExportPrint();
  const place = { headBytes: byteOrderMark(utf8.name).length, headLines: 0 };
  const scanner = new RecordScanner(utf8, { delimiter }, null);
  for await (const { bytes, fields } of fileRecords(file, scanner, place)) {
    print.add(fields.map((field) => enclosedText(bytes, field, utf8)));
  }
  return print;
}

/** Lines as JSON Lines means them: U+2028, which `readline` takes for a line end, may stand in a text. */
async function* jsonLines(file: FileHandle): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of file.createReadStream({ autoClose: false, encoding: 'utf8' })) {
    const lines = `${rest}${piece}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

/** Null where a line is no JSON. */
async function printOfLines(file: FileHandle, names: readonly string[]): Promise<ExportPrint | null> {
  const print = new ExportPrint();
  for await (const line of jsonLines(file)) {
    try {
      const values: unknown = JSON.parse(line);
      const entries = new Map(Object.entries(values as Readonly<Record<string, unknown>>));
      print.add(names.map((name) => entries.get(name)));
    } catch (error) {
      if (error instanceof SyntaxError) return null;
      throw error;
    }
  }
  return print;
}

/**
 * Reads an exported file from the disk, not with what wrote it: whether it holds every row, and each value in
 * its place. `expected` was made of the values before they were written.
 */
export async function isExportedWhole(
  path: string,
  style: WrittenStyle,
  expected: ExportPrint,
): Promise<boolean> {
  const utf8 = textEncoding('utf8');
  if (utf8 === null) return false;
  const file = await open(path, 'r');
  try {
    const found =
      style.kind === 'csv'
        ? await printOfCsv(file, style.delimiter, utf8)
        : await printOfLines(file, style.names);
    return found?.equals(expected) === true;
  } finally {
    await file.close();
  }
}
