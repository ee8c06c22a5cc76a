/**
 * The one grammar of instructions, for page and core. `{{Name}}` stands for a row's cell. A name with braces
 * of its own is recognised where the sheet has it; as our buttons write it, they are character numbers
 * (`{{Size &#123;cm&#125;}}`), so that what stands around cannot change what is meant. `{{"{{"}}` stands for
 * two braces as they are. Every other `{{` is a fault, and nothing with a fault is sent.
 */
import type { Parsed } from '../schemas/deep-readonly.ts';
import type * as schema from '../schemas/schemas.ts';
import { type ColumnMeant, meantColumn, similarColumns, tidyName } from './find-column.ts';

/** A piece of an instruction that is no plain text. Positions count UTF-16 units, `end` is exclusive. */
export type InstructionToken =
  | {
      readonly kind: 'column';
      /** The name as the user wrote it, without braces and outer spaces. */
      readonly name: string;
      readonly columnIndex: number;
      /** False where another column could be meant as well; see `meantColumn`. */
      readonly isSure: boolean;
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: 'unknown'; readonly name: string; readonly start: number; readonly end: number }
  /** Two braces that are meant as they are. */
  | { readonly kind: 'braces'; readonly start: number; readonly end: number }
  /** Braces that begin something and name nothing: never closed, or empty. */
  | { readonly kind: 'stray'; readonly start: number; readonly end: number };

/** A placeholder that names no column for sure, and the columns that were probably meant. */
export type UnknownPlaceholder = Parsed<typeof schema.unknownPlaceholder>;

/** Opening braces that name nothing. */
export type StrayBraces = Parsed<typeof schema.strayBraces>;

/** How two opening braces are written that shall be sent as they are. */
export const literalBraces = '{{"{{"}}';

