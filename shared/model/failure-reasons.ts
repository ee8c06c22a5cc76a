import type { RowState } from './job.ts';
import type { Note } from './notes.ts';

/** Why a row has no complete answer. Each has a sentence, a cure, and where sending again can help, a button. */
export const failureReasons = [
  'cut-off',
  'too-long-for-model',
  'off-list',
  'refused',
  'request-rejected',
  'service-trouble',
  'not-allowed',
  'credit-used-up',
  'spend-limit',
  'model-unknown',
  'answer-limit',
  'format-too-complex',
  'other-error',
  'empty-answer',
  'unfinished',
  'result-missing',
  'row-too-large',
  'expired',
  'canceled',
  'skipped',
] as const;
export type FailureReason = (typeof failureReasons)[number];

/** Rows of a job with the same reason. */
export interface FailureGroup {
  readonly reason: FailureReason;
  readonly state: RowState;
  readonly rows: number;
  /** The first of them; `notes` is what is known of it. */
  readonly example: { readonly rowNumber: number; readonly notes: readonly Note[] } | null;
  /**
   * Where Anthropic gave several messages for them: each with its rows and the first of these, most frequent
   * first, five at most. Numbers in them may differ.
   */
  readonly messages: readonly FailureMessage[];
}

/** What Anthropic said of some rows with a reason. */
export interface FailureMessage {
  readonly notes: readonly Note[];
  readonly rows: number;
  readonly rowNumber: number;
}
