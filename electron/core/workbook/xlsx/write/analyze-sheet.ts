import type { AnswerPlace } from '../../../../../shared/model/answer-place.ts';
import type { ColumnSpan, HeaderRows } from '../../../../../shared/model/table.ts';
import { throwIfCanceled } from '../../model/file-problem.ts';
import type { CellRange, RawRow } from '../../model/row-source.ts';
import { UsedCells } from '../../model/used-cells.ts';
import type { StepOptions } from '../../model/workbook-service.ts';
import { nameColumns, nameRowOf } from '../../table/column-names.ts';
import { findPlaceOfAnswers } from '../../table/find-place.ts';
import { readRelationships } from '../package/package-parts.ts';
import { readPivots } from '../package/pivot-tables.ts';
import { readHiddenColumns, readTables, readTail, type TablePart } from '../package/sheet-facts.ts';
import { CellReader } from '../read/cell-reader.ts';
import { type SheetContext, sheetBytes } from '../read/sheet-reader.ts';
import { RowIndex } from '../scan/row-index.ts';
import { cellTypes, RowScan } from '../scan/row-scan.ts';
import { type SheetHead, sheetWindows } from '../scan/sheet-windows.ts';
import { asUtf8 } from '../xml/part-encoding.ts';

/** Rows above the header that can name groups of columns. */
const rowsAboveHeader = 50;

/** Where in a sheet's XML its rows stand, and what stands around them. */
export interface SheetLayout {
  readonly head: SheetHead;
  /** The sheet's XML after its rows, as byte string, and where it begins. */
  readonly tail: { readonly text: string; readonly offset: number };
  /** Where rows end, for cells that only go after all others. */
  readonly rowIndex: RowIndex;
}

/** What one look at the sheet tells before anything is written. */
export interface SheetAnalysis extends SheetLayout {
  readonly tables: readonly TablePart[];
  /** The row of the header that the names of new columns go into; 0 for none. */
  readonly nameRow: number;
  /** Texts of all its rows. */
  readonly headers: readonly string[];
  /** Styles of the name row's cells by column; -1 where none is named. */
  readonly headerStyles: readonly number[];
  /** Where new columns can go, when answers reach to this row; `isAnswered` as in `findPlace`. */
  readonly findPlace: (lastRow: number, isAnswered?: (rowNumber: number) => boolean) => AnswerPlace;
  readonly lastRow: number;
  /** Styles that rows give to cells which are not there. */
  readonly rowStyles: ReadonlySet<number>;
  /** Styles of cells without content, by column. */
  readonly blankStyles: ReadonlyMap<number, ReadonlySet<number>>;
  readonly formulaColumns: ReadonlySet<number>;
  /** Column by the name that placeholders use, else by its header; null when there is none. */
  readonly findColumn: (name: string) => number | null;
}

class Observations {
  /** By row of the header, then by column. */
  readonly headerStyles = new Map<number, readonly number[]>();
  readonly rowStyles = new Set<number>();
  readonly blankStyles = new Map<number, Set<number>>();
  readonly formulaColumns = new Set<number>();
  readonly used = new UsedCells();
  lastRow = 0;

  add(row: RowScan): void {
    this.lastRow = row.rowNumber;
    if (row.style >= 0) this.rowStyles.add(row.style);
    for (let at = 0; at < row.cellCount; at += 1) {
      const column = row.column[at] ?? 0;
      const hasFormula = (row.formulaStart[at] ?? -1) >= 0;
      if (hasFormula) this.formulaColumns.add(column);
      if (hasFormula || (row.valueStart[at] ?? -1) >= 0) this.used.add(row.rowNumber, column);
      else if ((row.cellStyle[at] ?? -1) >= 0) this.#addBlank(column, row.cellStyle[at] ?? 0);
    }
  }

  noteHeader(row: RowScan): void {
    const styles: number[] = [];
    for (let at = 0; at < row.cellCount; at += 1) styles[row.column[at] ?? 0] = row.cellStyle[at] ?? -1;
    this.headerStyles.set(row.rowNumber, styles);
  }

  #addBlank(column: number, style: number): void {
    const styles = this.blankStyles.get(column);
    if (styles === undefined) this.blankStyles.set(column, new Set([style]));
    else styles.add(style);
  }
}

