import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { saveJob } from '../../../electron/core/saving/save-job.ts';
import { unwrap } from '../../../shared/model/outcome.ts';
import { buildPriceList, type PriceLine, priceLines } from '../../fixtures/price-list.ts';
import { startBench } from '../support/core-bench.ts';
import { keepBenches } from '../support/keep-benches.ts';

const made = join(import.meta.dirname, '../../fixtures/data-of-version-4');
const keep = keepBenches();

/** A core over the data folder of then, with the workbook as it is now. */
async function openOldFolder(workbook: Buffer) {
  const dataFolder = mkdtempSync(join(tmpdir(), 'sheetbatch-old-'));
  const path = join(dataFolder, 'mine', 'prices.xlsx');
  mkdirSync(join(dataFolder, 'mine'));
  writeFileSync(path, workbook);
  const databasePath = join(dataFolder, 'sheetbatch.sqlite');
  writeFileSync(databasePath, gunzipSync(readFileSync(join(made, 'sheetbatch.sqlite.gz'))));
  const database = new DatabaseSync(databasePath);
  database.prepare('UPDATE jobs SET source_path = ?').run(path);
  database.close();
  const bench = keep(await startBench({ dataFolder }));
  const jobs = (await bench.client.app.snapshot({})).jobs;
  return {
    /** Answer of each row by its EAN, after saving a copy. */
    async answers(name: string) {
      const jobId = jobs.find((job) => job.name.startsWith(name))?.id ?? '';
      const job = bench.core.services.jobs.find(jobId);
      if (job === null) throw new Error(`no job ${name}`);
      const targetPath = join(dataFolder, `${name}.xlsx`);
      const order = {
        target: 'copy',
        asks: false,
        places: [],
        extras: [],
        addsSummarySheet: false,
        targetPath,
      } as const;
      const report = unwrap(await saveJob(bench.core.services, job, order));
      const book = XLSX.read(readFileSync(targetPath));
      const rows = XLSX.utils.sheet_to_json<Record<string, unknown>>(book.Sheets.Data ?? {}, { raw: true });
      return { matching: report?.matching, byEan: new Map(rows.map((row) => [row.EAN, row[name]])) };
    },
    settings: (name: string) => jobs.find((job) => job.name.startsWith(name)),
  };
}

const sorted = [...priceLines].sort((a, b) => b.ean - a.ean || a.code - b.code);
const [first, second, third, ...rest] = priceLines as readonly [
  PriceLine,
  PriceLine,
  PriceLine,
  ...PriceLine[],
];

/** What Claude had read then. */
const said = (part: string) => expect.stringContaining(part);

test('a job of version 4 writes its answers into the workbook as it was', async () => {
  const old = await openOldFolder(readFileSync(join(made, 'prices.xlsx')));
  const { matching, byEan } = await old.answers('By code');
  expect(matching).toMatchObject({ isUnchanged: true, matched: 5 });
  expect(byEan.get(9783161484100)).toEqual(said('Price: 0.10'));
});

test('and into the workbook sorted anew, with a line more: rows are found by what their cells showed then', async () => {
  const more = { code: 200, ean: 4006381333962, price: 5, since: 45400, rate: 3, note: 'new' };
  const old = await openOldFolder(buildPriceList([...sorted.slice(0, 2), more, ...sorted.slice(2)]));
  for (const name of ['By code', 'By cells']) {
    const { matching, byEan } = await old.answers(name);
    expect([name, matching]).toMatchObject([name, { isUnchanged: false, matched: 5, changed: 0, gone: 0 }]);
    expect(byEan.get(4006381333931)).toEqual(said('Price: 8.96'));
    expect(byEan.get(4006381333948)).toEqual(said('Price: 1,234.50'));
    expect(byEan.get(4006381333955)).toEqual(said('Price: 1.00'));
    expect(byEan.get(4006381333962)).toBeUndefined();
  }
});

test('a row that was changed since gets no answer, and the others keep theirs', async () => {
  const dearer = { ...second, price: 1300 };
  const old = await openOldFolder(buildPriceList([third, first, dearer, ...rest]));
  const { matching, byEan } = await old.answers('By code');
  expect(matching).toMatchObject({ matched: 4, changed: 1, changedRows: [3] });
  expect(byEan.get(4006381333948)).toBeUndefined();
  expect(byEan.get(4006381333931)).toEqual(said('Since: 3/5/2024'));
});

test('rows that the first version took for one keep the one answer they were given', async () => {
  const old = await openOldFolder(buildPriceList([...rest, third, second, first]));
  const { matching, byEan } = await old.answers('By EAN');
  expect(matching).toMatchObject({ matched: 5, changed: 0, gone: 0 });
  for (const line of [first, second, third]) expect(byEan.get(line.ean)).toBe('EAN: 4.00638E+12');
  expect(byEan.get(9783161484100)).toBe('EAN: 9.78316E+12');
});
