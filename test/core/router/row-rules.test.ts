import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { unwrap } from '../../../shared/model/outcome.ts';
import type { RowRulesChoice } from '../../../shared/model/table.ts';
import { casePath, casesNote, hasCases } from '../../support/cases.ts';
import { startWholeWay, stoppedWays, type WayOptions, type WholeWay } from '../../support/whole-way.ts';
import { temporaryFolder } from '../workbook/temporary-folder.ts';

const at = temporaryFolder();
const ways = stoppedWays();

type Cells = readonly (readonly (string | number)[])[];

function bookOf(rows: Cells, merges: readonly string[], type: XLSX.BookType): Buffer {
  const sheet = XLSX.utils.aoa_to_sheet(rows.map((row) => [...row]));
  sheet['!merges'] = merges.map((merge) => XLSX.utils.decode_range(merge));
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, 'Data');
  return XLSX.write(book, { type: 'buffer', bookType: type }) as Buffer;
}

function write(name: string, rows: Cells, merges: readonly string[] = []): string {
  writeFileSync(at(name), bookOf(rows, merges, name.split('.').at(-1) as XLSX.BookType));
  return at(name);
}

async function start(path: string): Promise<WholeWay> {
  const way = await startWholeWay(path);
  ways.push(way);
  return way;
}

async function answered(way: WholeWay, options: WayOptions): Promise<readonly (readonly [number, string])[]> {
  const job = await way.send(options);
  const saved = unwrap(await way.save(job.id));
  const texts = saved.column('Answer');
  return saved.rows
    .map(({ rowNumber }, index) => [rowNumber, texts[index] ?? ''] as const)
    .filter(([, text]) => text !== '');
}

const rules = (fillsDown: readonly number[], continuesBy: number | null): RowRulesChoice => ({
  fillsDown,
  continuesBy,
});
const fruit: Cells = [
  ['Category', 'Text'],
  ['Fruit', 'apple'],
  ['', 'pear'],
  ['Nut', 'hazel'],
  ['', 'pear'],
];

describe.skipIf(!hasCases)(`cases with grouped and merged rows${casesNote}`, () => {
  test('100-vertical-merges-in-data.xlsx: each row has the value of the cell merged over it', async () => {
    const way = await start(casePath('100-vertical-merges-in-data.xlsx'));
    expect((await way.readTable()).filledMerges).toEqual([{ column: 'Category', rows: 3 }]);
    await way.send();
    expect(way.requests()).toContain('Category: Fruit\nText: pear');
    expect(way.requests()).toContain('Category: Nut\nText: wal');
  });

  test('export-08-vertical-merges.in.xlsx: so have all four columns of a data dictionary', async () => {
    const way = await start(casePath('export-08-vertical-merges.in.xlsx'));
    expect((await way.readTable()).filledMerges).toMatchObject([
      { rows: 45 },
      { rows: 45 },
      { rows: 45 },
      { rows: 45 },
    ]);
    await way.send({
      columns: ['Variable', 'Question wording'],
      settings: { sharesIdenticalRequests: false },
    });
    expect(way.requests()[1]).toBe('Variable: VAR_0\nQuestion wording: Do you own thing 0?');
  });

  test('export-28-grouped-report.in.xlsx: groups are filled down on request, and subtotals stay out', async () => {
    const way = await start(casePath('export-28-grouped-report.in.xlsx'));
    expect((await way.readTable()).offers).toEqual(rules([0, 1], null));
    const columns = ['Account Owner', 'Account', 'Subject'];
    const rows = await answered(way, { columns, rowRules: rules([0, 1], null) });
    expect(rows).toHaveLength(12);
    expect(rows[1]).toEqual([3, 'Account Owner: Owner 0\nAccount: Acct 0-0\nSubject: Too cold in the hall']);
  });

  test('export-17-continuation-rows.bank-two-lines.csv: two lines of a booking are one request', async () => {
    const way = await start(casePath('export-17-continuation-rows.bank-two-lines.csv'));
    expect((await way.readTable()).offers).toEqual(rules([], 0));
    const rows = await answered(way, { columns: ['Description'], rowRules: rules([], 0) });
    expect(rows.map(([row]) => row)).toEqual([6, 8, 10, 12, 14, 16, 18, 20]);
    expect(rows[0]?.[1]).toBe('Description: DEBIT PURCHASE\nThe queue was short and staff were kind');
  });
});

