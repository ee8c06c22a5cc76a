import { createHash } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { connect, type Database } from '../../../electron/core/database/database.ts';
import { recoverSubmission } from '../../../electron/core/jobs/steps/recover-submission.ts';
import { submitBatch } from '../../../electron/core/jobs/steps/submit-batch.ts';
import { batchTransitions } from '../../../electron/core/store/batch-states.ts';
import { type BatchRecord, moveBatch } from '../../../electron/core/store/batches.ts';
import { batchStates } from '../../../shared/schemas/job-codes.ts';
import { type EngineBench, openEngineBench } from '../support/engine-bench.ts';
import { keepBenches } from '../support/keep-benches.ts';

/**
 * What is in the database when a request leaves, and when its reply has come: all that a search for a lost
 * batch, the bill and the record rest on.
 */

const keep = keepBenches();
const others: Database[] = [];
afterEach(() => {
  for (const other of others.splice(0)) other.close();
});

/** Another connection sees only what is committed. */
function committed(bench: EngineBench): Database {
  const other = connect(bench.database.path, { isReadOnly: true });
  others.push(other);
  return other;
}

/** Any write of a line of the local record fails, as on a full disk. */
function breakRecords(database: Database, change: 'INSERT' | 'UPDATE'): void {
  database.script(
    `CREATE TEMP TRIGGER broken BEFORE ${change} ON main.egress_log BEGIN SELECT RAISE(ABORT, 'no room'); END`,
  );
}

describe('when a batch leaves', () => {
  test('everything is committed by which it is found again should its reply be lost', async () => {
    const bench = keep(openEngineBench());
    const old = bench.account.addForeignBatch(4);
    bench.clock.advance(60_000);
    const newest = bench.account.addForeignBatch(10);
    bench.clock.advance(5000);
    bench.context.serverClock.learn(new Date(bench.clock.now() + 7_200_000).toUTCString());
    const job = await bench.plan(10);
    const seen: unknown[] = [];
    bench.account.audit = ({ op, body }) => {
      if (op !== 'create' || body === null) return;
      const reader = committed(bench);
      const now = bench.clock.now();
      expect(reader.get('SELECT * FROM batches')).toMatchObject({
        state: 'intent',
        body_hash: createHash('sha256').update(body).digest('hex'),
        intent_at: now,
        intent_server_at: now + 7_200_000,
        baseline_created_at: newest.createdAt,
        listed_before: JSON.stringify({ ids: [newest.id, old.id], isWhole: true }),
        api_key_fingerprint: 'our-key',
        doubt_since: null,
        search_attempts: 0,
        search_candidates: null,
        remote_id: null,
      });
      // Of what leaves there is a line, and of nothing else.
      expect(reader.all('SELECT * FROM egress_log')).toMatchObject([
        {
          at: now,
          kind: 'batch',
          job_id: job.id,
          batch: 1,
          rows: 10,
          bytes: Buffer.byteLength(body),
          remote_id: null,
        },
      ]);
      seen.push(op);
    };
    await submitBatch(bench.context, job.number, 1, 0);
    expect(seen).toEqual(['create']);
  });

  test('from an account without batches, that there were none is what is kept', async () => {
    const bench = keep(openEngineBench());
    const job = await bench.plan(10);
    bench.account.fates.push('never-arrived');
    await submitBatch(bench.context, job.number, 1, 0);
    expect(bench.batch(job, 1)).toMatchObject({
      baselineCreatedAt: 0,
      listedBefore: { ids: [], isWhole: true },
    });
  });

  test('and its intent is written, the record is, too: one does not stand without the other', async () => {
    const bench = keep(openEngineBench());
    const job = await bench.plan(10);
    breakRecords(bench.database, 'INSERT');
    await expect(submitBatch(bench.context, job.number, 1, 0)).rejects.toThrow('no room');
    expect(bench.account.count('create')).toBe(0);
    expect(bench.batch(job, 1)).toMatchObject({ state: 'planned', intentAt: null, bodyHash: null });
    expect(bench.database.all('SELECT * FROM egress_log')).toEqual([]);
  });
});

