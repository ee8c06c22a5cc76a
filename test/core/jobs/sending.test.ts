import { describe, expect, test } from 'vitest';
import type { ServiceOptions } from '../../service/scripted-service.ts';
import { startScriptedService } from '../../service/scripted-service.ts';
import type { BenchOptions } from '../support/core-bench.ts';
import { startBench, waitForJob } from '../support/core-bench.ts';
import { type JobBench, startJobBench, tens } from '../support/job-bench.ts';
import { keepBenches } from '../support/keep-benches.ts';

const keep = keepBenches();

async function start(service: ServiceOptions = {}, options: BenchOptions = {}): Promise<JobBench> {
  return keep(await startJobBench(service, options));
}

/**
 * Someone else's batch of ten that comes into being while the first one is on its way: later than the
 * look before it.
 */
function addForeignAtFirstCreate({ service }: JobBench): { readonly id: () => string } {
  let id = '';
  const stop = service.subscribe((event) => {
    if (event.op !== 'create' || event.step !== 'received') return;
    stop();
    id = service.addForeignBatch(10).id;
  });
  return { id: () => id };
}

const paidOnce = { batchCount: 5, requestCount: 50, paidCount: 50, repeatedCustomIds: [] };

describe('sending', () => {
  test('cuts a job into batches that together hold each row once', async () => {
    const bench = await start();
    const job = await bench.waitForEnd(await bench.send(50, {}, tens));
    expect(job.counts.answered).toBe(50);
    expect(job.batches.map((batch) => batch.requestCount)).toEqual([10, 10, 10, 10, 10]);
    expect(bench.service.report()).toMatchObject(paidOnce);
    expect(bench.service.violations).toEqual([]);
  });

  test.each([
    ['the connection is dropped before the service recorded it', { kind: 'drop', when: 'before-recording' }],
    ['the connection is dropped after the service recorded it', { kind: 'drop', when: 'after-recording' }],
    ['the reply is cut', { kind: 'drop', when: 'mid-reply' }],
    ['the upload is cut', { kind: 'drop', when: 'mid-upload' }],
    ['a time-out in between hides that it was recorded', { kind: 'status', status: 504, recordsFirst: true }],
    ['a conflict hides that it was recorded', { kind: 'status', status: 409, recordsFirst: true }],
    ['the service is overloaded', { kind: 'status', status: 529 }],
    ['the reply is not JSON', { kind: 'odd-reply', body: 'not-json' }],
    ['the reply names no batch', { kind: 'odd-reply', body: 'without-id' }],
  ] as const)('pays once when %s', async (_name, behaviour) => {
    const bench = await start({ rules: [{ op: 'create', nth: 2, behaviour }] });
    const job = await bench.waitForEnd(await bench.send(50, {}, tens));
    expect(job.counts.answered).toBe(50);
    expect(bench.service.report()).toMatchObject(paidOnce);
  });

  test('finds a lost batch that is invisible in the list at first', async () => {
    const bench = await start({
      rules: [
        { op: 'create', behaviour: { kind: 'drop', when: 'after-recording' } },
        { op: 'create', behaviour: { kind: 'invisible', calls: 4 } },
      ],
    });
    const job = await bench.waitForEnd(await bench.send(50, {}, tens));
    expect(job.counts.answered).toBe(50);
    expect(bench.service.report()).toMatchObject(paidOnce);
  });

  test('finds a lost batch that is invisible at first, though the clock says that two minutes are over', async () => {
    // As after a sleep, or when the laptop's clock is set: by this clock two minutes pass in six milliseconds.
    const rules: ServiceOptions['rules'] = [
      { op: 'create', behaviour: { kind: 'drop', when: 'after-recording' } },
      { op: 'create', behaviour: { kind: 'invisible', calls: 4 } },
    ];
    const bench = await start({ rules }, { speed: 20_000 });
    const job = await bench.waitForEnd(await bench.send(50, {}, tens));
    expect(job.counts.answered).toBe(50);
    expect(bench.service.report()).toMatchObject(paidOnce);
  });

  test('finds a lost batch on a later page of a long list', async () => {
    const bench = await start({
      rules: [
        { op: 'create', behaviour: { kind: 'drop', when: 'after-recording' } },
        { op: 'create', behaviour: { kind: 'foreign-batches', before: 0, after: 0 } },
      ],
    });
    // Other people's batches, newer than ours and of another size, fill more than two pages of a thousand.
    const stop = bench.service.subscribe((event) => {
      if (event.op !== 'create' || event.step !== 'recorded') return;
      stop();
      for (let count = 0; count < 2100; count++) bench.service.addForeignBatch(3);
    });
    const job = await bench.waitForEnd(await bench.send(50, {}, tens));
    expect(job.counts.answered).toBe(50);
    expect(bench.service.report()).toMatchObject(paidOnce);
  });

  test('lets go of a stranger of the same size that it took for its own, and pays once all the same', async () => {
    const bench = await start({
      rules: [{ op: 'create', behaviour: { kind: 'drop', when: 'before-recording' } }],
    });
    const foreign = addForeignAtFirstCreate(bench);
    const jobId = await bench.send(50, {}, tens);
    const adopted = await bench.waitFor(jobId, (job) =>
      job.batches.some((one) => one.remoteId !== null && one.remoteId === foreign.id()),
    );
    expect(adopted.counts.answered).toBeLessThan(50);
    bench.service.end(foreign.id());
    const job = await bench.waitForEnd(jobId);
    expect(job.counts.answered).toBe(50);
    expect(job.batches.some((one) => one.remoteId === foreign.id())).toBe(false);
    expect(bench.service.report()).toMatchObject(paidOnce);
    expect(bench.service.log.filter((call) => call.op === 'cancel' || call.op === 'delete')).toEqual([]);
  });

  test('never takes a batch for its own that was there before it was sent', async () => {
    const bench = await start({
      rules: [{ op: 'create', behaviour: { kind: 'drop', when: 'before-recording' } }],
    });
    const foreign = bench.service.addForeignBatch(10);
    const jobId = await bench.send(20, {}, tens);
    expect((await bench.waitForEnd(jobId)).counts.answered).toBe(20);
    const asked = bench.service.log.map((call) => call.path).filter((path) => path.includes(foreign.id));
    expect(asked).toEqual([]);
    expect(bench.service.report()).toMatchObject({ requestCount: 20, repeatedCustomIds: [] });
  });

  test('gives a batch back to the one it belongs to when another one in doubt took it for its own', async () => {
    const bench = await start({
      endAfterMs: 'when-told',
      rules: [
        // The first batch never arrives, and a stranger's is taken for it.
        { op: 'create', nth: 1, behaviour: { kind: 'drop', when: 'before-recording' } },
        // The second one arrives, its reply is lost, and its first look comes to nothing: the first batch,
        // let go by then, looks before it.
        { op: 'create', nth: 2, behaviour: { kind: 'drop', when: 'after-recording' } },
        { op: 'list', nth: 4, behaviour: { kind: 'drop', when: 'before-recording' } },
      ],
    });
    const foreign = addForeignAtFirstCreate(bench);
    const jobId = await bench.send(20, {}, tens);
    let lists = 0;
    bench.service.subscribe(async (event) => {
      if (event.op !== 'list' || event.step !== 'received' || ++lists !== 4) return;
      bench.service.end(foreign.id());
      await bench.waitFor(jobId, (job) => job.batches[0]?.state === 'intent');
    });
    await bench.waitFor(jobId, (job) => {
      const [first, second] = job.batches;
      return first?.state === 'sent' && first.remoteId !== foreign.id() && second?.state === 'intent';
    });
    // Longer than any look for the second batch takes, were it to believe that it was never created.
    await new Promise<void>((resolve) => void bench.ports.clock.schedule(10 * 60_000, resolve));
    expect(bench.service.report().requestCount).toBe(10);
    const ending = setInterval(() => bench.service.endAll(), 5);
    const job = await bench.waitForEnd(jobId);
    clearInterval(ending);
    expect(job.counts.answered).toBe(20);
    expect(bench.service.report()).toMatchObject({ batchCount: 2, requestCount: 20, repeatedCustomIds: [] });
    expect(job.batches.some((one) => one.remoteId === foreign.id())).toBe(false);
  });

  test('tells its own batch from strangers made just before and after it', async () => {
    const bench = await start({
      rules: [
        { op: 'create', behaviour: { kind: 'drop', when: 'after-recording' } },
        { op: 'create', behaviour: { kind: 'foreign-batches', before: 2, after: 2 } },
      ],
    });
    const jobId = await bench.send(50, {}, tens);
    await bench.waitFor(jobId, (job) =>
      job.batches.some((one) => one.state !== 'planned' && one.remoteId !== null),
    );
    bench.service.endAll();
    const job = await bench.waitForEnd(jobId);
    expect(job.counts.answered).toBe(50);
    expect(bench.service.report()).toMatchObject(paidOnce);
  });

  test('halves a batch that is too large for the service until it fits', async () => {
    const bench = await start({ maxBodyBytes: 4000 });
    const job = await bench.waitForEnd(await bench.send(40));
    expect(job.counts.answered).toBe(40);
    expect(job.batches.length).toBeGreaterThan(3);
    expect(bench.service.report()).toMatchObject({ requestCount: 40, repeatedCustomIds: [] });
  });

  test('shares one paid answer between identical rows, and pays each when that is turned off', async () => {
    const bench = await start();
    const template = {
      instruction: 'Same for all',
      background: '',
      answerFormat: { kind: 'text' },
      emptyRule: 'send-empty',
    } as const;
    const shared = await bench.waitForEnd(await bench.send(30, { template }));
    expect([shared.counts.answered, bench.service.report().paidCount]).toEqual([30, 1]);
    const each = await bench.waitForEnd(await bench.send(30, { template, sharesIdenticalRequests: false }));
    expect([each.counts.answered, bench.service.report().paidCount]).toEqual([30, 31]);
  });
});

