import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { read, utils } from 'xlsx';
import { createClaudeService } from '../../../electron/core/claude/anthropic-service.ts';
import { sizeOfRequest } from '../../../electron/core/claude/batch-body.ts';
import { readUsage } from '../../../electron/core/claude/read-answer.ts';
import { createParamsBuilder } from '../../../electron/core/claude/request-params.ts';
import { createEstimateCollector } from '../../../electron/core/estimate/estimate-basis.ts';
import { estimateJob, priceJob } from '../../../electron/core/estimate/estimate-job.ts';
import { createWorstCase } from '../../../electron/core/jobs/budget/worst-case.ts';
import { costUsdMicros } from '../../../electron/core/models/price-table.ts';
import { sampleTemplate } from '../../../renderer/features/new-job/draft/sample-template.ts';
import type { JobSettings } from '../../../shared/model/job.ts';
import { defaultSettings } from '../../../shared/model/settings.ts';
import type { AnswerFormat, Template } from '../../../shared/model/template.ts';
import { startScriptedService } from '../../service/scripted-service.ts';
import { samplePath } from '../support/core-bench.ts';

const columns = ['Message', 'Lang'];

function settings(changes: Partial<JobSettings> = {}, template: Partial<Template> = {}): JobSettings {
  return {
    template: {
      instruction: 'Translate into {{Lang}}:\n\n{{Message}}',
      background: '',
      answerFormat: { kind: 'text' },
      emptyRule: 'skip-when-any-empty',
      ...template,
    },
    model: 'claude-haiku-5-5',
    maxTokens: 300,
    columnName: 'Answer',
    rows: { kind: 'all' },
    idColumn: null,
    isPractice: false,
    spendCapUsdMicros: null,
    sharesIdenticalRequests: true,
    deletesAfterCollection: false,
    ...changes,
  };
}

const rows = Array.from({ length: 400 }, (_, index) => [
  index % 10 === 0
    ? ''
    : `Message number ${index}. ${'The parcel has not arrived yet. '.repeat(1 + (index % 7) * 3)}`,
  'French',
]);

function basisOf(job: JobSettings, table: readonly (readonly string[])[] = rows) {
  const collector = createEstimateCollector(job, columns);
  for (const row of table) collector.add(row);
  return collector.finish();
}

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function scripted() {
  const server = await startScriptedService();
  closers.push(() => server.close());
  const service = createClaudeService({
    apiKey: async () => 'sk-ant-test',
    baseUrl: server.url,
    fetch: globalThis.fetch,
  });
  return { server, service };
}

describe('the rows behind an estimate', () => {
  it('are counted with those left out and those that ask the same', () => {
    const twice = [...rows, ...rows];
    expect(basisOf(settings(), twice)).toMatchObject({ rows: 800, skippedRows: 80, requests: 360 });
    expect(basisOf(settings({ sharesIdenticalRequests: false }), twice)).toMatchObject({ requests: 720 });
    expect(basisOf(settings(), [])).toMatchObject({ rows: 0, requests: 0, sample: [] });
  });

  it('give the same sample each time, of at most eight requests', () => {
    const first = basisOf(settings());
    expect(first.sample).toHaveLength(8);
    expect(basisOf(settings()).sample).toEqual(first.sample);
    expect(basisOf(settings(), rows.slice(0, 4)).sample).toHaveLength(3);
  });
});

