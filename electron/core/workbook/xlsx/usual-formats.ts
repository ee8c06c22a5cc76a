/**
 * Number formats that fill whole columns of nearly every workbook, written without the general formatter. Each answers what
 * SSF answers, or null for numbers that it leaves to SSF.
 */

/** Text of a number, or null where the general formatter must be asked. */
export type UsualFormatter = (value: number) => string | null;

/** Below it, cents are whole numbers without loss. */
const mostWithCents = 1e9;
/** Somewhat before Excel's last day: the calendar's end is minded elsewhere. */
const lastUsualDay = 2_950_000;
/** Texts of days, and of times, that are remembered: every second of a day, and 236 years. */
const mostRemembered = 86_400;
const daySeconds = 86_400;
/** Seconds by which a time may miss the whole second that it means: SSF takes it for that second well beyond. */
const nearlySeconds = 2e-5;

function withCents(whole: string, cents: number): string {
  return `${whole}.${cents < 10 ? '0' : ''}${cents}`;
}

function grouped(whole: number): string {
  if (whole < 1000) return String(whole);
  return `${grouped(Math.floor(whole / 1000))},${String(whole % 1000).padStart(3, '0')}`;
}

/** `0.00`, rounded as SSF rounds it. */
function plainCents(value: number): string | null {
  if (!(value >= 0 && value < mostWithCents)) return null;
  const cents = Math.round(value * 100);
  return withCents(String(Math.floor(cents / 100)), cents % 100);
}

/** `#,##0.00`, which SSF rounds in another way: the fraction alone. */
function groupedCents(value: number): string | null {
  if (!(value >= 0 && value < mostWithCents)) return null;
  const whole = Math.floor(value);
  const cents = Math.round((value - whole) * 100);
  return cents === 100 ? withCents(grouped(whole + 1), 0) : withCents(grouped(whole), cents);
}

const dayAndTime = /^((?:[ymd]+|[-/]|\\[-/.])+)(?: |\\ )(h{1,2}:mm(?::ss)?)$/;

/** A day's text and a time's text, each known after the first; dates with times hardly ever repeat, their halves do. */
function dayWithTime(day: string, time: string, format: (code: string, value: number) => string) {
  const days = new Map<number, string>();
  const times = new Map<number, string>();
  const remember = (known: Map<number, string>, key: number, code: string, value: number): string => {
    let text = known.get(key);
    if (text === undefined) {
      text = format(code, value);
      if (known.size >= mostRemembered) known.clear();
      known.set(key, text);
    }
    return text;
  };
  return (value: number): string | null => {
    if (!(value >= 1 && value < lastUsualDay)) return null;
    const whole = Math.floor(value);
    const seconds = (value - whole) * daySeconds;
    const second = Math.round(seconds);
    if (second === daySeconds || Math.abs(seconds - second) > nearlySeconds) return null;
    return `${remember(days, whole, day, whole)} ${remember(times, second, time, second / daySeconds)}`;
  };
}

/** The quick way for a format code; null for codes without one. `format` is the general formatter. */
export function usualFormatter(
  code: string,
  format: (code: string, value: number) => string,
): UsualFormatter | null {
  if (code === '0.00') return plainCents;
  if (code === '#,##0.00') return groupedCents;
  const [, day, time] = dayAndTime.exec(code) ?? [];
  return day === undefined || time === undefined ? null : dayWithTime(day, time, format);
}
