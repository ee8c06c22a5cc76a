import {
  type AnswerPlace,
  type FreeColumns,
  sheetColumnLimit,
} from '../../../../shared/model/answer-place.ts';
import type { ColumnSpan } from '../../../../shared/model/table.ts';
import type { CellRange, PivotOutput, SheetFacts } from '../model/row-source.ts';
import type { UsedCells } from '../model/used-cells.ts';
import { spansOf, touchesSpan } from './column-span.ts';

/** What the place of new columns depends on. Reading and writing both ask with the same, so they cannot disagree. */
export interface PlaceQuestion {
  /** One-based; 0 when the table has no header. */
  readonly headerRow: number;
  readonly used: UsedCells;
  /** A row to be written that may come after the last one with anything on it. */
  readonly lastRow?: number;
  readonly facts: Pick<SheetFacts, 'merges' | 'tables' | 'pivots'>;
  /** The table's columns, where other tables stand beside it; null where it is all that the sheet holds. */
  readonly columns?: ColumnSpan | null;
  /** Whether a row that is merged across the table has an answer nevertheless; then its merge is in the way. */
  readonly isAnswered?: (rowNumber: number) => boolean;
}

interface Block {
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** Rows on which a column beside it must be empty. */
  readonly firstRow: number;
  readonly lastRow: number;
}

/** Whether columns may go right of a pivot table's output: for answers of jobs that were sent while they could. */
type PivotRule = 'never-beside-pivots' | 'not-into-pivots';

/**
 * Where new columns go; of what was sent before, at worst beside a pivot table's output, so that no answer is
 * without a place.
 */
export function findPlace(question: PlaceQuestion): AnswerPlace {
  return findPlaceBy(question, 'never-beside-pivots');
}

/** The same for writing answers that are there already. */
export function findPlaceOfAnswers(question: PlaceQuestion): AnswerPlace {
  const place = findPlace(question);
  return place.free.length > 0 ? place : findPlaceBy(question, 'not-into-pivots');
}

/**
 * Why a pivot table leaves no place for answers: the table is its output, which it writes anew when it is
 * refreshed (`isOutput`), or it stands beside. Null where no pivot table is the reason.
 */
export function pivotInTheWay(
  question: PlaceQuestion,
): { readonly isOutput: boolean; readonly sourceSheet: string | null } | null {
  const block = findBlock(question);
  const own = question.facts.pivots.find((pivot) => isWithin(pivot, block, question.headerRow));
  if (own !== undefined) return { isOutput: true, sourceSheet: own.sourceSheet };
  const beside = question.facts.pivots.find(
    (pivot) => touchesRows(pivot, block) && pivot.lastColumn > block.lastColumn,
  );
  if (beside === undefined || findPlace(question).free.length > 0) return null;
  const isReason = findPlaceBy(question, 'not-into-pivots').free.length > 0;
  return isReason ? { isOutput: false, sourceSheet: beside.sourceSheet } : null;
}

/** Whether a pivot table's output holds the header, or a first column, of the table. */
function isWithin(pivot: PivotOutput, block: Block, headerRow: number): boolean {
  const hasHeader = headerRow >= pivot.firstRow && headerRow <= pivot.lastRow;
  return hasHeader && block.firstColumn >= pivot.firstColumn && block.firstColumn <= pivot.lastColumn;
}

/**
 * Where new columns can go: right of the table's own block, where every row from the header on is empty, and
 * never into another table, a pivot table's output or merged cells, nor beside such an output, which grows
 * when it is refreshed. A block is an Excel table, else columns in use side by side; of several, the one with
 * most headers. What stands apart, such as a note far to the right, is no part of it and stays where it is.
 * Where other tables stand beside it, an empty column stays between them and the answers, else the two would
 * be one table to whoever sorts or filters them.
 */
