import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { isErrorText } from '../../../shared/model/faulty-cells.ts';
import type { JobSettings } from '../../../shared/model/job.ts';
import { buildStyles, buildXlsx, type ZipPart } from '../../fixtures/xlsx-builder.ts';
import { casePath, casesNote, hasCases } from '../../support/cases.ts';
import {
  answeredRows,
  echoSettings,
  goWholeWay,
  startWholeWay,
  stoppedWays,
  type WayOptions,
} from '../../support/whole-way.ts';
import { temporaryFolder } from '../workbook/temporary-folder.ts';

const at = temporaryFolder();
const ways = stoppedWays();

async function go(path: string, options: WayOptions = {}) {
  const { way, job, saved } = await goWholeWay(path, options);
  ways.push(way);
  return { job, requests: way.requests(), answered: answeredRows(saved) };
}

/** What the wizard is told before anything is sent. */
async function ask(path: string, options: WayOptions) {
  const way = await startWholeWay(path);
  ways.push(way);
  const { tableId, ...table } = await way.readTable(options);
  const settings = { ...echoSettings(options, table), isPractice: true } as never;
  const { client } = way.bench;
  const { rows, faultyRows } = await client.estimates.make({ tableId, settings });
  const preview = (index: number) => client.instructions.preview({ draft: { tableId, settings }, at: index });
  return { rows, faultyRows, preview };
}

const leavesOut: Partial<JobSettings> = {
  nonData: { sendsSure: false, leavesOutUnsure: false, leavesOutFaulty: true },
};

const one = (row: number) => [{ firstRow: row, lastRow: row }];

/** Two formulas that show 0, and one that shows 7. */
function readZeros(): string {
  const text = (cell: string, value: string) => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const result = (row: number, value: number) => `<c r="B${row}"><f>A${row}&amp;"!"</f><v>${value}</v></c>`;
  const rows = [0, 0, 7].map(
    (value, at) => `<row r="${at + 2}">${text(`A${at + 2}`, `n${at}`)}${result(at + 2, value)}</row>`,
  );
  return `<row r="1">${text('A1', 'Name')}${text('B1', 'Full')}</row>${rows.join('')}`;
}

/** Rows 2 to 6: fine, a formula without a value in B, an error in B, an error in C, a formula without a value in C. */
function formulas(): string {
  const text = (cell: string, value: string) => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const row = (number: number, b: string, c: string) =>
    `<row r="${number}">${text(`A${number}`, `id${number}`)}${b}${c}</row>`;
  const rows = [
    `<row r="1">${text('A1', 'Id')}${text('B1', 'Text')}${text('C1', 'Other')}</row>`,
    row(2, text('B2', 'good'), text('C2', 'x')),
    row(3, '<c r="B3"><f>A3&amp;"!"</f></c>', text('C3', 'x')),
    row(4, '<c r="B4" t="e"><f>NA()</f><v>#N/A</v></c>', text('C4', 'x')),
    row(5, text('B5', 'fine'), '<c r="C5" t="e"><v>#DIV/0!</v></c>'),
    row(6, text('B6', 'well'), '<c r="C6"><f>1+1</f></c>'),
    // A formula whose result is an empty text has one.
    row(7, '<c r="B7" t="str"><f>""</f><v></v></c>', text('C7', 'x')),
  ];
  writeFileSync(at('formulas.xlsx'), buildXlsx({ rows: rows.join('') }));
  return at('formulas.xlsx');
}

