/**
 * Reading workbooks and writing answers back. The work happens in a worker thread, so that the main process stays
 * quick; rows stay on disk in a table file, so that memory does not grow with them. Knows neither jobs nor the API.
 */
import type { Outcome } from '../../../../shared/model/outcome.ts';
import type {
  ColumnsChoice,
  RowRules,
  RowRulesChoice,
  TableRow,
  TableSummary,
  TextFileShape,
  WorkbookSummary,
} from '../../../../shared/model/table.ts';
import type { FingerprintVersion } from './row-fingerprint.ts';
import type { StoredCell } from './stored-cell.ts';

/** How far a long step is, from 0 to 1. */
export type ProgressListener = (share: number) => void;

/** A long step's company: both optional. A canceled step answers `reading-canceled` and leaves nothing behind. */
export interface StepOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: ProgressListener;
  /** Told of an error that nobody has foreseen, for the log, where the step goes on without what it was for. */
  readonly onBug?: (error: unknown) => void;
}

/**
 * Which sheet to read, and how. Without `headerRow`, the last row of the header, the header is guessed; 0
 * means that there is none. It has one row unless `firstHeaderRow` says otherwise. Without `columns` the
 * table is the largest of those that surely stand side by side, else all columns.
 */
export interface TableRequest {
  readonly path: string;
  readonly sheet: string;
  readonly headerRow?: number;
  readonly firstHeaderRow?: number;
  readonly rowRules?: RowRulesChoice;
  readonly columns?: ColumnsChoice;
  readonly text?: Partial<TextFileShape>;
}

/** A row of a table file: as the user sees it, and what its cells hold. */
export interface TableFileRow extends TableRow {
  /** As in `RawRow`, by place among the table's columns. */
  readonly stored?: readonly StoredCell[];
}

/** A table file: rows on disk (SQLite), opened for reading. Positions count data rows from 0 in sheet order. */
export interface TableFile {
  readonly summary: TableSummary;
  /** At most `limit` rows from position `offset`. */
  listRows(offset: number, limit: number): readonly TableRow[];
  /** The row with this one-based sheet row number, or null. */
  findRow(rowNumber: number): TableRow | null;
  /** All rows in sheet order, read in small pages; safe to stop early. */
  rows(): IterableIterator<TableFileRow>;
  /**
   * Different values of a column with their counts, most frequent first: exact up to 1,000 different ones,
   * and empty for columns of long or nearly always different texts, which are no lists of labels.
   */
  listValues(
    columnName: string,
    limit: number,
  ): readonly { readonly value: string; readonly count: number }[];
  close(): void;
}

/**
 * One row of the job, in sheet order of the original file. Rows without an answer belong here too, with null for all
 * values: they help to tell rows with the same cells apart once the file has changed.
 */
export interface AnswerRow {
  readonly rowNumber: number;
  /** What the id column held when the row was sent; null when the job has none. */
  readonly key: string | null;
  /** `rowFingerprint` of what the cells that the job used held. */
  readonly fingerprint: string;
  /** One value per new column; null leaves the cell alone. Numbers become number cells, all else text cells. */
  readonly values: readonly (string | number | null)[];
}

/** How the rows of the file on disk relate to the rows that were sent. */
export interface Matching {
  readonly isUnchanged: boolean;
  readonly matched: number;
  readonly changed: number;
  /** At most 200 original row numbers. */
  readonly changedRows: readonly number[];
  readonly gone: number;
  readonly goneRows: readonly number[];
}

/**
 * `append`: a new column right of the table. Otherwise the existing column with this name, filled or
 * replaced; where it is gone, a new one is appended.
 */
export type ColumnPlace = 'append' | { readonly column: string; readonly onlyEmptyCells: boolean };

/** Where the new columns go and what they are called. */
export interface NewColumn {
  readonly header: string;
  readonly place: ColumnPlace;
  readonly kind: 'text' | 'number';
  /** Not an answer but something told beside it, such as a row's state. */
  readonly isBeside?: boolean;
}

/** A further sheet with a label and a value in each row. */
export interface SummarySheet {
  /** Made distinct where a sheet has this name already. */
  readonly name: string;
  readonly rows: readonly (readonly [label: string, value: string | number])[];
}

