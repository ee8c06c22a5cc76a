import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenedDatabase, openDatabase } from '../../../electron/core/database/open-database.ts';
import { createJob } from '../../../electron/core/jobs/create/create-job.ts';
import { splitBatch } from '../../../electron/core/jobs/steps/split-batch.ts';
import { priceTable } from '../../../electron/core/models/price-table.ts';
import { getBatch, listBatches } from '../../../electron/core/store/batches.ts';
import { findJob } from '../../../electron/core/store/jobs.ts';
import { unwrap } from '../../../shared/model/outcome.ts';
import { makeSettings } from '../support/core-bench.ts';
import { makeTable, memorySource } from '../support/memory-table.ts';

let folder = '';
let opened: OpenedDatabase;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sheetbatch-create-'));
  opened = unwrap(openDatabase(folder, { now: 0 }));
});
afterAll(() => {
  opened.bulk.close();
  opened.database.close();
  opened.lock.release();
  rmSync(folder, { recursive: true, force: true });
});

interface StoredRow {
  readonly position: number;
  readonly batch: number;
  readonly state: string;
  readonly custom_id: string | null;
  readonly leader: number | null;
}

async function write(rows: readonly (readonly [string, string])[], batchSize: number) {
  const { database, bulk } = opened;
  const table = makeTable(['Id', 'Message'], rows.length, (index) => rows[index] ?? ['', '']);
  const settings = makeSettings({ idColumn: 'Id', isPractice: false });
  const limits = { requests: batchSize, sizeBytes: 20_000_000 };
  const order = {
    table,
    source: memorySource,
    settings,
    estimate: null,
    idempotencyKey: null,
    now: 0,
    limits,
    bulk,
    prices: priceTable,
  };
  const created = await createJob(database, order);
  if (!created.ok) return null;
  const job = findJob(database, created.value);
  if (job === null) throw new Error('the job is not there');
  return job;
}

const readRows = (job: number) =>
  opened.database.all<StoredRow>(
    'SELECT position, batch, state, custom_id, duplicate_of AS leader FROM rows WHERE job = ? ORDER BY position',
    job,
  );

const id = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('', '007', '7', 'r2', 'r3', 'A', 'A', 'x'.repeat(500), 'ünïcode', 'with space'),
);
const rows = fc.array(fc.tuple(id, fc.constantFrom('one', 'two', 'three', '', 'four')), {
  minLength: 1,
  maxLength: 60,
});

test('whatever stands in the id column, each request has an id of its own that the API takes, and each row one place', async () => {
  await fc.assert(
    fc.asyncProperty(rows, fc.integer({ min: 1, max: 7 }), async (given, batchSize) => {
      const job = await write(given, batchSize);
      const isAllEmpty = given.every(([, message]) => message === '');
      expect(job === null).toBe(isAllEmpty);
      if (job === null) return;
      const stored = readRows(job.number);
      expect(stored.length).toBe(given.length);
      const customIds = stored.flatMap((row) => (row.custom_id === null ? [] : [row.custom_id]));
      expect(new Set(customIds).size).toBe(customIds.length);
      for (const customId of customIds) expect(customId).toMatch(/^[a-zA-Z0-9_-]{1,64}$/);
      const batches = listBatches(opened.database, job.number);
      expect(batches.reduce((sum, batch) => sum + batch.requestCount, 0)).toBe(customIds.length);
      for (const batch of batches) {
        expect(batch.requestCount).toBeLessThanOrEqual(batchSize);
        expect(stored.filter((row) => row.batch === batch.number && row.custom_id !== null).length).toBe(
          batch.requestCount,
        );
      }
      for (const [index, row] of stored.entries()) {
        const message = given[index]?.[1];
        if (message === '') expect(row.state).toBe('skipped');
        // Who shares an answer shares the very same text, and the batch.
        else if (row.leader !== null) {
          expect(given[row.leader]?.[1]).toBe(message);
          expect(stored[row.leader]?.batch).toBe(row.batch);
        } else expect(row.custom_id).not.toBeNull();
      }
    }),
    { numRuns: 60 },
  );
});

test('halving a batch again and again loses no row and keeps those that share an answer together', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (given) => {
      const job = await write(given, 100);
      if (job === null) return;
      const before = readRows(job.number);
      for (const batch of [1, 1, 2, 3]) {
        const known = listBatches(opened.database, job.number).find((one) => one.number === batch);
        if (known !== undefined && known.requestCount > 1)
          splitBatch(opened.database, job, getBatch(opened.database, job.number, batch), 0, priceTable);
      }
      const after = readRows(job.number);
      expect(after.map((row) => [row.position, row.custom_id, row.state])).toEqual(
        before.map((row) => [row.position, row.custom_id, row.state]),
      );
      for (const row of after) if (row.leader !== null) expect(after[row.leader]?.batch).toBe(row.batch);
      for (const batch of listBatches(opened.database, job.number)) {
        expect(after.filter((row) => row.batch === batch.number && row.custom_id !== null).length).toBe(
          batch.requestCount,
        );
      }
    }),
    { numRuns: 30 },
  );
});

test('a draft that a crash left unfinished is not to be seen, and swept away at the next start', async () => {
  const { database } = opened;
  const job = await write([['A', 'one']], 10);
  if (job === null) throw new Error('no job');
  database.run('UPDATE jobs SET is_committed = 0 WHERE number = ?', job.number);
  expect(findJob(database, job.id)).toBeNull();
  const { sweepJobs } = await import('../../../electron/core/store/purge-job.ts');
  await sweepJobs(opened.bulk);
  expect(readRows(job.number)).toEqual([]);
  expect(database.all('SELECT * FROM row_counts WHERE job = ?', job.number)).toEqual([]);
});
