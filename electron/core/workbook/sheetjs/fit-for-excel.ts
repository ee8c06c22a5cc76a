import type { WorkBook } from 'xlsx';
import { plainSheetName } from '../model/sheet-name.ts';
import { withFunctionMarks } from './excel-functions.ts';
import { nameSheets, type SheetNaming, sheetInReference } from './excel-sheet-names.ts';
import { forEachFormula } from './formula-cells.ts';
import type { LossCount } from './losses.ts';
import { countCoveredContent } from './ods-covered.ts';
import { putOdsFormulas } from './ods-formulas.ts';
import { mendOdsNames } from './ods-names.ts';
import { keepOdsPrints } from './ods-print.ts';
import type { HiddenParts } from './ods-visibility.ts';
import { namesOutside, sheetOrText } from './outside-references.ts';

/** An .ods as it has been read: its content as SheetJS got it, and the formulas that were taken out of it. */
export interface OdsParts {
  readonly content: string;
  readonly formulas: readonly string[];
  readonly hidden: ReadonlyMap<string, HiddenParts>;
}

/** Hides in the new file what is hidden in the .ods. */
function hideParts(workbook: WorkBook, hidden: OdsParts['hidden']): void {
  for (const name of workbook.SheetNames) {
    const sheet = Object.hasOwn(workbook.Sheets, name) ? workbook.Sheets[name] : undefined;
    const parts = hidden.get(name);
    if (sheet === undefined || parts === undefined) continue;
    const rowCount = sheet['!data']?.length ?? 0;
    const rows = [...parts.rows].filter((row) => row <= rowCount);
    const rowInfo = sheet['!rows'] ?? [];
    for (const row of rows) rowInfo[row - 1] = { ...rowInfo[row - 1], hidden: true };
    const columnInfo = sheet['!cols'] ?? [];
    for (const column of parts.columns) columnInfo[column] = { ...columnInfo[column], hidden: true };
    if (rowInfo.length > 0) sheet['!rows'] = rowInfo;
    if (columnInfo.length > 0) sheet['!cols'] = columnInfo;
  }
}

/** Names and formulas of an .ods as Excel writes them. */
export function fitOdsForExcel(workbook: WorkBook, ods: OdsParts, losses: LossCount): void {
  const naming = nameSheets(workbook.SheetNames, losses);
  countCoveredContent(ods.content, losses);
  const lostNames = mendOdsNames(workbook, ods.content, naming, losses);
  putOdsFormulas(workbook, ods.formulas, naming, lostNames, losses);
  keepOdsPrints(workbook, ods.content, naming, losses);
  hideParts(workbook, ods.hidden);
}

function withSheetNames(formula: string, naming: SheetNaming): string {
  return formula.replace(sheetOrText, (found, written?: string) => {
    const name = written === undefined ? undefined : naming.get(plainSheetName(written.slice(0, -1)));
    return name === undefined ? found : `${sheetInReference(name)}!`;
  });
}

/**
 * The same of an .xls or .xlsb: formulas that name other workbooks give their values, since the new file does
 * not name those.
 */
export function fitForExcel(workbook: WorkBook, losses: LossCount): void {
  const sheets = new Set(workbook.SheetNames);
  const naming = nameSheets(workbook.SheetNames, losses);
  const isRenamed = [...naming].some(([name, own]) => name !== own);
  const written = (formula: string): string | null => {
    if (namesOutside(formula, sheets)) return null;
    return withFunctionMarks(isRenamed ? withSheetNames(formula, naming) : formula);
  };
  forEachFormula(workbook, losses, written);
  const names = workbook.Workbook?.Names;
  if (names === undefined) return;
  const kept = names.flatMap((name) => {
    // SheetJS tells a constant as what it is.
    const ref = written(String(name.Ref));
    if (ref === null) losses.add('names', name.Name);
    return ref === null ? [] : [{ ...name, Ref: ref }];
  });
  workbook.Workbook = { ...workbook.Workbook, Names: kept };
}
