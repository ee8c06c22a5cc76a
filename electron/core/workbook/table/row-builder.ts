import type { CellRange, RawRow, SheetFacts } from '../model/row-source.ts';
import { heldText, type StoredCell } from '../model/stored-cell.ts';
import { cellKind } from './cell-kind.ts';
import { totalSign } from './non-data-words.ts';

/** How rows are put together from those of the sheet, by sheet columns. */
export interface RowFill {
  /** Cells merged over several rows of data: each of these rows has their value. */
  readonly merges: readonly CellRange[];
  /** Columns whose empty cells have the value above. */
  readonly fillsDown: readonly number[];
  /** Rows in which this column is empty continue the row above; null where none do. */
  readonly continuesBy: number | null;
  /** One-based number of the table's totals row, which is none of its rows and adds to none; left out for none. */
  readonly totalsRow?: number;
}

/** The totals row of the table that the header belongs to: it is no data. 0 when there is none. */
export function totalsRow(facts: Pick<SheetFacts, 'tables'>, headerRow: number): number {
  const table = facts.tables.find((one) => one.hasTotals && one.range.firstRow === headerRow);
  return table?.range.lastRow ?? 0;
}

/** What a row of the sheet has become: a row of its own, or the row above with what this one adds. */
export interface BuiltRow {
  readonly row: RawRow;
  readonly isJoined: boolean;
}

/** Merged cells that reach over several rows below the header, by their first rows. */
export function mergesOfData(merges: readonly CellRange[], headerRow: number): readonly CellRange[] {
  return merges
    .filter((merge) => merge.firstRow > headerRow && merge.lastRow > merge.firstRow)
    .sort((a, b) => a.firstRow - b.firstRow || a.firstColumn - b.firstColumn);
}

interface HeldValue {
  readonly text: string;
  readonly held: string;
}

function valueAt(row: RawRow, column: number): HeldValue {
  return { text: row.cells[column] ?? '', held: heldText(row, column) };
}

/** The row with these columns, by ascending places, as formulas without a value. */
function withValueless(row: RawRow, columns: readonly number[]): RawRow {
  const { valueless: _, ...plain } = row;
  return columns.length === 0 ? plain : { ...plain, valueless: columns };
}

/** The row with other values in some columns: what they take in is no formula without a value any more. */
function withValues(row: RawRow, values: ReadonlyMap<number, HeldValue>): RawRow {
  if (values.size === 0) return row;
  const cells = Array.from(
    { length: Math.max(row.cells.length, ...[...values.keys()].map((column) => column + 1)) },
    (_, column) => values.get(column)?.text ?? row.cells[column] ?? '',
  );
  const kept = (row.stored ?? []).filter(([column]) => !values.has(column));
  const added = [...values].flatMap(([column, { text, held }]): StoredCell[] =>
    text === held ? [] : [[column, held]],
  );
  const stored = [...kept, ...added].sort(([a], [b]) => a - b);
  const { stored: _, valueless, ...plain } = row;
  const changed: RawRow = stored.length === 0 ? { ...plain, cells } : { ...plain, cells, stored };
  return valueless === undefined
    ? changed
    : withValueless(
        changed,
        valueless.filter((column) => !values.has(column)),
      );
}

/** Whether a row says more of the one above: nothing in this column, but a text that is no total's. */
function continues(row: RawRow, column: number): boolean {
  if ((row.cells[column] ?? '').trim() !== '') return false;
  const texts = row.cells.filter((cell) => cell.trim() !== '');
  if (texts.slice(0, 2).some((text) => totalSign(text) !== null)) return false;
  return texts.some((text) => cellKind(text) === 'text');
}

function joinValues(above: HeldValue, below: HeldValue): HeldValue {
  return {
    text: above.text === '' ? below.text : `${above.text}\n${below.text}`,
    held: above.held === '' ? below.held : `${above.held}\n${below.held}`,
  };
}

/**
 * Puts rows together, one after the other. Reading for sending and reading for saving both go through it,
 * since what a row is known by is made of the cells as they were sent. What a row becomes depends on nothing
 * but the rows above it.
 */
export class RowBuilder {
  readonly #fill: RowFill;
  readonly #above = new Map<number, HeldValue>();
  #active: { readonly merge: CellRange; readonly value: HeldValue }[] = [];
  #nextMerge = 0;
  #lead: RawRow | null = null;
  /** How many rows got the value of a cell merged over them, by sheet column. */
  readonly filled = new Map<number, number>();

  constructor(fill: RowFill) {
    this.#fill = fill;
  }

  /** The next row below the header, in sheet order. */
  add(raw: RawRow): BuiltRow {
    const { continuesBy } = this.#fill;
    if (raw.rowNumber === this.#fill.totalsRow) return { row: raw, isJoined: false };
    const merged = this.#fillMerges(raw);
    const lead = this.#lead;
    if (continuesBy !== null && lead !== null && continues(merged, continuesBy)) {
      this.#lead = this.#join(lead, merged);
      return { row: this.#lead, isJoined: true };
    }
    const row = this.#fillDown(merged);
    this.#lead = row;
    return { row, isJoined: false };
  }

  #fillMerges(row: RawRow): RawRow {
    const { merges } = this.#fill;
    if (merges.length === 0) return row;
    const { rowNumber } = row;
    this.#active = this.#active.filter(({ merge }) => merge.lastRow >= rowNumber);
    const values = new Map<number, HeldValue>();
    for (const { merge, value } of this.#active) {
      const column = merge.firstColumn;
      if ((row.cells[column] ?? '') !== '') continue;
      values.set(column, value);
      this.filled.set(column, (this.filled.get(column) ?? 0) + 1);
    }
    for (
      ;
      (merges[this.#nextMerge]?.firstRow ?? Number.POSITIVE_INFINITY) <= rowNumber;
      this.#nextMerge += 1
    ) {
      const merge = merges[this.#nextMerge];
      // Where its first row holds nothing, there is nothing to give.
      if (merge === undefined || merge.firstRow !== rowNumber) continue;
      const value = valueAt(row, merge.firstColumn);
      if (value.text !== '') this.#active.push({ merge, value });
    }
    return withValues(row, values);
  }

  #fillDown(row: RawRow): RawRow {
    if (this.#fill.fillsDown.length === 0) return row;
    const values = new Map<number, HeldValue>();
    for (const column of this.#fill.fillsDown) {
      const above = this.#above.get(column);
      if ((row.cells[column] ?? '').trim() !== '') this.#above.set(column, valueAt(row, column));
      else if (above !== undefined) values.set(column, above);
    }
    return withValues(row, values);
  }

  #join(lead: RawRow, row: RawRow): RawRow {
    const values = new Map<number, HeldValue>();
    row.cells.forEach((cell, column) => {
      if (cell.trim() === '' || cell === lead.cells[column]) return;
      values.set(column, joinValues(valueAt(lead, column), valueAt(row, column)));
    });
    const joined = withValues(lead, values);
    if (row.valueless === undefined && lead.valueless === undefined) return joined;
    // A blank beside a text lacks nothing. A zero that stands for a formula's value is within the text.
    const isLacking = (part: RawRow) => (column: number) =>
      (part.cells[column] ?? '').trim() !== '' || (joined.cells[column] ?? '').trim() === '';
    const valueless = [lead, row].flatMap((part) => (part.valueless ?? []).filter(isLacking(part)));
    const columns = [...new Set(valueless)].sort((a, b) => a - b);
    const lacksFormulaValue = lead.lacksFormulaValue || row.lacksFormulaValue;
    return withValueless({ ...joined, lacksFormulaValue }, columns);
  }
}
