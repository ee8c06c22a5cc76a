import { expect, test } from 'vitest';
import { columnWeights } from '../../../../renderer/features/job/grid/column-weights.ts';

test('a column of long texts gets more room than one of short ids, within bounds', () => {
  const rows = [
    ['T-1', 'x'.repeat(48), 'y'.repeat(900)],
    ['T-2', 'x'.repeat(48), ''],
  ];
  expect(columnWeights(rows, 3)).toEqual([0.6, 2, 3]);
});

test('columns without any text share the room evenly', () => {
  expect(columnWeights([['', '']], 2)).toEqual([1, 1]);
  expect(columnWeights([], 2)).toEqual([1, 1]);
});
