import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { connect, type Database, type SqlRow } from '../../../electron/core/database/database.ts';
import { openDatabase } from '../../../electron/core/database/open-database.ts';
import { settleRecovered } from '../../../electron/core/database/recover.ts';
import { repairJob } from '../../../electron/core/jobs/create/repair-job.ts';
import { collectResults } from '../../../electron/core/jobs/steps/collect-results.ts';
import { pollBatch } from '../../../electron/core/jobs/steps/poll-batch.ts';
import { submitBatch } from '../../../electron/core/jobs/steps/submit-batch.ts';
import { listFailureReasons } from '../../../electron/core/results/failure-reasons.ts';
import type { JobRecord } from '../../../electron/core/store/jobs.ts';
import type { JobSettings } from '../../../shared/model/job.ts';
import { unwrap } from '../../../shared/model/outcome.ts';
import { type EngineBench, openEngineBench } from '../support/engine-bench.ts';
import { keepBenches } from '../support/keep-benches.ts';

const keep = keepBenches();
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sheetbatch-recover-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const path = () => join(folder, 'sheetbatch.sqlite');
const pageBytes = 4096;

async function settle({ context, account }: EngineBench, job: JobRecord, batch: number): Promise<void> {
  await submitBatch(context, job.number, batch, 0);
  account.end();
  await pollBatch(context, job.number, batch, 0);
  await collectResults(context, job.number, batch, 0);
}

/** All lines of all tables but the counters, by table; each as text. */
function readLines(database: Database): ReadonlyMap<string, ReadonlySet<string>> {
  const tables = database.all<{ name: string }>(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'row_counts'",
  );
  return new Map(
    tables.map(({ name }) => [
      name,
      new Set(database.all<SqlRow>(`SELECT * FROM ${name}`).map((line) => JSON.stringify(line))),
    ]),
  );
}

/** What no job, batch or row may lack where nothing says so. */
function expectHeldTogether(database: Database, page: number): void {
  expect(database.get('PRAGMA integrity_check'), `page ${page}`).toEqual({ integrity_check: 'ok' });
  const broken = (sql: string) => database.all(sql);
  const counts = 'SELECT job, batch, state, count(*) AS count FROM rows GROUP BY 1, 2, 3 ORDER BY 1, 2, 3';
  expect(
    database.all('SELECT job, batch, state, count FROM row_counts WHERE count <> 0 ORDER BY 1, 2, 3'),
  ).toEqual(database.all(counts));
  expect(
    broken(`SELECT * FROM batches b WHERE cost_usd_micros <>
      (SELECT coalesce(sum(cost_usd_micros), 0) FROM results r WHERE r.job = b.job AND r.batch = b.number)`),
    `costs, page ${page}`,
  ).toEqual([]);
  expect(
    broken('SELECT * FROM rows WHERE result IS NOT NULL AND result NOT IN (SELECT number FROM results)'),
    `answers, page ${page}`,
  ).toEqual([]);
  const isWhole = `row_count = (SELECT count(*) FROM rows r WHERE r.job = j.number)
    AND row_count = (SELECT count(*) FROM row_inputs i WHERE i.job = j.number)
    AND NOT EXISTS (SELECT 1 FROM rows r WHERE r.job = j.number AND r.batch > 0 AND NOT EXISTS
      (SELECT 1 FROM batches b WHERE b.job = r.job AND b.number = r.batch))`;
  for (const job of database.all<{ is_paused: number; whole: number; pause_reason: string | null }>(
    `SELECT is_paused, pause_reason, ${isWhole} AS whole FROM jobs j`,
  )) {
    expect(job.is_paused, `page ${page}`).toBe(1 - job.whole);
    expect(job.pause_reason).toBe(job.whole === 1 ? null : '{"code":"database-damaged"}');
  }
}

