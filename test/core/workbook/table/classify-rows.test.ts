import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RawRow, SheetFacts } from '../../../../electron/core/workbook/model/row-source.ts';
import { openWorkbook } from '../../../../electron/core/workbook/open/open-workbook.ts';
import { readTable } from '../../../../electron/core/workbook/table/read-table.ts';
import { openTableFile } from '../../../../electron/core/workbook/table/table-file.ts';
import type { TableSummary } from '../../../../shared/model/table.ts';
import { value } from '../answers.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { readInSeveralWays, sureRows } from './non-data-labels.ts';
import { plainFacts, range, rawRows, readerOf } from './rows.ts';

const at = temporaryFolder();
type Cells = readonly (readonly string[] | null)[];

async function read(rows: readonly RawRow[], facts: Partial<SheetFacts> = {}): Promise<TableSummary> {
  const reader = readerOf(rows, { ...plainFacts, ...facts });
  return value(await readTable(reader, { sheet: 'S' }, [], at('judged.sqlite')));
}

/** "total 5" for a row that is left out, "total? 5" for one that is only told. */
function told({ nonData = [] }: TableSummary): readonly string[] {
  return nonData.flatMap(({ kind, isSure, ranges }) =>
    ranges.flatMap(({ firstRow, lastRow }) =>
      Array.from(
        { length: lastRow - firstRow + 1 },
        (_, index) => `${kind}${isSure ? '' : '?'} ${firstRow + index}`,
      ),
    ),
  );
}

const classify = async (...rows: Cells) => told(await read(rawRows(...rows)));
const sales = [
  ['Customer', 'City', 'Amount'],
  ['Adler', 'Bonn', '10.50'],
  ['Berg', 'Köln', '20.25'],
  ['Conrad', 'Mainz', '5.00'],
] as const;

