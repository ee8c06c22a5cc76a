import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../electron/core/database/open-database.ts';
import { checkBudgets, committedOfMonth, listBudgets } from '../../../electron/core/jobs/budget/spend-cap.ts';
import { getBatch, insertBatch, moveBatch, nextBatchNumber } from '../../../electron/core/store/batches.ts';
import { logEgress } from '../../../electron/core/store/egress-log.ts';
import type { JobRecord } from '../../../electron/core/store/jobs.ts';
import { unwrap } from '../../../shared/model/outcome.ts';

/**
 * Several jobs, their repairs and tries side by side, each released by the product's own decision over a real
 * database, while time goes on over the end of a month. Whatever the released batches cost in the end, up to
 * their worst case, no cap may be exceeded.
 */

const folder = mkdtempSync(join(tmpdir(), 'sheetbatch-cap-'));
let opened: ReturnType<typeof open>;
const open = () => unwrap(openDatabase(folder, { now: 0 }));
beforeAll(() => {
  opened = open();
  // What a power cut would take is not asked here, and waiting for the disk takes most of the time.
  opened.database.run('PRAGMA synchronous = OFF');
});
afterAll(() => {
  opened.bulk.close();
  opened.database.close();
  opened.lock.release();
  rmSync(folder, { recursive: true, force: true });
});

type Step =
  | { readonly kind: 'plan'; readonly job: number; readonly worst: number }
  | { readonly kind: 'release' | 'acknowledge' | 'refuse'; readonly pick: number }
  | { readonly kind: 'collect'; readonly pick: number; readonly share: number }
  | { readonly kind: 'try'; readonly worst: number; readonly share: number }
  | { readonly kind: 'wait'; readonly hours: number };

const pick = fc.nat({ max: 50 });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('plan' as const),
      job: fc.nat({ max: 2 }),
      worst: fc.integer({ min: 1, max: 400 }),
    }),
  },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('release' as const), pick }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('acknowledge' as const), pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('refuse' as const), pick }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('collect' as const), pick, share }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('try' as const),
      worst: fc.integer({ min: 1, max: 60 }),
      share,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 400 }) }),
  },
);

const caps = fc.record({
  month: fc.option(fc.integer({ min: 100, max: 2500 })),
  jobs: fc.tuple(
    fc.option(fc.integer({ min: 50, max: 1200 })),
    fc.option(fc.integer({ min: 50, max: 1200 })),
    fc.option(fc.integer({ min: 50, max: 1200 })),
  ),
});

interface Paid {
  readonly job: number | null;
  readonly month: string;
  readonly usdMicros: number;
}

describe('a cap', () => {
  it('is never exceeded: with several jobs at once, repairs, tries, and a month’s end in between', () => {
    let released = 0;
    let held = 0;
    fc.assert(
      fc.property(caps, fc.array(step, { minLength: 30, maxLength: 80 }), (limits, steps) => {
        const run = play(limits, steps);
        released += run.released;
        held += run.held;
        const months = new Map<string, number>();
        const jobs = new Map<number, number>();
        for (const { job, month, usdMicros } of run.paid) {
          months.set(month, (months.get(month) ?? 0) + usdMicros);
          if (job !== null) jobs.set(job, (jobs.get(job) ?? 0) + usdMicros);
        }
        for (const sum of months.values()) expect(sum).toBeLessThanOrEqual(limits.month ?? sum);
        for (const [job, sum] of jobs) expect(sum).toBeLessThanOrEqual(limits.jobs[job] ?? sum);
      }),
      { numRuns: 200 },
    );
    // The property would hold for a product that never sends or never stops anything, too.
    expect(released).toBeGreaterThan(100);
    expect(held).toBeGreaterThan(100);
  });
});

