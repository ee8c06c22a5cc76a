import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { totalRows } from '../../shared/model/job.ts';
import { type Bench, isOver, makeSettings, startBench, waitForJob } from './support/core-bench.ts';
import { keepBenches } from './support/keep-benches.ts';

const keep = keepBenches();

async function start(options: Parameters<typeof startBench>[0] = {}): Promise<Bench> {
  return keep(await startBench(options));
}

test('a new user practises from the sample to a saved workbook without a key', async () => {
  const bench = await start({ practiceSpeed: 20 });
  const { client, core } = bench;
  const file = await client.files.useSample({});
  const workbook = await client.workbooks.open({ fileId: file.fileId });
  const sheet = workbook.sheets[workbook.suggestedSheet]?.name ?? '';
  const table = await client.workbooks.readTable({ fileId: file.fileId, sheet });
  const settings = makeSettings({ idColumn: table.suggestedIdColumn });
  const draft = { tableId: table.tableId, settings };

  const preview = await client.instructions.preview({ draft, at: 0 });
  expect(preview.text).toContain('Classify this message: ');
  const estimate = await client.estimates.make(draft);
  expect(estimate.requests).toBeGreaterThan(0);
  const tries = await client.tries.run({ draft });
  expect(tries.map((one) => one.state)).toEqual(['answered', 'answered', 'answered']);

  const sent = await client.jobs.send(draft);
  expect(totalRows(sent.counts)).toBe(table.rowCount);
  const done = await waitForJob(core, sent.id, isOver);
  expect(done.state).toBe('finished');
  expect(totalRows(done.counts)).toBe(table.rowCount);
  expect(done.counts.waiting + done.counts.sent).toBe(0);
  expect(done.counts.answered).toBeGreaterThan(table.rowCount * 0.8);

  const page = await client.jobs.listResults({ jobId: sent.id, offset: 0, limit: 5 });
  expect(page.total).toBe(table.rowCount);
  expect(page.rows[0]?.inputs).toEqual(tries[0]?.inputs);
  const report = await client.jobs.save({ jobId: sent.id, target: 'copy' });
  expect(report?.written).toBe(done.counts.answered);
  expect(report?.name).toBe('support-tickets – results.xlsx');
  expect(existsSync(core.resolveFile(report?.fileId ?? '') ?? '')).toBe(true);
  expect(bench.bugs).toEqual([]);
});

test('a practice job that was underway at the end of the program finishes after the next start', async () => {
  const first = await startBench({ practiceSpeed: 2 });
  const file = await first.client.files.useSample({});
  const table = await first.client.workbooks.readTable({ fileId: file.fileId, sheet: 'Tickets' });
  const job = await first.client.jobs.send({ tableId: table.tableId, settings: makeSettings() });
  await waitForJob(first.core, job.id, (now) => now.state === 'processing');
  await first.close(true);

  const second = await start({ dataFolder: first.dataFolder, practiceSpeed: 20 });
  const done = await waitForJob(second.core, job.id, isOver);
  expect(done.state).toBe('finished');
  expect(done.batches.map((batch) => batch.state)).toEqual(['collected']);
  expect(existsSync(join(first.dataFolder, 'sheetbatch.sqlite'))).toBe(true);
});
