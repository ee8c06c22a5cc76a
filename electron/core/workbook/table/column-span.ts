import type { ColumnSpan } from '../../../../shared/model/table.ts';
import type { CellRange, RawRow, SheetFacts } from '../model/row-source.ts';

/** Whether the column is one of these. */
export function isInSpan(column: number, span: ColumnSpan): boolean {
  return column >= span.first && column <= span.last;
}

/** Whether the range and these columns have one in common. */
export function touchesSpan(
  { firstColumn, lastColumn }: Pick<CellRange, 'firstColumn' | 'lastColumn'>,
  span: ColumnSpan,
): boolean {
  return firstColumn <= span.last && lastColumn >= span.first;
}

/** The row as if nothing stood in other columns than these. */
export function rowWithin(row: RawRow, span: ColumnSpan): RawRow {
  const { stored, valueless, ...plain } = row;
  const cells = row.cells.slice(0, span.last + 1).map((cell, column) => (column < span.first ? '' : cell));
  const storedHere = stored?.filter(([column]) => isInSpan(column, span)) ?? [];
  const valuelessHere = valueless?.filter((column) => isInSpan(column, span)) ?? [];
  return {
    ...plain,
    cells,
    lacksFormulaValue: valueless === undefined ? row.lacksFormulaValue : valuelessHere.length > 0,
    ...(storedHere.length === 0 ? {} : { stored: storedHere }),
    ...(valuelessHere.length === 0 ? {} : { valueless: valuelessHere }),
  };
}

/** What is known of the sheet, as far as it is about these columns. Which cells are used is told of all. */
export function factsWithin(facts: SheetFacts, span: ColumnSpan): SheetFacts {
  const { autoFilter } = facts;
  return {
    ...facts,
    merges: facts.merges.filter((merge) => touchesSpan(merge, span)),
    tables: facts.tables.filter(({ range }) => touchesSpan(range, span)),
    pivots: facts.pivots.filter((pivot) => touchesSpan(pivot, span)),
    autoFilter: autoFilter !== null && touchesSpan(autoFilter, span) ? autoFilter : null,
  };
}

/** Columns without an empty one between them. `columns` ascend. */
export function spansOf(columns: readonly number[]): readonly ColumnSpan[] {
  const spans: { first: number; last: number }[] = [];
  for (const column of columns) {
    const last = spans.at(-1);
    if (last !== undefined && last.last === column - 1) last.last = column;
    else spans.push({ first: column, last: column });
  }
  return spans;
}
