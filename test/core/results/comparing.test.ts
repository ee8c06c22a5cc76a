import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { JobSettings } from '../../../shared/model/job.ts';
import type { ServiceOptions } from '../../service/scripted-service.ts';
import { makeSettings } from '../support/core-bench.ts';
import { startJobBench } from '../support/job-bench.ts';
import { keepBenches } from '../support/keep-benches.ts';

const keep = keepBenches();

const text: Partial<JobSettings> = {
  template: { ...makeSettings().template, answerFormat: { kind: 'text' } },
};

/** Rows 0 to 4 come back as told on the first go, and all but the last two get other answers on the second. */
async function start(options: ServiceOptions = {}, settings: Partial<JobSettings> = text) {
  let round = 'old';
  const started = await startJobBench({
    answer: ({ text: asked }) => {
      const at = Number(/parcel (\d+)/.exec(asked)?.[1]);
      return at >= 3 ? `always ${at}` : `${round} ${at}`;
    },
    rows: [
      { customIdEndsWith: '-T-0', inFirstBatches: 1, outcome: 'overloaded' },
      { customIdEndsWith: '-T-4', outcome: 'expired' },
    ],
    ...options,
  });
  const bench = keep(started);
  const jobId = await bench.send(5, settings);
  if (options.endAfterMs === 'when-told') {
    await bench.waitFor(jobId, (job) => job.counts.sent === 5);
    bench.service.endAll();
  }
  await bench.waitForEnd(jobId);
  return {
    bench,
    jobId,
    startAgain: async (states: ('answered' | 'failed' | 'expired')[] = ['answered', 'failed', 'expired']) => {
      round = 'new';
      return bench.client.jobs.repair({ jobId, states });
    },
    changes: (kind?: 'changed' | 'same' | 'first' | 'none-new') =>
      bench.client.attempts.listChanges({ jobId, offset: 0, limit: 50, ...(kind ? { kind } : {}) }),
    attempts: (rowNumber: number) => bench.client.attempts.list({ jobId, rowNumber }),
    shown: async () => {
      const page = await bench.client.jobs.listResults({ jobId, offset: 0, limit: 10 });
      return page.rows.map((row) => row.answers[0]);
    },
    exported: async () => {
      const report = await bench.client.exports.run({
        jobId,
        format: 'csv',
        layout: 'comma',
        columns: [],
        extras: ['original-answer'],
        guardsFormulas: true,
      });
      const path = bench.core.resolveFile(report?.fileId ?? '') ?? '';
      return (parse(readFileSync(path, 'utf8'), { bom: true }) as string[][]).slice(1);
    },
  };
}

describe('answers from before', () => {
  test('stay in the results, in exports and in the list of earlier answers until the new ones are there', async () => {
    const { bench, jobId, startAgain, changes, shown, exported, attempts } = await start({
      endAfterMs: 'when-told',
    });
    await startAgain(['answered']);
    await bench.waitFor(jobId, (job) => job.counts.sent === 3);
    expect(await shown()).toEqual(['', 'old 1', 'old 2', 'always 3', '']);
    expect((await exported()).map((row) => row[0])).toEqual(['', 'old 1', 'old 2', 'always 3', '']);
    expect((await attempts(3)).map((attempt) => attempt.answers)).toEqual([['old 1']]);
    expect((await changes()).total).toBe(0);
    bench.service.endAll();
    await bench.waitForEnd(jobId);
    expect(await shown()).toEqual(['', 'new 1', 'new 2', 'always 3', '']);
    expect((await exported()).map((row) => row[0])).toEqual(['', 'new 1', 'new 2', 'always 3', '']);
    expect((await changes()).counts).toEqual({ changed: 2, same: 1, first: 0, 'none-new': 0 });
  });

  test('are listed newest first, with time, model, room and cost', async () => {
    const { bench, jobId, startAgain, attempts } = await start();
    await startAgain();
    await bench.waitForEnd(jobId);
    const [now, before] = await attempts(3);
    expect(now).toMatchObject({
      attempt: 2,
      answers: ['new 1'],
      isShown: true,
      isInUse: true,
      maxTokens: 64,
    });
    expect(before).toMatchObject({ attempt: 1, answers: ['old 1'], isShown: false, isInUse: false });
    expect(now?.model).toBe(makeSettings().model);
    expect(before?.costUsdMicros).toBeGreaterThan(0);
    expect(Date.parse(now?.receivedAt ?? '')).toBeGreaterThan(Date.parse(before?.receivedAt ?? ''));
    // The older answer stays where the repair brought none.
    expect((await attempts(6)).map((attempt) => [attempt.state, attempt.isShown])).toEqual([
      ['expired', true],
      ['expired', false],
    ]);
    await expect(attempts(99)).rejects.toMatchObject({ data: { code: 'row-not-found' } });
  });

  test('of a row off the list tell that the list was stated once more', async () => {
    const { bench, jobId, attempts } = await start(
      { answer: () => 'Billing', rows: [{ every: 1, inFirstBatches: 1, outcome: 'off-list' }] },
      {},
    );
    await bench.client.jobs.repair({ jobId, states: ['off-list'] });
    await bench.waitForEnd(jobId);
    const rows = await attempts(3);
    expect(rows.map((attempt) => [attempt.state, attempt.hasNewInstruction])).toEqual([
      ['answered', true],
      ['off-list', false],
    ]);
  });

  test('that several rows share are known for each of them', async () => {
    let answers = 0;
    const template = {
      ...makeSettings().template,
      instruction: 'Always the same',
      answerFormat: { kind: 'text' },
    } as const;
    const { bench, jobId, attempts, changes } = await start(
      {
        answer: () => {
          answers += 1;
          return `answer ${answers}`;
        },
        rows: [],
      },
      { template: { ...template, emptyRule: 'send-empty' } },
    );
    await bench.client.jobs.repair({ jobId, states: ['answered'], rowNumbers: [4] });
    await bench.waitForEnd(jobId);
    const again = await attempts(4);
    expect(again.map((attempt) => attempt.attempt)).toEqual([2, 1]);
    expect(new Set(again.map((attempt) => attempt.answers[0])).size).toBe(2);
    const once = await attempts(5);
    expect(once.map((attempt) => [attempt.attempt, attempt.answers[0], attempt.costUsdMicros])).toEqual([
      [1, again[1]?.answers[0], 0],
    ]);
    expect((await changes()).rows.map((row) => [row.rowNumber, row.kind])).toEqual([[4, 'changed']]);
  });
});

