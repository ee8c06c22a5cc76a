import type { CellObject } from 'xlsx';
import { builtInFormat, dateOrTime } from '../formats/built-in-formats.ts';
import { days1904, isoMoment, type NumberFormat, numberFormat } from '../formats/number-format.ts';
import { fullNumber } from '../model/full-number.ts';

/** What a cell shows, and whether its format could be applied. */
export interface ShownCell {
  readonly text: string;
  readonly isUnformatted: boolean;
}

/** SheetJS names the formats 14 and 22, which follow the computer's region, by these codes. */
const regionalCodes: Readonly<Record<string, string>> = {
  'm/d/yy': builtInFormat(14),
  'm/d/yy h:mm': builtInFormat(22),
};

/** As the first version showed cells. */
export function firstText(cell: CellObject | undefined): string {
  if (cell === undefined) return '';
  if (cell.t === 'b') return cell.v === true ? 'TRUE' : 'FALSE';
  if (cell.t === 'z' || cell.v === undefined) return '';
  if (cell.t === 's') return String(cell.v).replaceAll('\r\n', '\n');
  return cell.w ?? String(cell.v);
}

/** Whether a text could be a number with fewer digits than it has; SheetJS shows General in 11 characters at most. */
function isShortened(text: string): boolean {
  return text.length > 9 && /^-?\d[\d.]*(?:E[+-]\d+)?$/.test(text);
}

/** Turns cells as SheetJS holds them into the text that the user sees. */
export class CellTexts {
  readonly #hasOwnTexts: boolean;
  readonly #usesDates1904: boolean;
  readonly #formats = new Map<string, NumberFormat>();

  /**
   * `hasOwnTexts`: the file holds the text of each number as its program showed it (.ods, web pages), which
   * is better than any made of it.
   */
  constructor(hasOwnTexts: boolean, usesDates1904: boolean) {
    this.#hasOwnTexts = hasOwnTexts;
    this.#usesDates1904 = usesDates1904;
  }

  shown(cell: CellObject | undefined): ShownCell {
    if (cell?.t !== 'n' || typeof cell.v !== 'number') return { text: firstText(cell), isUnformatted: false };
    const { v: value, w: text, z: code } = cell;
    if (code === undefined || code === 'General') {
      const isFull = text === undefined || isShortened(text);
      return { text: isFull ? fullNumber(value) : text, isUnformatted: false };
    }
    if (this.#hasOwnTexts && text !== undefined && text !== '') return { text, isUnformatted: false };
    // SheetJS's own code for a date of an .ods that has no format.
    return this.#formatted(value, this.#hasOwnTexts && code === 'm/d/yy' ? dateOrTime : String(code));
  }

  #formatted(value: number, given: string): ShownCell {
    const code = regionalCodes[given] ?? given;
    let format = this.#formats.get(code);
    if (format === undefined) {
      format = numberFormat(code, this.#usesDates1904);
      this.#formats.set(code, format);
    }
    const text = format.formatNumber(value);
    if (text !== null) return { text, isUnformatted: false };
    const day = this.#usesDates1904 ? value + days1904 : value;
    return { text: (format.isDate ? isoMoment(day) : null) ?? fullNumber(value), isUnformatted: true };
  }
}
