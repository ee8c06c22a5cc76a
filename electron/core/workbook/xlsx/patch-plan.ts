import { ProblemError } from '../../../../shared/model/outcome.ts';
import { nameColumns } from '../table/column-names.ts';
import type { NewColumn } from '../workbook-service.ts';

/** Answers for one row of the file as it is now, in the order of the request's columns. */
export interface PatchRow {
  readonly rowNumber: number;
  readonly values: readonly (string | number | null)[];
}

/** One column of the sheet that is written: a whole answer, or the continuation of a long one. */
export interface TargetColumn {
  /** Zero-based. */
  readonly column: number;
  readonly header: string;
  /** Which value of a row it takes, and which piece of it. */
  readonly valueIndex: number;
  readonly piece: number;
  readonly isNew: boolean;
  readonly onlyEmptyCells: boolean;
  /** Characters of the longest line, for the column's width. */
  readonly longestLine: number;
}

/** UTF-16 units that a cell holds: Excel's specifications and limits. */
export const cellLimit = 32_767;
const columnLimit = 16_384;

/** What must be known of the answers before the first row is written. */
export interface AnswerSizes {
  readonly pieces: readonly number[];
  readonly longestLines: readonly number[];
  readonly count: number;
}

/** Cuts a text into pieces that fit into cells, never between the halves of a surrogate pair. */
export function cutText(text: string): readonly string[] {
  if (text.length <= cellLimit) return [text];
  const pieces: string[] = [];
  let at = 0;
  while (at < text.length) {
    let end = Math.min(at + cellLimit, text.length);
    const last = text.charCodeAt(end - 1);
    if (end < text.length && last >= 0xd800 && last <= 0xdbff) end -= 1;
    pieces.push(text.slice(at, end));
    at = end;
  }
  return pieces;
}

/** Goes through the answers once and measures them. */
export async function measureAnswers(
  rows: AsyncIterable<PatchRow>,
  columnCount: number,
): Promise<AnswerSizes> {
  const pieces = new Array<number>(columnCount).fill(1);
  const longestLines = new Array<number>(columnCount).fill(0);
  let count = 0;
  for await (const row of rows) {
    count += 1;
    row.values.forEach((value, index) => {
      if (value === null) return;
      const text = String(value);
      if (text.length > cellLimit) pieces[index] = Math.max(pieces[index] ?? 1, cutText(text).length);
      const end = text.indexOf('\n');
      longestLines[index] = Math.max(longestLines[index] ?? 0, end === -1 ? text.length : end);
    });
  }
  return { pieces, longestLines, count };
}

/** What is known of the sheet's header when columns are placed. */
export interface HeaderState {
  readonly headerRow: number;
  /** Texts of the header row by column. */
  readonly headers: readonly string[];
  /** First column that nothing uses. */
  readonly firstFree: number;
}

/** Decides which columns are written. Throws `workbook-full` past column XFD and `sheet-not-found` for a column that is gone. */
export function placeColumns(
  columns: readonly NewColumn[],
  sizes: AnswerSizes,
  state: HeaderState,
): TargetColumn[] {
  const taken = new Set(state.headers.map((header) => header.trim().toLowerCase()));
  const targets: TargetColumn[] = [];
  let free = state.firstFree;
  columns.forEach((wanted, valueIndex) => {
    const longestLine = sizes.longestLines[valueIndex] ?? 0;
    const common = { valueIndex, longestLine };
    for (let piece = 0; piece < (sizes.pieces[valueIndex] ?? 1); piece += 1) {
      if (wanted.place !== 'append' && piece === 0) {
        const { column, onlyEmptyCells } = wanted.place;
        const existing = findColumn(state, column);
        targets.push({ ...common, column: existing, header: column, piece, isNew: false, onlyEmptyCells });
        continue;
      }
      const header = distinct(
        piece === 0 ? wanted.header : `${wanted.header} (continued ${piece + 1})`,
        taken,
      );
      targets.push({ ...common, column: free, header, piece, isNew: true, onlyEmptyCells: false });
      free += 1;
    }
  });
  if (free > columnLimit) throw new ProblemError({ code: 'workbook-full' });
  return targets;
}

function distinct(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let count = 2; taken.has(name.trim().toLowerCase()); count += 1) name = `${wanted} (${count})`;
  taken.add(name.trim().toLowerCase());
  return name;
}

function findColumn(state: HeaderState, name: string): number {
  const row = { rowNumber: state.headerRow, isHidden: false, cells: state.headers, lacksFormulaValue: false };
  const indexes = state.headers.map((_, index) => index);
  const named = nameColumns(indexes, state.headerRow, new Map([[state.headerRow, row]]), [], new Set());
  const found =
    named.find((column) => column.name === name) ?? named.find((column) => column.header === name);
  if (found === undefined) throw new ProblemError({ code: 'placeholder-unknown', facts: { name } });
  return found.index;
}
