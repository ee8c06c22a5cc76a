import { columnLetters } from '../../../../shared/model/column-letters.ts';
import type { Column, ColumnSpan, HeaderRows } from '../../../../shared/model/table.ts';
import type { CellRange, RawRow } from '../model/row-source.ts';
import { isInSpan } from './column-span.ts';
import { headerRowUse } from './header-cells.ts';

/** Text of a cell in one line; line breaks in headers are there for looks. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function mergeAt(merges: readonly CellRange[], rowNumber: number, column: number): CellRange | undefined {
  return merges.find(
    (merge) =>
      merge.firstRow <= rowNumber &&
      merge.lastRow >= rowNumber &&
      merge.firstColumn <= column &&
      merge.lastColumn >= column,
  );
}

/** Rows by number, as far as they are known: the header row and those above it. */
export type TopRows = ReadonlyMap<number, RawRow>;

/** The header's text; where the header is a merged cell that reaches down or across, the text of its first cell. */
function headerText(rows: TopRows, merges: readonly CellRange[], rowNumber: number, column: number): string {
  const own = rows.get(rowNumber)?.cells[column] ?? '';
  if (own !== '') return own;
  const merge = mergeAt(merges, rowNumber, column);
  return merge === undefined ? '' : (rows.get(merge.firstRow)?.cells[merge.firstColumn] ?? '');
}

/** Text of a merged cell in the row above that spans this column and its neighbour: the group a header belongs to. */
function groupText(rows: TopRows, merges: readonly CellRange[], rowNumber: number, column: number): string {
  const merge = mergeAt(merges, rowNumber - 1, column);
  if (merge === undefined || merge.lastColumn === merge.firstColumn || merge.lastRow >= rowNumber) return '';
  return oneLine(rows.get(merge.firstRow)?.cells[merge.firstColumn] ?? '');
}

