import type { Parsed } from '../schemas/deep-readonly.ts';
import type * as schema from '../schemas/schemas.ts';

/**
 * File formats that can be read. `xlsx` and `xlsm` are patched in place; the others are written anew (design:
 * writing back).
 */
export type WorkbookFormat = WorkbookSummary['format'];

/** One tab of a workbook, before anybody has chosen it. */
export type SheetSummary = WorkbookSummary['sheets'][number];

/** Something about a file that a person should know before answers are written into it. */
export type WorkbookWarning = WorkbookSummary['warnings'][number];

/** What is lost of one kind when a file is made anew. */
export type WorkbookLoss = NonNullable<WorkbookSummary['losses']>[number];

/** What is known of a file after opening it and before a sheet is chosen. */
export type WorkbookSummary = Parsed<typeof schema.workbookSummary>;

/** How a delimited text file is laid out, so that it can be written back the same way. */
export type TextFileShape = Parsed<typeof schema.textFileShape>;

/** First and last row of a header, one-based; both 0 where there is none. Data begins below the last one. */
export interface HeaderRows {
  readonly first: number;
  readonly last: number;
}

/** Columns side by side, zero-based, both ends included. */
export type ColumnSpan = Exclude<ColumnsChoice, 'all'>;

/** Which columns of a sheet are the table: these, or all that hold anything. */
export type ColumnsChoice = Parsed<typeof schema.columnsChoice>;

/** A column of a table, named distinctly even where the sheet's headers are empty or repeat. */
export type Column = Parsed<typeof schema.column>;

/** Rows of one kind that look like no data. */
export type NonDataRows = NonNullable<TableSummary['nonData']>[number];

/** What the user wants done with rows that look like no data. */
export type NonDataChoice = Parsed<typeof schema.nonDataChoice>;

/** How rows are put together from those of the sheet, as the user has chosen it, by sheet columns. */
export type RowRulesChoice = Parsed<typeof schema.rowRulesChoice>;

/** The same as offered, because the rows look like it. */
export type RowOffers = RowRulesChoice;

/** The same by the columns' names, as a job keeps it: they may stand elsewhere when answers are saved. */
export type RowRules = NonNullable<TableSummary['rowRules']>;

/** Another table on the same sheet, which can be chosen by its header. */
export type OtherTable = NonNullable<TableSummary['otherTables']>[number];

/** A table that stands beside another one, behind an empty column. */
export type SideTable = SideTables['others'][number];

/** Tables side by side on one sheet. */
export type SideTables = NonNullable<TableSummary['beside']>;

/** The columns that are read as the table; null where that is all of the sheet. */
export function tableColumns(beside: SideTables | undefined): ColumnSpan | null {
  return beside === undefined || beside.readsAll ? null : beside.own;
}

/** One data row as the user sees it in Excel. */
export type TableRow = Parsed<typeof schema.tableRow>;

/** Lines of a text file of which something is told. */
export type LinesFound = NonNullable<TableSummary['strayQuotes']>;

/** Cells of data rows of which something is told. */
export type CellsFound = NonNullable<TableSummary['unformatted']>;

/** A sheet read with a given header row: everything but the rows, which stay on disk. */
export type TableSummary = Parsed<typeof schema.tableSummary>;

export {
  type FaultKind,
  faultKinds,
  type LossKind,
  type NonDataKind,
} from '../schemas/file-codes.ts';
