/**
 * Number formats that fill whole columns of nearly every workbook, written without the general formatter.
 * Each answers what it answers, or null for numbers that it leaves to it.
 */
import { numberFormat } from './number-format.ts';

/** Text of a number, or null where the general formatter must be asked. */
export type PlainFormatter = (value: number) => string | null;

/** Below it, cents are whole numbers without loss. */
const maxWithCents = 1e9;
/** Somewhat before Excel's last day: the calendar's end is minded elsewhere. */
const lastUsualDay = 2_950_000;
/** Texts of days, and of times, that are remembered: every second of a day, and 236 years. */
const maxMemoized = 86_400;
const daySeconds = 86_400;
/** Seconds by which a time may miss the whole second that it means: files have no more digits. */
const nearlySeconds = 2e-5;
/** So near to half a cent the digits of the number decide, not its bits: the general formatter knows them. */
const nearlyHalf = 1e-3;

function withCents(whole: string, cents: number): string {
  return `${whole}.${cents < 10 ? '0' : ''}${cents}`;
}

function grouped(whole: number): string {
  if (whole < 1000) return String(whole);
  return `${grouped(Math.floor(whole / 1000))},${String(whole % 1000).padStart(3, '0')}`;
}

/** The number of cents; null where halves are too near, or where there are none without loss. */
function centsOf(value: number): number | null {
  if (!(value >= 0 && value < maxWithCents)) return null;
  const cents = value * 100;
  const whole = Math.floor(cents);
  const rest = cents - whole;
  if (Math.abs(rest - 0.5) < nearlyHalf) return null;
  return rest > 0.5 ? whole + 1 : whole;
}

/** `0.00`. */
function plainCents(value: number): string | null {
  const cents = centsOf(value);
  return cents === null ? null : withCents(String(Math.floor(cents / 100)), cents % 100);
}

/** `#,##0.00`. */
function groupedCents(value: number): string | null {
  const cents = centsOf(value);
  return cents === null ? null : withCents(grouped(Math.floor(cents / 100)), cents % 100);
}

/** `0`: whole numbers as they are. */
function plainWhole(value: number): string | null {
  return Number.isSafeInteger(value) && value >= 0 ? String(value) : null;
}

/** `#,##0`. */
function groupedWhole(value: number): string | null {
  return Number.isSafeInteger(value) && value >= 0 && value < maxWithCents ? grouped(value) : null;
}

const dayAndTime = /^((?:[ymd]+|[-/]|\\[-/.])+)(?: |\\ )(h{1,2}:mm(?::ss)?)(?:;@)?$/;

/** A day's text and a time's text, each known after the first; dates with times hardly ever repeat, their halves do. */
function dayWithTime(day: string, time: string, usesDates1904: boolean): PlainFormatter {
  const formatDay = numberFormat(day, usesDates1904).formatNumber;
  const formatTime = numberFormat(time, false).formatNumber;
  const days = new Map<number, string>();
  const times = new Map<number, string>();
  return (value) => {
    if (!(value >= 1 && value < lastUsualDay)) return null;
    const whole = Math.floor(value);
    const seconds = (value - whole) * daySeconds;
    const second = Math.round(seconds);
    if (second === daySeconds || Math.abs(seconds - second) > nearlySeconds) return null;
    const dayText = recall(days, whole, formatDay, whole);
    const timeText = recall(times, second, formatTime, second / daySeconds);
    return dayText === null || timeText === null ? null : `${dayText} ${timeText}`;
  };
}

/** What was made of a key before, or is made now and kept. */
function recall(
  known: Map<number, string>,
  key: number,
  make: (value: number) => string | null,
  value: number,
): string | null {
  const found = known.get(key);
  if (found !== undefined) return found;
  const text = make(value);
  if (text === null) return null;
  if (known.size >= maxMemoized) known.clear();
  known.set(key, text);
  return text;
}

const quick: Readonly<Record<string, PlainFormatter>> = {
  '0': plainWhole,
  '0.00': plainCents,
  '#,##0': groupedWhole,
  '#,##0.00': groupedCents,
};

/** The quick way for a format code; null for codes without one. */
export function plainFormatter(code: string, usesDates1904: boolean): PlainFormatter | null {
  if (Object.hasOwn(quick, code)) return quick[code] ?? null;
  const [, day, time] = dayAndTime.exec(code) ?? [];
  return day === undefined || time === undefined ? null : dayWithTime(day, time, usesDates1904);
}
