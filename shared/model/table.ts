import type { AnswerPlace } from './answer-place.ts';
import type { Problem } from './outcome.ts';

/**
 * File formats that can be read. `xlsx` and `xlsm` are patched in place; the others are written anew (design:
 * writing back).
 */
export type WorkbookFormat = 'xlsx' | 'xlsm' | 'xlsb' | 'xls' | 'ods' | 'csv' | 'tsv' | 'txt';

/** One tab of a workbook, before anybody has chosen it. */
export interface SheetSummary {
  readonly name: string;
  readonly kind: 'worksheet' | 'chart' | 'dialog' | 'macro';
  readonly isHidden: boolean;
}

/** Something about a file that a person should know before answers are written into it. */
export type WorkbookWarning =
  | 'signed'
  | 'shared-with-history'
  | 'protected-sheet'
  | 'formulas-without-values'
  | 'saved-as-xlsx'
  | 'letters-by-content'
  | 'rows-out-of-order'
  | 'end-missing'
  | 'text-named-workbook';

/**
 * What the .xlsx that is made of an .xls, .xlsb or .ods will not hold, or hold otherwise: formulas and names
 * that Excel, or a file without the others that they name, cannot have; cells under merged ones; print areas;
 * names of sheets that Excel does not allow.
 */
export const lossKinds = ['formulas', 'names', 'covered-cells', 'print-ranges', 'sheet-names'] as const;
export type LossKind = (typeof lossKinds)[number];

/** What is lost of one kind when a file is made anew. */
export interface WorkbookLoss {
  readonly kind: LossKind;
  readonly count: number;
  /** The first of them: cells as "Data!B2", names, sheets, or "old name → new name". */
  readonly where: readonly string[];
}

/** What is known of a file after opening it and before a sheet is chosen. */
export interface WorkbookSummary {
  readonly format: WorkbookFormat;
  readonly sizeBytes: number;
  /** SHA-256 of the whole file in hex: tells later whether the user has worked on it meanwhile. */
  readonly fileHash: string;
  readonly sheets: readonly SheetSummary[];
  /** Index into `sheets` of the one that most likely holds the user's table; -1 when none can. */
  readonly suggestedSheet: number;
  readonly warnings: readonly WorkbookWarning[];
  /** Left out where the file is written into, or made anew with all that it has. */
  readonly losses?: readonly WorkbookLoss[];
  /** CSV only: what was detected, and what the user may correct. */
  readonly text?: TextFileShape;
}

/** How a delimited text file is laid out, so that it can be written back the same way. */
export interface TextFileShape {
  /** A name iconv-lite knows, such as `utf8`, `utf16le`, `windows-1252`, `shift_jis`, `gbk`. */
  readonly encoding: string;
  readonly hasByteOrderMark: boolean;
  /** What stands between the cells of a row; '' where each line is one cell. */
  readonly delimiter: string;
  readonly lineEnd: '\n' | '\r\n' | '\r';
  readonly quotesAll: boolean;
  /**
   * By which rules the file is divided into records: 2 since a lone return ends a record and a stray quote is
   * text. Left out in jobs from before, in which a row's number may mean another record.
   */
  readonly recordRules?: 2;
}

/** First and last row of a header, one-based; both 0 where there is none. Data begins below the last one. */
export interface HeaderRows {
  readonly first: number;
  readonly last: number;
}

/** Columns side by side, zero-based, both ends included. */
export interface ColumnSpan {
  readonly first: number;
  readonly last: number;
}

/** Which columns of a sheet are the table: these, or all that hold anything. */
export type ColumnsChoice = ColumnSpan | 'all';

/** A column of a table, named distinctly even where the sheet's headers are empty or repeat. */
export interface Column {
  /** Zero-based position in the sheet: 0 is column A. */
  readonly index: number;
  /** Distinct name used in placeholders: the header's text, or "Column C", or "Name (2)" for a repeat. */
  readonly name: string;
  /** The header's own text, perhaps empty: of several rows, joined from top to bottom. */
  readonly header: string;
  readonly isHidden: boolean;
}

/** What a cell says where a formula has no result: an error's code, or nothing at all. */
export const faultKinds = ['error-cell', 'no-value'] as const;
export type FaultKind = (typeof faultKinds)[number];

/**
 * What a row can be that looks like none of a table's data; the last two are told of the columns that an
 * instruction uses.
 */
export const nonDataKinds = [
  'total',
  'note',
  'repeated-header',
  'section',
  'balance',
  'other-table',
  ...faultKinds,
] as const;
export type NonDataKind = (typeof nonDataKinds)[number];

/** Rows of one kind that look like no data. */
export interface NonDataRows {
  readonly kind: NonDataKind;
  /** They are left out unless the user sends them after all; else they are only told, and left out on request. */
  readonly isSure: boolean;
  readonly count: number;
  /** The first of them, one-based, both ends included. */
  readonly ranges: readonly { readonly firstRow: number; readonly lastRow: number }[];
}

/** What the user wants done with rows that look like no data. */
export interface NonDataChoice {
  /** Those that surely are none are sent after all. */
  readonly sendsSure: boolean;
  /** Those that perhaps are none are left out as well. */
  readonly leavesOutUnsure: boolean;
  /**
   * Rows with an error, or a formula without a value, in the columns that the instruction uses are left out;
   * else they are sent.
   */
  readonly leavesOutFaulty?: boolean;
}

/** How rows are put together from those of the sheet, as the user has chosen it, by sheet columns. */
export interface RowRulesChoice {
  /** Columns whose empty cells take the value above. */
  readonly fillsDown: readonly number[];
  /** Rows in which this column is empty continue the row above; null where none do. */
  readonly continuesBy: number | null;
}

/** The same as offered, because the rows look like it. */
export type RowOffers = RowRulesChoice;