describe('when its reply has come', () => {
  test('the record of what was sent names Anthropic’s batch, and the doubt of an earlier go is over', async () => {
    const bench = keep(openEngineBench());
    const job = await bench.plan(20);
    await submitBatch(bench.context, job.number, 1, 0);
    await submitBatch(bench.context, job.number, 2, 0);
    const ids = bench.account.batches.map((batch) => batch.id);
    const records = committed(bench).all<{ batch: number; remote_id: string }>(
      'SELECT batch, remote_id FROM egress_log',
    );
    expect(records).toEqual(ids.map((remote_id, at) => ({ batch: at + 1, remote_id })));
    expect(bench.batch(job, 1)).toMatchObject({
      state: 'sent',
      remoteId: ids[0],
      isConfirmed: true,
      doubtSince: null,
      expiresAt: bench.clock.now() + 24 * 3_600_000,
    });
    expect(bench.batch(job, 1).listedBefore.ids).toEqual([]);
    expect(bench.job(job).sentAt).toBe(bench.clock.now());
  });

  test('the record names the batch also when it was found only later, or was sent in vain before', async () => {
    const bench = keep(openEngineBench());
    bench.account.fates.push('refused', 'reply-lost');
    const job = await bench.plan(10);
    await submitBatch(bench.context, job.number, 1, 0);
    await submitBatch(bench.context, job.number, 1, 0);
    await recoverSubmission(bench.context, job.number, 1, 0);
    const [remote] = bench.account.batches;
    expect(bench.batch(job, 1)).toMatchObject({ state: 'sent', remoteId: remote?.id, isConfirmed: false });
    const records = bench.database.all('SELECT remote_id FROM egress_log ORDER BY number');
    expect(records).toEqual([{ remote_id: null }, { remote_id: remote?.id }]);
  });

  test('the id and the record are written together: neither stands without the other', async () => {
    const bench = keep(openEngineBench());
    const job = await bench.plan(10);
    breakRecords(bench.database, 'UPDATE');
    await expect(submitBatch(bench.context, job.number, 1, 0)).rejects.toThrow('no room');
    // The batch is looked for like any whose reply was lost, and found.
    expect(bench.batch(job, 1)).toMatchObject({ state: 'intent', remoteId: null });
    expect(bench.job(job).sentAt).toBeNull();
    bench.database.script('DROP TRIGGER broken');
    await recoverSubmission(bench.context, job.number, 1, 0);
    expect(bench.batch(job, 1)).toMatchObject({ state: 'sent', remoteId: bench.account.batches[0]?.id });
    expect(bench.account.count('create')).toBe(1);
  });

  test('a practice batch leaves no record, since nothing leaves', async () => {
    const bench = keep(openEngineBench());
    const job = await bench.plan(10, { isPractice: true });
    await submitBatch(bench.context, job.number, 1, 0);
    expect(bench.batch(job, 1)).toMatchObject({ state: 'sent', apiKeyFingerprint: null });
    expect(bench.database.all('SELECT * FROM egress_log')).toEqual([]);
  });
});

describe('a batch', () => {
  const pairs = batchStates.flatMap((from) => batchStates.map((to) => ({ from, to })));

  test('goes no way that is not in the table, whatever asks it to: what was sent is not planned anew', async () => {
    const bench = keep(openEngineBench());
    const job = await bench.plan(10);
    for (const { from, to } of pairs) {
      bench.database.run('UPDATE batches SET state = ?', from);
      const before = bench.batch(job, 1);
      const move = () => moveBatch(bench.database, before, to, { pollCount: 7 });
      if (batchTransitions[from].includes(to)) move();
      else expect(move).toThrow(`cannot go from ${from} to ${to}`);
      const after: BatchRecord = bench.batch(job, 1);
      expect(after.state).toBe(batchTransitions[from].includes(to) ? to : from);
      expect(after.pollCount).toBe(batchTransitions[from].includes(to) ? 7 : before.pollCount);
      bench.database.run('UPDATE batches SET poll_count = 0');
    }
  });

  test('that has moved on meanwhile is not moved by what was known before', async () => {
    const bench = keep(openEngineBench());
    const job = await bench.plan(10);
    const known = bench.batch(job, 1);
    moveBatch(bench.database, known, 'removed');
    expect(() => moveBatch(bench.database, known, 'intent', { pollCount: 7 })).toThrow(
      'is not planned any more',
    );
    expect(bench.batch(job, 1)).toMatchObject({ state: 'removed', pollCount: 0 });
  });
});
