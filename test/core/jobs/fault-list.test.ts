import { expect, test } from 'vitest';
import { FaultList } from '../../../electron/core/jobs/create/fault-list.ts';
import { rangesTold } from '../../../electron/core/workbook/table/non-data-list.ts';

test('rows with something wrong are counted by kind, and told as ranges of rows that follow each other', () => {
  const list = new FaultList();
  for (const row of [3, 5]) list.add('no-value', row);
  for (const row of [2, 3, 4, 7, 9, 10]) list.add('error-cell', row);
  // Errors first, whatever came first.
  expect(list.rows().map(({ kind }) => kind)).toEqual(['error-cell', 'no-value']);
  const told = (kind: string) => list.rows().find((one) => one.kind === kind);
  expect(told('error-cell')).toEqual({
    kind: 'error-cell',
    isSure: false,
    count: 6,
    ranges: [
      { firstRow: 2, lastRow: 4 },
      { firstRow: 7, lastRow: 7 },
      { firstRow: 9, lastRow: 10 },
    ],
  });
  expect(told('no-value')).toMatchObject({
    count: 2,
    ranges: [{ firstRow: 3, lastRow: 3 }, { firstRow: 5 }],
  });
});

test('all are counted where only the first ranges are told, the last of which still grows', () => {
  const list = new FaultList();
  for (let at = 0; at < rangesTold; at += 1) list.add('error-cell', 2 + 2 * at);
  list.add('error-cell', 2 * rangesTold + 1);
  list.add('error-cell', 2 * rangesTold + 3);
  const [found] = list.rows();
  expect(found?.count).toBe(rangesTold + 2);
  expect(found?.ranges).toHaveLength(rangesTold);
  expect(found?.ranges.at(-1)).toEqual({ firstRow: 2 * rangesTold, lastRow: 2 * rangesTold + 1 });
});