describe('whichever page of the database is spoiled', () => {
  test('all that can be read is kept as it was, what is missing is said, and a job is paused where rows are', async () => {
    const bench = openEngineBench({ folder });
    const job = await bench.plan(400, {}, { limits: { requests: 100, sizeBytes: 20_000_000 } });
    await settle(bench, job, 1);
    await settle(bench, job, 2);
    await bench.plan(40);
    bench.crash();
    const whole = connect(path());
    const before = readLines(whole);
    const pages = whole.get<{ page_count: number }>('PRAGMA page_count')?.page_count ?? 0;
    const roots = new Set(
      whole
        .all<{ page: number }>(
          "SELECT rootpage AS page FROM sqlite_schema UNION ALL SELECT pageno FROM dbstat WHERE name = 'sqlite_schema'",
        )
        .map(({ page }) => page),
    );
    const version = whole.get('PRAGMA user_version');
    whole.get('PRAGMA wal_checkpoint(TRUNCATE)');
    whole.close();
    const bytes = readFileSync(path());
    let recovered = 0;
    // Every page in turn would take too long; the step shares nothing with the order of tables.
    for (let page = 2; page <= pages; page += 4) {
      rmSync(folder, { recursive: true, force: true });
      folder = mkdtempSync(join(tmpdir(), 'sheetbatch-recover-'));
      const spoiled = Buffer.from(bytes).fill(0xa5, (page - 1) * pageBytes, page * pageBytes);
      writeFileSync(path(), spoiled);
      const opened = unwrap(openDatabase(folder, { now: 5 }));
      const { database, recovery } = opened;
      try {
        if (recovery === null) continue;
        recovered += 1;
        expect(database.get('PRAGMA user_version')).toEqual(version);
        const after = readLines(database);
        let lines = 0;
        for (const [table, known] of before) {
          const found = after.get(table) ?? new Set();
          lines += found.size;
          // What settling changes is looked at below.
          const isKept = table === 'row_inputs' || table === 'results' || table === 'egress_log';
          if (isKept) for (const line of found) expect(known.has(line), `${table}, page ${page}`).toBe(true);
          if (found.size < known.size) expect(recovery.incompleteTables, `page ${page}`).toContain(table);
          // From both ends, so that no more is lost than the lines of one page, but where the tree begins or
          // the tables are described.
          if (!roots.has(page)) expect(known.size - found.size, `${table}, page ${page}`).toBeLessThan(200);
        }
        expect(recovery.recovered).toBe(lines);
        expectHeldTogether(database, page);
      } finally {
        opened.bulk.close();
        database.close();
        opened.lock.release();
      }
    }
    expect(recovered).toBeGreaterThan(8);
  });
});

