import type { StoredCell } from '../model/stored-cell.ts';
import type { TextLayout } from './detect-text-shape.ts';
import { enclosedText, type FieldPlace } from './field-text.ts';
import type { TextRecord } from './file-records.ts';

const tab = 0x09;
const quote = 0x22;
const apostrophe = 0x27;
const equals = 0x3d;

/** What a tab around it keeps from becoming a number: an order number, a date, an amount. */
const withDigits = /^(?=.*\d)[A-Za-z0-9+-][A-Za-z0-9 .,:/_+-]*$/;
const digitsOnly = /^[+-]?\d[\d .,:/-]*$/;

/**
 * The text without what programs put around digits so that Excel leaves them alone: a tab before or behind
 * them, or an apostrophe before them. The same text where nothing is.
 */
export function withoutGuard(text: string): string {
  const first = text.charCodeAt(0);
  if (first === apostrophe) return digitsOnly.test(text.slice(1)) ? text.slice(1) : text;
  if (first !== tab && text.charCodeAt(text.length - 1) !== tab) return text;
  const inner = text.replace(/^\t+|\t+$/g, '').trim();
  return withDigits.test(inner) ? inner : text;
}

/** Whether the field is `="007"`, which reading has made 007 of. */
function isFormulaGuard(
  record: TextRecord,
  field: FieldPlace,
  text: string,
  { encoding }: TextLayout,
): boolean {
  const unit = encoding.unitBytes;
  const at = field.start + (encoding.isBigEndian ? 1 : 0);
  const begins = record.bytes[at] === quote ? record.bytes[at + unit] : record.bytes[at];
  return begins === equals && field.end > field.start && enclosedText(record.bytes, field, encoding) !== text;
}

/** What became of a record's cells. */
interface Unguarded {
  /** See `RawRow.stored`: what the file holds where that is more than is shown. */
  readonly stored: readonly StoredCell[];
  readonly hasGuards: boolean;
}

const untouched: Unguarded = { stored: [], hasGuards: false };

/** Takes guards and NULs out of the cells of a record, in place; what is sent is the value alone. */
export function removeGuards(record: TextRecord, cells: string[], layout: TextLayout): Unguarded {
  const { bytes, start, end, fields } = record;
  const hasNul = layout.encoding.unitBytes === 1 && bytes.subarray(start, end).includes(0);
  let stored: StoredCell[] | null = null;
  let hasGuards = false;
  for (let at = 0; at < cells.length; at += 1) {
    const held = cells[at] ?? '';
    const field = fields[at];
    const shown = withoutGuard(hasNul ? held.replaceAll('\0', '') : held);
    if (shown !== held) {
      cells[at] = shown;
      stored ??= [];
      stored.push([at, held]);
    } else if (field !== undefined && isFormulaGuard(record, field, held, layout)) hasGuards = true;
  }
  if (stored === null) return hasGuards ? { stored: [], hasGuards } : untouched;
  return { stored, hasGuards: true };
}
