import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { unwrap } from '../../../shared/model/outcome.ts';
import { casePath, casesNote, hasCases } from '../../support/cases.ts';
import {
  answeredRows,
  goWholeWay,
  startWholeWay,
  stoppedWays,
  type WayOptions,
} from '../../support/whole-way.ts';
import { temporaryFolder } from '../workbook/temporary-folder.ts';

const at = temporaryFolder();
const ways = stoppedWays();

async function go(path: string, options: WayOptions = {}) {
  const { way, job, saved } = await goWholeWay(path, options);
  ways.push(way);
  return { way, job, requests: way.requests(), answered: answeredRows(saved) };
}

function write(name: string, rows: readonly (readonly (string | number)[])[]): string {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows.map((row) => [...row])), 'Data');
  writeFileSync(at(name), XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }));
  return at(name);
}

const report = [
  ['City', 'Guest', 'Nights'],
  ['Bonn', 'Anna', 2],
  ['Bonn', 'Bert', 3],
  ['Subtotal', '', 5],
  ['Ulm', 'Carl', 1],
  ['Ulm', 'Dora', 4],
  ['Subtotal', '', 5],
  ['Total', '', 10],
  [],
  ['Confidential. Do not distribute.'],
];

describe.skipIf(!hasCases)(`cases with rows that are no data${casesNote}`, () => {
  test.each([
    ['47-footer-total-row.xlsx', 'Text', 2, 2],
    ['export-09-totals.google-ads.csv', 'Search term', 12, 5],
    ['export-09-totals.youtube.csv', 'Video title', 10, 1],
    ['export-10-salesforce-footer.in.csv', 'Subject', 12, 5],
    ['export-16-groups-repeated-headers.in.xlsx', 'Name', 10, 3],
    ['export-20-two-levels-unmerged.in.xlsx', 'All visits: NSA', 12, 3],
    ['export-28-grouped-report.in.xlsx', 'Subject', 12, 4],
  ])('%s sends its data and nothing else', async (file, column, sent, leftOut) => {
    const { requests, answered, job } = await go(casePath(file), { columns: [column] });
    expect(requests).toHaveLength(sent);
    expect(answered.map(([, text]) => text)).toEqual(requests);
    for (const text of requests)
      expect(text).not.toMatch(/total|source|note|confidential|copyright|Group B|^Name: Name$/i);
    expect(job.leftOut?.reduce((sum, { count }) => sum + count, 0)).toBe(leftOut);
  });

  test('the two sections of an attendance list are two tables', async () => {
    const text = { delimiter: '\t' };
    const way = await startWholeWay(casePath('export-11-teams-attendance.two-people.csv'));
    ways.push(way);
    const table = await way.readTable({ text });
    expect(table.headerRow).toBe(9);
    expect(table.otherTables).toMatchObject([{ header: { first: 14, last: 14 }, rowCount: 2 }]);
    await way.send({ text, columns: ['Name', 'First join'] });
    expect(way.requests()).toHaveLength(2);
    const other = await way.readTable({ text, headerRow: 14, firstHeaderRow: 14 });
    expect(other.columns.map(({ name }) => name)).toContain('Join time');
    expect(other.rowCount).toBe(2);
  });
});

describe('rows that are no data', () => {
  test('get no answer, and all others get their own', async () => {
    const { requests, answered, job } = await go(write('report.xlsx', report), {
      columns: ['City', 'Guest'],
    });
    expect(requests).toHaveLength(4);
    expect(answered.map(([row]) => row)).toEqual([2, 3, 5, 6]);
    expect(answered.map(([, text]) => text)).toEqual(requests);
    expect(job.leftOut).toEqual([
      { kind: 'note', isSure: true, count: 1, ranges: [{ firstRow: 10, lastRow: 10 }] },
      {
        kind: 'total',
        isSure: true,
        count: 3,
        ranges: [
          { firstRow: 4, lastRow: 4 },
          { firstRow: 7, lastRow: 8 },
        ],
      },
    ]);
  });

  test('are sent where the user wants them', async () => {
    const settings = { nonData: { sendsSure: true, leavesOutUnsure: false } };
    const { answered, job } = await go(write('all.xlsx', report), { settings });
    expect(answered.map(([row]) => row)).toEqual([2, 3, 4, 5, 6, 7, 8, 10]);
    expect(job.leftOut).toBeUndefined();
  });

  test('are left out on request where it is not sure', async () => {
    const path = write('perhaps.xlsx', [
      ['Word', 'N'],
      ['a', 1],
      ['b', 2],
      ['Total', 9],
    ]);
    const usual = await go(path);
    expect(usual.answered.map(([row]) => row)).toEqual([2, 3, 4]);
    const settings = { nonData: { sendsSure: false, leavesOutUnsure: true } };
    const chosen = await go(path, { settings });
    expect(chosen.answered.map(([row]) => row)).toEqual([2, 3]);
  });

  test('do not keep answers from their rows once the sheet was sorted', async () => {
    const way = await startWholeWay(write('sorted.xlsx', report));
    ways.push(way);
    const job = await way.send({ columns: ['City', 'Guest'] });
    writeFileSync(
      way.path,
      (() => {
        const [header, a, b, s1, c, d, s2, total] = report;
        const rows = [header, d, c, s2, b, a, s1, total].map((row) => [...(row ?? [])]);
        const book = XLSX.utils.book_new();
        XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), 'Data');
        return XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
      })(),
    );
    const saved = unwrap(await way.save(job.id));
    expect(saved.column('Answer')).toEqual([
      'City: Ulm\nGuest: Dora',
      'City: Ulm\nGuest: Carl',
      '',
      'City: Bonn\nGuest: Bert',
      'City: Bonn\nGuest: Anna',
      '',
      '',
    ]);
  });
});