describe('errors and formulas without values', () => {
  test.skipIf(!hasCases)(`#REF! in a used cell is told, and left out on request${casesNote}`, async () => {
    const path = casePath('51-excel-error-in-used-cell.xlsx');
    const asked = await ask(path, { columns: ['Text'] });
    expect(asked.faultyRows).toEqual([{ kind: 'error-cell', isSure: false, count: 1, ranges: one(2) }]);
    const usual = await go(path, { columns: ['Text'] });
    expect(usual.answered).toEqual([
      [2, 'Text: #REF!'],
      [3, 'Text: a'],
    ]);
    expect(usual.job.leftOut).toBeUndefined();
    const chosen = await go(path, { columns: ['Text'], settings: leavesOut });
    expect(chosen.requests).toEqual(['Text: a']);
    expect(chosen.answered).toEqual([[3, 'Text: a']]);
    expect(chosen.job.leftOut).toEqual([{ kind: 'error-cell', isSure: false, count: 1, ranges: one(2) }]);
  });

  test('are counted in the columns used alone', async () => {
    const path = formulas();
    const inText = await ask(path, { columns: ['Text'] });
    expect(inText.rows).toBe(6);
    expect(inText.faultyRows).toEqual([
      { kind: 'error-cell', isSure: false, count: 1, ranges: one(4) },
      { kind: 'no-value', isSure: false, count: 1, ranges: one(3) },
    ]);
    expect((await ask(path, { columns: ['Id'] })).faultyRows).toEqual([]);
    const inBoth = await ask(path, { columns: ['Other', 'Text'] });
    expect(inBoth.faultyRows).toMatchObject([{ ranges: [{ firstRow: 4, lastRow: 5 }] }, { count: 2 }]);
  });

  test('leave out their rows on request, and those alone', async () => {
    const path = formulas();
    const options = { columns: ['Text'], settings: leavesOut };
    const asked = await ask(path, options);
    expect(asked.rows).toBe(4);
    expect(asked.faultyRows).toMatchObject([{ count: 1 }, { count: 1 }]);
    expect(await asked.preview(1)).toMatchObject({ rowNumber: 3, isSkipped: true, isFaulty: true });
    expect(await asked.preview(3)).toMatchObject({ rowNumber: 5, isSkipped: false, isFaulty: false });
    const { answered, job } = await go(path, options);
    expect(answered.map(([row]) => row)).toEqual([2, 5, 6, 7]);
    expect(job.leftOut?.map(({ kind, ranges }) => [kind, ranges])).toEqual([
      ['error-cell', one(4)],
      ['no-value', one(3)],
    ]);
  });

  test('are those for which XlsxWriter and pandas write 0, until Excel has calculated them', async () => {
    const written = (calc: string): string => {
      const rows = readZeros();
      const adjust = (part: ZipPart): ZipPart =>
        part.name === 'xl/workbook.xml'
          ? { ...part, content: String(part.content).replace('</workbook>', `${calc}</workbook>`) }
          : part;
      writeFileSync(at('zeros.xlsx'), buildXlsx({ rows, adjust }));
      return at('zeros.xlsx');
    };
    const fresh = await ask(written('<calcPr calcId="124519" fullCalcOnLoad="1"/>'), { columns: ['Full'] });
    expect(fresh.faultyRows).toEqual([
      { kind: 'no-value', isSure: false, count: 2, ranges: [{ firstRow: 2, lastRow: 3 }] },
    ]);
    const saved = await ask(written('<calcPr calcId="191029"/>'), { columns: ['Full'] });
    expect(saved.faultyRows).toEqual([]);
    const { requests } = await go(written('<calcPr calcId="191029"/>'), { columns: ['Full'] });
    expect([...requests].sort()).toEqual(['Full: 0', 'Full: 7']);
  });

  test('are zeros in whatever format, and no cell that took the value above', async () => {
    const formats = ['m/d/yyyy', '0;-0;"-"', '0.0" kg"', '"EUR "0.00', 'h:mm AM/PM', ';;'];
    const text = (cell: string, value: string) => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;
    const zeros = formats.map(
      (_, style) =>
        `<row r="${style + 2}">${text(`A${style + 2}`, 'n')}<c r="B${style + 2}" s="${style + 1}"><f>1-1</f><v>0</v></c></row>`,
    );
    const last = `<row r="8">${text('A8', 'n')}<c r="B8"><f>7</f><v>7</v></c></row>`;
    const styles = buildStyles(
      formats.map((code) => code.replaceAll('"', '&quot;')),
      ['<xf numFmtId="0"/>', ...formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`)],
    );
    const adjust = (part: ZipPart): ZipPart =>
      part.name === 'xl/workbook.xml'
        ? {
            ...part,
            content: String(part.content).replace(
              '</workbook>',
              '<calcPr calcId="124519" fullCalcOnLoad="1"/></workbook>',
            ),
          }
        : part;
    const rows = `<row r="1">${text('A1', 'Name')}${text('B1', 'Full')}</row>${zeros.join('')}${last}`;
    writeFileSync(at('shown.xlsx'), buildXlsx({ rows, styles, adjust }));
    const { faultyRows } = await ask(at('shown.xlsx'), { columns: ['Full'] });
    expect(faultyRows).toMatchObject([{ kind: 'no-value', count: 6, ranges: [{ firstRow: 2, lastRow: 7 }] }]);
  });

  test('are told of chosen rows only', async () => {
    const settings: Partial<JobSettings> = { ...leavesOut, rows: { kind: 'range', firstRow: 2, lastRow: 3 } };
    const path = formulas();
    expect((await ask(path, { columns: ['Text'], settings })).faultyRows).toMatchObject([
      { kind: 'no-value' },
    ]);
    const { job } = await go(path, { columns: ['Text'], settings });
    expect(job.leftOut).toMatchObject([{ kind: 'no-value', count: 1 }]);
  });

  test('are errors in a text file too, in the language of the program that wrote it', async () => {
    writeFileSync(at('liste.csv'), 'Artikel;Preis\r\nLampe;12\r\nStuhl;#NV\r\nTisch;#BEZUG!\r\nRegal;#1\r\n');
    const options = { columns: ['Artikel', 'Preis'], settings: leavesOut };
    const { answered, job } = await go(at('liste.csv'), options);
    expect(answered.map(([row]) => row)).toEqual([2, 5]);
    expect(job.leftOut).toMatchObject([
      { kind: 'error-cell', count: 2, ranges: [{ firstRow: 3, lastRow: 4 }] },
    ]);
  });

  test('are errors in an .xls file too', async () => {
    const sheet = XLSX.utils.aoa_to_sheet([['Text'], ['a'], ['b'], ['c']]);
    sheet.A3 = { t: 'e', v: 0x2a, w: '#N/A' };
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, sheet, 'Data');
    writeFileSync(at('old.xls'), XLSX.write(book, { type: 'buffer', bookType: 'xls' }));
    const { requests } = await go(at('old.xls'), { columns: ['Text'], settings: leavesOut });
    expect(requests).toEqual(['Text: a', 'Text: c']);
  });

  test('a row that is joined to one above takes what it lacks along, and a cell filled from above lacks nothing', async () => {
    const text = (cell: string, value: string) => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;
    const rows = [
      `<row r="1">${text('A1', 'Date')}${text('B1', 'Group')}${text('C1', 'Text')}${text('D1', 'More')}</row>`,
      `<row r="2">${text('A2', 'mon')}${text('B2', 'north')}${text('C2', 'a')}</row>`,
      `<row r="3">${text('C3', 'b')}<c r="D3"><f>1</f></c></row>`,
      `<row r="4">${text('A4', 'tue')}<c r="B4"><f>1</f></c>${text('C4', 'c')}${text('D4', 'd')}</row>`,
      `<row r="5">${text('A5', 'wed')}${text('B5', 'south')}${text('C5', 'e')}${text('D5', 'f')}</row>`,
    ];
    writeFileSync(at('joined.xlsx'), buildXlsx({ rows: rows.join('') }));
    const rowRules = { fillsDown: [1], continuesBy: 0 };
    const options = { columns: ['Group', 'More'], headerRow: 1, firstHeaderRow: 1, rowRules };
    const { faultyRows } = await ask(at('joined.xlsx'), options);
    expect(faultyRows).toEqual([{ kind: 'no-value', isSure: false, count: 1, ranges: one(2) }]);
  });
});

test.each([
  ['#REF!', true],
  ['#N/A ', true],
  ['#SPILL!', true],
  ['#WERT!', true],
  ['#¿NOMBRE?', true],
  ['Err:502', true],
  ['#1', false],
  ['#', false],
  ['####', false],
  ['#n/a: not asked', false],
  ['Err:', false],
  ['Error', false],
  ['N/A', false],
  ['', false],
])('%j is an error: %j', (text, isError) => {
  expect(isErrorText(text)).toBe(isError);
});
