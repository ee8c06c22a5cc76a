import { describe, expect, test } from 'vitest';
import type { JobSummary } from '../../../shared/model/job.ts';
import { needsUser } from '../../../shared/model/needs-user.ts';
import type { Behaviour } from '../../service/fault-script.ts';
import type { ServiceOptions } from '../../service/scripted-service.ts';
import { makeSettings } from '../support/core-bench.ts';
import { type JobBench, startJobBench, tens } from '../support/job-bench.ts';
import { keepBenches } from '../support/keep-benches.ts';

const keep = keepBenches();

/** Half an hour of patience passes in a second. */
async function start(service: ServiceOptions = {}): Promise<JobBench> {
  return keep(await startJobBench(service, { speed: 2000 }));
}

const isPaused = (job: JobSummary) => job.state === 'paused' && needsUser(job);

/** Nothing more is asked while a job waits for the user. */
async function expectSilence(bench: JobBench): Promise<void> {
  const calls = bench.service.log.length;
  await new Promise<void>((resolve) => void bench.ports.clock.schedule(20 * 60_000, resolve));
  expect(bench.service.log.length).toBe(calls);
}

describe('a create that is refused', () => {
  test.each<[string, Behaviour, string]>([
    ['404', { kind: 'status', status: 404 }, 'request-rejected'],
    ['404 as a web page', { kind: 'status', status: 404, isHtml: true }, 'not-anthropic'],
    ['405', { kind: 'status', status: 405, isHtml: true }, 'not-anthropic'],
    ['410', { kind: 'status', status: 410 }, 'request-rejected'],
    ['422', { kind: 'status', status: 422 }, 'request-rejected'],
    ['423', { kind: 'status', status: 423 }, 'request-rejected'],
    ['451', { kind: 'status', status: 451 }, 'request-rejected'],
    ['429 for a week', { kind: 'status', status: 429, retryAfterSeconds: 604_800 }, 'service-busy-long'],
    ['301', { kind: 'intercepted', by: 301 }, 'not-anthropic'],
    ['302', { kind: 'intercepted', by: 302 }, 'not-anthropic'],
    ['307', { kind: 'intercepted', by: 307 }, 'not-anthropic'],
    ['308', { kind: 'intercepted', by: 308 }, 'not-anthropic'],
    ['a login page', { kind: 'intercepted', by: 'web-page' }, 'not-anthropic'],
  ])(
    'with %s stops the job and says so, and nothing is sent again unasked',
    async (_name, behaviour, code) => {
      const bench = await start({ rules: [{ op: 'create', times: 'always', behaviour }] });
      const jobId = await bench.send(20, {}, tens);
      const held = await bench.waitFor(jobId, isPaused);
      expect(held.problem?.code).toBe(code);
      expect(bench.service.log.filter((call) => call.op === 'create').length).toBe(1);
      await expectSilence(bench);
      bench.service.beKind();
      await bench.client.jobs.resume({ jobId });
      expect((await bench.waitForEnd(jobId)).counts.answered).toBe(20);
      expect(bench.service.report()).toMatchObject({ requestCount: 20, repeatedCustomIds: [] });
    },
  );

  test.each<[string, Behaviour]>([
    ['with other JSON', { kind: 'intercepted', by: 'other-json' }],
    ['by a line that breaks', { kind: 'drop', when: 'before-recording' }],
    ['with errors of the service', { kind: 'status', status: 500 }],
  ])('again and again %s is looked for each time, and then the user is asked', async (_name, behaviour) => {
    const bench = await start({ rules: [{ op: 'create', times: 'always', behaviour }] });
    const jobId = await bench.send(10);
    const held = await bench.waitFor(jobId, isPaused);
    expect(held.problem).toEqual({ code: 'sending-fails', facts: { tries: 8 } });
    await expectSilence(bench);
    bench.service.beKind();
    await bench.client.jobs.resume({ jobId });
    expect((await bench.waitForEnd(jobId)).counts.answered).toBe(10);
    expect(bench.service.report()).toMatchObject({ requestCount: 10, repeatedCustomIds: [] });
  });

  test.each<[string, Behaviour]>([
    ['a login page', { kind: 'intercepted', by: 'web-page' }],
    ['a redirect', { kind: 'intercepted', by: 302 }],
  ])(
    'is not even begun while %s answers, and goes on by itself when it is gone',
    async (_name, behaviour) => {
      const bench = await start({ rules: [{ op: 'list', times: 3, behaviour }] });
      const jobId = await bench.send(10);
      const waiting = await bench.waitFor(jobId, (job) => job.problem !== null);
      expect(waiting.problem).toEqual({ code: 'not-anthropic' });
      expect(waiting.retryAt).not.toBeNull();
      expect((await bench.waitForEnd(jobId)).counts.answered).toBe(10);
    },
  );
});

