import { describe, expect, test } from 'vitest';
import { notFoundPatienceMs, notFoundPolls } from '../../../electron/core/jobs/context/backoff-policy.ts';
import { done } from '../../../electron/core/jobs/context/engine-context.ts';
import { collectResults } from '../../../electron/core/jobs/steps/collect-results.ts';
import { pollBatch } from '../../../electron/core/jobs/steps/poll-batch.ts';
import { recoverSubmission } from '../../../electron/core/jobs/steps/recover-submission.ts';
import { releaseBatch } from '../../../electron/core/jobs/steps/release-batch.ts';
import { submitBatch } from '../../../electron/core/jobs/steps/submit-batch.ts';
import { type JobRecord, requestCancel } from '../../../electron/core/store/jobs.ts';
import { type EngineBench, openEngineBench } from '../support/engine-bench.ts';
import { keepBenches } from '../support/keep-benches.ts';

/** What decides whether a lost batch is sent once more, look by look, over a clock that stands still. */

const keep = keepBenches();

/** A job of batches of ten whose first create is lost; nothing has been looked for yet. */
async function lose(
  fate: 'reply-lost' | 'never-arrived',
  rows = 10,
): Promise<{ readonly bench: EngineBench; readonly job: JobRecord }> {
  const bench = keep(openEngineBench());
  bench.account.addForeignBatch(3);
  bench.account.fates.push(fate);
  const job = await bench.plan(rows);
  await submitBatch(bench.context, job.number, 1, 0);
  expect(bench.batch(job, 1)).toMatchObject({ state: 'intent', doubtSince: bench.clock.now() });
  return { bench, job };
}

const look = ({ context }: EngineBench, job: JobRecord, batch = 1) =>
  recoverSubmission(context, job.number, batch, 0);

/** Everything that the database knows of the batch, but what each look changes. */
function readAll({ database }: EngineBench, job: JobRecord, batch: number) {
  const line = database.get('SELECT * FROM batches WHERE job = ? AND number = ?', job.number, batch);
  const { search_attempts, next_attempt_at, ...rest } = line ?? {};
  return rest;
}

describe('a lost batch', () => {
  test('is not sent again before two minutes are over, however often the user says go on', async () => {
    const { bench, job } = await lose('reply-lost');
    const lost = bench.account.batches.at(-1);
    if (lost !== undefined) lost.visibleFrom = bench.clock.now() + 119_000;
    for (let second = 0; second < 119; second++) {
      expect(await look(bench, job)).toEqual(done);
      expect(bench.batch(job, 1).state).toBe('intent');
      bench.clock.advance(1000);
    }
    // The list shows it only now: it was not paid twice.
    await look(bench, job);
    expect(bench.batch(job, 1)).toMatchObject({ state: 'sent', remoteId: lost?.id });
    expect(bench.account.count('create')).toBe(1);
  });

  test('is not sent again after hours of sleep in which nobody looked', async () => {
    const { bench, job } = await lose('never-arrived');
    bench.clock.advance(3 * 3_600_000);
    for (let count = 0; count < 4; count++) {
      await look(bench, job);
      expect(bench.batch(job, 1).state).toBe('intent');
    }
    await look(bench, job);
    expect(bench.batch(job, 1)).toMatchObject({ state: 'planned', intentAt: null, doubtSince: null });
  });

  test('is not sent again when all that was listed before is gone, unless the program deleted just that', async () => {
    const forget = async (removed: string, state = 'removed') => {
      const { bench, job } = await lose('never-arrived');
      const [listed] = bench.account.batches;
      bench.database.run(
        `INSERT INTO batches (job, number, attempt, state, request_count, size_bytes, remote_id)
         VALUES (?, 99, 1, ?, 1, 1, ?)`,
        job.number,
        state,
        removed === 'listed' ? (listed?.id ?? '') : removed,
      );
      bench.account.batches.length = 0;
      bench.clock.advance(3 * 3_600_000);
      for (let count = 0; count < 4; count++) await look(bench, job);
      return { result: await look(bench, job), state: bench.batch(job, 1).state };
    };
    // Another removed batch says nothing about this list: it may be another account's.
    const asked = {
      result: { kind: 'hold', problem: { code: 'batch-not-findable', facts: { batch: 1 } } },
      state: 'intent',
    };
    expect(await forget('msgbatch_other')).toEqual(asked);
    expect(await forget('listed', 'collected')).toEqual(asked);
    expect(await forget('listed')).toEqual({ result: done, state: 'planned' });
  });

  test('that was given up is searched for from the beginning when it is lost once more', async () => {
    const { bench, job } = await lose('never-arrived');
    for (let count = 0; count < 7; count++) {
      await look(bench, job);
      bench.clock.advance(20_000);
    }
    await look(bench, job);
    expect(bench.batch(job, 1).state).toBe('planned');
    bench.account.fates.push('never-arrived');
    await submitBatch(bench.context, job.number, 1, 0);
    expect(bench.batch(job, 1)).toMatchObject({ doubtSince: bench.clock.now(), searchAttempts: 0 });
    await look(bench, job);
    expect(bench.batch(job, 1).state).toBe('intent');
  });
});

