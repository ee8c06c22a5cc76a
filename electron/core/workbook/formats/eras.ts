/** A year as an era's calendar counts it. */
export interface EraYear {
  /** The era's name in one letter, in short, and whole: what g, gg and ggg show. */
  readonly names: readonly [string, string, string];
  readonly year: number;
}

/** Eras of Japan with the day on which Excel begins them: as yyyymmdd. The first is Meiji. */
const japanese: readonly (readonly [from: number, names: readonly [string, string, string]])[] = [
  [20190501, ['R', '令', '令和']],
  [19890108, ['H', '平', '平成']],
  [19261225, ['S', '昭', '昭和']],
  [19120730, ['T', '大', '大正']],
  [18680908, ['M', '明', '明治']],
];

const taiwanese: readonly [string, string, string] = ['R.O.C.', '民國', '中華民國'];

/** The year of the era in which a day falls, in the calendar of this language; null where it has no eras. */
export function eraYear(language: string | null, year: number, month: number, day: number): EraYear | null {
  if (language !== null && /^zh-(?:tw|hant-tw)$/i.test(language)) {
    return year > 1911 ? { names: taiwanese, year: year - 1911 } : null;
  }
  const isJapanese = language === null || language.toLowerCase().startsWith('ja');
  if (!isJapanese) return null;
  const whole = year * 10_000 + month * 100 + day;
  const [from, names] = japanese.find(([first]) => whole >= first) ?? [0, null];
  return names === null ? null : { names, year: year - Math.floor(from / 10_000) + 1 };
}
