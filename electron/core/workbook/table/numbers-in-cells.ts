import type { RawRow } from '../model/row-source.ts';
import { heldText } from '../model/stored-cell.ts';

/** A number by both ways of writing it: with a point, and with a comma, before the decimals. NaN where it is none. */
export interface ReadNumber {
  readonly point: number;
  readonly comma: number;
}

const ornaments =
  /[\s\u00a0\u202f'’%‰]|\p{Sc}|^(?:[A-Z]{3}|kr|zł|Kč)(?=[\s\d-])|(?<=\d\s?)(?:[A-Z]{3}|kr|zł|Kč|元|円)$/gu;
const plain = /^[-+−]?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d+)?(?:e[-+]?\d+)?$/iu;

function parse(text: string): number {
  if (text === '' || !plain.test(text) || !/\d/.test(text)) return Number.NaN;
  return Number(text.replaceAll(',', '').replace('−', '-'));
}

/** What a cell says as a number, by what it holds rather than by what it shows. */
export function numberIn(row: RawRow, column: number): ReadNumber {
  const held = heldText(row, column).trim();
  const isNegative = /^\(.*\)$/.test(held) || /\d-$/.test(held);
  const text = held
    .replace(ornaments, '')
    .replace(/^\((.*)\)$/, '$1')
    .replace(/-$/, '');
  const sign = isNegative ? -1 : 1;
  const swapped = text.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));
  return { point: sign * parse(text), comma: sign * parse(swapped) };
}

/**
 * Whether the rows hold at least two numbers in this column that add up to what the total says, however
 * decimals are written.
 */
export function addsUp(total: RawRow, rows: readonly RawRow[], column: number): boolean {
  const wanted = numberIn(total, column);
  return (['point', 'comma'] as const).some((way) => {
    if (Number.isNaN(wanted[way]) || wanted[way] === 0) return false;
    let sum = 0;
    let count = 0;
    for (const row of rows) {
      const number = numberIn(row, column)[way];
      if (Number.isNaN(number)) continue;
      sum += number;
      count += 1;
    }
    // Each number may have been rounded to cents before it was shown.
    const slack = Number.isInteger(wanted[way]) ? 1e-6 * Math.abs(wanted[way]) : 0.005 * (count + 1);
    return count > 1 && Math.abs(sum - wanted[way]) <= slack;
  });
}
