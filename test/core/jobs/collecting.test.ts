import { describe, expect, test } from 'vitest';
import type { ServiceOptions } from '../../service/scripted-service.ts';
import type { BenchOptions } from '../support/core-bench.ts';
import { startBench, waitForJob } from '../support/core-bench.ts';
import { type JobBench, startJobBench, tens } from '../support/job-bench.ts';
import { keepBenches } from '../support/keep-benches.ts';

const keep = keepBenches();

async function start(service: ServiceOptions = {}, options: BenchOptions = {}): Promise<JobBench> {
  return keep(await startJobBench(service, options));
}

describe('results', () => {
  test.each([
    ['cut at the end of a line', ['cut-at-line-end']],
    ['cut inside a line', ['cut-inside-line']],
    ['dropped on the way', ['dropped']],
    [
      'holding lines twice, strange ids, blank lines and other line ends',
      ['duplicate-lines', 'unknown-custom-id', 'blank-lines', 'crlf'],
    ],
    ['with a damaged line', ['damaged-line']],
  ] as const)('%s give each row exactly one answer', async (_name, changes) => {
    const bench = await start({ rules: [{ op: 'results', behaviour: { kind: 'results', changes } }] });
    const jobId = await bench.send(50);
    const job = await bench.waitForEnd(jobId);
    expect(job.counts.answered).toBe(50);
    const page = await bench.client.jobs.listResults({ jobId, offset: 0, limit: 50 });
    expect(page.rows.map((row) => row.inputs[0])).toEqual(
      Array.from({ length: 50 }, (_, index) => `parcel ${index}`),
    );
    expect(page.rows.every((row) => row.answers[0] !== '')).toBe(true);
  });

  test('with ids that are not ours are kept aside, not given to any row', async () => {
    const bench = await start({
      rules: [{ op: 'results', behaviour: { kind: 'results', changes: ['unknown-custom-id'] } }],
    });
    await bench.waitForEnd(await bench.send(10));
    const aside = bench.core.services.database.all('SELECT * FROM unmatched_results');
    expect(aside.length).toBeGreaterThan(0);
  });

  test('that are not there yet right after the end are waited for', async () => {
    const bench = await start({
      rules: [{ op: 'results', times: 3, behaviour: { kind: 'status', status: 404 } }],
    });
    expect((await bench.waitForEnd(await bench.send(10))).counts.answered).toBe(10);
  });

  test('for a batch that cannot be found for some seconds after it was sent are waited for', async () => {
    const bench = await start({
      rules: [{ op: 'retrieve', times: 4, behaviour: { kind: 'status', status: 404 } }],
    });
    expect((await bench.waitForEnd(await bench.send(10))).counts.answered).toBe(10);
  });

  test('say of every row what became of it, and the counts add up', async () => {
    const bench = await start({
      rows: [
        { customIdEndsWith: '-T-1', outcome: 'refusal' },
        { customIdEndsWith: '-T-2', outcome: 'max-tokens' },
        { customIdEndsWith: '-T-3', outcome: 'off-list' },
        { customIdEndsWith: '-T-4', outcome: 'empty' },
        { customIdEndsWith: '-T-5', outcome: 'expired' },
        { customIdEndsWith: '-T-6', outcome: 'flat-error' },
        { customIdEndsWith: '-T-7', outcome: 'unknown-type' },
        { customIdEndsWith: '-T-8', outcome: 'thinking-first' },
        { customIdEndsWith: '-T-9', outcome: 'canceled' },
      ],
    });
    const jobId = await bench.send(10);
    const { counts } = await bench.waitForEnd(jobId);
    expect(counts).toMatchObject({
      answered: 2,
      refused: 1,
      'cut-off': 1,
      'off-list': 1,
      failed: 3,
      expired: 1,
      canceled: 1,
    });
    const { rows } = await bench.client.jobs.listResults({ jobId, offset: 0, limit: 10, state: 'failed' });
    expect(rows.every((row) => row.notes.length > 0)).toBe(true);
  });

  test('that never hold a row leave it failed and repairable instead of waiting for ever', async () => {
    const bench = await start(
      { rows: [{ customIdEndsWith: '-T-3', inFirstBatches: 1, outcome: 'missing' }] },
      { speed: 2000 },
    );
    const jobId = await bench.send(10);
    const waiting = await bench.waitFor(jobId, (job) => job.problem?.code === 'results-incomplete');
    expect(waiting.problem?.facts).toEqual({ missing: 1 });
    expect((await bench.waitForEnd(jobId)).counts).toMatchObject({ answered: 9, failed: 1 });
    await bench.client.jobs.repair({ jobId, states: ['failed'] });
    expect((await bench.waitForEnd(jobId)).counts.answered).toBe(10);
  });
});

