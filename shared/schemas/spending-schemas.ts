/** Schemas of what was spent and of the prices reckoned with. */
import { z } from 'zod';
import { costRange } from './schemas.ts';

/** One calendar month of the ledger. */
export const spendingMonth = z.object({
  /** Year and month as in 2026-11, in local time. */
  month: z.string().regex(/^\d{4}-\d{2}$/),
  jobs: z.int(),
  jobsUsdMicros: z.int(),
  triesUsdMicros: z.int(),
  estimate: costRange,
});

/** A model's prices in micro-dollars per million tokens, without the batch discount; null where none is known. */
export const listedPrice = z.object({
  id: z.string(),
  name: z.string(),
  inputUsdMicros: z.int().nullable(),
  outputUsdMicros: z.int().nullable(),
  /** Long prompts cost more than what stands here. */
  hasLongPromptPrice: z.boolean(),
  isEdited: z.boolean(),
});
