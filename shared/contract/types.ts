import type * as attempt from '../schemas/attempt-schemas.ts';
import type { Parsed } from '../schemas/deep-readonly.ts';
import type * as exporting from '../schemas/export-schemas.ts';
import type * as save from '../schemas/save-schemas.ts';
import type * as schema from '../schemas/schemas.ts';

/** A file as the page knows it: an opaque reference and its name. */
export type FileReference = Parsed<typeof schema.fileReference>;
/** A table and what to do with it. */
export type Draft = Parsed<typeof schema.draft>;
/** What came back for one tried row. */
export type TryResult = Parsed<typeof schema.tryResult>;
/** What saving would do to each row. */
export type MatchingReport = Parsed<typeof schema.matchingReport>;
/** What was written where. */
export type SaveReport = Parsed<typeof save.saveReport>;
/** A copy of the answers beside the workbook, or the workbook itself after a backup. */
export type SaveTarget = Parsed<typeof save.saveTarget>;
/** What to save and where. */
export type SaveOrder = Parsed<typeof save.saveOrder>;
/** What saving would do, with the first rows as they will be. */
export type SaveCheck = Parsed<typeof save.saveCheck>;
/** The last save that can still be taken back. */
export type UndoCheck = Parsed<typeof save.undoCheck>;
/** Everything the frame needs at first. */
export type AppSnapshot = Parsed<typeof schema.appSnapshot>;
/** One thing that happened after the snapshot. */
export type AppEvent = Parsed<typeof schema.appEvent>;
/** The exact text of one row. */
export type Preview = Parsed<typeof schema.preview>;
/** Results to be written as a table of their own. */
export type ExportOrder = Parsed<typeof exporting.exportOrder>;
/** Which columns of the sheet can be exported. */
export type ExportCheck = Parsed<typeof exporting.exportCheck>;
/** What was exported. */
export type ExportReport = Parsed<typeof exporting.exportReport>;
/** One answer that a row got. */
export type AttemptAnswer = Parsed<typeof attempt.attemptAnswer>;
/** A row that was sent again, before and after. */
export type ComparedRow = Parsed<typeof attempt.comparedRow>;
/** What sending a row again has brought. */
export type ChangeKind = Parsed<typeof attempt.changeKind>;
/** Rows that were sent again, by what came of it. */
export type ChangeCounts = Parsed<typeof attempt.changeCounts>;
