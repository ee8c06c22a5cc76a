import { type FormatToken, isDateSection, isElapsed } from './format-tokens.ts';
import { dateSeparator, readLocaleMark } from './locale-marks.ts';
import { hasDigits } from './native-digits.ts';

/** Characters of private use that stand in a mended code for what is put there afterwards. */
export const places = {
  general: '\ue000',
  eraNames: ['\ue001', '\ue002', '\ue003'],
  eraYear: '\ue004',
  paddedEraYear: '\ue005',
  koreanYear: '\ue006',
  /** The day of the week in one letter, as Chinese has it under aaa, and not under ddd. */
  weekday: '\ue007',
  /** This and the nine after it are digits of words that a format adds. */
  digits: '\ue010',
} as const;

/** A section of a format in words that numfmt has, and what is left to do with its text. */
export interface MendedSection {
  readonly pattern: string;
  /** Of months and days; null where the format names none. */
  readonly language: string | null;
  /** The number of [DBNum…]; 0 for none. */
  readonly numerals: number;
  /** The digits of the locale mark; 0 or 1 for 0–9. */
  readonly digits: number;
  readonly hasFirstYear: boolean;
  readonly isDate: boolean;
  readonly isText: boolean;
  /** Shows a month's name beside a day of the month. */
  readonly isAfterDay: boolean;
  /** False where it asks for what is not known here. */
  readonly isUsable: boolean;
}

const calendars = { usual: 0, japanese: 3, taiwanese: 4, korean: 5, islamic: 6, buddhist: 7 } as const;
/** 1, 2 and 9 to 12 are the usual calendar, with names of its months in one language or another. */
const usualCalendars = new Set([0, 1, 2, 9, 10, 11, 12]);
const known: ReadonlySet<number> = new Set(Object.values(calendars));

interface Marks {
  language: string | null;
  numerals: number;
  digits: number;
  calendar: number;
  hasFirstYear: boolean;
  isGenitive: boolean;
  isUsable: boolean;
}

/** A text that numfmt shows as it stands. */
function literal(text: string, protectsDigits: boolean): string {
  // A section of nothing but quotation marks shows nothing; without them it would show the number.
  if (text === '') return '""';
  const safe = protectsDigits
    ? text.replace(/[0-9]/g, (digit) => String.fromCharCode(places.digits.charCodeAt(0) + Number(digit)))
    : text;
  return safe
    .split('"')
    .map((part) => (part === '' ? '' : `"${part}"`))
    .join('\\"');
}

const dayHalves: readonly (readonly [RegExp, string])[] = [
  [/上午/, 'zh-CN'],
  [/午前/, 'ja'],
  [/오전/, 'ko'],
];

/** Reads the marks in brackets and what tokens tell of the language. */
function readMarks(tokens: readonly FormatToken[]): Marks {
  const marks: Marks = {
    ...{ language: null, numerals: 0, digits: 0, calendar: calendars.usual },
    ...{ hasFirstYear: false, isGenitive: false, isUsable: true },
  };
  for (const { kind, value } of tokens) {
    if (kind === 'calendar') marks.calendar = value === 'b2' ? calendars.islamic : calendars.usual;
    if (kind === 'day-half') {
      marks.language ??= dayHalves.find(([word]) => word.test(value))?.[1] ?? null;
    }
    if (kind !== 'bracket') continue;
    const numerals = /^dbnum([1-4])$/i.exec(value);
    if (numerals !== null) marks.numerals = Number(numerals[1]);
    else if (/^natnum/i.test(value)) marks.isUsable = false;
    else if (value.startsWith('$')) {
      const mark = readLocaleMark(value.slice(1));
      marks.language = mark.language ?? marks.language;
      marks.digits = mark.digits || marks.digits;
      marks.calendar = usualCalendars.has(mark.calendar) ? marks.calendar : mark.calendar;
      marks.hasFirstYear ||= mark.hasFirstYear;
      marks.isGenitive ||= mark.isGenitive;
    }
  }
  // Digits of the East Asian numerals by their own numbers: Japanese, Chinese and Korean, four kinds each.
  if (marks.digits >= 0x1b && marks.digits <= 0x27 && marks.numerals === 0) {
    const [first] = [0x24, 0x21, 0x1e, 0x1b].filter((start) => marks.digits >= start);
    marks.numerals = marks.digits - (first ?? marks.digits) + 1;
    marks.digits = 0;
  }
  if (!hasDigits(marks.digits)) marks.isUsable = false;
  return marks;
}