/** The same by the columns' names, as a job keeps it: they may stand elsewhere when answers are saved. */
export interface RowRules {
  readonly fillsDown: readonly string[];
  readonly continuesBy: string | null;
  /** The table's columns as they stood then, where it is not all that the sheet holds. */
  readonly columns?: ColumnSpan;
}

/** Cells of a column that are merged over several rows, whose value counts for each of them. */
export interface FilledMerges {
  readonly column: string;
  /** Rows that got it from a cell above. */
  readonly rows: number;
}

/** Another table on the same sheet, which can be chosen by its header. */
export interface OtherTable {
  readonly header: HeaderRows;
  readonly rowCount: number;
  /** The first of its column names. */
  readonly names: readonly string[];
}

/** A table that stands beside another one, behind an empty column. */
export interface SideTable extends OtherTable {
  readonly columns: ColumnSpan;
}

/** Tables side by side on one sheet. */
export interface SideTables {
  /**
   * The columns of the table that is read, or of the one that most of the header belongs to where all are
   * read as one.
   */
  readonly own: ColumnSpan;
  /** All columns of the sheet are read as one table, those of the others too. */
  readonly readsAll: boolean;
  /** From left to right. */
  readonly others: readonly SideTable[];
}

/** The columns that are read as the table; null where that is all of the sheet. */
export function tableColumns(beside: SideTables | undefined): ColumnSpan | null {
  return beside === undefined || beside.readsAll ? null : beside.own;
}

/** One data row as the user sees it in Excel. */
export interface TableRow {
  /** One-based row number in the sheet, as Excel shows it at the left. */
  readonly rowNumber: number;
  /** Text of each cell in the order of the table's columns; empty string where there is none. */
  readonly cells: readonly string[];
  /** Hidden by hand or by a filter. */
  readonly isHidden: boolean;
  /** What it looks like instead of data; left out where it is data, and where nobody has judged. */
  readonly nonData?: Pick<NonDataRows, 'kind' | 'isSure'>;
  /** Places among the cells whose formula has no stored value; left out where there are none. */
  readonly valueless?: readonly number[];
}

/** Lines of a text file of which something is told. */
export interface LinesFound {
  /** All of them. */
  readonly count: number;
  /** One-based numbers of the first of these lines, as a text editor counts. */
  readonly lines: readonly number[];
}

/** Cells of data rows of which something is told. */
export interface CellsFound {
  readonly count: number;
  /** One-based numbers of the first rows that hold one. */
  readonly rows: readonly number[];
}

/** A sheet read with a given header row: everything but the rows, which stay on disk. */
export interface TableSummary {
  readonly sheet: string;
  /**
   * One-based row number of the header, of its last row where it has several; 0 when the table has none and
   * columns are named by letter.
   */
  readonly headerRow: number;
  /** The first row of the header: `headerRow` itself where it has one row only, and 0 where it has none. */
  readonly firstHeaderRow: number;
  /** Rows above the header with anything in them, of the table's columns: none is sent. Left out for none. */
  readonly rowsAboveHeader?: number;
  readonly columns: readonly Column[];
  /** Data rows with at least one non-empty cell. */
  readonly rowCount: number;
  readonly hiddenRowCount: number;
  /** One-based number of the last row that has content. */
  readonly lastRow: number;
  /** Name of the column whose values are filled and all different, and that looks like an id; else null. */
  readonly suggestedIdColumn: string | null;
  /** Rows in which a formula has no stored value (the file was never calculated). */
  readonly rowsWithoutFormulaValue: number;
  /** Where answers go. */
  readonly place: AnswerPlace;
  /**
   * Why answers cannot be written into this sheet: no free column, or what a trial of writing has met; null
   * when they can.
   */
  readonly placeProblem: Required<Problem> | null;
  readonly warnings: readonly WorkbookWarning[];
  /** Of the whole file; left out where nothing is lost. */
  readonly losses?: readonly WorkbookLoss[];
  /**
   * Cells whose number format could not be applied: they are read as the number itself, or its day. Left
   * out for none.
   */
  readonly unformatted?: CellsFound;
  /** Cells that name a text which the file does not hold: they are read as empty. Left out for none. */
  readonly lostTexts?: CellsFound;
  /**
   * Cells that the file holds more than once: the last of them counts, and is all that a save keeps. Left
   * out for none.
   */
  readonly repeatedCells?: CellsFound;
  /**
   * One-based number of the totals row of the Excel table that is read: it is no data row. Left out where
   * there is none.
   */
  readonly totalsRow?: number;
  /** Text files: lines with bytes that are no letters in the encoding: they are read as U+FFFD. */
  readonly brokenLetters?: LinesFound;
  /** Text files: quotation marks that do not enclose a cell, and so are read as text. */
  readonly strayQuotes?: LinesFound;
  /**
   * Text files: `="…"`, an apostrophe or a tab that keeps digits from becoming a number, or a NUL; none of
   * them is sent.
   */
  readonly guardedDigits?: LinesFound;
  /** Rows among the data rows that look like none, by kind; left out where there are none. */
  readonly nonData?: readonly NonDataRows[];
  /** Other tables above and below this one, in sheet order; left out where there are none. */
  readonly otherTables?: readonly OtherTable[];
  /** Left out where none stand side by side. */
  readonly beside?: SideTables;
  /** By sheet order of the columns; left out where nothing is merged over rows of data. */
  readonly filledMerges?: readonly FilledMerges[];
  /** How rows were put together; left out where each is as it stands. */
  readonly rowRules?: RowRules;
  /** Rows that were joined to the one above; left out where there are none. */
  readonly joinedRows?: number;
  /** Left out where nothing suggests any. */
  readonly offers?: RowOffers;
}
