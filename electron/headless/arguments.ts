/**
 * What electron/headless owns: the command line `npm run job` — reading its arguments, taking one job through
 * the same core that the window uses, and the summary at the end. No job logic: everything goes through the
 * contract's calls and the core's parts.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { columnIndex } from '../../shared/model/column-letters.ts';
import type { ColumnsChoice, HeaderRows, NonDataChoice, TextFileShape } from '../../shared/model/table.ts';
import type { AnswerField, AnswerFormat, FieldType, RowSelection } from '../../shared/model/template.ts';
import { defaultApiUrl, isSafeApiUrl } from '../host/api-url.ts';

/** One job as asked for on the command line. Paths are absolute. */
export interface JobArguments {
  readonly filePath: string;
  readonly sheet: string | null;
  /** First and last row of the header, one-based; 0 for none; null to guess. */
  readonly headerRow: HeaderRows | null;
  /** The table's columns where several tables stand side by side; left out where nothing is said, as below. */
  readonly tableColumns?: ColumnsChoice;
  /**
   * What is known better of a text file; left out where nothing is, since older runs are known by all that
   * is in here.
   */
  readonly text?: Pick<Partial<TextFileShape>, 'delimiter' | 'encoding'>;
  readonly idColumn: string | null;
  readonly instruction: string;
  readonly background: string;
  readonly answerFormat: AnswerFormat;
  readonly columnName: string;
  /** Null for the one chosen in the settings. */
  readonly model: string | null;
  readonly maxTokens: number;
  readonly rows: RowSelection;
  /** Left out where nothing is asked, so that jobs begun by an earlier version are known again. */
  readonly nonData?: NonDataChoice;
  /** Columns whose empty cells take the value above; left out where none is asked for, as above. */
  readonly fillDown?: readonly string[];
  /** The column whose empty cells say that a row continues the one above. */
  readonly continueBy?: string;
  readonly spendCapUsdMicros: number | null;
  readonly isPractice: boolean;
  readonly apiUrl: string;
  readonly outPath: string;
  /** Replaces another file of that name. */
  readonly overwrites: boolean;
  /** What is written where the encoding of a text file lacks letters of the answers; left out where nothing is said. */
  readonly lacking?: 'utf8' | 'replace';
  /** Lets a print area that ends beside the answers grow over them. */
  readonly printsAnswers: boolean;
  readonly dataFolder: string | null;
}

/** Room for an answer and, with models that think by default, for the thoughts that count along. */
const defaultMaxTokens = 4096;

/** What may be given, for people who ask with `--help` and for those who mistyped. */
export const usage = `Usage: npm run job -- --file IN.xlsx [--sheet NAME] [--header-row N|N-M] [--table-columns A-C|all]
  [--id-column NAME]
  [--delimiter comma|semicolon|tab|pipe|none] [--encoding NAME] --prompt TEXT|@FILE
  [--background TEXT|@FILE] [--labels a,b,c | --fields name:type,…] --column NAME [--model ID] [--max-tokens N]
  [--rows A-B|visible] [--send-all-rows | --leave-out-unsure] [--leave-out-errors]
  [--fill-down NAME,NAME] [--continue-by NAME]
  [--spend-cap USD] (--practice | --api-url URL) --out OUT.xlsx [--overwrite] [--lacking-letters utf-8|replace]
  [--print-answers] [--data-dir DIR]
Totals, notes and other rows that surely are no data are left out unless --send-all-rows is given; the run tells which.
Rows with errors or formulas without values in the columns used are sent unless --leave-out-errors is given.
Of tables that stand side by side the first is read, or the one that is far larger; --table-columns takes another, or all columns as one.
A sheet's print area stays as it is unless --print-answers is given; it then reaches over the answers beside it.
Types of fields: text, number, yes-no, date, one-of(a|b|c).
The key is taken from the keychain or from ANTHROPIC_API_KEY, never from an argument.`;

class ArgumentError extends Error {}

