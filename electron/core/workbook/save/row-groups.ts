import { type FingerprintList, FingerprintNumbers } from './fingerprint-list.ts';

/** Stands for no group and no place. */
export const none = -1;

/** What makes a row the same row: its cells, and its id where ids tell rows apart. */
export function identities(fingerprints: FingerprintList, keys: FingerprintList | null): FingerprintList {
  return keys === null ? fingerprints : fingerprints.mixedWith(keys);
}

/** Rows with the same identity then and now, over compact arrays: 500,000 rows must fit in memory. */
export class RowGroups {
  readonly sentGroup: Int32Array;
  readonly nowGroup: Int32Array;
  readonly sentCount: Int32Array;
  readonly nowCount: Int32Array;

  constructor(sentIdentities: FingerprintList, nowIdentities: FingerprintList) {
    const numbers = new FingerprintNumbers(sentIdentities);
    this.sentGroup = new Int32Array(sentIdentities.length).map((_, at) => numbers.add(at));
    this.sentCount = new Int32Array(numbers.count);
    this.nowCount = new Int32Array(numbers.count);
    for (const group of this.sentGroup) this.sentCount[group] = (this.sentCount[group] ?? 0) + 1;
    this.nowGroup = new Int32Array(nowIdentities.length).map((_, at) => numbers.find(nowIdentities, at));
    for (const group of this.nowGroup) {
      if (group !== none) this.nowCount[group] = (this.nowCount[group] ?? 0) + 1;
    }
  }
}