/** `utf8`: the file becomes UTF-8; `replace`: it keeps its encoding, and question marks stand for what that lacks. */
export type LackingChoice = 'utf8' | 'replace';

/** Everything that saving needs; answers come from a file so that they cross to the worker without being copied. */
export interface SaveRequest {
  readonly sourcePath: string;
  /** Hash of the file when the job was made. */
  readonly fileHash: string;
  /** Hashes of later states of the file in which every row stands as it did then, because only answers were added. */
  readonly knownHashes?: readonly string[];
  readonly sheet: string;
  /** The last row of the header; 0 for none. */
  readonly headerRow: number;
  /** Where the header has several rows. */
  readonly firstHeaderRow?: number;
  /** Names of the columns whose cells make the fingerprint, in the order used then. */
  readonly usedColumns: readonly string[];
  readonly idColumn: string | null;
  /**
   * How rows were put together when they were sent; left out where they were as they stood in the sheet,
   * under merged cells too.
   */
  readonly rowRules?: RowRules;
  /** What keys and fingerprints were made of; as they are made now where nothing is said. */
  readonly fingerprintVersion?: FingerprintVersion;
  readonly columns: readonly NewColumn[];
  /** One AnswerRow as JSON per line, ascending row numbers. */
  readonly answersPath: string;
  readonly text?: TextFileShape;
  /**
   * What the user wants where a text file's encoding lacks letters of the answers: UTF-8, or question marks.
   * Refused where nothing is said.
   */
  readonly lacking?: LackingChoice;
  /** Left out for text files, which have no sheets. */
  readonly record?: SummarySheet;
  /**
   * Lets the sheet's print area grow over new columns where it ends beside them; it stays as it is where
   * nothing is said.
   */
  readonly printsAnswers?: boolean;
  /**
   * For checks only: which value of a row each column takes, where the answers file has more values than
   * there are columns.
   */
  readonly valueIndexes?: readonly number[];
  /**
   * Where to note what each cell was given, so that these cells are known again once the file has changed.
   * Not for text files.
   */
  readonly cellsPath?: string;
}

/** A row as it will stand after saving. */
export interface PreviewRow {
  /** As the file stands now. */
  readonly rowNumber: number;
  /** Text of the column by which a person knows the row. */
  readonly about: string;
  /** One for each column of the request. `isKept`: what stands there stays. */
  readonly cells: readonly { readonly text: string; readonly isKept: boolean }[];
}

/** What saving would do, without doing it. */
export interface SaveCheck extends Matching {
  /** Headers of the columns that may be written into, in sheet order. */
  readonly sheetColumns: readonly string[];
  /** The request's columns as they would be written: names made distinct, places as found, `column` counted from 0. */
  readonly columns: readonly {
    readonly header: string;
    readonly place: ColumnPlace;
    readonly column: number;
  }[];
  /**
   * Header of the column by which a person knows a row: the id column, else the first one used; '' where it is gone.
   */
  readonly aboutColumn: string;
  readonly rows: readonly PreviewRow[];
  /**
   * Letters of the answers that the encoding of a text file cannot hold, so that the user must choose;
   * null for none.
   */
  readonly lacking: { readonly encoding: string; readonly answers: number; readonly letters: string } | null;
  /**
   * The last column of the sheet's print area, zero-based, where it ends beside the new columns or among
   * them; else null.
   */
  readonly printArea: { readonly lastColumn: number } | null;
}

/** What was written. */
export interface SaveOutcome {
  readonly path: string;
  /** Rows that got at least one cell. */
  readonly written: number;
  /** Rows that got at least one cell of an answer. */
  readonly answered: number;
  /** Hash of the file as written, and of the source as it was before. */
  readonly fileHash: string;
  readonly sourceHash: string;
  readonly matching: Matching;
  /** Headers as written, after making them distinct, continuation columns included. */
  readonly columns: readonly string[];
  /** Answers longer than one cell holds, continued in a further column. */
  readonly continued: number;
  /** Where the original was kept before it was written over; null when the target was not the source. */
  readonly backupPath: string | null;
  /**
   * Text files: the encoding that the file was changed to, because its own lacks characters of the
   * answers; else null.
   */
  readonly changedEncoding: string | null;
  /** Text files of one column: the answers have brought a delimiter, by which the file is read from now on. */
  readonly getsDelimiter: boolean;
  /** Answers in which question marks stand for letters that the file's encoding lacks. */
  readonly replacedAnswers: number;
  /**
   * The sheet's print area where it ended beside the new columns or among them: at which one, and whether it
   * has grown; else null.
   */
  readonly printArea: { readonly lastColumn: number; readonly isGrown: boolean } | null;
}

