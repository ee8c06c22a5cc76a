/**
 * What electron/core/workbook/model owns: what every reader and writer of workbooks speaks: rows and cells, the
 * facts of a sheet, problems of files, fingerprints, the worker's calls. Types and pure functions over them; no
 * format of a file is known here.
 */
import type { Outcome } from '../../../../shared/model/outcome.ts';
import type { CellsFound, LinesFound } from '../../../../shared/model/table.ts';
import type { StoredCell } from './stored-cell.ts';
import type { UsedCells } from './used-cells.ts';
import type { StepOptions } from './workbook-service.ts';

/** One row as a reader finds it, before anybody knows which row is the header. */
export interface RawRow {
  /** One-based, as Excel shows it. */
  readonly rowNumber: number;
  readonly isHidden: boolean;
  /** Text as the user sees it, by zero-based column; may be shorter than the sheet is wide, holes are ''. */
  readonly cells: readonly string[];
  /**
   * The cells that hold something else than they show, by ascending zero-based column; absent where there are
   * none. A row is known by what its cells hold (`heldText`), never by what a format makes of it.
   */
  readonly stored?: readonly StoredCell[];
  /** A formula of this row has no stored value. */
  readonly lacksFormulaValue: boolean;
  /** Columns of these formulas, zero-based and ascending. Absent for none. */
  readonly valueless?: readonly number[];
  /** Cells whose number format could not be applied: they show the number itself, or its day. Absent for none. */
  readonly unformattedCells?: number;
  /** Cells that name a text which the file does not hold: they are read as empty. Absent for none. */
  readonly lostTexts?: number;
}

/** A rectangle of cells, zero-based columns and one-based rows, both ends included. */
export interface CellRange {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/**
 * Where a pivot table puts its output, and the sheet with the rows that it sums up; null where the file does
 * not tell it.
 */
export interface PivotOutput extends CellRange {
  readonly sourceSheet: string | null;
}

/** What is known of a sheet besides its cells. */
export interface SheetFacts {
  readonly hiddenColumns: ReadonlySet<number>;
  readonly merges: readonly CellRange[];
  /** Excel tables (ListObjects) on the sheet; the first row of each is its header unless `hasHeader` is false. */
  readonly tables: readonly {
    readonly name: string;
    readonly range: CellRange;
    readonly hasHeader: boolean;
    readonly hasTotals: boolean;
  }[];
  /** Where pivot tables put their output. */
  readonly pivots: readonly PivotOutput[];
  readonly autoFilter: CellRange | null;
  readonly isProtected: boolean;
  /** Which cells hold something, of the rows that were read. */
  readonly used: UsedCells;
  /** Text files: fields of the widest record, after which new ones go on every line; null for sheets. */
  readonly recordWidth: number | null;
  /** A text file whose lines nothing divides. */
  readonly isLineList?: true;
  /** Text files only: lines with bytes that are no letters in the encoding. */
  readonly brokenLetters?: LinesFound;
  /** Text files only; left out where all quotes are as they should be. */
  readonly strayQuotes?: LinesFound;
  /**
   * Text files only: lines with digits in `="…"`, behind an apostrophe or beside a tab, of which only the
   * digits are shown.
   */
  readonly guardedDigits?: LinesFound;
  /**
   * What was done to a sheet whose rows or cells stand out of order in the file; absent where they stand as
   * they should.
   */
  readonly putInOrder?: { readonly repeatedCells: CellsFound | null };
  /** Beginning and end of a large file, on which writing can be tried; null where the file itself is small enough. */
  readonly sample: FileSample | null;
}

/** A part of a large file that is whole in itself. */
export type FileSample =
  | { readonly kind: 'text'; readonly bytes: Buffer }
  /** A sheet's XML in UTF-8, with its first rows only. */
  | { readonly kind: 'sheet'; readonly pieces: readonly Buffer[] };

/** A sheet being read: rows come in pieces, in ascending order; facts are complete once `readRows` has ended. */
export interface SheetReader {
  /**
   * Calls `onRows` with rows in ascending order, a few hundred at a time, awaiting what it returns (backpressure);
   * `false` stops early. Rows without any cell may be left out.
   */
  readRows(
    onRows: (rows: readonly RawRow[]) => Promise<boolean | undefined> | boolean | undefined,
    options?: StepOptions,
  ): Promise<Outcome<SheetFacts>>;
  /** The facts alone, in as little time as the format allows. */
  readFacts(options?: StepOptions): Promise<Outcome<SheetFacts>>;
  /**
   * Whether rows are put in order before they are read, as is found out by a reading that fails. Absent for
   * files that have no such disorder.
   */
  isPutInOrder?(): boolean;
}

/**
 * Runs a step that reads a sheet; once more, from its beginning, where the sheet's rows turned out to stand
 * out of order.
 */
export async function readingInOrder<T>(
  reader: SheetReader,
  step: () => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const wasPutInOrder = reader.isPutInOrder?.() ?? false;
  const outcome = await step();
  const isPutInOrder = reader.isPutInOrder?.() ?? false;
  return !outcome.ok && isPutInOrder && !wasPutInOrder ? step() : outcome;
}
