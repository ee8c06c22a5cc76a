import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { unwrap } from '../../../shared/model/outcome.ts';
import { startWholeWay, stoppedWays, type WayOptions, type WholeWay } from '../../support/whole-way.ts';
import { temporaryFolder } from '../workbook/temporary-folder.ts';

const at = temporaryFolder();
const ways = stoppedWays();

type Cells = (string | number)[][];

/** Blanks are no cells, or cells with an empty text, as some programs write them. */
function write(name: string, rows: Cells, blank: '' | null = null): string {
  const book = XLSX.utils.book_new();
  const cells = rows.map((row) => row.map((cell) => (cell === '' ? blank : cell)));
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(cells), 'Data');
  const type = name.split('.').at(-1) as XLSX.BookType;
  writeFileSync(at(name), XLSX.write(book, { type: 'buffer', bookType: type }) as Buffer);
  return at(name);
}

function cellsOf(path: string): Cells {
  const book = XLSX.read(readFileSync(path), { type: 'buffer' });
  const sheet = book.Sheets.Data;
  if (sheet === undefined) throw new Error('the sheet is gone');
  return XLSX.utils.sheet_to_json(sheet, { header: 1, raw: false, defval: '' });
}

async function start(path: string): Promise<WholeWay> {
  const way = await startWholeWay(path);
  ways.push(way);
  return way;
}

async function savedCells(way: WholeWay, options: WayOptions): Promise<Cells> {
  const job = await way.send({ settings: { sharesIdenticalRequests: false }, ...options });
  return cellsOf(unwrap(await way.save(job.id)).path);
}

/** Orders of five rows in A to C; customers of eight in E and F. */
function twoTables(): Cells {
  const customers = ['Ada', 'Ben', 'Cem', 'Dana', 'Eve', 'Finn', 'Gül', 'Hugo'];
  return [
    ['Order', 'Name', 'Note', '', 'Name', 'City'],
    ...customers.map((name, at) => [
      ...(at < 5 ? [`O-${at}`, `Item ${at}`, `note ${at}`] : ['', '', '']),
      '',
      name,
      `City ${at}`,
    ]),
  ];
}
const right = { first: 4, last: 5 };

test.each(['xlsx', 'xls', 'ods'])(
  'tables side by side in an .%s are read one by one, and told',
  async (ending) => {
    const way = await start(write(`sides.${ending}`, twoTables()));
    const table = await way.readTable();
    expect(table).toMatchObject({ headerRow: 1, rowCount: 5 });
    expect(table.columns.map(({ name }) => name)).toEqual(['Order', 'Name', 'Note']);
    expect(table.beside).toEqual({
      own: { first: 0, last: 2 },
      readsAll: false,
      others: [{ columns: right, header: { first: 1, last: 1 }, rowCount: 8, names: ['Name', 'City'] }],
    });
    const cells = await savedCells(way, {});
    expect(way.requests()).toHaveLength(5);
    expect(way.requests()[4]).toBe('Order: O-4\nName: Item 4\nNote: note 4');
    // Right of the other table, with an empty column on either side of that.
    expect(cells[0]).toEqual(['Order', 'Name', 'Note', '', 'Name', 'City', '', 'Answer']);
    expect(cells[5]?.[7]).toBe('Order: O-4\nName: Item 4\nNote: note 4');
    expect(cells.map((row) => row.slice(0, 6))).toEqual(twoTables().map((row) => row.map(String)));
    expect(cells.slice(6).map((row) => row[7] ?? '')).toEqual(['', '', '']);
  },
);

test('cells with an empty text part tables as no cells do', async () => {
  const way = await start(write('texts.xlsx', twoTables(), ''));
  expect(await way.readTable()).toMatchObject({ rowCount: 5, beside: { readsAll: false } });
});

test('the other one is read, sent and answered by itself', async () => {
  const way = await start(write('right.xlsx', twoTables()));
  const table = await way.readTable({ tableColumns: right });
  expect(table).toMatchObject({ headerRow: 1, rowCount: 8, lastRow: 9 });
  expect(table.columns.map(({ name, header }) => [name, header])).toEqual([
    ['Name (2)', 'Name'],
    ['City', 'City'],
  ]);
  expect(table.beside?.others).toMatchObject([{ columns: { first: 0, last: 2 }, rowCount: 5 }]);
  const cells = await savedCells(way, { tableColumns: right });
  expect(cells[0]).toEqual(['Order', 'Name', 'Note', '', 'Name', 'City', 'Answer']);
  expect(cells.slice(1).map((row) => row[6])).toEqual(way.requests());
  expect(way.requests()[7]).toBe('Name (2): Hugo\nCity: City 7');
});

