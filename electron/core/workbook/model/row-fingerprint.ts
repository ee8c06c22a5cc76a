import { hash } from 'node:crypto';

/**
 * What fingerprints and ids are made of. 1: of the texts that cells showed as the first version read them
 * (jobs of then); 2: of what cells hold, which no number format changes.
 */
export type FingerprintVersion = 1 | 2;

/** What jobs are made with now. */
export const fingerprintVersion: FingerprintVersion = 2;

/** Every line end that one program turns into another when it saves a workbook again. */
const lineEnds = /\r\n?/g;

/**
 * Tells whether two rows hold the same text in the same cells: SHA-256 cut to 128 bits, as 32 hex digits. Each cell
 * is preceded by its length, so that ["ab", "c"] and ["a", "bc"] differ. Line ends inside cells count as equal,
 * because programs change them on saving.
 */
export function rowFingerprint(cells: readonly string[]): string {
  let text = '';
  for (const cell of cells) {
    const plain = cell.includes('\r') ? cell.replace(lineEnds, '\n') : cell;
    text += `${plain.length}:${plain}`;
  }
  return hash('sha256', text, 'hex').slice(0, 32);
}
