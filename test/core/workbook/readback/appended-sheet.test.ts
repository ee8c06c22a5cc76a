import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAppended } from '../../../../electron/core/workbook/readback/appended-sheet.ts';
import { bytesPrint, contentPrint } from '../../../../electron/core/workbook/readback/expected-cells.ts';
import { SaveRule } from '../../../../electron/core/workbook/readback/sheet-rule.ts';
import { expectInWorkbook } from '../../../../electron/core/workbook/save/check-written.ts';
import { openPackage } from '../../../../electron/core/workbook/xlsx/read/xlsx-workbook.ts';
import type { RowIndex } from '../../../../electron/core/workbook/xlsx/scan/row-index.ts';
import type { SheetLayout } from '../../../../electron/core/workbook/xlsx/write/analyze-sheet.ts';
import { patchXlsx } from '../../../../electron/core/workbook/xlsx/write/xlsx-patch.ts';
import { unwrap } from '../../../../shared/model/outcome.ts';
import { buildStyles, buildXlsx, buildZip } from '../../../fixtures/xlsx-builder.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { answer, partsOf } from '../xlsx/xlsx-files.ts';

const at = temporaryFolder();
const sheetPart = 'xl/worksheets/sheet1.xml';

const wide = 'x'.repeat(900);
/** Rows whose `spans` tell it or not, that hold nothing, and so many that no window holds them all. */
function row(number: number): string {
  const cells =
    number % 7 === 3
      ? ''
      : `<c r="A${number}"><v>${number}</v></c><c r="B${number}" t="inlineStr"><is><t>${wide}</t></is></c>`;
  return `<row r="${number}"${number % 2 === 0 ? ' spans="1:9"' : ''}>${cells}</row>`;
}
const rowCount = 1500;
const numbers = Array.from({ length: rowCount }, (_, index) => index + 1);
const head = '<row r="1" spans="1:2"><c r="A1" t="inlineStr"><is><t>Id</t></is></c></row>';
const parts = {
  beforeRows: '<dimension ref="A1:B1500"/>',
  rows: head + numbers.slice(1).map(row).join(''),
  styles: buildStyles([], ['<xf numFmtId="0"/>']),
};

/** One answer of a kind that each way of spelling a cell needs; none for every fifth row. */
function answerOf(number: number): string | number | null {
  if (number % 5 === 0) return null;
  if (number % 11 === 0) return number / 8;
  return ['plain', 'a & b < c', ' blanks ', 'two\nlines', 'ü 漢字 😀', 'y'.repeat(400)][number % 6] ?? '';
}

async function write(rows: string = parts.rows) {
  writeFileSync(at('in.xlsx'), buildXlsx({ ...parts, rows }));
  const expected = expectInWorkbook([answer]);
  const outcome = unwrap(
    await patchXlsx({
      sourcePath: at('in.xlsx'),
      targetPath: at('out.xlsx'),
      sheet: 'Data',
      header: { first: 1, last: 1 },
      columns: [answer],
      rows: expected.noting(async function* () {
        for (const number of numbers.slice(1))
          yield { sentRow: number, rowNumber: number, values: [answerOf(number)] };
      }),
    }),
  );
  const rule = new SaveRule(outcome.targets, outcome.nameRow, expected);
  if (outcome.appendedTo === null) throw new Error('the cells did not only go to the ends of rows');
  return { rule, layout: outcome.appendedTo };
}

async function look(rule: SaveRule, layout: SheetLayout): Promise<number | null> {
  const before = await openPackage(at('in.xlsx'));
  const after = await openPackage(at('out.xlsx'));
  try {
    rule.rewind();
    const { entry } = unwrap(before.context('Data'));
    return await readAppended(entry, layout, unwrap(after.context('Data')), rule, {});
  } finally {
    await before.workbook.close();
    await after.workbook.close();
  }
}

async function change(what: string | RegExp, by: string): Promise<void> {
  const changed = [...(await partsOf(at('out.xlsx')))].map(([name, content]) => {
    if (name !== sheetPart) return { name, content };
    const text = content.toString('utf8');
    const next = text.replace(what, by);
    if (next === text) throw new Error('nothing was changed');
    return { name, content: next };
  });
  writeFileSync(at('out.xlsx'), buildZip(changed));
}

describe('the short way through a sheet that only got cells at the ends of its rows', () => {
  it('sees that all is as it has to be, and names the highest style', async () => {
    const { rule, layout } = await write();
    expect(await look(rule, layout)).toBe(1);
  });

  it.each<readonly [string, string | RegExp, string]>([
    ['an old cell is another', '<c r="A8"><v>8</v>', '<c r="A8"><v>9</v>'],
    ['an answer is another', '>two', '>too'],
    ['an answer is gone', /<c r="C8".*?<\/c>/, ''],
    ['an answer stands twice', /(<c r="C8".*?<\/c>)/, '$1$1'],
    ['a row without an answer has got one', /(<row r="10"[^>]*>)/, '$1<c r="C10"><v>1</v></c>'],
    [
      'the answers of two rows have changed places',
      /(<c r="C7".*?<\/c>)(<\/row>.*?)(<c r="C8".*?<\/c>)/,
      '$3$2$1',
    ],
    ['two answers stand in one row', /(<c r="C7".*?<\/c>)(<\/row>.*?)(?=<c r="C8")/, '$2$1'],
    ['a reference is broken', 'a &amp; b', 'a & b'],
    ['the last row is gone', /<row r="1500".*?<\/row>/, ''],
    ['what follows the rows is another', '</sheetData>', '</sheetData><x/>'],
    ['what stands before the rows is another', '<dimension ', '<x/><dimension '],
    ['spans end elsewhere', /<row r="1" spans="1:3"/, '<row r="1" spans="1:4"'],
  ])('leaves it to the long way when %s', async (_, what, by) => {
    const { rule, layout } = await write();
    await change(what, by);
    expect(await look(rule, layout)).toBeNull();
  });

  it('does not believe where it is told that rows end', async () => {
    const { rule, layout } = await write();
    // The answer of row 19 stands in row 20, which has none, and row 19 is said to end there.
    await change(/(<c r="C19".*?<\/c>)(<\/row><row r="20".*?)(?=<\/row>)/, '$2$1');
    const { rowIndex } = layout;
    const wrong = {
      ...{ count: rowIndex.count, isWhole: true },
      rowNumber: (place: number) => rowIndex.rowNumber(place),
      spans: (place: number) => rowIndex.spans(place),
      end: (place: number) => rowIndex.end(rowIndex.rowNumber(place) === 19 ? place + 1 : place),
    } as unknown as RowIndex;
    expect(await look(rule, { ...layout, rowIndex: wrong })).toBeNull();
  });

  it.each([
    ['a comment', '<!-- <c r="B8"> -->'],
    ['a processing instruction', '<?x <c r="B8"> ?>'],
  ])('leaves it to the long way where %s stands at the end of a row', async (_, markup) => {
    const { rule, layout } = await write(parts.rows.replace(/(<row r="8".*?)(<\/row>)/, `$1${markup}$2`));
    expect(await look(rule, layout)).toBeNull();
  });
});

describe('the print of a text', () => {
  it('is the same from its bytes, however long', () => {
    for (const text of ['', 'a', 'ü 漢字 😀', 'b'.repeat(256), 'c'.repeat(257), '\ud7ff'.repeat(5000)]) {
      const bytes = Buffer.from(`--${text}--`, 'utf8');
      expect(bytesPrint(bytes, 2, bytes.length - 2)).toBe(contentPrint(text));
    }
  });
});