describe('waiting', () => {
  test('is shown with its end when the service asks for it, and then the job goes on', async () => {
    const bench = await start({
      rules: [{ op: 'create', behaviour: { kind: 'status', status: 429, retryAfterSeconds: 60 } }],
    });
    const jobId = await bench.send(10);
    const waiting = await bench.waitFor(jobId, (job) => job.problem !== null);
    expect(waiting.problem).toEqual({ code: 'service-busy', facts: { seconds: 60 } });
    const asked = Date.parse(waiting.retryAt ?? '') - bench.ports.clock.now();
    expect(asked).toBeGreaterThan(30_000);
    expect((await bench.waitForEnd(jobId)).counts.answered).toBe(10);
  });

  test('for the account’s queue to empty sends the rest as room comes', async () => {
    const bench = await start({ queueLimit: 25 });
    const job = await bench.waitForEnd(await bench.send(50, {}, tens));
    expect(job.counts.answered).toBe(50);
    expect(bench.service.report()).toMatchObject(paidOnce);
  });

  test('for a wait that was asked for does not hold up a practice job', async () => {
    const bench = await start({
      rules: [{ op: 'create', behaviour: { kind: 'status', status: 429, retryAfterSeconds: 600 } }],
    });
    const live = await bench.send(10);
    await bench.waitFor(live, (job) => job.problem !== null);
    const practice = await bench.waitForEnd(await bench.send(10, { isPractice: true }));
    expect(practice.state).toBe('finished');
    expect(bench.summarize(live).state).toBe('sending');
  });
});

