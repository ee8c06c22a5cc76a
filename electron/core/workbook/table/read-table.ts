/**
 * Tables: from the raw rows of any reader to columns with names and rows in a file on disk. Owns the guess of the header
 * row, the names of columns, the suggestion of an id column and the table file. It knows no file formats and no jobs.
 */
import { type AnswerPlace, sheetColumnLimit } from '../../../../shared/model/answer-place.ts';
import { failure, type Outcome, type Problem, success, unwrap } from '../../../../shared/model/outcome.ts';
import type {
  CellsFound,
  HeaderRows,
  TableRow,
  TableSummary,
  WorkbookWarning,
} from '../../../../shared/model/table.ts';
import { outcomeOf } from '../file-problem.ts';
import type { RawRow, SheetFacts, SheetReader } from '../row-source.ts';
import type { StepOptions } from '../workbook-service.ts';
import { headerRowsOf, nameColumns, nameRowOf } from './column-names.ts';
import { ValueCounter } from './count-values.ts';
import { findPlace, pivotInTheWay } from './find-place.ts';
import { guessHeaderRows } from './guess-header-row.ts';
import { judgeRows, type RowJudgement } from './judge-rows.ts';
import { noFacts } from './no-facts.ts';
import { summarizeNonData } from './non-data-list.ts';
import { RowOutline } from './row-outline.ts';
import { IdColumnSearch } from './suggest-id-column.ts';
import { TableWriter } from './table-writer.ts';

/** Rows held back until the header is known: a preamble may have 40 lines. A header further down can only be named by a table or the user. */
export const rowsHeldBack = 120;

/** Rows told by number that hold cells of which something is told. */
const maxRowsNamed = 5;

/** What was found of cells so far, with this many of one more row. */
function withCells(found: CellsFound | null, rowNumber: number, cells = 0): CellsFound | null {
  if (cells === 0) return found;
  const { count = 0, rows = [] } = found ?? {};
  return { count: count + cells, rows: rows.length < maxRowsNamed ? [...rows, rowNumber] : rows };
}

/** True for a row in which nothing is to be seen. */
export function isEmptyRow(row: RawRow): boolean {
  return row.cells.every((cell) => cell === '' || cell.trim() === '');
}

/** Tries whether answers can be written into the sheet that the summary tells of; null when they can. */
export type Trial = (summary: TableSummary, facts: SheetFacts) => Promise<Problem | null>;

/** Counts what the summary tells, while rows go by. */
class TableCount {
  readonly ids = new IdColumnSearch();
  readonly values = new ValueCounter();
  readonly #used: boolean[] = [];
  rowCount = 0;
  hiddenRowCount = 0;
  rowsWithoutFormulaValue = 0;
  unformatted: CellsFound | null = null;
  lostTexts: CellsFound | null = null;
  lastRow = 0;

  /** Takes in the next data row, and passes on how many of its cells hold something. */
  add(row: RawRow, outline: RowOutline): void {
    this.rowCount += 1;
    if (row.isHidden) this.hiddenRowCount += 1;
    if (row.lacksFormulaValue) this.rowsWithoutFormulaValue += 1;
    this.unformatted = withCells(this.unformatted, row.rowNumber, row.unformattedCells);
    this.lostTexts = withCells(this.lostTexts, row.rowNumber, row.lostTexts);
    this.lastRow = Math.max(this.lastRow, row.rowNumber);
    this.ids.add(row.cells);
    this.values.add(row.cells);
    const { cells } = row;
    let width = 0;
    let first = -1;
    for (let at = 0; at < cells.length; at += 1) {
      if (cells[at] === '' || cells[at] === undefined) continue;
      this.#used[at] = true;
      width += 1;
      if (first < 0) first = at;
    }
    outline.add(row, width, first);
  }

  use(row: RawRow): void {
    row.cells.forEach((cell, at) => {
      if (cell !== '') this.#used[at] = true;
    });
  }

  usedColumns(): number[] {
    return this.#used.flatMap((isUsed, at) => (isUsed ? [at] : []));
  }
}

/** The totals row of the table that the header belongs to: it is no data. 0 when there is none. */
function totalsRow(facts: SheetFacts, headerRow: number): number {
  const table = facts.tables.find((one) => one.hasTotals && one.range.firstRow === headerRow);
  return table?.range.lastRow ?? 0;
}

/** One pass over a sheet: rows go to the table file as they come, the first ones once the header is known. */
class TablePass {
  readonly #writer: TableWriter;
  readonly #header: HeaderRows | null;
  readonly #held: RawRow[] = [];
  readonly #count = new TableCount();
  /** Held for one step, since the very last row may be a table's totals. */
  #pending: RawRow | null = null;
  /** Of the rows that are not held back; made once the header is likely known. */
  #outline: RowOutline | null = null;
  #lastHeldRow = 0;
  #lastSeenRow = 0;

