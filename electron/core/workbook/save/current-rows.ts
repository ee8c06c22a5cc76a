import { rowFingerprint } from '../row-fingerprint.ts';
import type { RawRow } from '../row-source.ts';
import { heldText } from '../stored-cell.ts';
import { isEmptyRow } from '../table/read-table.ts';
import type { CurrentRows } from './matching.ts';
import { keyPrint, PrintList } from './print-list.ts';

/** Where in the sheet the rows and the cells stand that matching looks at. */
export interface CellPlaces {
  readonly headerRow: number;
  /** Sheet column of each used column; null when one of them is not to be found. */
  readonly usedIndexes: readonly number[] | null;
  /** Sheet column of the id column, or null when there is none. */
  readonly idIndex: number | null;
}

/** Whether two findings lead to the same rows and cells. */
export function arePlacesEqual(a: CellPlaces, b: CellPlaces): boolean {
  return (
    a.headerRow === b.headerRow && a.idIndex === b.idIndex && a.usedIndexes?.join() === b.usedIndexes?.join()
  );
}

/** Gathers what matching needs of each data row, while rows go by. */
export class CurrentRowsCollector {
  readonly places: CellPlaces;
  readonly #rowNumbers: number[] = [];
  readonly #keys = new PrintList();
  readonly #fingerprints = new PrintList();

  constructor(places: CellPlaces) {
    this.places = places;
  }

  /** Takes in the next row of the sheet; those above the data and empty ones are left out. */
  add(row: RawRow): void {
    const { headerRow, usedIndexes, idIndex } = this.places;
    if (row.rowNumber <= headerRow || isEmptyRow(row)) return;
    this.#rowNumbers.push(row.rowNumber);
    if (idIndex !== null) this.#keys.push(keyPrint(heldText(row, idIndex)));
    // Without all its columns no row can be shown to be the same; ids still tell changed rows from gone ones.
    const print =
      usedIndexes === null ? '?' : rowFingerprint(usedIndexes.map((index) => heldText(row, index)));
    this.#fingerprints.push(print);
  }

  /** All rows taken in so far. */
  rows(): CurrentRows {
    return {
      rowNumbers: this.#rowNumbers,
      keys: this.places.idIndex === null ? null : this.#keys,
      fingerprints: this.#fingerprints,
      headerRow: this.places.headerRow,
    };
  }
}