describe('an estimate', () => {
  it.each<[string, Partial<Template>, readonly (readonly string[])[]]>([
    ['text rows', {}, rows],
    ['a background', { background: 'We are a bicycle shop in Ghent. '.repeat(300) }, rows],
    ['labels', { answerFormat: { kind: 'labels', labels: ['Bug', 'Praise'] } }, rows],
    [
      'few long rows among short ones',
      {},
      rows.map((row, index) => (index % 40 === 1 ? [`${row[0]} `.repeat(60), 'x'] : row)),
    ],
    [
      'Japanese',
      {},
      rows.map((_row, index) => [
        `荷物がまだ届いていません。${'確認をお願いします。'.repeat(index % 9)}${index}`,
        '英語',
      ]),
    ],
  ])('is within 15 %% of what is really billed on the input side: %s', async (_name, template, table) => {
    const { service } = await scripted();
    const job = settings({}, template);
    const basis = basisOf(job, table);
    const estimate = await estimateJob({ settings: job, basis, service });
    expect(estimate.isCounted).toBe(true);
    let real = 0;
    for (const row of table) {
      if (row.some((cell) => cell === '')) continue;
      const counted = await service.countTokens(createParamsBuilder(job, columns)(row));
      real += counted.ok ? counted.value : Number.NaN;
    }
    expect(Math.abs(estimate.inputTokens / real - 1)).toBeLessThan(0.15);
  });

  it('holds the real cost of the rows between its ends, once some were tried', async () => {
    const { service } = await scripted();
    const job = settings();
    const usages = [];
    for (const row of rows.slice(1, 40)) {
      if (row[0] === '') continue;
      const message = await service.createMessage(createParamsBuilder(job, columns)(row));
      if (message.ok) usages.push(readUsage(message.value));
    }
    const tried = rows.slice(1, 40);
    const estimate = await estimateJob({
      settings: job,
      basis: basisOf(job, tried),
      tries: usages.slice(0, 6),
      service,
    });
    const real = usages.reduce(
      (sum, usage) => sum + (costUsdMicros(job.model, usage, { isBatch: true }) ?? 0),
      0,
    );
    expect(estimate.batchCost?.highUsdMicros).toBeGreaterThanOrEqual(real * 0.95);
    expect(estimate.batchCost?.lowUsdMicros).toBeLessThanOrEqual(real * 1.05);
    expect(estimate.worstCaseUsdMicros).toBeGreaterThanOrEqual(real);
  });

  it('stands on the rule of thumb without a key, and says so', async () => {
    const service = createClaudeService({
      apiKey: async () => null,
      baseUrl: 'http://127.0.0.1:9',
      fetch: globalThis.fetch,
    });
    const estimate = await estimateJob({ settings: settings(), basis: basisOf(settings()), service });
    expect(estimate.isCounted).toBe(false);
    expect(estimate.inputTokens).toBeGreaterThan(0);
  });

  it('costs twice as much without the batch discount and never more than its worst case', () => {
    const estimate = priceJob({ settings: settings(), basis: basisOf(settings()) });
    const { batchCost, fullPriceCost, worstCaseUsdMicros } = estimate;
    expect(fullPriceCost?.lowUsdMicros).toBeGreaterThanOrEqual((batchCost?.lowUsdMicros ?? 0) * 2 - 1);
    expect(fullPriceCost?.highUsdMicros).toBeLessThanOrEqual((batchCost?.highUsdMicros ?? 0) * 2 + 1);
    expect(batchCost?.lowUsdMicros).toBeLessThan(batchCost?.highUsdMicros ?? 0);
    expect(worstCaseUsdMicros).toBeGreaterThanOrEqual(batchCost?.highUsdMicros ?? Number.NaN);
    expect(estimate.outputTokensHigh).toBe(300 * estimate.requests);
  });

  it('never shows a worst case below what the cap is checked against when the batches go out', () => {
    const job = settings({}, { background: 'Ünïcode “quotes” \u0007 and\nlines. '.repeat(40) });
    const sent = rows.filter((row) => row[0] !== '');
    const worstCase = createWorstCase(job, job.maxTokens);
    const released = sent.reduce((sum, row, index) => {
      const request = { customId: `abc123-r${index}`, paramsJson: createParamsBuilder(job, columns)(row) };
      return (
        sum +
        (worstCase(sizeOfRequest(request.customId.length, Buffer.byteLength(request.paramsJson))) ??
          Number.NaN)
      );
    }, 0);
    const { worstCaseUsdMicros } = priceJob({ settings: job, basis: basisOf(job) });
    expect(worstCaseUsdMicros).toBeGreaterThanOrEqual(released);
    expect(worstCaseUsdMicros).toBeLessThan(released * 1.05);
  });

  it('has no price for a model without one, but tokens all the same', () => {
    const job = settings({ model: 'claude-future-9' });
    expect(priceJob({ settings: job, basis: basisOf(job) })).toMatchObject({
      batchCost: null,
      fullPriceCost: null,
      worstCaseUsdMicros: null,
      caching: null,
      requests: 360,
    });
  });

  it('reckons with long prompts at the price of long prompts', () => {
    const long = [['word '.repeat(120_000), 'x']];
    const job = settings({ maxTokens: 1 });
    const estimate = priceJob({ settings: job, basis: basisOf(job, [...long, ...rows]) });
    const onlyShort = priceJob({ settings: job, basis: basisOf(job, rows) });
    const longInput = estimate.inputTokens - onlyShort.inputTokens;
    const difference = (estimate.batchCost?.lowUsdMicros ?? 0) - (onlyShort.batchCost?.lowUsdMicros ?? 0);
    expect(difference / longInput).toBeCloseTo(0.25, 2);
  });

  it('narrows with tries and widens with how far they lie apart', () => {
    const basis = basisOf(settings());
    const tries = (lengths: readonly number[]) =>
      lengths.map((outputTokens) => ({
        inputTokens: 1,
        outputTokens,
        cacheReadTokens: 0,
        cacheWriteTokens: 0,
      }));
    const spread = (lengths: readonly number[]) => {
      const { outputTokensLow, outputTokensHigh } = priceJob({
        settings: settings(),
        basis,
        tries: tries(lengths),
      });
      return [outputTokensLow / basis.requests, outputTokensHigh / basis.requests];
    };
    expect(spread([100, 100, 100])).toEqual([85, 115]);
    expect(spread([40, 100, 160])[1]).toBeGreaterThan(150);
    expect(spread([100])).toEqual([50, 150]);
    expect(spread([290, 295, 300])[1]).toBe(300);
  });

  it.each<[AnswerFormat, number]>([
    [{ kind: 'labels', labels: ['Bug', 'Feature request'] }, 330],
    [
      {
        kind: 'fields',
        fields: [
          { name: 'Amount', type: 'number' },
          { name: 'Paid', type: 'yes-no' },
        ],
      },
      340,
    ],
  ])('expects short answers where the format is short: %j', (answerFormat, max) => {
    const job = settings({ maxTokens: 4000 }, { answerFormat });
    const basis = basisOf(job);
    const estimate = priceJob({ settings: job, basis });
    expect(estimate.outputTokensLow / basis.requests).toBeLessThan(25);
    expect(estimate.outputTokensHigh / basis.requests).toBeLessThan(max);
  });
});

