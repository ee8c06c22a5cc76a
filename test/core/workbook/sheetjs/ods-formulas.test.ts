import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { openWorkbook } from '../../../../electron/core/workbook/open/open-workbook.ts';
import { odsOf } from '../../../../electron/core/workbook/sheetjs/mend-ods.ts';
import { excelFormula } from '../../../../electron/core/workbook/sheetjs/ods-formulas.ts';
import { value } from '../answers.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const at = temporaryFolder();

it.each([
  ['ROW([.$A8])-7', 'ROW($A8)-7'],
  ['SUM([.A1:.B2];[.$C$3])', 'SUM(A1:B2,$C$3)'],
  ['VLOOKUP([.A1];[Query.A:.$N];4;FALSE())', 'VLOOKUP(A1,Query!A:$N,4,FALSE())'],
  [`[$'It''s here'.$A$1:.B2]&"[.A1]"`, `'It''s here'!$A$1:B2&"[.A1]"`],
  ['[.#REF!]+[#REF!.A1]', '#REF!+#REF!'],
  ["['file:///x.ods'#$Sheet.A1]", null],
  ['[One.A1:Two.B2]', null],
])('a formula of an .ods is written as Excel reads it: %s', (formula, expected) => {
  const naming = new Map(['Query', "It's here", 'One', 'Two'].map((name) => [name, name]));
  expect(excelFormula(`of:=${formula}`, naming)).toBe(expected);
});

const cell = (more: string, text: string, inside = ''): string =>
  `<table:table-cell office:value-type="string"${more}>${inside}<text:p>${text}</text:p></table:table-cell>`;
const shape =
  '<draw:g><draw:custom-shape draw:name="a>b"><text:p>in a shape</text:p></draw:custom-shape><draw:frame/></draw:g>';