/** The name itself, or with "(2)", "(3)" … where one like it is taken already; notes it as taken. */
export function distinctName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${wanted} (${count})`;
  taken.add(name.toLowerCase());
  return name;
}

/** The rows of a header from top to bottom, as far as they are known. */
function rowsOf(header: HeaderRows, rows: TopRows): readonly RawRow[] {
  const found: RawRow[] = [];
  for (let rowNumber = header.first; rowNumber <= header.last; rowNumber += 1) {
    const row = rows.get(rowNumber);
    if (row !== undefined) found.push(row);
  }
  return found;
}

function filledColumns({ cells }: RawRow): readonly number[] {
  return cells.flatMap((cell, column) => (oneLine(cell) === '' ? [] : [column]));
}

/**
 * The row of a header of several rows into which the name of a new column goes: the first of those that name
 * most columns, which other programs take the names from. Where other tables stand beside it, only the
 * table's own columns count.
 */
export function nameRowOf(header: HeaderRows, rows: TopRows, span: ColumnSpan | null = null): number {
  let best = header.last;
  let max = 0;
  for (const row of rowsOf(header, rows)) {
    const filled = filledColumns(row);
    const count = span === null ? filled.length : filled.filter((column) => isInSpan(column, span)).length;
    if (count <= max) continue;
    best = row.rowNumber;
    max = count;
  }
  return best;
}

/**
 * Titles of groups without merged cells, filled to the right as far as the next; the last one no further than
 * the widest of the others.
 */
function filledToTheRight(row: RawRow, below: RawRow): readonly string[] {
  const filled = filledColumns(row);
  const widths = filled.slice(1).map((column, at) => column - (filled[at] ?? 0));
  const widest = Math.max(1, ...widths);
  const texts = [...row.cells];
  for (const [at, column] of filled.entries()) {
    const end = filled[at + 1] ?? (filled.length > 1 ? column + widest : below.cells.length);
    for (let next = column + 1; next < end && oneLine(below.cells[next] ?? '') !== ''; next += 1) {
      texts[next] = row.cells[column] ?? '';
    }
  }
  return texts;
}

/**
 * The texts of a header row by column, with what merged cells and titles of groups give to the columns beside
 * and below them.
 */
function spreadTexts(
  row: RawRow,
  below: RawRow | undefined,
  rows: TopRows,
  merges: readonly CellRange[],
): (column: number) => string {
  const isMerged = merges.some(
    (merge) =>
      merge.firstRow <= row.rowNumber &&
      merge.lastRow >= row.rowNumber &&
      merge.lastColumn > merge.firstColumn,
  );
  const texts = isMerged || below === undefined ? row.cells : filledToTheRight(row, below);
  const filled = new Map([...rows, [row.rowNumber, { ...row, cells: texts }]]);
  return (column) => oneLine(headerText(filled, merges, row.rowNumber, column));
}

/** "Question: option", "Question? option", "Weight (kg)". */
function join(upper: string, lower: string, isUnit: boolean): string {
  if (lower === '' || lower.toLowerCase() === upper.toLowerCase()) return upper;
  if (upper === '') return lower;
  if (isUnit) return /^[([（［]/u.test(lower) ? `${upper} ${lower}` : `${upper} (${lower})`;
  return /[:：?？!！.。]$/u.test(upper) ? `${upper} ${lower}` : `${upper}: ${lower}`;
}

/**
 * The texts of several header rows, joined from top to bottom. Rows of names for machines say nothing to a
 * person and are left out.
 */
function joinedTexts(
  indexes: readonly number[],
  header: HeaderRows,
  rows: TopRows,
  merges: readonly CellRange[],
): readonly string[] {
  const headerRows = rowsOf(header, rows);
  const near = merges.filter((merge) => merge.firstRow <= header.last && merge.lastRow >= header.first);
  let names = indexes.map(() => '');
  for (const [at, row] of headerRows.entries()) {
    const own = row.cells.map(oneLine).filter((text) => text !== '');
    const use = at === 0 ? 'names' : headerRowUse(own);
    if (use === 'ids') continue;
    const textAt = spreadTexts(row, headerRows[at + 1], rows, near);
    names = names.map((name, place) => join(name, textAt(indexes[place] ?? 0), use === 'units'));
  }
  return names;
}

function singleTexts(
  indexes: readonly number[],
  headerRow: number,
  rows: TopRows,
  merges: readonly CellRange[],
): readonly string[] {
  return indexes.map((index) => oneLine(headerText(rows, merges, headerRow, index)));
}

/**
 * Columns with names that differ even without regard to case: the header's text, "Column C" where there is none,
 * "Name (2)" for a repeat. A repeated header under merged group titles takes the group's title before it. The texts of
 * several header rows are joined.
 */
export function nameColumns(
  indexes: readonly number[],
  header: HeaderRows,
  rows: TopRows,
  merges: readonly CellRange[],
  hiddenColumns: ReadonlySet<number>,
): readonly Column[] {
  const { first, last } = header;
  const near = merges.filter((merge) => merge.firstRow <= last && merge.lastRow >= first - 1);
  const headers =
    first < last ? joinedTexts(indexes, header, rows, near) : singleTexts(indexes, last, rows, near);
  const counts = new Map<string, number>();
  for (const text of headers) counts.set(text.toLowerCase(), (counts.get(text.toLowerCase()) ?? 0) + 1);
  const taken = new Set<string>();
  return indexes.map((index, at) => {
    const text = headers[at] ?? '';
    const repeats = (counts.get(text.toLowerCase()) ?? 0) > 1;
    const group = repeats && text !== '' ? groupText(rows, near, first, index) : '';
    const plain = text === '' ? `Column ${columnLetters(index)}` : text;
    const name = distinctName(group === '' ? plain : `${group} ${plain}`, taken);
    return { index, name, header: text, isHidden: hiddenColumns.has(index) };
  });
}

/** The rows of a header: it has one row unless `firstHeaderRow` says otherwise, and none where `headerRow` is 0. */
export function headerRowsOf({
  headerRow,
  firstHeaderRow = headerRow,
}: {
  readonly headerRow: number;
  readonly firstHeaderRow?: number;
}): HeaderRows {
  return { first: Math.min(Math.max(firstHeaderRow, Math.min(1, headerRow)), headerRow), last: headerRow };
}
