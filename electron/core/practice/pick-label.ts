import { createHash } from 'node:crypto';
import { catchAllNames, concepts } from './vocabulary.ts';

/**
 * Picks a label for a text by counting words that speak for it: the label's own words, and the vocabulary's signs for
 * what the label names. Without any, the catch-all label if there is one, else one that depends only on the text.
 */
export function pickLabel(labels: readonly string[], text: string): string {
  const words = wordsOf(text);
  let best: string | undefined;
  let bestScore = 0;
  for (const label of labels) {
    const score = scoreOf(label, words);
    if (score > bestScore) {
      best = label;
      bestScore = score;
    }
  }
  if (best !== undefined) return best;
  const catchAll = labels.find((label) => wordsOf(label).some((word) => catchAllNames.includes(word)));
  return catchAll ?? labels[stableNumber(text) % Math.max(1, labels.length)] ?? '';
}

/** A number that depends only on the text, spread over 32 bits. */
export function stableNumber(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0);
}

/** Words in lower case and without accents, as the vocabulary has them. */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss').toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function scoreOf(label: string, words: readonly string[]): number {
  const labelWords = wordsOf(label).filter((word) => word.length > 2);
  const meant = concepts.filter((concept) =>
    concept.names.some((name) => labelWords.some((word) => isLike(word, name))),
  );
  const signs = new Set(meant.flatMap((concept) => concept.signs));
  let score = 0;
  for (const word of words) {
    if (labelWords.some((own) => isLike(word, own))) score += 3;
    if ([...signs].some((sign) => isLike(word, sign))) score += 1;
  }
  return score;
}

/** Equal, or the one begins with the other where that is long enough to mean the same: deliver, delivered. */
function isLike(word: string, sign: string): boolean {
  if (word === sign) return true;
  return sign.length >= 4 && word.startsWith(sign);
}