function bracket(token: FormatToken, protectsDigits: boolean): string {
  const { value, raw } = token;
  if (isElapsed(token) || /^[<>=]/.test(value)) return raw;
  if (!value.startsWith('$')) return '';
  return literal(readLocaleMark(value.slice(1)).currency, protectsDigits);
}

function dateToken(token: FormatToken, marks: Marks, hasEra: boolean): string {
  const { value } = token;
  const letter = value[0];
  if (letter === 'g') return `"${places.eraNames[Math.min(value.length, 3) - 1]}"`;
  if (letter === 'e') {
    return hasEra ? `"${value.length > 1 ? places.paddedEraYear : places.eraYear}"` : 'yyyy';
  }
  if (letter === 'a' && value.length > 3) return 'dddd';
  if (letter === 'a') return /^zh/i.test(marks.language ?? '') ? `"${places.weekday}"` : 'ddd';
  if (letter === 'y' && marks.calendar === calendars.korean) return `"${places.koreanYear}"`;
  if (letter === 'y' && marks.calendar === calendars.buddhist) return value.length > 2 ? 'bbbb' : 'bb';
  return value;
}

/** The sign at this place of a date: a point begins parts of a second only after seconds and before a zero. */
function dateSign(tokens: readonly FormatToken[], at: number, { language }: Marks): string {
  const { raw } = tokens[at] ?? { raw: '' };
  const before = tokens[at - 1];
  const isAfterSeconds = before !== undefined && /^\[?s/i.test(before.raw);
  if (raw === '.' && isAfterSeconds && tokens[at + 1]?.raw === '0') return raw;
  if (raw === '/') return literal(dateSeparator(language), true);
  return /[-+ :()%]/.test(raw) ? `\\${raw}` : literal(raw, true);
}

function isEraSection(tokens: readonly FormatToken[], { language, calendar }: Marks): boolean {
  if (tokens.some((token) => token.kind === 'date' && token.value.startsWith('g'))) return true;
  const isJapanese = language?.toLowerCase().startsWith('ja') === true || calendar === calendars.japanese;
  return isJapanese || /^zh-(?:tw|hant-tw)$/i.test(language ?? '') || calendar === calendars.taiwanese;
}

interface Section {
  readonly tokens: readonly FormatToken[];
  readonly marks: Marks;
  readonly isDate: boolean;
  readonly hasEra: boolean;
  /** Digits of words must not be taken for digits of numbers. */
  readonly protectsDigits: boolean;
}

function mendToken(token: FormatToken, at: number, section: Section): string {
  const { tokens, marks, isDate, hasEra, protectsDigits } = section;
  switch (token.kind) {
    case 'literal':
      return literal(token.value, protectsDigits);
    case 'bracket':
      return bracket(token, protectsDigits);
    case 'date':
      return dateToken(token, marks, hasEra);
    case 'day-half':
      return token.value === 'a/p' ? 'A/P' : 'AM/PM';
    case 'calendar':
      return '';
    case 'general':
      return `"${places.general}"`;
    case 'sign':
      return isDate ? dateSign(tokens, at, marks) : token.raw;
    case 'space':
      return token.raw.startsWith('*') ? '' : token.raw;
    case 'digit':
    case 'exponent':
    case 'text':
      return token.raw;
  }
}

/** Puts a section's code in words that numfmt has. */
export function mendSection(tokens: readonly FormatToken[]): MendedSection {
  const marks = readMarks(tokens);
  const isDate = isDateSection(tokens);
  const isText = tokens.some((token) => token.kind === 'text');
  const protectsDigits = marks.numerals > 0 || marks.digits > 1;
  const hasEra = isDate && isEraSection(tokens, marks);
  const parts = tokens.map((token, at) =>
    mendToken(token, at, { tokens, marks, isDate, hasEra, protectsDigits }),
  );
  const shows = (letters: RegExp): boolean =>
    tokens.some(({ kind, value }) => kind === 'date' && letters.test(value));
  // Nothing but a colour or a condition: the number as it is.
  const isBare =
    tokens.length > 0 &&
    tokens.every((token) => token.kind === 'bracket' && !token.value.startsWith('$') && !isElapsed(token));
  const calendar = marks.calendar === calendars.islamic ? 'B2' : '';
  return {
    pattern: calendar + parts.join('') + (isBare ? `"${places.general}"` : ''),
    language: marks.language,
    numerals: marks.numerals,
    digits: marks.digits,
    hasFirstYear: marks.hasFirstYear,
    isDate,
    isText,
    isAfterDay: isDate && shows(/^mmmm$/) && (marks.isGenitive || shows(/^d{1,2}$/)),
    isUsable: marks.isUsable && (!isDate || usualCalendars.has(marks.calendar) || known.has(marks.calendar)),
  };
}
