import { SSF } from 'xlsx';
import { fullNumber } from '../full-number.ts';
import { type FingerprintVersion, fingerprintVersion } from '../row-fingerprint.ts';
import type { CellStyle, NumberFormatter } from './cell-style.ts';
import { firstFormatCode, firstStyle } from './first-formats.ts';
import { usualFormatter } from './usual-formats.ts';
import { attribute, xmlTags } from './xml-tags.ts';

/** Texts remembered per style: dates and prices repeat, measurements don't. */
const textsRemembered = 4096;

/**
 * Formats that follow the computer's region, as Excel shows them in en-US: four digits for the year, so that a date
 * cannot be mistaken for another. SSF's own table has two digits (m/d/yy) for 14 and 22.
 */
const regionalFormats: Readonly<Record<number, string>> = { 14: 'm/d/yyyy', 22: 'm/d/yyyy h:mm' };
const longDate = 'dddd, mmmm d, yyyy';
const longTime = 'h:mm:ss AM/PM';

function formatCode(id: number, custom: ReadonlyMap<number, string>): string {
  const code = regionalFormats[id] ?? custom.get(id) ?? SSF.get_table()[id] ?? 'General';
  if (/^\[\$-(x-sysdate|F800)/i.test(code)) return longDate;
  if (/^\[\$-(x-systime|F400)/i.test(code)) return longTime;
  return code;
}

/** The number of `;`-separated sections, minding quotes and escapes. */
function sectionCount(code: string): number {
  return code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').split(';').length;
}

function remembered(format: NumberFormatter): NumberFormatter {
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

/** Excel shows a date that it has not as `####`; the number says more. 2,958,465 is 31 December 9999. */
function isOutsideCalendar(value: number, usesDates1904: boolean): boolean {
  return value < 0 || value >= (usesDates1904 ? 2_957_004 : 2_958_466);
}

/**
 * SSF takes a bare dot in a date for the beginning of fractions of a second and gives up; Excel shows it as it stands (`dd.mm.yyyy`, met in workbooks
 * of other programs). So it is escaped where no digits stand around it; texts in quotes, brackets and what is escaped already stay.
 */
function withPlainDots(code: string): string {
  return code.replace(/"[^"]*"|\\.|\[[^\]]*\]|(?<![sS0#?])\.|(?<=[sS])\.(?!0)/g, (found) =>
    found === '.' ? '\\.' : found,
  );
}

function makeStyle(given: string, usesDates1904: boolean): CellStyle {
  const code = SSF.is_date(given) ? withPlainDots(given) : given;
  if (code.toLowerCase() === 'general' || code === '@' || code === '') {
    return { formatNumber: fullNumber, formatText: null, isDate: false, isGeneral: true };
  }
  const isDate = SSF.is_date(code);
  const options = { date1904: usesDates1904 };
  const format: NumberFormatter = (value) => {
    if (isDate && isOutsideCalendar(value, usesDates1904)) return fullNumber(value);
    try {
      return SSF.format(code, value, options).trim();
    } catch {
      return fullNumber(value);
    }
  };
  const isWhole = code === '0';
  const usual = usualFormatter(code, (part, value) => SSF.format(part, value, options));
  const others = remembered(format);
  const changesText = sectionCount(code) > 3 || (code.includes('@') && code !== 'General;@');
  return {
    isDate,
    isGeneral: false,
    formatNumber: isWhole
      ? (value) => (Number.isSafeInteger(value) && value >= 0 ? String(value) : format(value))
      : usual === null
        ? others
        : (value) => usual(value) ?? others(value),
    formatText: changesText ? (text) => textWith(code, text) : null,
  };
}

/** Blanks that a format puts around a text are there for looks, in accounting formats in nearly every cell. */
function textWith(code: string, text: string): string {
  try {
    const shown: string = SSF.format(code, text);
    return shown.trim() === text.trim() ? text : shown;
  } catch {
    return text;
  }
}

/** Styles by their index, as cells name them; made when first asked for. */
export class CellStyles {
  readonly #formatIds: readonly number[];
  readonly #custom: ReadonlyMap<number, string>;
  readonly #made: CellStyle[] = [];
  readonly usesDates1904: boolean;
  /** 1 for cells as the first version showed them, to find the rows of jobs made then. */
  readonly version: FingerprintVersion;

  constructor(
    formatIds: readonly number[],
    custom: ReadonlyMap<number, string>,
    usesDates1904: boolean,
    version: FingerprintVersion,
  ) {
    this.#formatIds = formatIds;
    this.#custom = custom;
    this.usesDates1904 = usesDates1904;
    this.version = version;
  }

  style(index: number): CellStyle {
    const at = index < 0 || index >= this.#formatIds.length ? 0 : index;
    const made = this.#made[at];
    if (made !== undefined) return made;
    const id = this.#formatIds[at] ?? 0;
    const style =
      this.version === 1
        ? firstStyle(firstFormatCode(id, this.#custom), this.usesDates1904)
        : makeStyle(formatCode(id, this.#custom), this.usesDates1904);
    this.#made[at] = style;
    return style;
  }
}

/** Reads number formats from the styles' part, given as byte string; without one everything is General. */
export function readCellStyles(
  text: string | undefined,
  usesDates1904: boolean,
  version: FingerprintVersion = fingerprintVersion,
): CellStyles {
  const formatIds: number[] = [];
  const custom = new Map<number, string>();
  let isInCellFormats = false;
  for (const tag of xmlTags(text ?? '')) {
    if (tag.name === 'cellXfs') isInCellFormats = tag.kind === 'open';
    else if (tag.kind === 'close') continue;
    else if (tag.name === 'numFmt' && tag.depth === 2) {
      custom.set(Number(attribute(tag, 'numFmtId')), attribute(tag, 'formatCode') ?? 'General');
    } else if (tag.name === 'xf' && isInCellFormats && tag.depth === 2) {
      // Excel applies the format whatever applyNumberFormat says.
      formatIds.push(Number(attribute(tag, 'numFmtId') ?? 0));
    }
  }
  return new CellStyles(formatIds, custom, usesDates1904, version);
}
