/** Numbers, money, dates and spans of time for people, by Intl and in the language of the page. */
import type { CostRange, UsdMicros } from '../../../shared/model/money.ts';

/** One set of formatters for a language; get it from `useFormat()`. */
export interface Format {
  /** 1,240 */
  number(value: number): string;
  /** 42% of 1. */
  percent(share: number): string;
  /** $2.10; from one cent on two places, below that enough to see that it is not nothing; "$0.00" only for zero. */
  money(amount: UsdMicros): string;
  /** $0.0125: every digit there is, for the bounds of a chart's bars, which must not look alike. */
  exactMoney(amount: UsdMicros): string;
  /** $1.80–$2.40, or a single amount when both ends look the same. */
  moneyRange(range: CostRange): string;
  /** Today 14:05, tomorrow 14:05, or 3 Dec, 14:05. `at` and `now` in milliseconds since 1970 or ISO 8601. */
  when(at: string | number, now?: number): string;
  /** Date and time in full. */
  dateTime(at: string | number): string;
  /** 40 s, 23 min, 3 h 5 min, 2 d 4 h. */
  span(milliseconds: number): string;
  /** 1.2 MB */
  size(bytes: number): string;
  /** "a, b and c" */
  list(items: readonly string[]): string;
}

const microsPerUsd = 1_000_000;
const minuteMs = 60_000;
const hourMs = 3_600_000;
const dayMs = 86_400_000;

/** How a language puts together what Intl gives only in pieces. */
interface Joints {
  /** Between "today" and a time. */
  readonly dayAndTime: string;
  /** Between "3 Dec" and a time. */
  readonly dateAndTime: string;
  /** Between two ends of a range. */
  readonly range: string;
  /** Between "3 h" and "5 min". */
  readonly span: string;
}

const usualJoints: Joints = { dayAndTime: ' ', dateAndTime: ', ', range: '–', span: ' ' };

const joints: Readonly<Record<string, Joints>> = {
  es: { ...usualJoints, dayAndTime: ', ' },
  fr: { ...usualJoints, dayAndTime: ' à ', dateAndTime: ' à ' },
  ja: { ...usualJoints, dateAndTime: ' ', range: '～' },
  zh: { ...usualJoints, dateAndTime: ' ', range: '～', span: '' },
};

function jointsOf(language: string): Joints {
  return joints[language.split('-')[0] ?? ''] ?? usualJoints;
}

/** Formatters for a BCP 47 language tag. */
export function createFormat(language: string): Format {
  const numbers = new Intl.NumberFormat(language);
  const percents = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  const dateTimes = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });
  const lists = new Intl.ListFormat(language, { type: 'conjunction' });
  const exactMoney = new Intl.NumberFormat(language, {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 6,
  });
  const money = (amount: UsdMicros): string => formatMoney(language, amount);
  return {
    number: (value) => numbers.format(value),
    percent: (share) => percents.format(share),
    money,
    exactMoney: (amount) => exactMoney.format(amount / microsPerUsd),
    moneyRange: ({ lowUsdMicros, highUsdMicros }) =>
      fromTo(language, money(lowUsdMicros), money(highUsdMicros)),
    when: (at, now = Date.now()) => formatWhen(language, instantOf(at), now),
    dateTime: (at) => dateTimes.format(instantOf(at)),
    span: (milliseconds) => formatSpan(language, milliseconds),
    size: (bytes) => formatSize(language, bytes),
    list: (items) => lists.format(items),
  };
}

/** $1.80–$2.40, but 1,80–2,40 $: a sign that stands behind is said once. One amount when both ends look the same. */
function fromTo(language: string, low: string, high: string): string {
  if (low === high) return low;
  const sign = /[^\d]*$/.exec(high)?.[0] ?? '';
  const start = sign !== '' && low.endsWith(sign) ? low.slice(0, -sign.length) : low;
  return `${start}${jointsOf(language).range}${high}`;
}

function instantOf(at: string | number): number {
  return typeof at === 'number' ? at : Date.parse(at);
}

/** Two places, but two significant digits below a cent; rounding a price down to nothing would be a lie. */
function formatMoney(language: string, amount: UsdMicros): string {
  const usd = amount / microsPerUsd;
  const isTiny = usd !== 0 && Math.abs(usd) < 0.01;
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'narrowSymbol',
    ...(isTiny ? { maximumSignificantDigits: 2, maximumFractionDigits: 6 } : {}),
  }).format(usd);
}

function formatWhen(language: string, at: number, now: number): string {
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(at);
  const days = Math.round((startOfDay(at) - startOfDay(now)) / dayMs);
  if (Math.abs(days) <= 1) {
    const day = new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day');
    return `${day}${jointsOf(language).dayAndTime}${time}`;
  }
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  const date = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'short',
    ...(isThisYear ? {} : { year: 'numeric' as const }),
  }).format(at);
  return `${date}${jointsOf(language).dateAndTime}${time}`;
}

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

function formatSpan(language: string, milliseconds: number): string {
  const unit = (value: number, name: 'second' | 'minute' | 'hour' | 'day'): string =>
    new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value);
  const span = Math.max(0, milliseconds);
  if (span < minuteMs) return unit(Math.ceil(span / 1000), 'second');
  if (span < hourMs) return unit(Math.floor(span / minuteMs), 'minute');
  const { span: joint } = jointsOf(language);
  if (span < dayMs) return twoUnits(span, hourMs, minuteMs, [unit, 'hour', 'minute'], joint);
  return twoUnits(span, dayMs, hourMs, [unit, 'day', 'hour'], joint);
}

type Unit = 'second' | 'minute' | 'hour' | 'day';

function twoUnits(
  span: number,
  largeMs: number,
  smallMs: number,
  [unit, large, small]: [(value: number, name: Unit) => string, Unit, Unit],
  joint: string,
): string {
  const larges = Math.floor(span / largeMs);
  const smalls = Math.floor((span % largeMs) / smallMs);
  return smalls === 0 ? unit(larges, large) : `${unit(larges, large)}${joint}${unit(smalls, small)}`;
}

function formatSize(language: string, bytes: number): string {
  const [value, unit] =
    bytes < 1_000_000
      ? [bytes / 1_000, 'kilobyte']
      : bytes < 1_000_000_000
        ? [bytes / 1_000_000, 'megabyte']
        : ([bytes / 1_000_000_000, 'gigabyte'] as const);
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}
