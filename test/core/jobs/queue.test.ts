import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deriveJobState } from '../../../electron/core/jobs/state/job-state.ts';
import { getJob, holdJob, type JobRecord } from '../../../electron/core/store/jobs.ts';
import type { ServiceOptions } from '../../service/scripted-service.ts';
import { type BenchOptions, startBench, waitForJob } from '../support/core-bench.ts';
import { openEngineBench } from '../support/engine-bench.ts';
import { type JobBench, startJobBench, tens } from '../support/job-bench.ts';
import { keepBenches } from '../support/keep-benches.ts';

const keep = keepBenches();

async function start(service: ServiceOptions = {}, options: BenchOptions = {}): Promise<JobBench> {
  return keep(await startJobBench(service, options));
}

/** Longer than the engine ever takes for its next look; the clock runs a hundred times as fast. */
const quietly = (bench: JobBench) =>
  new Promise<void>((resolve) => void bench.ports.clock.schedule(3 * 60_000, resolve));

describe('the queue', () => {
  test('sends nothing of a job before the older ones are over, then all of it by itself', async () => {
    const bench = await start({ endAfterMs: 'when-told' });
    const first = await bench.send(20, {}, tens);
    const second = await bench.enqueue(20);
    const third = await bench.enqueue(10);
    await bench.waitFor(first, (job) => job.state === 'processing' && job.counts.sent === 20);
    await quietly(bench);
    expect(bench.service.report().requestCount).toBe(20);
    expect(bench.summarize(second)).toMatchObject({ state: 'queued', waitsFor: [first], sentAt: null });
    expect(bench.summarize(third)).toMatchObject({ state: 'queued', waitsFor: [first, second] });
    expect(bench.summarize(third).counts).toMatchObject({ waiting: 10, sent: 0 });

    bench.service.endAll();
    await bench.waitForEnd(first);
    await bench.waitFor(second, (job) => job.counts.sent === 20);
    await quietly(bench);
    expect(bench.summarize(third)).toMatchObject({ state: 'queued', waitsFor: [second] });
    const ending = setInterval(() => bench.service.endAll(), 5);
    const last = await bench.waitForEnd(third);
    clearInterval(ending);
    expect(last.counts.answered).toBe(10);
    expect(bench.service.report()).toMatchObject({ requestCount: 50, paidCount: 50, repeatedCustomIds: [] });
  });

  test('tells the page when a job moves up', async () => {
    const bench = await start({ endAfterMs: 'when-told' });
    const first = await bench.send(10);
    const second = await bench.enqueue(10);
    const third = await bench.enqueue(10);
    await bench.waitFor(first, (job) => job.counts.sent === 10);
    const moved = bench.waitFor(third, (job) => job.waitsFor.length === 1);
    bench.service.endAll();
    expect((await moved).waitsFor).toEqual([second]);
  });

  test('survives the end of the program: still nothing is sent early, and nothing is forgotten', async () => {
    const bench = await start({ endAfterMs: 'when-told' });
    const first = await bench.send(10);
    const second = await bench.enqueue(10);
    await bench.waitFor(first, (job) => job.counts.sent === 10);
    await bench.close(true);
    const again = await startBench({
      dataFolder: bench.dataFolder,
      apiUrl: bench.service.url,
      key: 'sk-ant-test-1234',
      speed: 100,
    });
    await new Promise<void>((resolve) => void again.ports.clock.schedule(3 * 60_000, resolve));
    expect(bench.service.report().requestCount).toBe(10);
    bench.service.endAll();
    await waitForJob(again.core, second, (job) => job.counts.sent === 10, 20_000);
    bench.service.endAll();
    await waitForJob(again.core, second, (job) => job.state === 'finished', 20_000);
    await again.close(true);
    expect(bench.service.report()).toMatchObject({ requestCount: 20, repeatedCustomIds: [] });
  });

  test('is left at once by "send now"', async () => {
    const bench = await start({ endAfterMs: 'when-told' });
    const first = await bench.send(10);
    const second = await bench.enqueue(10);
    await bench.waitFor(first, (job) => job.counts.sent === 10);
    expect(bench.core.services.jobs.sendNow(second).ok).toBe(true);
    await bench.waitFor(second, (job) => job.counts.sent === 10);
    expect(bench.core.services.jobs.sendNow(second).ok).toBe(false);
    expect(bench.summarize(first).state).toBe('processing');
  });

  test('does not wait for a job that is paused, by the user or by a problem', async () => {
    const bench = await start({ endAfterMs: 'when-told' });
    const capped = await bench.send(10, { spendCapUsdMicros: 1 });
    await bench.waitFor(capped, (job) => job.state === 'paused');
    const second = await bench.enqueue(10);
    await bench.waitFor(second, (job) => job.counts.sent === 10);
    expect(bench.summarize(capped)).toMatchObject({
      state: 'paused',
      problem: { code: 'spend-cap-reached' },
    });
  });

  test('moves on when the job in front is paused, and the paused one goes on later without falling behind', async () => {
    const bench = await start({ endAfterMs: 'when-told' });
    const first = await bench.send(10);
    const second = await bench.enqueue(10);
    await bench.waitFor(first, (job) => job.counts.sent === 10);
    bench.core.services.jobs.pause(first);
    await bench.waitFor(second, (job) => job.counts.sent === 10);
    bench.core.services.jobs.resume(first);
    bench.service.endAll();
    await bench.waitForEnd(first);
    expect((await bench.waitForEnd(second)).counts.answered).toBe(10);
  });

  test('lets a queued job be canceled and removed, at no cost, and the next one move up', async () => {
    const bench = await start({ endAfterMs: 'when-told' });
    const first = await bench.send(10);
    const second = await bench.enqueue(10);
    const third = await bench.enqueue(10);
    await bench.waitFor(first, (job) => job.counts.sent === 10);
    expect(bench.core.services.jobs.cancel(second).ok).toBe(true);
    const canceled = await bench.waitForEnd(second);
    expect(canceled).toMatchObject({ state: 'canceled', costUsdMicros: 0, waitsFor: [] });
    expect(canceled.counts.canceled).toBe(10);
    expect(bench.core.services.jobs.remove(second).ok).toBe(true);
    await bench.waitFor(third, (job) => job.waitsFor.length === 1);
    expect(bench.service.report().requestCount).toBe(10);
  });

  test('takes in a job that is being sent: what was sent goes on, the rest waits', async () => {
    const bench = await start({ endAfterMs: 'when-told' });
    const first = await bench.send(10);
    await bench.waitFor(first, (job) => job.counts.sent === 10);
    const second = await bench.send(10, { spendCapUsdMicros: null });
    await bench.waitFor(second, (job) => job.counts.sent === 10);
    // Nothing is left to wait with.
    expect(bench.core.services.jobs.queue(second).ok).toBe(false);
    const third = await bench.enqueue(10);
    bench.core.services.jobs.pause(third);
    expect(bench.summarize(third).state).toBe('paused');
    expect(bench.core.services.jobs.queue(third).ok).toBe(true);
    expect(bench.summarize(third)).toMatchObject({ state: 'queued', waitsFor: [first, second] });
  });

  test('keeps practice and real jobs apart', async () => {
    const bench = await start({ endAfterMs: 'when-told' });
    const live = await bench.send(10);
    await bench.waitFor(live, (job) => job.counts.sent === 10);
    const practice = await bench.enqueue(10, { isPractice: true });
    await bench.waitForEnd(practice);
    expect(bench.summarize(live).state).toBe('processing');
  });

  test('checks the cap when the job’s turn has come, not before', async () => {
    const bench = await start({ endAfterMs: 'when-told' });
    const first = await bench.send(10);
    const second = await bench.enqueue(10, { spendCapUsdMicros: 1 });
    await bench.waitFor(first, (job) => job.counts.sent === 10);
    expect(bench.summarize(second)).toMatchObject({ state: 'queued', problem: null });
    bench.service.endAll();
    await bench.waitFor(second, (job) => job.problem?.code === 'spend-cap-reached');
    expect(bench.service.report().requestCount).toBe(10);
  });

  test('never sends early, whatever is done with the jobs in whatever order', async () => {
    const action = fc.record({
      kind: fc.constantFrom('enqueue', 'send', 'pause', 'resume', 'cancel', 'send-now', 'queue', 'end'),
      pick: fc.nat(7),
    });
    let waited = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 4, maxLength: 14 }), async (actions) => {
        const bench = await startJobBench({ endAfterMs: 'when-told' });
        try {
          waited += await playQueue(bench, actions);
        } finally {
          await bench.stop();
        }
        expect(bench.bugs).toEqual([]);
      }),
      { numRuns: 12 },
    );
    // The property would hold for a product without a queue, too.
    expect(waited).toBeGreaterThan(3);
  });
});

