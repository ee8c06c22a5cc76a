import { columnLetters } from '../../../../../shared/model/column-letters.ts';
import { maxColumns, maxRows } from './row-scan.ts';

/** A formula that other cells take over, with the cell that it was written for. */
export interface SharedFormula {
  readonly text: string;
  readonly row: number;
  /** Zero-based. */
  readonly column: number;
}

/**
 * Texts, quoted sheet names and column names in brackets are passed over; then references of a cell,
 * columns or rows.
 */
const pieces =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]|(?<![\w.$])(?:(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w.(!])|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w.(!])|(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\w.(!]))/g;

function shiftedColumn(mark: string, letters: string, by: number): string | null {
  if (mark === '$') return `$${letters}`;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const moved = column - 1 + by;
  return moved < 0 || moved >= maxColumns ? null : columnLetters(moved);
}

function shiftedRow(mark: string, digits: string, by: number): string | null {
  const moved = Number(digits) + by;
  if (mark === '$') return `$${digits}`;
  return moved < 1 || moved > maxRows ? null : String(moved);
}

/**
 * The formula as it reads in another cell: relative references move along (ECMA-376 part 1, 18.3.1.40, shared
 * formulas). Needed where the cell that holds a shared formula is written over and the others must
 * keep theirs.
 */
export function shiftFormula(formula: SharedFormula, row: number, column: number): string {
  const down = row - formula.row;
  const right = column - formula.column;
  return formula.text.replace(pieces, (whole: string, ...found: (string | undefined)[]) => {
    const [c1 = '', cell, r1 = '', cellRow, a1 = '', first, a2 = '', last, n1 = '', top, n2 = '', bottom] =
      found;
    const join = (parts: readonly (string | null)[], between: string): string =>
      parts.includes(null) ? '#REF!' : parts.join(between);
    if (cell !== undefined && cellRow !== undefined) {
      return join([shiftedColumn(c1, cell, right), shiftedRow(r1, cellRow, down)], '');
    }
    if (first !== undefined && last !== undefined) {
      return join([shiftedColumn(a1, first, right), shiftedColumn(a2, last, right)], ':');
    }
    if (top !== undefined && bottom !== undefined) {
      return join([shiftedRow(n1, top, down), shiftedRow(n2, bottom, down)], ':');
    }
    return whole;
  });
}