function findPlaceBy(question: PlaceQuestion, rule: PivotRule): AnswerPlace {
  const { facts } = question;
  const block = findBlock(question);
  const taken = new Uint8Array(sheetColumnLimit);
  for (const column of question.used.columns(block.firstRow, block.lastRow)) {
    taken[column] = 1;
    if (question.columns == null || column <= block.lastColumn) continue;
    take(taken, { firstColumn: column - 1, lastColumn: column + 1 });
  }
  const own = ownTable(question);
  const others = facts.tables.filter((table) => table !== own).map((table) => table.range);
  for (const range of others) if (touchesRows(range, block)) take(taken, range);
  for (const pivot of facts.pivots) {
    if (!touchesRows(pivot, block)) continue;
    // Only one that reaches beyond the table stands beside its answers: others would have to grow over the table first.
    if (rule === 'not-into-pivots' || pivot.lastColumn <= block.lastColumn) take(taken, pivot);
    else taken.fill(1, Math.max(0, pivot.firstColumn - 1));
  }
  const coveredRows: { firstRow: number; lastRow: number }[] = [];
  for (const merge of facts.merges) {
    if (!touchesRows(merge, block) || merge.lastColumn <= block.lastColumn) continue;
    const { firstRow, lastRow } = merge;
    if (isAcross(merge, block, question)) coveredRows.push({ firstRow, lastRow });
    else take(taken, merge);
  }
  return { after: block.lastColumn, free: freeStretches(taken, block.lastColumn + 1), coveredRows };
}

function findBlock(question: PlaceQuestion): Block {
  const { headerRow, used } = question;
  const firstRow = Math.max(1, headerRow);
  const lastRow = Math.max(firstRow, used.lastRow, question.lastRow ?? 0);
  const own = ownTable(question);
  if (own !== undefined) {
    const { firstColumn, lastColumn } = own.range;
    return { firstColumn, lastColumn, firstRow, lastRow: Math.max(lastRow, own.range.lastRow) };
  }
  const { first, last } = question.columns ?? widestSpan(used, headerRow, used.columns(firstRow, lastRow));
  return { firstColumn: first, lastColumn: last, firstRow, lastRow };
}

/** Columns side by side that have most headers; without a header row the widest. */
function widestSpan(used: UsedCells, headerRow: number, columns: readonly number[]): ColumnSpan {
  let best: ColumnSpan = { first: 0, last: -1 };
  let maxHeaders = -1;
  for (const span of spansOf(columns)) {
    const width = span.last - span.first + 1;
    const headers = headerRow === 0 ? width : countUsed(used, headerRow, span);
    if (headers <= maxHeaders) continue;
    maxHeaders = headers;
    best = span;
  }
  return best;
}

/** The Excel table whose header is the header; the widest where several begin on that row. */
function ownTable({ headerRow, facts, columns }: PlaceQuestion): SheetFacts['tables'][number] | undefined {
  let own: SheetFacts['tables'][number] | undefined;
  const width = ({ range }: SheetFacts['tables'][number]) => range.lastColumn - range.firstColumn;
  for (const table of facts.tables) {
    if (!table.hasHeader || table.range.firstRow !== headerRow) continue;
    if (columns != null && !touchesSpan(table.range, columns)) continue;
    if (own === undefined || width(table) > width(own)) own = table;
  }
  return own;
}

function countUsed(used: UsedCells, row: number, span: ColumnSpan): number {
  let count = 0;
  for (let column = span.first; column <= span.last; column += 1) if (used.has(column, row, row)) count += 1;
  return count;
}

/** A title or a total merged across all of the table and beyond is no row of it. */
function isAcross(merge: CellRange, block: Block, { headerRow, isAnswered }: PlaceQuestion): boolean {
  if (merge.firstColumn > block.firstColumn || merge.firstRow <= headerRow) return false;
  if (isAnswered === undefined) return true;
  for (let row = merge.firstRow; row <= merge.lastRow; row += 1) if (isAnswered(row)) return false;
  return true;
}

function touchesRows(range: CellRange, block: Block): boolean {
  return range.firstRow <= block.lastRow && range.lastRow >= block.firstRow;
}

function take(taken: Uint8Array, range: Pick<CellRange, 'firstColumn' | 'lastColumn'>): void {
  taken.fill(1, range.firstColumn, range.lastColumn + 1);
}

/** Those only that could be chosen: one that is no longer than one before it never is. */
function freeStretches(taken: Uint8Array, from: number): readonly FreeColumns[] {
  const free: FreeColumns[] = [];
  let longest = 0;
  for (let column = from; column < taken.length; ) {
    let end = column;
    while (end < taken.length && taken[end] === 0) end += 1;
    if (end - column > longest) {
      longest = end - column;
      free.push({ first: column, count: longest });
    }
    column = end + 1;
  }
  return free;
}
