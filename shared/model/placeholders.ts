import type { EmptyRule } from './template.ts';

/** One `{{Name}}` in an instruction. Positions count UTF-16 units, `end` is exclusive. */
export interface Placeholder {
  /** The name without braces and outer spaces, as the user wrote it. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** A placeholder that names no column, and the column that was probably meant. */
export interface UnknownPlaceholder {
  readonly name: string;
  readonly suggestion: string | null;
}

/** A template taken apart once, so that rendering many rows costs no search. */
export interface ParsedInstruction {
  /** Fixed text and column positions in turn; a position of -1 stands for a name that is no column. */
  readonly parts: readonly InstructionPart[];
  /** Positions of the columns used, each once, in the order of first use. */
  readonly usedIndexes: readonly number[];
}

/** A piece of an instruction: text as it stands, or the cell of a column. */
export type InstructionPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'cell'; readonly columnIndex: number; readonly source: string };

/** One row as it is sent. */
export interface RenderedRow {
  readonly text: string;
  /** True when the rule for empty inputs leaves this row out. */
  readonly isSkipped: boolean;
}

/** What stands for an empty cell where the rule is to send the row all the same. */
export const emptyCellText = '(empty)';

// A name has no braces in it; it may have a line break, as headers in Excel do. Spaces around it do not count.
const placeholderPattern = /\{\{([^{}]+)\}\}/g;

/** All placeholders of an instruction in the order of their places. */
export function parsePlaceholders(instruction: string): readonly Placeholder[] {
  const found: Placeholder[] = [];
  for (const match of instruction.matchAll(placeholderPattern)) {
    const name = (match[1] ?? '').trim();
    if (name !== '') found.push({ name, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/**
 * The position of the column that a placeholder means: the very name, else the same name written with other spaces or
 * another Unicode form, else the only one that differs in capitals alone. -1 when there is none, or no single one.
 */
export function findColumn(name: string, columns: readonly string[]): number {
  const exact = columns.indexOf(name);
  if (exact !== -1) return exact;
  const written = columns.findIndex((column) => tidyName(column) === tidyName(name));
  if (written !== -1) return written;
  const folded = columns.flatMap((column, index) =>
    tidyName(column).toLowerCase() === tidyName(name).toLowerCase() ? index : [],
  );
  return folded.length === 1 ? (folded[0] ?? -1) : -1;
}

/** Takes an instruction apart against a table's columns. */
export function parseInstruction(instruction: string, columns: readonly string[]): ParsedInstruction {
  const parts: InstructionPart[] = [];
  const usedIndexes: number[] = [];
  let position = 0;
  for (const { name, start, end } of parsePlaceholders(instruction)) {
    if (start > position) parts.push({ kind: 'text', text: instruction.slice(position, start) });
    const columnIndex = findColumn(name, columns);
    parts.push({ kind: 'cell', columnIndex, source: instruction.slice(start, end) });
    if (columnIndex !== -1 && !usedIndexes.includes(columnIndex)) usedIndexes.push(columnIndex);
    position = end;
  }
  if (position < instruction.length) parts.push({ kind: 'text', text: instruction.slice(position) });
  return { parts, usedIndexes };
}

/**
 * Puts a row's cells into the instruction. A cell's text goes in as it is: braces inside it are never looked at again.
 * Preview and sending both come through here.
 */
export function renderParsed(
  instruction: ParsedInstruction,
  cells: readonly string[],
  emptyRule: EmptyRule,
): RenderedRow {
  let text = '';
  for (const part of instruction.parts) {
    if (part.kind === 'text') text += part.text;
    else if (part.columnIndex === -1) text += part.source;
    else text += isEmptyCell(cells[part.columnIndex]) ? emptyCellText : cells[part.columnIndex];
  }
  return { text, isSkipped: isSkipped(instruction.usedIndexes, cells, emptyRule) };
}

/** Names of the columns that an instruction uses, in the table's own spelling, each once, in the order of first use. */
export function usedColumns(
  template: { readonly instruction: string },
  columns: readonly string[],
): readonly string[] {
  return parseInstruction(template.instruction, columns).usedIndexes.map((index) => columns[index] ?? '');
}

/** Placeholders that name no column, each name once, with the nearest column where one is near. */
export function findUnknownPlaceholders(
  instruction: string,
  columns: readonly string[],
): readonly UnknownPlaceholder[] {
  const names = new Set(parsePlaceholders(instruction).map((placeholder) => placeholder.name));
  return [...names]
    .filter((name) => findColumn(name, columns) === -1)
    .map((name) => ({ name, suggestion: suggestColumn(name, columns) }));
}

/** The column whose name is nearest to a mistyped one, without regard to case and accents; null when none is near. */
export function suggestColumn(name: string, columns: readonly string[]): string | null {
  const wanted = foldName(name);
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const column of columns) {
    const candidate = foldName(column);
    const distance = candidate === wanted ? 0 : editDistance(wanted, candidate);
    // A third of the letters may be wrong; a name that merely begins the other counts as near too.
    const isNear =
      distance <= Math.max(1, Math.floor(Math.max(wanted.length, candidate.length) / 3)) ||
      (wanted.length >= 3 && (candidate.startsWith(wanted) || wanted.startsWith(candidate)));
    if (isNear && candidate !== '' && distance < bestDistance) {
      best = column;
      bestDistance = distance;
    }
  }
  return best;
}

/** A cell counts as empty when it holds nothing but blanks. */
export function isEmptyCell(cell: string | undefined): boolean {
  return cell === undefined || cell.trim() === '';
}

function isSkipped(usedIndexes: readonly number[], cells: readonly string[], emptyRule: EmptyRule): boolean {
  // Without a single placeholder every row sends the same text; there is no empty input to skip for.
  if (usedIndexes.length === 0) return false;
  switch (emptyRule) {
    case 'skip-when-all-empty':
      return usedIndexes.every((index) => isEmptyCell(cells[index]));
    case 'skip-when-any-empty':
      return usedIndexes.some((index) => isEmptyCell(cells[index]));
    case 'send-empty':
      return false;
  }
}

function tidyName(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim();
}

function foldName(name: string): string {
  return tidyName(name)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
}

/** Damerau-Levenshtein (neighbours swapped count once), over at most 60 letters of each name. */
function editDistance(left: string, right: string): number {
  const a = [...left.slice(0, 60)];
  const b = [...right.slice(0, 60)];
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}
