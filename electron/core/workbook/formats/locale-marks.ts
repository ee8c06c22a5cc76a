import { addLocale, getLocale } from 'numfmt';

/**
 * What `[$…]` in a format says ([MS-OI29500] 2.1.739; the forms of its numbers are xxyyzzzz: digits,
 * calendar, language).
 */
export interface LocaleMark {
  /** Shown before or after the number; '' where the mark names a language alone. */
  readonly currency: string;
  /** A language tag such as `de-DE`; null for none. */
  readonly language: string | null;
  /** How digits are written; 0 or 1 for 0–9. */
  readonly digits: number;
  /** Which calendar; 0, 1 and 2 are the usual one. */
  readonly calendar: number;
  /** The first year of an era is written as such. */
  readonly hasFirstYear: boolean;
  /** Months as they stand after a day ("5 марта"): what the FC in `[$-FC19]` asks for. */
  readonly isGenitive: boolean;
}

/**
 * The languages of Windows' numbers by their lowest ten bits ([MS-LCID] 2.2), for numbers that are not known
 * whole, such as C0A.
 */
const languages: Readonly<Record<number, string>> = Object.fromEntries(
  (
    '01ar 02bg 03ca 04zh 05cs 06da 07de 08el 09en 0Aes 0Bfi 0Cfr 0Dhe 0Ehu 0Fis 10it 11ja 12ko 13nl 14nb 15pl 16pt 18ro 19ru ' +
    '1Ahr 1Bsk 1Csq 1Dsv 1Eth 1Ftr 20ur 21id 22uk 23be 24sl 25et 26lv 27lt 29fa 2Avi 2Bhy 2Caz 2Deu 2Fmk 36af 37ka 38fo 39hi ' +
    '3Ems 3Fkk 40ky 41sw 43uz 45bn 46pa 47gu 49ta 4Ate 4Bkn 4Cml 4Emr 50mn 52cy 53km 54lo 55my 56gl 57kok 5Bsi 61ne 62fy 64fil'
  )
    .split(' ')
    .map((one) => [Number.parseInt(one.slice(0, 2), 16), one.slice(2)]),
);

/** Numbers of languages whose region changes names, letters or what stands between the parts of a date. */
const regions: Readonly<Record<number, string>> = {
  1028: 'zh-TW',
  3076: 'zh-HK',
  5124: 'zh-HK',
  2052: 'zh-CN',
  4108: 'fr-CH',
  3084: 'fr-CA',
  4105: 'en-CA',
  2067: 'nl-BE',
  2055: 'de-CH',
  3079: 'de-AT',
  1046: 'pt-BR',
  2074: 'sr-Latn',
  3098: 'sr-Cyrl',
  9242: 'sr-Latn',
  10266: 'sr-Cyrl',
  5146: 'bs',
};

const points = 'az be bg cs de et fi fr-CH hr hu hy is ka kk lv mk nb pl ro ru sk sl sr tr uk'.split(' ');
const dashes = 'da en-CA fr-CA hi lt nl sv'.split(' ');

/**
 * What an unquoted slash stands for in a date under a language's mark: programs write it for whatever parts
 * dates there (LibreOffice writes „5. März“ of a German format as `[$-407]d/ mmmm`).
 */
export function dateSeparator(language: string | null): string {
  if (language === null || language === 'nl-BE') return '/';
  const [base = ''] = language.split('-');
  const isOneOf = (names: readonly string[]): boolean => names.includes(language) || names.includes(base);
  if (isOneOf(points)) return '.';
  return isOneOf(dashes) ? '-' : '/';
}

function languageOf(number: number): string | null {
  return regions[number] ?? languages[number & 0x3ff] ?? null;
}

/**
 * A mark as Excel writes it, such as `[$€-407]` or `[$-411]`: a currency and a language's number ([MS-LCID]).
 * '' where the language has no number that is known. `language`, `country`: as in `de`, `AT`; '' for none.
 */
export function languageMark(currency: string, language: string, country: string): string {
  const tag = `${language}-${country}`;
  // 40A is Spanish in its old order of letters, which LibreOffice does not know.
  if (language === 'es') return `[$${currency}-C0A]`;
  const regional = Object.entries(regions).find(([, name]) => name === tag)?.[0];
  const general = Object.entries(languages).find(([, name]) => name === language)?.[0];
  if (regional === undefined && general === undefined) return '';
  const number = regional === undefined ? 0x400 | Number(general) : Number(regional);
  return `[$${currency}-${number.toString(16).toUpperCase()}]`;
}