/** A save to be taken back. */
export interface UndoRequest {
  readonly path: string;
  /** Hash of the file as it was written. */
  readonly writtenHash: string;
  /** What the file was before, to be put back; null for a copy that was made anew, which is removed. */
  readonly backup: { readonly path: string; readonly fileHash: string } | null;
  readonly isOnlyCheck: boolean;
}

/**
 * A save to be taken out of a file that has been worked on since: of the columns, only what is still as it
 * was written.
 */
export interface RemovalRequest {
  readonly path: string;
  /** As for saving; tells which row is which. Its columns and the values of its answers are not looked at. */
  readonly sent: Pick<
    SaveRequest,
    'usedColumns' | 'idColumn' | 'answersPath' | 'rowRules' | 'fingerprintVersion'
  >;
  /** What the save has noted of its cells. */
  readonly cellsPath: string;
  readonly isOnlyCheck: boolean;
}

/** What was taken out, or would be. */
export interface UndoRemoval {
  /** Cells with an answer, or something told beside one, that are emptied; headers do not count. */
  readonly cells: number;
  /** Cells of these columns that hold something else by now, and stay. */
  readonly kept: number;
  /** Headers of the columns of which nothing is left. */
  readonly removed: readonly string[];
  /** Headers, as they stand now, of those of which something stays. */
  readonly staying: readonly string[];
  /** The file as it was before this; null for a check. */
  readonly backupPath: string | null;
  /** The save has added a record sheet, which stays. */
  readonly keepsSummarySheet: boolean;
}

/** The service as the rest of the core sees it. All paths are absolute. */
export interface WorkbookService {
  /** Format, sheets, hash and warnings; refuses what cannot be read with one code each. */
  inspect(
    path: string,
    options?: StepOptions & { readonly text?: Partial<TextFileShape> },
  ): Promise<Outcome<WorkbookSummary>>;
  /** Reads the sheet into `tablePath` (made anew, or not at all). */
  readTable(request: TableRequest, tablePath: string, options?: StepOptions): Promise<Outcome<TableSummary>>;
  /** Opens a table file made by `readTable`. */
  openTable(tablePath: string): Outcome<TableFile>;
  /** The first rows of a sheet as they stand, blank rows included, header not interpreted. */
  listTopRows(request: TableRequest, limit: number): Promise<Outcome<readonly TableRow[]>>;
  /**
   * What saving would do, without writing. The look at the file is kept: as long as neither the file nor the
   * answers file is another one, other columns are told at once. Writing looks at the bytes themselves again.
   */
  checkSave(request: SaveRequest, options?: StepOptions): Promise<Outcome<SaveCheck>>;
  /** Writes to `targetPath` (which may be the source) through a temporary file in the same folder, fsync and rename. */
  save(request: SaveRequest, targetPath: string, options?: StepOptions): Promise<Outcome<SaveOutcome>>;
  /** The text of a Word document; see document-text.ts. */
  readDocument(path: string): Promise<Outcome<string>>;
  /** Takes back a save, or only tells whether it could be: the file must be as it was written. */
  undoSave(request: UndoRequest): Promise<Outcome<null>>;
  /**
   * Takes a save's cells out of a workbook that has changed since, after a backup, or only tells what that
   * would be. `undo-columns-gone` when none of its columns is to be found.
   */
  removeColumns(request: RemovalRequest, options?: StepOptions): Promise<Outcome<UndoRemoval>>;
  /**
   * File extension that a save of this source has: `.xlsx` for .xls, .xlsb and .ods, that of a text file for
   * text under a workbook's name, else the source's own. `text`: how the source was read, null for
   * a workbook.
   */
  targetExtension(sourcePath: string, text: TextFileShape | null): string;
  close(): Promise<void>;
}