describe('a batch that was merely adopted and then is not found', () => {
  test.each([false, true])(
    'is let go, its own is looked for again, and no row is given up (canceled meanwhile: %s)',
    async (isCanceled) => {
      const { bench, job } = await lose('reply-lost');
      const own = bench.account.batches.at(-1);
      if (own === undefined) throw new Error('the account has nothing');
      own.visibleFrom = bench.clock.now() + 3_600_000;
      const other = bench.account.addForeignBatch(10);
      await look(bench, job);
      expect(bench.batch(job, 1)).toMatchObject({ state: 'sent', remoteId: other.id, isConfirmed: false });
      other.isDeleted = true;
      if (isCanceled) requestCancel(bench.database, job.number);
      bench.clock.advance(notFoundPatienceMs);
      for (let polls = 0; polls < notFoundPolls.min; polls += 1) {
        expect(await pollBatch(bench.context, job.number, 1, 0)).toEqual(done);
        expect(bench.batch(job, 1).state).toBe('sent');
      }
      expect(await pollBatch(bench.context, job.number, 1, 0)).toEqual(done);
      expect(bench.batch(job, 1)).toMatchObject({ state: 'intent', remoteId: null, pollCount: 0 });
      expect(bench.rows(job).every(({ state }) => state === 'waiting')).toBe(true);
      own.visibleFrom = 0;
      await look(bench, job);
      expect(bench.batch(job, 1)).toMatchObject({ state: 'sent', remoteId: own.id });
      expect(bench.account.count('create')).toBe(1);
    },
  );
});

describe('a lost batch of an early version, which noted only the newest of what was listed before', () => {
  test.each([
    ['does not take an older one of another program for its own', true],
    ['is searched for in the whole list where there was none before', false],
  ])('%s', async (_, hadOne) => {
    const { bench, job } = await lose('never-arrived');
    const older = bench.account.addForeignBatch(10);
    bench.clock.advance(1000);
    const newest = bench.account.addForeignBatch(3);
    bench.clock.advance(1000);
    bench.database.run(
      'UPDATE batches SET listed_before = NULL, baseline_batch_id = ?, baseline_created_at = ?, intent_at = ?, doubt_since = ?',
      hadOne ? newest.id : null,
      hadOne ? newest.createdAt : 0,
      bench.clock.now(),
      bench.clock.now(),
    );
    await look(bench, job);
    expect(bench.batch(job, 1).remoteId).toBe(hadOne ? null : older.id);
  });
});