/**
 * Reads what stands in the brackets, without `[$` and `]`; the marks of the system's own date and time are no
 * business of this.
 */
export function readLocaleMark(content: string): LocaleMark {
  const dash = content.indexOf('-');
  const currency = dash < 0 ? content : content.slice(0, dash);
  const tag = dash < 0 ? '' : content.slice(dash + 1);
  const plain = { currency, digits: 0, calendar: 0, hasFirstYear: false, isGenitive: false };
  if (/^[0-9a-f]{1,8}$/i.test(tag)) {
    const number = Number.parseInt(tag, 16);
    return {
      ...plain,
      language: languageOf(number & 0xffff),
      digits: (number >>> 24) & 0xff,
      calendar: (number >>> 16) & 0xff,
      isGenitive: (number & 0xfc00) === 0xfc00,
    };
  }
  const [name = '', numbers = ''] = tag.split(',');
  const number = /^[0-9a-f]{1,4}$/i.test(numbers) ? Number.parseInt(numbers, 16) : 0;
  const isLanguage = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(name);
  return {
    ...plain,
    language: isLanguage ? name.replace(/-x-.*$/i, '') : null,
    digits: (number >>> 8) & 0xff,
    calendar: number & 0xff,
    hasFirstYear: /-x-gannen$/i.test(name),
  };
}

/** Languages that write a month in another case after a day. */
const withGenitive = new Set(['be', 'cs', 'fi', 'hr', 'lt', 'pl', 'ru', 'sk', 'uk']);

/** Names by which numfmt knows the languages that were prepared, by language and case. */
const prepared = new Map<string, string>();

/** Months and days as the engine's own data (CLDR) names them, for languages that numfmt has not. */
function ownNames(language: string) {
  const months = (month: 'long' | 'short') => names(12, (at) => Date.UTC(2023, at, 1), { month });
  // 1 January 2023 was a Sunday.
  const days = (weekday: 'long' | 'short') => names(7, (at) => Date.UTC(2023, 0, 1 + at), { weekday });
  function names(count: number, moment: (at: number) => number, options: Intl.DateTimeFormatOptions) {
    const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC', calendar: 'gregory' });
    return Array.from({ length: count }, (_, at) => format.format(moment(at)));
  }
  return { mmmm: months('long'), mmm: months('short'), dddd: days('long'), ddd: days('short') };
}

function genitiveMonths(language: string): string[] {
  const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, at) => {
    const parts = format.formatToParts(Date.UTC(2023, at, 5));
    return parts.find((part) => part.type === 'month')?.value ?? '';
  });
}

function isKnownToEngine(language: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;
  } catch {
    return false;
  }
}

/**
 * The name under which numfmt has a language's months and days, with the signs of numbers as they are
 * everywhere else: Excel takes point and comma from the computer, never from a format's language.
 * `isAfterDay`: a day of the month is shown beside the month. '' for English.
 */
export function localeName(language: string | null, isAfterDay: boolean): string {
  if (language === null) return '';
  const [base = '', ...more] = language.split('-');
  const short = base.toLowerCase();
  if (short === 'en') return '';
  const isGenitive = isAfterDay && withGenitive.has(short);
  const key = `${language}|${isGenitive}`;
  const known = prepared.get(key);
  if (known !== undefined) return known;
  const theirs = getLocale([short, more.at(-1)?.toUpperCase()].filter(Boolean).join('-')) ?? getLocale(short);
  if (theirs === undefined && !isKnownToEngine(language)) return '';
  const name = `sheetbatch${prepared.size}`;
  const names = theirs ?? ownNames(language);
  const data = {
    ...names,
    // January has a name of its own in Austria.
    ...(language === 'de-AT' ? { mmmm: ownNames(language).mmmm } : {}),
    ...(isGenitive ? { mmmm: genitiveMonths(short) } : {}),
    ...{ group: ',', decimal: '.', positive: '+', negative: '-', percent: '%', exponent: 'E' },
  };
  addLocale(data as Parameters<typeof addLocale>[0], name);
  prepared.set(key, name);
  return name;
}
