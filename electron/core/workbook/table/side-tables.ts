import type { ColumnSpan, HeaderRows, SideTable } from '../../../../shared/model/table.ts';
import type { RawRow, SheetFacts } from '../model/row-source.ts';
import { cellKind } from './cell-kind.ts';
import { factsWithin, rowWithin, spansOf, touchesSpan } from './column-span.ts';
import { guessHeaderRows } from './guess-header-row.ts';
import { namesTold } from './table-blocks.ts';

/** A table fills this share of the rows between its header and its last row. */
const minFilled = 0.9;
/** Share of a block's columns that its header names. */
const minNamed = 0.6;

/** A block of columns that has names of its own, behind an empty column. */
interface Part extends SideTable {
  /** As far as the block itself reaches; `columns` also holds what stands apart without names. */
  readonly block: ColumnSpan;
  /** Texts of the header's last row, in small letters. */
  readonly texts: readonly string[];
  readonly lastRow: number;
}

/** Tables side by side. */
export interface Parts {
  /** Place of the one that is read among them. */
  readonly own: number;
  readonly parts: readonly SideTable[];
  /**
   * One row can be no record of all of them: they are read one by one. Else it may be one table with an empty
   * column in it.
   */
  readonly isSure: boolean;
}

/** The sheet as it is known once it has been read. */
export interface SeenSheet {
  /** The first rows that hold anything, as they stand. */
  readonly top: readonly RawRow[];
  readonly facts: SheetFacts;
  /** The first row of the header that was found: titles above it divide nothing. */
  readonly fromRow: number;
  /**
   * The last row with a text in a column; 0 for none. Programs write cells with an empty text, which are used
   * and hold nothing.
   */
  readonly lastRowOf: (column: number) => number;
}

/** Which table is meant. */
export type Wanted = { readonly header: HeaderRows } | { readonly columns: ColumnSpan };

/** A merged cell, a table or a filter that reaches over both sides of a gap makes one block of them. */
function joinBlocks(
  spans: readonly ColumnSpan[],
  fromRow: number,
  { merges, tables, autoFilter }: SheetFacts,
): readonly ColumnSpan[] {
  const ranges = [
    ...merges,
    ...tables.map(({ range }) => range),
    ...(autoFilter === null ? [] : [autoFilter]),
  ];
  const joining = ranges.filter(({ lastRow }) => lastRow >= fromRow);
  const joined: { first: number; last: number }[] = [];
  for (const span of spans) {
    const before = joined.at(-1);
    const isOne =
      before !== undefined && joining.some((range) => touchesSpan(range, before) && touchesSpan(range, span));
    if (isOne) before.last = span.last;
    else joined.push({ ...span });
  }
  return joined;
}

function columnsOf({ first, last }: ColumnSpan): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** The table that the block is by itself; null where it has no names of its own, or no rows. */
function tableIn(block: ColumnSpan, { top, facts, lastRowOf }: SeenSheet): Omit<Part, 'columns'> | null {
  const width = block.last - block.first + 1;
  if (width < 2 || facts.pivots.some((pivot) => touchesSpan(pivot, block))) return null;
  const rows = top
    .map((row) => rowWithin(row, block))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const header = guessHeaderRows(rows, factsWithin(facts, block));
  const cells = rows.find((row) => row.rowNumber === header.last)?.cells.map((cell) => cell.trim()) ?? [];
  const names = cells.filter((text) => text !== '');
  if (names.length < Math.max(2, width * minNamed)) return null;
  if (names.filter((text) => cellKind(text) === 'text').length * 2 < names.length) return null;
  const lastRow = Math.max(...columnsOf(block).map(lastRowOf));
  const rowCount = facts.used.countRows(block, header.last + 1, lastRow);
  if (rowCount < 2) return null;
  const texts = names.map((text) => text.toLowerCase());
  return { block, header, rowCount, names: names.slice(0, namesTold), texts, lastRow };
}

function isFull({ header, rowCount, lastRow }: Part): boolean {
  return rowCount >= (lastRow - header.last) * minFilled;
}

/** Whether both have the same names, but for columns that only the right one has at its end, as answers are. */
function haveSameNames({ texts }: Part, { texts: right }: Part): boolean {
  if (texts.length < right.length) return texts.every((text, at) => text === right[at]);
  return texts.length === right.length && texts.every((text) => right.includes(text));
}

/** Whether no row can be a record of both. */
function areApart(a: Part, b: Part, sheet: SeenSheet): boolean {
  const isTable = ({ block }: Part): boolean =>
    sheet.facts.tables.some(({ range, hasHeader }) => hasHeader && touchesSpan(range, block));
  if (isTable(a) && isTable(b)) return true;
  if (a.header.last !== b.header.last) return haveOwnRows(a, b, sheet);
  const shared = a.texts.filter((text) => b.texts.includes(text)).length;
  const isSingle = a.header.first === a.header.last && b.header.first === b.header.last;
  if (isSingle && shared > 1 && haveSameNames(a, b)) return true;
  const [shorter, longer] = a.lastRow < b.lastRow ? [a, b] : [b, a];
  if (longer.lastRow <= shorter.lastRow + 1 || !isFull(shorter)) return false;
  // What stands at the left makes a row what it is: a list that goes on without it is another one.
  return shared > 0 || longer.block.first > shorter.block.first;
}

