import { cellKind } from './cell-kind.ts';
import { idNaming, isNeverId } from './id-words.ts';

/** Values longer than this are texts, not ids. */
const maxIdLength = 64;
/** After this many rows it is known what a column holds. */
const rowsSampled = 50;
/** "3.50", "1.234,50", "12 €": amounts and measures, not numbers of things. */
const amountLike = /[.,]\d{1,2}$|[\p{Sc}%]/u;

/** Remembers values by a 64-bit hash each, in 16 bytes per value at most; false repeats are as good as impossible. */
export class DistinctValues {
  #slots = new Uint32Array(2048);
  #count = 0;

  /** False when the value was there before. */
  add(value: string): boolean {
    if (this.#count * 4 > this.#slots.length) this.#grow();
    let low = 0x811c9dc5;
    let high = 0x9e3779b9;
    for (let at = 0; at < value.length; at += 1) {
      const unit = value.charCodeAt(at);
      low = Math.imul(low ^ unit, 0x01000193);
      high = Math.imul(high ^ (unit + at), 0x85ebca6b);
      high ^= high >>> 13;
    }
    return this.#put(low >>> 0, (high ^ value.length) >>> 0 || 1);
  }

  #put(low: number, high: number): boolean {
    const slots = this.#slots;
    const mask = slots.length / 2 - 1;
    let at = (low ^ (high >>> 7)) & mask;
    for (;;) {
      const heldHigh = slots[2 * at + 1];
      if (heldHigh === 0) break;
      if (heldHigh === high && slots[2 * at] === low) return false;
      at = (at + 1) & mask;
    }
    slots[2 * at] = low;
    slots[2 * at + 1] = high;
    this.#count += 1;
    return true;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Uint32Array(old.length * 2);
    this.#count = 0;
    for (let at = 0; at < old.length; at += 2) {
      const high = old[at + 1] ?? 0;
      if (high !== 0) this.#put(old[at] ?? 0, high);
    }
  }
}

interface ColumnTrace {
  readonly distinct: DistinctValues;
  count: number;
  hasSpaces: boolean;
  /** Dates and amounts among the first rows. */
  values: number;
}

/** Letters of languages that set no spaces between words: a text in them is no more an id than one with spaces. */
const wordsWithoutSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

function isDateOrAmount(value: string): boolean {
  const kind = cellKind(value);
  return kind === 'date' || (kind === 'number' && amountLike.test(value));
}

/** Follows all columns while rows go by and drops each at its first empty, long or repeated value. */
export class IdColumnSearch {
  readonly #alive = new Map<number, ColumnTrace>();
  #rows = 0;

  /** Takes in one data row, by sheet column. */
  add(cells: readonly string[]): void {
    this.#rows += 1;
    if (this.#rows === 1) {
      for (let at = 0; at < cells.length; at += 1) {
        this.#alive.set(at, { distinct: new DistinctValues(), count: 0, hasSpaces: false, values: 0 });
      }
    }
    for (const [at, trace] of this.#alive) {
      const value = cells[at] ?? '';
      if (value === '' || value.length > maxIdLength || !trace.distinct.add(value)) this.#alive.delete(at);
      else {
        if (trace.count < rowsSampled && isDateOrAmount(value)) trace.values += 1;
        trace.count += 1;
        trace.hasSpaces ||=
          value.includes(' ') || (trace.count < rowsSampled && wordsWithoutSpaces.test(value));
      }
    }
  }

  /** The column that looks most like an id, as an index into `columns`; -1 when none does. */
  best(columns: readonly { readonly index: number; readonly header: string }[]): number {
    if (this.#rows < 2) return -1;
    let best = -1;
    let bestScore = 0;
    columns.forEach((column, at) => {
      const trace = this.#alive.get(column.index);
      if (trace === undefined || trace.values * 2 > Math.min(trace.count, rowsSampled)) return;
      const naming = idNaming(column.header);
      const mayBeUnnamed = at === 0 && !trace.hasSpaces && !isNeverId(column.header);
      if (naming === 'no' && !mayBeUnnamed) return;
      const named = naming === 'surely' ? 3 : naming === 'perhaps' ? 1.5 : 0;
      const score = named + (trace.hasSpaces ? 0 : 1) - at * 0.01;
      if (score > bestScore) {
        best = at;
        bestScore = score;
      }
    });
    return best;
  }
}
