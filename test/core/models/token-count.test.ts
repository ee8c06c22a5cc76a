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
  ])('of %j lie in a sensible band', (text, least, most) => {
    const tokens = estimateTokens(text);
    expect(tokens).toBeGreaterThanOrEqual(least);
    expect(tokens).toBeLessThanOrEqual(most);
  });
});