describe('answers that were lost with a page', () => {
  /** Two batches of ten, collected; each tenth row shares the request of the first. */
  async function finish(change: Partial<JobSettings> = {}) {
    const bench = keep(openEngineBench());
    const texts = Array.from({ length: 22 }, (_, at) => `parcel ${at % 10 === 0 ? 0 : at}`);
    const job = await bench.plan(texts, { sharesIdenticalRequests: true, ...change });
    await finishAgain(bench, job);
    return { bench, job };
  }
  async function finishAgain(bench: EngineBench, job: JobRecord): Promise<void> {
    await bench.run(() => {
      bench.account.end();
      return bench.job(job).finishedAt !== null;
    });
  }
  async function repair(bench: EngineBench, job: JobRecord, rowNumbers: readonly number[]): Promise<void> {
    const order = { now: bench.clock.now(), states: ['answered'] as const, rowNumbers };
    unwrap(await repairJob(bench.context, bench.job(job), order));
  }
  const readAll = (bench: EngineBench, job: JobRecord) => ({
    rows: bench.rows(job),
    costs: bench.database.all('SELECT number, state, cost_usd_micros FROM batches WHERE job = ?', job.number),
    isPaused: bench.job(job).isPaused,
  });

  test.each(['position = 0', 'position = 3', 'position BETWEEN 3 AND 14', 'true'])(
    'are collected once more, of all rows that share them, and nothing is sent (%s)',
    async (where) => {
      const { bench, job } = await finish();
      const before = readAll(bench, job);
      bench.database.run(`DELETE FROM results WHERE ${where}`);
      settleRecovered(bench.database);
      expect(bench.rows(job).some(({ state }) => state === 'waiting')).toBe(true);
      await finishAgain(bench, job);
      expect(readAll(bench, job)).toEqual(before);
      expect(bench.account.count('create')).toBe(2);
    },
  );

  test('are not waited for where the batch was deleted at Anthropic: their rows have failed, and may be sent again', async () => {
    const { bench, job } = await finish({ deletesAfterCollection: true });
    await bench.run(() => bench.batch(job, 1).state === 'removed' && bench.batch(job, 2).state === 'removed');
    bench.database.run('DELETE FROM results WHERE position = 4');
    settleRecovered(bench.database);
    const states = bench.rows(job).map(({ state }) => state);
    expect(states.flatMap((state, at) => (state === 'answered' ? [] : [at, state]))).toEqual([4, 'failed']);
    expect(bench.job(job).finishedAt).not.toBeNull();
    expect(await listFailureReasons(bench.database, bench.job(job))).toEqual([
      {
        reason: 'result-missing',
        state: 'failed',
        rows: 1,
        example: { rowNumber: 6, notes: [{ code: 'results-gone' }] },
        messages: [],
      },
    ]);
  });

  test('let the job end where rows of the same batch were sent again since, and nobody asks for their old results', async () => {
    const bench = keep(openEngineBench());
    const job = await bench.plan(20, {}, { limits: { requests: 10, sizeBytes: 20_000_000 } });
    await finishAgain(bench, job);
    await repair(bench, job, [4, 5, 6, 7]);
    await finishAgain(bench, job);
    const before = bench.rows(job);
    bench.database.run('DELETE FROM results WHERE attempt = 1 AND position BETWEEN 1 AND 6');
    settleRecovered(bench.database);
    expect(bench.rows(job).flatMap(({ position, state }) => (state === 'waiting' ? [position] : []))).toEqual(
      [1, 6],
    );
    await finishAgain(bench, job);
    expect(bench.rows(job)).toEqual(before);
    expect(bench.job(job).isPaused).toBe(false);
    expect(bench.account.count('create')).toBe(3);
  });

  test('are still asked about where the file lacks them, beside rows that were sent again since', async () => {
    const bench = keep(openEngineBench());
    const job = await bench.plan(20, {}, { limits: { requests: 10, sizeBytes: 20_000_000 } });
    await finishAgain(bench, job);
    await repair(bench, job, [4, 5, 6, 7]);
    await finishAgain(bench, job);
    bench.database.run('DELETE FROM results WHERE attempt = 1 AND position BETWEEN 1 AND 7');
    settleRecovered(bench.database);
    const [remote] = bench.account.batches;
    if (remote === undefined) throw new Error('nothing was sent');
    Object.assign(remote, { requests: remote.requests.filter((_one, at) => at !== 6 && at !== 7) });
    await bench.run(() => bench.job(job).isPaused);
    expect(bench.job(job).pauseReason).toEqual({
      code: 'results-unavailable',
      facts: { batch: 1, missing: 2 },
    });
  });

  test('that were shared with a row which was sent again alone are given up and said to be missing', async () => {
    const bench = keep(openEngineBench());
    const job = await bench.plan(['parcel', 'parcel', 'parcel other'], { sharesIdenticalRequests: true });
    await finishAgain(bench, job);
    await repair(bench, job, [2]);
    await finishAgain(bench, job);
    bench.database.run('DELETE FROM results WHERE attempt = 1');
    settleRecovered(bench.database);
    expect(bench.rows(job).map(({ state }) => state)).toEqual(['answered', 'failed', 'waiting']);
    await finishAgain(bench, job);
    expect(bench.rows(job).map(({ state }) => state)).toEqual(['answered', 'failed', 'answered']);
    expect(await listFailureReasons(bench.database, bench.job(job))).toMatchObject([
      { reason: 'result-missing', rows: 1 },
    ]);
  });

  test('of an earlier attempt give way to what the repair brought, and rows on their way go on waiting', async () => {
    const { bench, job } = await finish();
    unwrap(
      await repairJob(bench.context, bench.job(job), {
        now: bench.clock.now(),
        states: ['answered'],
        rowNumbers: [4, 5],
      }),
    );
    const lost = () => {
      bench.database.run('DELETE FROM results WHERE position IN (2, 3) AND attempt = 1');
      settleRecovered(bench.database);
      return bench.rows(job).filter(({ position }) => position === 2 || position === 3);
    };
    expect(lost()).toMatchObject([
      { state: 'waiting', batch: 3, answer: null },
      { state: 'waiting', batch: 3, answer: null },
    ]);
    expect(bench.batch(job, 1).state).toBe('collected');
    bench.account.fateOf = (_id, text) => (text.includes('parcel 2') ? 'errored' : 'answered');
    await finishAgain(bench, job);
    expect(lost()).toMatchObject([
      { state: 'failed', batch: 3 },
      { state: 'answered', batch: 3, answer: 're: parcel 3' },
    ]);
    expect(bench.job(job).finishedAt).not.toBeNull();
  });

  test('an earlier answer that a failed repair had left in place, once it is lost: the row says that it failed', async () => {
    const { bench, job } = await finish();
    bench.account.fateOf = () => 'errored';
    unwrap(
      await repairJob(bench.context, bench.job(job), {
        now: bench.clock.now(),
        states: ['answered'],
        rowNumbers: [4],
      }),
    );
    await finishAgain(bench, job);
    const row = () => bench.rows(job).find(({ position }) => position === 2);
    expect(row()).toMatchObject({ state: 'answered', answer: 're: parcel 2' });
    bench.database.run('DELETE FROM results WHERE position = 2 AND attempt = 1');
    settleRecovered(bench.database);
    expect(row()).toMatchObject({ state: 'failed', answer: null });
    expect(bench.job(job).finishedAt).not.toBeNull();
  });
});
