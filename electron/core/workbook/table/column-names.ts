import type { Column } from '../../../../shared/model/table.ts';
import type { CellRange, RawRow } from '../row-source.ts';

/** Letters of a zero-based column, as Excel shows them: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

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

/**
 * Columns with names that differ even without regard to case: the header's text, "Column C" where there is none,
 * "Name (2)" for a repeat. A repeated header under merged group titles takes the group's title before it.
 */
export function nameColumns(
  indexes: readonly number[],
  headerRow: number,
  rows: TopRows,
  merges: readonly CellRange[],
  hiddenColumns: ReadonlySet<number>,
): readonly Column[] {
  const near = merges.filter((merge) => merge.firstRow <= headerRow && merge.lastRow >= headerRow - 1);
  const headers = indexes.map((index) => oneLine(headerText(rows, near, headerRow, index)));
  const counts = new Map<string, number>();
  for (const header of headers) counts.set(header.toLowerCase(), (counts.get(header.toLowerCase()) ?? 0) + 1);
  const taken = new Set<string>();
  return indexes.map((index, at) => {
    const header = headers[at] ?? '';
    const repeats = (counts.get(header.toLowerCase()) ?? 0) > 1;
    const group = repeats && header !== '' ? groupText(rows, near, headerRow, index) : '';
    const plain = header === '' ? `Column ${columnLetters(index)}` : header;
    const name = distinctName(group === '' ? plain : `${group} ${plain}`, taken);
    return { index, name, header, isHidden: hiddenColumns.has(index) };
  });
}
