import { describe, expect, it } from 'vitest';
import { buttonPrice, savingOf } from '../../../renderer/features/new-job/send/button-price.ts';
import {
  isWideRange,
  pricePer1000Rows,
  sortModels,
  tryPrice,
} from '../../../renderer/features/new-job/try/model-prices.ts';

const option = (id: string, strength: 'fast' | 'balanced' | 'capable' | 'other', isDeprecated = false) => ({
  id,
  name: id,
  strength,
  inputUsdMicros: 3_000_000,
  outputUsdMicros: 15_000_000,
  maxOutputTokens: 64_000,
  isDeprecated,
});

const estimate = {
  requests: 200,
  inputTokens: 40_000,
  outputTokensLow: 1_000,
  outputTokensHigh: 2_000,
  fullPriceCost: { lowUsdMicros: 135_000, highUsdMicros: 150_000 },
};

describe('the price beside a model', () => {
  it('is what 1,000 rows like these cost at half price', () => {
    // 200 tokens in and 5 to 10 out for each row: $0.0006 + $0.000075 to $0.00015, halved, times 1,000.
    expect(pricePer1000Rows(option('a', 'fast'), estimate)).toEqual({
      lowUsdMicros: 337_500,
      highUsdMicros: 375_000,
    });
  });

  it('is not made up where it is not known, or where there is nothing to send', () => {
    expect(pricePer1000Rows({ ...option('a', 'fast'), outputUsdMicros: null }, estimate)).toBeNull();
    expect(pricePer1000Rows(option('a', 'fast'), { ...estimate, requests: 0 })).toBeNull();
  });
});

describe('the price of a try', () => {
  it('is the full price of its rows, at the upper end', () => {
    expect(tryPrice(estimate, 3)).toBe(2_250);
    expect(tryPrice({ ...estimate, fullPriceCost: null }, 3)).toBeNull();
  });
});

describe('an open price', () => {
  it('is one whose upper end is more than twice the lower', () => {
    expect(isWideRange({ batchCost: { lowUsdMicros: 10, highUsdMicros: 21 } })).toBe(true);
    expect(isWideRange({ batchCost: { lowUsdMicros: 10, highUsdMicros: 20 } })).toBe(false);
    expect(isWideRange({ batchCost: null })).toBe(false);
  });
});

describe('the models offered first', () => {
  it('are one for each strength, the first that is not about to be switched off', () => {
    const models = [
      option('old', 'fast', true),
      option('fast', 'fast'),
      option('big', 'capable'),
      option('odd', 'other'),
    ];
    const { main, others } = sortModels(models);
    expect(main.map(({ id }) => id)).toEqual(['fast', 'big']);
    expect(others.map(({ id }) => id)).toEqual(['old', 'odd']);
  });
});

describe('the price on the button', () => {
  it('is the upper end where both ends are near each other, and never less', () => {
    expect(buttonPrice({ lowUsdMicros: 1_900_000, highUsdMicros: 2_100_000 })).toEqual({
      lowUsdMicros: 2_100_000,
      highUsdMicros: 2_100_000,
    });
  });

  it('is the whole range where nobody can know yet', () => {
    const range = { lowUsdMicros: 500_000, highUsdMicros: 9_000_000 };
    expect(buttonPrice(range)).toEqual(range);
  });

  it('goes with an honest saving', () => {
    const batch = { lowUsdMicros: 10, highUsdMicros: 20 };
    expect(savingOf(batch, { lowUsdMicros: 20, highUsdMicros: 40 })).toEqual({
      lowUsdMicros: 10,
      highUsdMicros: 20,
    });
  });
});
