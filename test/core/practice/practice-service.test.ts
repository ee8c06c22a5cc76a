import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Anthropic from '@anthropic-ai/sdk';
import { describe, expect, it } from 'vitest';
import { createClaudeService } from '../../../electron/core/claude/anthropic-service.ts';
import { buildBatchBody } from '../../../electron/core/claude/batch-body.ts';
import { createPracticeService } from '../../../electron/core/practice/practice-service.ts';
import { asking, createTestClock, newFolder, resultsOf, startPractice, textOf } from './practice-testing.ts';

const requests = (
  count: number,
  text = (index: number) => `Summarise:\n\nMessage number ${index + 1} about a tent.`,
) =>
  Array.from({ length: count }, (_, index) => ({ custom_id: `r${index + 1}`, params: asking(text(index)) }));

const minuteMs = 60_000;

describe('a practice job', () => {
  it('goes through the same stages as a real one and accounts for every row', async () => {
    const { client, clock } = startPractice();
    const created = await client.messages.batches.create({ requests: requests(320) });
    expect(created).toMatchObject({ processing_status: 'in_progress', results_url: null });
    clock.advance(2_000);
    const underway = await client.messages.batches.retrieve(created.id);
    expect(underway.request_counts).toEqual({
      processing: 320,
      succeeded: 0,
      errored: 0,
      canceled: 0,
      expired: 0,
    });
    clock.advance(minuteMs);
    const ended = await client.messages.batches.retrieve(created.id);
    expect(ended.processing_status).toBe('ended');
    const results = await resultsOf(client, created.id);
    expect([...results.keys()].sort()).toEqual(
      requests(320)
        .map((request) => request.custom_id)
        .sort(),
    );
    const errored = [...results.values()].filter((result) => result.type === 'errored');
    expect(ended.request_counts).toMatchObject({
      succeeded: 320 - errored.length,
      errored: errored.length,
      processing: 0,
    });
  });

  it('answers each row from its own text', async () => {
    const { client, clock } = startPractice();
    const { id } = await client.messages.batches.create({ requests: requests(30) });
    clock.advance(minuteMs);
    for (const [customId, result] of await resultsOf(client, id)) {
      if (result.type !== 'succeeded') throw new Error('30 rows are all answered');
      expect(textOf(result.message)).toBe(`Practice: Message number ${customId.slice(1)} about a tent.`);
    }
  });

  it('takes some seconds for 300 rows and hardly longer for 10,000', async () => {
    const { client, clock } = startPractice();
    const lengths: number[] = [];
    for (const count of [3, 300, 10_000]) {
      const { id } = await client.messages.batches.create({ requests: requests(count, () => 'x') });
      clock.advance(minuteMs);
      const { created_at, ended_at } = await client.messages.batches.retrieve(id);
      lengths.push(Date.parse(ended_at ?? '') - Date.parse(created_at));
    }
    expect(lengths[0]).toBeGreaterThan(4_000);
    expect(lengths[1]).toBeGreaterThan(5_900);
    expect(lengths[1]).toBeLessThan(10_000);
    expect(lengths[2]).toBeLessThan(13_000);
  });

  it('goes on after the program was closed, and its answers are the same', async () => {
    const first = startPractice();
    const { id } = await first.client.messages.batches.create({ requests: requests(5) });
    const second = startPractice(first.folder, first.clock);
    expect((await second.client.messages.batches.retrieve(id)).processing_status).toBe('in_progress');
    second.clock.advance(minuteMs);
    const answers = await resultsOf(second.client, id);
    const third = startPractice(first.folder, first.clock);
    expect(await resultsOf(third.client, id)).toEqual(answers);
    expect(answers.size).toBe(5);
  });

  it('forgets what a stop left half-written', async () => {
    const { client, clock, folder } = startPractice();
    const { id } = await client.messages.batches.create({ requests: requests(2) });
    writeFileSync(join(folder, 'msgbatch_practice_half.jsonl.part'), '{"custom_id"');
    writeFileSync(join(folder, 'msgbatch_practice_torn.json'), '{"id":"msgbatch_practice_to');
    const again = startPractice(folder, clock);
    expect((await again.client.messages.batches.list()).data.map((batch) => batch.id)).toEqual([id]);
    expect(readdirSync(folder).sort()).toEqual([`${id}.json`, `${id}.jsonl`]);
  });

  it('is not lost when the first calls after a start come all at once', async () => {
    const { client } = startPractice();
    const create = () => client.messages.batches.create({ requests: requests(2) });
    const [, one, , two] = await Promise.all([
      client.messages.batches.list(),
      create(),
      client.messages.batches.list(),
      create(),
    ]);
    const listed = (await client.messages.batches.list()).data.map((batch) => batch.id);
    expect(listed.sort()).toEqual([one.id, two.id].sort());
  });

  it('is canceled with what is answered by then', async () => {
    const { client, clock } = startPractice();
    const { id } = await client.messages.batches.create({
      requests: requests(100, (index) => `Say:\n\nFirst\u2028second ${index}`),
    });
    clock.advance(3_000);
    expect((await client.messages.batches.cancel(id)).processing_status).toBe('canceling');
    clock.advance(minuteMs);
    const { request_counts: counts, cancel_initiated_at } = await client.messages.batches.retrieve(id);
    expect(cancel_initiated_at).not.toBeNull();
    expect(counts.canceled).toBeGreaterThan(20);
    expect(counts.succeeded).toBeGreaterThan(20);
    const types = [...(await resultsOf(client, id)).values()].map((result) => result.type);
    expect(types).toHaveLength(100);
    expect(types.filter((type) => type === 'canceled')).toHaveLength(counts.canceled);
  });

  it('can be deleted once it has ended, and leaves no file', async () => {
    const { client, clock, folder } = startPractice();
    const { id } = await client.messages.batches.create({ requests: requests(1) });
    await expect(client.messages.batches.delete(id)).rejects.toThrow(Anthropic.BadRequestError);
    clock.advance(minuteMs);
    await client.messages.batches.delete(id);
    await expect(client.messages.batches.retrieve(id)).rejects.toThrow(Anthropic.NotFoundError);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('has no results before its end, and none after 29 days', async () => {
    const { client, clock, folder } = startPractice();
    const { id } = await client.messages.batches.create({ requests: requests(1) });
    await expect(client.messages.batches.results(id)).rejects.toThrow('No batch `results_url`');
    clock.advance(29 * 24 * 3_600_000);
    expect((await client.messages.batches.retrieve(id)).results_url).toBeNull();
    await startPractice(folder, clock).client.messages.batches.list();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('lists its batches newest first, page by page', async () => {
    const { client, clock } = startPractice();
    const ids: string[] = [];
    for (let count = 0; count < 5; count += 1) {
      ids.unshift((await client.messages.batches.create({ requests: requests(1) })).id);
      clock.advance(10);
    }
    const all: string[] = [];
    for await (const batch of client.messages.batches.list({ limit: 2 })) all.push(batch.id);
    expect(all).toEqual(ids);
    expect(
      (await client.messages.batches.list({ limit: 2, before_id: String(ids[3]) })).data.map(
        (batch) => batch.id,
      ),
    ).toEqual(ids.slice(1, 3));
  });

  it('refuses what Anthropic would refuse', async () => {
    const { client, folder } = startPractice();
    const create = (list: unknown) => client.messages.batches.create({ requests: list } as never);
    await expect(create([])).rejects.toThrow(Anthropic.BadRequestError);
    await expect(create([{ custom_id: 'a b', params: asking('x') }])).rejects.toThrow('custom_id');
    await expect(create([...requests(1), ...requests(1)])).rejects.toThrow('unique');
    expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
    await expect(client.messages.create(asking('x', { max_tokens: 0 }))).rejects.toThrow('max_tokens');
    await expect(client.messages.create(asking('x', { model: 'gpt-9' }))).rejects.toThrow(
      Anthropic.NotFoundError,
    );
  });

  it('gives an errored line for a row whose request is wrong', async () => {
    const { client, clock } = startPractice();
    const bad = { custom_id: 'bad', params: { model: 'claude-haiku-5-5' } as never };
    const { id } = await client.messages.batches.create({ requests: [...requests(1), bad] });
    clock.advance(minuteMs);
    expect((await resultsOf(client, id)).get('bad')).toMatchObject({
      type: 'errored',
      error: { error: { type: 'invalid_request_error' } },
    });
  });
});

describe('trying a few rows in practice', () => {
  it('answers a live message with usage that an estimate can use', async () => {
    const { client } = startPractice();
    const message = await client.messages.create(asking('Summarise:\n\nThe zip of my jacket broke.'));
    expect(message).toMatchObject({
      role: 'assistant',
      stop_reason: 'end_turn',
      usage: { service_tier: 'standard' },
    });
    expect(textOf(message)).toBe('Practice: The zip of my jacket broke.');
    const { max_tokens: _, ...counted } = asking('Summarise:\n\nThe zip of my jacket broke.');
    expect((await client.messages.countTokens(counted)).input_tokens).toBe(message.usage.input_tokens);
    expect(message.usage.input_tokens).toBeGreaterThan(10);
    expect(message.usage.output_tokens).toBeGreaterThan(5);
  });

  it('stops when the user gives up', async () => {
    let stopped = 0;
    const schedule = () => () => {
      stopped += 1;
    };
    const never = { ...createTestClock(), schedule };
    const { fetch } = createPracticeService({ stateFolder: newFolder(), clock: never });
    const abort = new AbortController();
    const body = JSON.stringify(asking('x'));
    const call = fetch('https://practice.invalid/v1/messages', {
      method: 'POST',
      body,
      signal: abort.signal,
    });
    setTimeout(() => abort.abort(), 20);
    await expect(call).rejects.toThrow('aborted');
    expect(stopped).toBe(1);
  });

  it('takes a request that comes as a stream', async () => {
    const { fetch } = createPracticeService({ stateFolder: newFolder(), clock: createTestClock() });
    const body = new Blob([JSON.stringify(asking('Summarise:\n\nIt rains in Bergen.'))]).stream();
    const response = await fetch('https://practice.invalid/v1/messages', { method: 'POST', body });
    expect(await response.json()).toMatchObject({ content: [{ text: 'Practice: It rains in Bergen.' }] });
  });

  it('lists the models of today with what they can do', async () => {
    const { client } = startPractice();
    const models = await client.models.list();
    expect(models.data.map((model) => model.id)).toContain('claude-sonnet-5-5');
    expect(models.data.every((model) => model.capabilities?.structured_outputs.supported)).toBe(true);
    expect((await client.models.retrieve('claude-haiku-4-5')).display_name).toBe('Claude Haiku 4.5');
  });
});

describe("the product's own Claude service over practice", () => {
  it('creates, watches, downloads and counts without key or network', async () => {
    const clock = createTestClock();
    const folder = newFolder();
    const { fetch } = createPracticeService({ stateFolder: folder, clock });
    const claude = createClaudeService({
      apiKey: async () => 'practice',
      baseUrl: 'https://practice.invalid',
      fetch,
    });
    const body = buildBatchBody(
      requests(4).map(({ custom_id, params }) => ({
        customId: custom_id,
        paramsJson: JSON.stringify(params),
      })),
    );
    const outcome = await claude.createBatch(body);
    if (outcome.kind !== 'created') throw new Error(outcome.kind);
    expect(outcome.batch).toMatchObject({ status: 'in_progress', hasResults: false });
    clock.advance(minuteMs);
    expect(await claude.retrieveBatch(outcome.batch.id)).toMatchObject({
      ok: true,
      value: { status: 'ended', hasResults: true },
    });
    const path = join(newFolder(), 'results.jsonl');
    expect(await claude.downloadResults(outcome.batch.id, path)).toMatchObject({ ok: true });
    expect(readFileSync(path, 'utf8').trimEnd().split('\n')).toHaveLength(4);
    expect(await claude.listModels()).toMatchObject({ ok: true });
    expect(await claude.countTokens(JSON.stringify(asking('hello')))).toMatchObject({ ok: true });
  });
});
