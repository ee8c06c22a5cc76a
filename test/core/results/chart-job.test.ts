import { describe, expect, test } from 'vitest';
import { readBatchHistory } from '../../../electron/core/results/batch-history.ts';
import { chartJob } from '../../../electron/core/results/chart-job.ts';
import type { JobSettings } from '../../../shared/model/job.ts';
import type { ServiceOptions } from '../../service/scripted-service.ts';
import { openEngineBench } from '../support/engine-bench.ts';
import { type JobBench, startJobBench } from '../support/job-bench.ts';
import { keepBenches } from '../support/keep-benches.ts';

const keep = keepBenches();
const keepEngine = keepBenches();

async function start(service: ServiceOptions = {}): Promise<JobBench> {
  return keep(await startJobBench(service));
}

async function charts(bench: JobBench, jobId: string) {
  const { database, jobs } = bench.core.services;
  const job = jobs.find(jobId);
  return job === null ? null : await chartJob(database, job);
}

const numberOf = (text: string): number => Number(/parcel (\d+)/.exec(text)?.[1] ?? 0);
const textFormat: Partial<JobSettings> = {
  template: {
    instruction: 'Say something about {{Message}}',
    background: '',
    answerFormat: { kind: 'text' },
    emptyRule: 'skip-when-all-empty',
  },
};