describe('repair', () => {
  test('sends only the rows that need it, and keeps the old results until new ones are there', async () => {
    const bench = await start({
      rows: [
        { every: 5, inFirstBatches: 1, outcome: 'overloaded' },
        { every: 5, offset: 1, inFirstBatches: 1, outcome: 'max-tokens' },
      ],
    });
    const jobId = await bench.send(50);
    const first = await bench.waitForEnd(jobId);
    expect(first.counts).toMatchObject({ answered: 30, failed: 10, 'cut-off': 10 });
    const repairing = await bench.client.jobs.repair({
      jobId,
      states: ['failed', 'cut-off'],
      maxTokens: 500,
    });
    expect(repairing.state).toBe('sending');
    expect(repairing.counts).toMatchObject({ answered: 30, waiting: 20 });
    const done = await bench.waitForEnd(jobId);
    expect(done.counts.answered).toBe(50);
    expect(bench.service.report()).toMatchObject({ requestCount: 70, repeatedCustomIds: [] });
    const resent = bench.service.batches[1]?.requests[0];
    expect(JSON.stringify(resent)).toContain('500');
  });

  test('that brings only bad news leaves the older answer where it was', async () => {
    const bench = await start({
      rows: [
        { customIdEndsWith: '-T-1', inFirstBatches: 1, outcome: 'max-tokens' },
        { customIdEndsWith: '-T-1', outcome: 'expired' },
      ],
    });
    const jobId = await bench.send(5);
    await bench.waitForEnd(jobId);
    await bench.client.jobs.repair({ jobId, states: ['cut-off'] });
    const done = await bench.waitForEnd(jobId);
    expect(done.counts).toMatchObject({ answered: 4, 'cut-off': 1, expired: 0 });
  });

  test('of chosen rows sends those alone, also when they shared an answer', async () => {
    const bench = await start();
    const template = {
      instruction: 'Same for all',
      background: '',
      answerFormat: { kind: 'text' },
      emptyRule: 'send-empty',
    } as const;
    const jobId = await bench.send(10, { template });
    await bench.waitForEnd(jobId);
    await bench.client.jobs.repair({ jobId, states: ['answered'], rowNumbers: [5, 7] });
    const done = await bench.waitForEnd(jobId);
    expect(done.counts.answered).toBe(10);
    expect(bench.service.report().requestCount).toBe(2);
    const results = bench.core.services.database.all<{ position: number }>(
      'SELECT position FROM rows WHERE attempt = 2',
    );
    expect(results.map((row) => row.position)).toEqual([3, 5]);
  });

  test('of nothing says so', async () => {
    const bench = await start();
    const jobId = await bench.send(5);
    await bench.waitForEnd(jobId);
    await expect(bench.client.jobs.repair({ jobId, states: ['failed'] })).rejects.toMatchObject({
      data: { code: 'rows-none-selected' },
    });
  });
});

