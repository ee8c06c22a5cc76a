import { useTranslation } from 'react-i18next';
import type { NonDataRows } from '../../shared/model/table.ts';
import { useFormat } from '../messages/messages.ts';

/** How many rows there are, and which: "totals (6, 11, 16–17), notes (18–20)". */
export type NonDataWords = {
  readonly count: number;
  readonly rows: string;
};

/** Ranges that a sentence names of each kind; more of them nobody reads. */
const MAX_NAMED = 5;

/** A function that puts rows which look like no data into words. */
export function useNonDataWords(): (found: readonly NonDataRows[]) => NonDataWords {
  const { t } = useTranslation();
  const format = useFormat();
  return (found) => {
    const kinds = found.map(({ kind, count, ranges }) => {
      const named = ranges.slice(0, MAX_NAMED);
      const numbers = named.map(({ firstRow: first, lastRow: last }) =>
        first === last ? format.number(first) : `${format.number(first)}–${format.number(last)}`,
      );
      const rowsNamed = named.reduce((sum, { firstRow, lastRow }) => sum + lastRow - firstRow + 1, 0);
      const isAll = ranges.length <= MAX_NAMED && (kind === 'other-table' || rowsNamed >= count);
      return t(`nonData.${kind}`, { rows: numbers.join(', ') + (isAll ? '' : ' …') });
    });
    return { count: found.reduce((sum, { count }) => sum + count, 0), rows: format.list(kinds) };
  };
}
