import { copyFileSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NewColumn, SummarySheet } from '../../../../electron/core/workbook/model/workbook-service.ts';
import { createWorkbookService } from '../../../../electron/core/workbook/service/workbook-host.ts';
import { openXlsx } from '../../../../electron/core/workbook/xlsx/read/xlsx-workbook.ts';
import { maxRows } from '../../../../electron/core/workbook/xlsx/scan/row-scan.ts';
import { patchXlsx } from '../../../../electron/core/workbook/xlsx/write/xlsx-patch.ts';
import { buildStyles, buildXlsx, buildZip } from '../../../fixtures/xlsx-builder.ts';
import { hasOffice, officeNote, readFormattedInOffice } from '../../../support/office.ts';
import { sendAll, value } from '../answers.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { isRespelled, parseStrictly, respellXml, type Spelling } from './respell-xml.ts';
import { answer, cellsOf, partsOf, patchFile, type ReadSheet, readSheet } from './xlsx-files.ts';

/**
 * The same workbooks as other programs would spell them: end tags, other orders of attributes, single quotes,
 * prefixes, blanks and line breaks in tags, comments. What is written into them must be XML that a strict
 * parser takes, and hold every old cell and every answer.
 */
const shared = join(import.meta.dirname, '../../../../../shared');
const foundIn = (folder: string) =>
  existsSync(join(shared, folder))
    ? readdirSync(join(shared, folder)).filter((name) => /\.xls[xm]$/.test(name))
    : [];
const files = [...foundIn('workbooks'), ...foundIn('cases')]
  // It is a text file under this name.
  .filter((name) => name !== '84-csv-named-xlsx.xlsx');
const pathOf = (name: string) =>
  [join(shared, 'workbooks', name), join(shared, 'cases', name)].find(existsSync) ?? name;
const note = files.length === 0 ? ' (not run: no ../shared)' : '';
const at = temporaryFolder();

const everything: Spelling = {
  endTags: true,
  reversedAttributes: true,
  singleQuotes: true,
  prefix: 'x',
  blanks: true,
  comments: true,
};

/** Writes the workbook again in another spelling. */
async function respell(from: string, to: string, spelling: Spelling): Promise<void> {
  const parts = [...(await partsOf(from))].map(([name, content]) => ({
    name,
    content: isRespelled(name) ? respellXml(textOf(content), spelling) : content,
  }));
  writeFileSync(to, buildZip(parts));
}

function textOf(content: Buffer): string {
  const isWide = content[0] === 0xff && content[1] === 0xfe;
  return content.toString(isWide ? 'utf16le' : 'utf8');
}

/** Puts an answer on each row below the first one, and on one that is not there. */
async function answerSheet(from: string, to: string, sheet: string, before: ReadSheet) {
  const headerRow = before.rows[0]?.rowNumber ?? 1;
  const last = before.rows.at(-1)?.rowNumber ?? 1;
  const rows = [
    ...new Set([...before.rows.slice(1).map((row) => row.rowNumber), Math.min(last + 2, maxRows)]),
  ];
  const values = Object.fromEntries(rows.map((row) => [row, [`to row ${row} <&>\n"ä'`]]));
  const outcome = await patchFile(from, to, values, { headerRow, sheet });
  return { headerRow, rows, outcome };
}

async function expectStrict(path: string): Promise<void> {
  for (const [name, content] of await partsOf(path)) {
    if (isRespelled(name)) expect(() => parseStrictly(textOf(content)), name).not.toThrow();
  }
}

function expectAnswers(
  after: ReadSheet,
  before: ReadSheet,
  headerRow: number,
  rows: readonly number[],
): void {
  const now = new Map(after.rows.map((row) => [row.rowNumber, row]));
  for (const row of before.rows) {
    row.cells.forEach((cell, column) => {
      if (cell !== '') expect(now.get(row.rowNumber)?.cells[column]).toBe(cell);
    });
  }
  const column = now.get(headerRow)?.cells.findIndex((cell) => cell.startsWith(answer.header)) ?? -1;
  for (const row of rows) expect(now.get(row)?.cells[column]).toBe(`to row ${row} <&>\n"ä'`);
}

/** Respells, reads, writes, and reads again the first sheets. */
async function take(name: string, spelling: Spelling, sheetCount: number): Promise<void> {
  await respell(pathOf(name), at('in.xlsx'), spelling);
  const opened = value(await openXlsx(pathOf(name)));
  await opened.close();
  const sheets = opened.sheets.filter((sheet) => sheet.kind === 'worksheet').slice(0, sheetCount);
  for (const { name: sheet } of sheets) {
    const asWritten = value(await readSheet(pathOf(name), sheet));
    const before = value(await readSheet(at('in.xlsx'), sheet));
    expect(before.rows).toEqual(asWritten.rows);
    expect(before.facts).toEqual({
      ...asWritten.facts,
      tables: asWritten.facts.tables.map((table) => ({ ...table, text: expect.anything() })),
    });
    const { headerRow, rows, outcome } = await answerSheet(at('in.xlsx'), at('out.xlsx'), sheet, before);
    if (!outcome.ok) {
      expect(outcome.problem.code).toBe('workbook-full');
      continue;
    }
    expect(outcome.value.written).toBe(rows.length);
    await expectStrict(at('out.xlsx'));
    expectAnswers(value(await readSheet(at('out.xlsx'), sheet)), before, headerRow, rows);
  }
}

