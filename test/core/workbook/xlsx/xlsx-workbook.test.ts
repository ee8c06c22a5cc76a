import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openXlsx } from '../../../../electron/core/workbook/xlsx/read/xlsx-workbook.ts';
import {
  buildSheet,
  buildStyles,
  buildXlsx,
  buildZip,
  type WorkbookParts,
} from '../../../fixtures/xlsx-builder.ts';
import { codeOf, value } from '../answers.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { cellsOf, readSheet } from './xlsx-files.ts';

const at = temporaryFolder();

async function read(parts: WorkbookParts) {
  writeFileSync(at('book.xlsx'), buildXlsx(parts));
  return readSheet(at('book.xlsx'));
}

async function cells(rows: string, parts: Partial<WorkbookParts> = {}): Promise<readonly string[]> {
  return value(await read({ rows, ...parts })).rows[0]?.cells ?? [];
}

describe('text as the user sees it', () => {
  it('reads texts of every kind, without phonetic help and with what XML cannot hold', async () => {
    const strings = [
      '<t>plain</t>',
      '<r><t xml:space="preserve">rich </t></r><r><rPr><b/></rPr><t>text</t></r><rPh sb="0" eb="1"><t>no</t></rPh>',
      '<t>a_x0007_b _x005F_x0041_ &amp;&#228;</t>',
      '<t/>',
      '',
    ];
    const row =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c><c r="E1" t="s"><v>4</v></c><c r="F1" t="inlineStr"><is><r><t>in</t></r><r><t>line ü</t></r></is></c><c r="G1" t="str"><f>A1</f><v>x &lt; y</v></c><c r="H1" t="b"><v>1</v></c><c r="I1" t="e"><v>#N/A</v></c></row>';
    expect(await cells(row, { strings })).toEqual([
      'plain',
      'rich text',
      'a\u0007b _x0041_ &ä',
      '',
      '',
      'inline ü',
      'x < y',
      'TRUE',
      '#N/A',
    ]);
  });

  it.each([
    ['General', 0, '0.30000000000000004', '0.3'],
    ['General', 0, '1E+21', '1E+21'],
    ['General', 0, '123456789012', '123456789012'],
    ['a date with the whole year', 1, '46053', '2026-01-31'],
    ['a date with time', 2, '46053.5', '2026-01-31 12:00'],
    ['leading zeros', 3, '42', '00042'],
    ['a percentage', 4, '0.256', '25.6%'],
    ['a date before there were any', 1, '-5', '-5'],
    ['a hidden value', 5, '7', ''],
    ['the false 29 February 1900', 1, '60', '1900-02-29'],
  ])('shows %s', async (_, style, raw, shown) => {
    const styles = buildStyles(
      ['00000', '0.0%', ';;;'],
      [0, 14, 22, 164, 165, 166].map((id) => `<xf numFmtId="${id}"/>`),
    );
    expect(await cells(`<row r="1"><c r="A1" s="${style}"><v>${raw}</v></c></row>`, { styles })).toEqual([
      shown,
    ]);
  });

  it('counts dates from 1904 where the workbook says so, and reads ISO dates', async () => {
    const styles = buildStyles([], ['<xf numFmtId="0"/>', '<xf numFmtId="14"/>']);
    const row = '<row r="1"><c r="A1" s="1"><v>0</v></c><c r="B1" s="1" t="d"><v>2026-01-31</v></c></row>';
    const workbookProperties = '<workbookPr date1904="1"/>';
    expect(await cells(row, { styles, workbookProperties })).toEqual(['1904-01-01', '2026-01-31']);
    expect(await cells('<row r="1"><c r="A1" t="d"><v>2026-01-31T18:30:00</v></c></row>')).toEqual([
      '2026-01-31 18:30',
    ]);
  });

  it('tells a formula that was never calculated from one whose result is empty', async () => {
    const rows = (cell: string) => `<row r="1">${cell}</row>`;
    const lacks = async (cell: string) => value(await read({ rows: rows(cell) })).rows[0]?.lacksFormulaValue;
    expect(await lacks('<c r="A1"><f>1+1</f></c>')).toBe(true);
    expect(await lacks('<c r="A1"><f>1+1</f><v></v></c>')).toBe(true);
    expect(await lacks('<c r="A1" t="str"><f>""</f><v></v></c>')).toBe(false);
    expect(await lacks('<c r="A1"><f>1+1</f><v>2</v></c>')).toBe(false);
  });
});

