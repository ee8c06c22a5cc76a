/** Schemas of what a job's results look like at a glance, why rows have no answer, and how long batches took. */
import { z } from 'zod';
import { failureReasons } from '../model/failure-reasons.ts';
import { notes, rowNumber, rowState } from './schemas.ts';

const bins = z.array(z.object({ from: z.number(), to: z.number().nullable(), rows: z.int() }));

/** What the overview draws, counted over all rows of the job. */
export const jobCharts = z.object({
  labels: z.array(
    z.object({
      column: z.string(),
      index: z.int(),
      rows: z.int(),
      bars: z.array(z.object({ label: z.string(), rows: z.int() })),
      otherLabels: z.int(),
      otherRows: z.int(),
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
  example: z.object({ rowNumber, notes }).nullable(),
  messages: z.array(z.object({ notes, rows: z.int(), rowNumber })),
});

/** How long this user's own batches of about a size took; milliseconds. */
export const batchHistory = z.object({
  batches: z.int(),
  shortestMs: z.number(),
  medianMs: z.number(),
  longestMs: z.number(),
});
