import { copyFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { notesOnTable } from '../../../electron/headless/notes.ts';
import { buildXlsx, buildZip, type WorkbookParts, type ZipPart } from '../../fixtures/xlsx-builder.ts';
import { hasOffice, readFormattedInOffice } from '../../support/office.ts';
import { itWhere } from '../../support/where.ts';
import { goWholeWay, startWholeWay, stoppedWays } from '../../support/whole-way.ts';
import { temporaryFolder } from '../workbook/temporary-folder.ts';

const at = temporaryFolder();
const ways = stoppedWays();

const text = (cell: string, content: string): string =>
  `<c r="${cell}" t="inlineStr"><is><t>${content}</t></is></c>`;
const rows = `<row r="1">${text('A1', 'Name')}</row><row r="2">${text('A2', 'ant')}</row><row r="3">${text('A3', 'bee')}</row>`;
const officeRelation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const tableRelation: ZipPart = {
  name: 'xl/worksheets/_rels/sheet1.xml.rels',
  content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${officeRelation}/table" Target="../tables/table1.xml"/></Relationships>`,
};
const tableParts = '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>';

function adjusted(adjust: (part: ZipPart) => ZipPart): Buffer {
  return buildXlsx({ rows, adjust });
}

function withPart(name: string, change: (content: string) => string): Buffer {
  return adjusted((part) => (part.name === name ? { ...part, content: change(String(part.content)) } : part));
}

/** The parts of the plain workbook, with more after them. */
function withDoubled(name: string): Buffer {
  const parts: ZipPart[] = [];
  adjusted((part) => {
    parts.push(part);
    return part;
  });
  return buildZip([...parts, ...parts.filter((part) => part.name === name)]);
}

/** Changes each record of the zip's directory, or each local header. */
function withRecords(magic: number, change: (bytes: Buffer, at: number) => void): Buffer {
  const bytes = buildXlsx({ rows });
  for (let place = 0; place + 46 < bytes.length; place += 1) {
    if (bytes.readUInt32LE(place) === magic) change(bytes, place);
  }
  return bytes;
}

function prefixed(...before: readonly number[]): Buffer {
  return Buffer.concat([Buffer.from(before), buildXlsx({ rows })]);
}

function withDoctype(name: string, doctype: string): Buffer {
  return withPart(name, (content) => content.replace('?>', `?>\n${doctype}`));
}

const sheetWithTable: WorkbookParts = { rows, afterRows: tableParts };

const packages: Readonly<Record<string, () => Buffer>> = {
  'sizes after the content': () => adjusted((part) => ({ ...part, hasDescriptor: true })),
  'wrong sizes in local headers': () =>
    withRecords(0x04034b50, (bytes, place) => {
      bytes.writeUInt32LE(5, place + 18);
      bytes.writeUInt32LE(9, place + 22);
    }),
  'more announced than written': () =>
    withRecords(0x02014b50, (bytes, place) =>
      bytes.writeUInt32LE(bytes.readUInt32LE(place + 24) + 3, place + 24),
    ),
  'no default content types': () =>
    withPart('[Content_Types].xml', (types) => types.replace(/<Default[^>]*>/g, '')),
  'absolute targets': () => withPart('_rels/.rels', (content) => content.replace('Target="', 'Target="/')),
  'names with backslashes': () => adjusted((part) => ({ ...part, name: part.name.replaceAll('/', '\\') })),
  'names in capitals': () => adjusted((part) => ({ ...part, name: part.name.toUpperCase() })),
  'no shared strings': () =>
    adjusted((part) => (part.name === 'xl/sharedStrings.xml' ? { ...part, name: 'xl/other.xml' } : part)),
  'empty shared strings': () => withPart('xl/sharedStrings.xml', () => ''),
  'a part twice': () => withDoubled('[Content_Types].xml'),
  'the sheet twice': () => withDoubled('xl/worksheets/sheet1.xml'),
  'a table that is missing': () => buildXlsx({ ...sheetWithTable, more: [tableRelation] }),
  'a table that is no XML': () =>
    buildXlsx({
      ...sheetWithTable,
      more: [tableRelation, { name: 'xl/tables/table1.xml', content: '<table ref="A1:A3"><tab' }],
    }),
  'a DOCTYPE in the sheet': () => withDoctype('xl/worksheets/sheet1.xml', '<!DOCTYPE worksheet>'),
  'a DOCTYPE in the workbook': () => withDoctype('xl/workbook.xml', '<!DOCTYPE workbook SYSTEM "w.dtd">'),
  'a DOCTYPE in the texts': () =>
    withDoctype('xl/sharedStrings.xml', '<!DOCTYPE sst PUBLIC "-//x>//" \'x\' [ ]>'),
  'a DOCTYPE in the relationships': () => withDoctype('_rels/.rels', '<!DOCTYPE Relationships>'),
  'blanks before the file': () => prefixed(13, 10),
  'a mark before the file': () => prefixed(0xef, 0xbb, 0xbf),
  'a mark of division before the file': () => prefixed(0x50, 0x4b, 0x07, 0x08),
};

describe('packages that other programs open are no damaged ones', () => {
  test.each(Object.keys(packages))('%s', async (name) => {
    writeFileSync(at('odd.xlsx'), packages[name]?.() ?? '');
    const { way, saved } = await goWholeWay(at('odd.xlsx'), { columns: ['Name'] });
    ways.push(way);
    expect(saved.column('Answer')).toEqual(['Name: ant', 'Name: bee']);
    copyFileSync(saved.path, at(`${name.replaceAll(' ', '-')}.xlsx`));
  });

  itWhere(hasOffice ? null : 'no LibreOffice', 'LibreOffice shows what was saved', () => {
    const paths = Object.keys(packages)
      // It opens no package whose names are written so, before or after.
      .filter((name) => !name.startsWith('names'))
      .map((name) => at(`${name.replaceAll(' ', '-')}.xlsx`));
    const shown = readFormattedInOffice(paths);
    for (const path of paths) {
      expect([path, [...(shown.get(path)?.values() ?? [])][0]]).toEqual([
        path,
        [
          ['Name', 'Answer'],
          ['ant', 'Name: ant'],
          ['bee', 'Name: bee'],
        ],
      ]);
    }
  });
});

test.each([
  ['an entity', 'xl/worksheets/sheet1.xml', '<!DOCTYPE worksheet [<!ENTITY b "c">]>'],
  ['an entity', 'xl/workbook.xml', '<!DOCTYPE workbook [<!ENTITY b SYSTEM "/etc/hosts">]>'],
  ['an entity', 'xl/sharedStrings.xml', '<!DOCTYPE sst [ <!ENTITY % b "c"> ]>'],
  ['an attribute', 'xl/worksheets/sheet1.xml', '<!DOCTYPE worksheet [<!ATTLIST row hidden CDATA "1">]>'],
])('a DOCTYPE that declares %s in %s is refused', async (_, part, doctype) => {
  writeFileSync(at('unsafe.xlsx'), withDoctype(part, doctype));
  const way = await startWholeWay(at('unsafe.xlsx'));
  ways.push(way);
  await expect(way.readTable()).rejects.toMatchObject({ data: { code: 'workbook-unsafe' } });
});

test('a cell whose text the file has lost is empty, counted, and told', async () => {
  const lost = `${rows}<row r="4"><c r="A4" t="s"><v>7</v></c>${text('B4', 'seen')}</row>`;
  writeFileSync(at('lost.xlsx'), buildXlsx({ rows: lost }));
  const way = await startWholeWay(at('lost.xlsx'));
  ways.push(way);
  const table = await way.readTable();
  expect(table.lostTexts).toEqual({ count: 1, rows: [4] });
  expect(notesOnTable(table, { rows: { kind: 'all' } })).toEqual([
    '1 cell names a text that the file does not hold (row 4) and counts as empty.',
  ]);
});

test('a workbook of before .xlsx behind blanks is no text', async () => {
  writeFileSync(
    at('blanks.xls'),
    Buffer.from([13, 10, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0]),
  );
  const way = await startWholeWay(at('blanks.xls'));
  ways.push(way);
  await expect(way.open()).rejects.toMatchObject({ data: { code: 'workbook-damaged' } });
});
