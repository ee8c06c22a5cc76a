import { z } from 'zod';
import { rowMarks } from './job-codes.ts';
import { language, reference, resultDetail, rowNumber, rowState } from './schemas.ts';

/** Which column of inputs or answers, counted from 0. */
const column = z.int().min(0).max(1_000);

/** What a person has said of a row. */
export const rowMark = z.enum(rowMarks);

/**
 * What rows are sorted by. `length` is the number of characters of an answer. Empty cells come last either
 * way, as in Excel.
 */
const sortKey = z.discriminatedUnion('by', [
  z.object({ by: z.enum(['input', 'answer', 'length']), column, descending: z.boolean() }),
  z.object({ by: z.enum(['row', 'state', 'note', 'cost', 'mark']), descending: z.boolean() }),
]);

/** Rows by what stands in one answer column: any of these labels, anything that is not on the list, or nothing. */
const answerFilter = z.object({
  /** Which answer column, counted from 0. */
  column,
  labels: z.array(z.string().max(40_000)).max(1_000),
  offList: z.boolean(),
  empty: z.boolean(),
});

/** The fields of a view, to be spread into an input. */
export const viewFields = {
  state: rowState.optional(),
  /** Text that the row's cells, answers or note contain, without regard to case and accents. */
  search: z.string().max(1000).optional(),
  mark: rowMark.optional(),
  /** Rows whose answer was changed by hand; `renewed` are those that Claude has answered again since. */
  edited: z.enum(['any', 'renewed']).optional(),
  answers: z.array(answerFilter).max(20).optional(),
  sort: sortKey.optional(),
  /** Tag of the language that the screen shows, in which notes are searched and sorted; English where not said. */
  language,
};

/** A name made up for one look at a view: all its pages show the rows as they were found for the first. */
export const look = reference.optional();

/** Which rows of a job, in which order. */
export const resultView = z.object(viewFields);

/** A column of the results: one of the workbook, an answer, or what is known of the row. */
export const resultColumn = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['input', 'answer']), column }),
  z.object({ kind: z.enum(['row', 'state', 'note', 'cost', 'mark']) }),
]);

/** Which answer of which row. */
export const answerPlace = z.object({ jobId: reference, rowNumber, column });

/** A row after somebody has changed its answer. */
export const changedRow = resultDetail;

/** Rows to mark: these, or all that a view shows. */
export const rowsToMark = z.union([
  z.object({ rowNumbers: z.array(rowNumber).min(1).max(10_000) }),
  z.object({ view: resultView }),
]);

/** Rows of a job by what people have done with their answers. */
export const reviewCounts = z.object({
  edited: z.int(),
  /** Of these, how many Claude has answered again since. */
  renewed: z.int(),
  accepted: z.int(),
  needsReview: z.int(),
});

/** How often each label of an answer column was given; off the list and left empty apart. */
export const labelCounts = z.object({
  labels: z.array(z.object({ label: z.string(), count: z.int() })),
  /** Answers that are not on the list, and rows without an answer. */
  offList: z.int(),
  empty: z.int(),
});
