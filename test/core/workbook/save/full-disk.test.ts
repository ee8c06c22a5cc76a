import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, type TestContext } from 'vitest';
import { openDatabase } from '../../../../electron/core/database/open-database.ts';
import { createJob } from '../../../../electron/core/jobs/create/create-job.ts';
import { priceTable } from '../../../../electron/core/models/price-table.ts';
import { sweepJobs } from '../../../../electron/core/store/purge-job.ts';
import { createWorkbookService } from '../../../../electron/core/workbook/service/workbook-host.ts';
import { unwrap } from '../../../../shared/model/outcome.ts';
import { buildXlsx } from '../../../fixtures/xlsx-builder.ts';
import { mountSmallDisk, type SmallDisk } from '../../../support/small-disk.ts';
import { makeSettings } from '../../support/core-bench.ts';
import { makeTable, memorySource } from '../../support/memory-table.ts';
import { codeOf, sendAll, value } from '../answers.ts';

const service = createWorkbookService({ workers: 1 });
afterAll(() => service.close());

let disk: SmallDisk | null = null;
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sheetbatch-test-'));
  mkdirSync(join(folder, 'scratch'));
});
afterEach(() => {
  disk?.remove();
  disk = null;
  rmSync(folder, { recursive: true, force: true });
});
const scratch = (name: string) => join(folder, 'scratch', name);

function mounted(sizeKb: number, context: TestContext): SmallDisk {
  disk = mountSmallDisk(sizeKb);
  return disk ?? context.skip('not run: cannot mount a small disk here');
}

/** Text that packs badly. */
function noise(length: number, seed: number): string {
  let state = seed + 1;
  return Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCharCode(97 + (state % 26));
  }).join('');
}

const count = 2000;
const book = () =>
  buildXlsx({
    rows: Array.from({ length: count + 1 }, (_, at) =>
      at === 0
        ? '<row r="1"><c r="A1" t="str"><v>Text</v></c></row>'
        : `<row r="${at + 1}"><c r="A${at + 1}" t="str"><v>${noise(40, at)}</v></c></row>`,
    ).join(''),
  });

describe('a disk that is full', () => {
  it('while a workbook is saved keeps it as it is, and says so', async (context) => {
    const { path } = mounted(400, context);
    const bytes = book();
    writeFileSync(join(path, 'book.xlsx'), bytes);
    const answer = (_: readonly string[], row: number) => [noise(300, row)];
    const request = await sendAll(service, join(path, 'book.xlsx'), scratch, {
      used: ['Text'],
      headerRow: 1,
      answer,
    });
    for (const target of ['book.xlsx', 'copy.xlsx']) {
      const saved = await service.save({ ...request, cellsPath: scratch('cells') }, join(path, target));
      expect(codeOf(saved)).toBe('disk-full');
      expect(readdirSync(path)).toEqual(['book.xlsx']);
      expect(readFileSync(join(path, 'book.xlsx')).equals(bytes)).toBe(true);
    }
    disk?.resize(16_000);
    expect(value(await service.save(request, join(path, 'book.xlsx'))).written).toBe(count);
  });

  it('while a text file is saved does the same', async (context) => {
    const { path } = mounted(200, context);
    const text = `Text\n${Array.from({ length: count }, (_, at) => noise(30, at)).join('\n')}\n`;
    writeFileSync(join(path, 'list.csv'), text);
    const answer = (_: readonly string[], row: number) => [noise(300, row)];
    const request = await sendAll(service, join(path, 'list.csv'), scratch, {
      used: ['Text'],
      headerRow: 1,
      answer,
    });
    expect(codeOf(await service.save(request, join(path, 'list.csv')))).toBe('disk-full');
    expect(readdirSync(path)).toEqual(['list.csv']);
    expect(readFileSync(join(path, 'list.csv'), 'utf8')).toBe(text);
  });

  it('while the notes of a save are written does the same', async (context) => {
    const { path } = mounted(16, context);
    const bytes = book();
    writeFileSync(scratch('book.xlsx'), bytes);
    const request = await sendAll(service, scratch('book.xlsx'), scratch, { used: ['Text'], headerRow: 1 });
    const saved = await service.save({ ...request, cellsPath: join(path, 'cells') }, scratch('book.xlsx'));
    expect(codeOf(saved)).toBe('disk-full');
    expect(readFileSync(scratch('book.xlsx')).equals(bytes)).toBe(true);
    expect(readdirSync(path)).toEqual([]);
  });

  it('while a table file is written leaves none', async (context) => {
    for (const sizeKb of [8, 100]) {
      const { path } = mounted(sizeKb, context);
      writeFileSync(scratch('book.xlsx'), book());
      const read = await service.readTable(
        { path: scratch('book.xlsx'), sheet: 'Data', headerRow: 1 },
        join(path, 'rows.sqlite'),
      );
      expect(codeOf(read)).toBe('disk-full');
      expect(readdirSync(path)).toEqual([]);
      disk?.remove();
      disk = null;
    }
  });

  it('while a job is written down makes no job; with room again the same order goes on', async (context) => {
    const small = mounted(1600, context);
    const opened = unwrap(openDatabase(small.path, { now: 0 }));
    try {
      const { database, bulk } = opened;
      const order = {
        table: makeTable(['Id', 'Message'], 3000, (index) => [`T-${index}`, noise(600, index)]),
        source: memorySource,
        settings: makeSettings({ idColumn: 'Id', isPractice: false }),
        estimate: null,
        idempotencyKey: null,
        now: 0,
        bulk,
        prices: priceTable,
      };
      expect(codeOf(await createJob(database, order))).toBe('disk-full');
      expect(database.all('SELECT 1 FROM jobs WHERE is_committed = 1')).toEqual([]);
      small.resize(64_000);
      expect(codeOf(await createJob(database, order))).toBe('ok');
      await sweepJobs(database);
      expect(database.all<{ count: number }>('SELECT count(*) AS count FROM jobs')).toEqual([{ count: 1 }]);
      expect(database.all<{ count: number }>('SELECT count(*) AS count FROM rows')).toEqual([
        { count: 3000 },
      ]);
    } finally {
      opened.bulk.close();
      opened.database.close();
      opened.lock.release();
    }
  });
});