/**
 * Does things with jobs in turn; whenever a queued job leaves the queue, nothing that goes on may be older.
 * Gives how many waited.
 */
async function playQueue(
  bench: JobBench,
  actions: readonly { readonly kind: string; readonly pick: number }[],
): Promise<number> {
  const { jobs } = bench.core.services;
  const made: string[] = [await bench.send(3)];
  const allowed = new Set<string>(made);
  let waited = 0;
  for (const { kind, pick } of actions) {
    const jobId = made[pick % made.length] ?? '';
    if (kind === 'enqueue') made.push(await bench.enqueue(3));
    else if (kind === 'send') {
      const sent = await bench.send(3);
      made.push(sent);
      allowed.add(sent);
    } else if (kind === 'pause') jobs.pause(jobId);
    else if (kind === 'resume') jobs.resume(jobId);
    else if (kind === 'cancel') jobs.cancel(jobId);
    else if (kind === 'send-now') {
      if (jobs.sendNow(jobId).ok) allowed.add(jobId);
    } else if (kind === 'queue') {
      if (jobs.queue(jobId).ok && bench.summarize(jobId).sentAt === null) allowed.delete(jobId);
    } else bench.service.endAll();
    await new Promise<void>((resolve) => void bench.ports.clock.schedule(4000, resolve));
    for (const id of made) {
      const job = bench.summarize(id);
      if (job.waitsFor.length > 0) {
        waited++;
        if (!allowed.has(id)) expect(job.sentAt).toBeNull();
      } else allowed.add(id);
    }
  }
  return waited;
}