describe('comparing', () => {
  test('tells for every row that was sent again what came of it', async () => {
    const { bench, jobId, startAgain, changes } = await start();
    expect(await changes()).toEqual({
      counts: { changed: 0, same: 0, first: 0, 'none-new': 0 },
      total: 0,
      rows: [],
    });
    await startAgain();
    await bench.waitForEnd(jobId);
    const { counts, total, rows } = await changes();
    expect(counts).toEqual({ changed: 2, same: 1, first: 1, 'none-new': 1 });
    expect(total).toBe(5);
    expect(rows.map((row) => [row.rowNumber, row.kind, row.about])).toEqual([
      [2, 'first', 'parcel 0'],
      [3, 'changed', 'parcel 1'],
      [4, 'changed', 'parcel 2'],
      [5, 'same', 'parcel 3'],
      [6, 'none-new', 'parcel 4'],
    ]);
    expect(rows[1]).toMatchObject({
      before: { attempt: 1, state: 'answered', answers: ['old 1'] },
      after: { attempt: 2, state: 'answered', answers: ['new 1'] },
      edited: null,
    });
    expect(rows[0]?.before?.state).toBe('failed');
    const changed = await changes('changed');
    expect([changed.total, changed.rows.map((row) => row.rowNumber)]).toEqual([2, [3, 4]]);
    expect(changed.counts).toEqual(counts);
  });
});

describe('an earlier answer', () => {
  test('can be put in the place of the new one, is saved, and can be given up again', async () => {
    const { bench, jobId, startAgain, attempts, changes, exported, shown } = await start();
    await startAgain();
    await bench.waitForEnd(jobId);
    const { use } = bench.client.attempts;
    await use({ jobId, rowNumber: 3, attempt: 1 });
    expect((await shown())[1]).toBe('old 1');
    expect((await exported())[1]).toEqual(['old 1', 'new 1']);
    expect((await attempts(3)).map((attempt) => [attempt.isShown, attempt.isInUse])).toEqual([
      [true, false],
      [false, true],
    ]);
    expect((await changes('changed')).rows.map((row) => row.edited)).toEqual([['old 1'], null]);
    await use({ jobId, rowNumber: 3, attempt: 2 });
    expect((await exported())[1]).toEqual(['new 1', 'new 1']);
    expect((await changes('changed')).rows.map((row) => row.edited)).toEqual([null, null]);
  });

  test('that was off the list is saved only once it is chosen', async () => {
    const { bench, jobId, attempts, exported } = await start(
      { answer: () => 'Something else', rows: [] },
      {},
    );
    await bench.client.jobs.repair({ jobId, states: ['off-list'] });
    await bench.waitForEnd(jobId);
    const [now] = await attempts(3);
    expect(now).toMatchObject({ state: 'off-list', isShown: true, isInUse: false });
    expect((await exported())[1]).toEqual(['', 'Something else']);
    await bench.client.attempts.use({ jobId, rowNumber: 3, attempt: 2 });
    expect((await attempts(3))[0]?.isInUse).toBe(true);
    expect((await exported())[1]).toEqual(['Something else', 'Something else']);
  });

  test('that does not exist, or says nothing, cannot be chosen', async () => {
    const { bench, jobId } = await start();
    const { use } = bench.client.attempts;
    for (const [rowNumber, attempt, code] of [
      [3, 2, 'job-not-possible-now'],
      [2, 1, 'job-not-possible-now'],
      [99, 1, 'row-not-found'],
    ] as const) {
      await expect(use({ jobId, rowNumber, attempt })).rejects.toMatchObject({ data: { code } });
    }
  });
});

test('hundreds of rows sent again are all compared, whether or not one batch holds them', async () => {
  let round = 'old';
  const bench = keep(await startJobBench({ answer: () => round }));
  const jobId = await bench.send(450, text, { requests: 1000, sizeBytes: 20_000_000 });
  await bench.waitForEnd(jobId);
  round = 'new';
  await bench.client.jobs.repair({ jobId, states: ['answered'] });
  await bench.waitForEnd(jobId);
  const page = await bench.client.attempts.listChanges({ jobId, offset: 440, limit: 50 });
  expect(page).toMatchObject({ total: 450, counts: { changed: 450 } });
  expect(page.rows.map(({ rowNumber }) => rowNumber)).toEqual(
    Array.from({ length: 10 }, (_, at) => 442 + at),
  );
});