function play(limits: { month: number | null; jobs: (number | null)[] }, steps: readonly Step[]) {
  const { database } = opened;
  database.run('DELETE FROM batches');
  database.run('DELETE FROM egress_log');
  database.run('DELETE FROM jobs');
  const jobs = limits.jobs.map((spendCapUsdMicros, index) => {
    database.run(
      `INSERT INTO jobs (number, id, name, is_practice, file_id, workbook_name, source_path, file_hash, sheet, header_row, settings, input_columns, created_at)
       VALUES (?, ?, '', 0, '', '', '', '', '', 1, '{}', '[]', 0)`,
      index + 1,
      `job-${index}`,
    );
    return { number: index + 1, isPractice: false, spendCapUsdMicros } as JobRecord;
  });
  let now = new Date(2026, 9, 31, 20).getTime();
  const paid: Paid[] = [];
  let released = 0;
  let held = 0;
  /** A batch of one of these states, the picked one. */
  function choose(states: readonly string[], picked: number) {
    const lines = database.all<{ job: number; number: number }>(
      `SELECT job, number FROM batches WHERE state IN (${states.map(() => '?').join()}) ORDER BY job, number`,
      ...states,
    );
    const line = lines[picked % Math.max(1, lines.length)];
    return line === undefined ? null : getBatch(database, line.job, line.number);
  }

  for (const one of steps) {
    switch (one.kind) {
      case 'plan': {
        const job = one.job + 1;
        const number = nextBatchNumber(database, job);
        // Every second batch of a job belongs to a repair, a later attempt of the same job.
        const plan = { job, number, attempt: number, requestCount: 1, sizeBytes: 1 };
        insertBatch(database, { ...plan, worstCaseUsdMicros: one.worst });
        break;
      }
      case 'release': {
        const batch = choose(['planned'], one.pick);
        const job = jobs.find(({ number }) => number === batch?.job);
        if (batch === null || job === undefined) break;
        const allowed = checkBudgets(
          batch.worstCaseUsdMicros,
          listBudgets(database, job, batch, limits.month, now),
        );
        if (allowed.ok) {
          moveBatch(database, batch, 'intent', { intentAt: now });
          released++;
        } else held++;
        break;
      }
      case 'acknowledge': {
        // The reply may come, or the batch be found in the account's list, long after it left.
        const batch = choose(['intent'], one.pick);
        if (batch !== null) moveBatch(database, batch, 'sent', { sentAt: now });
        break;
      }
      case 'refuse': {
        const batch = choose(['intent'], one.pick);
        if (batch !== null) moveBatch(database, batch, 'planned', { intentAt: null });
        break;
      }
      case 'collect': {
        const batch = choose(['sent'], one.pick);
        if (batch !== null) collect(batch.job, batch.number, one.share);
        break;
      }
      case 'try': {
        const committedUsdMicros = committedOfMonth(database, now);
        const budgets =
          limits.month === null
            ? []
            : [{ kind: 'month' as const, capUsdMicros: limits.month, committedUsdMicros }];
        if (!checkBudgets(one.worst, budgets).ok) break;
        const costUsdMicros = Math.floor(one.worst * one.share);
        const what = { jobId: null, workbookName: '', batch: null, columns: [], hasBackground: false };
        logEgress(database, { ...what, at: now, kind: 'try', rows: 1, bytes: 1, costUsdMicros });
        paid.push({ job: null, month: localMonth(now), usdMicros: costUsdMicros });
        break;
      }
      case 'wait':
        now += one.hours * 3_600_000;
    }
  }
  // In the end everything that left costs as much as it may.
  for (const { job, number } of database.all<{ job: number; number: number }>(
    "SELECT job, number FROM batches WHERE state IN ('intent', 'sent')",
  )) {
    const batch = getBatch(database, job, number);
    if (batch.state === 'intent') moveBatch(database, batch, 'sent', { sentAt: now });
    collect(job, number, 1);
  }
  return { paid, released, held };

  function collect(job: number, number: number, part: number): void {
    const batch = getBatch(database, job, number);
    const usdMicros = Math.floor((batch.worstCaseUsdMicros ?? 0) * part);
    database.run(
      'UPDATE batches SET cost_usd_micros = ? WHERE job = ? AND number = ?',
      usdMicros,
      job,
      number,
    );
    moveBatch(database, batch, 'collected', {});
    paid.push({ job: job - 1, month: localMonth(batch.intentAt ?? now), usdMicros });
  }
}

function localMonth(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${date.getMonth()}`;
}
