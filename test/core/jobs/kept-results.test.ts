import { describe, expect, test } from 'vitest';
import { maxDownloads } from '../../../electron/core/jobs/context/backoff-policy.ts';
import { repairJob } from '../../../electron/core/jobs/create/repair-job.ts';
import { collectResults } from '../../../electron/core/jobs/steps/collect-results.ts';
import { withdrawBatch } from '../../../electron/core/jobs/steps/fail-rows.ts';
import { deleteBatch, pollBatch } from '../../../electron/core/jobs/steps/poll-batch.ts';
import { splitBatch } from '../../../electron/core/jobs/steps/split-batch.ts';
import { submitBatch } from '../../../electron/core/jobs/steps/submit-batch.ts';
import { priceTable } from '../../../electron/core/models/price-table.ts';
import type { JobRecord } from '../../../electron/core/store/jobs.ts';
import { saveResult } from '../../../electron/core/store/results.ts';
import type { JobSettings } from '../../../shared/model/job.ts';
import { noUsage } from '../../../shared/model/money.ts';
import { unwrap } from '../../../shared/model/outcome.ts';
import { type EngineBench, openEngineBench } from '../support/engine-bench.ts';
import { keepBenches } from '../support/keep-benches.ts';

/** Which row a result may change, and which it must leave alone. */

const keep = keepBenches();
const open = () => keep(openEngineBench());

const answered = {
  outcome: 'succeeded',
  state: 'answered',
  answers: ['late'],
  notes: [],
  stopReason: 'end_turn',
  usage: noUsage,
  costUsdMicros: 1,
  receivedAt: 0,
} as const;

/** Sends, ends and collects one batch. */
async function settle({ context, account }: EngineBench, job: JobRecord, batch = 1): Promise<void> {
  await submitBatch(context, job.number, batch, 0);
  account.end();
  await pollBatch(context, job.number, batch, 0);
  await collectResults(context, job.number, batch, 0);
}

async function finished(
  bench: EngineBench,
  texts: number | readonly string[],
  change: Partial<JobSettings> = {},
) {
  const job = await bench.plan(texts, change);
  await settle(bench, job);
  return bench.job(job);
}

const repair = async (
  bench: EngineBench,
  job: JobRecord,
  order: Omit<Parameters<typeof repairJob>[2], 'now'>,
) => unwrap(await repairJob(bench.context, bench.job(job), { now: bench.clock.now(), ...order }));

describe('a result', () => {
  test('with the custom_id of another batch is given to no row, and is kept aside', async () => {
    const bench = open();
    const job = await bench.plan(20);
    const other = bench.rows(job).find((row) => row.batch === 2)?.custom_id ?? '';
    expect(saveResult(bench.database, job.number, bench.batch(job, 1), other, answered)).toBe('unknown');
    expect(bench.rows(job).every((row) => row.state === 'waiting' && row.answer === null)).toBe(true);
    // The same through a file that holds such a line beside its own.
    await submitBatch(bench.context, job.number, 1, 0);
    const remote = bench.account.batches[0];
    if (remote === undefined) throw new Error('nothing was sent');
    Object.assign(remote, { requests: [...remote.requests, { customId: other, text: 'parcel of another' }] });
    bench.account.end();
    await pollBatch(bench.context, job.number, 1, 0);
    await collectResults(bench.context, job.number, 1, 0);
    const rows = bench.rows(job);
    expect(rows.filter((row) => row.state === 'answered').map((row) => row.batch)).toEqual(Array(10).fill(1));
    expect(bench.database.get('SELECT custom_id FROM unmatched_results')).toEqual({ custom_id: other });
  });

  test('of a row that is sent again alone changes no row that once shared its answer', async () => {
    const bench = open();
    const job = await finished(bench, ['parcel', 'parcel', 'parcel other', 'parcel']);
    await repair(bench, job, { states: ['answered'], rowNumbers: [2, 3] });
    bench.account.answerTo = (text) => `new: ${text}`;
    await settle(bench, job, 2);
    expect(bench.rows(job).map((row) => row.answer)).toEqual([
      'new: parcel',
      'new: parcel',
      're: parcel other',
      're: parcel',
    ]);
  });
});

