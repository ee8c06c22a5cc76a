/**
 * Cells as the first version showed them, kept for one purpose: the rows of jobs made then are known by these texts
 * (`FingerprintVersion` 1). Nothing that is sent or shown comes from here, and nothing here may change.
 */
import { SSF } from 'xlsx';
import type { CellStyle, NumberFormatter } from './cell-style.ts';

/** Texts remembered per style. */
const textsRemembered = 4096;
const regionalFormats: Readonly<Record<number, string>> = { 14: 'm/d/yyyy', 22: 'm/d/yyyy h:mm' };

/** A number in the format General, in 11 characters at most. */
export function firstGeneral(value: number): string {
  if (Number.isInteger(value) && value < 1e11 && value > -1e11)
    return Object.is(value, -0) ? '0' : String(value);
  const plain = String(value);
  if (plain.length <= 10 && !plain.includes('e')) return plain;
  return SSF.format('General', value);
}

/** A date that stood in its cell as an ISO text, in a style that is no date's. */
export function firstIsoDate(serial: number, usesDates1904: boolean): string {
  if (serial < 0) return firstGeneral(serial);
  const code = serial % 1 === 0 ? 'm/d/yyyy' : 'm/d/yyyy h:mm';
  return SSF.format(code, serial, { date1904: usesDates1904 });
}

/** The code behind a format's id. */
export function firstFormatCode(id: number, custom: ReadonlyMap<number, string>): string {
  const code = regionalFormats[id] ?? custom.get(id) ?? SSF.get_table()[id] ?? 'General';
  if (/^\[\$-(x-sysdate|F800)/i.test(code)) return 'dddd, mmmm d, yyyy';
  if (/^\[\$-(x-systime|F400)/i.test(code)) return 'h:mm:ss AM/PM';
  return code;
}

/** A style of then. */
export function firstStyle(given: string, usesDates1904: boolean): CellStyle {
  const code = SSF.is_date(given) ? withPlainDots(given) : given;
  if (code.toLowerCase() === 'general' || code === '@' || code === '') {
    return { formatNumber: firstGeneral, formatText: null, isDate: false, isGeneral: true };
  }
  const isDate = SSF.is_date(code);
  const options = { date1904: usesDates1904 };
  const format: NumberFormatter = (value) => {
    if (isDate && isOutsideCalendar(value, usesDates1904)) return firstGeneral(value);
    try {
      return SSF.format(code, value, options).trim();
    } catch {
      return firstGeneral(value);
    }
  };
  const changesText = sectionCount(code) > 3 || (code.includes('@') && code !== 'General;@');
  const others = memoized(format);
  return {
    isDate,
    isGeneral: false,
    formatNumber:
      code === '0'
        ? (value) => (Number.isSafeInteger(value) && value >= 0 ? String(value) : format(value))
        : others,
    formatText: changesText ? (text) => textWith(code, text) : null,
  };
}

function sectionCount(code: string): number {
  return code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').split(';').length;
}

function memoized(format: NumberFormatter): NumberFormatter {
  const known = new Map<number, string>();
  return (value) => {
    let text = known.get(value);
    if (text === undefined) {
      text = format(value);
      if (known.size >= textsRemembered) known.clear();
      known.set(value, text);
    }
    return text;
  };
}

function isOutsideCalendar(value: number, usesDates1904: boolean): boolean {
  return value < 0 || value >= (usesDates1904 ? 2_957_004 : 2_958_466);
}

function withPlainDots(code: string): string {
  return code.replace(/"[^"]*"|\\.|\[[^\]]*\]|(?<![sS0#?])\.|(?<=[sS])\.(?!0)/g, (found) =>
    found === '.' ? '\\.' : found,
  );
}

function textWith(code: string, text: string): string {
  try {
    const shown: string = SSF.format(code, text);
    return shown.trim() === text.trim() ? text : shown;
  } catch {
    return text;
  }
}
