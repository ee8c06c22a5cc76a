import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowFingerprint } from '../../../electron/core/workbook/model/row-fingerprint.ts';

describe('the fingerprint of a row', () => {
  it('is 128 bits in hex and stays the same for ever', () => {
    expect(rowFingerprint(['Apple', '3,50 €'])).toMatch(/^[0-9a-f]{32}$/);
    expect(rowFingerprint(['Apple'])).toBe('0adcbc23412b2ac7ae0d9d2b791a08d2');
  });

  it('takes line ends that programs change on saving as equal', () => {
    expect(rowFingerprint(['a\r\nb\rc'])).toBe(rowFingerprint(['a\nb\nc']));
  });

  it('differs whenever the cells differ, wherever text is cut into cells', () => {
    const cells = fc.array(fc.string({ maxLength: 6 }), { maxLength: 5 });
    const plain = (row: readonly string[]) => JSON.stringify(row.map((cell) => cell.replace(/\r\n?/g, '\n')));
    fc.assert(
      fc.property(cells, cells, (a, b) => {
        expect(rowFingerprint(a) === rowFingerprint(b)).toBe(plain(a) === plain(b));
      }),
    );
    expect(rowFingerprint(['ab', 'c'])).not.toBe(rowFingerprint(['a', 'bc']));
    expect(rowFingerprint(['1:a', ''])).not.toBe(rowFingerprint(['', '1:a']));
  });
});
