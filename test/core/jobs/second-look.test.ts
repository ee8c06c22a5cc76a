import { existsSync, readdirSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { maxDownloads } from '../../../electron/core/jobs/context/backoff-policy.ts';
import { done } from '../../../electron/core/jobs/context/engine-context.ts';
import { collectResults } from '../../../electron/core/jobs/steps/collect-results.ts';
import { pollBatch } from '../../../electron/core/jobs/steps/poll-batch.ts';
import { recoverSubmission } from '../../../electron/core/jobs/steps/recover-submission.ts';
import { releaseBatch } from '../../../electron/core/jobs/steps/release-batch.ts';
import { confirmSubmitted, submitBatch } from '../../../electron/core/jobs/steps/submit-batch.ts';
import { moveBatch } from '../../../electron/core/store/batches.ts';
import { enqueueJob, holdJob, type JobRecord, requestCancel } from '../../../electron/core/store/jobs.ts';
import { type EngineBench, openEngineBench } from '../support/engine-bench.ts';
import { keepBenches } from '../support/keep-benches.ts';

/**
 * A step waits in several places, and meanwhile the user acts, or another step does. Nothing may be done by
 * what was true before the wait.
 */

const keep = keepBenches();

type Act = (bench: EngineBench, job: JobRecord) => void;

const actions: readonly (readonly [string, Act])[] = [
  ['paused', ({ database }, job) => holdJob(database, job.number, null)],
  ['held by a problem', ({ database }, job) => holdJob(database, job.number, { code: 'key-rejected' })],
  ['put in the queue', ({ database }, job) => enqueueJob(database, job.number)],
  ['canceled', ({ database }, job) => requestCancel(database, job.number)],
  ['taken back', (bench, job) => moveBatch(bench.database, bench.batch(job, 1), 'removed')],
  ['ended with the program', (bench) => bench.quit()],
];

describe.each(actions)('a batch that is %s while it is made ready', (_name, act) => {
  test('does not leave and costs nothing, wherever its sending was', async () => {
    const bench = keep(openEngineBench());
    const { account, context } = bench;
    let kept = 0;
    // Turns of the event loop, so that each wait of the step is met: its call, its pages of rows, its hash, the key.
    for (let turn = 0; ; turn++) {
      const job = await bench.plan(600, {}, { limits: { requests: 1000, sizeBytes: 20_000_000 } });
      const before = account.count('create');
      const sending = submitBatch(context, job.number, 1, 0);
      for (let pause = 0; pause < turn; pause++) await setImmediate();
      const hasLeft = account.count('create') > before;
      if (!hasLeft) act(bench, job);
      expect(await sending).toEqual(done);
      if (hasLeft) break;
      kept++;
      expect(account.count('create')).toBe(before);
      expect(bench.batch(job, 1)).toMatchObject({ intentAt: null, bodyHash: null, remoteId: null });
      expect(bench.database.all('SELECT * FROM egress_log WHERE job_id = ?', job.id)).toEqual([]);
      // Nothing leaves any more once the program ends.
      if (context.signal.aborted) break;
    }
    expect(kept).toBeGreaterThan(context.signal.aborted ? 0 : 3);
  });
});

test.each(['list', 'apiKeyFingerprint'] as const)(
  'a batch does not leave when the program is quit during %s',
  async (place) => {
    const bench = keep(openEngineBench());
    const job = await bench.plan(10);
    if (place === 'list') bench.account.meanwhile = bench.quit;
    else
      bench.hooks.apiKeyFingerprint = async () => {
        bench.quit();
        return 'our-key';
      };
    await submitBatch(bench.context, job.number, 1, 0);
    expect(bench.account.count('create')).toBe(0);
    expect(bench.batch(job, 1).state).toBe('planned');
  },
);

/** A batch that has ended at Anthropic, adopted or proven. */
async function collectable(bench: EngineBench, count: number, isConfirmed: boolean): Promise<JobRecord> {
  const job = await bench.plan(count, {}, { limits: { requests: 1000, sizeBytes: 20_000_000 } });
  await submitBatch(bench.context, job.number, 1, 0);
  bench.account.end();
  await pollBatch(bench.context, job.number, 1, 0);
  expect(bench.batch(job, 1).state).toBe('ended');
  if (!isConfirmed) bench.database.run('UPDATE batches SET is_confirmed = 0 WHERE job = ?', job.number);
  return job;
}

describe('results that come for a batch that is another’s by now', () => {
  test('are given to no row, and do not end the search for the right ones', async () => {
    const bench = keep(openEngineBench());
    const job = await collectable(bench, 10, false);
    bench.account.meanwhile = ({ op }) => {
      if (op === 'results') releaseBatch(bench.context, bench.batch(job, 1));
    };
    expect(await collectResults(bench.context, job.number, 1, 0)).toEqual(done);
    expect(bench.batch(job, 1)).toMatchObject({ state: 'intent', remoteId: null });
    expect(bench.rows(job).every((row) => row.state === 'waiting' && row.answer === null)).toBe(true);
  });

  test('are given to no row when it has found its own place meanwhile', async () => {
    const bench = keep(openEngineBench());
    const job = await collectable(bench, 10, false);
    const foreign = bench.account.addForeignBatch(10);
    bench.account.meanwhile = ({ op }) => {
      if (op !== 'results') return;
      releaseBatch(bench.context, bench.batch(job, 1));
      const remote = { id: foreign.id, createdAt: new Date(foreign.createdAt).toISOString() };
      const counts = { processing: 0, succeeded: 10, errored: 0, canceled: 0, expired: 0 };
      const found = { ...remote, status: 'ended', requestCounts: counts } as const;
      confirmSubmitted(
        bench.context,
        job,
        bench.batch(job, 1),
        { ...found, expiresAt: null, endedAt: null, hasResults: true },
        true,
      );
      moveBatch(bench.database, bench.batch(job, 1), 'ended');
    };
    expect(await collectResults(bench.context, job.number, 1, 0)).toEqual(done);
    expect(bench.batch(job, 1)).toMatchObject({
      state: 'ended',
      remoteId: foreign.id,
      downloadAttempts: 0,
    });
    expect(bench.rows(job).every((row) => row.state === 'waiting')).toBe(true);
  });
});

describe('quitting while results are read', () => {
  test('loses no answer that is paid: rows not read yet are not said to have failed', async () => {
    const bench = keep(openEngineBench());
    // Two hundred lines are kept, the rest is not read; so few are lacking that they would be given up after
    // so many downloads.
    const job = await collectable(bench, 210, true);
    bench.database.run(
      'UPDATE batches SET download_attempts = ? WHERE job = ?',
      maxDownloads - 1,
      job.number,
    );
    bench.hooks.probe = (step) => {
      if (step === 'amid-results') bench.quit();
    };
    await collectResults(bench.context, job.number, 1, 0);
    expect(bench.batch(job, 1)).toMatchObject({ state: 'ended', downloadAttempts: maxDownloads - 1 });
    expect(bench.rows(job).filter((row) => row.state === 'failed')).toEqual([]);
    const later = keep(openAgain(bench));
    await later.run(() => later.batch(job, 1).state === 'collected');
    expect(later.rows(job).every((row, at) => row.answer === `re: parcel ${at}`)).toBe(true);
  });
});

/** The next start of the program, on the same folder and the same account. */
function openAgain(bench: EngineBench): EngineBench {
  bench.crash();
  return openEngineBench({ account: bench.account, clock: bench.clock, folder: bench.folder });
}

describe('a look for a lost batch', () => {
  test('that comes back after the batch was found says nothing about it any more', async () => {
    const bench = keep(openEngineBench());
    bench.account.fates.push('never-arrived');
    const job = await bench.plan(10);
    await submitBatch(bench.context, job.number, 1, 0);
    for (let look = 0; look < 6; look++) {
      await recoverSubmission(bench.context, job.number, 1, 0);
      bench.clock.advance(20_000);
    }
    const found = bench.account.addForeignBatch(10);
    found.isDeleted = true;
    bench.clock.advance(200_000);
    bench.account.meanwhile = () => {
      moveBatch(bench.database, bench.batch(job, 1), 'sent', { remoteId: found.id });
    };
    expect(await recoverSubmission(bench.context, job.number, 1, 0)).toEqual(done);
    expect(bench.batch(job, 1)).toMatchObject({ state: 'sent', remoteId: found.id });
  });
});

describe('how a batch is doing', () => {
  test('is not noted of another one that has its place by now, and does not end the watching of that one', async () => {
    const bench = keep(openEngineBench());
    const job = await bench.plan(10);
    await submitBatch(bench.context, job.number, 1, 0);
    bench.account.end();
    bench.account.meanwhile = () => releaseBatch(bench.context, bench.batch(job, 1));
    expect(await pollBatch(bench.context, job.number, 1, 0)).toEqual(done);
    expect(bench.batch(job, 1)).toMatchObject({ state: 'intent', remoteId: null, endedAt: null });
  });
});

describe('a result file', () => {
  test('is removed once its results are kept, and not before', async () => {
    const bench = keep(openEngineBench());
    const job = await collectable(bench, 10, true);
    bench.hooks.probe = (step) => {
      if (step === 'before-collected') expect(readdirSync(bench.context.resultsFolder).length).toBe(1);
    };
    await collectResults(bench.context, job.number, 1, 0);
    expect(existsSync(bench.context.resultsFolder)).toBe(true);
    expect(readdirSync(bench.context.resultsFolder)).toEqual([]);
  });
});