describe.skipIf(files.length === 0)(`real workbooks in other spellings${note}`, () => {
  it.each(files)('%s takes a column, with all of them at once', (name) => take(name, everything, 2), 60_000);
});

const anySpelling: fc.Arbitrary<Spelling> = fc.record(
  {
    endTags: fc.boolean(),
    reversedAttributes: fc.boolean(),
    singleQuotes: fc.boolean(),
    prefix: fc.constantFrom('x', 'r2', 'main'),
    blanks: fc.boolean(),
    comments: fc.boolean(),
  },
  { requiredKeys: [] },
);

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const format = (attributes: string, content = '') =>
  content === '' ? `<xf ${attributes}/>` : `<xf ${attributes}>${content}</xf>`;

/** A workbook with one of each thing that a save may change or must step around. */
const ownWorkbook = buildXlsx({
  beforeRows:
    '<dimension ref="A1:C6"/><cols><col min="1" max="1" width="9"/><col min="2" max="9" width="20" style="1" customWidth="1"/></cols>',
  rows:
    '<row r="1" spans="1:3"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr" s="2"><is><t>Old</t></is></c></row>' +
    '<row r="2" spans="1:3" s="1" customFormat="1"><c r="A2"><v>1</v></c><c r="B2" t="s"><v>2</v></c><c r="C2"/></row>' +
    '<row r="3" spans="1:3"><c r="A3"><v>2</v></c><c r="B3" t="str"><f t="shared" ref="B3:B4" si="0">A3&amp;"&lt;"</f><v>2&lt;</v></c><c r="C3"><f>A3*2</f><v>4</v></c></row>' +
    '<row r="4"><c r="A4"><v>3</v></c><c r="B4" t="str"><f t="shared" si="0"/><v>3&lt;</v></c></row>' +
    '<row r="6" ht="30"/>',
  afterRows:
    '<mergeCells count="1"><mergeCell ref="A8:B8"/></mergeCells><tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
  strings: ['<t>Id</t>', '<t>Text</t>', '<r><t xml:space="preserve"> one </t></r><r><t>two</t></r>'],
  styles: buildStyles(
    ['0.000'],
    [
      format('numFmtId="0"'),
      format(
        'numFmtId="164" applyNumberFormat="1"',
        '<alignment horizontal="center"/><protection locked="0"/>',
      ),
      format('numFmtId="0"', '<alignment wrapText="1"/>'),
    ],
  ),
  tables: [
    `<table xmlns="${main}" id="1" name="T" displayName="T" ref="A1:C6"><autoFilter ref="A1:C6"/><tableColumns count="3"><tableColumn id="1" name="Id"/><tableColumn id="2" name="Text"/><tableColumn id="3" name="Old"/></tableColumns><tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>`,
  ],
  workbookRelations: `<Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/>`,
  more: [{ name: 'xl/calcChain.xml', content: `<calcChain xmlns="${main}"><c r="C3" i="1"/></calcChain>` }],
});

const ways: readonly (readonly NewColumn[])[] = [
  [answer],
  [answer, { header: 'Score', place: 'append', kind: 'number' }],
  [{ header: 'Old', place: { column: 'Old', onlyEmptyCells: true }, kind: 'text' }, answer],
  [{ header: 'Old', place: { column: 'Old', onlyEmptyCells: false }, kind: 'text' }],
];

const record: SummarySheet = {
  name: 'How',
  rows: [
    ['Rows', 4],
    ['Instruction', 'Say "<&>"\n'],
  ],
};