describe('rows that are no data', () => {
  it.each([
    ['English', 'Total', '35.75'],
    ['German, with a comma and an amount that is given in euros', 'Summe:', '35,75 €'],
    ['French', 'Total général', '35,75'],
    ['Spanish', 'Totales', '35.75'],
    ['Japanese', '合計', '35.75'],
    ['Chinese', '总计', '35.75'],
  ])('are totals at the end: %s', async (_, label, amount) => {
    expect(await classify(...sales, [label, '', amount])).toEqual(['total 5']);
  });

  it('are totals beside no other text, where the numbers add up', async () => {
    const rows = [
      ['Text', 'N'],
      ['a', '1'],
      ['b', '2'],
      ['c', '4'],
    ] as const;
    expect(await classify(...rows, ['Total', '7'])).toEqual(['total 5']);
    expect(await classify(...rows, ['Total', '9'])).toEqual(['total? 5']);
  });

  it('are subtotals of groups, and the grand total', async () => {
    const groups = [
      ['Owner', 'Case', 'Subject', 'Hours'],
      ['Anna', 'C1', 'Broken', '2'],
      ['', 'C2', 'Late', '3'],
      ['Subtotal', '', '', '5'],
      ['Bert', 'C3', 'Wrong', '1'],
      ['', 'C4', 'Lost', '1'],
      ['Subtotal', '', '', '2'],
      ['Grand Total', '', '', '7'],
    ];
    expect(await classify(...groups)).toEqual(['total 4', 'total 7', 'total 8']);
  });

  it('are subtotals that bear the name of their group, where they add up', async () => {
    const rows = [
      ['Region', 'Product', 'Sold'],
      ['Nord', 'Tisch', '3'],
      ['Nord', 'Stuhl', '4'],
      ['Nord Ergebnis', '', '7'],
      ['Süd', 'Tisch', '5'],
      ['Süd', 'Stuhl', '6'],
      ['Süd Ergebnis', '', '11'],
      ['Gesamtergebnis', '', '18'],
    ];
    expect(await classify(...rows)).toEqual(['total 4', 'total 7', 'total 8']);
  });

  it('are subtotals without a label, as SAP writes them', async () => {
    const rows = [
      ['Cost centre', 'Text', 'Amount', 'Currency'],
      ['4711', 'Travel', '100.00', 'EUR'],
      ['4711', 'Hotel', '250.00', 'EUR'],
      ['', '', '350.00', 'EUR'],
      ['4712', 'Paper', '20.00', 'EUR'],
      ['4712', 'Toner', '40.00', 'EUR'],
      ['', '', '60.00', 'EUR'],
      ['', '', '410.00', 'EUR'],
    ];
    expect(await classify(...rows)).toEqual(['total 4', 'total 7', 'total 8']);
  });

  it('are a total above the rows', async () => {
    const rows = [
      ['Content', 'Title', 'Views'],
      ['Total', '', '4000'],
      ['v1', 'One', '300'],
      ['v2', 'Two', '200'],
    ];
    expect(await classify(...rows, ['v3', 'Three', '100'])).toEqual(['total 2']);
  });

  it('are notes and disclaimers below the table', async () => {
    const notes = [
      null,
      ['Case report'],
      ['Confidential Information - Do Not Distribute'],
      ['Example Ltd'],
    ] as const;
    expect(await classify(...sales, ...notes)).toEqual(['note 6', 'note 7', 'note 8']);
    expect(await classify(...sales, ['Quelle: eigene Erhebung'])).toEqual(['note 5']);
    expect(await classify(...sales, ['注: 税込'])).toEqual(['note 5']);
  });

  it('are repeated column names and the title above them', async () => {
    const more = [null, ['Group B'], sales[0], ['Dorn', 'Trier', '7.00'], ['Ebert', 'Ulm', '8.00']] as const;
    expect(await classify(...sales, ...more)).toEqual(['repeated-header 7', 'section 6']);
  });

  it('are column names repeated on every page of a long report', async () => {
    const rows: string[][] = [['Name', 'City', 'Age']];
    for (let page = 0; page < 20; page += 1) {
      if (page > 0) rows.push(['Name', 'City', 'Age']);
      for (let line = 0; line < 40; line += 1) rows.push([`N${page}-${line}`, 'Bonn', `${20 + line}`]);
    }
    const { nonData } = await read(rawRows(...rows));
    expect(nonData).toMatchObject([{ kind: 'repeated-header', isSure: true, count: 19 }]);
    expect(nonData?.[0]?.ranges[0]).toEqual({ firstRow: 42, lastRow: 42 });
  });

  it('are an opening and a closing balance', async () => {
    const rows = [
      ['Date', 'Text', 'Amount', 'Balance'],
      ['01.05.2024', 'Anfangssaldo', '', '100,00'],
      ['02.05.2024', 'Miete', '-50,00', '50,00'],
      ['03.05.2024', 'Lohn', '900,00', '950,00'],
      ['04.05.2024', 'Markt', '-20,00', '930,00'],
      ['31.05.2024', 'Endsaldo', '', '930,00'],
    ];
    expect(await classify(...rows)).toEqual(['balance 2', 'balance 6']);
  });

  it('are no messages about a balance, and for sure no rows that say more than their values', async () => {
    const header = ['Id', 'Message', 'City', 'Phone'];
    const between = ['Anna', 'Bert', 'Cleo'].map((name, at) => [
      `${at + 2}`,
      `Ask ${name}`,
      'Bonn',
      '0228 1234',
    ]);
    for (const said of [
      'Current balance is wrong after my refund',
      'Available balance not updated',
      'Saldo 3 veces cobrado, ayuda',
    ])
      expect(await classify(header, ['1', said, '', '12'], ...between, ['5', said, '', '12'])).toEqual([]);
    const rows = [['1', 'Current balance', 'Ulm', ''], ...between, ['5', 'Available balance', 'Ulm', '']];
    const { nonData = [] } = await read(rawRows(header, ...rows));
    expect(nonData.map(({ kind, isSure }) => [kind, isSure])).toEqual([['balance', false]]);
  });

  it('are balances on a day', async () => {
    const header = ['Date', 'Text', 'Amount', 'Balance'];
    const between = ['Miete', 'Lohn', 'Markt'].map((text, at) => [
      `0${at + 2}.05.2024`,
      text,
      '-50,00',
      '50,00',
    ]);
    for (const label of [
      'Solde au 31/05',
      'Opening balance',
      'Saldo al 31.12.2025',
      'Kontostand am 01.02.2026: 123,45',
    ]) {
      const row = ['01.05.2024', label, '', '100,00'];
      const { nonData = [] } = await read(rawRows(header, row, ...between, row));
      expect(nonData.map(({ kind, isSure, count }) => [kind, isSure, count])).toEqual([['balance', true, 2]]);
    }
  });

  it('are titles that are merged across the table', async () => {
    const rows = rawRows(...sales, ['Second quarter'], ['Dorn', 'Trier', '7.00']);
    expect(told(await read(rows, { merges: [range(5, 0, 5, 2)] }))).toEqual(['section 5']);
  });

  it('are another table, which is offered', async () => {
    const rows = [
      ['Name', 'Joined', 'Left', 'Email'],
      ['Anna', '2024-05-01 10:00', '2024-05-01 11:00', 'a@example.com'],
      ['Bert', '2024-05-01 10:02', '2024-05-01 11:00', 'b@example.com'],
      null,
      ['Activities'],
      ['Name', 'Raised hand', 'Email'],
      ['Anna', '2024-05-01 10:30', 'a@example.com'],
      ['Bert', '2024-05-01 10:40', 'b@example.com'],
    ];
    const table = await read(rawRows(...rows));
    expect(told(table)).toEqual(['other-table 5', 'other-table 6', 'other-table 7', 'other-table 8']);
    expect(table.nonData?.[0]?.count).toBe(4);
    expect(table.otherTables).toEqual([
      { header: { first: 6, last: 6 }, rowCount: 2, names: ['Name', 'Raised hand', 'Email'] },
    ]);
  });

  it.each<readonly [string, Cells, number]>([
    [
      'a name over numbers, where the table has texts',
      [
        ['Name', 'City'],
        ['Anna', 'Bonn'],
        ['Bert', 'Ulm'],
        ['Carl', 'Rom'],
        null,
        ['Product', 'Price'],
        ['Chair', '10'],
        ['Lamp', '20'],
      ],
      6,
    ],
    [
      'a name over numbers in a short table of numbers',
      [
        ['Name', 'Age'],
        ['Anna', '30'],
        ['Bert', '40'],
        null,
        ['Stock', '%'],
        ['Product', 'Price'],
        ['Chair', '10'],
        ['Lamp', '20'],
        ['Desk', '30'],
      ],
      0,
    ],
    [
      'texts where the table has numbers',
      [
        ['Name', 'Age'],
        ['Anna', '30'],
        ['Bert', '40'],
        null,
        ['Product', 'Colour'],
        ['Chair', 'red'],
        ['Lamp', 'green'],
      ],
      5,
    ],
    [
      'as many texts as the table has',
      [
        ['Name', 'City'],
        ['Anna', 'Bonn'],
        ['Bert', 'Ulm'],
        null,
        ['Product', 'Place'],
        ['Chair', 'Hall'],
        ['Lamp', 'Attic'],
      ],
      5,
    ],
    [
      'a few of the columns only, below a title',
      [
        ['Order', 'Client', 'Total', 'Note'],
        ['A1', 'Anna', '3', 'late'],
        ['A2', 'Bert', '5', 'soon'],
        null,
        ['Stock'],
        ['Product', 'Colour'],
        ['Chair', 'red'],
        ['Lamp', 'green'],
      ],
      6,
    ],
  ])('may be those of another table, which is offered: %s', async (_, rows, header) => {
    const table = await read(rawRows(...rows));
    const offered = table.otherTables?.map((other) => other.header.last) ?? [];
    expect(offered).toEqual(header === 0 ? [] : [header]);
    expect(told(table).every((row) => row.startsWith('other-table?'))).toBe(true);
    expect(told(table).length > 0).toBe(header > 0);
  });

  it.each<readonly [string, Cells]>([
    [
      'more of the same below a gap',
      [
        ['Name', 'City'],
        ['Anna', 'Bonn'],
        ['Bert', 'Ulm'],
        null,
        ['Emil', 'Bonn'],
        ['Finn', 'Mainz'],
        ['Gina', 'Trier'],
      ],
    ],
    [
      'numbers of the same form',
      [
        ['No', 'City'],
        ['A-1', 'Bonn'],
        ['A-2', 'Ulm'],
        null,
        ['A-3', 'Kiel'],
        ['A-4', 'Mainz'],
        ['A-5', 'Trier'],
      ],
    ],
    [
      'addresses',
      [
        ['Mail', 'City'],
        ['a@b.de', 'Bonn'],
        ['c@d.fr', 'Ulm'],
        null,
        ['e@f.es', 'Kiel'],
        ['g@h.it', 'Mainz'],
      ],
    ],
    [
      'groups parted by blank rows',
      [
        ['Name', 'City'],
        ...['a', 'b', 'c', 'd', 'e'].flatMap((group) => [
          [`Anna ${group}`, `Bonn ${group}`],
          [`Bert ${group}`, `Ulm ${group}`],
          null,
        ]),
      ],
    ],
    [
      'numbers among them',
      [['Name', 'Age'], ['Anna', '30'], ['Bert', '40'], null, ['Emil', '50'], ['Finn', '60'], ['Gina', '70']],
    ],
  ])('are none of another table: %s', async (_, rows) => {
    const table = await read(rawRows(...rows));
    expect([told(table), table.otherTables]).toEqual([[], undefined]);
  });

  it('may be notes as wide as the table', async () => {
    const notes = [
      ['Source', 'Survey of spring'],
      ['Made by', 'Anna'],
    ];
    const table = await read(rawRows(['Name', 'City'], ['Anna', 'Bonn'], ['Bert', 'Ulm'], null, ...notes));
    expect(told(table)).toEqual(['note? 5', 'note? 6']);
    expect(table).toMatchObject({ rowCount: 4 });
    expect(table.otherTables).toBeUndefined();
  });

  it('may be rows that say something of the columns, below the names of a time series', async () => {
    const about = [
      ['Title', 'CPI', 'CPIH'],
      ['CDID', 'D7G7', 'L55O'],
      ['Source', 'MM23', 'MM23'],
      ['PreUnit', '', ''],
      ['Unit', '%', '%'],
      ['Release date', '22-05-2024', '22-05-2024'],
    ];
    const years = Array.from({ length: 12 }, (_, at) => [
      `${2000 + at}`,
      `${at}.5`,
      at === 3 ? '–' : `${at}.1`,
    ]);
    expect(await classify(...about, ...years)).toEqual([
      'note? 2',
      'note? 3',
      'note? 4',
      'note? 5',
      'note? 6',
    ]);
    // One column that begins with texts, or rows that only lack their numbers, are data.
    const waiting = years.map((cells, at) => [cells[0] ?? '', cells[1] ?? '', at < 3 ? 'asked for' : '7']);
    expect(await classify(['Year', 'A', 'B'], ...waiting)).toEqual([]);
    const lacking = years.map((cells, at) => (at < 3 ? [`x${at}`, 'n/a', '–'] : cells));
    expect(await classify(['Year', 'A', 'B'], ...lacking)).toEqual([]);
  });

  it('are a pivot table’s output below them, by where it says that it stands', async () => {
    const pivot = [
      ['Row Labels', 'Max of City'],
      ['Adler', 'Bonn'],
      ['Berg', 'Köln'],
    ];
    const rows = rawRows(...sales, null, ...pivot);
    expect(told(await read(rows))).not.toContain('other-table 7');
    const at = { ...range(6, 0, 8, 1), sourceSheet: null };
    const table = await read(rows, { pivots: [at] });
    expect(told(table)).toEqual(['other-table 6', 'other-table 7', 'other-table 8']);
    expect(table.nonData?.[0]?.count).toBe(3);
    expect(table.otherTables).toBeUndefined();
    const close = await read(rawRows(...sales, ...pivot), {
      pivots: [{ ...range(5, 0, 7, 1), sourceSheet: null }],
    });
    expect(told(close)).toEqual(['other-table 5', 'other-table 6', 'other-table 7']);
  });

  it('are found as a pivot table’s among thousands, and only where nothing else stands on them', async () => {
    const many = Array.from({ length: 3000 }, (_, at) => [`name ${at}`, 'Bonn', `${at % 7}`]);
    const rows = rawRows(['Customer', 'City', 'Amount'], ...many);
    const pivots = [{ ...range(1002, 0, 2501, 2), sourceSheet: null }];
    const table = await read(rows, { pivots });
    expect(table.nonData).toEqual([
      { kind: 'other-table', isSure: true, count: 1500, ranges: [{ firstRow: 1002, lastRow: 2501 }] },
    ]);
    expect(
      (await read(rows, { pivots: [{ ...range(1002, 0, 2501, 1), sourceSheet: null }] })).nonData,
    ).toBeUndefined();
  });

  it('are found at the end of a table of any length', async () => {
    const rows: string[][] = [['Term', 'Type', 'Clicks']];
    for (let line = 0; line < 30_000; line += 1) rows.push([`term ${line}`, 'Broad', `${line % 7}`]);
    rows.push(['Total: Search', '', '90000'], ['Total: Account', '', '91000']);
    const table = await read(rawRows(...rows));
    expect(told(table)).toEqual(['total 30002', 'total 30003']);
    const file = value(openTableFile(at('judged.sqlite')));
    expect(file.findRow(30002)?.nonData).toEqual({ kind: 'total', isSure: true });
    expect(file.findRow(30001)?.nonData).toBeUndefined();
    file.close();
  });
});