test('answers find their rows in both, after columns, a row and a new order came', async () => {
  for (const tableColumns of [{ first: 0, last: 2 }, right]) {
    const way = await start(write('moved.xlsx', twoTables()));
    const job = await way.send({ tableColumns, settings: { sharesIdenticalRequests: false } });
    const [header = [], ...rows] = twoTables();
    const left = rows.slice(0, 5).map((row) => row.slice(0, 3));
    const others = rows.map((row) => row.slice(4)).reverse();
    const moved = others.map((other, index) => ['x', ...(left[4 - index] ?? ['', '', '']), '', ...other]);
    const changed = [['New', ...header], ['x', 'O-9', 'Item 9', 'note 9', '', 'Zoe', 'City 9'], ...moved];
    writeFileSync(way.path, readFileSync(write('changed.xlsx', changed)));
    const saved = unwrap(await way.save(job.id, { target: 'copy' }));
    const cells = cellsOf(saved.path);
    const column = cells[0]?.indexOf('Answer') ?? -1;
    expect(column).toBe(tableColumns === right ? 7 : 8);
    const answered = cells.slice(1).flatMap((row) => {
      const answer = row[column] ?? '';
      if (answer === '') return [];
      return [
        answer ===
          (tableColumns === right
            ? `Name (2): ${row[5]}\nCity: ${row[6]}`
            : `Order: ${row[1]}\nName: ${row[2]}\nNote: ${row[3]}`),
      ];
    });
    expect(answered).toEqual(Array.from({ length: tableColumns === right ? 8 : 5 }, () => true));
    expect(cells[1]?.[column] ?? '').toBe('');
  }
});

test('all columns are one table when somebody says so, as they were', async () => {
  const way = await start(write('all.xlsx', twoTables()));
  const table = await way.readTable({ tableColumns: 'all' });
  expect(table).toMatchObject({ rowCount: 8, beside: { own: { first: 0, last: 2 }, readsAll: true } });
  expect(table.columns.map(({ index }) => index)).toEqual([0, 1, 2, 4, 5]);
  await way.send({ tableColumns: 'all' });
  expect(way.requests()[7]).toContain('City: City 7');
});

test('a column left empty for looks leaves the table whole, and is told', async () => {
  const rows = twoTables().map(([order, name, note, , , city], at) => [
    order ?? '',
    name ?? '',
    note ?? '',
    '',
    at === 0 ? 'Street' : `Street ${at}`,
    city ?? '',
  ]);
  const way = await start(write('spacer.xlsx', rows.slice(0, 6) as Cells));
  const table = await way.readTable();
  expect(table.columns.map(({ name }) => name)).toEqual(['Order', 'Name', 'Note', 'Street', 'City']);
  expect(table.beside).toMatchObject({ readsAll: true, others: [{ columns: right }] });
  await way.send();
  expect(way.requests()[0]).toBe('Order: O-0\nName: Item 0\nNote: note 0\nStreet: Street 1\nCity: City 0');
});

test('names in other rows, and a title beside the names, tell two tables', async () => {
  const rows: Cells = [
    ['Text', 'Sum', '', 'By country'],
    ['one', 1, '', 'Country', 'Count', 'Share'],
    ['two', 2, '', 'DE', 3, 0.5],
    ['three', 3, '', 'FR', 2, 0.3],
    ['four', 4, '', 'ES', 1, 0.2],
    ['five', 5],
    ['six', 6],
    ['seven', 7],
  ];
  const way = await start(write('steps.xlsx', rows));
  const table = await way.readTable();
  expect(table).toMatchObject({ headerRow: 1, rowCount: 7, beside: { readsAll: false } });
  const [other] = table.beside?.others ?? [];
  expect(other).toMatchObject({ columns: { first: 3, last: 5 }, header: { first: 2, last: 2 }, rowCount: 3 });
  const cells = await savedCells(way, {
    tableColumns: { first: 3, last: 5 },
    headerRow: 2,
    firstHeaderRow: 2,
  });
  expect(cells[1]).toEqual(['one', '1', '', 'Country', 'Count', 'Share', 'Answer']);
  expect(cells.map((row) => row[6] ?? '').filter((text) => text !== '')).toHaveLength(4);
  expect(cells[4]?.[6]).toBe('Country: ES\nCount: 1\nShare: 0.2');
});

test('a table below and one above are offered in turn', async () => {
  const rows: Cells = [
    ['Name', 'City', 'Age'],
    ['Ada', 'Bern', 30],
    ['Ben', 'Rome', 40],
    ['Cem', 'Oslo', 50],
    [],
    ['Product', 'Price', 'Stock', 'Place'],
    ['Pen', 1, 10, 'A'],
    ['Ink', 2, 20, 'B'],
  ];
  const way = await start(write('below.xlsx', rows));
  const table = await way.readTable({ headerRow: 6 });
  expect(table.otherTables).toEqual([
    { header: { first: 1, last: 1 }, rowCount: 3, names: ['Name', 'City', 'Age'] },
  ]);
  const upper = await way.readTable({ headerRow: 1 });
  expect(upper.otherTables).toMatchObject([{ header: { first: 6, last: 6 } }]);
});

test('rows that only the other table has are none to mistake for a row with a blank cell', async () => {
  const withBlank = (): Cells => twoTables().map((row, at) => (at === 3 ? row.with(2, '') : row));
  const way = await start(write('blank.xlsx', withBlank()));
  const options = { columns: ['Note'], settings: { sharesIdenticalRequests: false, idColumn: null } };
  const job = await way.send(options);
  const [header = [], ...rows] = withBlank();
  const left = rows
    .slice(0, 5)
    .map((row) => row.slice(0, 3))
    .reverse();
  const moved = rows.map((row, at) => [...(left[at] ?? ['', '', '']), ...row.slice(3)]);
  writeFileSync(way.path, readFileSync(write('reversed.xlsx', [header, ...moved])));
  const cells = cellsOf(unwrap(await way.save(job.id)).path);
  expect(cells.slice(1).map((row) => row[7] ?? '')).toEqual([
    'Note: note 4',
    'Note: note 3',
    'Note: (empty)',
    'Note: note 1',
    'Note: note 0',
    ...['', '', ''],
  ]);
});