describe('steering', () => {
  test('a paused job sends nothing more but still collects what was sent', async () => {
    const bench = await start({
      endAfterMs: 300,
      rules: [{ op: 'create', nth: 2, behaviour: { kind: 'delay', ms: 200 } }],
    });
    const jobId = await bench.send(50, {}, tens);
    await bench.waitFor(jobId, (job) => job.batches[0]?.state === 'sent');
    await bench.client.jobs.pause({ jobId });
    const paused = await bench.waitFor(jobId, (job) => job.counts.answered >= 10 && job.counts.sent === 0);
    expect(paused.state).toBe('paused');
    expect(paused.problem).toBeNull();
    expect(paused.counts.waiting).toBeGreaterThan(0);
    await bench.client.jobs.resume({ jobId });
    expect((await bench.waitForEnd(jobId)).counts.answered).toBe(50);
    expect(bench.service.report().requestCount).toBe(50);
  });

  test('canceling says first what it can cost, keeps what is answered, and ends', async () => {
    const bench = await start({ endAfterMs: 60_000, answeredBeforeCancel: 0.5 });
    const jobId = await bench.send(50, {}, tens);
    await bench.waitFor(jobId, (job) => job.counts.sent === 50);
    const report = await bench.client.jobs.checkCancel({ jobId });
    expect(report).toMatchObject({ notSentRows: 0, sentRows: 50 });
    expect(report.maxUsdMicros).toBeGreaterThan(0);
    expect((await bench.client.jobs.cancel({ jobId })).state).toBe('canceling');
    const job = await bench.waitForEnd(jobId);
    expect(job.state).toBe('canceled');
    expect(job.counts.answered).toBe(25);
    expect(job.counts.canceled).toBe(25);
    expect(bench.service.log.filter((call) => call.op === 'cancel').length).toBe(5);
    await bench.client.jobs.repair({ jobId, states: ['canceled'] });
    bench.service.endAll();
    await bench.waitFor(jobId, (now) => now.counts.sent === 25);
    bench.service.endAll();
    expect((await bench.waitForEnd(jobId)).counts.answered).toBe(50);
  });

  test('canceling before anything was sent costs nothing', async () => {
    const bench = await start({}, { key: null });
    const jobId = await bench.send(50, {}, tens);
    await bench.waitFor(jobId, (job) => job.state === 'paused');
    await bench.client.jobs.cancel({ jobId });
    const job = await bench.waitForEnd(jobId);
    expect(job.counts.canceled).toBe(50);
    expect(bench.service.report().batchCount).toBe(0);
  });

  test('a batch in doubt is looked for before a canceled job ends, and canceled if it is there', async () => {
    const bench = await start({
      endAfterMs: 60_000,
      rules: [
        { op: 'create', behaviour: { kind: 'drop', when: 'after-recording' } },
        { op: 'create', behaviour: { kind: 'invisible', calls: 2 } },
      ],
    });
    const jobId = await bench.send(10);
    await bench.waitFor(jobId, (job) => job.problem?.code === 'batch-in-doubt');
    await bench.client.jobs.cancel({ jobId });
    await bench.waitFor(jobId, (job) => job.batches[0]?.remoteId !== null);
    // Not proven to be ours yet, so it is not canceled; its results will tell.
    expect(bench.service.log.filter((call) => call.op === 'cancel')).toEqual([]);
    bench.service.endAll();
    const job = await bench.waitForEnd(jobId);
    expect(job.state).toBe('canceled');
    expect(job.counts.answered).toBe(10);
  });

  test('batches are deleted at Anthropic after collection only when the user wants it', async () => {
    const bench = await start();
    const kept = await bench.waitForEnd(await bench.send(20, {}, tens));
    expect(kept.batches.map((batch) => batch.state)).toEqual(['collected', 'collected']);
    await bench.client.jobs.deleteAtAnthropic({ jobId: kept.id });
    await bench.waitFor(kept.id, (job) => job.batches.every((batch) => batch.state === 'removed'));
    const jobId = await bench.send(10, { deletesAfterCollection: true });
    await bench.waitFor(jobId, (job) => job.batches.every((batch) => batch.state === 'removed'));
    expect(bench.summarize(jobId).counts.answered).toBe(10);
    expect(bench.service.log.filter((call) => call.op === 'delete').length).toBe(3);
  });

  test('a job that is over can be removed from this computer, one underway cannot', async () => {
    const bench = await start({ endAfterMs: 400 });
    const jobId = await bench.send(10);
    await expect(bench.client.jobs.remove({ jobId })).rejects.toMatchObject({
      data: { code: 'job-not-possible-now' },
    });
    const done = await bench.waitForEnd(jobId);
    const spent = done.costUsdMicros;
    await bench.client.jobs.remove({ jobId });
    expect((await bench.client.app.snapshot({})).jobs).toEqual([]);
    const { records } = await bench.client.records.list({ offset: 0, limit: 10 });
    expect(records[0]).toMatchObject({
      kind: 'batch',
      rows: 10,
      columns: ['Message'],
      workbookName: 'memory.csv',
    });
    expect(spent).toBeGreaterThan(0);
  });
});

describe('the end of the program', () => {
  test('does not end the job: the next start finishes it, a week later', async () => {
    const bench = await startJobBench({ endAfterMs: 50 });
    const jobId = await bench.send(50, {}, tens);
    await bench.waitFor(jobId, (job) => job.counts.sent > 0);
    await bench.close(true);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const later = await startBench({
      apiUrl: bench.service.url,
      key: 'sk-ant-test-1234',
      speed: 100,
      dataFolder: bench.dataFolder,
    });
    const job = await waitForJob(later.core, jobId, (now) => now.state === 'finished');
    expect(job.counts.answered).toBe(50);
    expect(bench.service.report()).toMatchObject({ requestCount: 50, repeatedCustomIds: [] });
    await later.close();
    await bench.service.close();
  });

  test('results that are gone after 29 days leave rows that say so', async () => {
    const bench = await startJobBench({ endAfterMs: 0 });
    const jobId = await bench.send(5);
    await bench.waitFor(jobId, (job) => job.counts.sent > 0 || job.state === 'finished');
    await bench.close(true);
    const days = 31 * 24 * 3_600_000;
    bench.service.advance(days);
    const real = {
      now: () => Date.now() + days,
      schedule: (delayMs: number, callback: () => void) => {
        const timer = setTimeout(callback, delayMs / 100);
        return () => clearTimeout(timer);
      },
    };
    const later = await startBench({
      apiUrl: bench.service.url,
      key: 'sk-ant-test-1234',
      dataFolder: bench.dataFolder,
      ports: { clock: real },
    });
    const job = await waitForJob(later.core, jobId, (now) => now.state === 'finished');
    expect(job.counts.failed + job.counts.answered).toBe(5);
    await later.close();
    await bench.service.close();
  });
});
