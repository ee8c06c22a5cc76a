import { isUtf8 } from 'node:buffer';
import type { FileHandle } from 'node:fs/promises';
import { failure, type Outcome, success } from '../../../../shared/model/outcome.ts';
import type { TextFileShape } from '../../../../shared/model/table.ts';
import { filePieces } from '../model/file-hash.ts';
import type { StepOptions } from '../model/workbook-service.ts';
import { guessEncoding } from './guess-encoding.ts';
import { guessLayout } from './guess-layout.ts';
import type { TableForm } from './table-form.ts';
import { announcedEncoding, byteOrderMark, type TextEncoding, textEncoding } from './text-encoding.ts';
import { unmarkedUtf16 } from './unmarked-utf16.ts';

/** How a text file is laid out, with what the patcher needs besides. */
export interface TextLayout {
  readonly shape: TextFileShape;
  readonly encoding: TextEncoding;
  /** Bytes before the first record: the byte order mark and Excel's `sep=;` line. */
  readonly headBytes: number;
  /** Lines before the first record. */
  readonly headLines: number;
  /** What its records have in common; see `RecordScanner`. */
  readonly form: TableForm;
}

const sampleBytes = 1 << 18;
/** Of a line that tells its encoding: before the first letter beyond ASCII, and after it. */
const contextBytes = 200;
const lineBytes = 400;
const lineFeed = 0x0a;
const space = 0x20;
/** Lone bytes that break UTF-8 in an otherwise good file come from damage, not from another encoding. */
const sequencesPerBreak = 20;

interface Utf8Check {
  readonly isValid: boolean;
  /** Bytes around non-ASCII text, at most `sampleBytes`: what tells encodings apart. */
  readonly telling: Buffer;
}

/** Start of an unfinished UTF-8 sequence at the end of a piece, so that the check never cuts a character. */
function unfinishedFrom(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

/** Lines with a byte beyond ASCII, or the part of a long one around it. A character of several bytes is never cut. */
function tellingPart(bytes: Buffer, maxBytes: number): Buffer {
  const parts: Buffer[] = [];
  let taken = 0;
  let last = 0;
  for (let at = 0; at < bytes.length && taken < maxBytes; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    let start = at;
    while (start > last && at - start < contextBytes && bytes[start - 1] !== lineFeed) start -= 1;
    let end = at;
    while (end < bytes.length && bytes[end] !== lineFeed) {
      if (end - at >= lineBytes && (bytes[end] ?? 0) <= space) break;
      end += 1;
    }
    parts.push(Buffer.from(bytes.subarray(start, end)), Buffer.from('\n'));
    taken += end - start + 1;
    at = end;
    last = end;
  }
  return Buffer.concat(parts);
}

/** Whether the file is UTF-8 throughout: a stray letter on the last line decides as much as one on the first. */
async function checkUtf8(file: FileHandle, options: StepOptions): Promise<Utf8Check> {
  let rest: Buffer = Buffer.alloc(0);
  let isValid = true;
  const telling: Buffer[] = [];
  let maxBytes = sampleBytes;
  for await (const piece of filePieces(file, options)) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, piece]) : piece;
    const cut = unfinishedFrom(bytes);
    if (isValid && !isUtf8(bytes.subarray(0, cut))) isValid = false;
    if (maxBytes > 0) {
      const part = tellingPart(bytes.subarray(0, cut), maxBytes);
      maxBytes -= part.length;
      telling.push(part);
    }
    rest = Buffer.from(bytes.subarray(cut));
    if (!isValid && maxBytes <= 0) break;
  }
  return { isValid: isValid && isUtf8(rest), telling: Buffer.concat(telling) };
}

/** True when the bytes are UTF-8 but for a few that damage has struck. */
function isNearlyUtf8(telling: Buffer): boolean {
  const text = telling.toString('utf8');
  const breaks = text.split('\ufffd').length - 1;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: everything beyond ASCII is what is counted
  const beyondAscii = text.replace(/[\x00-\x7f\ufffd]/g, '').length;
  return beyondAscii > breaks * sequencesPerBreak;
}

/** The likeliest encoding of bytes that are not UTF-8. */
async function guessLegacyEncoding(telling: Buffer): Promise<string> {
  return isNearlyUtf8(telling) ? 'utf8' : guessEncoding(telling);
}

async function detectEncoding(
  file: FileHandle,
  head: Buffer,
  options: StepOptions,
): Promise<Outcome<{ readonly name: string; readonly hasByteOrderMark: boolean }>> {
  const announced = announcedEncoding(head);
  if (announced === 'utf32') return failure('workbook-encoding-unknown');
  if (announced !== null) return success({ name: announced, hasByteOrderMark: true });
  const wide = unmarkedUtf16(head);
  if (wide === 'binary') return failure('file-type-unknown');
  if (wide !== 'none') return success({ name: wide, hasByteOrderMark: false });
  const check = await checkUtf8(file, options);
  const name = check.isValid ? 'utf8' : await guessLegacyEncoding(check.telling);
  return success({ name, hasByteOrderMark: false });
}

/**
 * Finds encoding, delimiter, line end and quoting of a text file. What the caller knows better goes into
 * `known`; a byte order mark in the file outranks it, because the file may have been saved anew since.
 */
export async function detectTextShape(
  file: FileHandle,
  known: Partial<TextFileShape> = {},
  prefersTab = false,
  options: StepOptions = {},
): Promise<Outcome<TextLayout>> {
  const head = Buffer.alloc(sampleBytes);
  const { bytesRead } = await file.read(head, 0, sampleBytes, 0);
  if (bytesRead === 0) return failure('file-empty');
  const sample = head.subarray(0, bytesRead);
  const announced = announcedEncoding(sample);
  const found =
    known.encoding !== undefined && announced === null
      ? success({ name: known.encoding, hasByteOrderMark: false })
      : await detectEncoding(file, sample, options);
  if (!found.ok) return found;
  const encoding = textEncoding(found.value.name);
  if (encoding === null) return failure('workbook-encoding-unknown');
  const markBytes = found.value.hasByteOrderMark ? byteOrderMark(encoding.name).length : 0;
  const layout = guessLayout(sample, markBytes, encoding, known, prefersTab, bytesRead < sampleBytes);
  return success({
    shape: {
      encoding: encoding.name,
      hasByteOrderMark: found.value.hasByteOrderMark,
      delimiter: layout.delimiter,
      lineEnd: layout.lineEnd,
      quotesAll: layout.quotesAll,
      recordRules: 2,
    },
    encoding,
    headBytes: layout.headBytes,
    headLines: layout.headLines,
    form: layout.form,
  });
}
