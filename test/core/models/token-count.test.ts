import { describe, expect, it } from 'vitest';
import { estimateTokens } from '../../../electron/core/models/token-count.ts';

describe('tokens by rule of thumb', () => {
  // Bands, not figures: what tokenizers of this kind give for such texts.
  it.each([
    ['', 0, 0],
    ['The customer says that the parcel arrived damaged and asks for a refund.', 12, 22],
    ['Der Kunde schreibt, dass das Paket beschädigt ankam, und möchte sein Geld zurück.', 16, 30],
    ['荷物が破損した状態で届いたため、返金を希望しています。', 20, 34],
    ['Клиент пишет, что посылка пришла повреждённой, и просит вернуть деньги.', 20, 42],
    ['العميل يقول إن الطرد وصل تالفا ويطلب استرداد المبلغ', 16, 32],
    ['4711-0815-1234567890', 7, 14],
    ['😀😀😀😀', 6, 14],
  ])('of %j lie in a sensible band', (text, min, max) => {
    const tokens = estimateTokens(text);
    expect(tokens).toBeGreaterThanOrEqual(min);
    expect(tokens).toBeLessThanOrEqual(max);
  });

  it('weighs each kind of letter by its own weight, from its first to its last', () => {
    const kinds: readonly (readonly [string, number])[] = [
      ['\n', 0.5],
      [' ', 0.1],
      ['09', 0.4],
      ['AZaz', 0.25],
      ['/:@[`{\t~', 0.6],
      ['\u0080\u024f', 0.55],
      ['\u0250\u10ff', 0.5],
      ['\u1100\u1fff\u2e80\ud7ff\ue000\uffff', 1],
      ['\ud800\udbff\udc00\udfff', 1.2],
      ['\u2000\u2e7f', 0.8],
    ];
    for (const [letters, weight] of kinds) {
      for (const letter of letters.split('')) {
        const tokens = estimateTokens(letter.repeat(1000));
        // Whole tokens, of which the sum may miss one.
        expect(Math.abs(tokens - 1000 * weight), JSON.stringify(letter)).toBeLessThanOrEqual(1);
      }
    }
  });
});
