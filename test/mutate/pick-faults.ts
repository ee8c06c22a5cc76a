import { createHash } from 'node:crypto';

/**
 * `count` of the items, each at most once; the same ones in the same order for the same seed, and all of them
 * where there are not that many. Each item has its own number from seed and name, so that one that is new,
 * gone or changed leaves the choice among the others as it was: a score before a change can be compared with
 * the one after it.
 * @param nameOf what an item is known by, also after a change elsewhere.
 */
export function pickFrom<T>(
  items: readonly T[],
  count: number,
  seed: number,
  nameOf: (item: T) => string,
): readonly T[] {
  return items
    .map((item) => ({
      item,
      number: createHash('sha256')
        .update(`${seed} ${nameOf(item)}`)
        .digest('hex'),
    }))
    .sort((a, b) => (a.number < b.number ? -1 : 1))
    .slice(0, count)
    .map(({ item }) => item);
}
