import type { z } from 'zod';
import type * as a from './attempt-schemas.ts';
import type * as e from './export-schemas.ts';
import type * as save from './save-schemas.ts';
import type * as s from './schemas.ts';

/** A file as the page knows it: an opaque reference and its name. */
export type FileReference = z.infer<typeof s.fileReference>;
/** A table and what to do with it. */
export type Draft = z.infer<typeof s.draft>;
/** What came back for one tried row. */
export type TryResult = z.infer<typeof s.tryResult>;
/** What saving would do to each row. */
export type MatchingReport = z.infer<typeof s.matchingReport>;
/** What was written where. */
export type SaveReport = z.infer<typeof save.saveReport>;
/** A copy of the answers beside the workbook, or the workbook itself after a backup. */
export type SaveTarget = z.infer<typeof save.saveTarget>;
/** What to save and where. */
export type SaveOrder = z.infer<typeof save.saveOrder>;
/** What saving would do, with the first rows as they will be. */
export type SaveCheck = z.infer<typeof save.saveCheck>;
/** The last save that can still be taken back. */
export type UndoCheck = z.infer<typeof save.undoCheck>;
/** Everything the frame needs at first. */
export type AppSnapshot = z.infer<typeof s.appSnapshot>;
/** One thing that happened after the snapshot. */
export type AppEvent = z.infer<typeof s.appEvent>;
/** The exact text of one row. */
export type Preview = z.infer<typeof s.preview>;
/** Results to be written as a table of their own. */
export type ExportOrder = z.infer<typeof e.exportOrder>;
/** Which columns of the sheet can be exported. */
export type ExportCheck = z.infer<typeof e.exportCheck>;
/** What was exported. */
export type ExportReport = z.infer<typeof e.exportReport>;
/** One answer that a row got. */
export type AttemptAnswer = z.infer<typeof a.attemptAnswer>;
/** A row that was sent again, before and after. */
export type ComparedRow = z.infer<typeof a.comparedRow>;
/** What sending a row again has brought. */
export type ChangeKind = z.infer<typeof a.changeKind>;
/** Rows that were sent again, by what came of it. */
export type ChangeCounts = z.infer<typeof a.changeCounts>;
