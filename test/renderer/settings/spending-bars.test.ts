import { describe, expect, it } from 'vitest';
import { barsOf, monthName } from '../../../renderer/features/settings/spending-bars.ts';
import { readPrice, writePrice } from '../../../renderer/features/settings/typed-price.ts';

const month = (name: string, jobsUsdMicros: number, triesUsdMicros = 0) => ({
  month: name,
  jobs: 1,
  jobsUsdMicros,
  triesUsdMicros,
  estimate: { lowUsdMicros: 0, highUsdMicros: 0 },
});

describe('the chart of what was spent', () => {
  it('draws the oldest month first, all on one scale from zero', () => {
    const { bars, base } = barsOf([month('2026-11', 3_000_000, 1_000_000), month('2026-10', 2_000_000)]);
    expect(bars.map((bar) => bar.month)).toEqual(['2026-10', '2026-11']);
    expect(bars[1]?.height).toBeCloseTo((bars[0]?.height ?? 0) * 2);
    for (const bar of bars) expect(bar.y + bar.height).toBeCloseTo(base);
    expect(bars[0]?.x).toBeLessThan(bars[1]?.x ?? 0);
  });

  it('draws nothing for nothing, and keeps many months inside', () => {
    expect(barsOf([month('2026-11', 0)]).bars[0]?.height).toBe(0);
    const many = barsOf(Array.from({ length: 24 }, (_, index) => month(`2025-${index}`, index)));
    expect(many.hasAmounts).toBe(false);
    expect(Math.max(...many.bars.map((bar) => bar.x + bar.width))).toBeLessThanOrEqual(many.width);
  });

  it('names months in words', () => {
    expect(monthName('en', '2026-11')).toBe('November 2026');
    expect(monthName('en', '2026-01', 'short')).toBe('Jan 2026');
  });
});

describe('a typed price', () => {
  it.each([
    ['2', 2_000_000],
    ['$0.50', 500_000],
    ['0,125', 125_000],
  ])('%s is understood', (text, usdMicros) => {
    expect(readPrice(text)).toBe(usdMicros);
    expect(readPrice(writePrice(usdMicros))).toBe(usdMicros);
  });

  it.each(['', 'free', '-1', '1.2.3', '10000'])('“%s” is none', (text) => {
    expect(readPrice(text)).toBeNull();
  });
});
