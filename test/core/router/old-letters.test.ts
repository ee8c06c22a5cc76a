import { writeFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { notesOnTable } from '../../../electron/headless/notes.ts';
import { goWholeWay, startWholeWay, stoppedWays } from '../../support/whole-way.ts';
import { temporaryFolder } from '../workbook/temporary-folder.ts';

const at = temporaryFolder();
const ways = stoppedWays();

/**
 * An .xls of before Excel 97 that names Windows-1252 (SheetJS writes no other) and holds its texts in this
 * encoding. `named`: another code page that it names instead.
 */
function writeOldXls(rows: readonly (readonly string[])[], encoding: string, named = 1252): string {
  const texts = rows.flat();
  const bytesOf = (text: string): Buffer => iconv.encode(text, encoding);
  // Stand-ins of the same length, each with a number of its own.
  const standIn = (text: string): string => `@${texts.indexOf(text)}@`.padEnd(bytesOf(text).length, '#');
  const workbook = XLSX.utils.book_new();
  const sheet = XLSX.utils.aoa_to_sheet(rows.map((cells) => cells.map(standIn)));
  XLSX.utils.book_append_sheet(workbook, sheet, 'Data');
  const bytes: Buffer = XLSX.write(workbook, { type: 'buffer', bookType: 'biff5' });
  for (const text of texts) {
    const place = bytes.indexOf(standIn(text), 0, 'latin1');
    expect(place).toBeGreaterThan(0);
    bytesOf(text).copy(bytes, place);
  }
  const page = bytes.indexOf(Buffer.from([0x42, 0, 2, 0, 0xe4, 0x04]));
  bytes.writeUInt16LE(named, page + 4);
  writeFileSync(at('old.xls'), bytes);
  return at('old.xls');
}

const russian = [
  ['Имя клиента', 'Отзыв о заказе'],
  ['Анна', 'Посылка пришла поздно, коробка повреждена'],
  ['Борис', 'Всё отлично, большое спасибо за доставку'],
];
const chinese = [
  ['客户姓名', '客户的评价内容'],
  ['王小明女士', '包裹送到得太晚，而且盒子已经损坏了'],
  ['李大华先生', '一切都很好，非常感谢你们的快速送货'],
];

test.each([
  ['windows-1251', russian],
  ['gbk', chinese],
])(
  'texts in %s that call themselves Windows-1252 are read as they are, and it is told',
  async (encoding, rows) => {
    const way = await startWholeWay(writeOldXls(rows, encoding));
    ways.push(way);
    const { warnings } = await way.open();
    expect(warnings).toContain('letters-by-content');
    const table = await way.readTable({ headerRow: 1 });
    expect(table.columns.map((column) => column.name)).toEqual(rows[0]);
    expect(
      notesOnTable({ ...table, warnings: [...table.warnings, ...warnings] }, { rows: { kind: 'all' } }),
    ).toContain(
      'The file says that its texts are in other letters than they are. They are read as their bytes mean them.',
    );
    await way.send({ headerRow: 1, instruction: `{{${rows[0]?.[1]}}}` });
    expect(new Set(way.requests())).toEqual(new Set([rows[1]?.[1], rows[2]?.[1]]));
  },
);

test('Latin texts that call themselves Cyrillic are read as Latin', async () => {
  const rows = [
    ['Name', 'Rückmeldung'],
    ['Jürgen', 'Die Größe passt überhaupt nicht, schöne Grüße aus Köln'],
  ];
  const { way, saved } = await goWholeWay(writeOldXls(rows, 'windows-1252', 1251), {
    headerRow: 1,
    columns: ['Rückmeldung'],
  });
  ways.push(way);
  expect(saved.column('Answer')).toEqual([
    'Rückmeldung: Die Größe passt überhaupt nicht, schöne Grüße aus Köln',
  ]);
});

test.each([
  ['windows-1252', 1252, ['Größe', 'Café für zwei']],
  ['windows-1250', 1250, ['Zákazník', 'Zboží přišlo pozdě, krabice byla poškozená']],
  ['windows-1251', 1251, ['Имя', 'Посылка пришла поздно']],
])('what a file says rightly is left alone: %s', async (encoding, page, [name = '', text = '']) => {
  const way = await startWholeWay(writeOldXls([[name], [text]], encoding, page));
  ways.push(way);
  expect((await way.open()).warnings).not.toContain('letters-by-content');
  const table = await way.readTable({ headerRow: 1 });
  expect(table.columns.map((column) => column.name)).toEqual([name]);
  await way.send({ headerRow: 1, instruction: `{{${name}}}` });
  expect(way.requests()).toEqual([text]);
});
