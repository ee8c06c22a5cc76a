import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { notesOnTable } from '../../../electron/headless/notes.ts';
import { unwrap } from '../../../shared/model/outcome.ts';
import { buildXlsx } from '../../fixtures/xlsx-builder.ts';
import { answeredRows, startWholeWay, stoppedWays, type WholeWay } from '../../support/whole-way.ts';
import { temporaryFolder } from '../workbook/temporary-folder.ts';

const at = temporaryFolder();
const ways = stoppedWays();

async function start(path: string): Promise<WholeWay> {
  const way = await startWholeWay(path);
  ways.push(way);
  return way;
}

const options = { rows: { kind: 'all' } } as const;
const cell = (ref: string, text: string): string => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (number: number, ...texts: readonly string[]): string =>
  `<row r="${number}">${texts.map((text, at) => (text === '' ? '' : cell(`${'AB'[at]}${number}`, text))).join('')}</row>`;
const table =
  '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="T" displayName="T" ref="A1:B5" totalsRowCount="1"><tableColumns count="2"><tableColumn id="1" name="Name"/><tableColumn id="2" name="Sum"/></tableColumns></table>';

test('the totals row of a table is told, and takes no row with it where rows are put together', async () => {
  const rows = [
    row(1, 'Name', 'Sum'),
    row(2, 'ant', '1'),
    row(3, '', 'and more'),
    row(4, 'bee', '3'),
    row(5, '', 'four in all'),
  ];
  writeFileSync(at('totals.xlsx'), buildXlsx({ rows: rows.join(''), tables: [table] }));
  const way = await start(at('totals.xlsx'));
  const plain = await way.readTable();
  expect([plain.totalsRow, plain.rowCount]).toEqual([5, 3]);
  expect(notesOnTable(plain, options)).toContain('Row 5 is the totals row of the table and is not sent.');
  const settings = { idColumn: null };
  const job = await way.send({ headerRow: 1, rowRules: { fillsDown: [], continuesBy: 0 }, settings });
  const asked = ['Name: ant\nSum: 1\nand more', 'Name: bee\nSum: 3'];
  expect(way.requests()).toEqual(asked);
  // Another row above: each is found by what it holds.
  const moved = [
    rows[0],
    row(2, 'new', '9'),
    ...rows.slice(1).map((one, at) => one.replaceAll(/(?<=r="[AB]?)\d/g, `${at + 3}`)),
  ];
  const grown = table.replace('A1:B5', 'A1:B6');
  writeFileSync(way.path, buildXlsx({ rows: moved.join(''), tables: [grown] }));
  const saved = unwrap(await way.save(job.id));
  expect(answeredRows(saved)).toEqual([
    [3, asked[0]],
    [5, asked[1]],
  ]);
});

test.each([
  ['utf8', Buffer.from([0x66, 0xff, 0x72])],
  ['windows-1252', Buffer.from([0x66, 0x81, 0x72])],
  ['iso-8859-2', Buffer.from([0x66, 0x85, 0x72])],
  // Latin letters that were taken for UTF-8 twice.
  ['utf8', Buffer.from('f\u00c3\u009fr')],
  ['shift_jis', Buffer.from([0x66, 0xfd, 0x72])],
])('letters that cannot be read in %s are told with their lines', async (encoding, broken) => {
  const lines = [Buffer.from('Name,Text\nant,für\nbee,'), broken, Buffer.from('\ncat,x\n')];
  const text = encoding === 'utf8' ? lines : [Buffer.from('Name,Text\nant,fur\nbee,'), ...lines.slice(1)];
  writeFileSync(at('broken.csv'), Buffer.concat(text));
  const way = await start(at('broken.csv'));
  const read = await way.readTable({ text: { encoding } });
  expect(read.brokenLetters).toEqual({ count: 1, lines: [3] });
  const told =
    '1 line has letters that cannot be read in this encoding; they are sent as \ufffd or as invisible characters (3).';
  expect(notesOnTable(read, options)).toContain(told);
});

test('a line break of mainframes is no letter that cannot be read', async () => {
  writeFileSync(at('mainframe.csv'), 'Name,Text\nant,one\u0085two\nbee,für\n');
  const way = await start(at('mainframe.csv'));
  expect(await way.readTable()).not.toHaveProperty('brokenLetters');
});
