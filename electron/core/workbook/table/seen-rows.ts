import { type CellKind, cellKind, isValueKind } from './cell-kind.ts';
import type { KeptRow } from './row-outline.ts';

/** A row with what its cells are. */
export interface SeenRow extends KeptRow {
  readonly texts: readonly string[];
  readonly kinds: readonly CellKind[];
  readonly filled: readonly number[];
  readonly isAfterGap: boolean;
  readonly isBeforeGap: boolean;
}

/** What the usual rows are like. */
export interface UsualRows {
  readonly width: number;
  /** The first column that many of them fill. */
  readonly first: number;
  /** Columns that nearly every row fills. */
  readonly always: readonly number[];
  /** Those of them that hold texts other than units and currencies. */
  readonly texts: readonly number[];
  /** Columns that hold numbers, dates or flags where they hold anything. */
  readonly values: ReadonlySet<number>;
}

/** Share of the usual rows. */
const nearlyAll = 0.9;

/** A kept row looked at; `next` is the kept row after it. */
export function seeRow(kept: KeptRow, next: KeptRow | undefined): SeenRow {
  const texts = kept.row.cells.map((cell) => cell.trim());
  const { row, index, previousRow } = kept;
  return {
    ...kept,
    texts,
    kinds: texts.map(cellKind),
    filled: texts.flatMap((text, column) => (text === '' ? [] : [column])),
    isAfterGap: previousRow > 0 && row.rowNumber > previousRow + 1,
    isBeforeGap: next?.index === index + 1 && next.row.rowNumber > row.rowNumber + 1,
  };
}

/** What most of the first rows have in common. */
export function usualRows(sample: readonly SeenRow[]): UsualRows {
  const widths = new Map<number, number>();
  for (const { filled } of sample) widths.set(filled.length, (widths.get(filled.length) ?? 0) + 1);
  const width = [...widths].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0];
  const rows = sample.filter((row) => row.filled.length * 2 > width);
  const counts = new Map<number, { filled: number; values: number; units: number }>();
  for (const row of rows) {
    for (const column of row.filled) {
      const count = counts.get(column) ?? { filled: 0, values: 0, units: 0 };
      count.filled += 1;
      if (isValueKind(row.kinds[column] ?? 'empty')) count.values += 1;
      if (isUnitText(row.texts[column] ?? '')) count.units += 1;
      counts.set(column, count);
    }
  }
  // One total among a handful of rows does not make a column one that is seldom filled.
  const min = Math.min(rows.length * nearlyAll, rows.length - 1);
  const always = [...counts].filter(([, { filled }]) => filled >= min && filled > rows.length / 2);
  return {
    width,
    first: Math.min(
      ...[...counts].filter(([, one]) => one.filled * 3 > rows.length).map(([column]) => column),
    ),
    always: always.map(([column]) => column).sort((a, b) => a - b),
    texts: always.filter(([, one]) => one.values + one.units < one.filled / 2).map(([column]) => column),
    values: new Set(
      [...counts].filter(([, one]) => one.values >= one.filled * nearlyAll).map(([column]) => column),
    ),
  };
}

/** "–", "n/a": nothing, as people write it. */
export function isPlaceholder(text: string): boolean {
  return /^[-–—./]{1,3}$/u.test(text) || /^n\/?a$/iu.test(text);
}

/** "EUR" beside an amount. */
export function isUnitText(text: string): boolean {
  return /^(?:[A-Z]{3}|\p{Sc}|%)$/u.test(text) || isPlaceholder(text);
}
