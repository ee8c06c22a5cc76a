import { isValueKind } from './cell-kind.ts';
import type { RowShape } from './row-shape.ts';

/** What the lower half of the rows says of a column. */
export interface BodyColumn {
  /** Share of the rows in which it is filled, from 0 to 1. */
  readonly share: number;
  /** Share of its filled cells that are numbers, dates or flags. */
  readonly values: number;
  readonly numbers: number;
  readonly dates: number;
  readonly years: number;
}

/** Sheet columns that the lower half fills. */
export type TableBody = ReadonlyMap<number, BodyColumn>;

const yearLike = /^(?:1[6-9]|20|21)\d{2}$/;

/** True for a year between 1600 and 2199. */
export function isYear(text: string): boolean {
  return yearLike.test(text);
}

/**
 * With fewer wide rows than this share the lower half is mostly preamble or notes, and the wide rows alone
 * are the table.
 */
const minWide = 0.15;

/** Looks at the lower half of the rows: titles, preambles and headers stand in the upper one. */
export function tableBody(shapes: readonly RowShape[]): TableBody {
  const lower = shapes.slice(Math.ceil(shapes.length / 2));
  const wide = lower.filter((shape) => shape.filled.length > 1);
  const rows = wide.length >= Math.max(1, lower.length * minWide) ? wide : lower;
  const body = new Map<number, BodyColumn>();
  const columns = new Set(rows.flatMap((shape) => shape.filled));
  for (const column of columns) {
    const filled = rows.filter((shape) => (shape.texts[column] ?? '') !== '');
    const part = (is: (shape: RowShape) => boolean): number => filled.filter(is).length / filled.length;
    body.set(column, {
      share: filled.length / rows.length,
      values: part((shape) => isValueKind(shape.kinds[column] ?? 'empty')),
      numbers: part((shape) => shape.kinds[column] === 'number'),
      dates: part((shape) => shape.kinds[column] === 'date'),
      years: part((shape) => isYear(shape.texts[column] ?? '')),
    });
  }
  return body;
}

/** How much of the table a row fills, from 0 to 1; columns that are seldom filled count for little. */
export function coverage(shape: RowShape, body: TableBody): number {
  let all = 0;
  let own = 0;
  for (const [column, { share }] of body) {
    all += share;
    if (shape.covered.has(column)) own += share;
  }
  return all === 0 ? 0 : own / all;
}
