/** Most rows that one try may have; the contract's own limit, since a try costs the full price. */
export const MAX_TRIED = 10;

/**
 * Row numbers out of what was typed, each once in the order typed; null when it is anything else. Full-width digits and
 * the commas of Chinese and Japanese (，、) count as well: their keyboards write them by themselves.
 */
export function rowNumbersFromText(text: string): readonly number[] | null {
  const pieces = text
    .normalize('NFKC')
    .split(/[\s,;、]+/)
    .filter((piece) => piece !== '');
  if (pieces.length === 0 || !pieces.every((piece) => /^[1-9]\d{0,7}$/.test(piece))) return null;
  const numbers = [...new Set(pieces.map(Number))];
  return numbers.length > MAX_TRIED ? null : numbers;
}
