/**
 * The formats that a file names by a number alone (ECMA-376 part 1, 18.8.30). What Excel takes from the
 * computer's region, which no file tells, is given in a form that reads the same everywhere (decision 26):
 * dates as 2024-03-05.
 */

const wholeDay = 'yyyy\\-mm\\-dd';
const dayAndTime = 'yyyy\\-mm\\-dd hh:mm';
const timeOfDay = 'hh:mm:ss';
/** A date in some languages and a time in others: what the number holds is shown. */
export const dateOrTime = '[$-x-sheetbatch]';

const currency = '"$"#,##0';
const accounting = (symbol: string, places: string, dash: string): string =>
  `_(${symbol}* #,##0${places}_);_(${symbol}* \\(#,##0${places}\\);_(${symbol}* "-"${dash}_);_(@_)`;

const codes: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: `${currency}_);\\(${currency}\\)`,
  6: `${currency}_);\\(${currency}\\)`,
  7: `${currency}.00_);\\(${currency}.00\\)`,
  8: `${currency}.00_);\\(${currency}.00\\)`,
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: wholeDay,
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: dayAndTime,
  // 23 to 26 are free in the standard, and currencies with and without cents in Excel and LibreOffice.
  23: `${currency}_);\\(${currency}\\)`,
  24: `${currency}_);\\(${currency}\\)`,
  25: `${currency}.00_);\\(${currency}.00\\)`,
  26: `${currency}.00_);\\(${currency}.00\\)`,
  32: timeOfDay,
  33: timeOfDay,
  34: dateOrTime,
  35: dateOrTime,
  37: '#,##0_);\\(#,##0\\)',
  38: '#,##0_);\\(#,##0\\)',
  39: '#,##0.00_);\\(#,##0.00\\)',
  40: '#,##0.00_);\\(#,##0.00\\)',
  41: accounting('', '', ''),
  42: accounting('"$"', '', ''),
  43: accounting('', '.00', '??'),
  44: accounting('"$"', '.00', '??'),
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  55: dateOrTime,
  56: dateOrTime,
  // Thai Excel's numbers, in the same order as those of 1 to 22.
  59: '0',
  60: '0.00',
  61: '#,##0',
  62: '#,##0.00',
  67: '0%',
  68: '0.00%',
  69: '# ?/?',
  70: '# ??/??',
  71: wholeDay,
  72: wholeDay,
  73: 'd-mmm-yy',
  74: 'd-mmm',
  75: 'mmm-yy',
  76: 'h:mm',
  77: 'h:mm:ss',
  78: dayAndTime,
  79: 'mm:ss',
  80: '[h]:mm:ss',
  81: 'mm:ss.0',
};

/**
 * Chinese, Japanese and Korean Excel's dates: 27 to 36 and 50 to 58; which parts of a date they show depends
 * on the language.
 */
function isEastAsianDate(id: number): boolean {
  return (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
}

/** The code of a built-in format; General for numbers that none has. */
export function builtInFormat(id: number): string {
  return codes[id] ?? (isEastAsianDate(id) ? wholeDay : 'General');
}

/** The code that stands for one that asks for the system's own long date or time; null for all others. */
export function systemFormat(code: string): string | null {
  if (/^\[\$-(?:x-sysdate|[0-9a-f]*F800)/i.test(code)) return 'dddd, mmmm d, yyyy';
  if (/^\[\$-(?:x-systime|[0-9a-f]*F400)/i.test(code)) return 'h:mm:ss AM/PM';
  return null;
}