describe('the charts of a job', () => {
  test('count the answers per label, with bars for labels that nobody got, and leave off-list answers out', async () => {
    const bench = await start({
      answer: ({ text }) => {
        const number = numberOf(text);
        if (number === 0) return JSON.stringify({ answer: 'Something else' });
        return JSON.stringify({ answer: number % 3 === 0 ? 'Billing' : 'Delivery' });
      },
    });
    const jobId = await bench.send(30);
    const job = await bench.waitForEnd(jobId);
    expect(job.counts).toMatchObject({ answered: 29, 'off-list': 1 });
    const [labels] = (await charts(bench, jobId))?.labels ?? [];
    expect(labels).toEqual({
      column: 'Category',
      index: 0,
      rows: 29,
      bars: [
        { label: 'Delivery', rows: 20 },
        { label: 'Billing', rows: 9 },
        { label: 'Returns', rows: 0 },
        { label: 'Other', rows: 0 },
      ],
      otherLabels: 0,
      otherRows: 0,
      emptyRows: 0,
    });
  });

  test('tell twenty labels and the sum of the others', async () => {
    const many = Array.from({ length: 25 }, (_, index) => `Label ${index}`);
    const bench = await start({
      answer: ({ text }) => JSON.stringify({ answer: `Label ${numberOf(text) % 25}` }),
    });
    const jobId = await bench.send(50, {
      maxTokens: 50,
      template: {
        instruction: 'Sort {{Message}}',
        background: '',
        answerFormat: { kind: 'labels', labels: many },
        emptyRule: 'skip-when-all-empty',
      },
    });
    await bench.waitForEnd(jobId);
    const [labels] = (await charts(bench, jobId))?.labels ?? [];
    expect(labels?.bars).toHaveLength(20);
    expect(labels).toMatchObject({ rows: 50, otherLabels: 5, otherRows: 10 });
  });

  test('tell the length of texts in words, and the longest rows', async () => {
    const bench = await start({ answer: ({ text }) => 'word '.repeat(numberOf(text) + 1).trim() });
    const jobId = await bench.send(20, { ...textFormat, maxTokens: 400 });
    await bench.waitForEnd(jobId);
    const found = await charts(bench, jobId);
    expect(found?.labels).toEqual([]);
    expect(found?.lengths).toMatchObject({ rows: 20, averageWords: 10.5 });
    expect(found?.lengths?.longest[0]).toEqual({ rowNumber: 21, words: 20 });
    expect(found?.lengths?.bins.reduce((sum, bin) => sum + bin.rows, 0)).toBe(20);
  });

  test('count every row of a large job where it belongs', async () => {
    const bench = keepEngine(openEngineBench());
    const job = await bench.plan(1100);
    bench.database.run(
      `INSERT INTO results (job, position, attempt, batch, custom_id, outcome, state, answers, input_tokens, output_tokens, cache_write_tokens, cache_read_tokens, received_at)
       SELECT job, position, 1, batch, custom_id, 'succeeded', 'answered', json_array(trim(replace(hex(zeroblob(position % 10 + 1)), '00', 'word '))), 1, 1, 0, 0, 0 FROM rows`,
    );
    bench.database.run(
      "UPDATE rows SET state = 'answered', result = (SELECT number FROM results s WHERE s.position = rows.position)",
    );
    const lengths = (await chartJob(bench.database, job))?.lengths;
    expect(lengths).toMatchObject({ rows: 1100, averageWords: 5.5 });
    expect(lengths?.bins.map(({ rows }) => rows)).toEqual(Array.from({ length: 10 }, () => 110));
  });

  test('count each column of several: yes and no, one of a list, and the words of all texts together', async () => {
    const bench = keepEngine(openEngineBench());
    const fields = [
      { name: 'Urgent', type: 'yes-no' },
      { name: 'Why', type: 'text' },
      { name: 'Kind', type: 'one-of', labels: ['Bill ', 'Parcel'] },
      { name: 'Amount', type: 'number' },
      { name: 'Reply', type: 'text' },
    ] as const;
    const template = {
      instruction: '{{Message}}',
      background: '',
      answerFormat: { kind: 'fields', fields },
      emptyRule: 'skip-when-all-empty',
    } as unknown as JobSettings['template'];
    const job = await bench.plan(7, { template, isPractice: false });
    const answers: readonly (readonly unknown[])[] = [
      ['Yes', 'one two', 'Parcel', 5, 'three'],
      ['No', 'one', 'Parcel', 6, 'two'],
      ['Yes', '', 'Bill', 7, ''],
      ['', 'one two three', null, 8, 'four five'],
      ['Yes', null, 'Parcel', null, 'one'],
    ];
    for (const [position, answer] of answers.entries())
      bench.database.run(
        `INSERT INTO results (number, job, position, attempt, batch, custom_id, outcome, state, answers, input_tokens, output_tokens, cache_write_tokens, cache_read_tokens, received_at, cost_usd_micros)
         VALUES (?1 + 1, ?2, ?1, 1, 1, 'x', 'succeeded', 'answered', ?3, 1, 1, 0, 0, 0, ?4)`,
        position,
        job.number,
        JSON.stringify(answer),
        position * 10,
      );
    bench.database.run("UPDATE rows SET state = 'answered', result = position + 1 WHERE position < 5");
    const found = await chartJob(bench.database, job);
    expect(found?.labels).toEqual([
      {
        column: 'Urgent',
        index: 0,
        rows: 5,
        bars: [
          { label: 'Yes', rows: 3 },
          { label: 'No', rows: 1 },
        ],
        otherLabels: 0,
        otherRows: 0,
        emptyRows: 1,
      },
      {
        column: 'Kind',
        index: 2,
        rows: 5,
        bars: [
          { label: 'Parcel', rows: 3 },
          { label: 'Bill', rows: 1 },
        ],
        otherLabels: 0,
        otherRows: 0,
        emptyRows: 1,
      },
    ]);
    expect(found?.lengths).toMatchObject({
      rows: 5,
      averageWords: 11 / 5,
      longest: [
        { rowNumber: 5, words: 5 },
        { rowNumber: 2, words: 3 },
        { rowNumber: 3, words: 2 },
        { rowNumber: 6, words: 1 },
        { rowNumber: 4, words: 0 },
      ],
    });
    // What cost nothing is no bar.
    expect(found?.costs).toMatchObject({
      rows: 4,
      totalUsdMicros: 100,
      averageUsdMicros: 25,
      dearest: [
        { rowNumber: 6, usdMicros: 40 },
        { rowNumber: 5, usdMicros: 30 },
        { rowNumber: 4, usdMicros: 20 },
        { rowNumber: 3, usdMicros: 10 },
      ],
    });
    const aborted = new AbortController();
    aborted.abort();
    expect(await chartJob(bench.database, job, aborted.signal)).toBeNull();
  });

  test('add up to what the job cost, repairs included, and name the dearest rows', async () => {
    const bench = await start({
      answer: ({ text }) => 'word '.repeat(numberOf(text) + 1).trim(),
      rows: [{ textIncludes: 'parcel 9', inFirstBatches: 1, outcome: 'max-tokens' }],
    });
    const jobId = await bench.send(10, { ...textFormat, maxTokens: 400 });
    const job = await bench.waitForEnd(jobId);
    expect(job.counts['cut-off']).toBe(1);
    const { jobs } = bench.core.services;
    await jobs.repair(jobId, { states: ['cut-off'], maxTokens: 800 });
    const repaired = await bench.waitForEnd(jobId);
    const costs = (await charts(bench, jobId))?.costs;
    expect(costs?.rows).toBe(10);
    expect(costs?.totalUsdMicros).toBe(repaired.costUsdMicros);
    expect(costs?.totalUsdMicros).toBeGreaterThan(job.costUsdMicros ?? 0);
    expect(costs?.dearest[0]?.rowNumber).toBe(11);
    expect(costs?.dearest).toHaveLength(5);
  });

  test('count what a person has put in place of an answer', async () => {
    const bench = await start({ answer: () => JSON.stringify({ answer: 'Billing' }) });
    const jobId = await bench.send(10);
    await bench.waitForEnd(jobId);
    await bench.client.answers.edit({ jobId, rowNumber: 3, column: 0, text: 'Returns' });
    await bench.client.answers.edit({ jobId, rowNumber: 4, column: 0, text: '' });
    const [labels] = (await charts(bench, jobId))?.labels ?? [];
    expect(labels?.bars.slice(0, 2)).toEqual([
      { label: 'Billing', rows: 8 },
      { label: 'Returns', rows: 1 },
    ]);
    expect(labels?.emptyRows).toBe(1);
  });

  test('show no costs for practice and nothing at all before there is an answer', async () => {
    const bench = await start({ endAfterMs: 'when-told' });
    const practice = await bench.send(10, { isPractice: true });
    await bench.waitForEnd(practice);
    expect((await charts(bench, practice))?.costs).toBeNull();
    const live = await bench.send(10);
    expect(await charts(bench, live)).toMatchObject({ lengths: null, costs: null, labels: [{ rows: 0 }] });
  });
});

