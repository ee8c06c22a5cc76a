import type { ColumnSpan } from '../../../../shared/model/table.ts';
import { rowFingerprint } from '../model/row-fingerprint.ts';
import type { RawRow } from '../model/row-source.ts';
import { heldText } from '../model/stored-cell.ts';
import { rowWithin } from '../table/column-span.ts';
import { RowBuilder, type RowFill } from '../table/row-builder.ts';
import { isEmptyRow } from '../table/table-pass.ts';
import { FingerprintList, keyFingerprint } from './fingerprint-list.ts';
import type { CurrentRows } from './matching.ts';

/** Where in the sheet the rows and the cells stand that matching looks at. */
export interface CellPlaces {
  readonly headerRow: number;
  /** Sheet column of each used column; null when one of them is not to be found. */
  readonly usedIndexes: readonly number[] | null;
  /** Sheet column of the id column, or null when there is none. */
  readonly idIndex: number | null;
  /** How rows were put together when they were sent. */
  readonly fill: RowFill;
  /** The table's columns, where other tables stand beside it; else null. */
  readonly span: ColumnSpan | null;
}

function isSameFill(a: RowFill, b: RowFill): boolean {
  const merges = ({ merges }: RowFill) => merges.map((merge) => Object.values(merge).join()).join(';');
  return (
    a.continuesBy === b.continuesBy &&
    a.totalsRow === b.totalsRow &&
    a.fillsDown.join() === b.fillsDown.join() &&
    merges(a) === merges(b)
  );
}

/** Whether two findings lead to the same rows and cells. */
export function arePlacesEqual(a: CellPlaces, b: CellPlaces): boolean {
  return (
    isSameFill(a.fill, b.fill) &&
    a.span?.first === b.span?.first &&
    a.span?.last === b.span?.last &&
    a.headerRow === b.headerRow &&
    a.idIndex === b.idIndex &&
    a.usedIndexes?.join() === b.usedIndexes?.join()
  );
}

/** Gathers what matching needs of each data row, while rows go by. */
export class CurrentRowsCollector {
  readonly places: CellPlaces;
  readonly #rowNumbers: number[] = [];
  readonly #keys = new FingerprintList();
  readonly #fingerprints = new FingerprintList();
  readonly #builder: RowBuilder | null;
  /** A row that those below may still add to. */
  #open: RawRow | null = null;

  constructor(places: CellPlaces) {
    this.places = places;
    const { merges, fillsDown, continuesBy } = places.fill;
    const isPlain = merges.length === 0 && fillsDown.length === 0 && continuesBy === null;
    this.#builder = isPlain ? null : new RowBuilder(places.fill);
  }

  /** Takes in the next row of the sheet; those above the data and empty ones are left out. */
  add(whole: RawRow): void {
    const { span } = this.places;
    const row = span === null ? whole : rowWithin(whole, span);
    if (row.rowNumber <= this.places.headerRow || isEmptyRow(row)) return;
    if (this.#builder === null) {
      this.#take(row);
      return;
    }
    const built = this.#builder.add(row);
    if (!built.isJoined && this.#open !== null) this.#take(this.#open);
    this.#open = built.row;
  }

  #take(row: RawRow): void {
    const { usedIndexes, idIndex } = this.places;
    this.#rowNumbers.push(row.rowNumber);
    if (idIndex !== null) this.#keys.push(keyFingerprint(heldText(row, idIndex)));
    // Without all its columns no row can be shown to be the same; ids still tell changed rows from gone ones.
    const print =
      usedIndexes === null ? '?' : rowFingerprint(usedIndexes.map((index) => heldText(row, index)));
    this.#fingerprints.push(print);
  }

  /** All rows taken in so far. */
  rows(): CurrentRows {
    if (this.#open !== null) this.#take(this.#open);
    this.#open = null;
    return {
      rowNumbers: this.#rowNumbers,
      keys: this.places.idIndex === null ? null : this.#keys,
      fingerprints: this.#fingerprints,
      headerRow: this.places.headerRow,
    };
  }
}
