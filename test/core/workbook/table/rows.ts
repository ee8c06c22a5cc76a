import type {
  CellRange,
  RawRow,
  SheetFacts,
  SheetReader,
} from '../../../../electron/core/workbook/model/row-source.ts';
import { noFacts } from '../../../../electron/core/workbook/table/no-facts.ts';
import { success } from '../../../../shared/model/outcome.ts';

/** A sheet with nothing but cells. */
export const plainFacts: SheetFacts = noFacts;

/** Rows as a reader gives them; `null` stands for a blank row, which readers leave out. */
export function rawRows(...rows: readonly (readonly string[] | null)[]): RawRow[] {
  return rows.flatMap((cells, at) =>
    cells === null ? [] : [{ rowNumber: at + 1, isHidden: false, cells, lacksFormulaValue: false }],
  );
}

/** A rectangle by its corners, one-based rows and zero-based columns. */
export function range(firstRow: number, firstColumn: number, lastRow: number, lastColumn: number): CellRange {
  return { firstRow, firstColumn, lastRow, lastColumn };
}

/** A reader over rows in memory, a few at a time. */
export function readerOf(rows: readonly RawRow[], facts: SheetFacts = plainFacts): SheetReader {
  return {
    readRows: async (onRows) => {
      for (let at = 0; at < rows.length; at += 7) {
        if ((await onRows(rows.slice(at, at + 7))) === false) break;
      }
      return success(facts);
    },
    readFacts: async () => success(facts),
  };
}
