import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexCustomIds } from '../../../electron/core/jobs/create/attach-batch.ts';
import type { ServiceOptions } from '../../service/scripted-service.ts';
import { makeSettings } from '../support/core-bench.ts';
import { type JobBench, startJobBench, tens } from '../support/job-bench.ts';
import { keepBenches } from '../support/keep-benches.ts';

const keep = keepBenches();

async function start(service: ServiceOptions = {}): Promise<JobBench> {
  return keep(await startJobBench(service));
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
    for (let count = 0; count < 60; count++) bench.service.addForeignBatch(5);
    const first = await bench.client.accountBatches.list({});
    expect(first.batches.length).toBe(50);
    const second = await bench.client.accountBatches.list({ afterId: first.nextAfterId ?? '' });
    expect(second.nextAfterId).toBeNull();
    const all = [...first.batches, ...second.batches];
    expect(all.filter((batch) => batch.jobId === jobId).length).toBe(2);
    expect(all.filter((batch) => batch.jobId === null).length).toBe(60);
  });

  test('made elsewhere come as a table that is safe to open', async () => {
    const bench = await start({ endAfterMs: 'when-told' });
    const batch = bench.service.addForeignBatch(3, ['one', 'two', '-three']);
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
    const bench = keep(await startJobBench({}, { apiUrl: lost.service.url }));
    const remoteId = before.batches[0]?.remoteId ?? '';
    // Sorted the other way round meanwhile, with a row that was never sent.
    const rows = Array.from({ length: 12 }, (_, index) => `T-${11 - index},parcel ${11 - index}`);
    const tableId = await openTable(bench, ['Id,Message', ...rows, 'T-99,parcel 99', ''].join('\n'));
    const job = await bench.client.accountBatches.attach({
      remoteId,
      draft: { tableId, settings },
    });
    const done = await bench.waitForEnd(job.id);
    expect(done.counts).toMatchObject({ answered: 12, skipped: 1 });
    const found = await bench.client.jobs.listResults({ jobId: job.id, offset: 0, limit: 12 });
    expect(found.rows.map((row) => row.answers)).toEqual(answers.rows.map((row) => row.answers).reverse());
    expect(lost.service.report().batchCount).toBe(1);
    await expect(
      bench.client.accountBatches.attach({ remoteId, draft: { tableId, settings } }),
    ).rejects.toMatchObject({ data: { code: 'job-not-possible-now' } });
  });

  test('of another tool are matched by id, and a repeated id gets no answer rather than a wrong one', async () => {
    const bench = await start();
    const batch = bench.service.addForeignBatch(3, ['A1', 'B2', 'C3']);
    bench.service.end(batch.id);
    const tableId = await openTable(bench, 'Id,Message\nB2,one\nA1,two\nC3,three\nC3,four\nD4,five\n');
    const job = await bench.client.accountBatches.attach({
      remoteId: batch.id,
      draft: { tableId, settings },
    });
    const done = await bench.waitForEnd(job.id);
    expect(done.counts).toMatchObject({ answered: 2, skipped: 3 });
    const { rows } = await bench.client.jobs.listResults({ jobId: job.id, offset: 0, limit: 5 });
    expect(rows.map((row) => row.customId)).toEqual(['B2', 'A1', null, null, null]);
  });

  test('that name no row are refused and leave nothing behind', async () => {
    const bench = await start();
    const batch = bench.service.addForeignBatch(1, ['somebody-else']);
    bench.service.end(batch.id);
    const tableId = await openTable(bench, 'Id,Message\nA,one\n');
    await expect(
      bench.client.accountBatches.attach({ remoteId: batch.id, draft: { tableId, settings } }),
    ).rejects.toMatchObject({ data: { code: 'rows-none-selected' } });
    expect(bench.core.services.database.all('SELECT * FROM jobs')).toEqual([]);
  });
});

