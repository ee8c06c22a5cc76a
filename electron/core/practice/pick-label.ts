import { createHash } from 'node:crypto';
import { catchAllNames, concepts, connectingWords, negations } from './vocabulary.ts';

/** How much a word of the label itself counts. */
const ownWordWeight = 1.5;

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
  return best ?? defaultLabel(labels) ?? labels[stableNumber(text) % Math.max(1, labels.length)] ?? '';
}

/**
 * The label for a text that speaks for none: "other", else the mildest, else the one that denies (but not
 * a bare "no").
 */
function defaultLabel(labels: readonly string[]): string | undefined {
  for (const names of [...catchAllNames, negations]) {
    const found = labels.find((label) => wordsOf(label).some((word) => names.includes(word)));
    const isBareNo = names === negations && found !== undefined && wordsOf(found).length < 2;
    if (found !== undefined && !isBareNo) return found;
  }
  return undefined;
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
  const labelWords = wordsOf(label).filter((word) => word.length > 2 && !connectingWords.includes(word));
  if (wordsOf(label).some((word) => negations.includes(word))) return 0;
  const weights = new Map<string, number>();
  for (const concept of concepts) {
    if (!concept.names.some((name) => labelWords.some((word) => isLike(word, name)))) continue;
    for (const sign of concept.signs) weights.set(sign, Math.max(concept.weight, weights.get(sign) ?? 0));
  }
  let score = 0;
  for (const word of new Set(words)) {
    if (labelWords.some((own) => isLike(word, own))) score += ownWordWeight;
    for (const [sign, weight] of weights) {
      if (isLike(word, sign)) score += weight;
    }
  }
  return score;
}

/** Equal, or the one begins with the other where that is long enough to mean the same: deliver, delivered. */
function isLike(word: string, sign: string): boolean {
  if (word === sign) return true;
  return sign.length >= 4 && word.startsWith(sign);
}
