import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildSheet, buildXlsx } from '../../../fixtures/xlsx-builder.ts';
import { value } from '../answers.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { answer, cellsOf, partText, patchFile, readSheet } from './xlsx-files.ts';

const at = temporaryFolder();
const sheetPart = 'xl/worksheets/sheet1.xml';
const count = 12_000;

/** Rows of several shapes; together longer than many of the pieces in which a part is read. */
function makeRows(): string {
  const rows = [
    '<row r="1" spans="1:2"><c r="A1" t="str"><v>Id</v></c><c r="B1" t="str"><v>Text</v></c></row>',
  ];
  for (let row = 2; row <= count; row += 1) {
    const spans = row % 3 === 0 ? '' : ` spans="1:${row % 5 === 0 ? 9 : 2}"`;
    const words = `word ${row} `.repeat(row % 11);
    rows.push(
      `<row r="${row}"${spans}><c r="A${row}"><v>${row}</v></c><c r="B${row}" t="str"><v>${words}</v></c></row>`,
    );
  }
  return rows.join('');
}

async function patchRows(rows: string, rowNumbers: readonly number[]) {
  writeFileSync(at('in.xlsx'), buildXlsx({ rows }));
  const values = Object.fromEntries(rowNumbers.map((row) => [row, [`answer ${row}`, row]]));
  const columns = [answer, { header: 'Score', place: 'append', kind: 'number' } as const];
  const outcome = value(await patchFile(at('in.xlsx'), at('out.xlsx'), values, { columns }));
  return {
    outcome,
    sheet: value(await readSheet(at('out.xlsx'))),
    xml: await partText(at('out.xlsx'), sheetPart),
  };
}

describe('answers at the ends of rows', () => {
  it('stand on their rows through a long sheet, and nothing else has changed', async () => {
    const rows = makeRows();
    const wanted = Array.from({ length: count - 1 }, (_, index) => index + 2).filter((row) => row % 7 !== 0);
    const { outcome, sheet, xml } = await patchRows(rows, wanted);
    expect(outcome).toMatchObject({ written: wanted.length, answered: wanted.length });
    for (const row of [2, 3, 5, 6, 13, 14, count - 1, count]) {
      const words = `word ${row} `.repeat(row % 11);
      const own = row % 7 === 0 ? [] : [`answer ${row}`, String(row)];
      expect(cellsOf(sheet, row)).toEqual([String(row), words, ...own]);
    }
    expect(xml).toContain(`<row r="4" spans="1:4">`);
    expect(xml).toContain(`<row r="5" spans="1:9">`);
    const removed = xml
      .replace(/<cols>.*<\/cols>/, '')
      .replace(/<c r="[CD]\d+".*?<\/c>/g, '')
      .replaceAll(' spans="1:4"', ' spans="1:2"');
    expect(removed).toBe(buildSheet({ rows }));
  });

  it('are written the same way when one row is not there or has a cell beyond, which needs another look', async () => {
    const rows = makeRows();
    const plain = await patchRows(rows, [2, 5000, count]);
    const missing = await patchRows(rows, [2, 5000, count, count + 5]);
    const beyond = await patchRows(
      rows
        .replace('<c r="A5000">', '<c r="A5000" s="0">')
        .replace(/<\/row>$/, `<c r="D${count}" s="0"/></row>`),
      [2, 5000, count],
    );
    expect(cellsOf(missing.sheet, count + 5)).toEqual(['', '', `answer ${count + 5}`, String(count + 5)]);
    for (const row of [1, 2, 3, 5000, count]) {
      expect(cellsOf(missing.sheet, row)).toEqual(cellsOf(plain.sheet, row));
      expect(cellsOf(beyond.sheet, row)).toEqual(cellsOf(plain.sheet, row));
    }
    expect(plain.outcome.written).toBe(3);
    expect(missing.outcome.written).toBe(4);
  });

  it('read the header from texts that are shared, however far down the list it stands', async () => {
    const strings = Array.from({ length: 5000 }, (_, index) => `<t>text ${index}</t>`);
    const rows = `<row r="1"><c r="A1" t="s"><v>4999</v></c></row><row r="2"><c r="A2" t="s"><v>0</v></c></row>`;
    writeFileSync(at('in.xlsx'), buildXlsx({ rows, strings }));
    const named = { header: 'text 4999', place: 'append', kind: 'text' } as const;
    const outcome = value(await patchFile(at('in.xlsx'), at('out.xlsx'), { 2: ['x'] }, { columns: [named] }));
    expect(outcome.columns).toEqual(['text 4999 (2)']);
  });
});
