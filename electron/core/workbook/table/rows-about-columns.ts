import { isPlaceholder, type SeenRow } from './seen-rows.ts';

/** Statistical offices put up to seven rows below the names: code, source, unit, date of release, notes. */
const maxRows = 8;
/** With fewer rows below, too little is known. */
const minRowsBelow = 8;
/** Rows that are looked at. */
const sampleRows = 60;

/** Index of the first row with a number in this column, where all rows from there on have one; else -1. */
function numbersFrom(rows: readonly SeenRow[], column: number): number {
  const from = rows.findIndex((row) => row.kinds[column] === 'number');
  const rest = rows.slice(Math.max(0, from));
  const hasAll = rest.every(
    ({ kinds, texts }) => kinds[column] === 'number' || isPlaceholder(texts[column] ?? ''),
  );
  return from >= 0 && hasAll ? from : -1;
}

/**
 * Rows right below the names that say something of their columns (a code, a unit, a source), as time series of
 * statistical offices have them: none holds a number where all that follow hold one. `rows`: as they stand, from
 * the first on. Empty for a column alone, which may as well begin with texts.
 */
export function rowsAboutColumns(rows: readonly SeenRow[]): readonly SeenRow[] {
  const first = rows.filter((row, at) => row.index === at).slice(0, sampleRows);
  const columns = [...new Set(first.flatMap(({ filled }) => filled))];
  const starts = columns.map((column) => ({ column, from: numbersFrom(first, column) }));
  const numbers = starts.filter(({ from }) => from >= 0);
  const count = numbers[0]?.from ?? 0;
  const isTogether = numbers.length > 1 && numbers.every(({ from }) => from === count);
  if (!isTogether || count < 2 || count > maxRows || first.length - count < minRowsBelow) return [];
  const above = first.slice(0, count);
  const isSaid = ({ texts }: SeenRow): boolean =>
    numbers.filter(({ column }) => (texts[column] ?? '') !== '' && !isPlaceholder(texts[column] ?? ''))
      .length > 1;
  return above.filter(isSaid).length > 1 ? above : [];
}
