/** Schemas of saving: what the page may request, what would happen, what was written, and taking it back. */
import { z } from 'zod';
import { extraColumns } from './file-codes.ts';
import { language, matchingReport, problem, reference, rowNumber, shortText } from './schemas.ts';

/** A copy beside the workbook, or the workbook itself. */
export const saveTarget = z.enum(['copy', 'original']);

/** What can be saved beside the answers. */
export const extraColumn = z.enum(extraColumns);

/** A new column at the end, or one that is there already. */
const savePlace = z.union([
  z.literal('append'),
  z.object({ column: shortText.min(1), onlyEmptyCells: z.boolean() }),
]);

/** What to save and where; for what is left out the core decides. */
export const saveOrder = z.object({
  jobId: reference,
  target: saveTarget,
  /** Places for answer columns, by the answer's name. */
  places: z
    .array(z.object({ answer: shortText, place: savePlace }))
    .max(100)
    .optional(),
  extras: z.array(extraColumn).max(4).optional(),
  /** Of what is written beside the answers. */
  language,
  /** Adds a sheet that tells how the answers came about. */
  addsSummarySheet: z.boolean().optional(),
  /** Lets the sheet's print area grow over the new columns, where `saveCheck.printArea` offers it. */
  printsAnswers: z.boolean().optional(),
  /** Text files whose encoding lacks letters of the answers: make them UTF-8, or write question marks. */
  lacking: z.enum(['utf8', 'replace']).optional(),
});

/** What saving would do, without doing it. */
export const saveCheck = matchingReport.extend({
  /** Headers of the sheet's columns as they stand now, those that may be written into. */
  sheetColumns: z.array(z.string()),
  /** The answers' columns in their order, then the extra ones. */
  columns: z.array(z.object({ header: z.string(), place: savePlace, column: z.int() })),
  /** Header of the column by which a person knows a row; '' for none. */
  aboutColumn: z.string(),
  /** The first rows as they will be. */
  rows: z.array(
    z.object({
      rowNumber,
      about: z.string(),
      cells: z.array(z.object({ text: z.string(), isKept: z.boolean() })),
    }),
  ),
  /** False for text files, which have no sheets. */
  canAddSummarySheet: z.boolean(),
  /**
   * Rows whose answers were changed by hand since the last save into this workbook: their cells are no longer empty.
   */
  changedSinceSave: z.int(),
  /** Text files: letters of the answers that the file's encoding cannot hold; saving needs a choice then. */
  lacking: z.object({ encoding: z.string(), answers: z.int(), letters: z.string() }).nullable(),
  /** The last column, zero-based, of a print area that ends beside the new columns; null where there is none. */
  printArea: z.object({ lastColumn: z.int() }).nullable(),
});

/** What saving has done. */
export const saveReport = z.object({
  /** What was written, as a file that the host can open, show or hand to the browser. */
  fileId: reference,
  name: z.string(),
  folder: z.string(),
  /** Rows that got at least one cell, and those of them that got an answer. */
  written: z.int(),
  answered: z.int(),
  matching: matchingReport,
  columns: z.array(z.string()),
  /** Answers too long for one cell, continued in a further column. */
  continued: z.int(),
  backupName: z.string().nullable(),
  /** Text files: the answers have characters that the file's own encoding lacks, so it was written as UTF-8. */
  hasChangedEncoding: z.boolean(),
  /** Text files that kept their encoding: answers with question marks for letters that it lacks. */
  replacedAnswers: z.int(),
  /** A print area that ended beside the new columns, zero-based, and whether it has grown; null where there is none. */
  printArea: z.object({ lastColumn: z.int(), isGrown: z.boolean() }).nullable(),
  canUndo: z.boolean(),
});

/** Taking back the last save: the whole file, or only what the user was told would be taken out of it. */
export const undoRequest = z.object({ jobId: reference, isRemoval: z.boolean().optional() });

/** The last save that can still be taken back, or why it cannot. */
export const undoCheck = z.object({
  name: z.string(),
  columns: z.array(z.string()),
  /** ISO 8601. */
  savedAt: z.string(),
  /** The backup that takes the workbook's place again; null for a copy, which is removed. */
  backupName: z.string().nullable(),
  problem: problem.nullable(),
  /**
   * The file was worked on since, so that only what is still as it was written is taken out; null where the
   * whole file goes back.
   */
  removal: z
    .object({
      /** Cells that are emptied, and cells of these columns that hold something else by now and stay. */
      cells: z.int(),
      kept: z.int(),
      /** Headers of the columns of which nothing stays, and of those that stay. */
      removed: z.array(z.string()),
      staying: z.array(z.string()),
      /** The sheet that tells how the answers were made stays. */
      keepsSummarySheet: z.boolean(),
    })
    .nullable(),
});