describe('rows that are put together', () => {
  test.each(['xlsx', 'xls', 'ods', 'xlsb'])(
    'have the value of merged cells in a file of kind %s',
    async (kind) => {
      const way = await start(write(`merged.${kind}`, fruit, ['A2:A3', 'A4:A5']));
      const rows = await answered(way, {});
      expect(rows[3]).toEqual([5, 'Category: Nut\nText: pear']);
    },
  );

  test('have the value of merged cells far down a long sheet', async () => {
    const rows: (string | number)[][] = [['Category', 'Text']];
    for (let row = 0; row < 900; row += 1) rows.push([row % 3 === 0 ? `C${row}` : '', `t${row}`]);
    const merges = Array.from({ length: 300 }, (_, index) => `A${2 + 3 * index}:A${4 + 3 * index}`);
    const way = await start(write('long.xlsx', rows, merges));
    expect((await way.readTable()).filledMerges).toEqual([{ column: 'Category', rows: 600 }]);
    await way.send();
    expect(way.requests()).toHaveLength(900);
    expect(way.requests()[899]).toBe('Category: C897\nText: t899');
  });

  // Twins but for their group: by the cells as they stand nobody could tell them apart.
  test('find their answers again after groups of merged cells changed places', async () => {
    const way = await start(write('moved.xlsx', fruit, ['A2:A3', 'A4:A5']));
    const job = await way.send();
    const [header = [], apple = [], pear = [], hazel = [], other = []] = fruit;
    const moved = [header, hazel, other, apple, pear];
    writeFileSync(way.path, bookOf(moved, ['A2:A3', 'A4:A5'], 'xlsx'));
    const saved = unwrap(await way.save(job.id));
    expect(saved.column('Answer')).toEqual([
      'Category: Nut\nText: hazel',
      'Category: Nut\nText: pear',
      'Category: Fruit\nText: apple',
      'Category: Fruit\nText: pear',
    ]);
  });

  test('find their answers again after filled groups changed places', async () => {
    const way = await start(write('groups.xlsx', fruit));
    const job = await way.send({ rowRules: rules([0], null) });
    const [header = [], apple = [], pear = [], hazel = [], other = []] = fruit;
    writeFileSync(way.path, bookOf([header, hazel, other, apple, pear], [], 'xlsx'));
    const saved = unwrap(await way.save(job.id));
    expect(saved.column('Answer')[1]).toBe('Category: Nut\nText: pear');
    expect(saved.column('Answer')[3]).toBe('Category: Fruit\nText: pear');
  });

  test('find their answers again when rows that continue others moved along', async () => {
    const lines: Cells = [
      ['Date', 'Text', 'Amount'],
      ['1.5.', 'Card', 5],
      ['', 'Market', ''],
      ['2.5.', 'Card', 5],
      ['', 'Cinema', ''],
    ];
    const way = await start(write('lines.xlsx', lines));
    const job = await way.send({ columns: ['Text'], rowRules: rules([], 0) });
    expect(way.requests()).toEqual(['Text: Card\nMarket', 'Text: Card\nCinema']);
    const [header = [], a = [], b = [], c = [], d = []] = lines;
    writeFileSync(way.path, bookOf([header, c, d, a, b], [], 'xlsx'));
    const saved = unwrap(await way.save(job.id));
    expect(saved.column('Answer')).toEqual(['Text: Card\nCinema', '', 'Text: Card\nMarket', '']);
  });

  test('are not what they were when the cell merged over them changed', async () => {
    const way = await start(write('changed.xlsx', fruit, ['A2:A3', 'A4:A5']));
    const job = await way.send();
    const changed = fruit.map((row) => (row[0] === 'Nut' ? ['Seed', ...row.slice(1)] : row));
    writeFileSync(way.path, bookOf(changed, ['A2:A3', 'A4:A5'], 'xlsx'));
    const saved = unwrap(await way.save(job.id));
    expect(saved.column('Answer').slice(2)).toEqual(['', '']);
  });

  test('keep a total without a name as a row of its own', async () => {
    const rows: Cells = [
      ['Date', 'Text', 'Amount'],
      ['1.5.', 'Card', 5],
      ['', 'Market', ''],
      ['2.5.', 'Card', 6],
      ['', 'Cinema', ''],
      ['', '', 11],
    ];
    const way = await start(write('total.xlsx', rows));
    const table = await way.readTable({ rowRules: rules([], 0) });
    expect(table.joinedRows).toBe(2);
    expect(table.rowCount).toBe(3);
  });
});
