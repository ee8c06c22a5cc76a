import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  costUsdMicros,
  exactCostUsdMicros,
  findKnownModel,
  hasPrice,
  priceTable,
  priceTableDate,
} from '../../../electron/core/models/price-table.ts';
import { noUsage, type Usage } from '../../../shared/model/money.ts';

const usage = (changes: Partial<Usage>): Usage => ({ ...noUsage, ...changes });
const million = 1_000_000;

describe('what an answered request costs', () => {
  it.each([
    ['claude-sonnet-5-5', 2, 10, 4, 0.1],
    ['claude-opus-5-5', 4, 20, 8, 0.2],
    ['claude-opus-5', 5, 25, 10, 0.5],
    ['claude-sonnet-5', 2, 10, 4, 0.2],
    ['claude-sonnet-4-6', 3, 15, 6, 0.3],
    ['claude-haiku-4-5', 1, 5, 2, 0.1],
    ['claude-haiku-4-5-20251001', 1, 5, 2, 0.1],
  ])('%s: as published, and half of everything in a batch', (model, input, output, write, read) => {
    const cases: [Partial<Usage>, number][] = [
      [{ inputTokens: million }, input],
      [{ outputTokens: million }, output],
      [{ cacheWriteTokens: million }, write],
      [{ cacheReadTokens: million }, read],
    ];
    for (const [changes, dollars] of cases) {
      expect(costUsdMicros(model, usage(changes), { isBatch: false })).toBe(Math.round(dollars * million));
      expect(costUsdMicros(model, usage(changes), { isBatch: true })).toBe(Math.round(dollars * million) / 2);
    }
  });

  it('takes the dearer tier of Haiku 5.5 for long prompts, cached parts counted in', () => {
    const cost = (changes: Partial<Usage>) =>
      costUsdMicros('claude-haiku-5-5', usage(changes), { isBatch: true });
    expect(cost({ inputTokens: 100_000, outputTokens: 1000 })).toBe(5000 + 250);
    expect(cost({ inputTokens: 100_001, outputTokens: 1000 })).toBe(25_000 + 1250);
    expect(cost({ inputTokens: 60_000, cacheReadTokens: 60_000 })).toBe(15_000 + 1500);
  });

  it('is unknown, not guessed, where no price is known', () => {
    for (const model of ['claude-unknown-9', 'claude-sonnet-4-5', 'claude-haiku', '']) {
      expect(costUsdMicros(model, usage({ inputTokens: 10 }), { isBatch: true })).toBeNull();
      expect(hasPrice(model)).toBe(false);
    }
    expect(findKnownModel('claude-sonnet-4-5')?.retiresOn).toBe('2026-11-30');
  });

  it('follows a table that the user has edited', () => {
    const known = findKnownModel('claude-haiku-4-5');
    const tier = known?.tiers[0];
    if (!known || !tier) throw new Error('no such model');
    const table = [{ ...known, tiers: [{ ...tier, inputUsdMicros: 3_000_000 }] }];
    expect(
      costUsdMicros('claude-haiku-4-5', usage({ inputTokens: million }), { isBatch: false, table }),
    ).toBe(3_000_000);
  });

  it('is a whole number, never more than half a micro-dollar off, and adds up over rows', () => {
    const tokens = fc.nat({ max: 200_000 });
    const anyUsage = fc.record({
      inputTokens: tokens,
      outputTokens: tokens,
      cacheWriteTokens: tokens,
      cacheReadTokens: tokens,
    });
    const model = fc.constantFrom(
      ...priceTable.filter((known) => known.tiers.length > 0).map((known) => known.id),
    );
    fc.assert(
      fc.property(model, fc.array(anyUsage, { maxLength: 30 }), fc.boolean(), (id, usages, isBatch) => {
        let rounded = 0;
        let exact = 0;
        for (const one of usages) {
          const cost = costUsdMicros(id, one, { isBatch });
          expect(Number.isSafeInteger(cost)).toBe(true);
          rounded += cost ?? Number.NaN;
          exact += exactCostUsdMicros(id, one, { isBatch }) ?? Number.NaN;
        }
        expect(Math.abs(rounded - exact)).toBeLessThanOrEqual(usages.length / 2 + 1e-6);
      }),
    );
  });

  it('comes from a table that says how old it is and offers nothing that had ended by then', () => {
    expect(new Date(priceTableDate).toISOString().slice(0, 10)).toBe(priceTableDate);
    for (const { retiresOn } of priceTable)
      expect(retiresOn ?? '9999').toSatisfy((day: string) => day > priceTableDate);
  });

  it('grows with every kind of token', () => {
    for (const known of priceTable) {
      for (const tier of known.tiers) {
        expect(tier.cacheReadUsdMicros).toBeLessThan(tier.inputUsdMicros);
        expect(tier.cacheWriteFiveMinutesUsdMicros).toBeGreaterThan(tier.inputUsdMicros);
        expect(tier.cacheWriteHourUsdMicros).toBe(2 * tier.inputUsdMicros);
      }
      expect(known.tiers.at(-1)?.upToInputTokens ?? null).toBeNull();
    }
  });
});
