/** What the contract says of batches of the Anthropic account, and of what has left this computer. */
import { z } from 'zod';
import { answerFormat, instant, reference, rowNumber } from './schemas.ts';

/** A batch of the Anthropic account, whoever made it: another computer, another tool, or this one. */
export const accountBatch = z.object({
  remoteId: z.string(),
  status: z.enum(['in_progress', 'canceling', 'ended']),
  requestCount: z.int(),
  succeeded: z.int(),
  createdAt: instant,
  expiresAt: instant.nullable(),
  endedAt: instant.nullable(),
  /** The job of this computer that it belongs to; null for one that is not ours. */
  jobId: reference.nullable(),
});

/** What the results of a batch hold, and which rows of a table they name. */
export const attachReport = z.object({
  results: z.int(),
  answered: z.int(),
  /** The one model that answered; null when several did, or none. */
  model: z.string().nullable(),
  /** What the answers look like. */
  answerFormat,
  /** Ways to bring both together, the best first; none when no result names a row. */
  ways: z.array(
    z.object({
      /** Null for the row numbers in the custom_ids. */
      idColumn: z.string().nullable(),
      /** Results that have a row. */
      found: z.int(),
      /** Of these, how many by the row's number. */
      byNumber: z.int(),
      samples: z.array(z.object({ rowNumber, row: z.string(), answer: z.string() })),
    }),
  ),
});

/** One line of the local record of what left this computer. */
export const egressEntry = z.object({
  at: instant,
  /** A batch, a try at full price, or a count of tokens (free). */
  kind: z.enum(['batch', 'try', 'count']),
  jobId: reference.nullable(),
  workbookName: z.string(),
  batch: z.int().nullable(),
  remoteId: z.string().nullable(),
  columns: z.array(z.string()),
  hasBackground: z.boolean(),
  rows: z.int(),
  bytes: z.int(),
});
