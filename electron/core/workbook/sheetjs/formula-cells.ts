import { utils, type WorkBook } from 'xlsx';
import type { LossCount } from './losses.ts';

/** In place of a formula that is lost and has no value: that nobody knows it. */
const unknownValue = 'NA()';

/**
 * Changes the formula of each cell as it is told. Null takes it away: the cell keeps its value alone, and is counted.
 */
export function forEachFormula(
  workbook: WorkBook,
  losses: LossCount,
  change: (formula: string) => string | null,
): void {
  for (const name of workbook.SheetNames) {
    const sheet = Object.hasOwn(workbook.Sheets, name) ? workbook.Sheets[name] : undefined;
    for (const [r, cells] of (sheet?.['!data'] ?? []).entries()) {
      for (const [c, cell] of (cells ?? []).entries()) {
        if (cell?.f === undefined) continue;
        const own = change(cell.f);
        if (own !== null) {
          cell.f = own;
          continue;
        }
        losses.add('formulas', `${name}!${utils.encode_cell({ r, c })}`);
        delete cell.F;
        if (cell.v === undefined || cell.v === null) cell.f = unknownValue;
        else delete cell.f;
      }
    }
  }
}
