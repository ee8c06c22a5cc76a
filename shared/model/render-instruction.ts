import { scanInstruction } from './placeholders.ts';
import type { EmptyRule } from './template.ts';

/** A template taken apart once, so that rendering many rows costs no search. */
export interface ParsedInstruction {
  /** Fixed text and cells in turn. */
  readonly parts: readonly InstructionPart[];
  /** Positions of the columns used, each once, in the order of first use. */
  readonly usedIndexes: readonly number[];
}

/** A piece of an instruction: text as it stands, or the cell of a column. */
export type InstructionPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'cell'; readonly columnIndex: number };

/** One row as it is sent. */
export interface RenderedRow {
  readonly text: string;
  /** True when the rule for empty inputs leaves this row out. */
  readonly isSkipped: boolean;
}

/** What stands for an empty cell where the rule is to send the row all the same. */
export const emptyCellText = '(empty)';

/**
 * Takes an instruction apart against a table's columns. Names that are no column, and braces that name
 * nothing, stay as they stand: a half-finished instruction may be previewed. What is sent has been through
 * `checkInstruction` before.
 */
export function parseInstruction(instruction: string, columns: readonly string[]): ParsedInstruction {
  const parts: InstructionPart[] = [];
  const usedIndexes: number[] = [];
  let position = 0;
  for (const token of scanInstruction(instruction, columns)) {
    if (token.start > position) parts.push({ kind: 'text', text: instruction.slice(position, token.start) });
    position = token.end;
    if (token.kind === 'column') {
      const { columnIndex } = token;
      parts.push({ kind: 'cell', columnIndex });
      if (!usedIndexes.includes(columnIndex)) usedIndexes.push(columnIndex);
    } else {
      const text = token.kind === 'braces' ? '{{' : instruction.slice(token.start, token.end);
      parts.push({ kind: 'text', text });
    }
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