describe('a queued job', () => {
  test('says so until something of it is on its way', () => {
    const facts = {
      isCommitted: true,
      isBeingPlanned: false,
      isCancelRequested: false,
      isPaused: false,
      isQueued: true,
      waitingRows: 5,
    };
    const batches = { planned: 2, intent: 0, sent: 0, ended: 0, collected: 0, removed: 0 };
    expect(deriveJobState({ ...facts, batches })).toBe('queued');
    expect(deriveJobState({ ...facts, batches: { ...batches, sent: 1 } })).toBe('processing');
    expect(deriveJobState({ ...facts, batches: { ...batches, intent: 1 } })).toBe('sending');
    expect(deriveJobState({ ...facts, isPaused: true, batches })).toBe('paused');
  });
});

describe('sending a queued job now', () => {
  test('sends it though the user had paused it; what a problem holds stays held until that is answered', async () => {
    const bench = keep(openEngineBench());
    await bench.plan(10);
    const job = await bench.plan(10, {}, { isQueued: true });
    bench.jobs.pause(job.id);
    expect(bench.job(job)).toMatchObject({ isPaused: true, isQueued: true });
    expect(bench.jobs.sendNow(job.id).ok).toBe(true);
    expect(bench.job(job)).toMatchObject({ isPaused: false, isQueued: false });
    expect(bench.jobs.sendNow(job.id)).toMatchObject({ problem: { code: 'job-not-possible-now' } });

    const held = await bench.plan(10, {}, { isQueued: true });
    holdJob(bench.database, held.number, { code: 'spend-cap-reached' });
    expect(bench.jobs.sendNow(held.id).ok).toBe(true);
    expect(bench.job(held)).toMatchObject({ isPaused: true, isQueued: false });
  });
});

test('a job whose turn has come is shown as being sent from then on, and one that has ended with its end', async () => {
  const bench = keep(openEngineBench());
  const first = await bench.plan(10);
  const second = await bench.plan(10, {}, { isQueued: true });
  const shown = new Map<number, JobRecord>();
  bench.hooks.changed = (job) => shown.set(job, getJob(bench.database, job));
  const whenBegun: unknown[] = [];
  bench.account.audit = ({ op }) => {
    // The first call for a batch that is sent. Its body is made then, which takes a while.
    if (op === 'list') whenBegun.push(shown.get(second.number)?.isQueued);
    if (op === 'retrieve') bench.account.end();
  };
  await bench.run(() => bench.job(second).finishedAt !== null);
  expect(whenBegun).toEqual([true, false]);
  for (const job of [first, second]) {
    expect(shown.get(job.number)?.finishedAt).toBe(bench.job(job).finishedAt);
  }
});
