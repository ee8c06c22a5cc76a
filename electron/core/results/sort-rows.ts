import { foldText } from '../../../shared/model/fold-text.ts';
import { comparedUnits } from '../store/result-filter.ts';
import { type DecimalMark, decimalMarkOf, readCellNumber } from './cell-number.ts';

/** What a row is sorted by, as the database gives it. */
export type RowKey = string | number | null;

/** Rows sorted at once before the pieces are merged; a few milliseconds. */
const runLength = 2_048;
/** Steps between two looks at the clock. */
const stepsAtOnce = 512;

/** Ends a slice when it has lasted long enough. */
export type Pause = () => Promise<void> | null;

/**
 * Order as in Excel: numbers by value, then texts without regard to capitals and accents, empty cells last
 * whichever way.
 */
export async function sortRows(
  positions: readonly number[],
  keys: readonly RowKey[],
  descending: boolean,
  pause: Pause,
): Promise<Int32Array> {
  const { numbers, texts, order, filled } = await readKeys(keys, pause);
  const sign = descending ? -1 : 1;
  const compare = (a: number, b: number): number => {
    const [x, y] = [numbers[a] ?? Number.NaN, numbers[b] ?? Number.NaN];
    const isNumber = !Number.isNaN(x);
    if (isNumber !== !Number.isNaN(y)) return isNumber ? -sign : sign;
    if (isNumber) return x === y ? a - b : x < y ? -sign : sign;
    const [left, right] = [texts[a] ?? '', texts[b] ?? ''];
    return left === right ? a - b : left < right ? -sign : sign;
  };
  const sorted = await mergeSort(order, filled, compare, pause);
  const result = new Int32Array(positions.length);
  for (let at = 0; at < result.length; at++) result[at] = positions[sorted[at] ?? 0] ?? 0;
  return result;
}

interface ReadKeys {
  /** By row; NaN for a text. */
  readonly numbers: Float64Array;
  readonly texts: readonly string[];
  /** Rows with anything to compare, then the empty ones. */
  readonly order: Int32Array;
  readonly filled: number;
}

async function readKeys(keys: readonly RowKey[], pause: Pause): Promise<ReadKeys> {
  const decimal = await findDecimalMark(keys, pause);
  const numbers = new Float64Array(keys.length).fill(Number.NaN);
  const texts = new Array<string>(keys.length).fill('');
  const empty: number[] = [];
  const order = new Int32Array(keys.length);
  let filled = 0;
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] ?? '';
    if (key === '') empty.push(at);
    else order[filled++] = at;
    const number = typeof key === 'number' ? key : readCellNumber(key, decimal);
    if (number !== null) numbers[at] = number;
    else texts[at] = foldText(String(key).slice(0, comparedUnits).trimStart());
    if (at % stepsAtOnce === 0) await pause();
  }
  order.set(empty, filled);
  return { numbers, texts, order, filled };
}

/** The decimal mark that most cells of the column show. */
async function findDecimalMark(keys: readonly RowKey[], pause: Pause): Promise<DecimalMark> {
  let commas = 0;
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at];
    const mark = typeof key === 'string' ? decimalMarkOf(key) : null;
    if (mark !== null) commas += mark === ',' ? 1 : -1;
    if (at % stepsAtOnce === 0) await pause();
  }
  return commas > 0 ? ',' : '.';
}

/** Sorts the first `length` entries; runs of some thousand by themselves, then merged two by two. */
async function mergeSort(
  order: Int32Array,
  length: number,
  compare: (a: number, b: number) => number,
  pause: Pause,
): Promise<Int32Array> {
  for (let start = 0; start < length; start += runLength) {
    order.subarray(start, Math.min(start + runLength, length)).sort(compare);
    await pause();
  }
  let from: Int32Array = order;
  let to: Int32Array = Int32Array.from(order);
  for (let width = runLength; width < length; width *= 2) {
    for (let start = 0; start < length; start += 2 * width) {
      await merge(
        from,
        to,
        [start, Math.min(start + width, length), Math.min(start + 2 * width, length)],
        compare,
        pause,
      );
    }
    [from, to] = [to, from];
  }
  return from;
}

async function merge(
  from: Int32Array,
  to: Int32Array,
  [start, middle, end]: readonly [number, number, number],
  compare: (a: number, b: number) => number,
  pause: Pause,
): Promise<void> {
  let left = start;
  let right = middle;
  for (let at = start; at < end; at++) {
    const takesLeft = right >= end || (left < middle && compare(from[left] ?? 0, from[right] ?? 0) <= 0);
    to[at] = from[takesLeft ? left++ : right++] ?? 0;
    if (at % stepsAtOnce === 0) await pause();
  }
}
