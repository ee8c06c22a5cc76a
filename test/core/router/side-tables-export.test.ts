import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { unwrap } from '../../../shared/model/outcome.ts';
import { startWholeWay, stoppedWays, type WholeWay } from '../../support/whole-way.ts';
import { temporaryFolder } from '../workbook/temporary-folder.ts';

const at = temporaryFolder();
const ways = stoppedWays();

const left = Array.from({ length: 5 }, (_, row) => [`O-${row}`, `item ${row}`]);
const right = Array.from({ length: 8 }, (_, row) => [`name ${row}`, `city ${row}`, `${row}`]);

async function start(): Promise<WholeWay> {
  const sheet = XLSX.utils.aoa_to_sheet([
    ['Order', 'Item', null, 'Item', 'City', 'Count'],
    ...right.map((row, at) => [...(left[at] ?? [null, null]), null, ...row]),
  ]);
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, 'Data');
  writeFileSync(at('two.xlsx'), XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
  const way = await startWholeWay(at('two.xlsx'));
  ways.push(way);
  return way;
}

/** A job of one table, exported with all columns that are offered. */
async function exportTable(way: WholeWay, tableColumns: { first: number; last: number }) {
  const job = await way.send({ tableColumns, settings: { sharesIdenticalRequests: false, idColumn: null } });
  const { exports } = way.bench.client;
  const check = await exports.check({ jobId: job.id });
  const columns = check.columns.map(({ name }) => name);
  const report = await exports.run({
    jobId: job.id,
    format: 'csv',
    layout: 'comma',
    columns,
    extras: ['row-number'],
    guardsFormulas: false,
  });
  const path = way.bench.core.resolveFile(report?.fileId ?? '') ?? '';
  const rows = parse(readFileSync(path), { bom: true }) as string[][];
  return { job, otherColumns: check.otherColumns, columns, rows };
}

test.each([
  ['left', { first: 0, last: 1 }, ['Order', 'Item'], left],
  ['right', { first: 3, last: 5 }, ['Item (2)', 'City', 'Count'], right],
] as const)(
  'an export of the %s one of two tables holds its rows and its columns only',
  async (_, span, names, own) => {
    const way = await start();
    const { otherColumns, columns, rows } = await exportTable(way, span);
    expect(otherColumns).toBe('here');
    expect(columns).toEqual(names);
    expect(rows[0]).toEqual(['Row', ...names, 'Answer']);
    expect(rows.slice(1).map((row) => row.slice(1, -1))).toEqual(own);
    expect(rows.slice(1).map((row) => row[0])).toEqual(own.map((_, at) => String(at + 2)));
    // Each answer is what was asked with the row it stands on.
    const asked = own.map((cells) => names.map((name, at) => `${name}: ${cells[at]}`).join('\n'));
    expect(rows.slice(1).map((row) => row.at(-1))).toEqual(asked);
  },
);

test('an export after both tables were answered and saved still holds its own rows', async () => {
  const way = await start();
  const job = await way.send({
    tableColumns: { first: 0, last: 1 },
    settings: { sharesIdenticalRequests: false, idColumn: null },
  });
  writeFileSync(way.path, readFileSync(unwrap(await way.save(job.id)).path));
  const { rows, columns } = await exportTable(way, { first: 3, last: 5 });
  expect(columns).toEqual(['Item (2)', 'City', 'Count']);
  expect(rows.slice(1).map((row) => row.slice(1, -1))).toEqual(right);
});
