import { baseName } from './find-column.ts';
import { placeholderFor, scanInstruction } from './placeholders.ts';

/** A name in an instruction that several columns bear on the sheet. */
export interface TwinColumns {
  /** The name as the sheet has it, and the column that it stands for: the first of them. */
  readonly name: string;
  /** The others, from left to right: "Name (2)", "Name (3)". */
  readonly others: readonly string[];
}

/**
 * Names of an instruction that stand for the first of several columns of one name, each once. Which one is
 * meant cannot be known; whoever has written "Name (2)" has said it.
 */
export function findTwinColumns(instruction: string, columns: readonly string[]): readonly TwinColumns[] {
  const found = new Map<string, TwinColumns>();
  for (const token of scanInstruction(instruction, columns)) {
    const name = token.kind === 'column' ? columns[token.columnIndex] : undefined;
    if (name === undefined || found.has(name)) continue;
    const others = columns.filter((column) => column !== name && baseName(column) === name);
    if (others.length > 0) found.set(name, { name, others });
  }
  return [...found.values()];
}

/** Puts another column in the place of one, wherever the instruction names that. */
export function replaceColumn(
  instruction: string,
  column: string,
  by: string,
  columns: readonly string[],
): string {
  return scanInstruction(instruction, columns)
    .filter((token) => token.kind === 'column' && columns[token.columnIndex] === column)
    .reduceRight(
      (text, { start, end }) => text.slice(0, start) + placeholderFor(by, columns) + text.slice(end),
      instruction,
    );
}
