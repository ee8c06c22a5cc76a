import type { ExportLayout } from '../../../shared/model/columns-beside.ts';
import type { AnswerField, AnswerFormat } from '../../../shared/model/template.ts';
import type { AnswerValue } from '../claude/read-answer.ts';

/** A value on its way into an exported file. */
export type ExportValue = string | number | boolean | null;

/** What stands between the columns of a CSV, and the mark in its numbers. */
export interface CsvLayout {
  readonly delimiter: ',' | ';';
  readonly decimalMark: '.' | ',';
}

/** By the names that the contract has for them: Excel expects the second where a comma stands in numbers. */
export const csvLayouts: Readonly<Record<ExportLayout, CsvLayout>> = {
  comma: { delimiter: ',', decimalMark: '.' },
  semicolon: { delimiter: ';', decimalMark: ',' },
};

/** Spreadsheet programs run text that begins so, also when it comes from a text file (owasp.org, CSV injection). */
const startsLikeFormula = /^[=+\-@\t\r]/;
/** A number with its sign can do nothing, and an apostrophe would make text of it. */
const plainNumber = /^[+-]?\d+([.,]\d+)*$/;

/** True for text that a spreadsheet program could take for a formula. */
export function isRisky(text: string): boolean {
  return startsLikeFormula.test(text) && !plainNumber.test(text);
}

/** The text of a CSV cell, before it is quoted. */
export function csvText(value: ExportValue, layout: CsvLayout): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return String(value).replace('.', layout.decimalMark);
  return value;
}

/** Turns stored answers into values of their fields' types: only yes-or-no fields are kept as words. */
export function answerReader(format: AnswerFormat): (values: readonly AnswerValue[]) => ExportValue[] {
  const fields: readonly (AnswerField | null)[] = format.kind === 'fields' ? format.fields : [null];
  return (values) => fields.map((field, at) => typed(field, values[at] ?? null));
}

function typed(field: AnswerField | null, value: AnswerValue): ExportValue {
  if (field?.type !== 'yes-no') return value;
  if (value === 'Yes') return true;
  return value === 'No' ? false : value;
}

/**
 * One line of a JSON Lines file. Written name by name, so that a column called `__proto__` is a column
 * like any other.
 */
export function jsonLine(names: readonly string[], values: readonly ExportValue[]): string {
  const pairs = names.map((name, at) => `${JSON.stringify(name)}:${JSON.stringify(values[at] ?? null)}`);
  return `{${pairs.join(',')}}\n`;
}
