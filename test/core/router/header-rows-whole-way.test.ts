import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { hasOffice, readSheetInOffice } from '../../support/office.ts';
import { goWholeWay, startWholeWay, stoppedWays, type WayOptions } from '../../support/whole-way.ts';
import { temporaryFolder } from '../workbook/temporary-folder.ts';

const cases = join(import.meta.dirname, '../../../../shared/cases');
const note = existsSync(cases) ? '' : ' (not run: no ../shared)';

const at = temporaryFolder();
const ways = stoppedWays();

type Cells = readonly (readonly (string | number)[])[];

function workbookOf(name: string, rows: Cells, merges: readonly string[] = []): string {
  const sheet = XLSX.utils.aoa_to_sheet(rows.map((row) => [...row]));
  if (merges.length > 0) sheet['!merges'] = merges.map((merge) => XLSX.utils.decode_range(merge));
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, 'Data');
  writeFileSync(at(name), XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }));
  return at(name);
}

function textOf(name: string, rows: Cells): string {
  writeFileSync(at(name), rows.map((row) => row.join(',')).join('\n'));
  return at(name);
}

async function go(path: string, options: WayOptions = {}) {
  const { way, job, saved } = await goWholeWay(path, options);
  ways.push(way);
  return { way, job, saved, requests: way.requests(), names: saved.summary.columns.map(({ name }) => name) };
}

describe.skipIf(note !== '')(`cases with a header that is not plain${note}`, () => {
  test.each([
    ['52-header-guess-sizes.xlsx', 1, 0, 8, 'Item: Shirt\nSize: S'],
    ['52c-header-guess-dates.xlsx', 1, 0, 6, 'Comment: good\nHandled: open'],
    ['export-04-long-questions.in.xlsx', 1, 0, 12, 'The queue was short'],
    ['export-04-long-questions.in.csv', 1, 0, 12, 'The queue was short'],
    ['export-05-long-preamble.in.csv', 27, 24, 12, 'Time: 2024-01-01 10:00:00'],
    ['export-06-key-value-preamble.in.xlsx', 7, 4, 28, 'observation_date: 2024-01-01'],
    ['export-07-years-as-headers.in.xlsx', 4, 2, 60, 'Index: 1\nRegion: Region 0'],
    ['export-08-vertical-merges.in.xlsx', 4, 2, 60, 'Variable: VAR_0'],
  ])('%s is sent from the row below its names', async (file, headerRow, above, rows, first) => {
    const way = await startWholeWay(join(cases, file));
    ways.push(way);
    const table = await way.readTable();
    expect(table).toMatchObject({ headerRow, firstHeaderRow: headerRow, rowCount: rows });
    expect(table.rowsAboveHeader ?? 0).toBe(above);
    await way.send();
    expect(way.requests()[0]).toContain(first);
  });

  test('export-01-qualtrics-three-headers.in.csv: codes and questions are names, the ids are not', async () => {
    const { saved, requests, names, job } = await go(join(cases, 'export-01-qualtrics-three-headers.in.csv'));
    expect(job.counts.answered).toBe(12);
    expect(saved.summary).toMatchObject({ firstHeaderRow: 1, headerRow: 3, rowCount: 12 });
    expect(names.slice(0, 3)).toEqual(['StartDate: Start Date', 'Status: Response Type', 'Progress']);
    expect(names.join()).not.toContain('ImportId');
    expect(names.at(-1)).toBe('Answer');
    expect(saved.column('Answer')).toEqual(requests);
  });

  test.each(['export-03-surveymonkey-two-headers.in.csv', 'export-03-surveymonkey-two-headers.in.xlsx'])(
    '%s: a question and its options',
    async (file) => {
      const { saved, requests, names } = await go(join(cases, file), {
        settings: { sharesIdenticalRequests: false },
      });
      expect(saved.summary).toMatchObject({ firstHeaderRow: 1, headerRow: 2, rowCount: 15 });
      expect(names.filter((name) => /Main hall|Workshops|Food court/.test(name))).toHaveLength(3);
      expect(names.every((name) => !/^Column [A-Z]$|\(\d\)$/.test(name))).toBe(true);
      expect(saved.column('Answer')).toEqual(requests);
    },
  );

  test('export-20-two-levels-unmerged.in.xlsx: each column bears its group', async () => {
    const way = await startWholeWay(join(cases, 'export-20-two-levels-unmerged.in.xlsx'));
    ways.push(way);
    const { columns, firstHeaderRow, headerRow } = await way.readTable();
    expect([firstHeaderRow, headerRow]).toEqual([3, 4]);
    expect(columns.map(({ name }) => name)).toEqual([
      'Column A',
      'Column B',
      'All visits: NSA',
      'All visits: SA',
      'North America: NSA',
      'North America: SA',
      'Europe: NSA',
      'Europe: SA',
    ]);
  });
});

