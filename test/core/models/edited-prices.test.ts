import { describe, expect, it } from 'vitest';
import { listModelOptions } from '../../../electron/core/estimate/model-options.ts';
import { applyPriceEdits } from '../../../electron/core/models/edited-prices.ts';
import { costUsdMicros, priceTable } from '../../../electron/core/models/price-table.ts';
import { priceEdits } from '../../../shared/schemas/schemas.ts';

const million = { inputTokens: 1_000_000, outputTokens: 0, cacheReadTokens: 0, cacheWriteTokens: 0 };

describe('prices typed in by the user', () => {
  it('replace the shipped ones, by any name of the model, and leave the others alone', () => {
    const table = applyPriceEdits([
      { model: 'claude-haiku-4-5-20251001', inputUsdMicros: 700_000, outputUsdMicros: 3_000_000 },
      { model: 'claude-next-6', inputUsdMicros: 9_000_000, outputUsdMicros: 40_000_000 },
      { model: 'claude-sonnet-4-5', inputUsdMicros: 3_000_000, outputUsdMicros: 15_000_000 },
    ]);
    const cost = (model: string) => costUsdMicros(model, million, { isBatch: true, table });
    expect(cost('claude-haiku-4-5')).toBe(350_000);
    expect(cost('claude-next-6')).toBe(4_500_000);
    expect(cost('claude-sonnet-4-5')).toBe(1_500_000);
    expect(cost('claude-opus-5')).toBe(2_500_000);
    expect(priceTable).toHaveLength(table.length - 1);
    expect(
      listModelOptions(null, '2026-11-21', table).find((option) => option.id === 'claude-next-6'),
    ).toMatchObject({
      inputUsdMicros: 9_000_000,
    });
  });

  it('give the same table as before when there are none', () => {
    expect(applyPriceEdits([])).toBe(priceTable);
  });

  it('are checked before they are kept', () => {
    expect(priceEdits.safeParse([{ model: 'x', inputUsdMicros: -1, outputUsdMicros: 0 }]).success).toBe(
      false,
    );
    expect(priceEdits.safeParse([{ model: ' ', inputUsdMicros: 1, outputUsdMicros: 0 }]).success).toBe(false);
    expect(priceEdits.safeParse([{ model: 'x', inputUsdMicros: 0.5, outputUsdMicros: 0 }]).success).toBe(
      false,
    );
  });
});
