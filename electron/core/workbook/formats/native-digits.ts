/** Writes numbers in the numerals that a format asks for: [DBNum1] to [DBNum4], or the digits of a locale mark. */

interface Numerals {
  readonly digits: string;
  /** Ten, hundred, thousand; then ten thousand and its square. Left out where numbers are written digit by digit. */
  readonly small?: string;
  readonly large?: string;
  /** A zero is written where places between digits are empty. */
  readonly hasZeros?: boolean;
  /** No one is written before ten (1), nor before hundred (2). */
  readonly silentOnes?: number;
}

const plainHan = '〇一二三四五六七八九';
const wide = '０１２３４５６７８９';

const numerals: Readonly<Record<string, readonly Numerals[]>> = {
  zh: [
    { digits: plainHan, small: '十百千', large: '万亿', hasZeros: true },
    { digits: '零壹贰叁肆伍陆柒捌玖', small: '拾佰仟', large: '万亿', hasZeros: true },
    { digits: wide },
  ],
  'zh-TW': [
    { digits: plainHan, small: '十百千', large: '萬億', hasZeros: true },
    { digits: '零壹貳參肆伍陸柒捌玖', small: '拾佰仟', large: '萬億', hasZeros: true },
    { digits: wide },
  ],
  ja: [
    { digits: plainHan, small: '十百千', large: '万億', silentOnes: 2 },
    { digits: '零壱弐参四伍六七八九', small: '拾百阡', large: '萬億', silentOnes: 2 },
    { digits: wide },
  ],
  ko: [
    { digits: '零一二三四五六七八九', small: '十百千', large: '万億' },
    { digits: '零壹貳參四伍六七八九', small: '拾佰阡', large: '萬億' },
    { digits: wide, small: '십백천', large: '만억' },
    { digits: '영일이삼사오육칠팔구', small: '십백천', large: '만억' },
  ],
};

/**
 * The zero of each set of digits that a locale mark can name ([MS-OI29500]: 2 Arabic, 3 Persian, 4 Devanagari
 * … 13 Thai, 14 Lao …).
 */
const zeros: Readonly<Record<number, number>> = {
  2: 0x660,
  3: 0x6f0,
  4: 0x966,
  5: 0x9e6,
  6: 0xa66,
  7: 0xae6,
  8: 0xb66,
  9: 0xbe6,
  10: 0xc66,
  11: 0xce6,
  12: 0xd66,
  13: 0xe50,
  14: 0xed0,
  15: 0xf20,
  16: 0x1040,
  18: 0x17e0,
  19: 0x1810,
};

/** Whether the digits that a locale mark names can be written. */
export function hasDigits(style: number): boolean {
  return style < 2 || zeros[style] !== undefined;
}

/** The same text with the digits of a locale mark. */
export function withDigits(text: string, style: number): string {
  const zero = zeros[style];
  if (zero === undefined) return text;
  return text.replace(/[0-9]/g, (digit) => String.fromCodePoint(zero + Number(digit)));
}

/** The numerals of [DBNum…] in a language; Chinese where a format names none. Null where there are none. */
export function findNumerals(kind: number, language: string | null): Numerals | null {
  const [base = 'zh'] = (language ?? 'zh').toLowerCase().split('-');
  const isTraditional = language !== null && /^zh-(?:tw|hk|hant)/i.test(language);
  return numerals[isTraditional ? 'zh-TW' : base]?.[kind - 1] ?? null;
}

/** One to three places and thousands, as 三百〇五. */
function belowTenThousand(
  number: number,
  { digits, small = '', hasZeros, silentOnes = 0 }: Numerals,
): string {
  let text = '';
  let isGap = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(number / 10 ** place) % 10;
    if (digit === 0) {
      isGap = text !== '';
      continue;
    }
    if (isGap && hasZeros === true) text += digits.charAt(0);
    isGap = false;
    const isSilent = digit === 1 && place > 0 && place <= silentOnes;
    text += (isSilent ? '' : digits.charAt(digit)) + (place === 0 ? '' : small.charAt(place - 1));
  }
  return text;
}

/**
 * A whole number below 10^12 in words of numerals; digit by digit where the numerals have no names for ten
 * and hundred.
 */
function inWords(number: number, set: Numerals): string {
  if (set.small === undefined || number >= 1e12) return inDigits(String(number), set);
  if (number === 0) return set.digits[0] ?? '';
  let text = '';
  for (let part = 2; part >= 0; part -= 1) {
    const group = Math.floor(number / 10_000 ** part) % 10_000;
    if (group === 0) continue;
    const isGap = text !== '' && group < 1000 && set.hasZeros === true;
    text += (isGap ? set.digits.charAt(0) : '') + belowTenThousand(group, set);
    text += part === 0 ? '' : (set.large ?? '').charAt(part - 1);
  }
  return text;
}

function inDigits(text: string, { digits }: Numerals): string {
  return text.replace(/[0-9]/g, (digit) => digits[Number(digit)] ?? digit);
}

/** A number without format (General) in words of numerals; what follows the point is written digit by digit. */
export function numberInWords(text: string, set: Numerals): string {
  return text.replace(/(\d+)(\.\d+)?/, (_, whole: string, rest = '') => {
    return inWords(Number(whole), set) + inDigits(rest.replace('.', '．'), set);
  });
}

/** A date or time: years, and what begins with zero, digit by digit; days, months and hours as they are spoken. */
export function dateInWords(text: string, set: Numerals): string {
  return text.replace(/\d+/g, (run) => {
    if (run.length > 2 || (run.length > 1 && run.startsWith('0'))) return inDigits(run, set);
    return inWords(Number(run), { ...set, silentOnes: 1 });
  });
}

/** A number under 0, # and ?: digit by digit, as Excel writes it. */
export { inDigits as digitByDigit };
