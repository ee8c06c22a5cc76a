/** Letters of a zero-based column, as Excel shows them: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/**
 * The zero-based column that these letters name, in either case; null where they name none of the 16,384 that
 * a sheet has.
 */
export function columnIndex(letters: string): number | null {
  if (!/^[a-z]{1,3}$/i.test(letters)) return null;
  let count = 0;
  for (const letter of letters.toUpperCase()) count = count * 26 + letter.charCodeAt(0) - 64;
  return count > 16_384 ? null : count - 1;
}
