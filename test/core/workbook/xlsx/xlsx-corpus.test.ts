import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { fullNumber } from '../../../../electron/core/workbook/model/full-number.ts';
import { heldText } from '../../../../electron/core/workbook/model/stored-cell.ts';
import { openXlsx } from '../../../../electron/core/workbook/xlsx/read/xlsx-workbook.ts';
import { hasOffice, officeNote, readFirstSheetInOffice } from '../../../support/office.ts';
import { codeOf, value } from '../answers.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { answer, partsOf, patchFile, type ReadSheet, readSheet } from './xlsx-files.ts';

/**
 * Real workbooks from many programs: our reading against SheetJS's, cell by cell, and a patch of every sheet
 * against the file before it, part by part and cell by cell. With ALL_WORKBOOKS_IN_LIBREOFFICE=1 LibreOffice
 * looks at every one.
 */
const corpus = join(import.meta.dirname, '../../../../../shared/workbooks');
const names = existsSync(corpus) ? readdirSync(corpus).filter((name) => /\.xls[xm]$/.test(name)) : [];
const note = names.length === 0 ? ' (not run: no ../shared)' : '';
const at = temporaryFolder();

async function sheetsOf(name: string): Promise<readonly string[]> {
  const opened = value(await openXlsx(join(corpus, name)));
  await opened.close();
  return opened.sheets.filter((sheet) => sheet.kind === 'worksheet').map((sheet) => sheet.name);
}

type Cell = XLSX.CellObject | undefined;

/**
 * What SheetJS says a cell holds. What numbers show is compared with LibreOffice
 * (formats/workbooks-in-office.test.ts), which is the better judge.
 */
function sheetJsText(cell: Cell): string {
  if (cell === undefined || cell.v === undefined || cell.t === 'z') return '';
  if (cell.t === 'b') return cell.v === true ? 'TRUE' : 'FALSE';
  if (cell.t === 's') return String(cell.v).replaceAll('\r\n', '\n');
  if (cell.t === 'n') return fullNumber(Number(cell.v));
  return (cell.w ?? String(cell.v)).trim();
}

function differences(sheet: ReadSheet, other: XLSX.WorkSheet): readonly string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  for (const row of sheet.rows) {
    for (const column of row.cells.keys()) {
      const text = heldText(row, column);
      const address = XLSX.utils.encode_cell({ r: row.rowNumber - 1, c: column });
      const cell = other[address] as Cell;
      seen.add(address);
      const theirs = sheetJsText(cell);
      if (text !== theirs && text.trim() !== theirs.trim()) found.push(`${address}: ${text} | ${theirs}`);
    }
  }
  for (const address of Object.keys(other)) {
    if (!address.startsWith('!') && !seen.has(address) && sheetJsText(other[address] as Cell) !== '') {
      found.push(`${address}: missing`);
    }
  }
  return found;
}

/** Row numbers that get answers: those with content below the first, one between, and one after the last. */
function rowsToAnswer(sheet: ReadSheet): readonly number[] {
  const numbers = sheet.rows.slice(1).map((row) => row.rowNumber);
  const last = sheet.rows.at(-1)?.rowNumber ?? 1;
  return [...new Set([...numbers, last + 2])];
}

async function patched(name: string, sheetName: string) {
  const before = value(await readSheet(join(corpus, name), sheetName));
  const headerRow = before.rows[0]?.rowNumber ?? 1;
  const rows = rowsToAnswer(before);
  const outcome = await patchFile(
    join(corpus, name),
    at('out.xlsx'),
    Object.fromEntries(rows.map((row) => [row, [`to row ${row} <&>\nä`]])),
    { headerRow, sheet: sheetName },
  );
  return { before, headerRow, rows, outcome };
}

function expectSameCells(before: ReadSheet, after: ReadSheet): void {
  const now = new Map(after.rows.map((row) => [row.rowNumber, row]));
  for (const row of before.rows) {
    const same = now.get(row.rowNumber);
    expect(same?.isHidden).toBe(row.isHidden);
    row.cells.forEach((cell, column) => {
      if (cell !== '') expect(same?.cells[column]).toBe(cell);
    });
  }
}