// Word processors and telephones make other quotes of "; Jinja's users write '.
const literalPattern = /\{\{\s*["'“”„«»‘’‚]\{\{["'“”„«»‘’‚]\s*\}\}/g;
// It may have a line break, as headers in Excel do.
const plainPattern = /\{\{([^{}]+)\}\}/g;

/**
 * All pieces of an instruction that are no plain text, in the order of their places. Without columns every
 * name is unknown.
 */
export function scanInstruction(
  instruction: string,
  columns: readonly string[],
): readonly InstructionToken[] {
  if (!instruction.includes('{{')) return [];
  let tokens: readonly InstructionToken[] = [];
  const claim = (find: (text: string) => readonly InstructionToken[]): void => {
    const found = gapsBetween(tokens, instruction.length).flatMap(([from, to]) =>
      find(instruction.slice(from, to)).map((token) => ({
        ...token,
        start: token.start + from,
        end: token.end + from,
      })),
    );
    tokens = [...tokens, ...found].sort((a, b) => a.start - b.start);
  };
  claim((text) =>
    Array.from(text.matchAll(literalPattern), (match) => ({ kind: 'braces', ...placeOf(match) })),
  );
  claim((text) => findPlain(text, columns).filter((token) => token.kind === 'column' && token.isSure));
  claim((text) => findBraced(text, columns));
  claim((text) => findPlain(text, columns));
  claim(findStray);
  return tokens;
}

/** Names of the placeholders of a text for which there is no sheet yet, each once. */
export function placeholderNames(instruction: string): readonly string[] {
  const names = scanInstruction(instruction, []).flatMap((token) =>
    token.kind === 'unknown' ? [token.name] : [],
  );
  return [...new Set(names)];
}

/**
 * A column as it is written into an instruction: found again whatever stands around it and whatever the other
 * columns are called. A line break in a header becomes a space where that is clear.
 */
export function placeholderFor(column: string, columns: readonly string[]): string {
  const tidied = tidyName(column);
  const isPlain = tidied !== '' && !/[{}]/.test(tidied);
  const meant = meantByBody(tidied, columns);
  const wanted = columns.indexOf(column);
  const isClear = wanted === -1 || (meant.isSure && meant.columnIndex === wanted);
  return isPlain && isClear ? `{{${tidied}}}` : `{{${encodeName(column)}}}`;
}

/**
 * An instruction in which columns with braces in their names are written so that they are read alike without
 * their sheet.
 */
export function encodePlaceholders(instruction: string, columns: readonly string[]): string {
  return scanInstruction(instruction, columns).reduceRight((text, token) => {
    const column = token.kind === 'column' && token.isSure ? columns[token.columnIndex] : undefined;
    if (column === undefined || !/[{}]/.test(text.slice(token.start + 2, token.end - 2))) return text;
    return text.slice(0, token.start) + placeholderFor(column, columns) + text.slice(token.end);
  }, instruction);
}

/** A text in which all opening braces are meant as they are. */
export function escapeBraces(text: string): string {
  return text.replaceAll('{{', literalBraces);
}

/** A text in which no column can stand, as it is sent: with two braces wherever they are written as `literalBraces`. */
export function readLiteralBraces(text: string): string {
  return text.replace(literalPattern, '{{');
}

/**
 * The first opening braces of a text in which no column can stand (background, labels), with what follows on
 * the line; else null.
 */
export function findForeignBraces(text: string): string | null {
  const found = scanInstruction(text, []).find((token) => token.kind !== 'braces');
  return found === undefined ? null : shorten(text.slice(found.start, found.end));
}

/** Placeholders that name no column for sure, each name once, with what was probably meant. */
export function findUnknownPlaceholders(
  instruction: string,
  columns: readonly string[],
): readonly UnknownPlaceholder[] {
  const names = scanInstruction(instruction, columns).flatMap((token) =>
    token.kind === 'unknown' || (token.kind === 'column' && !token.isSure) ? [token.name] : [],
  );
  return [...new Set(names)].map((name) => {
    const choices = similarColumns(name, columns);
    return { name, suggestion: choices[0] ?? null, choices };
  });
}

/** Opening braces that name nothing, with the column that was probably meant. */
export function findStrayBraces(instruction: string, columns: readonly string[]): readonly StrayBraces[] {
  return scanInstruction(instruction, columns).flatMap((token) => {
    if (token.kind !== 'stray') return [];
    const begun = beginsWithColumn(instruction.slice(token.start), columns);
    const end = token.start + (begun?.length ?? token.end - token.start);
    const text = shorten(instruction.slice(token.start, end));
    const inner = text.replace(/[{}]/g, ' ').trim();
    const suggestion = begun?.column ?? (inner === '' ? undefined : similarColumns(inner, columns)[0]);
    return [{ text, start: token.start, end, suggestion: suggestion ?? null }];
  });
}

function findPlain(text: string, columns: readonly string[]): readonly InstructionToken[] {
  return Array.from(text.matchAll(plainPattern)).flatMap((match): readonly InstructionToken[] => {
    const body = (match[1] ?? '').trim();
    if (body === '') return [];
    const meant = meantByBody(body, columns);
    const name = decodeName(body);
    return meant.columnIndex === -1
      ? [{ kind: 'unknown', name, ...placeOf(match) }]
      : [{ kind: 'column', name, ...meant, ...placeOf(match) }];
  });
}

/** What stands between the braces, first as we write it, then to the letter: a header may really say `R&#38;D`. */
function meantByBody(body: string, columns: readonly string[]): ColumnMeant {
  const decoded = meantColumn(decodeName(body), columns);
  return decoded.columnIndex === -1 ? meantColumn(body, columns) : decoded;
}

/** Names with braces of their own, as people type them; the longest that fits. */
function findBraced(text: string, columns: readonly string[]): readonly InstructionToken[] {
  const names = text.includes('{{') ? bracedColumns(columns) : [];
  const found: InstructionToken[] = [];
  for (let at = text.indexOf('{{'); at !== -1 && names.length > 0; at = text.indexOf('{{', at + 1)) {
    if (at < (found.at(-1)?.end ?? 0)) continue;
    for (const { columnIndex, pattern } of names) {
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (match === null) continue;
      const name = (match[1] ?? '').trim();
      found.push({ kind: 'column', name, columnIndex, isSure: true, start: at, end: pattern.lastIndex });
      break;
    }
  }
  return found;
}

interface BracedColumn {
  readonly columnIndex: number;
  readonly pattern: RegExp;
}

const braced = new WeakMap<readonly string[], readonly BracedColumn[]>();

function bracedColumns(columns: readonly string[]): readonly BracedColumn[] {
  const known = braced.get(columns);
  if (known !== undefined) return known;
  const made = columns
    .map((column, columnIndex) => ({ name: tidyName(column), columnIndex }))
    .filter(({ name }) => /[{}]/.test(name))
    .sort((a, b) => b.name.length - a.name.length)
    .map(({ name, columnIndex }) => {
      const words = name.split(' ').map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
      return { columnIndex, pattern: new RegExp(`\\{\\{\\s*(${words.join('\\s+')})\\s*\\}\\}`, 'y') };
    });
  braced.set(columns, made);
  return made;
}

/** Every `{{` that is left, up to where its braces close again, or up to the line's first `}`, or alone. */
function findStray(text: string): readonly InstructionToken[] {
  const found: InstructionToken[] = [];
  for (let at = text.indexOf('{{'); at !== -1; at = text.indexOf('{{', found.at(-1)?.end ?? 0)) {
    const line = text.slice(at, at + maxStrayLength).split('\n', 1)[0] ?? '';
    found.push({ kind: 'stray', start: at, end: at + strayLength(line) });
  }
  return found;
}

const maxStrayLength = 300;

function strayLength(line: string): number {
  let depth = 0;
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '{') depth++;
    if (line[at] === '}' && --depth === 0) return at + 1;
  }
  const closing = line.indexOf('}');
  return closing === -1 ? 2 : closing + 1;
}

/**
 * The longest column whose name follows the braces at once, with the length of braces, name and what closes
 * it by halves.
 */
function beginsWithColumn(
  text: string,
  columns: readonly string[],
): { readonly column: string; readonly length: number } | null {
  const opening = /^\{+\s*/.exec(text)?.[0].length ?? 0;
  const rest = text.slice(opening);
  let best: string | null = null;
  for (const column of columns) {
    const isLonger = best === null || column.length > best.length;
    if (!isLonger || column === '' || !rest.toLowerCase().startsWith(column.toLowerCase())) continue;
    if (!/^[\p{L}\p{N}]/u.test(rest.slice(column.length))) best = column;
  }
  if (best === null) return null;
  const closing = /^\s*\}{1,3}/.exec(rest.slice(best.length))?.[0].length ?? 0;
  return { column: best, length: opening + best.length + closing };
}

function encodeName(name: string): string {
  const special = /[{}&\u00ad\u200b\u2060\ufeff]|[^\S ]|^ | $|(?<= ) /g;
  return name.replace(special, (mark) => `&#${mark.codePointAt(0)};`);
}

function decodeName(body: string): string {
  return body.replace(/&#(\d{1,7});/g, (whole, digits: string) =>
    Number(digits) <= 0x10ffff ? String.fromCodePoint(Number(digits)) : whole,
  );
}

function placeOf(match: RegExpExecArray): { readonly start: number; readonly end: number } {
  return { start: match.index, end: match.index + match[0].length };
}

function gapsBetween(tokens: readonly InstructionToken[], length: number): readonly [number, number][] {
  const starts = [0, ...tokens.map(({ end }) => end)];
  const ends = [...tokens.map(({ start }) => start), length];
  return starts.map((start, at): [number, number] => [start, ends[at] ?? length]);
}

function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}
