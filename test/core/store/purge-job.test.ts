import { expect, test } from 'vitest';
import { committedOfMonth } from '../../../electron/core/jobs/budget/spend-cap.ts';
import { logEgress } from '../../../electron/core/store/egress-log.ts';
import { purgeJob, sweepJobs } from '../../../electron/core/store/purge-job.ts';
import { type EngineBench, openEngineBench } from '../support/engine-bench.ts';
import { keepBenches } from '../support/keep-benches.ts';

/**
 * A job that is taken off the list is gone from the computer, too: nobody's rows or answers stay behind
 * in some table.
 */

const keep = keepBenches();

/**
 * How many lines each table has of a job, by the column `job`; found in the schema, so a table made tomorrow
 * is asked as well.
 */
function linesOf({ database }: EngineBench, job: number): Readonly<Record<string, number>> {
  const tables = database.all<{ name: string }>(
    `SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c ON c.name = 'job' WHERE m.type = 'table' ORDER BY m.name`,
  );
  return Object.fromEntries(
    tables.map(({ name }) => [
      name,
      database.get<{ lines: number }>(`SELECT count(*) AS lines FROM ${name} WHERE job = ?`, job)?.lines ?? 0,
    ]),
  );
}

/** A job with lines in every table, as many in the long ones as are not removed in one piece. */
async function fill(bench: EngineBench, rows: number): Promise<number> {
  const { number } = await bench.plan(rows);
  const { database } = bench;
  database.run(
    `INSERT INTO results (job, position, attempt, batch, custom_id, outcome, state, answers, input_tokens, output_tokens, cache_write_tokens, cache_read_tokens, received_at)
     SELECT job, position, 1, batch, 'id-' || position, 'succeeded', 'answered', '["private"]', 1, 1, 0, 0, 0 FROM rows WHERE job = ?`,
    number,
  );
  database.run(
    "INSERT INTO answer_edits SELECT job, position, NULL, '{}', 0 FROM rows WHERE job = ?",
    number,
  );
  database.run("INSERT INTO review_marks SELECT job, position, 'accepted' FROM rows WHERE job = ?", number);
  database.run('INSERT INTO rejected_remote_batches VALUES (?, ?, 1, 0)', `msgbatch_of_${number}`, number);
  database.run("INSERT INTO unmatched_results VALUES (?, 1, 'x', '{}', 0)", number);
  database.run("INSERT INTO saves VALUES (?, 1, '/a', 'a', 0, '', '', NULL, 1, 1, '[]', NULL)", number);
  return number;
}

test('nothing of it stays in any table, and nothing of another job goes', async () => {
  const bench = keep(openEngineBench());
  const gone = await fill(bench, 600);
  const other = await fill(bench, 30);
  const before = linesOf(bench, other);
  for (const [table, lines] of Object.entries(linesOf(bench, gone))) expect(lines, table).toBeGreaterThan(0);
  await purgeJob(bench.bulk, gone);
  for (const [table, lines] of Object.entries(linesOf(bench, gone))) expect(lines, table).toBe(0);
  expect(linesOf(bench, other)).toEqual(before);
  expect(bench.database.all('SELECT number FROM jobs')).toEqual([{ number: other }]);
});

test('what was cut off while it was removed, or made, is gone after the next start', async () => {
  const bench = keep(openEngineBench());
  const removed = await fill(bench, 20);
  const unfinished = await fill(bench, 20);
  const other = await fill(bench, 20);
  const before = linesOf(bench, other);
  bench.database.run('UPDATE jobs SET is_deleted = 1 WHERE number = ?', removed);
  bench.database.run('UPDATE jobs SET is_committed = 0 WHERE number = ?', unfinished);
  bench.database.run('DELETE FROM results WHERE job = ? AND position < 7', removed);
  await sweepJobs(bench.bulk);
  for (const job of [removed, unfinished]) expect(Math.max(...Object.values(linesOf(bench, job)))).toBe(0);
  expect(linesOf(bench, other)).toEqual(before);
  expect(bench.database.all('SELECT number FROM jobs')).toEqual([{ number: other }]);
});

test('what it cost stays in the month’s spending, each batch once', async () => {
  const bench = keep(openEngineBench());
  const { database, clock } = bench;
  const gone = await bench.plan(20);
  const other = await bench.plan(20);
  const costs =
    "UPDATE batches SET state = 'collected', intent_at = ?, cost_usd_micros = job * 1000 + number";
  database.run(costs, clock.now());
  // The first batch was sent twice, since the first time nothing was created.
  for (const [job, batch] of [
    [gone, 1],
    [other, 1],
    [gone, 1],
    [gone, 2],
    [other, 2],
  ] as const) {
    const { id: jobId, workbookName, inputColumns: columns } = job;
    const sent = { kind: 'batch', jobId, workbookName, batch, columns, hasBackground: false } as const;
    logEgress(database, { ...sent, at: clock.now(), rows: 10, bytes: 1, costUsdMicros: null });
  }
  const before = committedOfMonth(database, clock.now());
  expect(before).toBe(2 * 1000 * (gone.number + other.number) + 6);
  await purgeJob(bench.bulk, gone.number);
  expect(committedOfMonth(database, clock.now())).toBe(before);
});