function expectSameForSheetJs(name: string, sheetName: string): void {
  const options = { cellStyles: false, cellHTML: false } as const;
  const before = XLSX.read(readFileSync(join(corpus, name)), options).Sheets[sheetName] ?? {};
  const after = XLSX.read(readFileSync(at('out.xlsx')), options).Sheets[sheetName] ?? {};
  for (const [address, cell] of Object.entries(before)) {
    const old = cell as Cell;
    if (address.startsWith('!') || old?.v === undefined) continue;
    const now = after[address] as Cell;
    expect([address, now?.t, now?.v, now?.f]).toEqual([address, old.t, old.v, old.f]);
  }
}

/** The workbook part without the ranges of its sheets' own filters. */
function withoutFilterNames(part: Buffer): string {
  return part.toString('utf8').replace(/(<definedName[^>]*_xlnm\._FilterDatabase[^>]*>)[^<]*/g, '$1');
}

describe.skipIf(names.length === 0)(`real workbooks${note}`, () => {
  it.each(names)('%s reads as SheetJS reads it', async (name) => {
    const other = XLSX.read(readFileSync(join(corpus, name)), { cellNF: true });
    for (const sheetName of await sheetsOf(name)) {
      const sheet = value(await readSheet(join(corpus, name), sheetName));
      expect([sheetName, differences(sheet, other.Sheets[sheetName] ?? {})]).toEqual([sheetName, []]);
    }
  });

  it.each(names)('%s takes a column on its sheets, and the rest is as it was', async (name) => {
    const old = await partsOf(join(corpus, name));
    for (const sheetName of (await sheetsOf(name)).slice(0, 4)) {
      const { before, headerRow, rows, outcome } = await patched(name, sheetName);
      const { written } = value(outcome);
      expect(written).toBe(rows.length);
      const parts = await partsOf(at('out.xlsx'));
      expect([...parts.keys()]).toEqual([...old.keys()]);
      const changed = [...parts].filter(([part, bytes]) => old.get(part)?.equals(bytes) !== true);
      for (const [part, bytes] of changed) {
        // The name of the sheet's filter grows with the filter; nothing else in that part is another.
        if (part === 'xl/workbook.xml')
          expect(withoutFilterNames(bytes)).toBe(withoutFilterNames(old.get(part) ?? Buffer.alloc(0)));
        else expect(part).toMatch(/(worksheets\/[^/]+|styles\d*|tables\/[^/]+)\.xml$/i);
      }
      expect(changed.length).toBeLessThanOrEqual(3);
      const after = value(await readSheet(at('out.xlsx'), sheetName));
      expectSameCells(before, after);
      const column = after.rows
        .find((row) => row.rowNumber === headerRow)
        ?.cells.findIndex((cell) => cell.startsWith(answer.header));
      for (const row of rows) {
        const text = after.rows.find((one) => one.rowNumber === row)?.cells[column ?? -1];
        expect(text).toBe(`to row ${row} <&>\nä`);
      }
      expectSameForSheetJs(name, sheetName);
    }
  });
});

const few = ['umya-spreadsheet-aaa.xlsm', 'poi-ExcelPivotTableSample.xlsx', 'poi-sample.strict.xlsx'];
const looked =
  process.env.ALL_WORKBOOKS_IN_LIBREOFFICE === '1' ? names : few.filter((name) => names.includes(name));

/** Files of which LibreOffice cannot tell anything, and why. */
const beyondLibreOffice: ReadonlyMap<string, string> = new Map([
  ['ClosedXML-SampleSparklines.xlsx', 'LibreOffice 7.4 crashes on the original'],
  ['Open-XML-SDK-ChartSheet.xlsx', 'its first tab is a chart, and only the first tab is converted'],
  ['PhpSpreadsheet-32readwriteBubbleChart1.xlsx', 'its cells are random numbers, drawn anew at each opening'],
]);

describe.skipIf(!hasOffice || names.length === 0)(`LibreOffice${officeNote || note}`, () => {
  it.each(looked.filter((name) => !beyondLibreOffice.has(name)))(
    'opens %s with its new column, and shows the old cells as before',
    async (name) => {
      const [sheetName = ''] = await sheetsOf(name);
      const { outcome, rows } = await patched(name, sheetName);
      expect(codeOf(outcome)).toBe('ok');
      const before = readFirstSheetInOffice(join(corpus, name));
      const after = readFirstSheetInOffice(at('out.xlsx'));
      before.forEach((row, index) => {
        row.forEach((cell, column) => {
          if (cell !== '') expect([index, after[index]?.[column]]).toEqual([index, cell]);
        });
      });
      const answers = after.flat().filter((cell) => /^to row \d+ <&>/.test(cell));
      expect(answers.length).toBe(rows.length);
    },
    180_000,
  );
});
