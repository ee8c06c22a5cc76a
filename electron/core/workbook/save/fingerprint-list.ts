import { rowFingerprint } from '../model/row-fingerprint.ts';

/** A print is 128 bits: four words, or 32 hex digits. */
const wordsEach = 4;
const digitsEach = 8;
const firstCapacity = 1024;

/** Stands for no place. */
const none = -1;

/**
 * Fingerprints of rows, or of their ids, 16 bytes each: as strings those of half a million rows, then and
 * now, would take most of the memory that a save may have. A print that is no text of 32 hex digits stands
 * for itself all the same, by its own fingerprint.
 */
export class FingerprintList {
  #words = new Uint32Array(firstCapacity * wordsEach);
  length = 0;

  static of(prints: Iterable<string>): FingerprintList {
    const list = new FingerprintList();
    for (const print of prints) list.push(print);
    return list;
  }

  /** An empty text is no print at all: a row without an id. */
  push(print: string): void {
    const start = this.length * wordsEach;
    if (start === this.#words.length) {
      const larger = new Uint32Array(this.#words.length * 2);
      larger.set(this.#words);
      this.#words = larger;
    }
    writePrint(print, this.#words, start);
    this.length += 1;
  }

  word(at: number, word: number): number {
    return this.#words[at * wordsEach + word] ?? 0;
  }

  /** Whether an empty text stands there. */
  isNothing(at: number): boolean {
    return (
      this.word(at, 0) === 0 && this.word(at, 1) === 0 && this.word(at, 2) === 0 && this.word(at, 3) === 0
    );
  }

  isEqual(at: number, other: FingerprintList, otherAt: number): boolean {
    for (let word = 0; word < wordsEach; word += 1) {
      if (this.word(at, word) !== other.word(otherAt, word)) return false;
    }
    return true;
  }

  /** Each print with the one of another list mixed in: rows are the same only where both are. */
  mixedWith(other: FingerprintList): FingerprintList {
    const mixed = new FingerprintList();
    mixed.length = this.length;
    // The order of the words differs, so that two equal prints do not become nothing.
    mixed.#words = this.#words.map(
      (word, at) => word ^ other.word(Math.floor(at / wordsEach), 3 - (at % wordsEach)),
    );
    return mixed;
  }
}

const isPrint = /^[0-9a-f]{32}$/;

function writePrint(print: string, words: Uint32Array, start: number): void {
  if (print === '') return;
  const digits = isPrint.test(print) ? print : rowFingerprint([print]);
  for (let word = 0; word < wordsEach; word += 1) {
    words[start + word] = Number.parseInt(digits.slice(word * digitsEach, (word + 1) * digitsEach), 16);
  }
}

/** Print of a row's id, unlike that of the same text among a row's cells: both are mixed. */
export function keyFingerprint(key: string): string {
  return key === '' ? '' : rowFingerprint(['id', key]);
}

/** Tells equal prints by one number each: numbers count from 0 in the order in which prints were added. */
export class FingerprintNumbers {
  readonly #lists: FingerprintList;
  #slots: Int32Array;
  #mask: number;
  /** Place in the list of the first print with each number. */
  readonly #firsts: Int32Array;
  count = 0;

  /** For all prints of one list. */
  constructor(list: FingerprintList) {
    let size = 16;
    while (size < list.length * 2) size *= 2;
    this.#lists = list;
    this.#slots = new Int32Array(size).fill(none);
    this.#mask = size - 1;
    this.#firsts = new Int32Array(list.length);
  }

  #slot(list: FingerprintList, at: number): number {
    let slot = (list.word(at, 0) ^ list.word(at, 2)) & this.#mask;
    for (;;) {
      const number = this.#slots[slot] ?? none;
      if (number === none || this.#lists.isEqual(this.#firsts[number] ?? 0, list, at)) return slot;
      slot = (slot + 1) & this.#mask;
    }
  }

  /** Number of the list's own print at this place. */
  add(at: number): number {
    const slot = this.#slot(this.#lists, at);
    const known = this.#slots[slot] ?? none;
    if (known !== none) return known;
    this.#slots[slot] = this.count;
    this.#firsts[this.count] = at;
    this.count += 1;
    return this.count - 1;
  }

  /** Number of a print of any list; -1 where it was not added. */
  find(list: FingerprintList, at: number): number {
    return this.#slots[this.#slot(list, at)] ?? none;
  }

  /** All prints of the list added. */
  static of(list: FingerprintList): FingerprintNumbers {
    const numbers = new FingerprintNumbers(list);
    for (let at = 0; at < list.length; at += 1) numbers.add(at);
    return numbers;
  }
}
