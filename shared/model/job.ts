import type { Parsed } from '../schemas/deep-readonly.ts';
import { type RowState, rowStates } from '../schemas/job-codes.ts';
import type * as schema from '../schemas/schemas.ts';

/** How many rows stand in each state. The values always add up to the job's rows. */
export type RowCounts = Readonly<Record<RowState, number>>;

/** Counts with every state at zero. */
export const noRows: RowCounts = Object.freeze(
  Object.fromEntries(rowStates.map((state) => [state, 0])) as Record<RowState, number>,
);

/** The sum over all states: the job's rows. */
export function totalRows(counts: RowCounts): number {
  return rowStates.reduce((sum, state) => sum + counts[state], 0);
}

/** Everything that decides what a job sends, fixed at the moment of Send. */
export type JobSettings = Parsed<typeof schema.jobSettings> & {
  /** What the Models API said of the model when the job was made; put in by the core, left out where it did not say. */
  readonly hasStructuredOutputs?: boolean;
};

/** One batch of a job, for those who want to know. */
export type BatchSummary = Parsed<typeof schema.batchSummary>;

/** A job as lists and the job page show it. */
export type JobSummary = Parsed<typeof schema.jobSummary>;

/** One row of a job with what came back for it. */
export type ResultRow = Parsed<typeof schema.resultRow>;

/** A row with everything that is known of it. */
export type ResultDetail = Parsed<typeof schema.resultDetail>;

export {
  type BatchState,
  type JobState,
  type RowMark,
  type RowState,
  rowMarks,
  rowStates,
} from '../schemas/job-codes.ts';