describe('a batch and a sheet', () => {
  const plain = makeSettings({
    template: { instruction: '', background: '', answerFormat: { kind: 'text' }, emptyRule: 'send-empty' },
    idColumn: 'Id',
    isPractice: false,
    sharesIdenticalRequests: false,
  });

  test('are compared before anything is made, with results in any order and of any kind', async () => {
    const bench = await start();
    const ids = Array.from({ length: 20 }, (_, index) => `order-${index}`);
    const batch = bench.service.addForeignBatch(20, ids);
    bench.service.scriptRows(
      { customId: 'order-3', outcome: 'unknown-type' },
      { customId: 'order-4', outcome: 'invalid-request' },
      { customId: 'order-5', outcome: 'flat-error' },
      { customId: 'order-6', outcome: 'refusal' },
    );
    bench.service.end(batch.id);
    bench.service.script({
      op: 'results',
      times: 'always',
      behaviour: { kind: 'results', changes: ['shuffled', 'blank-lines', 'duplicate-lines', 'crlf'] },
    });
    const rows = [...ids].reverse().map((id) => `${id},about ${id}`);
    const tableId = await openTable(bench, ['Id,Message', ...rows, 'order-99,new', ''].join('\n'));
    const report = await bench.client.accountBatches.check({ remoteId: batch.id, tableId });
    expect(report).toMatchObject({ results: 20, answered: 16, answerFormat: { kind: 'text' } });
    expect(report.ways).toMatchObject([{ idColumn: 'Id', found: 20, byNumber: 0 }]);
    expect(bench.core.services.jobs.list()).toEqual([]);
    const draft = { tableId, settings: plain };
    const job = await bench.client.accountBatches.attach({ remoteId: batch.id, draft });
    const done = await bench.waitForEnd(job.id);
    expect(done).toMatchObject({
      name: 'Fetched answers – table.csv',
      counts: { answered: 16, failed: 3, refused: 1, skipped: 1 },
    });
    const found = await bench.client.jobs.listResults({ jobId: job.id, offset: 0, limit: 21 });
    expect(found.rows.map((row) => row.customId)).toEqual([...ids.reverse(), null]);
    expect(bench.service.report().batchCount).toBe(0);
    expect((await bench.client.records.list({ offset: 0, limit: 10 })).records).toEqual([]);
  });

  test('wait for a whole file: one cut on its way is fetched again, and so is none of it lost', async () => {
    const bench = await start();
    const ids = Array.from({ length: 30 }, (_, index) => `order-${index}`);
    const batch = bench.service.addForeignBatch(30, ids);
    bench.service.end(batch.id);
    bench.service.script({
      op: 'results',
      times: 1,
      behaviour: { kind: 'results', changes: ['cut-at-line-end'] },
    });
    const tableId = await openTable(bench, ['Id,Message', ...ids.map((id) => `${id},x`), ''].join('\n'));
    const report = await bench.client.accountBatches.check({ remoteId: batch.id, tableId });
    expect(report).toMatchObject({ results: 30, answered: 30, ways: [{ found: 30 }] });
  });

  test('become a job of which nothing can be sent, since nobody knows its instruction', async () => {
    const bench = await start();
    const batch = bench.service.addForeignBatch(2, ['A1', 'B2']);
    bench.service.scriptRows({ customId: 'B2', outcome: 'overloaded' });
    bench.service.end(batch.id);
    const tableId = await openTable(bench, 'Id,Message\nB2,one\nA1,two\n');
    const draft = { tableId, settings: plain };
    const [job, second] = await Promise.allSettled([
      bench.client.accountBatches.attach({ remoteId: batch.id, draft }),
      bench.client.accountBatches.attach({ remoteId: batch.id, draft }),
    ]);
    expect(second).toMatchObject({ status: 'rejected', reason: { data: { code: 'job-not-possible-now' } } });
    if (job.status === 'rejected') throw job.reason;
    const jobId = job.value.id;
    expect((await bench.waitForEnd(jobId)).counts).toMatchObject({ answered: 1, failed: 1 });
    await expect(bench.client.jobs.repair({ jobId, states: ['failed'] })).rejects.toMatchObject({
      data: { code: 'job-not-possible-now' },
    });
    expect((await bench.client.jobs.getResult({ jobId, rowNumber: 3 })).prompt).toBe('');
    expect(bench.service.report().batchCount).toBe(0);
  });

  test('without an id column are told apart by everything in a row, so that a later sort misplaces nothing', async () => {
    const bench = await start();
    const batch = bench.service.addForeignBatch(3, ['r2', 'r3', 'r4']);
    bench.service.end(batch.id);
    const tableId = await openTable(bench, 'Id,Message\nA,same\nB,same\nC,other\n');
    const draft = { tableId, settings: { ...plain, idColumn: null } };
    const job = await bench.client.accountBatches.attach({ remoteId: batch.id, draft });
    await bench.waitForEnd(job.id);
    expect((await bench.client.jobs.get({ jobId: job.id })).inputColumns).toEqual(['Id', 'Message']);
    writeFileSync(join(bench.dataFolder, 'table.csv'), 'Id,Message\nC,other\nB,same\nA,same\n');
    const saved = await bench.client.jobs.save({ jobId: job.id, target: 'copy' });
    expect(saved).toMatchObject({ written: 3, matching: { matched: 3, isUnchanged: false } });
  });

  test('that Anthropic cannot give are told as such', async () => {
    const bench = await start({ endAfterMs: 'when-told' });
    const tableId = await openTable(bench, 'Id,Message\nA,one\n');
    const check = (remoteId: string) => bench.client.accountBatches.check({ remoteId, tableId });
    await expect(check('msgbatch_unknown')).rejects.toMatchObject({ data: { code: 'batch-not-found' } });
    const batch = bench.service.addForeignBatch(1, ['A']);
    await expect(check(batch.id)).rejects.toMatchObject({ data: { code: 'results-not-ready' } });
    bench.service.end(batch.id);
    expect((await check(batch.id)).ways).toMatchObject([{ idColumn: 'Id', found: 1 }]);
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
