/** A decimal point or a decimal comma. */
export type DecimalMark = '.' | ',';

/** Signs, currencies, per cent and spaces that a number in a cell may have around it. */
const around = /[\s\u00a0\u202f'’$€£¥%]/g;
const shape = /^[+-]?\d[\d.,]*$/;

/**
 * Which decimal mark a number in a cell shows that it uses; null where it tells nothing, such as "12" or
 * "1,240". Cells hold texts as Excel shows them, so the marks are those of the user's country.
 */
export function decimalMarkOf(text: string): DecimalMark | null {
  const core = coreOf(text);
  if (core === null) return null;
  const [point, comma] = [core.lastIndexOf('.'), core.lastIndexOf(',')];
  if (point >= 0 && comma >= 0) return point > comma ? '.' : ',';
  const at = Math.max(point, comma);
  if (at < 0) return null;
  const mark = core[at] as DecimalMark;
  const isAlone = core.indexOf(mark) === at;
  if (!isAlone) return mark === '.' ? ',' : '.';
  return core.length - at - 1 === 3 ? null : mark;
}

/** The number that a cell shows, with the decimal mark of its column; null for a cell that shows none. */
export function readCellNumber(text: string, decimal: DecimalMark): number | null {
  const core = coreOf(text);
  if (core === null) return null;
  const group = decimal === '.' ? /,/g : /\./g;
  const value = Number(core.replace(group, '').replace(',', '.'));
  return Number.isFinite(value) ? value : null;
}

function coreOf(text: string): string | null {
  if (text.length > 40 || !/\d/.test(text)) return null;
  const isNegative = text.startsWith('(') && text.endsWith(')');
  const bare = isNegative ? text.slice(1, -1) : text;
  const core = bare.replace(around, '').replace('−', '-');
  if (!shape.test(core)) return null;
  return isNegative ? `-${core}` : core;
}
