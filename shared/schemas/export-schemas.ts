/** Schemas of exporting results as a table of their own: what can be chosen, what to write, what was written. */
import { z } from 'zod';
import { resultView } from './answer-schemas.ts';
import { exportExtras, exportLayouts } from './file-codes.ts';
import { language, reference, shortText } from './schemas.ts';

/** Kinds of file that results become. */
export const exportFormat = z.enum(['csv', 'json-lines']);

/** How a CSV separates columns and decimals. */
export const exportLayout = z.enum(exportLayouts);

/** What can stand beside the answers. */
export const exportExtra = z.enum(exportExtras);

/** What goes into the file, and how. */
export const exportOrder = z.object({
  jobId: reference,
  format: exportFormat,
  layout: exportLayout,
  /** Names of the sheet's columns to write, in this order. */
  columns: z.array(shortText).max(20_000),
  extras: z.array(exportExtra).max(8),
  /** Only these rows, in this order; left out for all rows as they stand in the sheet. */
  view: resultView.optional(),
  /** Of headers and of what is told of each row. */
  language,
  /** Puts an apostrophe before text in a CSV that a spreadsheet program would run as a formula. */
  guardsFormulas: z.boolean(),
  /** Opens the system's save dialog first, where there is one. */
  asks: z.boolean().optional(),
});

/** What can be exported, asked before the choices are shown. */
export const exportCheck = z.object({
  /** The sheet's columns in its order; those that were sent always, the others only as `otherColumns` says. */
  columns: z.array(z.object({ name: shortText, isSent: z.boolean() })),
  /** Whether the columns that were not sent can be had: the workbook may have changed since, or be gone. */
  otherColumns: z.enum(['here', 'changed', 'gone']),
});

/** The file that was written. */
export const exportReport = z.object({
  fileId: reference,
  name: z.string(),
  folder: z.string(),
  rows: z.int(),
  /** Cells that got an apostrophe. */
  guarded: z.int(),
  /** What the file was before, where the workbook itself was written over. */
  backupName: z.string().nullable(),
});
