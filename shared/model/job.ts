import type { CostRange, Usage, UsdMicros } from './money.ts';
import type { Note } from './notes.ts';
import type { Problem } from './outcome.ts';
import type { NonDataChoice, NonDataRows } from './table.ts';
import type { RowSelection, Template } from './template.ts';

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
export interface JobSettings {
  readonly template: Template;
  readonly model: string;
  /** The longest answer allowed, in tokens; required by the API and at least 1. */
  readonly maxTokens: number;
  /** Header of the new column; with several fields, the fields' own names are used instead. */
  readonly columnName: string;
  readonly rows: RowSelection;
  /** Rows that look like no data; where nothing is said those that surely are none are left out. */
  readonly nonData?: NonDataChoice;
  /** Name of the column that identifies a row for the user; null for none. */
  readonly idColumn: string | null;
  /** Practice jobs go to the built-in simulated service: no key, no network, no cost. */
  readonly isPractice: boolean;
  /** Null for no cap on this job. */
  readonly spendCapUsdMicros: UsdMicros | null;
  /** Identical requests are sent once and share their answer. */
  readonly sharesIdenticalRequests: boolean;
  /** Delete the batch at Anthropic once its results are safely here. */
  readonly deletesAfterCollection: boolean;
  /** What the Models API said of the model when the job was made; put in by the core, left out where it did not say. */
  readonly hasStructuredOutputs?: boolean;
}

/** One batch of a job, for those who want to know. */
export interface BatchSummary {
  readonly number: number;
  readonly state: BatchState;
  /** Anthropic's id once known. */
  readonly remoteId: string | null;
  readonly requestCount: number;
  /** ISO 8601 instants. */
  readonly sentAt: string | null;
  readonly endedAt: string | null;
  readonly expiresAt: string | null;
  /** True while it is not known whether Anthropic received it; nothing is sent meanwhile. */
  readonly isInDoubt: boolean;
}

/** A job as lists and the job page show it. */
export interface JobSummary {
  readonly id: string;
  readonly name: string;
  readonly workbookName: string;
  readonly sheet: string;
  readonly model: string;
  readonly columns: readonly string[];
  readonly isPractice: boolean;
  readonly state: JobState;
  /** Why it does not go on by itself, or what it is waiting for right now; null when all is well. */
  readonly problem: Problem | null;
  /** When it tries again by itself, ISO 8601; null when it needs the user or is not waiting. */
  readonly retryAt: string | null;
  readonly counts: RowCounts;
  readonly batches: readonly BatchSummary[];
  readonly createdAt: string;
  /** When its newest attempt, the first one or a repair, was written down. */
  readonly begunAt: string;
  /** While it is in the queue: ids of the jobs that must be over before it is sent, oldest first. */
  readonly waitsFor: readonly string[];
  /** When the first batch was sent. */
  readonly sentAt: string | null;
  readonly finishedAt: string | null;
  /** What the rows answered so far cost, from `usage` at batch price; null when the model's price is unknown. */
  readonly costUsdMicros: UsdMicros | null;
  readonly estimate: CostRange | null;
  /** File name of the last save, if any. */
  readonly savedAs: string | null;
  /** Rows that were left out because they look like no data; not there where none were. */
  readonly leftOut?: readonly NonDataRows[];
}

/** One row of a job with what came back for it. */
export interface ResultRow {
  readonly rowNumber: number;
  readonly customId: string | null;
  readonly state: RowState;
  /** Texts of the columns that the instruction uses, in the order of the job's `inputColumns`. */
  readonly inputs: readonly string[];
  /** Texts for the answer columns, in their order; empty where there is no answer. */
  readonly answers: readonly string[];
  /** What is wrong with a row that is not `answered`; empty for one that is. */
  readonly notes: readonly Note[];
  readonly usage: Usage | null;
  readonly costUsdMicros: UsdMicros | null;
  /** Answer columns, counted from 0, in which a person has put something else; `answers` says what they put. */
  readonly editedColumns: readonly number[];
  /** Claude has answered again since the row was changed by hand; the change still counts. */
  readonly isRenewed: boolean;
  readonly mark: RowMark | null;
}

/** A row with everything that is known of it. */
export interface ResultDetail extends ResultRow {
  /** The exact text that was sent for this row. */
  readonly prompt: string;
  readonly stopReason: string | null;
  /** What Claude wrote, whatever a person has put in its place. */
  readonly ownAnswers: readonly string[];
}