describe('what is too large', () => {
  test('even one row at a time stops the job and names the row; going on gives it up and tries the next', async () => {
    const bench = await start({ maxBodyBytes: 100 });
    const jobId = await bench.send(3);
    const held = await bench.waitFor(jobId, isPaused);
    expect(held.problem).toMatchObject({ code: 'request-too-large', facts: { row: 2, kilobytes: 1 } });
    expect(held.counts.failed).toBe(0);
    await expectSilence(bench);
    await bench.client.jobs.resume({ jobId });
    const next = await bench.waitFor(jobId, (job) => isPaused(job) && job.counts.failed === 1);
    expect(next.problem).toMatchObject({ code: 'request-too-large', facts: { row: 4 } });
    await bench.client.jobs.cancel({ jobId });
    expect((await bench.waitForEnd(jobId)).counts).toMatchObject({ failed: 1, canceled: 2 });
  });

  test('in one row alone does not stop the others, and the row is named', async () => {
    const bench = await start({ maxBodyBytes: 1500 });
    const template = {
      ...makeSettings().template,
      instruction: '{{Message}}',
      answerFormat: { kind: 'text' } as const,
    };
    const jobId = await bench.sendTexts(
      Array.from({ length: 12 }, (_, index) => (index === 7 ? 'long '.repeat(400) : `short ${index}`)),
      { template },
    );
    expect((await bench.waitForEnd(jobId)).counts).toMatchObject({ answered: 11, failed: 1 });
    const [group] = await bench.client.jobs.listFailureGroups({ jobId });
    expect(group).toMatchObject({ reason: 'row-too-large', rows: 1, example: { rowNumber: 9 } });
  });
});

describe('results that cannot be had', () => {
  test.each<[string, Behaviour, number]>([
    ['are never found', { kind: 'status', status: 404 }, 0],
    ['break off inside a line each time', { kind: 'results', changes: ['dropped'] }, 10],
    ['end early each time', { kind: 'results', changes: ['cut-at-line-end'] }, 10],
    ['end inside a line each time', { kind: 'results', changes: ['cut-inside-line'] }, 10],
  ])(
    'because they %s keep what arrived and ask the user, and are fetched when asked for',
    async (_name, behaviour, arrived) => {
      const bench = await start({
        resultOrder: 'as-sent',
        rules: [{ op: 'results', times: 'always', behaviour }],
      });
      const jobId = await bench.send(20);
      const held = await bench.waitFor(jobId, isPaused);
      expect(held.problem).toEqual({
        code: 'results-unavailable',
        facts: { batch: 1, missing: 20 - arrived },
      });
      expect(held.counts).toMatchObject({ answered: arrived, failed: 0 });
      await expectSilence(bench);
      bench.service.beKind();
      await bench.client.jobs.resume({ jobId });
      expect((await bench.waitForEnd(jobId)).counts.answered).toBe(20);
      expect(bench.service.report()).toMatchObject({ requestCount: 20, repeatedCustomIds: [] });
    },
  );

  test('leave a canceled job with what arrived, and the other rows to be sent again', async () => {
    const bench = await start({
      resultOrder: 'as-sent',
      rules: [{ op: 'results', times: 'always', behaviour: { kind: 'results', changes: ['dropped'] } }],
    });
    const jobId = await bench.send(20);
    await bench.waitFor(jobId, isPaused);
    await bench.client.jobs.cancel({ jobId });
    const ended = await bench.waitForEnd(jobId);
    expect(ended).toMatchObject({ state: 'canceled', counts: { answered: 10, failed: 10 } });
  });

  test('are not taken from a login page, and not asked of the user while it is there', async () => {
    const bench = await start({
      rules: [{ op: 'results', times: 20, behaviour: { kind: 'intercepted', by: 'web-page' } }],
    });
    const jobId = await bench.send(10);
    const waiting = await bench.waitFor(jobId, (job) => job.problem?.code === 'not-anthropic');
    expect(waiting.retryAt).not.toBeNull();
    bench.service.beKind();
    bench.core.wakeUp('online');
    expect((await bench.waitForEnd(jobId)).counts.answered).toBe(10);
  });

  test('come from the API’s own address when they are named on another host', async () => {
    const bench = await start({
      rules: [
        {
          op: 'retrieve',
          times: 'always',
          behaviour: { kind: 'foreign-results-url', origin: 'http://127.0.0.1:9' },
        },
      ],
    });
    expect((await bench.waitForEnd(await bench.send(10))).counts.answered).toBe(10);
  });

  test('of a batch that is never found any more ask the user', async () => {
    const bench = await start({
      endAfterMs: 60_000,
      rules: [{ op: 'retrieve', times: 'always', behaviour: { kind: 'status', status: 404 } }],
    });
    const jobId = await bench.send(10);
    const held = await bench.waitFor(jobId, isPaused);
    expect(held.problem).toEqual({ code: 'batch-not-found' });
    await expectSilence(bench);
    bench.service.beKind();
    bench.service.endAll();
    await bench.client.jobs.resume({ jobId });
    expect((await bench.waitForEnd(jobId)).counts.answered).toBe(10);
  });
});