const survey: Cells = [
  ['Respondent', 'Which did you use?', '', '', 'Anything else?'],
  ['', 'Phone', 'Chat', 'Mail', 'Open-Ended Response'],
  ...[1, 2, 3, 4].map((n) => [500 + n, n === 1 ? 'Phone' : '', 'Chat', '', `text ${n}`]),
];

describe('a header of several rows', () => {
  test('gives names from top to bottom; the answer stands beside the row that names most', async () => {
    const { saved, names, requests } = await go(workbookOf('survey.xlsx', survey, ['B1:D1']));
    expect(names).toEqual([
      'Respondent',
      'Which did you use? Phone',
      'Which did you use? Chat',
      'Which did you use? Mail',
      'Anything else? Open-Ended Response',
      'Answer',
    ]);
    expect(saved.column('Answer')).toEqual(requests);
    expect(requests).toHaveLength(4);
    if (hasOffice)
      expect(readSheetInOffice(saved.path, 'Data').map((row) => row[5] ?? '')).toEqual([
        '',
        'Answer',
        ...requests,
      ]);
  }, 120_000);

  test.each([
    [
      'units',
      [
        ['Sample', 'Weight', 'Length'],
        ['', 'kg', '(mm)'],
        ['A', 1.5, 10],
        ['B', 2.5, 20],
        ['C', 3, 30],
      ],
      ['Sample', 'Weight (kg)', 'Length (mm)'],
    ],
    [
      'names for machines',
      [
        ['SKU', 'Product', 'Brand'],
        ['item_sku', 'item_name', 'brand_name'],
        ['A1', 'Cup', 'Acme'],
        ['A2', 'Jug', 'Acme'],
        ['A3', 'Pot', 'Acme'],
      ],
      ['SKU', 'Product', 'Brand'],
    ],
    [
      'three levels',
      [
        ['', 'Period', '', ''],
        ['', 2023, '', 2024],
        ['Shop', 'Q1', 'Q2', 'Q1'],
        ['A', 1, 2, 3],
        ['B', 2, 3, 4],
        ['C', 2, 3, 5],
      ],
      ['Shop', 'Period: 2023: Q1', 'Period: 2023: Q2', 'Period: 2024: Q1'],
    ],
  ] as const)('of %s is joined', async (name, rows, expected) => {
    const merges = name === 'three levels' ? ['B1:D1', 'B2:C2'] : [];
    const { names, saved, requests } = await go(workbookOf('levels.xlsx', rows, merges));
    expect(names).toEqual([...expected, 'Answer']);
    expect(saved.column('Answer')).toEqual(requests);
  });

  test('is found again after rows were put above it, and the answers go with their rows', async () => {
    const way = await startWholeWay(textOf('moved.csv', survey));
    ways.push(way);
    const job = await way.send();
    writeFileSync(way.path, ['Our survey,,,,', ...survey.map((row) => row.join(','))].join('\n'));
    const saved = await way.save(job.id);
    if (!saved.ok) throw new Error(saved.problem.code);
    expect(saved.value.written).toBe(4);
    const lines = XLSX.read(readFileSync(saved.value.path), { type: 'buffer', raw: true });
    const rows = XLSX.utils.sheet_to_json<string[]>(lines.Sheets[lines.SheetNames[0] ?? ''] ?? {}, {
      header: 1,
    });
    expect(rows.map((row) => row[5]).slice(0, 3)).toEqual([undefined, undefined, 'Answer']);
    expect(rows[3]?.[5]).toContain('Respondent: 501');
  });

  test('can be corrected to one row, whose names are then its own', async () => {
    const { names, saved } = await go(textOf('one.csv', survey), { headerRow: 1, columns: ['Respondent'] });
    expect(saved.summary).toMatchObject({ firstHeaderRow: 1, headerRow: 1, rowCount: 5 });
    expect(names).toEqual([
      'Respondent',
      'Which did you use?',
      'Column C',
      'Column D',
      'Anything else?',
      'Answer',
    ]);
  });
});

test('rows above the column names are counted, those with something in them, and are not sent', async () => {
  const rows: Cells = [
    ['Report of May'],
    ['made by us', 'for nobody else'],
    [],
    ['Id', 'Text', 'N'],
    ['a', 'b', 1],
  ];
  const more: Cells = [...rows, ['c', 'd', 2], ['e', 'f', 3]];
  const way = await startWholeWay(workbookOf('report.xlsx', more));
  ways.push(way);
  expect(await way.readTable()).toMatchObject({ headerRow: 4, rowsAboveHeader: 2, rowCount: 3 });
  // One chosen by hand leaves out as many as stand above it.
  expect(await way.readTable({ headerRow: 6 })).toMatchObject({ rowsAboveHeader: 4, rowCount: 1 });
  expect(await way.readTable({ headerRow: 0 })).not.toHaveProperty('rowsAboveHeader');
});