function finder(
  used: readonly number[],
  header: HeaderRows,
  top: ReadonlyMap<number, RawRow>,
  merges: readonly CellRange[],
  hidden: ReadonlySet<number>,
): (name: string) => number | null {
  const columns = nameColumns(used, header, top, merges, hidden);
  return (name) =>
    (columns.find((one) => one.name === name) ?? columns.find((one) => one.header === name))?.index ?? null;
}

/** The rows that can name columns, kept as bytes until all is known that reading them needs. */
class TopRows {
  readonly #copies: { readonly rowNumber: number; readonly bytes: Buffer }[] = [];
  #stringsNeeded = 0;

  keep(row: RowScan, bytes: Buffer): void {
    this.#copies.push({
      rowNumber: row.rowNumber,
      bytes: Buffer.from(bytes.subarray(row.start, row.end)),
    });
    for (let at = 0; at < row.cellCount; at += 1) {
      const from = row.valueStart[at] ?? -1;
      if (row.type[at] !== cellTypes.shared || from < 0) continue;
      const index = Number(bytes.toString('latin1', from, row.valueEnd[at]));
      this.#stringsNeeded = Math.max(this.#stringsNeeded, index + 1);
    }
  }

  /** The rows as the user sees them. A list of texts is read no further than the last one asked for. */
  async read(context: SheetContext): Promise<ReadonlyMap<number, RawRow>> {
    const cells = new CellReader(await context.firstStrings(this.#stringsNeeded), await context.styles());
    const row = new RowScan();
    const rows = new Map<number, RawRow>();
    for (const { rowNumber, bytes } of this.#copies) {
      const text = bytes.toString('latin1');
      row.scan(text, bytes, 0, rowNumber - 1);
      rows.set(rowNumber, cells.row(row, text, bytes));
    }
    return rows;
  }
}

/** Where the table stands. */
interface TablePlace {
  readonly header: HeaderRows;
  /** Its columns, where other tables stand beside it; else null. */
  readonly columns: ColumnSpan | null;
}

/**
 * Goes through the sheet once: where its content ends, what its header is, and which styles the new cells will meet.
 */
export function analyzeSheet(
  context: SheetContext,
  table: TablePlace,
  options: StepOptions,
): Promise<SheetAnalysis> {
  return context.order.keeping(() => analyzeCells(context, table, options));
}

async function analyzeCells(
  context: SheetContext,
  { header, columns }: TablePlace,
  options: StepOptions,
): Promise<SheetAnalysis> {
  const seen = new Observations();
  const topRows = new TopRows();
  const rowIndex = new RowIndex();
  const row = new RowScan();
  let head: SheetHead | undefined;
  let tail = { text: '', offset: 0 };
  for await (const part of sheetWindows(asUtf8(sheetBytes(context)))) {
    throwIfCanceled(options.signal);
    if (part.kind === 'head') head = part;
    else if (part.kind === 'tail') tail = { text: part.bytes.toString('latin1'), offset: part.offset };
    else {
      while (part.next(row)) {
        seen.add(row);
        rowIndex.add(row, part.text, part.offset);
        if (row.rowNumber > header.last || row.rowNumber < header.first - rowsAboveHeader) continue;
        topRows.keep(row, part.bytes);
        if (row.rowNumber >= header.first) seen.noteHeader(row);
      }
    }
  }
  if (head === undefined) throw new Error('a sheet without a head is damaged and was refused');
  const { merges } = readTail(tail.text);
  const relationships = await readRelationships(context.archive, context.partName);
  const tables = await readTables(context.archive, relationships);
  const pivots = await readPivots(context.archive, relationships);
  const { used } = seen;
  const hidden = readHiddenColumns(head.bytes.toString('latin1', 0, head.dataStart));
  const top = await topRows.read(context);
  const nameRow = nameRowOf(header, top, columns);
  return {
    head,
    tail,
    tables,
    nameRow,
    headers: [...top].flatMap(([rowNumber, { cells }]) => (rowNumber < header.first ? [] : cells)),
    headerStyles: seen.headerStyles.get(nameRow) ?? [],
    findPlace: (lastRow, isAnswered = () => false) =>
      findPlaceOfAnswers({
        headerRow: nameRow,
        used,
        columns,
        lastRow,
        facts: { merges, tables, pivots },
        isAnswered,
      }),
    lastRow: seen.lastRow,
    rowStyles: seen.rowStyles,
    blankStyles: seen.blankStyles,
    formulaColumns: seen.formulaColumns,
    rowIndex,
    findColumn: finder(used.columns(1, used.lastRow), header, top, merges, hidden),
  };
}
