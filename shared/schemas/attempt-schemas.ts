/** Schemas of earlier answers of a row, and of comparing them with those that a repair has brought. */
import { z } from 'zod';
import { notes, reference, rowNumber, rowState } from './schemas.ts';

/** One answer that a row got, or the reason why it got none. */
export const attemptAnswer = z.object({
  /** 1 for the first time the row was sent. */
  attempt: z.int().min(1),
  /** ISO 8601. */
  receivedAt: z.string(),
  model: z.string(),
  state: rowState,
  answers: z.array(z.string()),
  notes,
  /** Null in practice or when the price is unknown. */
  costUsdMicros: z.int().nullable(),
  /** The longest answer allowed, in tokens. */
  maxTokens: z.int(),
  /** Whether the instruction differed from that of the time before; then the list of labels was stated once more. */
  hasNewInstruction: z.boolean(),
  /** Claude's present answer, which counts where nobody has changed it. */
  isShown: z.boolean(),
  /** What is saved now says the same as this one. */
  isInUse: z.boolean(),
});

/** Which attempt at a row is to count from now on. */
export const attemptChoice = z.object({ jobId: reference, rowNumber, attempt: z.int().min(1) });

/** What sending a row again has brought. `none-new`: no answer came, so the older one stays. */
export const changeKind = z.enum(['changed', 'same', 'first', 'none-new']);

/** What one attempt has brought for a row. */
const comparedSide = z.object({
  attempt: z.int().min(1),
  state: rowState,
  answers: z.array(z.string()),
  notes,
});

/** A row that was sent again: what it had before, and what it has now. */
export const comparedRow = z.object({
  rowNumber,
  kind: changeKind,
  /** Text of the first column that was sent, by which a person knows the row. */
  about: z.string(),
  before: comparedSide.nullable(),
  after: comparedSide.nullable(),
  /** What stands in the answer columns now when it is the user's own choice; null otherwise. */
  edited: z.array(z.string()).nullable(),
});

/** Rows that were sent again, by what came of it. */
export const changeCounts = z.object({
  changed: z.int(),
  same: z.int(),
  first: z.int(),
  'none-new': z.int(),
});