describe('a batch that took a stranger’s for its own', () => {
  test('is after that what it was before, so that nothing is done to the stranger in its name', async () => {
    const { bench, job } = await lose('never-arrived');
    bench.clock.advance(1000);
    const before = readAll(bench, job, 1);
    const foreign = bench.account.addForeignBatch(10);
    bench.clock.advance(10_000);
    await look(bench, job);
    expect(bench.batch(job, 1)).toMatchObject({ remoteId: foreign.id, isConfirmed: false });
    bench.account.end();
    await pollBatch(bench.context, job.number, 1, 0);
    await collectResults(bench.context, job.number, 1, 0);
    expect(readAll(bench, job, 1)).toEqual(before);
    expect(bench.account.count('cancel') + bench.account.count('delete')).toBe(0);
  });

  test('is searched for two minutes, not for as long as the clock was set back meanwhile', async () => {
    const { bench, job } = await lose('never-arrived');
    bench.clock.advance(1000);
    await look(bench, job);
    const { doubtSince } = bench.batch(job, 1);
    bench.clock.advance(-86_400_000);
    const setBackAt = bench.clock.now();
    for (let count = 0; count < 60 && bench.batch(job, 1).state === 'intent'; count++) {
      bench.clock.advance(10_000);
      await look(bench, job);
    }
    expect(doubtSince).toBeGreaterThan(setBackAt);
    expect(bench.batch(job, 1).state).toBe('planned');
    expect(bench.clock.now() - setBackAt).toBeGreaterThanOrEqual(120_000);
  });

  test('does not search for its two minutes anew each time, or its rows would wait as long as strangers come', async () => {
    const { bench, job } = await lose('never-arrived');
    for (let count = 0; count < 6; count++) {
      bench.account.addForeignBatch(10);
      await look(bench, job);
      expect(bench.batch(job, 1).isConfirmed).toBe(false);
      bench.account.end();
      await pollBatch(bench.context, job.number, 1, 0);
      await collectResults(bench.context, job.number, 1, 0);
      bench.clock.advance(19_000);
    }
    bench.clock.advance(6000);
    expect(await look(bench, job)).toEqual(done);
    expect(bench.batch(job, 1).state).toBe('planned');
  });

  test('that vanished goes on searching where it was', async () => {
    const { bench, job } = await lose('never-arrived');
    const since = bench.clock.now();
    bench.account.addForeignBatch(10);
    await look(bench, job);
    bench.clock.advance(60_000);
    releaseBatch(bench.context, bench.batch(job, 1));
    expect(bench.batch(job, 1)).toMatchObject({ state: 'intent', doubtSince: since });
  });
});

