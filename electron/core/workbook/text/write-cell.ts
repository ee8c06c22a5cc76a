import { extname } from 'node:path';
import type { TextFileShape } from '../../../../shared/model/table.ts';
import type { NewColumn } from '../model/workbook-service.ts';
import type { TextEncoding } from './text-encoding.ts';

/** Turns a value into the bytes of one field, quoted as the file quotes. */
export type CellWriter = (value: string | number | null, kind: NewColumn['kind']) => Buffer;

/** Spreadsheet programs take text that begins so for a formula, also when it comes from a text file (CSV injection). */
const startsLikeFormula = /^[=+\-@\t\r]/;
/** Half a surrogate pair stands for no character. */
const loneSurrogate = /\p{Surrogate}/gu;

/** The text that a cell gets: a number as such, and text that would run as a formula behind an apostrophe. */
export function harmlessText(value: string | number, kind: NewColumn['kind']): string {
  if (typeof value === 'number') return kind === 'number' ? String(value) : harmlessText(String(value), kind);
  const text = value.replace(loneSurrogate, '\ufffd');
  return startsLikeFormula.test(text) ? `'${text}` : text;
}

/**
 * What stands before an answer in a file of this shape. A file of one column gets its first delimiter: a
 * comma where its name says so, else a tab, which hardly ever stands in a text.
 */
export function writtenDelimiter(
  { delimiter }: Pick<TextFileShape, 'delimiter'>,
  sourcePath: string,
): string {
  if (delimiter !== '') return delimiter;
  return extname(sourcePath).toLowerCase() === '.csv' ? ',' : '\t';
}

/** Makes the writer for a file's delimiter, quoting and encoding. */
export function cellWriter(shape: TextFileShape, encoding: TextEncoding): CellWriter {
  const nothing = encoding.encode(shape.quotesAll ? '""' : '');
  return (value, kind) => {
    if (value === null) return nothing;
    const text = harmlessText(value, kind);
    const needsQuotes = shape.quotesAll || text.includes(shape.delimiter) || /["\r\n]|^\s|\s$/.test(text);
    return encoding.encode(needsQuotes ? `"${text.replaceAll('"', '""')}"` : text);
  };
}