describe('how long batches took', () => {
  test('is told by the newest twelve of about the same size that ended by themselves, from three on', async () => {
    const bench = keepEngine(openEngineBench());
    const { database } = bench;
    const plain = { requests: 30, intent: 1, canceled: 0, proven: 1 };
    const job = await bench.plan(1);
    const practice = await bench.plan(1, { isPractice: true });
    database.run('DELETE FROM batches');
    let count = 0;
    const add = (span: number, change: Partial<typeof plain> = {}, { number } = job) => {
      const { requests, intent, canceled, proven } = { ...plain, ...change };
      count += 1;
      database.run(
        `INSERT INTO batches (job, number, attempt, state, request_count, size_bytes, intent_at, is_cancel_sent, is_confirmed, remote_created_at, ended_at)
         VALUES (?, ?, 1, 'collected', ?, 1, ?, ?, ?, ?, ?)`,
        number,
        count,
        requests,
        intent === 0 ? null : 1,
        canceled,
        proven,
        count * 1000,
        count * 1000 + span,
      );
    };
    add(9, { requests: 9 });
    add(9, { requests: 91 });
    add(9, { intent: 0 });
    add(9, { canceled: 1 });
    add(9, { proven: 0 });
    add(9, {}, practice);
    add(0);
    add(50, { requests: 10 });
    add(10, { requests: 90 });
    expect(readBatchHistory(database, 30)).toBeNull();
    add(30);
    expect(readBatchHistory(database, 30)).toEqual({
      batches: 3,
      shortestMs: 10,
      medianMs: 30,
      longestMs: 50,
    });
    add(20);
    expect(readBatchHistory(database, 30)).toEqual({
      batches: 4,
      shortestMs: 10,
      medianMs: 25,
      longestMs: 50,
    });
    for (let more = 0; more < 12; more += 1) add(100 + more);
    expect(readBatchHistory(database, 30)).toEqual({
      batches: 12,
      shortestMs: 100,
      medianMs: 105.5,
      longestMs: 111,
    });
  });

  test('is told from three live batches of about the same size on, and never from practice or canceled ones', async () => {
    const bench = await start({ endAfterMs: 30 });
    const { database, jobs } = bench.core.services;
    for (let count = 0; count < 2; count++) await bench.waitForEnd(await bench.send(10));
    await bench.waitForEnd(await bench.send(10, { isPractice: true }));
    const canceled = await bench.send(10);
    await bench.waitFor(canceled, (job) => job.counts.sent === 10);
    jobs.cancel(canceled);
    await bench.waitForEnd(canceled);
    const before = readBatchHistory(database, 10);
    await bench.waitForEnd(await bench.send(12));
    await bench.waitForEnd(await bench.send(12));
    const history = readBatchHistory(database, 10);
    if (before !== null) expect(before.batches).toBeLessThan(history?.batches ?? 0);
    expect(history?.batches).toBeGreaterThanOrEqual(4);
    expect(history?.batches).toBeLessThanOrEqual(5);
    const { shortestMs = 0, medianMs = 0, longestMs = 0 } = history ?? {};
    expect(shortestMs).toBeGreaterThan(0);
    expect(medianMs).toBeGreaterThanOrEqual(shortestMs);
    expect(longestMs).toBeGreaterThanOrEqual(medianMs);
    expect(readBatchHistory(database, 10_000)).toBeNull();
    expect(readBatchHistory(database, 1)).toBeNull();
  });
});
