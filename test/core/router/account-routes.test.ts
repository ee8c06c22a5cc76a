import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { indexCustomIds } from '../../../electron/core/jobs/attach-batch.ts';
import { toOutput } from '../../../electron/core/router/mutable.ts';
import { makeSettings } from '../support/core-bench.ts';
import { type JobBench, startJobBench, tens } from '../support/job-bench.ts';

const benches: JobBench[] = [];
afterEach(async () => {
  for (const bench of benches.splice(0)) await bench.stop();
});

async function start(): Promise<JobBench> {
  const bench = await startJobBench();
  benches.push(bench);
  return bench;
}

async function openTable(bench: JobBench, text: string): Promise<string> {
  const path = join(bench.dataFolder, 'table.csv');
  writeFileSync(path, text);
  const { fileId } = bench.core.registerFile(path, { kind: 'opened' });
  const { sheets } = await bench.client.workbooks.open({ fileId });
  return (await bench.client.workbooks.readTable({ fileId, sheet: sheets[0]?.name ?? '' })).tableId;
}

const settings = makeSettings({
  template: {
    instruction: '{{Message}}',
    background: '',
    answerFormat: { kind: 'text' },
    emptyRule: 'send-empty',
  },
  idColumn: 'Id',
  isPractice: false,
});

describe('batches of the account', () => {
  test('are listed page by page, and those of this computer name their job', async () => {
    const bench = await start();
    const jobId = await bench.send(20, {}, tens);
    await bench.waitForEnd(jobId);
    for (let count = 0; count < 60; count++) bench.service.addStranger(5);
    const first = await bench.client.accountBatches.list({});
    expect(first.batches.length).toBe(50);
    const second = await bench.client.accountBatches.list({ afterId: first.nextAfterId ?? '' });
    expect(second.nextAfterId).toBeNull();
    const all = [...first.batches, ...second.batches];
    expect(all.filter((batch) => batch.jobId === jobId).length).toBe(2);
    expect(all.filter((batch) => batch.jobId === null).length).toBe(60);
  });

  test('made elsewhere come as a table that is safe to open', async () => {
    const bench = await start();
    const batch = bench.service.addStranger(3, ['one', 'two', '-three']);
    await expect(bench.client.accountBatches.download({ remoteId: batch.id })).rejects.toMatchObject({
      data: { code: 'results-not-ready' },
    });
    bench.service.end(batch.id);
    const file = await bench.client.accountBatches.download({ remoteId: batch.id });
    const lines = readFileSync(bench.core.resolveFile(file.fileId) ?? '', 'utf8')
      .trimEnd()
      .split('\n');
    expect(lines[0]).toBe('\uFEFFcustom_id,state,answer,note,stop_reason,input_tokens,output_tokens');
    expect(
      lines
        .slice(1)
        .map((line) => line.split(',')[0])
        .sort(),
    ).toEqual(["'-three", 'one', 'two']);
  });

  test('of a lost laptop are put beside their rows again, for nothing', async () => {
    const lost = await start();
    const jobId = await lost.send(12, { template: settings.template });
    const before = await lost.waitForEnd(jobId);
    const answers = await lost.client.jobs.listResults({ jobId, offset: 0, limit: 12 });
    const bench = await startJobBench({}, { apiUrl: lost.service.url });
    benches.push(bench);
    const remoteId = before.batches[0]?.remoteId ?? '';
    // Sorted the other way round meanwhile, with a row that was never sent.
    const rows = Array.from({ length: 12 }, (_, index) => `T-${11 - index},parcel ${11 - index}`);
    const tableId = await openTable(bench, ['Id,Message', ...rows, 'T-99,parcel 99', ''].join('\n'));
    const job = await bench.client.accountBatches.attach({
      remoteId,
      draft: toOutput({ tableId, settings }),
    });
    const done = await bench.waitForEnd(job.id);
    expect(done.counts).toMatchObject({ answered: 12, skipped: 1 });
    const found = await bench.client.jobs.listResults({ jobId: job.id, offset: 0, limit: 12 });
    expect(found.rows.map((row) => row.answers)).toEqual(answers.rows.map((row) => row.answers).reverse());
    expect(lost.service.report().batchCount).toBe(1);
    await expect(
      bench.client.accountBatches.attach({ remoteId, draft: toOutput({ tableId, settings }) }),
    ).rejects.toMatchObject({ data: { code: 'job-not-possible-now' } });
  });

  test('of another tool are matched by id, and a repeated id gets no answer rather than a wrong one', async () => {
    const bench = await start();
    const batch = bench.service.addStranger(3, ['A1', 'B2', 'C3']);
    bench.service.end(batch.id);
    const tableId = await openTable(bench, 'Id,Message\nB2,one\nA1,two\nC3,three\nC3,four\nD4,five\n');
    const job = await bench.client.accountBatches.attach({
      remoteId: batch.id,
      draft: toOutput({ tableId, settings }),
    });
    const done = await bench.waitForEnd(job.id);
    expect(done.counts).toMatchObject({ answered: 2, skipped: 3 });
    const { rows } = await bench.client.jobs.listResults({ jobId: job.id, offset: 0, limit: 5 });
    expect(rows.map((row) => row.customId)).toEqual(['B2', 'A1', null, null, null]);
  });

  test('that name no row are refused and leave nothing behind', async () => {
    const bench = await start();
    const batch = bench.service.addStranger(1, ['somebody-else']);
    bench.service.end(batch.id);
    const tableId = await openTable(bench, 'Id,Message\nA,one\n');
    await expect(
      bench.client.accountBatches.attach({ remoteId: batch.id, draft: toOutput({ tableId, settings }) }),
    ).rejects.toMatchObject({ data: { code: 'rows-none-selected' } });
    expect(bench.core.parts.database.all('SELECT * FROM jobs')).toEqual([]);
  });
});

test('a custom_id claimed by two names belongs to neither', () => {
  const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,20}$/);
  fc.assert(
    fc.property(fc.uniqueArray(id, { maxLength: 30 }), (ids) => {
      const { byKey, byRow } = indexCustomIds(new Set(ids));
      for (const [key, customId] of byKey)
        if (customId !== null) expect(customId === key || customId.endsWith(`-${key}`)).toBe(true);
      for (const [row, customId] of byRow)
        if (customId !== null) expect(customId.endsWith(String(row)) || customId.match(/0\d+$/)).toBeTruthy();
    }),
  );
  expect(indexCustomIds(new Set(['abc123-X', 'def456-X'])).byKey.get('X')).toBeNull();
  expect(indexCustomIds(new Set(['abc123-r7'])).byRow.get(7)).toBe('abc123-r7');
});
