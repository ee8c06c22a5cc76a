/** Schemas of what a job's results look like at a glance, why rows have no answer, and how long batches took. */
import { z } from 'zod';
import { failureReasons } from './job-codes.ts';
import { notes, rowNumber, rowState } from './schemas.ts';

/** Bars of a histogram: from one bound up to before the next; the last has no upper bound. */
const bins = z.array(z.object({ from: z.number(), to: z.number().nullable(), rows: z.int() }));

/** What the overview draws, counted over all rows of the job. */
export const jobCharts = z.object({
  labels: z.array(
    z.object({
      /** Name of the answer column, and its place among the job's answer columns. */
      column: z.string(),
      index: z.int(),
      /** Answered rows in all. */
      rows: z.int(),
      bars: z.array(z.object({ label: z.string(), rows: z.int() })),
      /** Labels beyond the bars, and their rows. */
      otherLabels: z.int(),
      otherRows: z.int(),
      /** Answered rows that leave this column empty. */
      emptyRows: z.int(),
    }),
  ),
  lengths: z
    .object({
      rows: z.int(),
      averageWords: z.number(),
      bins,
      longest: z.array(z.object({ rowNumber, words: z.int() })),
    })
    .nullable(),
  costs: z
    .object({
      rows: z.int(),
      totalUsdMicros: z.int(),
      averageUsdMicros: z.int(),
      bins,
      dearest: z.array(z.object({ rowNumber, usdMicros: z.int() })),
    })
    .nullable(),
});

/** Why a row has no complete answer. */
export const failureReason = z.enum(failureReasons);

/** Rows without a complete answer that have one reason, with an example. */
export const failureGroup = z.object({
  reason: failureReason,
  state: rowState,
  rows: z.int(),
  /** The first of them; `notes` is what is known of it. */
  example: z.object({ rowNumber, notes }).nullable(),
  /**
   * Where Anthropic gave several messages for them: each with its rows and the first of these, most frequent
   * first, five at most. Numbers in them may differ.
   */
  messages: z.array(z.object({ notes, rows: z.int(), rowNumber })),
});

/** How long this user's own batches of about a size took; milliseconds. */
export const batchHistory = z.object({
  batches: z.int(),
  shortestMs: z.number(),
  medianMs: z.number(),
  longestMs: z.number(),
});