describe('rows and cells in every shape', () => {
  it('counts rows and cells without references, and passes over what is foreign', async () => {
    const rows =
      '<!-- a --><row><c><v>1</v></c><c><v>2</v></c></row><extLst><ext><row><c><v>9</v></c></row></ext></extLst><row/><row><c><v>3</v></c><!-- <c> --><c r="D3"><v>4</v></c><c><v>5</v><extLst><v>8</v></extLst></c></row>';
    const sheet = value(await read({ rows }));
    expect(sheet.rows.map((row) => row.rowNumber)).toEqual([1, 3]);
    expect(cellsOf(sheet, 3)).toEqual(['3', '', '', '4', '5']);
  });

  it('never takes a cell for one of the row around it when it names another', async () => {
    const cell = (reference: string) => `<c r="${reference}"><v>${reference.slice(1)}</v></c>`;
    // As nearly every program writes them, with enough behind them to be read at one look.
    const rows = `<row r="1">${cell('A1')}${cell('B2')}${cell('C1')}</row><row r="3">${cell('A3')}${cell('B3')}</row>`;
    expect(codeOf(await read({ rows }))).toBe('workbook-damaged');
  });

  it('has room for the last row of all, told by its only cell', async () => {
    const last = value(await read({ rows: '<row><c r="A1048576"><v>1</v></c></row>' }));
    expect(last.rows.map(({ rowNumber }) => rowNumber)).toEqual([1_048_576]);
  });

  it('reads prefixed elements, CDATA and quotes of both kinds', async () => {
    const sheet = `<x:worksheet xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main'><x:sheetData><x:row r='2' hidden='true'><x:c r='B2' t='str'><x:v><![CDATA[a<b]]>&gt;c</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const { rows } = value(await read({ rows: '', sheet }));
    expect(rows).toEqual([{ rowNumber: 2, isHidden: true, cells: ['', 'a<b>c'], lacksFormulaValue: false }]);
  });

  it.each([
    ['little end first, with a mark', '\ufeff', false],
    ['big end first, with a mark', '\ufeff', true],
    ['little end first, without one', '', false],
    ['big end first, without one', '', true],
  ])('reads a sheet in UTF-16, %s', async (_, mark, isBigEndFirst) => {
    const text = buildSheet({ rows: '<row r="1"><c r="A1" t="str"><v>übung €</v></c></row>' });
    const sheet = Buffer.from(mark + text.replace('UTF-8', 'UTF-16'), 'utf16le');
    expect(await cells('', { sheet: isBigEndFirst ? sheet.swap16() : sheet })).toEqual(['übung €']);
  });

  it.each([
    ['a row before the first', '<row r="1"><c r="A0"/></row>', 'workbook-damaged'],
    ['a cell of a row past the last', '<row r="1"><c r="A1048577"/></row>', 'workbook-damaged'],
    [
      'a formula that others share, and that comes again',
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">1</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>',
      'workbook-damaged',
    ],
    [
      'a formula that comes after those who share it',
      '<row r="2"><c r="A2"><f t="shared" ref="A2:A2" si="0">1</f><v>1</v></c></row><row r="1"><c r="A1"><f t="shared" si="0"/><v>1</v></c></row>',
      'workbook-damaged',
    ],
    ['a DOCTYPE among the rows', '<!DOCTYPE a><row r="1"/>', 'workbook-unsafe'],
    ['a row past the last', '<row r="1048577"/>', 'workbook-damaged'],
    ['a column past the last', '<row r="1"><c r="XFE1"/></row>', 'workbook-damaged'],
    ['an unknown kind of cell', '<row r="1"><c r="A1" t="zz"><v>1</v></c></row>', 'workbook-damaged'],
    ['a row that does not end', '<row r="1"><c r="A1">', 'workbook-damaged'],
    ['an entity of its own', '<!DOCTYPE a [<!ENTITY b "c">]><row r="1"/>', 'workbook-unsafe'],
  ])('refuses %s', async (_, rows, code) => {
    expect(codeOf(await read({ rows }))).toBe(code);
  });

  it('refuses an encoding that it does not know', async () => {
    const sheet = buildSheet({ rows: '' }).replace('UTF-8', 'x-unheard-of');
    expect(codeOf(await read({ rows: '', sheet }))).toBe('workbook-encoding-unknown');
  });

  it('tells hidden columns, merges, filter, protection and tables', async () => {
    const table =
      '<table ref="A1:B3" name="T" displayName="People" totalsRowCount="1"><tableColumns count="2"><tableColumn id="1" name="a"/><tableColumn id="2" name="b"/></tableColumns></table>';
    const { facts } = value(
      await read({
        rows: '',
        beforeRows: '<cols><col min="2" max="3" hidden="1"/></cols>',
        afterRows:
          '<sheetProtection sheet="1"/><autoFilter ref="A1:B3"/><mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>',
        tables: [table],
      }),
    );
    const range = { firstRow: 1, lastRow: 3, firstColumn: 0, lastColumn: 1 };
    expect([...facts.hiddenColumns]).toEqual([1, 2]);
    expect(facts.merges).toEqual([{ firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 2 }]);
    expect(facts.autoFilter).toEqual(range);
    expect(facts.isProtected).toBe(true);
    expect(facts.tables).toMatchObject([{ name: 'People', range, hasHeader: true, hasTotals: true }]);
  });
});

describe('zips in every shape', () => {
  const row = '<row r="1"><c r="A1"><v>1</v></c></row>';

  it.each([
    ['stored', { isStored: true }],
    ['with data descriptors', { hasDescriptor: true }],
    ['in zip64', { isWide: true }],
  ])('reads entries %s', async (_, shape) => {
    expect(await cells(row, { adjust: (part) => ({ ...part, ...shape }) })).toEqual(['1']);
  });

  it('reads names with backslashes, another case and a byte order mark', async () => {
    const rename = (name: string) =>
      name.startsWith('xl/w') ? name.replaceAll('/', '\\').toUpperCase() : `\ufeff${name}`;
    expect(await cells(row, { adjust: (part) => ({ ...part, name: rename(part.name) }) })).toEqual(['1']);
  });

  it.each([
    ['a path out of the folder', { name: '../evil.xml', content: 'x' }, 'workbook-unsafe'],
    ['a part twice', { name: 'xl/styles.xml', content: 'x' }, 'workbook-unsafe'],
    ['a bomb', { name: 'xl/bomb.xml', content: Buffer.alloc(100 * 1024 ** 2) }, 'workbook-unsafe'],
  ])('refuses %s', async (_, more, code) => {
    expect(codeOf(await read({ rows: row, more: [more] }))).toBe(code);
  });

  it('refuses a wrong checksum, a lying size and a zip that is no workbook', async () => {
    const bytes = buildXlsx({ rows: row, adjust: (part) => ({ ...part, isStored: true }) });
    bytes[bytes.indexOf('<v>1</v>') + 3] = 0x32;
    writeFileSync(at('bad.xlsx'), bytes);
    expect(codeOf(await readSheet(at('bad.xlsx')))).toBe('workbook-damaged');
    writeFileSync(at('zip.xlsx'), buildZip([{ name: 'readme.txt', content: 'hello' }]));
    expect(codeOf(await openXlsx(at('zip.xlsx')))).toBe('file-type-unknown');
  });

  it('tells a workbook with a password from other containers', async () => {
    const magic = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    writeFileSync(
      at('locked.xlsx'),
      Buffer.concat([magic, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]),
    );
    expect(codeOf(await openXlsx(at('locked.xlsx')))).toBe('workbook-password-protected');
    writeFileSync(at('other.xlsx'), Buffer.concat([magic, Buffer.alloc(600)]));
    expect(codeOf(await openXlsx(at('other.xlsx')))).toBe('file-type-unknown');
  });
});