it('is less than a dollar for 300 rows of the sample, as the way to a key promises', () => {
  const sheet = read(readFileSync(samplePath)).Sheets.Tickets;
  if (sheet === undefined) throw new Error('the sample has no sheet of this name');
  const tickets = utils.sheet_to_json<Record<string, string>>(sheet).slice(0, 300);
  const table = tickets.map((ticket) => [String(ticket.Product), String(ticket.Message)]);
  const job = settings(
    { model: defaultSettings.defaultModel, maxTokens: 2000 },
    {
      instruction: sampleTemplate.instruction,
      answerFormat: { kind: 'labels', labels: sampleTemplate.labelsText.split('\n') },
    },
  );
  const collector = createEstimateCollector(job, ['Product', 'Message']);
  for (const row of table) collector.add(row);
  expect(table).toHaveLength(300);
  expect(priceJob({ settings: job, basis: collector.finish() }).batchCost?.highUsdMicros).toBeLessThan(
    1_000_000,
  );
});

describe('caching of the background', () => {
  const background = 'We are a bicycle shop in Ghent. '.repeat(2000);

  it('is a range that says when it may cost more', () => {
    const job = settings({}, { background });
    const { caching } = priceJob({ settings: job, basis: basisOf(job) });
    expect(caching?.savingHighUsdMicros).toBeGreaterThan(0);
    expect(caching?.savingLowUsdMicros).toBeLessThan(0);
    expect(caching?.canCostMore).toBe(true);
  });

  it('is not promised for a background that is too short for the model', () => {
    const job = settings({ model: 'claude-haiku-4-5' }, { background: 'Short. '.repeat(100) });
    expect(priceJob({ settings: job, basis: basisOf(job) }).caching).toBeNull();
  });

  it('costs more for a single row', () => {
    const job = settings({}, { background });
    const { caching } = priceJob({ settings: job, basis: basisOf(job, rows.slice(1, 2)) });
    expect(caching?.savingHighUsdMicros).toBeLessThan(0);
  });
});
