import type * as chart from '../schemas/chart-schemas.ts';
import type { Parsed } from '../schemas/deep-readonly.ts';

/** Rows of a job with the same reason. */
export type FailureGroup = Parsed<typeof chart.failureGroup>;

/** What Anthropic said of some rows with a reason. */
export type FailureMessage = FailureGroup['messages'][number];

export { type FailureReason, failureReasons } from '../schemas/job-codes.ts';