  constructor(writer: TableWriter, header: HeaderRows | null) {
    this.#writer = writer;
    this.#header = header;
  }

  take(rows: readonly RawRow[]): void {
    for (const row of rows) {
      if (isEmptyRow(row)) continue;
      this.#lastSeenRow = row.rowNumber;
      if (this.#isHeldBack(row)) {
        this.#held.push(row);
        this.#lastHeldRow = row.rowNumber;
      } else {
        this.#flushPending();
        this.#pending = row;
      }
    }
  }

  #isHeldBack(row: RawRow): boolean {
    if (this.#header !== null) return row.rowNumber <= this.#header.last;
    return this.#held.length < rowsHeldBack;
  }

  #flushPending(): void {
    if (this.#pending === null) return;
    this.#outline ??= new RowOutline(this.#likelyHeader());
    this.#count.add(this.#pending, this.#outline);
    this.#writer.add(this.#pending);
    this.#pending = null;
  }

  /** First text of what is most likely the header, by which rows that repeat it are noticed while they go by. */
  #likelyHeader(): { readonly column: number; readonly text: string } | null {
    const { last } = this.#header ?? guessHeaderRows(this.#held, noFacts);
    const cells = this.#held.find((row) => row.rowNumber === last)?.cells ?? [];
    const column = cells.findIndex((cell) => cell.trim() !== '');
    return column < 0 ? null : { column, text: cells[column] ?? '' };
  }

  /** Judges all data rows: those held back, and after them those written already. */
  #judge(before: readonly RawRow[], header: HeaderRows, facts: SheetFacts): RowJudgement {
    const first = new RowOutline();
    for (const row of before) this.#count.add(row, first);
    const rest = this.#outline?.rows() ?? [];
    const start = before.at(-1)?.rowNumber ?? 0;
    return judgeRows({
      header,
      headerRows: this.#held.filter((row) => row.rowNumber >= header.first && row.rowNumber <= header.last),
      rows: [
        ...before.map((row, index) => ({ row, index, previousRow: before[index - 1]?.rowNumber ?? 0 })),
        ...rest.map(({ row, index, previousRow }) => ({
          row,
          index: index + before.length,
          previousRow: previousRow === 0 ? start : previousRow,
        })),
      ],
      rowCount: this.#count.rowCount,
      merges: facts.merges,
      rowsBetween: (from, to) => [
        ...before.slice(from, Math.max(from, to)),
        ...this.#writer.rowsBetween(Math.max(0, from - before.length), to - before.length),
      ],
    });
  }

  /** Completes the file; answers the header row to read again with, when it lies below the rows held back. */
  async finish(
    sheet: string,
    facts: SheetFacts,
    warnings: readonly WorkbookWarning[],
    trial: Trial,
  ): Promise<Outcome<TableSummary | { readonly readAgainFrom: number }>> {
    const header = this.#header ?? guessHeaderRows(this.#held, facts);
    const headerRow = header.last;
    if (this.#header === null && headerRow > this.#lastHeldRow && this.#pending !== null) {
      return success({ readAgainFrom: headerRow });
    }
    if (headerRow > this.#lastSeenRow && this.#lastSeenRow > 0) {
      return failure('header-row-out-of-range', { row: headerRow, lastRow: this.#lastSeenRow });
    }
    const totals = totalsRow(facts, headerRow);
    const before = this.#held.filter((row) => row.rowNumber > headerRow && row.rowNumber !== totals);
    if (this.#pending?.rowNumber === totals) this.#pending = null;
    this.#flushPending();
    const judged = this.#judge(before, header, facts);
    if (this.#count.rowCount === 0) return failure('sheet-without-rows', { sheet });
    const found = this.#summarise(sheet, header, facts, warnings, judged);
    const tried = found.placeProblem ?? (await trial(found, facts));
    const placeProblem = tried === null ? null : { code: tried.code, facts: tried.facts ?? {} };
    const summary = { ...found, placeProblem };
    await this.#writer.finish(before, summary, this.#count.values.counts(), judged.nonData);
    return success(summary);
  }

  #summarise(
    sheet: string,
    header: HeaderRows,
    facts: SheetFacts,
    warnings: readonly WorkbookWarning[],
    judged: RowJudgement,
  ): TableSummary {
    const top = new Map(this.#held.map((row) => [row.rowNumber, row]));
    for (let rowNumber = header.first; rowNumber <= header.last; rowNumber += 1) {
      const row = top.get(rowNumber);
      if (row !== undefined) this.#count.use(row);
    }
    const columns = nameColumns(this.#count.usedColumns(), header, top, facts.merges, facts.hiddenColumns);
    const idColumn = this.#count.ids.best(columns);
    const place = placeFor(nameRowOf(header, top), facts);
    return {
      sheet,
      headerRow: header.last,
      firstHeaderRow: header.first,
      columns,
      rowCount: this.#count.rowCount,
      hiddenRowCount: this.#count.hiddenRowCount,
      lastRow: this.#count.lastRow,
      suggestedIdColumn: columns[idColumn]?.name ?? null,
      rowsWithoutFormulaValue: this.#count.rowsWithoutFormulaValue,
      place,
      placeProblem: placeProblemOf(place, nameRowOf(header, top), facts),
      warnings: sheetWarnings(warnings, facts, this.#count.rowsWithoutFormulaValue),
      ...(facts.strayQuotes === undefined ? {} : { strayQuotes: facts.strayQuotes }),
      ...(facts.guardedDigits === undefined ? {} : { guardedDigits: facts.guardedDigits }),
      ...(this.#count.unformatted === null ? {} : { unformatted: this.#count.unformatted }),
      ...(this.#count.lostTexts === null ? {} : { lostTexts: this.#count.lostTexts }),
      ...(judged.nonData.length === 0 ? {} : { nonData: summarizeNonData(judged.nonData) }),
      ...(judged.tables.length === 0 ? {} : { otherTables: judged.tables }),
    };
  }
}

/** Why nothing can be written into the sheet, as far as that is seen without trying. */
function placeProblemOf(place: AnswerPlace, nameRow: number, facts: SheetFacts): Required<Problem> | null {
  const pivot = pivotInTheWay({ headerRow: nameRow, used: facts.used, facts });
  if (pivot !== null) {
    const named: Problem['facts'] = pivot.sourceSheet === null ? {} : { sheet: pivot.sourceSheet };
    return { code: pivot.isOutput ? 'sheet-is-pivot' : 'pivot-beside-table', facts: named };
  }
  return place.free.length === 0 ? { code: 'workbook-full', facts: {} } : null;
}

/** Where new columns go, whose names stand in this row of the header: in a text file after the widest line, on a sheet beside the table. */
export function placeFor(nameRow: number, facts: SheetFacts): AnswerPlace {
  const { recordWidth: width, used } = facts;
  if (width === null) return findPlace({ headerRow: nameRow, used, facts });
  return { after: width - 1, free: [{ first: width, count: sheetColumnLimit }], coveredRows: [] };
}

function sheetWarnings(
  warnings: readonly WorkbookWarning[],
  facts: SheetFacts,
  rowsWithoutFormulaValue: number,
): readonly WorkbookWarning[] {
  const all = new Set(warnings);
  if (facts.isProtected) all.add('protected-sheet');
  if (rowsWithoutFormulaValue > 0) all.add('formulas-without-values');
  return [...all];
}

/** The header that is asked for; null for the guess. */
function headerOf(request: {
  readonly headerRow?: number;
  readonly firstHeaderRow?: number;
}): HeaderRows | null {
  const { headerRow, ...further } = request;
  return headerRow === undefined ? null : headerRowsOf({ headerRow, ...further });
}

/**
 * Reads a sheet into a table file at `tablePath`, made anew or not at all. Without a header row the header is guessed;
 * 0 means that there is none. A canceled or failed reading leaves nothing behind.
 */
export async function readTable(
  reader: SheetReader,
  request: { readonly sheet: string; readonly headerRow?: number; readonly firstHeaderRow?: number },
  warnings: readonly WorkbookWarning[],
  tablePath: string,
  options: StepOptions = {},
  trial: Trial = async () => null,
): Promise<Outcome<TableSummary>> {
  const writer = await TableWriter.create(tablePath);
  let isDone = false;
  try {
    const outcome = await outcomeOf<TableSummary>(async () => {
      const pass = new TablePass(writer, headerOf(request));
      const facts = await reader.readRows((rows) => {
        pass.take(rows);
        return undefined;
      }, options);
      const summary = unwrap(await pass.finish(request.sheet, unwrap(facts), warnings, trial));
      if (!('readAgainFrom' in summary)) {
        isDone = true;
        return success(summary);
      }
      await writer.discard();
      return readTable(
        reader,
        { sheet: request.sheet, headerRow: summary.readAgainFrom },
        warnings,
        tablePath,
        options,
        trial,
      );
    });
    return outcome;
  } finally {
    if (!isDone) await writer.discard();
  }
}

/** The first rows of a sheet as they stand, blank ones filled in, for choosing the header row. */
export async function readTopRows(reader: SheetReader, limit: number): Promise<Outcome<readonly TableRow[]>> {
  const rows: TableRow[] = [];
  const facts = await reader.readRows((piece) => {
    for (const row of piece) {
      while (rows.length < limit && rows.length + 1 < row.rowNumber) {
        rows.push({ rowNumber: rows.length + 1, cells: [], isHidden: false });
      }
      if (rows.length >= limit) return false;
      rows.push({ rowNumber: row.rowNumber, cells: row.cells, isHidden: row.isHidden });
    }
    return rows.length < limit ? undefined : false;
  });
  return facts.ok ? success(rows) : facts;
}
