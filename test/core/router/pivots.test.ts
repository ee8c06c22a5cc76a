import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildXlsx, type ZipPart } from '../../fixtures/xlsx-builder.ts';
import { hasCases } from '../../support/cases.ts';
import { itWhere } from '../../support/where.ts';
import { goWholeWay, startWholeWay, stoppedWays, type WholeWay } from '../../support/whole-way.ts';
import { temporaryFolder } from '../workbook/temporary-folder.ts';

const at = temporaryFolder();
const workbooks = join(import.meta.dirname, '../../../../shared/workbooks');
const ways = stoppedWays();

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

function relationsTo(type: string, target: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/${type}" Target="${target}"/></Relationships>`;
}

/** A pivot table's output on the sheet, and its cache, which names the sheet that it sums up. */
function pivotAt(
  ref: string,
  source = 'worksheetSource ref="A1:B3" sheet="Späte Daten"',
): readonly ZipPart[] {
  return [
    {
      name: 'xl/worksheets/_rels/sheet1.xml.rels',
      content: relationsTo('pivotTable', '../pivotTables/p1.xml'),
    },
    {
      name: 'xl/pivotTables/p1.xml',
      content: `<pivotTableDefinition xmlns="${main}"><location ref="${ref}"/></pivotTableDefinition>`,
    },
    {
      name: 'xl/pivotTables/_rels/p1.xml.rels',
      content: relationsTo('pivotCacheDefinition', '../pivotCache/c1.xml'),
    },
    {
      name: 'xl/pivotCache/c1.xml',
      content: `<pivotCacheDefinition xmlns="${main}" xmlns:r="${relations}"><cacheSource type="worksheet"><${source}/></cacheSource></pivotCacheDefinition>`,
    },
  ];
}

/** The workbook with a second sheet "Späte Daten", which holds the table "Orders", and with these names. */
function withSource(rows: string, parts: readonly ZipPart[], names = ''): Buffer {
  const table = `<table xmlns="${main}" id="1" name="T" displayName="Orders" ref="A1:B3"><tableColumns count="2"><tableColumn id="1" name="Name"/><tableColumn id="2" name="Sum"/></tableColumns></table>`;
  const sheet = `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`;
  return buildXlsx({
    rows,
    workbookRelations: `<Relationship Id="rId9" Type="${relations}/worksheet" Target="worksheets/sheet2.xml"/>`,
    more: [
      ...parts,
      { name: 'xl/worksheets/sheet2.xml', content: sheet },
      { name: 'xl/worksheets/_rels/sheet2.xml.rels', content: relationsTo('table', '../tables/t1.xml') },
      { name: 'xl/tables/t1.xml', content: table },
    ],
    adjust: (part) =>
      part.name === 'xl/workbook.xml'
        ? {
            ...part,
            content: String(part.content).replace(
              '</sheets>',
              `<sheet name="Späte Daten" sheetId="2" r:id="rId9"/></sheets><definedNames>${names}</definedNames>`,
            ),
          }
        : part,
  });
}

/** Rows of texts, each cell where its letter says. */
function rowsOf(...rows: readonly Readonly<Record<string, string>>[]): string {
  return rows
    .map((cells, index) => {
      const written = Object.entries(cells).map(
        ([column, text]) => `<c r="${column}${index + 1}" t="inlineStr"><is><t>${text}</t></is></c>`,
      );
      return `<row r="${index + 1}">${written.join('')}</row>`;
    })
    .join('');
}

async function start(path: string): Promise<WholeWay> {
  const way = await startWholeWay(path);
  ways.push(way);
  return way;
}

test('nothing is sent from a pivot table’s output, and the sheet that it sums up is named', async () => {
  const rows = rowsOf({ A: 'Name', B: 'Sum' }, { A: 'ant', B: '1' }, { A: 'bee', B: '2' });
  writeFileSync(at('output.xlsx'), withSource(rows, pivotAt('A1:B3')));
  const way = await start(at('output.xlsx'));
  const problem = { code: 'sheet-is-pivot', facts: { sheet: 'Späte Daten' } };
  expect((await way.readTable({ sheet: 'Data' })).placeProblem).toEqual(problem);
  await expect(way.send({ sheet: 'Data' })).rejects.toMatchObject({ data: problem });
  expect(way.requests()).toEqual([]);
});

