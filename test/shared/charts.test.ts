import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binValues, countWords } from '../../shared/model/charts.ts';

describe('a histogram', () => {
  test('has every value in exactly one bin, side by side and of one round width', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.nat(50), fc.nat(5_000_000)), { minLength: 1, maxLength: 200 }),
        (values) => {
          const bins = binValues(values);
          expect(bins.length).toBeLessThanOrEqual(11);
          expect(bins.reduce((sum, bin) => sum + bin.rows, 0)).toBe(values.length);
          bins.forEach((bin, at) => {
            const { from, to, rows } = bin;
            if (at > 0) expect(from).toBe(bins[at - 1]?.to);
            expect(values.filter((value) => value >= from && (to === null || value < to)).length).toBe(rows);
            if (to === null) expect(at).toBe(bins.length - 1);
          });
        },
      ),
    );
  });

  test('is not squeezed into one bin by a single giant', () => {
    const values = [...Array.from({ length: 1000 }, (_, index) => index % 100), 1_000_000];
    const bins = binValues(values);
    expect(bins.filter((bin) => bin.rows > 0).length).toBeGreaterThan(5);
    expect(bins.at(-1)?.to).toBeNull();
  });

  test('of equal values is one bin, of nothing none', () => {
    expect(binValues([7, 7, 7])).toEqual([{ from: 7, to: 8, rows: 3 }]);
    expect(binValues([])).toEqual([]);
  });
});

test('words are counted as people count them, also where no spaces are written', () => {
  expect(countWords('')).toBe(0);
  expect(countWords('  two\n words ')).toBe(2);
  expect(countWords('isn’t it – so?')).toBe(4);
  expect(countWords('東京は雨')).toBe(4);
  expect(countWords('Excel で 3 行')).toBe(4);
});
