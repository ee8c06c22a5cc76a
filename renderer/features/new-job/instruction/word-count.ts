/**
 * How many words a text has, as a person would count them; also in scripts without spaces, by the
 * language's own rules.
 */
export function countWords(text: string): number {
  if (text.trim() === '') return 0;
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
  let count = 0;
  for (const { isWordLike } of segmenter.segment(text)) {
    if (isWordLike === true) count += 1;
  }
  return count;
}
