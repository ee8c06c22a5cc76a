/** Stands for no group and no place. */
export const none = -1;

/** What makes a row the same row: its cells, and its id where ids tell rows apart. */
export function identities(
  fingerprints: readonly string[],
  keys: readonly (string | null)[] | null,
): readonly string[] {
  return keys === null ? fingerprints : fingerprints.map((print, at) => `${print}${keys[at] ?? ''}`);
}

/** Rows with the same identity then and now, as linked lists over compact arrays: 500,000 rows must fit in memory. */
export class RowGroups {
  readonly #ids = new Map<string, number>();
  readonly sentGroup: Int32Array;
  readonly nowGroup: Int32Array;
  readonly sentCount: number[] = [];
  readonly nowCount: number[] = [];

  constructor(sentIdentities: readonly string[], nowIdentities: readonly string[]) {
    this.sentGroup = new Int32Array(sentIdentities.length);
    this.nowGroup = new Int32Array(nowIdentities.length).fill(none);
    sentIdentities.forEach((identity, at) => {
      let id = this.#ids.get(identity);
      if (id === undefined) {
        id = this.#ids.size;
        this.#ids.set(identity, id);
        this.sentCount.push(0);
        this.nowCount.push(0);
      }
      this.sentGroup[at] = id;
      this.sentCount[id] = (this.sentCount[id] ?? 0) + 1;
    });
    nowIdentities.forEach((identity, at) => {
      const id = this.#ids.get(identity);
      if (id === undefined) return;
      this.nowGroup[at] = id;
      this.nowCount[id] = (this.nowCount[id] ?? 0) + 1;
    });
  }
}
