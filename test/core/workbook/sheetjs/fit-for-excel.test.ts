import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it, test } from 'vitest';
import * as XLSX from 'xlsx';
import { openWithSheetJs } from '../../../../electron/core/workbook/sheetjs/sheetjs-workbook.ts';
import { convertInOffice, noOffice } from '../../../support/office.ts';
import { describeWhere } from '../../../support/where.ts';
import { value } from '../answers.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { flatOds, formula, odsFile, row, text } from './ods-files.ts';
import { changeXls } from './xls-records.ts';

const at = temporaryFolder();

/**
 * The new workbook of a file: what is lost, and the formulas of its first sheet by their cells as they stand
 * in the file.
 */
async function remake(path: string) {
  const opened = value(await openWithSheetJs(path));
  const { bytes } = value(opened.toXlsx());
  const book = XLSX.read(bytes, { type: 'buffer', xlfn: true, sheetStubs: true });
  return { losses: opened.losses, book, formulas: formulasOf(book) };
}

function formulasOf(book: XLSX.WorkBook): ReadonlyMap<string, string> {
  const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
  return new Map(
    Object.entries(sheet).flatMap(([cell, { f }]) => (f === undefined ? [] : [[cell, String(f)]])),
  );
}

/** Formulas as LibreOffice writes them into .ods. */
const formulas = [
  'of:=VLOOKUP([.$A1];[.$A$1:.$B$4];2;FALSE())',
  'of:=SUBTOTAL(3;[.$A$1:.A4])-1',
  'of:=[.A1]&"|"&[.B1]&"a;b ~ $x $A$1"',
  'of:="costs $"&LEFT([.B1];6)&"/kg"',
  'of:=SUM({1;2|3;4})',
  'of:=SUM([.A1:.B2]![.B1:.B4])',
  'of:=COM.MICROSOFT.IFS([.B1]>0;"p";TRUE();"n")',
  'of:=COM.MICROSOFT.CONCAT([.A1:.A3])',
  'of:=COM.MICROSOFT.STDEV.S([.B1:.B4])',
  'of:=COM.MICROSOFT.NORM.DIST(1;0;1;TRUE())',
  'of:=COM.MICROSOFT.TEXTJOIN(",";TRUE();[.A1:.A3])',
  'of:=LEGACY.CHIDIST(1;2)',
  'of:=BITAND(3;5)+XOR(TRUE();FALSE())+DAYS([.B1];[.B2])',
  'of:=SUM(IFNA([.B1];0);NUMBERVALUE("1,5";","))',
  "of:=[$'It''s A & B'.$A$1]+[$'2024'.B2]",
  'of:=SUM([.B:.B])+SUM([.1:.1])',
  'of:=INDEX([.A1:.B4];2;2):[.B4]',
  'of:=IF([.B1]<>2;-[.B1]%;[.B1]^2)',
  'of:=ISERROR(#REF!)',
  'of:=SKEWP([.B1:.B4])+UNICODE("ä")+GAUSS(1)',
];
const sheets = (rows: string) => [
  { rows },
  { name: 'It&apos;s A &amp; B', rows: row(formula('of:=1')) },
  { name: '2024', rows: row(formula('of:=1')) },
];

