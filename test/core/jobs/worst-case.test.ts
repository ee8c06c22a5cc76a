import { describe, expect, it } from 'vitest';
import { sizeOfRequest } from '../../../electron/core/claude/batch-body.ts';
import { createParamsBuilder } from '../../../electron/core/claude/request-params.ts';
import { createWorstCase } from '../../../electron/core/jobs/budget/worst-case.ts';
import { costUsdMicros, priceTable } from '../../../electron/core/models/price-table.ts';
import { makeSettings } from '../support/core-bench.ts';

const plain = makeSettings({ model: 'claude-sonnet-5-5', maxTokens: 100 });
const cached = {
  ...plain,
  template: { ...plain.template, background: `${'We sell lamps and kettles. '.repeat(400)}!` },
};

function sizeOf(settings: typeof plain): number {
  const paramsJson = createParamsBuilder(settings, ['Message'])(['Where is my parcel?']);
  return sizeOfRequest('abc123-r2'.length, Buffer.byteLength(paramsJson));
}

describe('the worst case that a cap is checked against', () => {
  it('is not below the cost of a cached background that is written anew for every row', () => {
    const tokens = Math.ceil(cached.template.background.length / 3);
    const usage = { inputTokens: 200, outputTokens: 100, cacheWriteTokens: tokens, cacheReadTokens: 0 };
    const written = costUsdMicros(cached.model, usage, { isBatch: true }) ?? Number.NaN;
    expect(createWorstCase(cached, 100)(sizeOf(cached))).toBeGreaterThanOrEqual(written);
  });

  it('counts a text at the plain price where nothing is cached', () => {
    const worst = createWorstCase(plain, 100)(1000);
    const usage = { inputTokens: 500, outputTokens: 100, cacheWriteTokens: 0, cacheReadTokens: 0 };
    expect(worst).toBe(costUsdMicros(plain.model, usage, { isBatch: true }));
  });

  it('counts a cached background as written, at two bytes a token, and the rest of the request at the plain price', () => {
    const size = sizeOf(cached);
    const backgroundBytes = Buffer.byteLength(JSON.stringify(cached.template.background));
    for (const more of [0, 1, 3]) {
      const usage = {
        inputTokens: Math.ceil((size + more - backgroundBytes) / 2),
        outputTokens: 100,
        cacheWriteTokens: Math.ceil(backgroundBytes / 2),
        cacheReadTokens: 0,
      };
      expect(createWorstCase(cached, 100)(size + more)).toBe(
        costUsdMicros(cached.model, usage, { isBatch: true }),
      );
    }
    // Nothing is less than nothing.
    expect(createWorstCase(cached, 100)(0)).toBe(createWorstCase(cached, 100)(backgroundBytes));
    expect(backgroundBytes % 2).toBe(1);
  });

  it('is reckoned with the prices of today, not with those that came with the program', () => {
    const others = priceTable.filter(({ id }) => id !== plain.model);
    expect(others.length).toBe(priceTable.length - 1);
    expect(createWorstCase(plain, 100, others)(1000)).toBeNull();
    expect(createWorstCase(plain, 100, priceTable)(1000)).toBeGreaterThan(0);
  });

  it('is unknown without a price', () => {
    expect(createWorstCase({ ...plain, model: 'claude-future-9' }, 100)(1000)).toBeNull();
  });
});