/** Whether the names of one stand beside rows of the other, or below all of them. */
function haveOwnRows(a: Part, b: Part, { top }: SeenSheet): boolean {
  const [upper, lower] = a.header.last < b.header.last ? [a, b] : [b, a];
  if (upper.lastRow < lower.header.first) return true;
  const filled = ({ block }: Part, row: number): number => {
    const cells = top.find(({ rowNumber }) => rowNumber === row)?.cells ?? [];
    return columnsOf(block).filter((column) => (cells[column] ?? '').trim() !== '').length;
  };
  // A title may stand beside the upper names.
  return filled(upper, lower.header.last) > 1 && filled(lower, upper.header.last) <= 1;
}

/**
 * What stands apart belongs to the table at its left; right of all tables only where it has no name. A named
 * column there may hold the answers of any of them, since answers never stand between two tables: it is
 * in none.
 */
function withColumns(
  tables: readonly Omit<Part, 'columns'>[],
  spans: readonly ColumnSpan[],
  { top }: SeenSheet,
): readonly Part[] {
  const isNamed = ({ header }: Omit<Part, 'columns'>, span: ColumnSpan): boolean => {
    const cells = top.find(({ rowNumber }) => rowNumber === header.last)?.cells ?? [];
    return columnsOf(span).some((column) => (cells[column] ?? '').trim() !== '');
  };
  return tables.map((table, at) => {
    const next = tables[at + 1]?.block.first ?? Number.POSITIVE_INFINITY;
    const beside = spans.filter((span) => span.first > table.block.last && span.first < next);
    const isLast = at === tables.length - 1;
    const apart = isLast ? beside.findIndex((span) => tables.some((one) => isNamed(one, span))) : -1;
    const own = apart < 0 ? beside : beside.slice(0, apart);
    const last = own.at(-1)?.last ?? table.block.last;
    const first = at === 0 ? (spans[0]?.first ?? table.block.first) : table.block.first;
    return { ...table, columns: { first, last } };
  });
}

function ownPlace(parts: readonly Part[], wanted: Wanted, { used }: SheetFacts): number {
  const cellsOf = ({ rowCount, texts }: Part): number => rowCount * texts.length;
  // The first one, unless it is small beside another.
  const main = (some: readonly Part[]): Part | undefined => {
    const max = Math.max(0, ...some.map(cellsOf));
    return some.find((part) => cellsOf(part) * 2 >= max);
  };
  const has = ({ block }: Part, row: number): boolean =>
    used.columns(row, row).some((column) => column >= block.first && column <= block.last);
  const fitting =
    'columns' in wanted
      ? parts.filter(({ block }) =>
          touchesSpan({ firstColumn: block.first, lastColumn: block.last }, wanted.columns),
        )
      : parts.filter(({ header }) => header.last === wanted.header.last);
  const near = 'columns' in wanted ? [] : parts.filter((part) => has(part, wanted.header.last));
  const own = main(fitting) ?? main(near) ?? main(parts);
  return own === undefined ? 0 : parts.indexOf(own);
}

/** Columns with a text from the header on. */
function columnsFrom({ top, fromRow, lastRowOf, facts }: SeenSheet): readonly number[] {
  const named = new Set(
    top
      .filter(({ rowNumber }) => rowNumber >= fromRow)
      .flatMap(({ cells }) => cells.flatMap((cell, column) => (cell === '' ? [] : [column]))),
  );
  return facts.used
    .columns(fromRow, facts.used.lastRow)
    .filter((column) => named.has(column) || lastRowOf(column) >= fromRow);
}

/**
 * Finds tables that stand side by side with an empty column between them; null where there is one table only.
 * Two blocks of columns are surely tables of their own where their names stand in different rows, all names
 * are the same, the left one ends sooner, or both are tables of Excel. Otherwise it may be one table with a
 * column left empty for looks.
 */
export function findSideTables(sheet: SeenSheet, wanted: Wanted): Parts | null {
  const { facts, fromRow } = sheet;
  if (facts.recordWidth !== null || fromRow === 0) return null;
  const spans = spansOf(columnsFrom(sheet));
  if (spans.length < 2) return null;
  const blocks = joinBlocks(spans, fromRow, facts);
  const tables = blocks.map((block) => tableIn(block, sheet)).filter((table) => table !== null);
  if (tables.length < 2) return null;
  const parts = withColumns(tables, spans, sheet);
  const own = ownPlace(parts, wanted, facts);
  const read = parts[own];
  const isSure =
    read !== undefined &&
    parts.some(
      (other) =>
        other !== read &&
        (other.block.first < read.block.first ? areApart(other, read, sheet) : areApart(read, other, sheet)),
    );
  return {
    own,
    parts: parts.map(({ columns, header, rowCount, names }) => ({ columns, header, rowCount, names })),
    isSure,
  };
}
