import type { ProblemCode } from '../../../shared/schemas/problem-codes.ts';

/**
 * Rejections of one row's request that need another cure than the next: each has words of its own in the
 * API's messages, while the type is the same for all. The first that fits counts: "input length and
 * `max_tokens` exceed context limit" is about the length of the row.
 */
const rejections: readonly (readonly [RegExp, ProblemCode])[] = [
  [
    /prompt is too long|(input|prompt|request) (is|was) too long|context (window|length|limit)/i,
    'prompt-too-long',
  ],
  [
    /\bgrammar\b|schema.*\btoo (complex|large|many|deep)|too many (optional|union|enum|properties)|output_config|json_schema|input_schema/i,
    'answer-format-too-complex',
  ],
  [/max_tokens/i, 'answer-limit-too-high'],
  [
    /^model:|\bmodel\b.*\b(not found|not available|not supported|does not exist|retired|deprecated)|\b(unknown|invalid|unsupported) model/i,
    'model-unknown',
  ],
];

/** The code for what a message says of a rejected row; null where it says nothing that is known. */
export function classifyRejection(message: string | null): ProblemCode | null {
  if (message === null) return null;
  return rejections.find(([pattern]) => pattern.test(message))?.[1] ?? null;
}
