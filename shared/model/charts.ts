import type * as chart from '../schemas/chart-schemas.ts';
import type { Parsed } from '../schemas/deep-readonly.ts';

/** How many rows have a value from `from` up to before `to`; without `to`, `from` and all above. */
export type Bin = LengthChart['bins'][number];

/** How often each answer of a list was given, the most frequent first. */
export type LabelChart = JobCharts['labels'][number];

/** How long the written answers are, in words. */
export type LengthChart = NonNullable<JobCharts['lengths']>;

/** What the rows cost, each with all its attempts; rows that shared another's request cost nothing and are left out. */
export type CostChart = NonNullable<JobCharts['costs']>;

/** What a job's results look like at a glance. The states of its rows are in its summary. */
export type JobCharts = Parsed<typeof chart.jobCharts>;

/** No more bins than a person takes in at a glance. */
const maxBins = 10;
/**
 * Above this share of the values the last bin takes all, so that one giant does not squeeze the others into one bin.
 */
const shownShare = 0.98;

/** Bins of equal, round width over non-negative values, in order from the smallest. */
export function binValues(values: ArrayLike<number>): readonly Bin[] {
  const { min, max } = rangeOf(values);
  if (values.length === 0) return [];
  const shownMax = quantile(values, min, max, shownShare);
  const width = roundWidth((shownMax - min) / maxBins);
  const start = Math.floor(min / width) * width;
  const count = Math.min(maxBins + 1, Math.floor((shownMax - start) / width) + 1);
  const rows = new Array<number>(count).fill(0);
  for (let at = 0; at < values.length; at++) {
    const place = Math.min(count - 1, Math.floor(((values[at] ?? 0) - start) / width));
    rows[place] = (rows[place] ?? 0) + 1;
  }
  const isOpen = max >= start + count * width;
  return rows.map((number, at) => ({
    from: start + at * width,
    to: isOpen && at === count - 1 ? null : start + (at + 1) * width,
    rows: number,
  }));
}

function rangeOf(values: ArrayLike<number>): { readonly min: number; readonly max: number } {
  let min = Number.POSITIVE_INFINITY;
  let max = 0;
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return { min, max };
}

/**
 * Roughly the value below which this share lies, without sorting half a million values: the range is cut into
 * parts, and the first part again while a giant far above leaves all others in it.
 */
function quantile(values: ArrayLike<number>, min: number, max: number, share: number): number {
  let upper = max;
  for (;;) {
    const place = partOf(values, min, upper, share);
    const bound = min + ((place + 1) * (upper - min)) / parts;
    if (place >= fewParts || upper - min <= parts) return Math.min(max, bound);
    upper = bound;
  }
}

const parts = 1000;
const fewParts = 50;

/** The part, from 0, up to which this share of all values lies. */
function partOf(values: ArrayLike<number>, min: number, upper: number, share: number): number {
  const width = (upper - min) / parts;
  if (width === 0) return parts - 1;
  const counts = new Uint32Array(parts);
  for (let at = 0; at < values.length; at++) {
    const place = Math.floor(((values[at] ?? 0) - min) / width);
    if (place < parts) counts[place] = (counts[place] ?? 0) + 1;
  }
  let seen = 0;
  for (let place = 0; place < parts; place++) {
    seen += counts[place] ?? 0;
    if (seen >= share * values.length) return place;
  }
  return parts - 1;
}

/** 1, 2 or 5 times a power of ten, at least `width` and at least 1. */
function roundWidth(width: number): number {
  if (width <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(width));
  const step = [1, 2, 5].find((each) => each * power >= width) ?? 10;
  return step * power;
}

/**
 * Words of a text: what stands between spaces; in writing without spaces, each sign of it, as word processors count.
 */
export function countWords(text: string): number {
  let words = 0;
  let isInside = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isSpace = code <= 32 || code === 0xa0 || code === 0x3000;
    if (isSpace) isInside = false;
    else if (isUnspaced(code)) {
      words++;
      isInside = false;
    } else if (!isInside) {
      words++;
      isInside = true;
    }
  }
  return words;
}

/** Kana and Han, which are written without spaces. */
function isUnspaced(code: number): boolean {
  return (code >= 0x3041 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff);
}