describe('a row that a repair has no room for', () => {
  test('stays as it was, and the others are sent', async () => {
    const bench = open();
    bench.account.fateOf = (_id, _text, { id }) => (id === 'msgbatch_1' ? 'cut-off' : 'answered');
    const job = await finished(bench, ['parcel', `parcel ${'x'.repeat(3000)}`, 'parcel b']);
    await repair(bench, job, { states: ['cut-off'], limits: { requests: 10, sizeBytes: 2500 } });
    await settle(bench, job, 2);
    expect(bench.rows(job).map(({ state, attempt }) => [state, attempt])).toEqual([
      ['answered', 2],
      ['cut-off', 1],
      ['answered', 2],
    ]);
  });
});

describe('a worse line', () => {
  test('about the same request that comes later takes no answer away, and a better one is kept', () => {
    const bench = open();
    return bench.plan(10).then((job) => {
      const customId = bench.rows(job)[0]?.custom_id ?? '';
      const save = (state: 'answered' | 'failed' | 'expired', text: string) =>
        saveResult(bench.database, job.number, bench.batch(job, 1), customId, {
          ...answered,
          state,
          answers: [text],
        });
      expect(save('failed', 'bad')).toBe('kept');
      expect(save('answered', 'good')).toBe('kept');
      expect(save('failed', 'bad')).toBe('known');
      expect(save('answered', 'other')).toBe('known');
      expect(save('expired', '')).toBe('known');
      expect(bench.rows(job)[0]).toMatchObject({ state: 'answered', answer: 'good' });
      expect(bench.database.all('SELECT * FROM results').length).toBe(1);
    });
  });
});

describe('rows that the file of a repair lacks', () => {
  test('are noticed though they have an older result, and do not wait for ever', async () => {
    const bench = open();
    bench.account.fateOf = (_id, text) => (text === 'parcel 3' ? 'cut-off' : 'answered');
    const job = await finished(bench, 10);
    expect(bench.rows(job)[3]?.state).toBe('cut-off');
    await repair(bench, job, { states: ['cut-off'] });
    bench.account.fateOf = () => 'missing';
    await submitBatch(bench.context, job.number, 2, 0);
    bench.account.end();
    await pollBatch(bench.context, job.number, 2, 0);
    for (let download = 0; download < maxDownloads; download++)
      await collectResults(bench.context, job.number, 2, 0);
    expect(bench.batch(job, 2).state).toBe('collected');
    expect(bench.rows(job)[3]).toMatchObject({ state: 'cut-off', answer: 're: parcel 3' });
    expect(bench.database.get('SELECT outcome FROM results WHERE attempt = 2')).toEqual({
      outcome: 'missing',
    });
  });
});

describe('a repair that is taken back before it was sent', () => {
  test('leaves each row with the older answer and what was known of it, and ends', async () => {
    const bench = open();
    const fates = ['cut-off', 'errored', 'expired', 'answered'] as const;
    bench.account.fateOf = (_id, text) => fates[Number(text.split(' ')[1]) % 4] ?? 'answered';
    // More rows than are taken back in one piece.
    const job = await bench.plan(500, {}, { limits: { requests: 1000, sizeBytes: 20_000_000 } });
    await settle(bench, job);
    const before = bench.rows(job).map(({ state, answer }) => ({ state, answer }));
    expect(new Set(before.map(({ state }) => state)).size).toBe(4);
    await repair(bench, job, {
      states: ['cut-off', 'failed', 'expired'],
      limits: { requests: 1000, sizeBytes: 20_000_000 },
    });
    expect(bench.rows(job).filter((row) => row.state === 'waiting').length).toBe(375);
    await withdrawBatch(bench.context, bench.batch(job, 2));
    expect(bench.rows(job).map(({ state, answer }) => ({ state, answer }))).toEqual(before);
    expect(bench.batch(job, 2).state).toBe('removed');
  });

  test('touches only rows that wait: one that was skipped is not said to have been canceled', async () => {
    const bench = open();
    const job = await bench.plan(10);
    bench.database.run("UPDATE rows SET state = 'skipped' WHERE position = 4");
    await withdrawBatch(bench.context, bench.batch(job, 1));
    const states = bench.rows(job).map((row) => row.state);
    expect(states.filter((state) => state === 'canceled').length).toBe(9);
    expect(states[4]).toBe('skipped');
  });
});