describe('rows that are data after all', () => {
  it.each<readonly [string, Cells]>([
    [
      'a company, a product and a film of that name',
      [
        ['Brand', 'Country', 'Stations'],
        ['Total', 'France', '3500'],
        ['Shell', 'Netherlands', '2000'],
        ['Total Gym', 'Spain', '12'],
        ['Total', 'Belgium', '400'],
      ],
    ],
    [
      'an answer of one word',
      [
        ['Id', 'Answer'],
        ['1', 'Partly'],
        ['2', 'Total'],
        ['3', 'Sum'],
        ['4', 'Total'],
      ],
    ],
    ['a list of words', [['Word'], ['Part'], ['Total'], ['Summe'], ['Total']]],
    [
      'texts that begin like notes, among others as wide',
      [
        ['Comment', 'Score'],
        ['Good', '5'],
        ['Note: the lift is broken', '1'],
        ['Confidential talk was overheard', '2'],
      ],
    ],
    [
      'lines that continue the row above',
      [
        ['Date', 'Text', 'Amount'],
        ['2024-01-01', 'Purchase', '5.00'],
        ['', 'Market, Bonn', ''],
        ['2024-01-02', 'Purchase', '6.00'],
        ['', 'Source: card', ''],
      ],
    ],
    [
      'rows that nobody has filled in yet',
      [
        ['Name', 'City', 'Age'],
        ['Anna', 'Bonn', '3'],
        ['Bert', 'Köln', '4'],
        ['Carl', '', ''],
        ['Dora', '', ''],
      ],
    ],
    [
      'numbers without a name that add up to nothing',
      [
        ['Name', 'Points'],
        ['Anna', '10'],
        ['', '30'],
        ['Carl', '20'],
        ['Dora', '50'],
        ['Emil', '1'],
      ],
    ],
    [
      'days with a gap between weeks',
      [
        ['Day', 'Guest', 'Paid'],
        ['1', 'A', '5'],
        ['2', 'B', '6'],
        null,
        ['8', 'C', '7'],
        ['9', 'D', '8'],
        null,
        ['15', 'E', '9'],
      ],
    ],
    [
      'a row below a gap in which a date is not known yet',
      [
        ['Name', 'Due', 'Paid'],
        ['Anna', '2024-05-01', '2024-05-03'],
        ['Bert', '2024-05-02', '2024-05-03'],
        null,
        ['Carl', 'open', 'no'],
        ['Dora', '2024-06-02', '2024-06-03'],
      ],
    ],
  ])('%s', async (_, rows) => {
    expect((await classify(...rows)).filter((row) => !row.includes('?'))).toEqual([]);
  });

  it('are all rows of a table that would be left out for the most part', async () => {
    const { nonData = [] } = await read(
      rawRows(['A', 'B', 'N'], ['Total', '', '1'], ['Total', '', '1'], ['Total', '', '2']),
    );
    expect(nonData.every(({ isSure }) => !isSure)).toBe(true);
  });
});

