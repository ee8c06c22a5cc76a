import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { findFirstColumn } from '../../../shared/model/answer-place.ts';
import { unwrap } from '../../../shared/model/outcome.ts';
import { casePath, casesNote, hasCases } from '../../support/cases.ts';
import { hasOffice, officeNote, readInOffice } from '../../support/office.ts';
import { goWholeWay, startWholeWay, stoppedWays, type WholeWay } from '../../support/whole-way.ts';
import { temporaryFolder } from '../workbook/temporary-folder.ts';

const at = temporaryFolder();
const ways = stoppedWays();

/** The saved sheet as LibreOffice shows it, without blank rows at the end. */
function shown(path: string): readonly (readonly string[])[] {
  const rows = [...readInOffice(path).values()][0] ?? [];
  const last = rows.findLastIndex((row) => row.some((cell) => cell !== ''));
  return rows.slice(0, last + 1);
}

describe.skipIf(!hasCases)(`workbooks whose answers had no place${casesNote}`, () => {
  test.each(['blankrow.xls', 'blankrow.xlsb', 'blankrow.ods'])(
    '%s has a blank row, and gets all its answers',
    async (name) => {
      const { way, saved } = await goWholeWay(casePath(name));
      ways.push(way);
      expect(saved.rows.map((row) => row.rowNumber)).toEqual([2, 3, 5]);
      expect(saved.column('Answer')).toEqual(way.requests());
      expect(saved.path).toMatch(/ out\.xlsx$/);
    },
  );

  test('the answers stand beside a table, not beside a note far to the right of it', async () => {
    const { way, saved } = await goWholeWay(casePath('45-far-note-cell.xlsx'), { columns: ['Text'] });
    ways.push(way);
    const answer = saved.summary.columns.find((column) => column.name === 'Answer');
    expect(answer?.index).toBe(2);
    expect(saved.rows.map((row) => row.cells)).toEqual([
      ['a', '1', 'Text: a', ''],
      ['b', '2', 'Text: b', 'see note'],
    ]);
  });

  test('cells of the Solver in the last column leave room beside the table', async () => {
    const { way, saved } = await goWholeWay(casePath('13-solver-cells-at-the-edge.xlsx'), {
      columns: ['Text'],
      settings: { rows: { kind: 'visible' } },
    });
    ways.push(way);
    expect(saved.written).toBe(2);
    expect(saved.summary.columns.map((column) => [column.index, column.name])).toEqual([
      [0, 'Text'],
      [1, 'N'],
      [2, 'Answer'],
      [16_383, 'Column XFD'],
    ]);
  });

  test('a title merged over a whole row between the rows leaves room beside the table', async () => {
    const { way, saved } = await goWholeWay(casePath('export-32-banner-over-whole-row.in.xlsx'));
    ways.push(way);
    expect(saved.summary.columns.map((column) => column.name)).toEqual(['Week', 'Topic', 'Text', 'Answer']);
    expect(saved.written).toBe(12);
    expect(saved.column('Answer')[6]).toBe('');
    expect(saved.column('Answer')[0]).toBe(
      'Week: W0\nTopic: Topic 0\nText: The queue was short and staff were kind',
    );
  });

  test.skipIf(!hasOffice)(
    `LibreOffice shows the answers on the same rows${officeNote}`,
    async () => {
      for (const name of ['blankrow.ods', 'export-32-banner-over-whole-row.in.xlsx']) {
        const { way, saved } = await goWholeWay(casePath(name));
        ways.push(way);
        const rows = shown(saved.path);
        const at = saved.summary.columns.find((column) => column.name === 'Answer')?.index ?? 0;
        for (const [index, row] of saved.rows.entries()) {
          expect([name, row.rowNumber, rows[row.rowNumber - 1]?.[at]]).toEqual([
            name,
            row.rowNumber,
            saved.column('Answer')[index],
          ]);
        }
      }
    },
    180_000,
  );
});

/** Starts a way that is stopped after the test. */
async function start(path: string): Promise<WholeWay> {
  const way = await startWholeWay(path);
  ways.push(way);
  return way;
}

function writeBook(
  name: string,
  rows: readonly (readonly unknown[])[],
  bookType: 'xlsx' | 'ods' = 'xlsx',
): string {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows.map((row) => [...row])), 'Data');
  writeFileSync(at(name), XLSX.write(book, { type: 'buffer', bookType }));
  return at(name);
}

describe('the place of the answers, told when the sheet is read', () => {
  test.skipIf(!hasCases)(`is where they land${casesNote}`, async () => {
    const way = await start(casePath('45-far-note-cell.xlsx'));
    const table = await way.readTable();
    expect(table.place).toEqual({
      after: 1,
      free: [
        { first: 2, count: 49 },
        { first: 52, count: 16_332 },
      ],
      coveredRows: [],
    });
    expect(table.placeProblem).toBeNull();
    const banner = await start(casePath('export-32-banner-over-whole-row.in.xlsx'));
    expect((await banner.readTable()).place.coveredRows).toEqual([{ firstRow: 8, lastRow: 8 }]);
  });

  test('of a text file is after its widest line', async () => {
    writeFileSync(at('wide.csv'), 'a,b\n1,2,3,4\n5,6\n');
    const { way, saved } = await goWholeWay(at('wide.csv'), { columns: ['a'] });
    ways.push(way);
    const table = await way.readTable();
    expect(findFirstColumn(table.place, 1)).toBe(4);
    expect(saved.summary.columns.find((column) => column.name === 'Answer')?.index).toBe(4);
  });

  test('is missed before anything is sent, and nothing is sent then', async () => {
    const wide = Array.from({ length: 16_384 }, (_, at) => `c${at}`);
    const way = await start(writeBook('full.xlsx', [wide, wide]));
    const table = await way.readTable();
    expect(table.placeProblem).toEqual({ code: 'workbook-full', facts: {} });
    const sent = way.send({ columns: ['c0'] });
    await expect(sent).rejects.toMatchObject({ data: { code: 'workbook-full' } });
    expect(way.service.log.filter(({ op }) => op === 'create')).toEqual([]);
  });

  test('a text that no cell of an .xlsx can hold is told before anything is sent, not when saving', async () => {
    const way = await start(writeBook('long.ods', [['Text'], ['x'.repeat(40_000)]], 'ods'));
    const { placeProblem } = await way.readTable();
    expect(placeProblem).toEqual({ code: 'workbook-text-too-long', facts: { sheet: 'Data', cell: 'A2' } });
    await expect(way.send()).rejects.toMatchObject({ data: { code: 'workbook-text-too-long' } });
  });

  test('is asked again when the workbook has changed since, and shown before saving', async () => {
    const way = await start(writeBook('changed.xlsx', [['Text'], ['a'], ['b']]));
    const job = await way.send();
    writeFileSync(
      way.path,
      readFileSync(
        writeBook('later.xlsx', [
          ['Text', 'mine'],
          ['a', '1'],
          ['b', '2'],
        ]),
      ),
    );
    const check = await way.bench.client.jobs.checkSave({
      jobId: job.id,
      target: 'copy',
      extras: ['status'],
    });
    expect(check.columns.map(({ header, column }) => [header, column])).toEqual([
      ['Answer', 2],
      ['Answer – status', 3],
    ]);
    const saved = unwrap(await way.save(job.id, { extras: ['status'] }));
    expect(saved.rows.map((row) => row.cells)).toEqual([
      ['a', '1', 'Text: a', 'Answered'],
      ['b', '2', 'Text: b', 'Answered'],
    ]);
  });
});
