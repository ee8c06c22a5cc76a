import type { TextEncoding } from './text-encoding.ts';

/** Where one field stands in the bytes, quotes included. */
export interface FieldPlace {
  readonly start: number;
  readonly end: number;
  /** End of the quoted part, after its closing quote; 0 when no quotes enclose the field. */
  readonly quoteEnd: number;
}

/** The bytes of a field read as they stand, without the quotes that enclose it. */
export function enclosedText(bytes: Buffer, field: FieldPlace, encoding: TextEncoding): string {
  if (field.quoteEnd === 0) return encoding.decode(bytes, field.start, field.end);
  const unit = encoding.unitBytes;
  const inner = encoding.decode(bytes, field.start + unit, field.quoteEnd - unit);
  const text = inner.includes('""') ? inner.replaceAll('""', '"') : inner;
  return field.quoteEnd < field.end ? text + encoding.decode(bytes, field.quoteEnd, field.end) : text;
}

/** The text of a field as a person sees it: without its quotes, and `="007"` as Excel shows it. */
export function fieldText(bytes: Buffer, field: FieldPlace, encoding: TextEncoding): string {
  const text = enclosedText(bytes, field, encoding);
  if (text.startsWith('="') && text.endsWith('"') && text.length > 2 && !text.slice(2, -1).includes('"')) {
    return text.slice(2, -1);
  }
  return text;
}
