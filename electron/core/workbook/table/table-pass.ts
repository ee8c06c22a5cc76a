import { failure, type Outcome, type Problem, success } from '../../../../shared/model/outcome.ts';
import type {
  ColumnSpan,
  ColumnsChoice,
  HeaderRows,
  RowOffers,
  RowRulesChoice,
  SideTables,
  TableSummary,
  WorkbookWarning,
} from '../../../../shared/model/table.ts';
import type { RawRow, SheetFacts } from '../model/row-source.ts';
import { classifyRows, type RowClassification } from './classify-rows.ts';
import { factsWithin, rowWithin } from './column-span.ts';
import { guessHeaderRows } from './guess-header-row.ts';
import { noFacts } from './no-facts.ts';
import { findNonData, withTotals } from './non-data-list.ts';
import { type BuiltRow, mergesOfData, RowBuilder, type RowFill, totalsRow } from './row-builder.ts';
import { offerRules } from './row-offers.ts';
import { RowOutline } from './row-outline.ts';
import { findSideTables, type Parts } from './side-tables.ts';
import { TableCount } from './table-count.ts';
import { type ReadParts, summarizeTable } from './table-summary.ts';
import type { TableWriter } from './table-writer.ts';

/**
 * Rows held back until the header is known: a preamble may have 40 lines. A header further down can only be
 * named by a table or the user.
 */
export const rowsHeldBack = 120;

/** True for a row in which nothing is to be seen. */
export function isEmptyRow(row: RawRow): boolean {
  return row.cells.every((cell) => cell === '' || cell.trim() === '');
}

/** Tries whether answers can be written into the sheet that the summary tells of; null when they can. */
export type Trial = (summary: TableSummary, facts: SheetFacts) => Promise<Problem | null>;

/** What a reading has found out too late for itself: it is to be done again with this. */
export interface ReadAgain {
  readonly readAgain: { readonly headerRow: number } | { readonly columns: ColumnSpan };
}

/** First rows that tell whether rows are grouped or continued. */
const rowsOffered = 200;

function isMarked({ nonData }: RowClassification, { rowNumber }: RawRow): boolean {
  return findNonData(nonData, rowNumber) !== undefined;
}

/** One pass over a sheet: rows go to the table file as they come, the first ones once the header is known. */
export class TablePass {
  readonly #writer: TableWriter;
  readonly #header: HeaderRows | null;
  readonly #builder: RowBuilder | null;
  readonly #rules: RowRulesChoice | null;
  /** What the caller has said of the table's columns; null for nothing. */
  readonly #columns: ColumnsChoice | null;
  /** The table's columns, where it is not all that the sheet holds. */
  readonly #span: ColumnSpan | null;
  readonly #held: RawRow[] = [];
  /**
   * The rows held back as they stand in the sheet, other tables and all, and of a header that is named as
   * many as would be.
   */
  readonly #top: RawRow[] = [];
  /**
   * By column of the sheet: the last row with a text in it. Where other tables stand beside this one only;
   * else they are counted with all else.
   */
  readonly #lastRows: number[] = [];
  readonly #count = new TableCount();
  /** Held for one step, since the very last row may be a table's totals. */
  #pending: PendingRow | null = null;
  #joinedRows = 0;
  #offers: RowOffers | null = null;
  /** Of the rows that are not held back; made once the header is likely known. */
  #outline: RowOutline | null = null;
  #lastHeldRow = 0;
  #lastSeenRow = 0;

  /** With a builder the header must be known: what a row becomes depends on those above it. */
  constructor(
    writer: TableWriter,
    header: HeaderRows | null,
    building: { readonly builder: RowBuilder; readonly rules: RowRulesChoice } | null,
    columns: ColumnsChoice | null = null,
  ) {
    this.#writer = writer;
    this.#header = header;
    this.#columns = columns;
    this.#span = columns === 'all' ? null : columns;
    this.#builder = building?.builder ?? null;
    this.#rules = building?.rules ?? null;
  }

