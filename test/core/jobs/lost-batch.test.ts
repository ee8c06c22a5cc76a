import { expect, test } from 'vitest';
import {
  maxNotFound,
  notFoundPatienceMs,
  notFoundPolls,
} from '../../../electron/core/jobs/context/backoff-policy.ts';
import { cancelBatch, deleteBatch, pollBatch } from '../../../electron/core/jobs/steps/poll-batch.ts';
import { submitBatch } from '../../../electron/core/jobs/steps/submit-batch.ts';
import { openEngineBench } from '../support/engine-bench.ts';
import { keepBenches } from '../support/keep-benches.ts';

/**
 * A batch that Anthropic says it does not know: how long it is believed to be there all the same, and when
 * the user is asked.
 */

const keep = keepBenches();
const hold = { kind: 'hold', problem: { code: 'batch-not-found' } };

/** A job of one batch that was sent and of which the account then knows nothing. */
async function startLost(change: { readonly isPractice?: boolean } = {}) {
  const bench = keep(openEngineBench());
  const job = await bench.plan(3, change);
  await submitBatch(bench.context, job.number, 1, 0);
  bench.account.batches.length = 0;
  const watch = (failures = 0) => pollBatch(bench.context, job.number, 1, failures);
  const setLooks = (looks: number) => bench.database.run('UPDATE batches SET poll_count = ?', looks);
  return { bench, job, watch, setLooks };
}

test('it is asked for again within seconds, for ten minutes and never less than a few times', async () => {
  const { bench, job, watch } = await startLost();
  bench.clock.advance(notFoundPatienceMs);
  for (let looks = 1; looks <= notFoundPolls.min; looks += 1) {
    expect(await watch()).toEqual({ kind: 'done' });
    const { pollCount: counted, nextAttemptAt: nextAt } = bench.batch(job, 1);
    expect(counted).toBe(looks);
    expect(nextAt).toBe(bench.clock.now() + 5000);
  }
  expect((await watch()).kind).toBe('wait');
});

test('for ten minutes to the millisecond the user is not asked, unless the clock stands still', async () => {
  const { bench, watch, setLooks } = await startLost();
  setLooks(notFoundPolls.max - 1);
  bench.clock.advance(notFoundPatienceMs - 1);
  expect(await watch(maxNotFound)).toEqual({ kind: 'done' });
  expect(await watch(maxNotFound)).toEqual(hold);
  setLooks(notFoundPolls.min);
  expect(await watch(maxNotFound)).toEqual({ kind: 'done' });
  bench.clock.advance(1);
  expect(await watch(maxNotFound)).toEqual(hold);
});

test('after that it is asked for three times more, five minutes apart, and then the user is asked', async () => {
  const { bench, job, watch, setLooks } = await startLost();
  setLooks(notFoundPolls.min);
  bench.clock.advance(notFoundPatienceMs);
  for (let failures = 0; failures < maxNotFound; failures += 1) {
    const retryAt = bench.clock.now() + 5 * 60_000;
    expect(await watch(failures)).toEqual({
      kind: 'wait',
      scope: 'batch',
      problem: { code: 'batch-not-found' },
      retryAt,
    });
    expect(bench.batch(job, 1)).toMatchObject({
      nextAttemptAt: retryAt,
      pollCount: notFoundPolls.min + failures + 1,
    });
  }
  expect(await watch(maxNotFound)).toEqual(hold);
  expect(bench.batch(job, 1).state).toBe('sent');
  expect(bench.rows(job).filter(({ state }) => state !== 'waiting')).toEqual([]);
  expect(bench.account.count('create')).toBe(1);
});

test('of a practice job its rows are given up instead, and nobody is asked', async () => {
  const { bench, job, watch, setLooks } = await startLost({ isPractice: true });
  expect(await watch()).toEqual({ kind: 'done' });
  expect(bench.batch(job, 1).nextAttemptAt).toBe(bench.clock.now() + 500);
  setLooks(notFoundPolls.min);
  bench.clock.advance(notFoundPatienceMs);
  expect(await watch()).toEqual({ kind: 'done' });
  expect(bench.batch(job, 1).state).toBe('collected');
  expect(bench.rows(job).map(({ state }) => state)).toEqual(['failed', 'failed', 'failed']);
});

test('there is nothing left to cancel or to delete, and that is no reason to ask', async () => {
  const { bench, job } = await startLost();
  bench.database.run('UPDATE jobs SET is_cancel_requested = 1');
  expect(await cancelBatch(bench.context, job.number, 1, 0)).toEqual({ kind: 'done' });
  expect(bench.batch(job, 1).isCancelSent).toBe(true);
  bench.database.run("UPDATE batches SET state = 'collected', is_delete_requested = 1");
  expect(await deleteBatch(bench.context, job.number, 1, 0)).toEqual({ kind: 'done' });
});