function odsWith(rows: string, sheet = 'Data', inTable = '', afterTables = ''): string {
  const names = ['office', 'table', 'text', 'draw', 'of'].map(
    (one) => `xmlns:${one}="urn:oasis:names:tc:opendocument:xmlns:${one}:1.0"`,
  );
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${names.join(' ')}><office:body><office:spreadsheet><table:table table:name="${sheet}"><table:shapes>${shape}</table:shapes>${rows}${inTable}</table:table>${afterTables}</office:spreadsheet></office:body></office:document-content>`;
  writeFileSync(at('drawn.ods'), odsOf(content, '', ''));
  return at('drawn.ods');
}

async function rowsOf(path: string) {
  const opened = value(await openWorkbook(path));
  const rows: (readonly string[])[] = [];
  value(
    await value(opened.sheet('Data')).readRows((some) => void rows.push(...some.map((row) => row.cells))),
  );
  await opened.close();
  return { opened, rows };
}

it('the text of a shape or picture is not that of the cell which it stands in', async () => {
  const path = odsWith(
    `<table:table-row>${cell('', 'Name')}${cell('', 'Text', shape)}</table:table-row><table:table-row>${cell('', 'ant')}<table:table-cell>${shape}</table:table-cell></table:table-row>`,
  );
  const { rows } = await rowsOf(path);
  expect(rows.map((cells) => cells.filter((text) => text !== ''))).toEqual([['Name', 'Text'], ['ant']]);
});

it('a formula that Excel cannot have gives its value, and it is said', async () => {
  const path = odsWith(
    `<table:table-row>${cell('', 'Name')}${cell('', 'Sum')}</table:table-row><table:table-row>${cell(` table:formula="of:=[.$A1]"`, 'ant')}${cell(` table:formula="of:=['file:///x.ods'#$Sheet.A1]"`, 'seven')}</table:table-row>`,
  );
  const { opened, rows } = await rowsOf(path);
  expect(opened.losses).toEqual([{ kind: 'formulas', count: 1, where: ['Data!B2'] }]);
  expect(rows[1]).toEqual(['ant', 'seven']);
  const { bytes } = value(opened.sheetJs?.toXlsx() ?? { ok: false, problem: { code: 'unexpected' } });
  const made = XLSX.read(bytes, { type: 'buffer' }).Sheets.Data;
  expect([made?.A2?.f, made?.B2?.f, made?.B2?.v]).toEqual(['$A1', undefined, 'seven']);
});

it('names and filters stand for the same cells in the new workbook, whatever the sheet is called', async () => {
  const name = (called: string, address: string, end = '/>') =>
    `<table:named-range table:name="${called}" table:base-cell-address="$Data.$A$1" table:cell-range-address="${address}"${end}`;
  const sheet = '&apos;It&apos;&apos;s A &amp; B&apos;';
  const path = odsWith(
    `<table:table-row>${cell('', 'Name')}${cell('', 'Text')}</table:table-row><table:table-row>${cell('', 'ant')}${cell('', 'a')}</table:table-row>`,
    'It&apos;s A &amp; B',
    `<table:named-expressions>${name('_xlnm.Print_Area', `$${sheet}.$A$1:.$B$2`)}</table:named-expressions>`,
    `<table:named-expressions>${name('All', `$${sheet}.$A$1:$${sheet}.$B$2`, '></table:named-range>')}${name('Far', '$One.$A$1:$Two.$B$2')}${name('One', `$${sheet}.B2`)}</table:named-expressions><table:database-ranges><table:database-range table:name="x" table:target-range-address="${sheet}.A1:${sheet}.B2" table:display-filter-buttons="true"/></table:database-ranges>`,
  );
  const opened = value(await openWorkbook(path));
  await opened.close();
  const { bytes } = value(opened.sheetJs?.toXlsx() ?? { ok: false, problem: { code: 'unexpected' } });
  const made = XLSX.read(bytes, { type: 'buffer' });
  expect(made.Sheets["It's A & B"]?.['!autofilter']).toEqual({ ref: 'A1:B2' });
  expect(made.Workbook?.Names).toEqual([
    { Name: '_xlnm.Print_Area', Sheet: 0, Ref: "'It''s A & B'!$A$1:$B$2" },
    { Name: 'All', Ref: "'It''s A & B'!$A$1:$B$2" },
    { Name: 'One', Ref: "'It''s A & B'!B2" },
    { Name: '_xlnm._FilterDatabase', Sheet: 0, Ref: "'It''s A & B'!$A$1:$B$2" },
  ]);
});

it('names of constants and sums are in the new workbook, and those of what Excel cannot have are told of', async () => {
  const name = (called: string, expression: string) =>
    `<table:named-expression table:name="${called}" table:base-cell-address="$Data.$A$1" table:expression="${expression}"/>`;
  const rows = `<table:table-row>${cell('', 'Name')}</table:table-row><table:table-row>${cell('', 'ant')}</table:table-row>`;
  const names =
    name('rate', 'of:=0.19') + name('word', 'of:=&quot;a;(b&quot;') + name('twice', 'of:=[$Data.$A$1]*2');
  const make = async (more: string) => {
    const path = odsWith(
      rows,
      'Data',
      '',
      `<table:named-expressions>${names}${more}</table:named-expressions>`,
    );
    const opened = value(await openWorkbook(path));
    await opened.close();
    const { bytes } = value(opened.sheetJs?.toXlsx() ?? { ok: false, problem: { code: 'unexpected' } });
    return { losses: opened.losses, names: XLSX.read(bytes, { type: 'buffer' }).Workbook?.Names };
  };
  const kept = [
    { Name: 'rate', Ref: '0.19' },
    { Name: 'word', Ref: '"a;(b"' },
    { Name: 'twice', Ref: 'Data!$A$1*2' },
  ];
  expect(await make('')).toEqual({ losses: [], names: kept });
  const sum = await make(name('sum', 'of:=SUM([$Data.$A$1];[$Data.$B$1])') + name('five', '5'));
  const more = [
    { Name: 'sum', Ref: 'SUM(Data!$A$1,Data!$B$1)' },
    { Name: 'five', Ref: '5' },
  ];
  expect(sum).toEqual({ losses: [], names: [...kept, ...more] });
  // The first two are a cell and a column to Excel, the third names another workbook.
  const far = name('AB12', 'of:=1') + name('C', 'of:=1') + name('far', `of:=['file:///x.ods'#$Sheet.A1]`);
  const losses = [{ kind: 'names', count: 3, where: ['AB12', 'C', 'far'] }];
  expect(await make(far)).toEqual({ losses, names: kept });
});

it('a sheet has the name that people see, and what is hidden in it is known', async () => {
  const path = odsWith(
    `<table:table-row>${cell('', 'Name')}${cell('', 'Text')}</table:table-row><table:table-row table:visibility="collapse">${cell('', 'ant')}${cell('', 'a')}</table:table-row>`,
    'It&apos;s A &amp; B',
  );
  const opened = value(await openWorkbook(path));
  expect(opened.sheets.map(({ name }) => name)).toEqual(["It's A & B"]);
  const hidden: boolean[] = [];
  const sheet = value(opened.sheet("It's A & B"));
  value(await sheet.readRows((rows) => void hidden.push(...rows.map((row) => row.isHidden))));
  expect(hidden).toEqual([false, true]);
  // A job of an earlier version knows it by the name that it had then.
  expect(opened.sheet('It&apos;s A &amp; B').ok).toBe(true);
  const made = value(opened.sheetJs?.toXlsx() ?? { ok: false, problem: { code: 'unexpected' } });
  expect(made.sheetNames.get('It&apos;s A &amp; B')).toBe("It's A & B");
  await opened.close();
});
