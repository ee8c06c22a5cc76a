import type { AnswerKind, AnswerLength } from './draft.ts';

/** About how many words fit; what the user reads beside the choice. */
export const wordsOfLength: Readonly<Record<AnswerLength, number>> = {
  short: 50,
  medium: 300,
  long: 1_000,
  'very-long': 3_000,
};

/** Room for thinking: present models think before they answer, and that counts toward `max_tokens`. */
const THINKING_TOKENS = 1_024;

/** Tokens per word, generous: English needs about 1.3, German and French up to 2. */
const TOKENS_PER_WORD = 2;

/** `max_tokens` for a choice of length, never above what the model can give. */
export function maxTokensFor(kind: AnswerKind, length: AnswerLength, modelLimit: number): number {
  const words = kind === 'labels' ? wordsOfLength.short : wordsOfLength[length];
  return Math.max(1, Math.min(THINKING_TOKENS + words * TOKENS_PER_WORD, modelLimit));
}
