import { expect, test } from 'vitest';
import { decimalMarkOf, readCellNumber } from '../../../electron/core/results/cell-number.ts';

/** Numbers as cells show them, in the country of whoever wrote the sheet: rows are sorted by what they say. */

test.each([
  ['1,234.5', '.'],
  ['1.234,5', ','],
  ['12.5', '.'],
  ['12,5', ','],
  ['0.1234', '.'],
  // One mark before three digits may be either; two of a kind part thousands.
  ['1,240', null],
  ['1.240', null],
  ['1,240,000', '.'],
  ['1.240.000', ','],
  ['12', null],
  ['€ 3,50', ','],
  ['(2.5)', '.'],
  ['no. 5', null],
  ['', null],
  [`${'1'.repeat(39)}.25`, null],
])('%j shows the decimal mark %j', (text, mark) => {
  expect(decimalMarkOf(text)).toBe(mark);
});

test.each([
  ['1,234.5', '.', 1234.5],
  ['1.234,5', ',', 1234.5],
  ['1,240', '.', 1240],
  ['1,240', ',', 1.24],
  ['−3 %', '.', -3],
  ['(1.234,50 €)', ',', -1234.5],
  ["CHF 1'000", '.', null],
  ["1'000", '.', 1000],
  ['1.2.3', '.', null],
  ['late', '.', null],
] as const)('%j with the mark %j is %j', (text, mark, value) => {
  expect(readCellNumber(text, mark)).toBe(value);
});
