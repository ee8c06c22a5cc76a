import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type RowKey, sortRows } from '../../../electron/core/results/sort-rows.ts';

const noPause = () => null;

async function sorted(keys: readonly RowKey[], descending = false): Promise<readonly RowKey[]> {
  const order = await sortRows([...keys.keys()], keys, descending, noPause);
  return Array.from(order, (at) => keys[at] ?? null);
}

test('numbers sort by value however the cells show them, empty cells last either way', async () => {
  const shown = ['10', '9', '1,240.50', '$3.20', '-5', '12 %', '', '(7)', '1 000'];
  expect(await sorted(shown)).toEqual(['(7)', '-5', '$3.20', '9', '10', '12 %', '1 000', '1,240.50', '']);
  expect((await sorted(shown, true)).at(-1)).toBe('');
  const german = ['1.240', '2,5', '13', '1.000,75', null];
  expect(await sorted(german)).toEqual(['2,5', '13', '1.000,75', '1.240', null]);
});

test('texts sort after numbers, without regard to capitals and accents, and equal ones keep their order', async () => {
  expect(await sorted(['zebra', 'Éclair', 'apple', '12', 'Zebra', 'eclipse', '2'])).toEqual([
    '2',
    '12',
    'apple',
    'Éclair',
    'eclipse',
    'zebra',
    'Zebra',
  ]);
});

test('very many rows come out complete, in order and with equal ones as they stood', async () => {
  const anyKeys = fc.array(fc.oneof(fc.integer({ min: 0, max: 50 }), fc.constant(null)), {
    minLength: 0,
    maxLength: 9_000,
    size: 'max',
  });
  await fc.assert(
    fc.asyncProperty(anyKeys, fc.boolean(), async (keys, descending) => {
      const order = Array.from(await sortRows([...keys.keys()], keys, descending, noPause));
      const sign = descending ? -1 : 1;
      const expected = [...keys.keys()].sort((a, b) => {
        const [x, y] = [keys[a] ?? null, keys[b] ?? null];
        if (x === null || y === null) return x === y ? a - b : x === null ? 1 : -1;
        return x === y ? a - b : (x - y) * sign;
      });
      expect(order).toEqual(expected);
    }),
    { numRuns: 12 },
  );
});
