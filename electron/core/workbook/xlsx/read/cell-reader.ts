import { days1904, isoMoment } from '../../formats/number-format.ts';
import { fullNumber, isFullNumber } from '../../model/full-number.ts';
import type { RawRow } from '../../model/row-source.ts';
import type { StoredCell } from '../../model/stored-cell.ts';
import { type SharedStrings, stringContent } from '../package/shared-strings.ts';
import { cellTypes, type RowScan } from '../scan/row-scan.ts';
import { decodeContent, decodeExcelEscapes } from '../xml/xml-text.ts';
import { firstIsoDate } from './first-formats.ts';
import type { CellStyles } from './number-formats.ts';

const isoDate = /^(?:(\d{4})-(\d\d)-(\d\d))?T?(?:(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?(?:Z|[+-]\d\d:\d\d)?$/;
const dayMs = 86_400_000;

/** An ISO date as Excel's serial number; null where it is none. Before March 1900 Excel counts a day that never was. */
function dateSerial(text: string, usesDates1904: boolean): number | null {
  const match = isoDate.exec(text);
  if (match === null || text === '') return null;
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = match;
  const time = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  if (year === undefined) return time;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / dayMs;
  // 1970-01-01 is 25,569 counted from 1900 and 24,107 counted from 1904.
  const serial = usesDates1904 ? days + 24_107 : days + (days < -25_508 ? 25_568 : 25_569);
  return serial + time;
}

/** Turns scanned cells into the text that the user sees, and keeps what they hold where that is something else. */
export class CellReader {
  readonly #strings: SharedStrings;
  readonly #styles: CellStyles;
  readonly #hasZerosForResults: boolean;
  /** What the cell looked at last holds; null where it is what it shows. */
  #held: string | null = null;
  /** Cells so far whose text the file has lost. */
  #lostTexts = 0;

  /** `hasZerosForResults`: a formula with 0 is told as one that was never calculated; its cell says 0 all the same. */
  constructor(strings: SharedStrings, styles: CellStyles, hasZerosForResults = false) {
    this.#strings = strings;
    this.#styles = styles;
    this.#hasZerosForResults = hasZerosForResults;
  }

  /** All cells of a row. */
  row(row: RowScan, text: string, bytes: Buffer): RawRow {
    const cells: string[] = [];
    let stored: StoredCell[] | null = null;
    let valueless: number[] | null = null;
    const before = this.#styles.unformatted;
    const lostBefore = this.#lostTexts;
    for (let at = 0; at < row.cellCount; at += 1) {
      const column = row.column[at] ?? 0;
      while (cells.length < column) cells.push('');
      const isZero = this.#hasZerosForResults && isZeroResult(row, at, text);
      cells[column] = this.#text(row, at, text, bytes);
      if (this.#held !== null) {
        stored ??= [];
        stored.push([column, this.#held]);
      }
      if (isZero || lacksValue(row, at)) {
        valueless ??= [];
        valueless.push(column);
      }
    }
    const { rowNumber, isHidden } = row;
    const plain: RawRow =
      valueless === null
        ? { rowNumber, isHidden, cells, lacksFormulaValue: false }
        : { rowNumber, isHidden, cells, lacksFormulaValue: true, valueless };
    if (this.#styles.version === 1) return plain;
    const unformattedCells = this.#styles.unformatted - before;
    const lostTexts = this.#lostTexts - lostBefore;
    if (unformattedCells + lostTexts > 0)
      return { ...plain, ...(stored === null ? {} : { stored }), unformattedCells, lostTexts };
    return stored === null ? plain : { ...plain, stored };
  }

  #text(row: RowScan, at: number, text: string, bytes: Buffer): string {
    this.#held = null;
    const from = row.valueStart[at] ?? -1;
    const to = row.valueEnd[at] ?? -1;
    if (from < 0) return '';
    const type = row.type[at] ?? 0;
    if (type === cellTypes.inline) return this.#shown(stringContent(bytes, from, to), row.cellStyle[at]);
    if (from === to) return '';
    switch (type) {
      case cellTypes.shared:
        return this.#sharedText(Number(text.slice(from, to)), row.cellStyle[at]);
      case cellTypes.number:
        return this.#number(text.slice(from, to), row.cellStyle[at] ?? -1);
      case cellTypes.boolean: {
        const value = text.slice(from, to).trim();
        return value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
      }
      case cellTypes.date:
        return this.#date(text.slice(from, to).trim(), row.cellStyle[at] ?? -1);
      case cellTypes.error:
        return decodeContent(text.slice(from, to));
      default:
        return this.#shown(decodeExcelEscapes(decodeContent(text.slice(from, to))), row.cellStyle[at]);
    }
  }

  /** What the file holds, without its format; null for nothing, and for what is neither text nor number. */
  stored(row: RowScan, at: number, text: string, bytes: Buffer): string | number | null {
    const from = row.valueStart[at] ?? -1;
    const to = row.valueEnd[at] ?? -1;
    if (from < 0 || from === to) return null;
    switch (row.type[at] ?? 0) {
      case cellTypes.inline:
        return stringContent(bytes, from, to);
      case cellTypes.shared:
        return this.#strings.text(Number(text.slice(from, to)));
      case cellTypes.text:
        return decodeExcelEscapes(decodeContent(text.slice(from, to)));
      case cellTypes.number:
        return Number(text.slice(from, to));
      default:
        return null;
    }
  }

  #sharedText(index: number, style: number | undefined): string {
    if (!this.#strings.has(index)) this.#lostTexts += 1;
    return this.#shown(this.#strings.text(index), style);
  }

  #shown(text: string, style = -1): string {
    const format = style < 0 ? null : this.#styles.style(style).formatText;
    return format === null ? text : this.#keep(format(text), text);
  }

  /** The text shown, after noting what is held where they differ. */
  #keep(shown: string, held: string): string {
    this.#held = shown === held ? null : held;
    return shown;
  }

  #number(raw: string, style: number): string {
    const { formatNumber, isGeneral } = this.#styles.style(Math.max(0, style));
    const isFull = isFullNumber(raw);
    if (isGeneral && isFull && this.#styles.version !== 1) return raw;
    const value = Number(raw);
    // Not a number in a number's cell: whatever it is, it is what stands there.
    if (!Number.isFinite(value)) return decodeContent(raw).trim();
    const shown = formatNumber(value);
    return isGeneral ? shown : this.#keep(shown, isFull ? raw : fullNumber(value));
  }

  #date(raw: string, style: number): string {
    const { usesDates1904, version } = this.#styles;
    const serial = dateSerial(raw, usesDates1904);
    if (serial === null) return raw;
    const { isDate, formatNumber } = this.#styles.style(style);
    if (isDate) return this.#keep(formatNumber(serial), fullNumber(serial));
    if (version === 1) return firstIsoDate(serial, usesDates1904);
    const held = fullNumber(serial);
    return this.#keep(isoMoment(usesDates1904 ? serial + days1904 : serial) ?? held, held);
  }
}

/** A formula whose result the file does not hold: it was never calculated. An empty text is a result. */
export function lacksValue(row: RowScan, at: number): boolean {
  if ((row.formulaStart[at] ?? -1) < 0) return false;
  const from = row.valueStart[at] ?? -1;
  return from < 0 || (from === row.valueEnd[at] && row.type[at] !== cellTypes.text);
}

/** A formula whose result is a plain 0. */
function isZeroResult(row: RowScan, at: number, text: string): boolean {
  if ((row.formulaStart[at] ?? -1) < 0 || row.type[at] !== cellTypes.number) return false;
  return text.slice(row.valueStart[at] ?? 0, row.valueEnd[at] ?? 0) === '0';
}
