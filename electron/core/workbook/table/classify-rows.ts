import type { HeaderRows, NonDataKind } from '../../../../shared/model/table.ts';
import type { CellRange, RawRow } from '../model/row-source.ts';
import { isNoteText } from './non-data-words.ts';
import { besidePivots, findPivotRows } from './pivot-rows.ts';
import type { KeptRow } from './row-outline.ts';
import { balanceIn, canBeNote, isLabelless, keyOf, labelIn } from './row-signs.ts';
import { rowsAboutColumns } from './rows-about-columns.ts';
import { type SeenRow, seeRow, type UsualRows, usualRows } from './seen-rows.ts';
import { type BlockRange, divideBlocks, type FoundTable } from './table-blocks.ts';
import { classifyTotal, isGroupSummary } from './total-rows.ts';
import type { TotalSums } from './total-sums.ts';

/** Rows, both ends included, that look like no data. */
export interface NonDataRange {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly kind: NonDataKind;
  /** Left out unless the user sends them; else only told. */
  readonly isSure: boolean;
  /** Rows that hold something. */
  readonly count: number;
}

/** What a table's rows have been classified as. */
export interface RowClassification {
  /** By ascending rows. */
  readonly nonData: readonly NonDataRange[];
  /** Tables below this one on the same sheet. */
  readonly tables: readonly FoundTable[];
}

/** Everything that classification reads. Rows are the data rows, those out of the ordinary at least. */
export interface RowsToClassify {
  readonly header: HeaderRows;
  readonly headerRows: readonly RawRow[];
  readonly rows: readonly KeptRow[];
  readonly rowCount: number;
  readonly merges: readonly CellRange[];
  /** Where pivot tables put their output. */
  readonly pivots: readonly CellRange[];
  /** Rows by their index, from one on and before another. */
  readonly rowsBetween: (from: number, to: number) => readonly RawRow[];
}

/** First rows that tell what the usual ones are like. */
const sampleRows = 200;

type Mark = Pick<NonDataRange, 'kind' | 'isSure'>;

/** Classifies the rows of one table. */
class RowClassifier {
  readonly #input: RowsToClassify;
  readonly #rows: readonly SeenRow[];
  readonly #usual: UsualRows;
  readonly #headers: readonly string[];
  readonly #marks = new Map<number, Mark>();
  /** How often each set of cells is filled, by rows that other rows follow. */
  readonly #patterns = new Map<string, number>();
  /** Index of the first row that is another table's; the number of rows where there is none. */
  #end: number;
  #pivots: readonly BlockRange[] = [];

  constructor(input: RowsToClassify) {
    this.#input = input;
    this.#rows = input.rows.map((row, at) => seeRow(row, input.rows[at + 1]));
    const first = this.#rows.filter((row, at) => row.index === at).slice(0, sampleRows);
    const ordinary = first.filter((row) => labelIn(row) === null);
    this.#usual = usualRows(ordinary.length > 0 ? ordinary : first);
    for (const row of this.#rows) {
      if (row.isBeforeGap || row.index === input.rowCount - 1) continue;
      this.#patterns.set(row.filled.join(), (this.#patterns.get(row.filled.join()) ?? 0) + 1);
    }
    this.#headers = input.headerRows.map(({ cells }) => keyOf(cells.map((cell) => cell.trim())));
    this.#end = input.rowCount;
  }

