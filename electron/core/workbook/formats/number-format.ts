/**
 * What electron/core/workbook/formats owns: what a cell shows of its number, by the code of its format (ECMA-376
 * part 1, 18.8.31). The library numfmt formats and rounds as Excel does; what it cannot do is mended in the code
 * before: marks of currency and language, eras, numerals, General with words around it. It knows neither files nor
 * cells.
 */
import { format as formatWith, isValidFormat } from 'numfmt';
import { fullNumber } from '../model/full-number.ts';
import { dateOrTime, systemFormat } from './built-in-formats.ts';
import { eraYear } from './eras.ts';
import { type FormatToken, formatSections, isDateSection, isElapsed } from './format-tokens.ts';
import { localeName } from './locale-marks.ts';
import { type MendedSection, mendSection, places } from './mend-section.ts';
import { dateInWords, digitByDigit, findNumerals, numberInWords, withDigits } from './native-digits.ts';

/** A number format, made ready once and used for many numbers. */
export interface NumberFormat {
  /**
   * The text of a number; null where the format cannot be applied to it: it is not understood, or the
   * calendar has no such day.
   */
  readonly formatNumber: (value: number) => string | null;
  /** Only where texts are shown with something added, or hidden; else null. */
  readonly formatText: ((text: string) => string) | null;
  readonly isDate: boolean;
  /** Numbers are shown in full: as they are held. */
  readonly isGeneral: boolean;
}

/** Days between the beginnings of the two date systems. */
export const days1904 = 1462;
/** 31 December 9999 is day 2,958,465. */
const lastDay = 2_958_466;
const eraNames: readonly string[] = places.eraNames;
/** numfmt's answer where no section takes the number. */
const overflow = '\ue0ff';

const isGeneralCode = (code: string): boolean => /^(?:general|@|)$/i.test(code);
const never = (): null => null;

/** Makes a format ready. `usesDates1904`: the workbook counts its days from 1904. */
export function numberFormat(given: string, usesDates1904: boolean): NumberFormat {
  const code = systemFormat(given) ?? given;
  if (isGeneralCode(code)) {
    return { formatNumber: fullNumber, formatText: null, isDate: false, isGeneral: true };
  }
  const days = usesDates1904 ? days1904 : 0;
  if (code === dateOrTime) {
    const formatNumber = (value: number): string | null => isoMoment(value + days);
    return { formatNumber, formatText: null, isDate: true, isGeneral: false };
  }
  const sections = formatSections(code);
  const mended = withGeneral(sections.map(mendSection));
  const isDate = sections.some((section) => isDateSection(section));
  const pattern = mended.map((section) => section.pattern).join(';');
  const isUsable = mended.every((section) => section.isUsable) && isValidFormat(pattern);
  return {
    isDate,
    isGeneral: false,
    formatNumber: isUsable ? numberFormatter(pattern, sections, mended, isDate ? days : 0) : never,
    formatText: isUsable ? textFormatter(pattern, sections) : null,
  };
}

/** A lone section for texts leaves numbers as they are. */
function withGeneral(mended: readonly MendedSection[]): readonly MendedSection[] {
  const [only] = mended;
  if (mended.length > 1 || only?.isText !== true) return mended;
  return [{ ...only, pattern: `"${places.general}"` }, only];
}

function numberFormatter(
  pattern: string,
  sections: readonly (readonly FormatToken[])[],
  mended: readonly MendedSection[],
  days: number,
): (value: number) => string | null {
  const needsDay = sections
    .flat()
    .some((token) => token.kind === 'date' && /^(?:[ydabge]|mmm)/.test(token.value));
  const isElapsedTime = !needsDay && sections.flat().some(isElapsed);
  const isDate = sections.some(isDateSection);
  const first = mended.find((section) => section.language !== null) ?? mended[0];
  const locale = localeName(
    first?.language ?? null,
    mended.some((section) => section.isAfterDay),
  );
  const options = { locale, overflow, throws: true } as const;
  const fill = filler(mended, first?.language ?? null);
  const denominator = fixedDenominator(sections);
  const shown = (given: number): string | null => {
    // numfmt rounds whole and part apart: 2.875 in halves is 3, not 2 2/2.
    const value =
      denominator === 0
        ? given
        : (Math.sign(given) * Math.round(Math.abs(given) * denominator)) / denominator;
    const text = formatted(pattern, value, options);
    return text === null || text.includes(overflow)
      ? null
      : (fill === null ? text : fill(text, value)).trim();
  };
  if (!isDate) return shown;
  // Time that is counted needs no calendar: it may be negative, and does not depend on where days begin.
  if (isElapsedTime) {
    return (value) => {
      const text = shown(Math.abs(value));
      return value < 0 && text !== null ? `-${text}` : text;
    };
  }
  return (value) => {
    const day = value + days;
    return value < 0 || day >= lastDay ? null : shown(day);
  };
}

