import { describe, expect, test } from 'vitest';
import { checkBudgets, committedOfMonth, listBudgets } from '../../../electron/core/jobs/budget/spend-cap.ts';
import { measure, worstCaseOf } from '../../../electron/core/jobs/steps/split-batch.ts';
import { submitBatch } from '../../../electron/core/jobs/steps/submit-batch.ts';
import { applyPriceEdits } from '../../../electron/core/models/edited-prices.ts';
import { priceTable } from '../../../electron/core/models/price-table.ts';
import { listBatches } from '../../../electron/core/store/batches.ts';
import type { JobRecord } from '../../../electron/core/store/jobs.ts';
import { type BatchState, batchStates } from '../../../shared/schemas/job-codes.ts';
import { type EngineBench, openEngineBench } from '../support/engine-bench.ts';
import { keepBenches } from '../support/keep-benches.ts';

/** The very micro-dollar at which a cap stops, and what counts towards it. */

const keep = keepBenches();

test.each(['job', 'month'] as const)(
  'a %s’s cap lets out what fits exactly, and not a micro-dollar more',
  (kind) => {
    for (const [worst, committed, cap] of [
      [1, 0, 1],
      [400, 600, 1000],
      [0, 1000, 1000],
      [0, 0, 0],
    ] as const) {
      const budget = { kind, committedUsdMicros: committed };
      expect(checkBudgets(worst, [{ ...budget, capUsdMicros: cap }])).toEqual({ ok: true, value: null });
      expect(checkBudgets(worst + 1, [{ ...budget, capUsdMicros: cap }])).toEqual({
        ok: false,
        problem: {
          code: 'spend-cap-reached',
          facts: { kind, capUsdMicros: cap, committedUsdMicros: committed, neededUsdMicros: cap + 1 },
        },
      });
    }
  },
);

/** The worst case of each batch of a job. */
const worstCases = ({ database }: EngineBench, job: JobRecord) =>
  listBatches(database, job.number).map((batch) => batch.worstCaseUsdMicros ?? 0);

test.each(['job', 'month'] as const)(
  'the engine sends up to exactly the %s’s cap, and stops before it is passed',
  async (kind) => {
    const bench = keep(openEngineBench());
    const job = await bench.plan(40);
    const [first = 0, second = 0] = worstCases(bench, job);
    const setCap = (cap: number) => {
      if (kind === 'month') bench.caps.month = cap;
      else bench.database.run('UPDATE jobs SET spend_cap_usd_micros = ?', cap);
    };
    setCap(first - 1);
    expect(await submitBatch(bench.context, job.number, 1, 0)).toMatchObject({ kind: 'hold' });
    setCap(first + second);
    for (const batch of [1, 2, 3, 4]) await submitBatch(bench.context, job.number, batch, 0);
    expect(bench.account.count('create')).toBe(2);
    expect(bench.batch(job, 3).state).toBe('planned');
  },
);

test('prices that the user has changed since are what a batch is checked and noted with', async () => {
  const bench = keep(openEngineBench());
  const job = await bench.plan(20, { spendCapUsdMicros: 1_000_000_000 });
  const [before = 0] = worstCases(bench, job);
  const dearer = applyPriceEdits([
    { model: job.settings.model, inputUsdMicros: 1_000_000_000, outputUsdMicros: 5_000_000_000 },
  ]);
  const context = { ...bench.context, prices: () => dearer };
  await submitBatch(context, job.number, 1, 0);
  const [after = 0, other = 0] = worstCases(bench, job);
  expect(after).toBeGreaterThan(before * 100);
  expect(other).toBe(before);
  // What was noted of the first one is what the second one is checked against.
  bench.database.run('UPDATE jobs SET spend_cap_usd_micros = ?', after * 2 - 1);
  expect(await submitBatch(context, job.number, 2, 0)).toMatchObject({ kind: 'hold' });
  bench.database.run('UPDATE jobs SET spend_cap_usd_micros = ?', after * 3);
  expect(await submitBatch(context, job.number, 2, 0)).toEqual({ kind: 'done' });
});

test('what a batch costs at most is what its rows make, in the first batch and in those after it', async () => {
  const bench = keep(openEngineBench());
  const job = await bench.plan([
    'parcel a',
    'parcel a',
    'parcel b',
    ...Array.from({ length: 25 }, (_, at) => `parcel ${at}`),
  ]);
  const batches = listBatches(bench.database, job.number);
  expect(batches.map((batch) => batch.requestCount)).toEqual([10, 10, 7]);
  for (const batch of batches) {
    expect({ requests: batch.requestCount, bytes: batch.sizeBytes }).toEqual(
      measure(bench.database, job.number, batch.number),
    );
    expect(batch.worstCaseUsdMicros).toBe(worstCaseOf(bench.database, job, 1, batch.number, priceTable));
  }
});

