import type { SpendingMonth } from '../../../shared/model/money.ts';

/** A chart's bars in the units of its drawing. */
export interface SpendingBars {
  readonly width: number;
  readonly height: number;
  /** Where the bars stand. */
  readonly base: number;
  /** Whether each bar has room for its amount above it. */
  readonly hasAmounts: boolean;
  readonly bars: readonly {
    readonly month: string;
    readonly usdMicros: number;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
}

const chartWidth = 640;
const chartHeight = 190;
const base = 160;
const marginAbove = 24;
/** A bar is never wider than this, so that one month does not fill the chart. */
const widestBar = 56;
/** Up to this many bars an amount fits above each. */
const maxWithAmounts = 8;

/** The bars for some months, given newest first and drawn oldest first, all on one scale from zero. */
export function barsOf(months: readonly SpendingMonth[]): SpendingBars {
  const oldestFirst = months.toReversed();
  const totals = oldestFirst.map((month) => month.jobsUsdMicros + month.triesUsdMicros);
  const max = Math.max(...totals, 1);
  const place = chartWidth / Math.max(months.length, 6);
  const width = Math.min(widestBar, place * 0.7);
  return {
    width: chartWidth,
    height: chartHeight,
    base,
    hasAmounts: months.length <= maxWithAmounts,
    bars: oldestFirst.map(({ month }, index) => {
      const usdMicros = totals[index] ?? 0;
      const height = (usdMicros / max) * (base - marginAbove);
      return { month, usdMicros, x: index * place + (place - width) / 2, y: base - height, width, height };
    }),
  };
}

/** A month such as 2026-11 in words. */
export function monthName(
  language: string,
  month: string,
  length: 'long' | 'short' | 'narrow' = 'long',
): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const options = length === 'narrow' ? { month: length } : ({ month: length, year: 'numeric' } as const);
  return new Intl.DateTimeFormat(language, options).format(new Date(year, number - 1, 15));
}
