import type { z } from 'zod';
import type * as a from './attempt-schemas.ts';
import type { DeepReadonly } from './deep-readonly.ts';
import type * as e from './export-schemas.ts';
import type * as save from './save-schemas.ts';
import type * as s from './schemas.ts';

/** What a schema describes, as both sides see it. */
type Crossing<S extends z.ZodType> = DeepReadonly<z.infer<S>>;

/** A file as the page knows it: an opaque reference and its name. */
export type FileReference = Crossing<typeof s.fileReference>;
/** A table and what to do with it. */
export type Draft = Crossing<typeof s.draft>;
/** What came back for one tried row. */
export type TryResult = Crossing<typeof s.tryResult>;
/** What saving would do to each row. */
export type MatchingReport = Crossing<typeof s.matchingReport>;
/** What was written where. */
export type SaveReport = Crossing<typeof save.saveReport>;
/** A copy of the answers beside the workbook, or the workbook itself after a backup. */
export type SaveTarget = Crossing<typeof save.saveTarget>;
/** What to save and where. */
export type SaveOrder = Crossing<typeof save.saveOrder>;
/** What saving would do, with the first rows as they will be. */
export type SaveCheck = Crossing<typeof save.saveCheck>;
/** The last save that can still be taken back. */
export type UndoCheck = Crossing<typeof save.undoCheck>;
/** Everything the frame needs at first. */
export type AppSnapshot = Crossing<typeof s.appSnapshot>;
/** One thing that happened after the snapshot. */
export type AppEvent = Crossing<typeof s.appEvent>;
/** The exact text of one row. */
export type Preview = Crossing<typeof s.preview>;
/** Results to be written as a table of their own. */
export type ExportOrder = Crossing<typeof e.exportOrder>;
/** Which columns of the sheet can be exported. */
export type ExportCheck = Crossing<typeof e.exportCheck>;
/** What was exported. */
export type ExportReport = Crossing<typeof e.exportReport>;
/** One answer that a row got. */
export type AttemptAnswer = Crossing<typeof a.attemptAnswer>;
/** A row that was sent again, before and after. */
export type ComparedRow = Crossing<typeof a.comparedRow>;
/** What sending a row again has brought. */
export type ChangeKind = Crossing<typeof a.changeKind>;
/** Rows that were sent again, by what came of it. */
export type ChangeCounts = Crossing<typeof a.changeCounts>;