/** Reads the command line; a text is the plain sentence that says what is wrong with it. */
export function readJobArguments(args: readonly string[]): JobArguments | string {
  try {
    return read(args);
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}\n${usage}`;
  }
}

function read(args: readonly string[]): JobArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      file: { type: 'string' },
      sheet: { type: 'string' },
      'header-row': { type: 'string' },
      'table-columns': { type: 'string' },
      delimiter: { type: 'string' },
      encoding: { type: 'string' },
      'id-column': { type: 'string' },
      prompt: { type: 'string' },
      background: { type: 'string' },
      labels: { type: 'string' },
      fields: { type: 'string' },
      column: { type: 'string' },
      model: { type: 'string' },
      'max-tokens': { type: 'string' },
      rows: { type: 'string' },
      'send-all-rows': { type: 'boolean' },
      'leave-out-unsure': { type: 'boolean' },
      'leave-out-errors': { type: 'boolean' },
      'fill-down': { type: 'string' },
      'continue-by': { type: 'string' },
      'spend-cap': { type: 'string' },
      practice: { type: 'boolean' },
      'api-url': { type: 'string' },
      out: { type: 'string' },
      overwrite: { type: 'boolean' },
      'lacking-letters': { type: 'string' },
      'print-answers': { type: 'boolean' },
      'data-dir': { type: 'string' },
    },
  });
  const apiUrl = values['api-url'] ?? defaultApiUrl;
  if (!isSafeApiUrl(apiUrl)) {
    throw new ArgumentError('--api-url takes an https address, or an http address on this computer.');
  }
  if (values.labels !== undefined && values.fields !== undefined) {
    throw new ArgumentError('Give either --labels or --fields, not both.');
  }
  const dataFolder = values['data-dir'];
  const headerRow = values['header-row'];
  return {
    filePath: resolve(required(values.file, '--file')),
    sheet: values.sheet ?? null,
    headerRow: headerRow === undefined ? null : readHeaderRows(headerRow),
    ...readTableColumns(values['table-columns']),
    ...readTextShape(values.delimiter, values.encoding),
    idColumn: values['id-column'] ?? null,
    instruction: textOrFile(required(values.prompt, '--prompt')),
    background: textOrFile(values.background ?? ''),
    answerFormat: readFormat(values.labels, values.fields),
    columnName: required(values.column, '--column'),
    model: values.model ?? null,
    maxTokens: readCount(values['max-tokens'] ?? String(defaultMaxTokens), '--max-tokens', 1),
    rows: readRows(values.rows),
    ...(values['fill-down'] === undefined ? {} : { fillDown: splitList(values['fill-down'], ',') }),
    ...(values['continue-by'] === undefined ? {} : { continueBy: values['continue-by'] }),
    ...readNonData(values['send-all-rows'] === true, values['leave-out-unsure'] === true, {
      ...(values['leave-out-errors'] === true ? { leavesOutFaulty: true } : {}),
    }),
    spendCapUsdMicros: readUsd(values['spend-cap']),
    isPractice: values.practice === true,
    apiUrl: apiUrl.replace(/\/+$/, ''),
    outPath: resolve(required(values.out, '--out')),
    overwrites: values.overwrite === true,
    ...readLacking(values['lacking-letters']),
    printsAnswers: values['print-answers'] === true,
    dataFolder: dataFolder === undefined ? null : resolve(dataFolder),
  };
}

function required(value: string | undefined, name: string): string {
  if (value === undefined || value === '') throw new ArgumentError(`${name} is missing.`);
  return value;
}

function textOrFile(value: string): string {
  if (!value.startsWith('@')) return value;
  try {
    return readFileSync(resolve(value.slice(1)), 'utf8');
  } catch {
    throw new ArgumentError(`The file ${value.slice(1)} cannot be read.`);
  }
}

function readCount(text: string, name: string, min: number): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < min) {
    throw new ArgumentError(`${name} takes a whole number of at least ${min}.`);
  }
  return count;
}

function readHeaderRows(text: string): HeaderRows {
  const match = /^(\d+)(?:-(\d+))?$/.exec(text);
  const first = Number(match?.[1]);
  const last = Number(match?.[2] ?? match?.[1]);
  if (match === null || first > last || (first === 0 && last > 0)) {
    throw new ArgumentError('--header-row takes a row number, or the first and the last one, such as 1-3.');
  }
  return { first, last };
}

function readTableColumns(text: string | undefined): Pick<JobArguments, 'tableColumns'> {
  if (text === undefined) return {};
  if (text.toLowerCase() === 'all') return { tableColumns: 'all' };
  const match = /^([a-z]{1,3})-([a-z]{1,3})$/i.exec(text);
  const first = columnIndex(match?.[1] ?? '');
  const last = columnIndex(match?.[2] ?? '');
  if (first === null || last === null || first > last) {
    throw new ArgumentError('--table-columns takes the first and the last column, such as A-C, or all.');
  }
  return { tableColumns: { first, last } };
}

const delimiters: Readonly<Record<string, string>> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  pipe: '|',
  none: '',
};

function readTextShape(
  delimiter: string | undefined,
  encoding: string | undefined,
): Pick<JobArguments, 'text'> {
  const mark = Object.entries(delimiters).find(([name]) => name === delimiter)?.[1];
  if (delimiter !== undefined && mark === undefined) {
    throw new ArgumentError(`--delimiter takes one of ${Object.keys(delimiters).join(', ')}.`);
  }
  if (mark === undefined && encoding === undefined) return {};
  return {
    text: {
      ...(mark === undefined ? {} : { delimiter: mark }),
      ...(encoding === undefined ? {} : { encoding }),
    },
  };
}

function readLacking(text: string | undefined): Pick<JobArguments, 'lacking'> {
  if (text === undefined) return {};
  if (text === 'replace') return { lacking: 'replace' };
  if (text === 'utf-8') return { lacking: 'utf8' };
  throw new ArgumentError('--lacking-letters takes utf-8 or replace.');
}

function readUsd(text: string | undefined): number | null {
  if (text === undefined) return null;
  const usd = Number(text);
  if (!Number.isFinite(usd) || usd < 0) throw new ArgumentError('--spend-cap takes an amount in US dollars.');
  return Math.round(usd * 1_000_000);
}

function readRows(text: string | undefined): RowSelection {
  if (text === undefined) return { kind: 'all' };
  if (text === 'visible') return { kind: 'visible' };
  const match = /^(\d+)-(\d+)$/.exec(text);
  const [firstRow, lastRow] = [Number(match?.[1]), Number(match?.[2])];
  if (match === null || firstRow > lastRow)
    throw new ArgumentError('--rows takes two row numbers, such as 2-100, or the word visible.');
  return { kind: 'range', firstRow, lastRow };
}

/** What is to become of totals, notes and other rows that look like no data, and of those with errors. */
function readNonData(
  sendsSure: boolean,
  leavesOutUnsure: boolean,
  further: Pick<NonDataChoice, 'leavesOutFaulty'>,
): { readonly nonData?: NonDataChoice } {
  if (sendsSure && leavesOutUnsure) {
    throw new ArgumentError('Give either --send-all-rows or --leave-out-unsure, not both.');
  }
  const isAsked = sendsSure || leavesOutUnsure || further.leavesOutFaulty === true;
  return isAsked ? { nonData: { sendsSure, leavesOutUnsure, ...further } } : {};
}

function readFormat(labels: string | undefined, fields: string | undefined): AnswerFormat {
  if (labels !== undefined) return { kind: 'labels', labels: splitList(labels, ',') };
  if (fields !== undefined) return { kind: 'fields', fields: splitList(fields, ',').map(readField) };
  return { kind: 'text' };
}

function splitList(text: string, separator: string): readonly string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

const fieldTypes: readonly FieldType[] = ['text', 'number', 'yes-no', 'date', 'one-of'];

function readField(text: string): AnswerField {
  const colon = text.lastIndexOf(':');
  const name = (colon === -1 ? text : text.slice(0, colon)).trim();
  const wanted = colon === -1 ? 'text' : text.slice(colon + 1).trim();
  const list = /^one-of\((.*)\)$/.exec(wanted);
  if (list !== null) return { name, type: 'one-of', labels: splitList(list[1] ?? '', '|') };
  const type = fieldTypes.find((known) => known === wanted && known !== 'one-of');
  if (type === undefined) throw new ArgumentError(`"${wanted}" is not a type of field.`);
  return { name, type };
}
