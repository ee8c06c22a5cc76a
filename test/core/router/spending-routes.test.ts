import { afterEach, describe, expect, it } from 'vitest';
import { practiceModels } from '../../../electron/core/practice/practice-models.ts';
import { isOver } from '../support/core-bench.ts';
import { type JobBench, startJobBench, tens } from '../support/job-bench.ts';

let bench: JobBench | null = null;
afterEach(async () => {
  expect(bench?.bugs ?? []).toEqual([]);
  await bench?.stop();
  bench = null;
});

describe('the ledger', () => {
  it('adds up what the rows of all jobs have cost, removed ones too, and leaves practice out', async () => {
    bench = await startJobBench();
    const { client } = bench;
    expect(await client.spending.listMonths({})).toEqual([]);
    const first = await bench.send(12, {}, tens);
    const second = await bench.send(5, { maxTokens: 100 });
    await bench.send(5, { isPractice: true });
    const done = [await bench.waitForEnd(first), await bench.waitForEnd(second)];
    const cost = done.reduce((sum, job) => sum + (job.costUsdMicros ?? 0), 0);
    expect(cost).toBeGreaterThan(0);
    await client.jobs.remove({ jobId: second });
    const months = await client.spending.listMonths({});
    expect(months.reduce((sum, month) => sum + month.jobsUsdMicros, 0)).toBe(cost);
    expect(months.reduce((sum, month) => sum + month.jobs, 0)).toBe(2);
    expect(months[0]?.month).toMatch(/^\d{4}-\d{2}$/);
  });
});

describe('a price typed in by the user', () => {
  it('counts from then on, and lets a job go on that waited for a price', async () => {
    const [first] = practiceModels;
    if (first === undefined) throw new Error('no model');
    bench = await startJobBench({ models: [{ ...first, id: 'claude-next-6' }] });
    const { client } = bench;
    const jobId = await bench.send(3, { model: 'claude-next-6', spendCapUsdMicros: 5_000_000 });
    const held = await bench.waitFor(jobId, (job) => job.state === 'paused');
    expect(held.problem?.code).toBe('price-unknown');
    expect(held.costUsdMicros).toBeNull();
    await client.settings.change({
      priceEdits: [{ model: 'claude-next-6', inputUsdMicros: 10_000_000, outputUsdMicros: 50_000_000 }],
    });
    const { models } = await client.spending.listPrices({});
    expect(models.find((model) => model.id === 'claude-next-6')).toMatchObject({
      inputUsdMicros: 10_000_000,
      isEdited: true,
    });
    const done = await bench.waitFor(jobId, isOver);
    expect(done.state).toBe('finished');
    expect(done.costUsdMicros).toBeGreaterThan(0);
  });

  it('says of each model in the shipped table what it costs, or that the price is not known', async () => {
    bench = await startJobBench();
    const { date, models } = await bench.client.spending.listPrices({});
    expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(models.find((model) => model.id === 'claude-sonnet-4-5')?.inputUsdMicros).toBeNull();
    expect(models.find((model) => model.id === 'claude-haiku-5-5')).toMatchObject({
      hasLongPromptPrice: true,
      isEdited: false,
    });
  });
});
