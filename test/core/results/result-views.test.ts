import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createResultViews } from '../../../electron/core/results/result-views.ts';
import type { ResultRow } from '../../../shared/model/job.ts';
import { unwrap } from '../../../shared/model/outcome.ts';
import { type Bench, isOver, makeSettings, startBench, waitForJob } from '../support/core-bench.ts';
import { makeTable, memorySource } from '../support/memory-table.ts';

const rowCount = 3_000;
let bench: Bench;
let jobId: string;

beforeAll(async () => {
  bench = await startBench({ practiceSpeed: 1000, speed: 50 });
  const table = makeTable(['Message'], rowCount, (at) => [
    at % 100 === 7 ? `Parcel "${at}" is lost` : `Message ${at} about an invoice`,
  ]);
  const sent = await bench.core.services.jobs.send({
    table,
    source: memorySource,
    settings: makeSettings(),
    estimate: null,
  });
  jobId = unwrap(sent).id;
  await waitForJob(bench.core, jobId, isOver);
});

afterAll(() => bench.close());

const numbersOf = (rows: readonly ResultRow[]) => rows.map((row) => row.rowNumber);
const search = (text: string, offset = 0, limit = 10) =>
  bench.client.jobs.listResults({ jobId, offset, limit, search: text });

test('a search finds every row that says it, in sheet order, page by page, with how many there are', async () => {
  const first = await search('parcel');
  expect(first.total).toBe(30);
  expect(numbersOf(first.rows)).toEqual([9, 109, 209, 309, 409, 509, 609, 709, 809, 909]);
  expect(numbersOf((await search('PARCEL', 28)).rows)).toEqual([2809, 2909]);
  expect((await search('parcel', 30)).rows).toEqual([]);
  // Quotation marks are escaped where cells are kept.
  expect(numbersOf((await search('"1207"')).rows)).toEqual([1209]);
  expect(await search('nobody wrote this')).toEqual({ total: 0, rows: [] });
});

test('a page without a search begins where it is asked to and ends there', async () => {
  const page = await bench.client.jobs.listResults({ jobId, offset: 1000, limit: 3 });
  expect(page.total).toBe(rowCount);
  expect(numbersOf(page.rows)).toEqual([1002, 1003, 1004]);
  expect(numbersOf((await bench.client.jobs.listResults({ jobId, offset: 2999, limit: 3 })).rows)).toEqual([
    3001,
  ]);
});

test('a search within a state looks only there, and a state alone counts right', async () => {
  const all = await bench.client.jobs.get({ jobId });
  for (const state of ['answered', 'refused', 'failed', 'off-list', 'cut-off', 'waiting'] as const) {
    const page = await bench.client.jobs.listResults({ jobId, offset: 0, limit: 500, state });
    expect(page.total, state).toBe(all.counts[state]);
    expect(page.rows.every((row) => row.state === state)).toBe(true);
    const found = await bench.client.jobs.listResults({
      jobId,
      offset: 0,
      limit: 500,
      state,
      search: 'parcel',
    });
    expect(found.rows.every((row) => row.state === state && row.inputs[0]?.startsWith('Parcel'))).toBe(true);
    expect(found.total).toBe(found.rows.length);
  }
});

test('an answer that has changed is found by its new words', async () => {
  const { database } = bench.core.services;
  expect((await search('astonishing')).total).toBe(0);
  database.run(`UPDATE results SET answers = '["Astonishing"]' WHERE position = 41`);
  // The next search may be the remembered one only for as long as nine searches take.
  const until = Date.now() + 10_000;
  let found = await search('astonishing');
  while (found.total === 0 && Date.now() < until) {
    await setImmediate();
    found = await search('astonishing');
  }
  expect(numbersOf(found.rows)).toEqual([43]);
});

test('while results arrive the same search is made anew for at most a tenth of the time, and then it is', async () => {
  const { database, bulk } = bench.core.services;
  const job = bench.core.services.jobs.find(jobId);
  if (job === null) throw new Error('the job is gone');
  let now = 0;
  const watch = vi.spyOn(performance, 'now').mockImplementation(() => now);
  try {
    const find = createResultViews(database);
    const look = () => find(job, { search: 'tremendous' });
    const searching = look();
    expect(look()).toBe(searching);
    now = 100;
    expect(await searching).toEqual([]);
    bulk.run(`UPDATE results SET answers = '["Tremendous"]' WHERE position = 51`);
    now = 999;
    expect(look()).toBe(searching);
    now = 1000;
    expect(await look()).toEqual([51]);
  } finally {
    watch.mockRestore();
  }
});

test('other calls are answered while a long search goes on', async () => {
  const order: string[] = [];
  const searching = search('invoice number that nobody has').then(() => order.push('search'));
  await bench.client.jobs.listResults({ jobId, offset: 0, limit: 5 });
  order.push('page');
  await searching;
  expect(order).toEqual(['page', 'search']);
});
