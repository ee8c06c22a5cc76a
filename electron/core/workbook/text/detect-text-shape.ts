import { isUtf8 } from 'node:buffer';
import type { FileHandle } from 'node:fs/promises';
import { analyse } from 'chardet';
import { failure, type Outcome, success } from '../../../../shared/model/outcome.ts';
import type { TextFileShape } from '../../../../shared/model/table.ts';
import { filePieces } from '../file-hash.ts';
import type { StepOptions } from '../workbook-service.ts';
import { guessLayout } from './guess-layout.ts';
import type { TableForm } from './table-form.ts';
import {
  announcedEncoding,
  byteOrderMark,
  encodingName,
  type TextEncoding,
  textEncoding,
} from './text-encoding.ts';
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

function tellingPart(bytes: Buffer, room: number): Buffer {
  const parts: Buffer[] = [];
  let taken = 0;
  for (let at = 0; at < bytes.length && taken < room; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    let end = at;
    while (end < bytes.length && end - at < 400 && bytes[end] !== 0x0a) end += 1;
    parts.push(Buffer.from(bytes.subarray(at, end)), Buffer.from('\n'));
    taken += end - at + 1;
    at = end;
  }
  return Buffer.concat(parts);
}

/** Whether the file is UTF-8 throughout: a stray letter on the last line decides as much as one on the first. */
async function checkUtf8(file: FileHandle, options: StepOptions): Promise<Utf8Check> {
  let rest: Buffer = Buffer.alloc(0);
  let isValid = true;
  const telling: Buffer[] = [];
  let room = sampleBytes;
  for await (const piece of filePieces(file, options)) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, piece]) : piece;
    const cut = unfinishedFrom(bytes);
    if (isValid && !isUtf8(bytes.subarray(0, cut))) isValid = false;
    if (room > 0) {
      const part = tellingPart(bytes.subarray(0, cut), room);
      room -= part.length;
      telling.push(part);
    }
    rest = Buffer.from(bytes.subarray(cut));
    if (!isValid && room <= 0) break;
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

/** Japanese has syllables among its characters; read as Shift-JIS no other encoding's text shows more than a few. */
function isJapanese(telling: Buffer): boolean {
  const text = textEncoding('shift_jis')?.decode(telling, 0, telling.length) ?? '';
  if (text.includes('\ufffd')) return false;
  const beyondAscii = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  const syllables = text.match(/[\u3041-\u3096\u30a1-\u30fa]/g)?.length ?? 0;
  return syllables > beyondAscii * 0.1;
}

/** The likeliest encoding of bytes that are not UTF-8. What Excel saves on Windows comes first where all is equal. */
function guessLegacyEncoding(telling: Buffer): string {
  if (isNearlyUtf8(telling)) return 'utf8';
  if (isJapanese(telling)) return 'shift_jis';
  const rank: Readonly<Record<string, number>> = {
    shift_jis: 3,
    gb18030: 2,
    'euc-kr': 1,
    'windows-1252': 2,
    'windows-1251': 1,
  };
  const guesses = analyse(telling)
    .map((guess) => ({ name: encodingName(guess.name), confidence: guess.confidence }))
    .filter((guess) => guess.name !== null && !guess.name.startsWith('utf'))
    .sort((a, b) => b.confidence - a.confidence || (rank[b.name ?? ''] ?? 0) - (rank[a.name ?? ''] ?? 0));
  const best = guesses[0];
  if (best === undefined || best.name === null || best.confidence < 15) return 'windows-1252';
  if (best.name === 'gb18030') return 'gbk';
  return best.name.startsWith('iso-8859-') ? windowsSibling(best.name) : best.name;
}

/** Files called ISO-8859 are Windows' own in practice: the same letters, and quotes and dashes besides. */
function windowsSibling(name: string): string {
  const siblings: Readonly<Record<string, string>> = {
    'iso-8859-2': 'windows-1250',
    'iso-8859-5': 'windows-1251',
    'iso-8859-6': 'windows-1256',
    'iso-8859-7': 'windows-1253',
    'iso-8859-8': 'windows-1255',
    'iso-8859-9': 'windows-1254',
  };
  return siblings[name] ?? 'windows-1252';
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
  const name = check.isValid ? 'utf8' : guessLegacyEncoding(check.telling);
  return success({ name, hasByteOrderMark: false });
}

/**
 * Finds encoding, delimiter, line end and quoting of a text file. What the caller knows better goes into `known`; a byte
 * order mark in the file outranks it, because the file may have been saved anew since.
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
