import type { WorkBook } from 'xlsx';

const sheetName = "\\$?(?:'(?:[^']|'')*'|[^\\s.'\\[\\]:]+)";
const place = '\\$?[A-Z]{1,3}\\$?\\d{1,7}|\\$?[A-Z]{1,3}|\\$?\\d{1,7}';
/** A reference of OpenFormula (OpenDocument 1.3 part 4, 5.8): `[.A1]`, `[$Sheet.$A$1:.B2]`. */
const reference = new RegExp(`^(${sheetName})?\\.(${place})(?::(${sheetName})?\\.(${place}))?$`);

/** What stands between the brackets of a reference, as Excel writes it; null where Excel cannot have it. */
export function excelReference(inside: string): string | null {
  // What is gone is gone in Excel, too.
  if (inside.includes('#REF!')) return '#REF!';
  const [, sheet = '', from, lastSheet = '', to] = reference.exec(inside) ?? [];
  if (from === undefined || (lastSheet !== '' && lastSheet !== sheet)) return null;
  const named = sheet === '' ? '' : `${sheet.replace(/^\$/, '')}!`;
  return `${named}${from}${to === undefined ? '' : `:${to}`}`;
}

/** A formula that SheetJS has taken from an .ods as Excel writes it; null where it has references that Excel cannot have. */
export function excelFormula(formula: string): string | null {
  // Texts between quotes may hold anything.
  const pieces = formula.split(/("(?:[^"]|"")*")/);
  let isWhole = true;
  const changed = pieces.map((piece, at) => {
    if (at % 2 === 1) return piece;
    return piece.replace(/\[((?:'(?:[^']|'')*'|[^[\]'])*)\]/g, (whole, inside: string) => {
      const own = excelReference(inside);
      if (own === null) isWhole = false;
      return own ?? whole;
    });
  });
  return isWhole ? changed.join('') : null;
}

/** Gives all cells formulas that Excel can read; those without keep the value alone. Answers how many lost theirs. */
export function mendOdsFormulas(workbook: WorkBook): number {
  let lost = 0;
  for (const sheet of Object.values(workbook.Sheets)) {
    for (const cells of sheet['!data'] ?? []) {
      for (const cell of cells ?? []) {
        if (cell?.f === undefined || !cell.f.includes('[')) continue;
        const formula = excelFormula(cell.f);
        if (formula !== null) cell.f = formula;
        else {
          delete cell.f;
          delete cell.F;
          lost += 1;
        }
      }
    }
  }
  return lost;
}
