import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCap, writeCap } from '../../../renderer/components/typed-dollars.ts';

describe('a cap as people type it', () => {
  test.each([
    ['50', 50_000_000],
    ['12.50', 12_500_000],
    ['12,50', 12_500_000],
    ['$1,200', 1_200_000_000],
    [' $ 1,200.5 ', 1_200_500_000],
    ['１２.５０', 12_500_000],
    ['0', 0],
  ])('%s is %i micro-dollars', (text, usdMicros) => {
    expect(readCap(text)).toEqual({ kind: 'amount', usdMicros });
  });

  test('nothing means no cap', () => {
    expect(readCap('  ')).toEqual({ kind: 'none' });
    expect(readCap('$')).toEqual({ kind: 'none' });
  });

  test.each(['abc', '-5', '1e3', '1.2.3', '12.345', '99999999999', '5 euros'])('%s is refused', (text) => {
    expect(readCap(text)).toEqual({ kind: 'invalid' });
  });

  test('what stands in the field reads as the same amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), (cents) => {
        const usdMicros = cents * 10_000;
        expect(readCap(writeCap(usdMicros))).toEqual({ kind: 'amount', usdMicros });
      }),
    );
    expect(writeCap(null)).toBe('');
  });
});
