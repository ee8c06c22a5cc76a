import { existsSync } from 'node:fs';
import { truncate, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { RawRow } from '../../../../electron/core/workbook/model/row-source.ts';
import { readTable, readTopRows } from '../../../../electron/core/workbook/table/read-table.ts';
import { openTableFile } from '../../../../electron/core/workbook/table/table-file.ts';
import { failure } from '../../../../shared/model/outcome.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { plainFacts, range, rawRows, readerOf } from './rows.ts';

const at = temporaryFolder();

async function tableOf(rows: readonly RawRow[], headerRow?: number, facts = plainFacts) {
  const path = at('table.sqlite');
  const request = headerRow === undefined ? { sheet: 'S' } : { sheet: 'S', headerRow };
  const summary = await readTable(readerOf(rows, facts), request, [], path);
  if (!summary.ok) throw new Error(summary.problem.code);
  const table = openTableFile(path);
  if (!table.ok) throw new Error(table.problem.code);
  return table.value;
}

const many = (count: number): RawRow[] => [
  { rowNumber: 3, isHidden: false, cells: ['Id', '', 'Text'], lacksFormulaValue: false },
  ...Array.from({ length: count }, (_, index) => ({
    rowNumber: 4 + 2 * index,
    isHidden: index % 3 === 0,
    cells: [`${index}`, '', `text ${index % 5}`],
    lacksFormulaValue: index === 7,
  })),
];

describe('a table on disk', () => {
  it('tells what the sheet holds', async () => {
    const table = await tableOf(many(1000));
    expect(table.summary).toMatchObject({
      headerRow: 3,
      rowCount: 1000,
      hiddenRowCount: 334,
      lastRow: 2002,
      suggestedIdColumn: 'Id',
      rowsWithoutFormulaValue: 1,
      warnings: ['formulas-without-values'],
    });
    expect(table.summary.columns.map((column) => column.name)).toEqual(['Id', 'Text']);
    table.close();
  });

  it('gives any page, any row by its number, and all rows in order', async () => {
    const table = await tableOf(many(1000));
    for (const [offset, limit] of [
      [0, 5],
      [50, 30],
      [55, 10],
      [120, 300],
      [998, 10],
      [1000, 5],
      [5000, 1],
    ] as const) {
      const rows = table.listRows(offset, limit);
      expect(rows.map((row) => row.rowNumber)).toEqual(
        Array.from(
          { length: Math.max(0, Math.min(limit, 1000 - offset)) },
          (_, index) => 4 + 2 * (offset + index),
        ),
      );
    }
    expect(table.findRow(4)).toEqual({ rowNumber: 4, cells: ['0', 'text 0'], isHidden: true });
    expect(table.findRow(2002)?.cells).toEqual(['999', 'text 4']);
    for (const missing of [0, 1, 3, 5, 2003, 9999]) expect(table.findRow(missing)).toBeNull();
    expect([...table.rows()].map((row) => row.cells[0])).toEqual(
      Array.from({ length: 1000 }, (_, index) => `${index}`),
    );
    for (const row of table.rows()) {
      expect(table.findRow(row.rowNumber)).toEqual(row);
      if (row.rowNumber > 500) break;
    }
    table.close();
  });

  it('counts the values of a column', async () => {
    const table = await tableOf(many(12));
    expect(table.listValues('Text', 2)).toEqual([
      { value: 'text 0', count: 3 },
      { value: 'text 1', count: 3 },
    ]);
    expect(table.listValues('Nonsense', 2)).toEqual([]);
    table.close();
    const large = await tableOf(many(6000));
    expect(large.listValues('Text', 9)).toHaveLength(5);
    expect(large.listValues('Text', 1)).toMatchObject([{ count: 1200 }]);
    expect(large.listValues('Id', 9)).toEqual([]);
    large.close();
  });

  it('leaves out empty rows and the totals of a table', async () => {
    const rows = rawRows(['Name', 'Sum'], ['a', '1'], [' ', ''], ['b', '2'], ['Total', '3']);
    const table = { name: 'T', range: range(1, 0, 5, 1), hasHeader: true, hasTotals: true };
    const file = await tableOf(rows, undefined, { ...plainFacts, tables: [table] });
    expect(file.listRows(0, 10).map((row) => row.rowNumber)).toEqual([2, 4]);
    expect(file.summary.totalsRow).toBe(5);
    file.close();
    const long = [
      ...many(200),
      { rowNumber: 900, isHidden: false, cells: ['Total', '', '9'], lacksFormulaValue: false },
    ];
    const range200 = { ...table, range: range(3, 0, 900, 2) };
    const second = await tableOf(long, undefined, { ...plainFacts, tables: [range200] });
    expect(second.summary).toMatchObject({ rowCount: 200, lastRow: 402 });
    expect(second.findRow(900)).toBeNull();
    expect(second.summary.totalsRow).toBe(900);
    second.close();
    // Rows below it were written by the time that the table is known: it is among them, and surely no data.
    const note = { rowNumber: 901, isHidden: false, cells: ['x', '', 'y'], lacksFormulaValue: false };
    const third = await tableOf([...long, note], undefined, { ...plainFacts, tables: [range200] });
    expect(third.summary.totalsRow).toBeUndefined();
    expect(third.summary.nonData).toContainEqual({
      ...{ kind: 'total', isSure: true, count: 1 },
      ranges: [{ firstRow: 900, lastRow: 900 }],
    });
    third.close();
  });

  it('takes the header row that the user picks, or none', async () => {
    const rows = rawRows(['Title'], ['A', 'B'], ['1', '2'], ['3', '4']);
    const picked = await tableOf(rows, 3);
    expect(picked.summary.columns.map((column) => column.name)).toEqual(['1', '2']);
    expect(picked.summary.rowCount).toBe(1);
    picked.close();
    const none = await tableOf(rows, 0);
    expect(none.summary.columns.map((column) => column.name)).toEqual(['Column A', 'Column B']);
    expect(none.summary.rowCount).toBe(4);
    none.close();
  });

  it('finds the header of an Excel table far down, below other rows', async () => {
    const rows = [...many(100), ...many(10).map((row) => ({ ...row, rowNumber: row.rowNumber + 300 }))];
    const table = { name: 'T', range: range(303, 0, 330, 2), hasHeader: true, hasTotals: false };
    const file = await tableOf(rows, undefined, { ...plainFacts, tables: [table] });
    expect(file.summary).toMatchObject({ headerRow: 303, rowCount: 10 });
    file.close();
  });

  it('refuses sheets without rows and header rows beyond the end, and leaves nothing behind', async () => {
    const path = at('refused.sqlite');
    const code = async (rows: readonly RawRow[], headerRow?: number) => {
      const request = headerRow === undefined ? { sheet: 'S' } : { sheet: 'S', headerRow };
      const outcome = await readTable(readerOf(rows), request, [], path);
      return outcome.ok ? 'ok' : outcome.problem.code;
    };
    expect(await code([])).toBe('sheet-without-rows');
    expect(await code(rawRows(['Name', 'Text']))).toBe('sheet-without-rows');
    expect(await code(rawRows(['Name'], ['a']), 7)).toBe('header-row-out-of-range');
    expect(await code(rawRows(['Name'], ['a']), 2)).toBe('sheet-without-rows');
    expect(existsSync(path) || existsSync(`${path}.part`)).toBe(false);
  });

  it('keeps the table of before when reading fails half-way', async () => {
    const before = await tableOf(many(10));
    before.close();
    const reader = readerOf(many(500));
    const broken = {
      ...reader,
      readRows: async (onRows: Parameters<typeof reader.readRows>[0]) => {
        await reader.readRows(onRows);
        return failure('workbook-damaged');
      },
    };
    const outcome = await readTable(broken, { sheet: 'S' }, [], at('table.sqlite'));
    expect(outcome).toEqual({ ok: false, problem: { code: 'workbook-damaged' } });
    expect(existsSync(at('table.sqlite.part'))).toBe(false);
    const after = openTableFile(at('table.sqlite'));
    expect(after.ok && after.value.summary.rowCount).toBe(10);
    if (after.ok) after.value.close();
  });

  it('is refused when the file has vanished or is damaged', async () => {
    const gone = { ok: false, problem: { code: 'reference-unknown' } };
    expect(openTableFile(at('nowhere.sqlite'))).toEqual(gone);
    await writeFile(at('text.sqlite'), 'this is no database');
    expect(openTableFile(at('text.sqlite'))).toEqual(gone);
    (await tableOf(many(1000))).close();
    await truncate(at('table.sqlite'), 20_000);
    expect(openTableFile(at('table.sqlite'))).toEqual(gone);
  });
});

describe('the first rows of a sheet', () => {
  it('are shown as they stand, blank ones too', async () => {
    const top = await readTopRows(readerOf(rawRows(null, ['Title'], null, null, ['A', 'B'], ['1', '2'])), 5);
    expect(top.ok && top.value.map((row) => [row.rowNumber, ...row.cells])).toEqual([
      [1],
      [2, 'Title'],
      [3],
      [4],
      [5, 'A', 'B'],
    ]);
  });
});