  take(rows: readonly RawRow[]): void {
    const span = this.#span;
    for (const whole of rows) {
      if (isEmptyRow(whole)) continue;
      if (this.#top.length < rowsHeldBack || this.#isInHeader(whole)) this.#top.push(whole);
      const row = span === null ? whole : rowWithin(whole, span);
      if (span !== null) this.#noteLastRows(whole);
      if (span !== null && isEmptyRow(row)) continue;
      this.#lastSeenRow = row.rowNumber;
      if (this.#isHeldBack(row)) {
        this.#held.push(row);
        this.#lastHeldRow = row.rowNumber;
      } else {
        this.#takeData(row);
      }
    }
  }

  #isInHeader({ rowNumber }: RawRow): boolean {
    return this.#header !== null && rowNumber >= this.#header.first && rowNumber <= this.#header.last;
  }

  #noteLastRows({ rowNumber, cells }: RawRow): void {
    for (let at = 0; at < cells.length; at += 1) if (cells[at] !== '') this.#lastRows[at] = rowNumber;
  }

  #takeData(raw: RawRow): void {
    const built: BuiltRow = this.#builder?.add(raw) ?? { row: raw, isJoined: false };
    const pending = this.#pending;
    if (built.isJoined && pending !== null) {
      this.#joinedRows += 1;
      this.#pending = { ...pending, row: built.row, lastRow: raw.rowNumber };
      return;
    }
    this.#flushPending();
    this.#pending = { row: built.row, raw, lastRow: raw.rowNumber };
  }

  #isHeldBack(row: RawRow): boolean {
    if (this.#header !== null) return row.rowNumber <= this.#header.last;
    return this.#held.length < rowsHeldBack;
  }

  #flushPending(): void {
    if (this.#pending === null) return;
    this.#outline ??= new RowOutline(this.#likelyHeader());
    const { row, raw, lastRow } = this.#pending;
    this.#count.add(row, this.#outline, raw);
    this.#outline.extend(lastRow);
    this.#writer.add(row);
    this.#pending = null;
  }

  /** First text of what is most likely the header, by which rows that repeat it are noticed while they go by. */
  #likelyHeader(): { readonly column: number; readonly text: string } | null {
    const { last } = this.#header ?? guessHeaderRows(this.#held, noFacts);
    const cells = this.#held.find((row) => row.rowNumber === last)?.cells ?? [];
    const column = cells.findIndex((cell) => cell.trim() !== '');
    return column < 0 ? null : { column, text: cells[column] ?? '' };
  }

  /** Classifies all data rows: those held back, and after them those written already. */
  #classify(before: readonly RawRow[], header: HeaderRows, facts: SheetFacts): RowClassification {
    const first = new RowOutline();
    for (const row of before) this.#count.add(row, first);
    const rest = this.#outline?.rows() ?? [];
    const start = before.at(-1)?.rowNumber ?? 0;
    const rows = [
      ...before.map((row, index) => ({ row, index, previousRow: before[index - 1]?.rowNumber ?? 0 })),
      ...rest.map(({ row, index, previousRow }) => ({
        row,
        index: index + before.length,
        previousRow: previousRow === 0 ? start : previousRow,
      })),
    ];
    const classified = classifyRows({
      header,
      headerRows: this.#held.filter((row) => row.rowNumber >= header.first && row.rowNumber <= header.last),
      rows,
      rowCount: this.#count.rowCount,
      merges: facts.merges,
      pivots: facts.pivots,
      rowsBetween: (from, to) => [
        ...before.slice(from, Math.max(from, to)),
        ...this.#writer.rowsBetween(Math.max(0, from - before.length), to - before.length),
      ],
    });
    const sample = rows.filter(
      ({ index, row }, at) => index === at && index < rowsOffered && !isMarked(classified, row),
    );
    const merged = new Set(mergesOfData(facts.merges, header.last).map((merge) => merge.firstColumn));
    const columns = this.#count.usedColumns().filter((column) => !merged.has(column));
    this.#offers = offerRules(sample, columns);
    return classified;
  }

  /**
   * Completes the file; answers what to read again with when the header lies below the rows held back, or
   * other tables stand beside.
   */
  async finish(
    sheet: string,
    whole: SheetFacts,
    warnings: readonly WorkbookWarning[],
    trial: Trial,
  ): Promise<Outcome<TableSummary | ReadAgain>> {
    const facts = this.#span === null ? whole : factsWithin(whole, this.#span);
    const header = this.#header ?? guessHeaderRows(this.#held, facts);
    const headerRow = header.last;
    if (this.#header === null && headerRow > this.#lastHeldRow && this.#pending !== null) {
      return success({ readAgain: { headerRow } });
    }
    if (headerRow > this.#lastSeenRow && this.#lastSeenRow > 0) {
      return failure('header-row-out-of-range', { row: headerRow, lastRow: this.#lastSeenRow });
    }
    const totals = totalsRow(facts, headerRow);
    const below = this.#held.filter((row) => row.rowNumber > headerRow && row.rowNumber !== totals);
    if (this.#pending?.lastRow === totals) this.#pending = null;
    this.#flushPending();
    const isTotalsWritten = totals > this.#lastHeldRow && totals < this.#lastSeenRow;
    const classified = withTotals(this.#classify(below, header, facts), isTotalsWritten ? totals : 0);
    const sides = this.#sidesOf(header, whole);
    const own = sides?.parts[sides.own];
    if (this.#columns === null && sides?.isSure === true && own !== undefined)
      return success({ readAgain: { columns: own.columns } });
    const merges = this.#builder === null ? mergesOfData(facts.merges, headerRow) : [];
    const { before, filled } = this.#fillMerges(below, merges);
    if (this.#count.rowCount === 0) return failure('sheet-without-rows', { sheet });
    const told = this.#summarize({ sheet, header, facts: whole, warnings, classified, filled });
    const found = {
      ...told,
      ...(totals === 0 || totals > this.#lastSeenRow || isTotalsWritten ? {} : { totalsRow: totals }),
      ...(sides === null ? {} : { beside: this.#tellSides(sides) }),
    };
    const tried = found.placeProblem ?? (await trial(found, whole));
    const placeProblem = tried === null ? null : { code: tried.code, facts: tried.facts ?? {} };
    const summary = { ...found, placeProblem };
    await this.#writer.finish(before, summary, this.#count.values.counts(), classified.nonData);
    return success(summary);
  }

  #summarize(
    found: Pick<ReadParts, 'sheet' | 'header' | 'facts' | 'warnings' | 'classified' | 'filled'>,
  ): TableSummary {
    return summarizeTable({
      ...found,
      ...{ isHeaderChosen: this.#header !== null, span: this.#span, held: this.#held, top: this.#top },
      ...{ count: this.#count, offers: this.#offers, rules: this.#rules, joinedRows: this.#joinedRows },
    });
  }

  #sidesOf(header: HeaderRows, facts: SheetFacts): Parts | null {
    const wanted = this.#span === null ? { header } : { columns: this.#span };
    const lastRowOf =
      this.#span === null
        ? (column: number) => this.#count.lastRowOf(column)
        : (column: number) => this.#lastRows[column] ?? 0;
    return findSideTables({ top: this.#top, facts, fromRow: header.first, lastRowOf }, wanted);
  }

  #tellSides({ own, parts }: Parts): SideTables {
    const span = this.#span ?? parts[own]?.columns ?? { first: 0, last: 0 };
    return { own: span, readsAll: this.#span === null, others: parts.filter((_, at) => at !== own) };
  }

  /** Gives the value of merged cells, which are known only at the end, to the rows under them. */
  #fillMerges(
    below: readonly RawRow[],
    merges: RowFill['merges'],
  ): { readonly before: readonly RawRow[]; readonly filled: ReadonlyMap<number, number> } {
    const first = merges[0]?.firstRow;
    if (first === undefined) return { before: below, filled: this.#builder?.filled ?? new Map() };
    const builder = new RowBuilder({ merges, fillsDown: [], continuesBy: null });
    const fill = (raw: RawRow): RawRow => {
      const { row } = builder.add(raw);
      if (row !== raw) this.#count.addMerged(raw, row);
      return row;
    };
    const before = below.map(fill);
    const last = merges.reduce((max, merge) => Math.max(max, merge.lastRow), 0);
    this.#writer.change(first, last, fill);
    return { before, filled: builder.filled };
  }
}

/** A row of data that has not been written yet. */
interface PendingRow {
  readonly row: RawRow;
  /** As it stands in the sheet. */
  readonly raw: RawRow;
  /** Number of the last row that was joined to it; its own where none was. */
  readonly lastRow: number;
}