/** numfmt's text; null for days that a calendar has not, which it throws at. */
function formatted(pattern: string, value: number, options: Parameters<typeof formatWith>[2]): string | null {
  try {
    return formatWith(pattern, value, options);
  } catch {
    return null;
  }
}

/** The number under the stroke where a format says it, as in # ?/8; 0 for none, and where sections differ. */
function fixedDenominator(sections: readonly (readonly FormatToken[])[]): number {
  const [first = 0, ...others] = sections.map((tokens) => {
    if (isDateSection(tokens)) return 0;
    return Number(
      /[?#0 ]\/(\d+)/.exec(
        tokens.map((token) => (token.kind === 'literal' ? '' : token.raw)).join(''),
      )?.[1] ?? 0,
    );
  });
  return others.every((other) => other === first) ? first : 0;
}

/** Puts what numfmt cannot write in the places that the mended code has for it; null where there are none. */
function filler(mended: readonly MendedSection[], language: string | null) {
  const hasPlaces = mended.some((section) => /[\ue000-\ue0fe]/.test(section.pattern));
  const kind = Math.max(0, ...mended.map((section) => section.numerals));
  const numerals = kind === 0 ? null : findNumerals(kind, language);
  const digits = mended.find((section) => section.digits > 1)?.digits ?? 0;
  if (!hasPlaces && numerals === null && digits === 0) return null;
  const hasFirstYear = mended.some((section) => section.hasFirstYear);
  const isDate = mended.some((section) => section.isDate);
  return (text: string, value: number): string => {
    let done = text;
    if (numerals !== null) {
      done = isDate ? dateInWords(done, numerals) : digitByDigit(done, numerals);
    }
    if (hasPlaces) {
      const day = isDate ? value : 0;
      done = fillPlaces(done, {
        general: () => {
          const whole = fullNumber(Math.abs(value));
          return numerals === null ? whole : numberInWords(whole, numerals);
        },
        day: () => day,
        language,
        hasFirstYear,
        year: (number) => (numerals === null ? number : dateInWords(number, numerals)),
      });
    }
    return digits === 0 ? done : withDigits(done, digits);
  };
}

interface Filling {
  readonly general: () => string;
  readonly day: () => number;
  readonly language: string | null;
  readonly hasFirstYear: boolean;
  readonly year: (number: string) => string;
}

function fillPlaces(text: string, filling: Filling): string {
  return text.replace(/[\ue000-\ue01f]/g, (place) => {
    if (place === places.general) return filling.general();
    // Digits of words that the format adds are no number's.
    if (place >= places.digits) return withOwnDigits(place);
    if (place === places.weekday) return '六日一二三四五'[Math.floor(filling.day()) % 7] ?? '';
    const { year, month, day } = calendarDay(filling.day());
    if (place === places.koreanYear) return String(year + 2333);
    const era = eraYear(filling.language, year, month, day);
    const eraPlace = eraNames.indexOf(place);
    if (eraPlace >= 0) return era?.names[eraPlace] ?? '';
    if (era === null) return filling.year(String(year));
    if (filling.hasFirstYear && era.year === 1) return '元';
    return filling.year(
      place === places.paddedEraYear ? String(era.year).padStart(2, '0') : String(era.year),
    );
  });
}

/** The day of a serial number, counted from 1900 as Excel counts, with a 29 February that never was. */
function calendarDay(serial: number): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
} {
  const whole = Math.floor(serial);
  const date = new Date(Date.UTC(1899, 11, whole < 60 ? 31 : 30) + whole * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** A moment as nobody can misread it: its day, its time, or both; null for what no calendar has. */
export function isoMoment(serial: number): string | null {
  if (!(serial >= 0 && serial < lastDay)) return null;
  const seconds = Math.round((serial % 1) * 86_400);
  const time = seconds % 60 === 0 ? 'hh:mm' : 'hh:mm:ss';
  if (serial < 1) return formatWith(time, serial);
  return formatWith(seconds === 0 ? 'yyyy\\-mm\\-dd' : `yyyy\\-mm\\-dd ${time}`, serial);
}

/** Digits of words that a format adds, put back. */
function withOwnDigits(text: string): string {
  return text.replace(/[\ue010-\ue019]/g, (digit) =>
    String(digit.charCodeAt(0) - places.digits.charCodeAt(0)),
  );
}

function textFormatter(pattern: string, sections: readonly (readonly FormatToken[])[]) {
  const isTextSection = (section: readonly FormatToken[]): boolean =>
    section.some((token) => token.kind === 'text');
  if (sections.length < 4 && !sections.some(isTextSection)) return null;
  const only = sections.find(isTextSection) ?? sections[3] ?? [];
  if (only.length === 1 && only[0]?.kind === 'text') return null;
  return (text: string): string => {
    const shown = withOwnDigits(formatWith(pattern, text, { overflow }));
    // Blanks that a format puts around a text are there for looks, in accounting formats in nearly every cell.
    return shown.trim() === text.trim() ? text : shown;
  };
}
