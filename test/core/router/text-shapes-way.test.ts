import { readFileSync, writeFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../../shared/model/outcome.ts';
import { casePath, casesNote, hasCases } from '../../support/cases.ts';
import {
  goWholeWay,
  type SavedWay,
  startWholeWay,
  stoppedWays,
  type WayOptions,
} from '../../support/whole-way.ts';
import { temporaryFolder } from '../workbook/temporary-folder.ts';

const at = temporaryFolder();
const ways = stoppedWays();

async function go(path: string, options: WayOptions = {}) {
  const { way, saved } = await goWholeWay(path, options);
  ways.push(way);
  return { way, saved, text: (name: string) => saved.column(name), after: readFileSync(saved.path) };
}

function file(name: string, content: string, encoding = 'utf8'): string {
  const path = at(name);
  writeFileSync(path, iconv.encode(content, encoding, { addBOM: false }));
  return path;
}

/** Each answer, which is what Claude has read, stands on the row that it was asked about. */
function expectOwnAnswers({ summary, rows }: SavedWay, asked: number): void {
  const names = summary.columns.slice(0, -1).map((column) => column.name);
  const answered = rows.filter((row) => (row.cells.at(-1) ?? '') !== '');
  expect(new Set(answered.map((row) => row.cells.at(-1))).size).toBe(asked);
  expect(asked).toBeGreaterThan(0);
  for (const { rowNumber, cells } of answered) {
    const own = names.map((name, index) => `${name}: ${cells[index] === '' ? '(empty)' : cells[index]}`);
    expect([rowNumber, cells.at(-1)]).toEqual([rowNumber, own.join('\n')]);
  }
}

/** Every old line still begins a line of its own, in order, and its record goes on behind it or ends. */
function expectOldLines(saved: string, content: string, delimiter: string): void {
  let from = 0;
  for (const line of content.split('\n').filter((one) => one !== '')) {
    const literal = line.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const wanted = new RegExp(`(?<=^|\\n)${literal}(?=[${delimiter}\\r\\n]|$)`, 'g');
    wanted.lastIndex = from;
    expect([line, wanted.test(saved)]).toEqual([line, true]);
    from = wanted.lastIndex;
  }
}

describe('delimited text under any name', () => {
  test.skipIf(!hasCases)(`an .xls of tabs stays as it stands${casesNote}`, async () => {
    const { saved, after } = await go(casePath('82c-tsv-xls-more.xls'), { columns: ['Text'] });
    expect(extname(saved.path)).toBe('.tsv');
    const asked = saved.column('Answer').map((answer) => answer.replace('Text: ', ''));
    expect(asked).toEqual([
      'MAR 3',
      '1E5',
      '10%',
      '06-8108',
      'Tally marks - up to 10',
      'S-DGF-36.2',
      'Aprobil P 0.1%',
      '1-2',
      '12:30',
      '$5',
      '1,234',
      '2024-05-01',
      '007',
    ]);
    expect(after.toString()).toContain('\r\n12:30\t9\tText: 12:30\r\n');
    expect(after.toString()).toContain('\r\n="007"\t13\tText: 007\r\n');
  });

  test.skipIf(!hasCases)(`a CSV named .xlsx is said, and its copy is a .csv${casesNote}`, async () => {
    const { way, saved, after } = await go(casePath('84-csv-named-xlsx.xlsx'));
    const summary = await way.open();
    expect(summary).toMatchObject({ format: 'csv', warnings: ['text-named-workbook'] });
    expect(extname(saved.path)).toBe('.csv');
    expect(after.toString()).toBe('Text,N,Answer\na,1,"Text: a\nN: 1"\n');
  });

  test.each([
    ['orders.xls', 'windows-1252', 'Größe;Termin\r\n3-4;12:30\r\nübergroß;5/6\r\n', '.csv', ';'],
    [
      '账单.xls',
      'gbk',
      '交易时间,商品说明\r\n2024-05-01,王府井书店购买图书\r\n2024-05-02,3-4 月的电费\r\n',
      '.csv',
      ',',
    ],
    ['export.dat', 'utf8', 'Id|Text\n1|3-4\n2|ok, fine\n', '.dat', '|'],
    ['listing.ods', 'utf16le', 'Id\tText\r\n1\t3-4\r\n2\tgut\r\n', '.tsv', '\t'],
  ])('%s in %s is read as it stands', async (name, encoding, content, extension, delimiter) => {
    const { saved, after } = await go(file(name, content, encoding));
    expect(extname(saved.path)).toBe(extension);
    const lines = content.trimEnd().split(/\r?\n/);
    const names = lines[0]?.split(delimiter) ?? [];
    expect(saved.column('Answer')).toEqual(
      lines.slice(1).map((line) => {
        const cells = line.split(delimiter);
        return names.map((one, index) => `${one}: ${cells[index]}`).join('\n');
      }),
    );
    const text = iconv.decode(after, encoding);
    for (const line of lines.slice(1)) expect(text).toContain(`${line}${delimiter}`);
  });

  test('saved into the original keeps its bytes as text, under its name', async () => {
    const content = 'Text;N\r\n3-4;1\r\n12:30;2\r\n';
    const way = await startWholeWay(file('bank.xlsx', content));
    ways.push(way);
    const job = await way.send({ columns: ['Text'] });
    const saved = unwrap(await way.save(job.id, { target: 'original', targetPath: way.path }));
    expect(basename(saved.path)).toBe('bank.xlsx');
    expect(readFileSync(way.path, 'utf8')).toBe(
      'Text;N;Answer\r\n3-4;1;Text: 3-4\r\n12:30;2;Text: 12:30\r\n',
    );
  });

  test('a web page named .xls stays with what reads it', async () => {
    const page =
      '<html><table><tr><td>Id</td><td>Text</td></tr><tr><td>1</td><td>a, b</td></tr></table></html>';
    const { saved } = await go(file('page.xls', page));
    expect(extname(saved.path)).toBe('.xlsx');
    expect(saved.column('Answer')).toEqual(['Id: 1\nText: a, b']);
  });
});

describe('text without a separator', () => {
  test.skipIf(!hasCases)(`sentences are sent whole${casesNote}`, async () => {
    const { way, saved, after } = await go(casePath('77c-lines-no-header.txt'));
    expect((await way.open()).text?.delimiter).toBe('');
    expect(saved.column('Column B')).toEqual([
      'Column A: The parcel came late, and the box was wet.',
      'Column A: Fine.',
      'Column A: Good service, friendly staff, fair price.',
      'Column A: No, thanks',
    ]);
    expect(after.toString()).toContain('Fine.\tColumn A: Fine.\n');
  });

  test('a .csv of sentences becomes a table that every program divides alike', async () => {
    const lines = ['Comment', 'Late, and wet, and cold', '"Never," she said, "again"', 'Fine', 'Good, cheap'];
    const { way, saved, after } = await go(file('comments.csv', `${lines.join('\n')}\n`));
    expect((await way.open()).text?.delimiter).toBe('');
    expect(saved.column('Answer')).toEqual(lines.slice(1).map((line) => `Comment: ${line}`));
    expect(after.toString().split('\n').slice(0, 3)).toEqual([
      'Comment,Answer',
      '"Late, and wet, and cold","Comment: Late, and wet, and cold"',
      '"""Never,"" she said, ""again""","Comment: ""Never,"" she said, ""again"""',
    ]);
  });

  test('chosen by hand, and saved twice into the same file', async () => {
    const way = await startWholeWay(file('notes.txt', 'Note\na long; b\nc long; d\ne long; f\n'));
    ways.push(way);
    const job = await way.send({ text: { delimiter: '' } });
    const order = { target: 'original', targetPath: way.path } as const;
    unwrap(await way.save(job.id, order));
    const expected =
      'Note\tAnswer\na long; b\tNote: a long; b\nc long; d\tNote: c long; d\ne long; f\tNote: e long; f\n';
    expect(readFileSync(way.path, 'utf8')).toBe(expected);
    const places = [{ answer: 'Answer', place: { column: 'Answer', onlyEmptyCells: false } }];
    unwrap(await way.save(job.id, { ...order, places }));
    expect(readFileSync(way.path, 'utf8')).toBe(expected);
  });
});

describe('the delimiter', () => {
  test.skipIf(!hasCases)(`is that of the widest block: tabs of a Teams list${casesNote}`, async () => {
    const way = await startWholeWay(casePath('export-11-teams-attendance.two-people.csv'));
    ways.push(way);
    expect((await way.open()).text).toMatchObject({ delimiter: '\t', encoding: 'utf16le' });
    const table = await way.readTable({ headerRow: 9 });
    expect(table.columns.slice(0, 3).map((column) => column.name)).toEqual([
      'Name',
      'First join',
      'Last leave',
    ]);
  });

  test.each([
    [
      'a preamble of sentences with commas',
      ',',
      `${'Please note, this list, as it is, may be wrong.\n'.repeat(2)}${'One, two.\nAll of it.\n'.repeat(8)}Time,Payee,Amount\n10:00,Shop 1,9.90\n11:00,Shop 2,8.90\n12:00,Shop 3,7.90\n`,
    ],
    ['decimal commas below names', ';', 'id;x;y\n1,5;2,5;3,5\n2,5;3,5;4,5\n3,5;4,5;5,5\n'],
    ['decimal commas without names', ';', '1,5;2,5;3,5\n2,5;3,5;4,5\n3,5;4,5;5,5\n'],
    ['lists in a column', ',', 'id,name,tags\n1,x,a;b;c\n2,y,d;e;f\n3,z,g;h;i\n'],
    [
      'dates with commas between tabs',
      '\t',
      'Name\tJoined\tLeft\nA\t1/2/22, 10:00\t1/2/22, 11:00\nB\t1/3/22, 10:00\t1/3/22, 11:00\n',
    ],
    [
      'sections of different width',
      ';',
      'Report;1\nFrom, to;2\n\nName;Mail;Role\nA, B;a@x;r\nC, D;c@x;r\n\nName;Text\nE, F;hello\nG, H;you\n',
    ],
    ['records that end early', '\t', 'a\tb\tc\td\n1\t2\n1\t2\t3\n1\n1\t2\t3\t4\n'],
    [
      'a text with commas in one row',
      ',',
      `id,text\n${'1,fine\n'.repeat(5)}2,not, so, good\n${'3,ok\n'.repeat(5)}`,
    ],
    ['blanks after commas', ',', 'Name, Age, City\nAnn, 3, Rome\nBob, 4, Bonn\n'],
  ])('%s', async (_, delimiter, content) => {
    const { way, saved, after } = await go(file('table.txt', content));
    expect((await way.open()).text?.delimiter).toBe(delimiter);
    expectOwnAnswers(saved, way.requests().length);
    expectOldLines(after.toString(), content, delimiter);
  });
});

describe('letters of other times', () => {
  test.skipIf(!hasCases)(`of a Mac are read as they were written${casesNote}`, async () => {
    const { saved, after } = await go(casePath('63c-mac-roman.csv'), { columns: ['Text'] });
    expect(saved.column('Answer')).toEqual(['Text: Größe', 'Text: À bientôt, señor']);
    expect(iconv.decode(after, 'macintosh')).toBe(
      'Text;N;Answer\rGröße;1;Text: Größe\rÀ bientôt, señor;2;Text: À bientôt, señor\r',
    );
  });

  test.each([
    ['cp866', 'Товар;Цена\r\nМолоко;3-4\r\nХлеб;12:30\r\n'],
    ['koi8-r', 'Товар;Цена\r\nМолоко;3-4\r\nХлеб;12:30\r\n'],
    ['macintosh', 'Nr;Straße\r1;Königsallee\r2;Fußweg\r'],
    ['shift_jis', 'ﾅﾏｴ;ｷﾝｶﾞｸ\r\nﾔﾏﾀﾞ ﾀﾛｳ;1000\r\nｽｽﾞｷ ﾊﾅｺ;2000\r\n'],
  ])('%s', async (encoding, content) => {
    const { saved, after } = await go(file('old.csv', content, encoding));
    const [header, ...lines] = content.trimEnd().split(/\r\n|\r/);
    const names = header?.split(';') ?? [];
    const expected = lines.map((line) => line.split(';').map((cell, index) => `${names[index]}: ${cell}`));
    expect(saved.column('Answer')).toEqual(expected.map((cells) => cells.join('\n')));
    for (const line of lines) expect(iconv.decode(after, encoding)).toContain(`${line};`);
  });
});

describe('a NUL among letters', () => {
  test.skipIf(!hasCases)(`makes no UTF-16 of UTF-8${casesNote}`, async () => {
    const { saved } = await go(casePath('80b-one-nul-in-utf8.csv'), { columns: ['N'] });
    expect(saved.column('Answer')).toEqual(['N: 1', 'N: 2', 'N: 3']);
    expect(saved.column('Text').slice(1)).toEqual(['second', 'third ä']);
  });

  test.each([
    ['windows-1252', 'Text;N\ngr\0ün;1\nweiß;2\n', 'windows-1252'],
    ['several', `Text,N\n${'a\0,1\nb,2\n'.repeat(20)}`, 'utf8'],
  ])('nor of others: %s', async (_, content, encoding) => {
    const { way, saved, after } = await go(file('nul.csv', content, encoding), { columns: ['N'] });
    expect((await way.open()).text?.encoding).toBe(encoding);
    const numbers = saved.column('N');
    expect(saved.column('Answer')).toEqual(numbers.map((number) => `N: ${number}`));
    expectOldLines(iconv.decode(after, encoding), content, content.includes(';') ? ';' : ',');
  });
});