describe.each(['cases', 'workbooks'] as const)('the sheets of ../shared/%s', (folder) => {
  const path = join(import.meta.dirname, '../../../../../shared', folder);
  const note = existsSync(path) ? '' : ' (not run: no ../shared)';
  it.skipIf(note !== '')(
    `leave out only rows that were labelled as no data${note}`,
    async () => {
      const found: Record<string, readonly string[]> = {};
      for (const name of readdirSync(path).sort()) {
        const workbook = await openWorkbook(join(path, name));
        if (!workbook.ok) continue;
        for (const sheet of workbook.value.sheets) {
          const reader = workbook.value.sheet(sheet.name);
          if (sheet.kind !== 'worksheet' || !reader.ok) continue;
          const table = await readTable(reader.value, { sheet: sheet.name }, [], at('corpus.sqlite'));
          const sure = table.ok ? told(table.value).filter((row) => !row.includes('?')) : [];
          if (sure.length > 0) found[`${name} ${sheet.name}`] = sure;
        }
        await workbook.value.close();
      }
      const labels = sureRows[folder];
      for (const [sheet, rows] of Object.entries(found)) {
        expect({ sheet, wrong: rows.filter((row) => !labels[sheet]?.includes(row)) }).toEqual({
          sheet,
          wrong: [],
        });
      }
      const isSettled = ([sheet]: [string, unknown]) =>
        !readInSeveralWays.some((name) => sheet.startsWith(name));
      expect(Object.entries(found).filter(isSettled)).toEqual(Object.entries(labels).filter(isSettled));
    },
    240_000,
  );
});
