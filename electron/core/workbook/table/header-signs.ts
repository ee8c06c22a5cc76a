import { type CellKind, isValueKind } from './cell-kind.ts';
import type { RowShape } from './row-shape.ts';
import { type BodyColumn, isYear, type TableBody } from './table-body.ts';

/** From this share on, the cells of a column are said to be of one kind. */
const mostly = 0.7;
const nearlyAll = 0.9;

/** What a row's cells say against those of the lower half, counted in columns. */
export interface HeaderSigns {
  /** Numbers or dates where the column below holds the like. */
  readonly same: number;
  /** A text, or another kind of value, over a column of values. */
  readonly contrast: number;
  /** Numbers or dates that no series of years or days explains. */
  readonly values: number;
}

function isSameKind(kind: CellKind, column: BodyColumn): boolean {
  if (kind === 'date') return column.dates >= mostly;
  if (kind === 'number') return column.numbers >= mostly;
  return kind === 'flag' && column.values >= mostly;
}

/** Columns whose numbers rise by one step from each to the next: years, or a count from 0 or 1 on. */
function seriesColumns(shape: RowShape): ReadonlySet<number> {
  const found = new Set<number>();
  const numbers = shape.filled.filter((column) => /^\d{1,4}$/.test(shape.texts[column] ?? ''));
  const at = (index: number): number => Number(shape.texts[numbers[index] ?? 0] ?? '');
  for (let from = 0; from + 1 < numbers.length; ) {
    const step = at(from + 1) - at(from);
    let to = from + 1;
    while (to + 1 < numbers.length && at(to + 1) - at(to) === step) to += 1;
    const areYears = isYear(shape.texts[numbers[from] ?? 0] ?? '') && Math.abs(step) <= 10;
    const isCount = at(from) <= 1 && step === 1 && to - from >= 2;
    if (step !== 0 && (areYears || isCount)) {
      for (const column of numbers.slice(from, to + 1)) found.add(column);
    }
    from = to;
  }
  return found;
}

function isWrittenLike(shape: RowShape, other: RowShape | undefined, column: number): boolean {
  return other?.texts[column] === shape.texts[column];
}

/** Holds a row against the lower half; `next` is the row below it, whose own series would explain nothing. */
export function headerSigns(shape: RowShape, body: TableBody, next: RowShape | undefined): HeaderSigns {
  const series = seriesColumns(shape);
  let same = 0;
  let contrast = 0;
  let values = 0;
  for (const column of shape.filled) {
    const kind = shape.kinds[column] ?? 'empty';
    const below = body.get(column);
    const isColumnOfValues = below !== undefined && below.values >= mostly;
    if (!isValueKind(kind)) {
      if (isColumnOfValues) contrast += 1;
      continue;
    }
    const isYearName = isYear(shape.texts[column] ?? '') && (below?.years ?? 0) === 0;
    const isNamed = (series.has(column) || isYearName) && !isWrittenLike(shape, next, column);
    if (isNamed || (isColumnOfValues && !isSameKind(kind, below))) {
      if (isColumnOfValues) contrast += 1;
    } else {
      values += 1;
      if (isColumnOfValues) same += 1;
    }
  }
  return { same, contrast, values };
}

/**
 * Whether a row is written as the rows of the lower half are, in the columns that have a kind: then it is
 * one of them.
 */
export function isLikeBody(shape: RowShape, body: TableBody): boolean {
  let agree = 0;
  let compared = 0;
  for (const [column, below] of body) {
    const kind = shape.kinds[column] ?? 'empty';
    if (kind === 'empty' || (below.values < mostly && below.values > 1 - mostly)) continue;
    compared += 1;
    if (below.values >= mostly ? isSameKind(kind, below) : !isValueKind(kind)) agree += 1;
  }
  return compared === 0 || agree / compared >= nearlyAll;
}