describe('two lost batches of the same size', () => {
  /** The first one, which never arrived, has taken for its own what is the second one's; that one stands in `state`. */
  async function confuse(state: 'planned' | 'intent') {
    const { bench, job } = await lose('never-arrived', 20);
    const rows = bench.rows(job).filter((row) => row.batch === 2);
    const theirs = bench.account.addForeignBatch(
      10,
      rows.map((row) => row.custom_id ?? ''),
    );
    await look(bench, job);
    expect(bench.batch(job, 1)).toMatchObject({ remoteId: theirs.id, isConfirmed: false });
    if (state === 'intent')
      bench.database.run(
        "UPDATE batches SET state = 'intent', intent_at = ? WHERE number = 2",
        bench.clock.now(),
      );
    return { bench, job, theirs };
  }

  test.each(['planned', 'intent'] as const)(
    'get each its own by what the results say, also one that is %s again: its answers are not paid twice',
    async (state) => {
      const { bench, job, theirs } = await confuse(state);
      bench.account.end();
      await pollBatch(bench.context, job.number, 1, 0);
      await collectResults(bench.context, job.number, 1, 0);
      expect(bench.batch(job, 2)).toMatchObject({ state: 'sent', remoteId: theirs.id, isConfirmed: true });
      expect(bench.batch(job, 2).intentAt).not.toBeNull();
      expect(bench.batch(job, 1)).toMatchObject({ state: 'intent', remoteId: null });
      expect(bench.database.all('SELECT * FROM rejected_remote_batches')).toEqual([]);
      await pollBatch(bench.context, job.number, 2, 0);
      await collectResults(bench.context, job.number, 2, 0);
      expect(
        bench
          .rows(job)
          .filter((row) => row.state === 'answered')
          .map((row) => row.batch),
      ).toEqual(Array.from({ length: 10 }, () => 2));
      expect(bench.account.count('create')).toBe(1);
    },
  );

  test('change places when each has taken the other’s: neither is sent again, and each row gets its own answer', async () => {
    const { bench, job } = await lose('never-arrived', 20);
    bench.database.run("UPDATE batches SET state = 'intent', intent_at = 0 WHERE number = 2");
    const idsOf = (number: number) =>
      bench.rows(job).flatMap((row) => (row.batch === number ? [row.custom_id ?? ''] : []));
    bench.account.addForeignBatch(10, idsOf(2));
    await look(bench, job);
    bench.account.addForeignBatch(10, idsOf(1));
    await look(bench, job, 2);
    const before = [1, 2].map((number) => bench.batch(job, number));
    expect(before.map((batch) => batch.isConfirmed)).toEqual([false, false]);
    bench.account.end();
    await pollBatch(bench.context, job.number, 1, 0);
    await collectResults(bench.context, job.number, 1, 0);
    expect(bench.batch(job, 2)).toMatchObject({
      state: 'sent',
      remoteId: before[0]?.remoteId,
      isConfirmed: true,
    });
    await look(bench, job);
    expect(bench.batch(job, 1)).toMatchObject({ state: 'sent', remoteId: before[1]?.remoteId });
    for (const number of [1, 2]) {
      await pollBatch(bench.context, job.number, number, 0);
      await collectResults(bench.context, job.number, number, 0);
    }
    expect(bench.rows(job).every((row) => row.state === 'answered')).toBe(true);
    expect(bench.account.count('create')).toBe(1);
  });

  test.each(['sent', 'ended'] as const)(
    'are not sent again while the other holds one that may be its own, be it %s',
    async (state) => {
      const { bench, job } = await confuse('intent');
      bench.account.end();
      if (state === 'ended') await pollBatch(bench.context, job.number, 1, 0);
      expect(bench.batch(job, 1).state).toBe(state);
      for (let count = 0; count < 10; count++) {
        await look(bench, job, 2);
        bench.clock.advance(60_000);
      }
      expect(bench.batch(job, 2).state).toBe('intent');
    },
  );

  test('leave alone a batch that is proven: a copy of it in the account is a stranger’s', async () => {
    const { bench, job } = await lose('never-arrived', 20);
    await submitBatch(bench.context, job.number, 2, 0);
    const proven = bench.batch(job, 2);
    const rows = bench.rows(job).filter((row) => row.batch === 2);
    const copy = bench.account.addForeignBatch(
      10,
      rows.map((row) => row.custom_id ?? ''),
    );
    await look(bench, job);
    expect(bench.batch(job, 1).remoteId).toBe(copy.id);
    bench.account.end();
    await pollBatch(bench.context, job.number, 1, 0);
    await collectResults(bench.context, job.number, 1, 0);
    expect(bench.batch(job, 2)).toEqual(proven);
    expect(bench.database.get('SELECT remote_id FROM rejected_remote_batches')).toEqual({
      remote_id: copy.id,
    });
  });
});

describe('with the key of another account', () => {
  async function changeKey(): Promise<{ readonly bench: EngineBench; readonly job: JobRecord }> {
    const lost = await lose('reply-lost');
    lost.bench.hooks.apiKeyFingerprint = async () => 'other-key';
    lost.bench.account.isOtherAccount = true;
    for (let count = 0; count < 4; count++) {
      await look(lost.bench, lost.job);
      lost.bench.clock.advance(60_000);
    }
    return lost;
  }

  test('nothing is sent again, and the user is asked for the right key', async () => {
    const { bench, job } = await changeKey();
    const held = { kind: 'hold', problem: { code: 'key-of-another-account' } };
    expect(await look(bench, job)).toEqual(held);
    expect(bench.batch(job, 1).state).toBe('intent');
  });

  test('a canceled job comes to its end instead of asking for a key that it does not need', async () => {
    const { bench, job } = await changeKey();
    bench.database.run('UPDATE batches SET search_attempts = 5');
    requestCancel(bench.database, job.number);
    expect(await look(bench, job)).toEqual(done);
    expect(bench.batch(job, 1).state).toBe('removed');
    expect(bench.rows(job).every((row) => row.state === 'canceled')).toBe(true);
  });
});
