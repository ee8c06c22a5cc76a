import * as XLSX from 'xlsx';
import { failure, type Outcome, success } from '../../../../shared/model/outcome.ts';
import { systemCode } from '../model/file-problem.ts';
import { maxCellUnits } from '../xlsx/write/patch-targets.ts';
import { denseRows } from './dense-rows.ts';
import { excelSheetNames } from './excel-sheet-names.ts';
import { nameFilters } from './ods-names.ts';

/** An .xlsx made anew. Names that Excel does not allow were changed, so each sheet's name then and now is told. */
export interface ConvertedWorkbook {
  readonly bytes: Uint8Array;
  readonly sheetNames: ReadonlyMap<string, string>;
}

/** The first text beyond what a cell of Excel holds, as only .ods has them; null for none. */
function findTooLong(workbook: XLSX.WorkBook): { readonly sheet: string; readonly cell: string } | null {
  for (const sheet of workbook.SheetNames) {
    const rows = denseRows(Object.hasOwn(workbook.Sheets, sheet) ? workbook.Sheets[sheet] : undefined);
    for (const [r, cells] of rows.entries()) {
      const c = cells?.findIndex((cell) => typeof cell?.v === 'string' && cell.v.length > maxCellUnits) ?? -1;
      if (c >= 0) return { sheet, cell: XLSX.utils.encode_cell({ r, c }) };
    }
  }
  return null;
}

/** Makes an .xlsx of a workbook, whose formulas and names are those of the new file already. */
export function convertWorkbook(
  workbook: XLSX.WorkBook,
  isCompressed: boolean,
  bySpelling: ReadonlyMap<string, string>,
): Outcome<ConvertedWorkbook> {
  const tooLong = findTooLong(workbook);
  if (tooLong !== null) return failure('workbook-text-too-long', tooLong);
  const names = excelSheetNames(workbook.SheetNames);
  const sheets: XLSX.WorkBook['Sheets'] = Object.create(null);
  workbook.SheetNames.forEach((name, at) => {
    const sheet = Object.hasOwn(workbook.Sheets, name) ? workbook.Sheets[name] : undefined;
    if (sheet !== undefined) sheets[names[at] ?? name] = withoutHoles(sheet);
  });
  try {
    const converted = { ...workbook, SheetNames: [...names], Sheets: sheets };
    nameFilters(converted);
    const bytes = XLSX.write(converted, {
      type: 'buffer',
      bookType: 'xlsx',
      compression: isCompressed,
      cellStyles: true,
    });
    const sheetNames = new Map(workbook.SheetNames.map((name, at) => [name, names[at] ?? name]));
    for (const [written, name] of bySpelling) {
      if (!sheetNames.has(written)) sheetNames.set(written, sheetNames.get(name) ?? name);
    }
    return success({ bytes, sheetNames });
  } catch (error) {
    // Anything else is a bug and keeps its own words.
    if (isBeyondEngine(error)) return failure('file-too-large');
    throw error;
  }
}

/**
 * SheetJS's writers look into every row of the sheet's range, though its readers leave blank ones out, and
 * take formats of rows below the last cell into the range.
 */
function withoutHoles(sheet: XLSX.WorkSheet): XLSX.WorkSheet {
  const rows = sheet['!data'];
  if (rows === undefined) return sheet;
  const data = Array.from(rows, (cells) => cells ?? []);
  const width = data.reduce((max, cells) => Math.max(max, cells.length), 0);
  const end = { r: Math.max(0, data.length - 1), c: Math.max(0, width - 1) };
  if (data.length === 0) data.push([]);
  return { ...sheet, '!data': data, '!ref': XLSX.utils.encode_range({ s: { r: 0, c: 0 }, e: end }) };
}

/**
 * More bytes or text than one buffer or string of the engine holds (Node's ERR_STRING_TOO_LONG, and V8's own words).
 */
export function isBeyondEngine(error: unknown): boolean {
  if (systemCode(error) === 'ERR_STRING_TOO_LONG') return true;
  return (
    error instanceof RangeError &&
    /^(Invalid string length|Array buffer allocation failed)/.test(error.message)
  );
}