test.each([
  ['a table', 'worksheetSource name="ORDERS[#All]"', '', true],
  [
    'a name',
    'worksheetSource name="rows"',
    `<definedName name="Rows">'Späte Daten'!$A$1:$B$9</definedName>`,
    true,
  ],
  [
    'a name that moves',
    'worksheetSource name="rows"',
    `<definedName name="other">Data!$A$1</definedName><definedName name="rows">OFFSET('späte daten'!$A$1,0,0,COUNTA(Data!$A:$A),2)</definedName>`,
    true,
  ],
  ['its own sheet', 'worksheetSource ref="A1:B3" sheet="Data"', '', false],
  ['another workbook', 'worksheetSource ref="A1:B3" sheet="Späte Daten" r:id="rId1"', '', false],
  ['a sheet that is gone', 'worksheetSource ref="A1:B3" sheet="Gone"', '', false],
  [
    'a name of a sheet that is gone',
    'worksheetSource name="rows"',
    `<definedName name="rows">#REF!$A$1</definedName>`,
    false,
  ],
])('a pivot table that names its rows by %s', async (_, source, names, isFound) => {
  const rows = rowsOf({ A: 'Name', B: 'Sum' }, { A: 'ant', B: '1' }, { A: 'bee', B: '2' });
  writeFileSync(at('named.xlsx'), withSource(rows, pivotAt('A1:B3', source), names));
  const way = await start(at('named.xlsx'));
  const problem = (await way.readTable({ sheet: 'Data' })).placeProblem;
  expect(problem).toEqual({ code: 'sheet-is-pivot', facts: isFound ? { sheet: 'Späte Daten' } : {} });
});

test('answers stand between the table and a pivot table, never beside it', async () => {
  const rows = rowsOf({ A: 'Name', D: 'Sum' }, { A: 'ant', D: '1' }, { A: 'bee', D: '2' });
  writeFileSync(at('gap.xlsx'), buildXlsx({ rows, more: pivotAt('D1:E3') }));
  const { way, saved } = await goWholeWay(at('gap.xlsx'), { columns: ['Name'] });
  ways.push(way);
  expect(saved.summary.columns.find((column) => column.name === 'Answer')?.index).toBe(1);
  expect(saved.column('Answer')).toEqual(['Name: ant', 'Name: bee']);
});

test('without room between them nothing is sent', async () => {
  const rows = rowsOf({ A: 'Name', C: 'Sum' }, { A: 'ant', C: '1' }, { A: 'bee', C: '2' });
  writeFileSync(
    at('beside.xlsx'),
    buildXlsx({ rows, more: pivotAt('C1:D3', 'worksheetSource name="Orders"') }),
  );
  const way = await start(at('beside.xlsx'));
  const problem = { code: 'pivot-beside-table', facts: {} };
  expect((await way.readTable()).placeProblem).toEqual(problem);
  await expect(way.send()).rejects.toMatchObject({ data: problem });
});

test('a pivot table left of the table, or below it, is in nobody’s way', async () => {
  const rows = rowsOf({ A: 'Sum', C: 'Name' }, { A: '1', C: 'ant' }, { A: '2', C: 'bee' });
  writeFileSync(at('left.xlsx'), buildXlsx({ rows, more: pivotAt('A1:A3') }));
  const left = await start(at('left.xlsx'));
  expect((await left.readTable({ headerRow: 1 })).placeProblem?.code).not.toBe('pivot-beside-table');
  const plain = rowsOf({ A: 'Name' }, { A: 'ant' }, { A: 'bee' });
  writeFileSync(at('below.xlsx'), buildXlsx({ rows: plain, more: pivotAt('B9:C12') }));
  const below = await start(at('below.xlsx'));
  expect((await below.readTable()).placeProblem).toBeNull();
});

itWhere(
  hasCases ? null : 'no ../shared',
  'the sheet with the rows is suggested, not the pivot table of a real workbook',
  async () => {
    const way = await start(join(workbooks, 'poi-ExcelPivotTableSample.xlsx'));
    const summary = await way.open();
    expect(summary.sheets[summary.suggestedSheet]?.name).toBe('Tabelle1');
    const first = await way.readTable({ sheet: 'Tabelle2' });
    expect(first.placeProblem).toEqual({ code: 'sheet-is-pivot', facts: { sheet: 'Tabelle1' } });
    // Its cache names a table.
    const second = await way.readTable({ sheet: 'Tabelle3' });
    expect(second.placeProblem).toEqual({ code: 'sheet-is-pivot', facts: { sheet: 'Tabelle1' } });
  },
);