  classify(): RowClassification {
    const { header, headerRows, rowCount } = this.#input;
    this.#findRepeatedHeaders();
    const blocks = divideBlocks({
      rows: this.#rows,
      rowCount,
      usual: this.#usual,
      usualAbove: this.#usualAbove(),
      headerTexts: headerRows.at(-1)?.cells.map((cell) => cell.trim()) ?? [],
      isRepeatedHeader: ({ index }) => this.#marks.get(index)?.kind === 'repeated-header',
    });
    const pivots = findPivotRows(this.#input);
    const foreign = besidePivots(blocks.ranges, pivots);
    const ranges = [...foreign, ...pivots];
    this.#pivots = pivots;
    // What follows a pivot table's output is classified as ever.
    const last = [
      ...foreign.filter(({ isWeak }) => isWeak !== true),
      ...pivots.filter(({ toIndex }) => toIndex === rowCount),
    ];
    this.#end = Math.min(rowCount, ...last.map(({ fromIndex }) => fromIndex));
    this.#findSections();
    const lastOrdinary = this.#lastOrdinary();
    this.#findTitles(lastOrdinary);
    this.#classifyTotals(lastOrdinary);
    this.#classifyBalances(lastOrdinary);
    this.#classifyNotes(lastOrdinary);
    for (const row of rowsAboutColumns(this.#rows)) if (this.#isOpen(row)) this.#mark(row, 'note', false);
    this.#keepSomeRows();
    const others = ranges
      .flatMap((range) => this.#unmarkedIn(range))
      .map(({ firstRow, lastRow, isSure, fromIndex, toIndex, isNotes }) => ({
        firstRow,
        lastRow,
        kind: isNotes === true ? ('note' as const) : ('other-table' as const),
        isSure,
        count: toIndex - fromIndex,
      }));
    const nonData = [...this.#ranges(), ...others].sort((a, b) => a.firstRow - b.firstRow);
    const starts = new Set(foreign.map(({ firstRow }) => firstRow));
    const isOffered = (range: BlockRange | undefined): boolean =>
      range !== undefined && range.isNotes !== true && starts.has(range.firstRow);
    const tables = blocks.tables.filter((_, at) => isOffered(blocks.ranges[at]));
    return { nonData, tables: header.last === 0 ? [] : tables };
  }

  /** The usual rows above the first gap; null for fewer than two. */
  #usualAbove(): UsualRows | null {
    const gap = this.#rows.findIndex((row) => row.isAfterGap);
    const above = this.#rows.slice(0, Math.max(0, gap)).slice(0, sampleRows);
    return above.length < 2 ? null : usualRows(above);
  }

  /** A stretch of rows without those that have a mark of their own. */
  #unmarkedIn(range: BlockRange): readonly BlockRange[] {
    if (range.isWeak !== true) return [range];
    const pieces: BlockRange[] = [];
    let rest = range;
    for (const { index, row, previousRow } of this.#rows) {
      if (index < range.fromIndex || index >= range.toIndex || !this.#marks.has(index)) continue;
      if (index > rest.fromIndex) pieces.push({ ...rest, lastRow: previousRow, toIndex: index });
      rest = { ...rest, firstRow: row.rowNumber + 1, fromIndex: index + 1 };
    }
    return rest.fromIndex < rest.toIndex ? [...pieces, rest] : pieces;
  }

  #isOpen({ index }: SeenRow): boolean {
    const isPivot = this.#pivots.some(({ fromIndex, toIndex }) => index >= fromIndex && index < toIndex);
    return index < this.#end && !isPivot && !this.#marks.has(index);
  }

  #mark(row: SeenRow, kind: NonDataKind, isSure: boolean): void {
    this.#marks.set(row.index, { kind, isSure });
  }

  #nextOf(row: SeenRow): SeenRow | undefined {
    const next = this.#rows[this.#placeOf(row) + 1];
    return next?.index === row.index + 1 ? next : undefined;
  }

  #placeOf(row: SeenRow): number {
    let low = 0;
    let high = this.#rows.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#rows[middle]?.index ?? 0) < row.index) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #findRepeatedHeaders(): void {
    for (const row of this.#rows) {
      if (row.filled.length < 1 || !this.#headers.includes(keyOf(row.texts))) continue;
      this.#mark(row, 'repeated-header', row.filled.length > 1);
    }
    for (const row of this.#rows) {
      if (this.#marks.get(row.index)?.isSure !== false) continue;
      const isBesideSure = [row.index - 1, row.index + 1].some((at) => this.#marks.get(at)?.isSure === true);
      if (isBesideSure) this.#mark(row, 'repeated-header', true);
    }
  }

  /** A title above a repeated header, or merged across the table. */
  #findSections(): void {
    for (const row of this.#rows) {
      if (!this.#isOpen(row) || row.filled.length !== 1 || this.#usual.width < 2) continue;
      const next = this.#nextOf(row);
      const isAboveHeader = next !== undefined && this.#marks.get(next.index)?.kind === 'repeated-header';
      if (isAboveHeader || this.#isMergedAcross(row)) this.#mark(row, 'section', true);
    }
  }

  /** A line of its own below a gap, which may as well be a row that nobody has filled in yet. */
  #findTitles(lastOrdinary: number): void {
    const titles = this.#rows.filter(
      (row) =>
        this.#isOpen(row) &&
        row.filled.length === 1 &&
        row.isAfterGap &&
        !row.isBeforeGap &&
        this.#usual.width > 2 &&
        row.index < lastOrdinary,
    );
    if (titles.length * 5 > this.#input.rowCount) return;
    for (const row of titles) this.#mark(row, 'section', false);
  }

  #isMergedAcross({ row, filled }: SeenRow): boolean {
    const min = Math.max(3, this.#usual.width / 2 + 1);
    return this.#input.merges.some(
      (merge) =>
        merge.firstRow === row.rowNumber &&
        merge.lastRow === row.rowNumber &&
        merge.firstColumn === filled[0] &&
        merge.lastColumn - merge.firstColumn + 1 >= min,
    );
  }

  /** The last row that is neither a footer nor a total: what comes after it stands at the end. */
  #lastOrdinary(): number {
    let next = this.#end;
    for (let at = this.#rows.length - 1; at >= 0; at -= 1) {
      const row = this.#rows[at];
      if (row === undefined || row.index >= this.#end) continue;
      // A row that was not kept is an ordinary one.
      if (row.index < next - 1) return next - 1;
      next = row.index;
      if (this.#marks.get(row.index)?.kind === 'section') continue;
      const isClosing =
        canBeNote(row, this.#usual) ||
        labelIn(row) !== null ||
        isLabelless(row, this.#usual) ||
        balanceIn(row) !== null;
      if (!isClosing) return row.index;
    }
    return -1;
  }

  #canBeTotal(row: SeenRow): boolean {
    const isAtBlockEnd = row.isBeforeGap || row.index === this.#end - 1;
    const isUsualPattern = this.#patterns.has(row.filled.join());
    return (
      labelIn(row) !== null ||
      isLabelless(row, this.#usual) ||
      isGroupSummary(row, this.#usual, { isAtBlockEnd, isUsualPattern })
    );
  }

  #classifyTotals(lastOrdinary: number): void {
    const rows = this.#rows.filter((row) => this.#isOpen(row) && this.#canBeTotal(row));
    const isRepeated = rows.filter((row) => labelIn(row)?.sign === 'label').length > 1;
    for (const row of rows) {
      const isAtEnd = row.index > lastOrdinary;
      const place = { isAtEnd, isRepeated, isAboveSection: this.#isAboveSection(row) };
      const isSure = classifyTotal(row, this.#usual, place, this.#sums());
      if (isSure !== null) this.#mark(row, 'total', isSure);
    }
  }

  #isAboveSection(row: SeenRow): boolean {
    const next = this.#nextOf(row);
    const kind = next === undefined ? undefined : this.#marks.get(next.index)?.kind;
    return kind === 'section' || kind === 'repeated-header';
  }

  #sums(): TotalSums {
    const { rowsBetween } = this.#input;
    return { rowsBetween, rows: this.#rows, usual: this.#usual, marks: this.#marks, end: this.#end };
  }

  #classifyBalances(lastOrdinary: number): void {
    for (const row of this.#rows) {
      const balance = balanceIn(row);
      if (!this.#isOpen(row) || balance === null) continue;
      const isAtEdge = row.index === 0 || row.index > lastOrdinary || row.isAfterGap || row.isBeforeGap;
      if (isAtEdge)
        this.#mark(row, 'balance', balance.isAmongValues && row.filled.length < this.#usual.width);
    }
  }

  /** Notes stand after the last ordinary row. Below a gap, one of them that says what it is vouches for the others. */
  #classifyNotes(lastOrdinary: number): void {
    const rows = this.#rows.filter(
      (row) => row.index > lastOrdinary && this.#isOpen(row) && canBeNote(row, this.#usual),
    );
    const after = this.#rows.filter((row) => row.index > lastOrdinary && row.index < this.#end);
    const gap = after.find((row) => row.isAfterGap)?.index ?? Number.POSITIVE_INFINITY;
    const isNamed = rows.some((row) => row.index >= gap && isNoteText(row.texts[row.filled[0] ?? 0] ?? ''));
    const patterns = new Set(
      this.#rows
        .filter((row) => row.index <= lastOrdinary && this.#isOpen(row))
        .map((row) => row.filled.join()),
    );
    for (const row of rows) {
      const isNote = isNoteText(row.texts[row.filled[0] ?? 0] ?? '');
      // Where rows of data are filled no further either, only its own words tell a note.
      const isLikeData = patterns.has(row.filled.join());
      const isSure = !isLikeData && (isNote || (row.index >= gap && isNamed));
      if (isSure || (row.index >= gap ? isNote || !isLikeData : isNote && !isLikeData))
        this.#mark(row, 'note', isSure);
    }
  }

  /** A table of which most would be left out is not understood: then it is only told. */
  #keepSomeRows(): void {
    const sure = [...this.#marks].filter(([index, mark]) => mark.isSure && index < this.#end);
    const isMajority = sure.length >= this.#end || (sure.length > 10 && sure.length * 2 > this.#end);
    if (!isMajority) return;
    for (const [index, mark] of sure) this.#marks.set(index, { ...mark, isSure: false });
  }

  #ranges(): readonly NonDataRange[] {
    return this.#rows.flatMap(({ index, row }) => {
      const mark = this.#marks.get(index);
      if (mark === undefined || index >= this.#end) return [];
      return [{ firstRow: row.rowNumber, lastRow: row.rowNumber, count: 1, ...mark }];
    });
  }
}

/**
 * Tells totals, notes, repeated headers, titles of groups, balances and other tables from the rows of a
 * table. A word alone is never enough: a total has its label, numbers or blanks in all other cells, and
 * stands at an edge, comes again, or adds up. What is not sure is only told.
 */
export function classifyRows(input: RowsToClassify): RowClassification {
  if (input.rowCount === 0) return { nonData: [], tables: [] };
  return new RowClassifier(input).classify();
}