describe('towards a cap counts', () => {
  /** What each state counts with: a worst case of 500, and results for 30 so far. */
  const counted: Readonly<Record<BatchState, number>> = {
    planned: 30,
    intent: 500,
    sent: 500,
    ended: 500,
    collected: 30,
    removed: 30,
  };

  test.each(batchStates)(
    'a batch that is %s with what it may still cost, or what it did cost',
    async (state) => {
      const bench = keep(openEngineBench());
      const job = await bench.plan(20, { spendCapUsdMicros: 10_000 });
      bench.database.run(
        'UPDATE batches SET state = ?, worst_case_usd_micros = 500, cost_usd_micros = 30, intent_at = ? WHERE number = 1',
        state,
        bench.clock.now(),
      );
      bench.caps.month = 10_000;
      const budgets = listBudgets(
        bench.database,
        bench.job(job),
        bench.batch(job, 2),
        10_000,
        bench.clock.now(),
      );
      expect(budgets.map(({ kind, committedUsdMicros }) => [kind, committedUsdMicros])).toEqual([
        ['job', counted[state]],
        ['month', counted[state]],
      ]);
      // It does not count against itself.
      const own = listBudgets(bench.database, bench.job(job), bench.batch(job, 1), 10_000, bench.clock.now());
      expect(own.map((budget) => budget.committedUsdMicros)).toEqual([0, 0]);
    },
  );

  test('a batch that cost more than was reckoned, with what it cost', async () => {
    const bench = keep(openEngineBench());
    await bench.plan(10);
    const cost =
      "UPDATE batches SET state = 'ended', worst_case_usd_micros = 500, cost_usd_micros = 700, intent_at = ?";
    bench.database.run(cost, bench.clock.now());
    expect(committedOfMonth(bench.database, bench.clock.now())).toBe(700);
    bench.database.run('UPDATE batches SET worst_case_usd_micros = NULL');
    expect(committedOfMonth(bench.database, bench.clock.now())).toBe(700);
  });

  test('in a month: what was released in it, whenever its reply came; without a release, when it was sent', async () => {
    const bench = keep(openEngineBench());
    await bench.plan(10);
    const now = new Date(2026, 10, 10, 12).getTime();
    const start = new Date(2026, 10, 1).getTime();
    const counts = (intentAt: number | null, sentAt: number | null) => {
      const sql =
        "UPDATE batches SET state = 'sent', worst_case_usd_micros = 500, intent_at = ?, sent_at = ?";
      bench.database.run(sql, intentAt, sentAt);
      return committedOfMonth(bench.database, now);
    };
    expect(counts(start, start)).toBe(500);
    expect(counts(start - 1, start + 1)).toBe(0);
    // Results that were fetched from elsewhere, and batches of early versions, have no intent.
    expect(counts(null, start)).toBe(500);
    expect(counts(null, start - 1)).toBe(0);
    expect(counts(null, null)).toBe(0);
  });

  test('no practice, and tries of this month', async () => {
    const bench = keep(openEngineBench());
    await bench.plan(10, { isPractice: true });
    const now = new Date(2026, 10, 10, 12).getTime();
    bench.database.run("UPDATE batches SET state = 'sent', worst_case_usd_micros = 500, intent_at = ?", now);
    expect(committedOfMonth(bench.database, now)).toBe(0);
    const addTry = (at: number) =>
      bench.database.run(
        "INSERT INTO egress_log (at, kind, workbook_name, columns, rows, bytes, has_background, cost_usd_micros) VALUES (?, 'try', '', '[]', 1, 1, 0, 40)",
        at,
      );
    addTry(new Date(2026, 10, 1).getTime());
    addTry(new Date(2026, 10, 1).getTime() - 1);
    expect(committedOfMonth(bench.database, now)).toBe(40);
    // As much again by a batch, to the micro-dollar the same.
    bench.database.run('UPDATE jobs SET is_practice = 0');
    bench.database.run('UPDATE batches SET worst_case_usd_micros = 40');
    expect(committedOfMonth(bench.database, now)).toBe(80);
  });
});
