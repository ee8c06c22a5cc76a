/** What a person has said of a row: its answer is good, or somebody should look at it. */
export const rowMarks = ['accepted', 'needs-review'] as const;
export type RowMark = (typeof rowMarks)[number];

/**
 * The life of a job. `queued` waits for the jobs before it; `paused` stands beside it with its reason;
 * `finished` and `canceled` are the ends.
 */
export const jobStates = [
  'draft',
  'queued',
  'sending',
  'processing',
  'collecting',
  'finished',
  'paused',
  'canceling',
  'canceled',
] as const;
export type JobState = (typeof jobStates)[number];

/** The life of one Message Batch, as this computer knows it. */
export const batchStates = ['planned', 'intent', 'sent', 'ended', 'collected', 'removed'] as const;
export type BatchState = (typeof batchStates)[number];

/** What became of one row. `waiting` and `sent` are on the way; all others are ends until a repair. */
export const rowStates = [
  'waiting',
  'sent',
  'answered',
  'cut-off',
  'refused',
  'off-list',
  'failed',
  'canceled',
  'expired',
  'skipped',
] as const;
export type RowState = (typeof rowStates)[number];

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
