import type { HeaderRows, OtherTable } from '../../../../shared/model/table.ts';
import type { RawRow, SheetFacts } from '../model/row-source.ts';
import { cellKind, isValueKind } from './cell-kind.ts';
import { classifyRows } from './classify-rows.ts';
import { guessHeaderRows } from './guess-header-row.ts';
import { namesTold } from './table-blocks.ts';

/**
 * Rows that make two columns with values a table and not what a report is about, and texts: such a list
 * seldom has more lines.
 */
const minPairRows = 3;
const maxKeyListRows = 12;

function filled({ cells }: RawRow): readonly number[] {
  return cells.flatMap((cell, column) => (cell.trim() === '' ? [] : [column]));
}

/**
 * Whether these rows are a table's: two at least that fill most of its columns. A list of pairs is one with
 * names over values, or a long one; below it a header was chosen by hand, so it may be what the user
 * comes from.
 */
function areRows(
  names: readonly number[],
  header: RawRow,
  rows: readonly RawRow[],
  isChosen: boolean,
): boolean {
  const full = rows.filter(
    (row) => names.filter((column) => (row.cells[column] ?? '').trim() !== '').length * 4 >= names.length * 3,
  );
  if (names.length > 2) return full.length > 1;
  const [key = 0, column = 0] = names;
  const textAt = (row: RawRow, at: number): string => (row.cells[at] ?? '').trim();
  const isKeyList = [header, ...rows].some((row) => /[:：]$/u.test(textAt(row, key)));
  if (isKeyList || full.length !== rows.length || cellKind(textAt(header, column)) !== 'text') return false;
  if (isChosen) return full.length > 1;
  const areValues = full.every((row) => isValueKind(cellKind(textAt(row, column))));
  return full.length >= (areValues ? minPairRows : maxKeyListRows + 1);
}

/**
 * Tables that end above a header, as they are where a lower one of several was chosen. `above`: the rows with
 * anything on them that stand above it, `isChosen`: the user has named the header. Titles and lists of what a
 * report is about are none.
 */
export function findTablesAbove(
  above: readonly RawRow[],
  facts: SheetFacts,
  isChosen: boolean,
): readonly OtherTable[] {
  if (above.length < 3 || facts.isLineList === true) return [];
  const header = guessHeaderRows(above, { ...facts, tables: [], autoFilter: null });
  const headerRow = above.find((row) => row.rowNumber === header.last);
  if (headerRow === undefined) return [];
  const names = filled(headerRow);
  const rows = above.filter((row) => row.rowNumber > header.last);
  const gap = rows.findIndex((row, at) => row.rowNumber > (rows[at - 1]?.rowNumber ?? header.last) + 1);
  if (names.length < 2 || !areRows(names, headerRow, gap < 0 ? rows : rows.slice(0, gap), isChosen))
    return [];
  const classified = classifyRows({
    header,
    headerRows: above.filter((row) => isWithin(row, header)),
    rows: rows.map((row, index) => ({ row, index, previousRow: rows[index - 1]?.rowNumber ?? 0 })),
    rowCount: rows.length,
    merges: facts.merges,
    pivots: facts.pivots,
    rowsBetween: (from, to) => rows.slice(from, Math.max(from, to)),
  });
  const next = classified.tables[0]?.header.first ?? Number.POSITIVE_INFINITY;
  const rowCount = rows.filter((row) => row.rowNumber < next).length;
  const texts = names.slice(0, namesTold).map((column) => (headerRow.cells[column] ?? '').trim());
  return [{ header, rowCount, names: texts }, ...classified.tables];
}

function isWithin({ rowNumber }: RawRow, { first, last }: HeaderRows): boolean {
  return rowNumber >= first && rowNumber <= last;
}