describe('what needs the user', () => {
  test('a rejected key stops the job with the reason, and a new key lets it go on by itself', async () => {
    const bench = await start({ acceptedKeys: ['sk-ant-good-1234'] });
    const jobId = await bench.send(10);
    const paused = await bench.waitFor(jobId, (job) => job.state === 'paused');
    expect(paused.problem).toEqual({ code: 'key-rejected' });
    await expect(bench.client.key.save({ key: 'sk-ant-wrong-999' })).rejects.toMatchObject({
      data: { code: 'key-rejected' },
    });
    await bench.client.key.save({ key: ' "sk-ant-good-1234" ' });
    expect((await bench.waitForEnd(jobId)).counts.answered).toBe(10);
  });

  test('nothing is believed of a lost batch that a key of another workspace cannot see', async () => {
    const emptyList = { data: [], has_more: false, first_id: null, last_id: null };
    const isOthers = (init: RequestInit | undefined) =>
      new Headers(init?.headers).get('authorization') === 'Bearer sk-ant-other-999';
    const bench = await start(
      {
        endAfterMs: 'when-told',
        rules: [
          { op: 'create', nth: 2, behaviour: { kind: 'drop', when: 'after-recording' } },
          { op: 'create', nth: 2, behaviour: { kind: 'invisible', calls: 2 } },
        ],
      },
      {
        ports: {
          fetch: async (input, init) =>
            isOthers(init) && String(input).includes('/v1/messages/batches?')
              ? Response.json(emptyList)
              : fetch(input, init),
        },
      },
    );
    const jobId = await bench.send(20, {}, tens);
    await bench.waitFor(jobId, (job) => job.problem?.code === 'batch-in-doubt');
    await bench.client.key.save({ key: 'sk-ant-other-999' });
    const held = await bench.waitFor(jobId, (job) => job.state === 'paused');
    expect(held.problem).toEqual({ code: 'key-of-another-account' });
    await bench.client.key.save({ key: 'sk-ant-test-1234' });
    await bench.waitFor(jobId, (job) => job.batches.every((batch) => batch.state === 'sent'));
    bench.service.endAll();
    expect((await bench.waitForEnd(jobId)).counts.answered).toBe(20);
    expect(bench.service.report()).toMatchObject({ requestCount: 20, repeatedCustomIds: [] });
  });

  test('a list that shows nothing of what it showed before does not make a lost batch be sent again', async () => {
    const bench = await start({
      rules: [{ op: 'create', behaviour: { kind: 'drop', when: 'after-recording' } }],
    });
    const listed = bench.service.addForeignBatch(3);
    // Somebody tidies up in the Console; the list leaves ours out, too, as another workspace's would.
    bench.service.subscribe(({ op, step }) => {
      if (op !== 'create' || step !== 'recorded') return;
      for (const batch of bench.service.batches) batch.isDeleted = true;
    });
    const jobId = await bench.send(10);
    const held = await bench.waitFor(jobId, (job) => job.state === 'paused');
    expect(held).toMatchObject({ problem: { code: 'batch-not-findable' }, retryAt: null });
    // It waits for the user, and asks nothing more meanwhile.
    const calls = bench.service.log.length;
    await new Promise<void>((resolve) => void bench.ports.clock.schedule(20 * 60_000, resolve));
    expect(bench.service.log.length).toBe(calls);
    for (const batch of bench.service.batches) batch.isDeleted = batch === listed;
    await bench.client.jobs.resume({ jobId });
    expect((await bench.waitForEnd(jobId)).counts.answered).toBe(10);
    expect(bench.service.report()).toMatchObject({ requestCount: 10, repeatedCustomIds: [] });
  });

  test('a refused look at the list stops the job until the user says go on, and asks nothing meanwhile', async () => {
    const bench = await start({
      rules: [
        { op: 'create', behaviour: { kind: 'drop', when: 'after-recording' } },
        { op: 'list', nth: 2, times: 'always', behaviour: { kind: 'status', status: 400 } },
      ],
    });
    const jobId = await bench.send(10);
    const held = await bench.waitFor(jobId, (job) => job.state === 'paused');
    expect(held).toMatchObject({ problem: { code: 'request-rejected' }, retryAt: null });
    const calls = bench.service.log.length;
    await new Promise<void>((resolve) => void bench.ports.clock.schedule(20 * 60_000, resolve));
    expect(bench.service.log.length).toBe(calls);
    bench.service.beKind();
    await bench.client.jobs.resume({ jobId });
    expect((await bench.waitForEnd(jobId)).counts.answered).toBe(10);
    expect(bench.service.report()).toMatchObject({ requestCount: 10, repeatedCustomIds: [] });
  });

  test('without a key nothing is called at all', async () => {
    const bench = await start({}, { key: null });
    const jobId = await bench.send(10);
    const paused = await bench.waitFor(jobId, (job) => job.state === 'paused');
    expect(paused.problem).toEqual({ code: 'key-missing' });
    expect(bench.service.log).toEqual([]);
  });

  test('a spend limit at Anthropic stops the job until the user says go on', async () => {
    const bench = await start({
      rules: [{ op: 'create', behaviour: { kind: 'status', status: 429, errorCode: 'spend_limit_reached' } }],
    });
    const jobId = await bench.send(10);
    const paused = await bench.waitFor(jobId, (job) => job.state === 'paused');
    expect(paused.problem?.code).toBe('spend-limit-reached');
    await bench.client.jobs.resume({ jobId });
    expect((await bench.waitForEnd(jobId)).counts.answered).toBe(10);
  });

  test('a cap is a cap: what its worst case allows goes out, the rest waits for a higher cap', async () => {
    const bench = await start();
    // A batch of ten costs at most 10 × (64 tokens × $0.25 + its text) ≈ 260 micro-dollars.
    const jobId = await bench.send(50, { spendCapUsdMicros: 300 }, tens);
    const paused = await bench.waitFor(jobId, (job) => job.state === 'paused');
    expect(paused.problem).toMatchObject({
      code: 'spend-cap-reached',
      facts: { kind: 'job', capUsdMicros: 300 },
    });
    expect(bench.service.report().batchCount).toBe(1);
    await bench.client.jobs.resume({ jobId, spendCapUsdMicros: 10_000 });
    const job = await bench.waitForEnd(jobId);
    expect(job.counts.answered).toBe(50);
    expect(job.costUsdMicros).toBeGreaterThan(0);
  });

  test('the month’s cap holds over all jobs and goes on when it is raised', async () => {
    const bench = await start({}, { settings: { monthlyCapUsdMicros: 600 } });
    await bench.waitForEnd(await bench.send(10));
    const jobId = await bench.send(40, {}, tens);
    const paused = await bench.waitFor(jobId, (job) => job.state === 'paused');
    expect(paused.problem).toMatchObject({ code: 'spend-cap-reached', facts: { kind: 'month' } });
    await bench.client.settings.change({ monthlyCapUsdMicros: null });
    expect((await bench.waitForEnd(jobId)).counts.answered).toBe(40);
  });
});

test('a job begun without a network goes on when the network is back', async () => {
  const gone = await startScriptedService();
  const port = Number(new URL(gone.url).port);
  await gone.close();
  const bench = await startBench({ apiUrl: gone.url, key: 'sk-ant-test-1234', speed: 100 });
  try {
    const { makeTable, memorySource } = await import('../support/memory-table.ts');
    const { makeSettings } = await import('../support/core-bench.ts');
    const table = makeTable(['Message'], 5, (index) => [`parcel ${index}`]);
    const order = {
      table,
      source: memorySource,
      settings: makeSettings({ isPractice: false }),
      estimate: null,
    };
    const sent = await bench.core.services.jobs.send(order);
    if (!sent.ok) throw new Error(sent.problem.code);
    const waiting = await waitForJob(bench.core, sent.value.id, (job) => job.problem !== null);
    expect(['offline', 'service-unreachable']).toContain(waiting.problem?.code);
    expect(waiting.state).toBe('sending');
    const back = await startScriptedService({ port });
    bench.core.wakeUp('online');
    const job = await waitForJob(bench.core, sent.value.id, (now) => now.state === 'finished');
    expect(job.counts.answered).toBe(5);
    await back.close();
  } finally {
    await bench.close();
  }
});
