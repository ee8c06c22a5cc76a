import type { FieldPlace } from './field-text.ts';
import type { TextEncoding } from './text-encoding.ts';

/** What the records of a file have in common; tells a quote that was never meant to open a cell from one that was. */
export interface TableForm {
  /** Fields of the usual record. */
  readonly width: number;
  /** Zero-based columns that hold numbers or dates throughout. */
  readonly valueColumns: readonly number[];
  /**
   * The program that wrote the file puts cells in quotes where they need it, so its line breaks in quotes are meant.
   */
  readonly quotesWell: boolean;
}

const valueLike = /^[-+(]?\p{Sc}?\s?\d[\d\s.,:'’/-]*\s?[%\p{Sc}]?\)?$/u;
/** A column counts as one of values when this many of its filled cells look so. */
const valueShare = 0.9;

/** True for a cell that reads as a number, an amount, a date or a time. */
export function isValueLike(text: string): boolean {
  return valueLike.test(text.trim());
}

/** One line as fields, with where its bytes are. */
export interface SampleLine {
  readonly fields: readonly FieldPlace[];
  /** Line breaks inside quotes. */
  readonly breaks: number;
  readonly hasOddQuotes: boolean;
}

/** How often each width occurs; a record of one field tells nothing about a table. */
function usualWidth(lines: readonly SampleLine[]): { readonly width: number; readonly share: number } {
  const counts = new Map<number, number>();
  for (const { fields } of lines) {
    if (fields.length > 1) counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
  }
  const [width, count] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
  return { width, share: lines.length === 0 ? 0 : count / lines.length };
}

/** Whether a cell was put in quotes because it needs them: for a delimiter or a quote inside. */
function needsItsQuotes(
  field: FieldPlace,
  sample: Buffer,
  encoding: TextEncoding,
  delimiter: string,
): boolean {
  if (field.quoteEnd === 0) return false;
  const unit = encoding.unitBytes;
  const inner = encoding.decode(sample, field.start + unit, field.quoteEnd - unit);
  if (inner.includes('\n') || inner.includes('\r')) return false;
  return (delimiter !== '' && inner.includes(delimiter)) || /[^"]""[^"]|^""|""$/.test(inner);
}

/**
 * The form of a table out of its first records, read both ways: with quotes over line breaks as they stand, and line by
 * line. Line by line is right where it explains more of the sample, as in a file whose only quote never closes.
 */
export function tableForm(
  sample: Buffer,
  encoding: TextEncoding,
  delimiter: string,
  records: readonly SampleLine[],
  lines: readonly SampleLine[],
): TableForm {
  const byRecord = usualWidth(records);
  const byLine = usualWidth(lines);
  const best = byLine.share > byRecord.share ? { ...byLine, from: lines } : { ...byRecord, from: records };
  const fitting = best.from.filter(({ fields }) => fields.length === best.width);
  const valueColumns: number[] = [];
  for (let at = 0; at < best.width; at += 1) {
    const cells = fitting
      .flatMap(({ fields: { [at]: field } }) =>
        field === undefined
          ? []
          : [encoding.decode(sample, field.start, field.end).replace(/^"(.*)"$/, '$1')],
      )
      .filter((text) => text.trim() !== '');
    // The header is none of the values, and a table may be short.
    const values = cells.filter(isValueLike).length;
    if (values > 0 && values >= (cells.length - 1) * valueShare) valueColumns.push(at);
  }
  const quotesWell = records.some(
    ({ fields, breaks, hasOddQuotes }) =>
      breaks === 0 &&
      !hasOddQuotes &&
      fields.some((field) => needsItsQuotes(field, sample, encoding, delimiter)),
  );
  return { width: best.width, valueColumns, quotesWell };
}