describe('any spelling of a workbook with one of each', () => {
  it('takes answers at its end and in its columns, with a sheet that tells how', async () => {
    writeFileSync(at('own.xlsx'), ownWorkbook);
    const plain = value(await readSheet(at('own.xlsx')));
    await fc.assert(
      fc.asyncProperty(
        anySpelling,
        fc.constantFrom(...ways),
        fc.boolean(),
        async (spelling, columns, hasSummarySheet) => {
          await respell(at('own.xlsx'), at('in.xlsx'), spelling);
          const before = value(await readSheet(at('in.xlsx')));
          expect(before.rows).toEqual(plain.rows);
          const numbers = [2, 3, 4, 5, 6, 7];
          const values = (row: number) =>
            columns.map(({ kind }) => (kind === 'number' ? row / 8 : `row ${row} <&>`));
          const written = value(
            await patchXlsx({
              sourcePath: at('in.xlsx'),
              targetPath: at('out.xlsx'),
              sheet: 'Data',
              header: { first: 1, last: 1 },
              columns,
              rows: async function* rows() {
                for (const rowNumber of numbers) yield { rowNumber, values: values(rowNumber) };
              },
              ...(hasSummarySheet ? { record } : {}),
            }),
          );
          await expectStrict(at('out.xlsx'));
          const after = value(await readSheet(at('out.xlsx')));
          const headers = cellsOf(after, 1);
          for (const row of numbers) {
            columns.forEach(({ place }, index) => {
              const column = headers.indexOf(written.columns[index] ?? '');
              const isKept = place !== 'append' && place.onlyEmptyCells && row === 3;
              const text = cellsOf(after, row)[column] ?? '';
              const wanted = isKept ? '4' : values(row)[index];
              expect(typeof wanted === 'number' ? Number(text) : text).toBe(wanted);
            });
            expect(cellsOf(after, row).slice(0, 2)).toEqual(
              cellsOf(before, row).length > 0 ? cellsOf(before, row).slice(0, 2) : ['', ''],
            );
          }
          const [table] = after.facts.tables;
          expect(table?.range.lastColumn).toBe(headers.length - 1);
          if (hasSummarySheet)
            expect(cellsOf(value(await readSheet(at('out.xlsx'), 'How')), 1)).toEqual(['Rows', '4']);
        },
      ),
      { numRuns: 50 },
    );
  }, 60_000);

  it('gives its columns back once the file was spelled anew by another program', async () => {
    const service = createWorkbookService({ workers: 1 });
    try {
      await fc.assert(
        fc.asyncProperty(anySpelling, anySpelling, async (spelling, later) => {
          writeFileSync(at('own.xlsx'), ownWorkbook);
          await respell(at('own.xlsx'), at('book.xlsx'), spelling);
          const before = value(await readSheet(at('book.xlsx')));
          const request = await sendAll(service, at('book.xlsx'), at, { used: ['Text'], headerRow: 1 });
          value(await service.save({ ...request, cellsPath: at('noted') }, at('saved.xlsx')));
          await respell(at('saved.xlsx'), at('worked.xlsx'), later);
          const { usedColumns, idColumn, answersPath } = request;
          const sent = { usedColumns, idColumn, answersPath };
          const removed = value(
            await service.removeColumns({
              path: at('worked.xlsx'),
              sent,
              cellsPath: at('noted'),
              isOnlyCheck: false,
            }),
          );
          expect(removed).toMatchObject({ removed: ['Answer'], staying: [], kept: 0 });
          await expectStrict(at('worked.xlsx'));
          const after = value(await readSheet(at('worked.xlsx')));
          expect(after.rows.map((row) => row.cells)).toEqual(before.rows.map((row) => row.cells));
          expect(after.facts.tables[0]?.range).toEqual(before.facts.tables[0]?.range);
          rmSync(removed.backupPath ?? '', { force: true });
          rmSync(at('saved.xlsx'), { force: true });
        }),
        { numRuns: 15 },
      );
    } finally {
      await service.close();
    }
  }, 120_000);
});

const few = files.filter((name) => /end-tags|table06|101-/.test(name));

describe.skipIf(!hasOffice || few.length === 0)(`LibreOffice${officeNote || note}`, () => {
  it('shows files in another spelling with their new column, and the old cells as before', async () => {
    const pairs: { old: string; now: string; sheet: string; count: number }[] = [];
    for (const [index, name] of few.entries()) {
      const [copy, spelled, now] = [at(`old${index}.xlsx`), at(`in${index}.xlsx`), at(`out${index}.xlsx`)];
      copyFileSync(pathOf(name), copy);
      await respell(copy, spelled, everything);
      const opened = value(await openXlsx(copy));
      await opened.close();
      const sheet = opened.sheets.find(({ kind }) => kind === 'worksheet')?.name ?? '';
      const before = value(await readSheet(spelled, sheet));
      const { rows, outcome } = await answerSheet(spelled, now, sheet, before);
      expect(value(outcome).written).toBe(rows.length);
      pairs.push({ old: copy, now, sheet, count: rows.length });
    }
    const shown = readFormattedInOffice(pairs.flatMap(({ old, now }) => [old, now]));
    for (const { old, now, sheet, count } of pairs) {
      const after = shown.get(now)?.get(sheet) ?? [];
      shown
        .get(old)
        ?.get(sheet)
        ?.forEach((row, index) => {
          row.forEach((cell, column) => {
            if (cell !== '') expect([now, index, after[index]?.[column]]).toEqual([now, index, cell]);
          });
        });
      expect([now, after.flat().filter((cell) => /^to row \d+ <&>/.test(cell)).length]).toEqual([now, count]);
    }
  }, 180_000);
});
