import type { Usage } from '../../../shared/model/money.ts';
import { assertNever } from '../../../shared/model/outcome.ts';
import type { AnswerField, AnswerFormat } from '../../../shared/model/template.ts';
import { estimateTokens } from '../models/token-count.ts';

/** Output tokens of one answer, on the average over the rows. */
export interface TokenRange {
  readonly low: number;
  readonly high: number;
}

/** What is known of a job before its answers. */
export interface AnswerLengthFacts {
  readonly format: AnswerFormat;
  readonly maxTokens: number;
  /** Usage of rows that were tried with the same instruction and model. */
  readonly tries: readonly Usage[];
  readonly thinksByDefault: boolean;
}

/** Student's t for 90 % and 1 to 9 degrees of freedom: how far the mean of so few tries can be off. */
const studentT = [6.31, 2.92, 2.35, 2.13, 2.02, 1.94, 1.89, 1.86, 1.83];
/** Even many alike tries say little about the other rows, so the range is never narrower than this share. */
const minSpread = 0.15;
/** Thinking before a short answer, where the model does it unasked: usually none, seldom more than this. */
const shortThinkingTokens = 300;
/** JSON's own characters around one value, its key not included. */
const frameTokens = 4;

/** The average answer's length: from tries where there are some, else from the format, never above `maxTokens`. */
export function expectAnswerTokens(facts: AnswerLengthFacts): TokenRange {
  const range = facts.tries.length > 0 ? fromTries(facts.tries) : fromFormat(facts);
  const clamp = (tokens: number) => Math.max(1, Math.min(Math.round(tokens), facts.maxTokens));
  return { low: clamp(range.low), high: clamp(range.high) };
}

function fromTries(tries: readonly Usage[]): TokenRange {
  const lengths = tries.map((usage) => usage.outputTokens);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  // One try alone shows no spread: it may be off by half either way.
  if (lengths.length === 1) return { low: mean / 2, high: mean * 1.5 };
  const variance = lengths.reduce((sum, length) => sum + (length - mean) ** 2, 0) / (lengths.length - 1);
  const t = studentT[lengths.length - 2] ?? 1.8;
  const spread = Math.max(mean * minSpread, t * Math.sqrt(variance / lengths.length));
  return { low: Math.max(mean - spread, Math.min(...lengths) / 2), high: mean + spread };
}

function fromFormat(facts: AnswerLengthFacts): TokenRange {
  const { format } = facts;
  const thinking = facts.thinksByDefault ? shortThinkingTokens : 0;
  switch (format.kind) {
    case 'text':
      // How long a free text gets is up to the instruction: anything up to the longest answer allowed.
      return { low: Math.min(30, facts.maxTokens / 4), high: facts.maxTokens };
    case 'labels': {
      const label = labelRange(format.labels);
      return { low: label.low + 2 * frameTokens, high: label.high + 3 * frameTokens + thinking };
    }
    case 'fields': {
      const fields = format.fields.map(fieldRange);
      const sum = (pick: (range: TokenRange) => number) =>
        fields.reduce((total, range) => total + pick(range), 0);
      return {
        low: frameTokens + sum((range) => range.low),
        high: frameTokens + sum((range) => range.high) + thinking,
      };
    }
    default:
      return assertNever(format);
  }
}

function fieldRange(field: AnswerField): TokenRange {
  const key = frameTokens + estimateTokens(field.name);
  const value = valueRange(field);
  return { low: key + value.low, high: key + value.high };
}

function valueRange(field: AnswerField): TokenRange {
  switch (field.type) {
    case 'text':
      return { low: 3, high: 80 };
    case 'number':
      return { low: 1, high: 6 };
    case 'yes-no':
      return { low: 1, high: 2 };
    case 'date':
      return { low: 5, high: 8 };
    case 'one-of':
      return labelRange(field.labels ?? []);
    default:
      return assertNever(field.type);
  }
}

function labelRange(labels: readonly string[]): TokenRange {
  const lengths = labels.length === 0 ? [1] : labels.map(estimateTokens);
  return { low: Math.min(...lengths), high: Math.max(...lengths) };
}
