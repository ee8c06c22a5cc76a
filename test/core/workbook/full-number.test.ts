import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullNumber, isFullNumber } from '../../../electron/core/workbook/model/full-number.ts';

describe('a number in full', () => {
  it.each([
    [4006381333931, '4006381333931'],
    [123456789012345, '123456789012345'],
    [1234567890123456, '1234567890123456'],
    [-0, '0'],
    [0.1 + 0.2, '0.3'],
    [8.965 * 1.19, '10.66835'],
    [1 / 3, '0.333333333333333'],
    [45356 + 2 / 3, '45356.6666666667'],
    [1e-10, '0.0000000001'],
    [-0.00012, '-0.00012'],
    [1.23456789012345e-7, '1.23456789012345E-07'],
    [1e20, '100000000000000000000'],
    [1.5e25, '1.5E+25'],
    [-2.5e-200, '-2.5E-200'],
  ])('%d is %s', (number, text) => {
    expect(fullNumber(number)).toBe(text);
  });

  it('is the same number, whatever a program has written for it', () => {
    const numbers = fc.oneof(
      fc.double({ noNaN: true, min: -1e300, max: 1e300 }),
      fc.integer({ min: -(10 ** 9), max: 10 ** 9 }).map((cents) => cents / 100),
      fc.maxSafeInteger(),
    );
    fc.assert(
      fc.property(numbers, (number) => {
        const text = fullNumber(number);
        const tolerance = Math.abs(number) * 1e-14;
        expect(Math.abs(Number(text) - number)).toBeLessThanOrEqual(tolerance);
        expect(fullNumber(Number(text))).toBe(text);
        if (!Number.isInteger(number)) expect(fullNumber(Number(number.toPrecision(15)))).toBe(text);
      }),
      { numRuns: 5000 },
    );
  });

  it('is what stands in the file where that is written in full already', () => {
    const texts = fc.stringMatching(/^-?[0-9]{1,9}(\.[0-9]{1,8})?$/);
    fc.assert(
      fc.property(texts, (text) => {
        if (isFullNumber(text)) expect(fullNumber(Number(text))).toBe(text);
        else expect(fullNumber(Number(text)) === text && text.length <= 15).toBe(false);
      }),
      { numRuns: 5000 },
    );
  });
});