describeWhere(noOffice, 'formulas of an .ods made anew', () => {
  it('are those that LibreOffice writes into an .xlsx', async () => {
    writeFileSync(
      at('formulas.fods'),
      flatOds(
        sheets(formulas.map((one, n) => row(text(`t${n}`), formula('of:=1', n), formula(one))).join('')),
      ),
    );
    convertInOffice(at('formulas.fods'), 'ods', at('formulas.ods'));
    const { formulas: ours, losses } = await remake(at('formulas.ods'));
    convertInOffice(at('formulas.ods'), 'xlsx', at('office.xlsx'));
    const theirs = formulasOf(XLSX.read(readFileSync(at('office.xlsx')), { xlfn: true }));
    // Spaces, and the apostrophes that stand around any name, are a matter of taste.
    const plain = (written = '') => written.replace(/\$(?=')/g, '').replaceAll("'2024'", '2024');
    const cells = formulas.map((_, n) => `C${n + 1}`);
    expect(losses).toEqual([]);
    expect(cells.map((cell) => plain(ours.get(cell)))).toEqual(cells.map((cell) => plain(theirs.get(cell))));
  }, 120_000);
});

/** A sheet of one row for each formula, the formula in column C. */
function listOf(written: readonly string[]): string {
  return written.map((one, n) => row(text(`t${n}`), formula('of:=1', n), formula(one))).join('');
}

test('references that are joined stand in parentheses, as a comma divides arguments in Excel', async () => {
  writeFileSync(at('joined.ods'), odsFile([{ rows: listOf(['of:=RANK([.B1];[.B1:.B2]~[.B4]~[.B6])']) }]));
  const { formulas: ours, losses } = await remake(at('joined.ods'));
  expect([ours.get('C1'), losses]).toEqual(['RANK(B1,(B1:B2,B4,B6))', []]);
});

test('formulas that Excel cannot have give their values, with their number and their cells', async () => {
  const lost = [
    "of:=['file:///x.ods'#$Sheet.A1]",
    'of:=[One.A1:Two.B2]',
    'of:=ORG.LIBREOFFICE.COLOR(1;2;3)',
    'of:=EASTERSUNDAY(2024)',
    'of:=MULTIPLE.OPERATIONS([.A1];[.B1];[.B2])',
    'of:=VLOOKUP([.A1];#NAME?#all;2)',
    'foo:=1+1',
  ];
  writeFileSync(at('lost.ods'), odsFile([{ rows: listOf(['of:=[.A1]', ...lost]) }]));
  const { formulas: ours, losses, book } = await remake(at('lost.ods'));
  expect([...ours.keys()].filter((cell) => cell.startsWith('C'))).toEqual(['C1']);
  expect(book.Sheets.Data?.C8?.v).toBe(7);
  const where = ['Data!C2', 'Data!C3', 'Data!C4', 'Data!C5', 'Data!C6'];
  expect(losses).toEqual([{ kind: 'formulas', count: lost.length, where }]);
});

test('a formula without a value that Excel cannot have is no blank cell', async () => {
  const bare = '<table:table-cell table:formula="of:=EASTERSUNDAY(2024)"/>';
  writeFileSync(at('bare.ods'), odsFile([{ rows: row(text('t'), bare) }]));
  const { formulas: ours, losses } = await remake(at('bare.ods'));
  expect([ours.get('B1'), losses.map(({ count }) => count)]).toEqual(['NA()', [1]]);
  const opened = value(await openWithSheetJs(at('bare.ods')));
  const valueless: (readonly number[] | undefined)[] = [];
  value(
    await value(opened.sheet('Data')).readRows(
      (rows) => void valueless.push(...rows.map((one) => one.valueless)),
    ),
  );
  expect(valueless).toEqual([[1]]);
});

test('formulas, names and print areas follow a sheet whose name Excel does not allow, and that is told', async () => {
  const long = 'Expenses and revenues of the year 2024';
  const named = `<table:named-expressions><table:named-range table:name="all" table:base-cell-address="$'${long}'.$A$1" table:cell-range-address="$'${long}'.$A$1:.$B$2"/></table:named-expressions>`;
  const sheets = [
    { rows: listOf([`of:=[$'${long}'.$A$1]+1`, "of:=[$'a/b'.A1]"]) },
    {
      name: long,
      attributes: ` table:print-ranges="'${long}'.A1:'${long}'.B2 '${long}'.D1:'${long}'.D2"`,
      rows: listOf(['of:=1']),
    },
    { name: 'a/b', rows: listOf(['of:=1']) },
  ];
  writeFileSync(at('long.ods'), odsFile(sheets, named));
  const { formulas: ours, losses, book } = await remake(at('long.ods'));
  const short = 'Expenses and revenues of the ye';
  expect(book.SheetNames).toEqual(['Data', short, 'a_b']);
  expect([ours.get('C1'), ours.get('C2')]).toEqual([`'${short}'!$A$1+1`, 'a_b!A1']);
  expect(book.Workbook?.Names).toEqual([
    { Name: 'all', Ref: `'${short}'!$A$1:$B$2` },
    { Name: '_xlnm.Print_Area', Sheet: 1, Ref: `'${short}'!$A$1:$B$2,'${short}'!$D$1:$D$2` },
  ]);
  expect(losses).toEqual([{ kind: 'sheet-names', count: 2, where: [`${long} → ${short}`, 'a/b → a_b'] }]);
});

test('rows and columns that stand on each page, and what is hidden, stay so', async () => {
  const rows = `<table:table-header-columns><table:table-column/></table:table-header-columns><table:table-column table:visibility="collapse"/><table:table-column/>${row(text('above'))}<table:table-header-rows>${row(text('a'), text('b'), text('c'))}</table:table-header-rows>${row(text('1'))}<table:table-row table:visibility="collapse">${text('2')}</table:table-row>`;
  writeFileSync(at('titles.ods'), odsFile([{ rows }]));
  const { bytes } = value(value(await openWithSheetJs(at('titles.ods'))).toXlsx());
  const book = XLSX.read(bytes, { type: 'buffer', cellStyles: true });
  expect(book.Workbook?.Names).toEqual([
    { Name: '_xlnm.Print_Titles', Sheet: 0, Ref: 'Data!$A:$A,Data!$2:$2' },
  ]);
  const hidden = (all: readonly ({ readonly hidden?: boolean } | undefined)[] = []) =>
    Array.from(all, (one) => one?.hidden === true);
  expect(hidden(book.Sheets.Data?.['!rows'])).toEqual([false, false, false, true]);
  expect(hidden(book.Sheets.Data?.['!cols'])).toEqual([false, true]);
});

test('times below zero and dates before March 1900 keep their numbers', async () => {
  const cell = (type: string, odd: string, shown: string): string =>
    `<table:table-cell office:value-type="${type}" office:${type}-value="${odd}"><text:p>${shown}</text:p></table:table-cell>`;
  const cells = [
    cell('time', '-PT36H00M00S', '-36:00'),
    cell('time', 'PT12H00M00S', '12:00'),
    cell('date', '1899-12-30', '1899-12-30'),
    cell('date', '2024-03-05', '2024-03-05'),
  ];
  writeFileSync(at('odd.ods'), odsFile([{ rows: row(...cells) }]));
  const { book } = await remake(at('odd.ods'));
  const sheet = book.Sheets.Data;
  expect([sheet?.A1?.v, sheet?.B1?.v, sheet?.C1?.v, sheet?.D1?.v]).toEqual([-1.5, 0.5, 0, 45_356]);
});

test('what stands under merged cells of an .ods is told with its cells', async () => {
  const under = (content: string, repeats = 1): string =>
    `<table:covered-table-cell table:number-columns-repeated="${repeats}"${content === '' ? '/>' : ` office:value-type="string"><text:p>${content}</text:p></table:covered-table-cell>`}`;
  const rows =
    row(text('a'), under('', 2), under('x')) +
    `<table:table-row table:number-rows-repeated="3">${text('b')}</table:table-row>` +
    row(under('y'), text('c'));
  writeFileSync(at('covered.ods'), odsFile([{ rows }]));
  const { losses } = await remake(at('covered.ods'));
  expect(losses).toEqual([{ kind: 'covered-cells', count: 2, where: ['Data!D1', 'Data!A5'] }]);
});

/**
 * An .xls that names another workbook, with a sheet of the other one known by name, as Excel writes it
 * ([MS-XLS] 2.4.271 and 2.4.105).
 */
function withOtherSheet(bytes: Buffer, name: string): Buffer {
  let books = 0;
  return changeXls(bytes, (type, body) => {
    if (type === 0x0017) for (let part = 2; part < body.length; part += 6) body.fill(0, part + 2, part + 6);
    if (type !== 0x01ae) return null;
    books += 1;
    if (books !== 2) return null;
    const sheet = Buffer.concat([Buffer.from([name.length, 0, 0]), Buffer.from(name, 'latin1')]);
    return Buffer.concat([Buffer.from([1, 0]), body.subarray(2), sheet]);
  });
}

describeWhere(noOffice, 'an .xls that names another workbook', () => {
  it.each([
    ['of whose sheets nothing is known', (bytes: Buffer) => bytes],
    ['with a sheet that is called like its own', (bytes: Buffer) => withOtherSheet(bytes, 'Data')],
    ['with a sheet that is called otherwise', (bytes: Buffer) => withOtherSheet(bytes, 'Far')],
  ])(
    '%s gives values in place of these formulas',
    async (_, change) => {
      const own = ['of:=[.B1]+1', 'of:=1/0', 'of:=COM.MICROSOFT.STDEV.S([.B1:.B3])'];
      writeFileSync(
        at('names.fods'),
        flatOds([{ rows: listOf([`of:=['file:///tmp/no.ods'#$Far.B1]*2`, ...own]) }]),
      );
      convertInOffice(at('names.fods'), 'xls', at('plain.xls'));
      writeFileSync(at('names.xls'), change(readFileSync(at('plain.xls'))));
      const { losses, formulas: ours, book } = await remake(at('names.xls'));
      expect(losses).toEqual([{ kind: 'formulas', count: 1, where: ['Data!C1'] }]);
      const kept = ['C2', 'C3', 'C4'].map((cell) => ours.get(cell));
      expect(kept).toEqual(['B1+1', '1/0', '_xlfn.STDEV.S(B1:B3)']);
      expect(book.Sheets.Data?.C1?.v).toBeDefined();
    },
    120_000,
  );
});
