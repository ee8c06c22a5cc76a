/** A column of short texts is not made narrower than this share of one with ordinary texts. */
const lightest = 0.6;
/** Beyond this, more width would only take it from the answers. */
const heaviest = 3;
/** Characters that an ordinary column shows at once. */
const ordinaryLength = 24;

/** How wide each column of texts should be beside the others, from the lengths of some of its texts. */
export function columnWeights(rows: readonly (readonly string[])[], columns: number): readonly number[] {
  return Array.from({ length: columns }, (_, index) => {
    const lengths = rows.map((cells) => cells[index]?.length ?? 0).filter((length) => length > 0);
    if (lengths.length === 0) return 1;
    const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    return Math.min(heaviest, Math.max(lightest, average / ordinaryLength));
  });
}
