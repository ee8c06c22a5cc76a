import { afterEach, expect, test, vi } from 'vitest';
import type { Database } from '../../../electron/core/database/database.ts';
import { repairJob } from '../../../electron/core/jobs/create/repair-job.ts';
import type { JobRecord } from '../../../electron/core/store/jobs.ts';
import { type EngineBench, openEngineBench } from '../support/engine-bench.ts';
import { keepBenches } from '../support/keep-benches.ts';

/** The program ends while a repair is written down, at each of its transactions; the next start carries it on. */

const keep = keepBenches();

class PowerCut extends Error {}

/** The same connection, whose power is gone before its transaction `last`, or inside it. */
function cutAfter(bulk: Database, last: number, isInside: boolean): Database {
  let count = 0;
  return {
    ...bulk,
    transaction: (work) => {
      if (++count < last) return bulk.transaction(work);
      if (!isInside) throw new PowerCut();
      return bulk.transaction(() => {
        work();
        throw new PowerCut();
      });
    },
  };
}

/** A job of ten rows, all collected; every second one was cut off. */
async function collected(): Promise<{ readonly bench: EngineBench; readonly job: JobRecord }> {
  const bench = keep(openEngineBench());
  bench.account.fateOf = (_id, text, { id }) =>
    id === 'msgbatch_1' && Number(text.split(' ')[1]) % 2 === 0 ? 'cut-off' : 'answered';
  const job = await bench.plan(10);
  await finish(bench, job);
  expect(bench.rows(job).filter((row) => row.state === 'cut-off').length).toBe(5);
  return { bench, job };
}

/** Nothing of a repair leaves before it is whole. */
async function finish(bench: EngineBench, job: JobRecord): Promise<void> {
  const { account, database } = bench;
  account.audit = ({ op }) => {
    if (op === 'create')
      expect(database.get('SELECT 1 FROM attempts WHERE is_committed = 0')).toBeUndefined();
  };
  await bench.run(() => {
    account.end();
    return bench.job(job).finishedAt !== null;
  });
}

const limits = { requests: 2, sizeBytes: 20_000_000 };
const order = { states: ['cut-off'], now: 0, limits } as const;
/** Five rows in slices of their own, one slice that finds no more, and the last batch. */
const transactions = 7;

/** As on a slow machine: each slice takes a single row. */
function slowDown(): void {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 1000;
    return now;
  });
}

afterEach(() => vi.restoreAllMocks());

const cuts = Array.from({ length: transactions }, (_, at) => at + 1).flatMap((last) => [
  { last, where: 'before' },
  { last, where: 'inside' },
]);

test.each(cuts)(
  'a repair cut off $where its transaction $last loses no row, pays none twice, and lets none wait for ever',
  async ({ last, where }) => {
    const { bench, job } = await collected();
    slowDown();
    const connections = { ...bench.context, bulk: cutAfter(bench.bulk, last, where === 'inside') };
    await expect(repairJob(connections, bench.job(job), order)).rejects.toThrow(PowerCut);
    const creates = bench.account.count('create');
    // It is not shown as over, and nothing of it leaves meanwhile.
    await bench.run(() => true);
    expect(bench.account.count('create')).toBe(creates);
    expect(bench.jobs.summarize(bench.job(job)).state).toBe('sending');
    bench.crash();
    const later = keep(openEngineBench({ account: bench.account, clock: bench.clock, folder: bench.folder }));
    await later.begin();
    await finish(later, job);
    const rows = later.rows(job);
    expect(rows.every((row) => row.state === 'answered')).toBe(true);
    expect(rows.filter((row) => row.attempt === 2).map((row) => row.position)).toEqual([0, 2, 4, 6, 8]);
    const sent = bench.account.batches.flatMap((batch) => batch.requests.map((request) => request.text));
    expect(sent.length).toBe(15);
    for (let at = 0; at < 10; at++)
      expect(sent.filter((text) => text === `parcel ${at}`).length).toBe(at % 2 === 0 ? 2 : 1);
  },
);

test('a whole repair takes as many transactions as are cut off here', async () => {
  const { bench, job } = await collected();
  slowDown();
  const spy = vi.fn(bench.bulk.transaction);
  await repairJob(
    { ...bench.context, bulk: { ...bench.bulk, transaction: spy as Database['transaction'] } },
    bench.job(job),
    order,
  );
  expect(spy.mock.calls.length).toBe(transactions);
});

test('a repair cut off with rows in a batch that is not written down writes that one as full as it is', async () => {
  const { bench, job } = await collected();
  const connections = { ...bench.context, bulk: cutAfter(bench.bulk, 2, false) };
  await expect(repairJob(connections, bench.job(job), order)).rejects.toThrow(PowerCut);
  const known = bench.database
    .all<{ number: number }>('SELECT number FROM batches')
    .map(({ number }) => number);
  const loose = bench.rows(job).filter((row) => !known.includes(row.batch));
  expect(loose.length).toBe(1);
  await bench.begin();
  const written = bench.batch(job, loose[0]?.batch ?? 0);
  expect(written).toMatchObject({ state: 'planned', attempt: 2, requestCount: 1 });
  expect(written.sizeBytes).toBeGreaterThan(0);
  expect(written.worstCaseUsdMicros).toBeGreaterThan(0);
  await finish(bench, job);
  expect(bench.rows(job).every((row) => row.state === 'answered')).toBe(true);
});

test('a repair asked for twice at once begins once; the other is told, and no row is paid twice', async () => {
  const { bench, job } = await collected();
  const wanted = { states: ['cut-off'], reasons: ['cut-off'] } as const;
  const both = await Promise.all([bench.jobs.repair(job.id, wanted), bench.jobs.repair(job.id, wanted)]);
  expect(both.map(({ ok }) => ok)).toEqual([true, false]);
  expect(both[1]).toEqual({ ok: false, problem: { code: 'job-not-possible-now' } });
  await finish(bench, job);
  const sent = bench.account.batches.flatMap((batch) => batch.requests.map((request) => request.text));
  expect(sent.length).toBe(15);
  expect(bench.rows(job).every((row) => row.state === 'answered')).toBe(true);
});

test('a repair of a job that is removed while its rows are looked at begins nothing', async () => {
  const { bench, job } = await collected();
  const asked = bench.jobs.repair(job.id, { states: ['cut-off'], reasons: ['cut-off'] });
  expect(bench.jobs.remove(job.id).ok).toBe(true);
  expect(await asked).toEqual({ ok: false, problem: { code: 'job-not-possible-now' } });
  expect(bench.database.all('SELECT number FROM attempts WHERE number > 1')).toEqual([]);
});
