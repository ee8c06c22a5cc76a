import type { FieldPlace } from './field-text.ts';
import type { TextEncoding } from './text-encoding.ts';

const quote = 0x22;
const space = 0x20;

function unitReader(bytes: Buffer, { unitBytes, isBigEndian }: TextEncoding): (at: number) => number {
  if (unitBytes === 1) return (at) => bytes[at] ?? -1;
  return (at) => (isBigEndian ? bytes.readUInt16BE(at) : bytes.readUInt16LE(at));
}

/**
 * The same field with quotes that every program reads alike. Only quotes are added, so that each old byte
 * stays: around a field that begins with a quote as text, and beside each quote inside that is not doubled.
 */
export function quoteAnew(bytes: Buffer, field: FieldPlace, encoding: TextEncoding): Buffer {
  const { unitBytes: unit } = encoding;
  const unitAt = unitReader(bytes, encoding);
  const mark = encoding.encode('"');
  const isEnclosed = field.quoteEnd > 0;
  const from = isEnclosed ? field.start + unit : field.start;
  const to = isEnclosed ? field.quoteEnd - unit : field.end;
  const parts: Buffer[] = [mark];
  let kept = from;
  for (let at = from; at < to; at += unit) {
    if (unitAt(at) !== quote) continue;
    const isPair = isEnclosed && at + unit < to && unitAt(at + unit) === quote;
    if (isPair) at += unit;
    else {
      parts.push(bytes.subarray(kept, at + unit), mark);
      kept = at + unit;
    }
  }
  parts.push(bytes.subarray(kept, to), mark);
  // Blanks between the closing quote and the delimiter.
  if (isEnclosed) parts.push(bytes.subarray(field.quoteEnd, field.end));
  return Buffer.concat(parts);
}

/**
 * True for a field such as ` "a` of `1, "a, b"`: LibreOffice takes a quote after blanks for one that opens a
 * cell, which would reach over the next delimiter or line.
 */
export function opensAfterBlanks(bytes: Buffer, field: FieldPlace, encoding: TextEncoding): boolean {
  if (field.quoteEnd > 0) return false;
  const unitAt = unitReader(bytes, encoding);
  const { unitBytes: unit } = encoding;
  if (field.end <= field.start || unitAt(field.start) !== space) return false;
  const text = encoding.decode(bytes, field.start, field.end).replace(/^ +/, '');
  return text.startsWith('"') && !/^"(?:[^"]|"")*" *$/.test(text) && field.end - field.start > unit;
}
