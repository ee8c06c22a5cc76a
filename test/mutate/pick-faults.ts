/** Numbers from 0 up to 1 that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * `count` of the items at random, each at most once; the same ones in the same order for the same seed. All
 * of them where there are not that many.
 */
export function pickFrom<T>(items: readonly T[], count: number, seed: number): readonly T[] {
  const random = randomFrom(seed);
  const left = [...items];
  const picked: T[] = [];
  while (picked.length < count && left.length > 0) {
    const [item] = left.splice(Math.floor(random() * left.length), 1);
    if (item !== undefined) picked.push(item);
  }
  return picked;
}
