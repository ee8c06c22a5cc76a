import { readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { expect, it } from 'vitest';
import { openWorkbook } from '../../../../electron/core/workbook/open/open-workbook.ts';
import { casePath, hasCases } from '../../../support/cases.ts';
import { hasOffice, readFormattedInOffice } from '../../../support/office.ts';
import { describeWhere } from '../../../support/where.ts';
import { value } from '../answers.ts';

const workbooks = join(import.meta.dirname, '../../../../../shared/workbooks');

/** Files that cannot be compared so, and why. */
const notShown: Readonly<Record<string, string>> = {
  'ClosedXML-SampleSparklines.xlsx': 'LibreOffice 7.4 ends over it',
  '13-solver-cells-at-the-edge.xlsx':
    'LibreOffice writes a line for each of the million rows down to its last cell',
  '84-csv-named-xlsx.xlsx': 'it is text; the tests of text files have it',
  '82c-tsv-xls-more.xls': 'it is text; the tests of text files have it',
};

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => /\.(?:xls[xmb]?|ods)$/.test(name) && !Object.hasOwn(notShown, name))
    .map((name) => join(folder, name));
}

/** Every cell that we read, by sheet: the row's number, the column, and its text. */
async function ourCells(path: string) {
  const opened = value(await openWorkbook(path));
  const sheets = new Map<string, [row: number, column: number, text: string][]>();
  try {
    for (const { name } of opened.sheets) {
      const reader = opened.sheet(name);
      if (!reader.ok) continue;
      const cells: [number, number, string][] = [];
      value(
        await reader.value.readRows((rows) => {
          for (const row of rows)
            cells.push(...row.cells.map((text, at): [number, number, string] => [row.rowNumber, at, text]));
          return undefined;
        }),
      );
      sheets.set(name, cells);
    }
  } finally {
    await opened.close();
  }
  return sheets;
}

/** A cell that we and LibreOffice show in different words. */
interface Difference {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly ours: string;
  readonly theirs: string;
}

/** A date of the United States, as 2024-03-05. */
function asIso(text: string): string {
  const [, month = '', day = '', year = '', time = ''] =
    /^(\d+)\/(\d+)\/(\d{4})( \d+:\d\d)?$/.exec(text) ?? [];
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}${time.replace(/^ (\d:)/, ' 0$1')}`;
}

const inFile = (pattern: RegExp) => (cell: Difference) => pattern.test(`${cell.file} ${cell.sheet}`);

/** Why LibreOffice (7.4) shows something else, by name. */
const reasons: Readonly<Record<string, (cell: Difference) => boolean>> = {
  'dates of built-in formats follow the region: we show what reads the same everywhere': (cell) =>
    asIso(cell.theirs) === cell.ours,
  'the time of the system: LibreOffice shows two digits of the hour': (cell) =>
    `0${cell.ours}` === cell.theirs,
  'dates before the calendar: Excel shows #### and we the number': inFile(
    /^umya-spreadsheet-issue_296\.xlsx/,
  ),
  'LibreOffice calculates cubes, random numbers and today anew': inFile(
    /^(?:ClosedXML-CubeFromRange|PhpSpreadsheet-32readwrite|poi-stress024)/,
  ),
  'LibreOffice fills pivots anew, with words of its own': inFile(
    /^(?:ClosedXML-TemplateWithTableSource|poi-ExcelPivotTableSample|xlsx-populate-template\.xlsx Pivot Table)/,
  ),
  'LibreOffice does not know the references of these formulas': inFile(/^poi-DataValidationEvaluations/),
  'the list of formats names these': inFile(/^(?:25d-formats-by-language|25e-ssrs|27-date-builtin-14)/),
};

describeWhere(
  hasOffice && hasCases ? null : hasOffice ? 'no ../shared' : 'no LibreOffice',
  'every cell of every workbook',
  () => {
    it('shows what LibreOffice shows, or differs for a reason that is known by name', async () => {
      const paths = [...filesOf(workbooks), ...filesOf(casePath(''))];
      // Two files of one name but for the ending would be one to LibreOffice.
      const byEnding = Map.groupBy(paths, (path) => extname(path));
      expect([...byEnding.keys()].sort()).toEqual(['.ods', '.xls', '.xlsb', '.xlsm', '.xlsx']);
      const office = new Map([...byEnding.values()].flatMap((some) => [...readFormattedInOffice(some)]));
      const different: Difference[] = [];
      let compared = 0;
      for (const path of paths) {
        for (const [sheet, cells] of await ourCells(path)) {
          const theirs = office.get(path)?.get(sheet);
          expect(theirs, `${basename(path)} ${sheet}`).toBeDefined();
          for (const [row, column, text] of cells) {
            compared += 1;
            const ours = text.trim();
            const their = (theirs?.[row - 1]?.[column] ?? '').trim();
            if (ours !== their) different.push({ file: basename(path), sheet, row, ours, theirs: their });
          }
        }
      }
      const reasonOf = (cell: Difference) => Object.keys(reasons).find((name) => reasons[name]?.(cell));
      expect(different.filter((cell) => reasonOf(cell) === undefined)).toEqual([]);
      expect(new Set(different.map(reasonOf))).toEqual(new Set(Object.keys(reasons)));
      expect(compared).toBeGreaterThan(10_000);
    }, 240_000);
  },
);