describe('a batch that is too large', () => {
  test('with a single row says so at the row and at all that share its answer, and holds up nothing', async () => {
    const bench = open();
    const job = await bench.plan(['parcel', 'parcel', 'parcel']);
    expect(bench.batch(job, 1).requestCount).toBe(1);
    splitBatch(bench.database, job, bench.batch(job, 1), 0, priceTable);
    expect(bench.batch(job, 1).state).toBe('removed');
    expect(bench.rows(job).map((row) => row.state)).toEqual(['failed', 'failed', 'failed']);
  });

  test('with two rows becomes two batches of one', async () => {
    const bench = open();
    const job = await bench.plan(2);
    splitBatch(bench.database, job, bench.batch(job, 1), 0, priceTable);
    expect([1, 2].map((number) => bench.batch(job, number).requestCount)).toEqual([1, 1]);
    expect(bench.rows(job).map((row) => row.batch)).toEqual([1, 2]);
  });
});

describe('a batch is deleted at Anthropic', () => {
  const deleted = { deletesAfterCollection: true };

  test('only when each row has its result: what is missing can still be looked for there', async () => {
    const bench = open();
    bench.account.fateOf = (_id, text) => (text === 'parcel 3' ? 'missing' : 'answered');
    const job = await bench.plan(10, deleted);
    await submitBatch(bench.context, job.number, 1, 0);
    bench.account.end();
    await pollBatch(bench.context, job.number, 1, 0);
    for (let download = 0; download < maxDownloads; download++) {
      expect(bench.batch(job, 1).isDeleteRequested).toBe(false);
      await collectResults(bench.context, job.number, 1, 0);
    }
    expect(bench.batch(job, 1)).toMatchObject({ state: 'collected', isDeleteRequested: false });
    await bench.run(() => true);
    expect(bench.account.count('delete')).toBe(0);
  });

  test('when it is complete and that was wished, and not else', async () => {
    const bench = open();
    expect(bench.batch(await finished(bench, 10, deleted), 1).isDeleteRequested).toBe(true);
    expect(bench.batch(await finished(bench, 10), 1).isDeleteRequested).toBe(false);
  });

  test('while the user removes the job: nothing is left to be written down, and that is no bug', async () => {
    const bench = open();
    const job = await finished(bench, 10, deleted);
    bench.account.meanwhile = ({ op }) => {
      if (op === 'delete') expect(bench.jobs.remove(job.id).ok).toBe(true);
    };
    expect(await deleteBatch(bench.context, job.number, 1, 0)).toEqual({ kind: 'done' });
    expect(bench.account.batches[0]?.isDeleted).toBe(true);
  });

  test('never when it was merely adopted, or is not collected', async () => {
    const bench = open();
    const job = await bench.plan(10, deleted);
    await submitBatch(bench.context, job.number, 1, 0);
    await deleteBatch(bench.context, job.number, 1, 0);
    bench.account.end();
    await pollBatch(bench.context, job.number, 1, 0);
    await deleteBatch(bench.context, job.number, 1, 0);
    await collectResults(bench.context, job.number, 1, 0);
    bench.database.run('UPDATE batches SET is_confirmed = 0');
    await deleteBatch(bench.context, job.number, 1, 0);
    expect(bench.account.count('delete')).toBe(0);
    bench.database.run('UPDATE batches SET is_confirmed = 1');
    await deleteBatch(bench.context, job.number, 1, 0);
    expect(bench.account.count('delete')).toBe(1);
    expect(bench.batch(job, 1)).toMatchObject({ state: 'removed', isDeleteRequested: false });
  });
});
