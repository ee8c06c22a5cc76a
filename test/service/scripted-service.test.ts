import type Anthropic from '@anthropic-ai/sdk';
import { describe, expect, it } from 'vitest';
import { findModel, practiceModels } from '../../electron/core/practice/practice-models.ts';
import { echoOf } from './answers.ts';
import {
  clientFor,
  endedBatch,
  failureOf,
  parseLines,
  rawResults,
  row,
  rows,
  startBench,
} from './service-testing.ts';

describe('the scripted service with the real SDK', () => {
  it('takes a batch from create to results, each answer under its own custom_id', async () => {
    const { service, client } = await startBench({ endAfterMs: 'when-told' });
    const created = await client.messages.batches.create({
      requests: [row('a', 'First text'), row('b', 'Second text')],
    });
    expect(created).toMatchObject({
      type: 'message_batch',
      processing_status: 'in_progress',
      results_url: null,
    });
    expect(created.request_counts).toEqual({
      processing: 2,
      succeeded: 0,
      errored: 0,
      canceled: 0,
      expired: 0,
    });
    expect(Date.parse(created.expires_at) - Date.parse(created.created_at)).toBe(24 * 3_600_000);

    service.end(created.id);
    const ended = await client.messages.batches.retrieve(created.id);
    expect(ended).toMatchObject({
      processing_status: 'ended',
      request_counts: { processing: 0, succeeded: 2 },
    });

    const answers = new Map<string, string>();
    for await (const line of await client.messages.batches.results(created.id)) {
      if (line.result.type !== 'succeeded') continue;
      const [block] = line.result.message.content;
      answers.set(line.custom_id, block?.type === 'text' ? block.text : '');
      expect(line.result.message.usage.service_tier).toBe('batch');
    }
    expect(answers).toEqual(
      new Map([
        ['a', echoOf('First text')],
        ['b', echoOf('Second text')],
      ]),
    );
    expect(service.report()).toMatchObject({
      batchCount: 1,
      requestCount: 2,
      paidCount: 2,
      repeatedBodies: 0,
    });
    expect(service.violations).toEqual([]);
  });

  it('lists batches newest first, page by page in both directions', async () => {
    const { client } = await startBench();
    const ids: string[] = [];
    for (let count = 1; count <= 5; count += 1)
      ids.unshift((await client.messages.batches.create({ requests: rows(count) })).id);
    const first = await client.messages.batches.list({ limit: 2 });
    expect(first.data.map((batch) => batch.id)).toEqual(ids.slice(0, 2));
    expect(first.has_more).toBe(true);
    const all: string[] = [];
    for await (const batch of client.messages.batches.list({ limit: 2 })) all.push(batch.id);
    expect(all).toEqual(ids);
    const newer = await client.messages.batches.list({ limit: 2, before_id: ids[3] as string });
    expect(newer.data.map((batch) => batch.id)).toEqual(ids.slice(1, 3));
  });

  it('cancels: what was answered is kept and paid, the rest is canceled', async () => {
    const bench = await startBench({ endAfterMs: 'when-told', answeredBeforeCancel: 0.25 });
    const { id } = await bench.client.messages.batches.create({ requests: rows(8) });
    const canceling = await bench.client.messages.batches.cancel(id);
    expect(canceling.cancel_initiated_at).not.toBeNull();
    const ended = await bench.client.messages.batches.retrieve(id);
    expect(ended.request_counts).toMatchObject({ succeeded: 2, canceled: 6 });
    expect(
      [...parseLines(await rawResults(bench, id)).values()].filter((result) => result.type === 'canceled'),
    ).toHaveLength(6);
    expect(bench.service.report().paidCount).toBe(2);
  });

  it('shows a batch as canceling while the cancel takes its time', async () => {
    const { service, client } = await startBench({ endAfterMs: 'when-told', cancelTakesMs: 60_000 });
    const { id } = await client.messages.batches.create({ requests: rows(2) });
    expect((await client.messages.batches.cancel(id)).processing_status).toBe('canceling');
    service.advance(60_001);
    expect((await client.messages.batches.retrieve(id)).processing_status).toBe('ended');
  });

  it('deletes only ended batches, and then knows them no more', async () => {
    const { service, client } = await startBench({ endAfterMs: 'when-told' });
    const { id } = await client.messages.batches.create({ requests: rows(1) });
    expect((await failureOf(client.messages.batches.delete(id))).status).toBe(400);
    service.end(id);
    expect(await client.messages.batches.delete(id)).toEqual({ id, type: 'message_batch_deleted' });
    expect((await failureOf(client.messages.batches.retrieve(id))).status).toBe(404);
  });

  it('answers live messages, counts tokens and lists models', async () => {
    const { service, client } = await startBench();
    const params = {
      model: 'claude-haiku-5-5',
      messages: [{ role: 'user' as const, content: 'A live question' }],
    };
    const message = await client.messages.create({ ...params, max_tokens: 50 });
    expect(message.content).toEqual([{ type: 'text', text: echoOf('A live question'), citations: null }]);
    expect((await client.messages.countTokens(params)).input_tokens).toBe(message.usage.input_tokens);
    expect(service.report().liveMessageCount).toBe(1);
    expect((await client.models.list()).data.map((model) => model.id)).toEqual(
      practiceModels.map((model) => model.id),
    );
    expect((await client.models.retrieve('claude-haiku-4-5')).id).toBe('claude-haiku-4-5-20251001');
  });

  it('gives valid JSON with a listed value where the request asks for it, as text and by a forced tool', async () => {
    const { client } = await startBench();
    const schema = {
      type: 'object',
      additionalProperties: false,
      required: ['answer', 'when'],
      properties: {
        answer: { type: 'string', enum: ['Red', 'Blue'] },
        when: { type: 'string', format: 'date' },
      },
    } as const;
    const base = {
      model: 'claude-haiku-5-5',
      max_tokens: 50,
      messages: [{ role: 'user' as const, content: 'Which colour?' }],
    };
    const structured = await client.messages.create({
      ...base,
      output_config: { format: { type: 'json_schema', schema } },
    });
    const [block] = structured.content;
    const value = JSON.parse(block?.type === 'text' ? block.text : '') as { answer: string; when: string };
    expect(['Red', 'Blue']).toContain(value.answer);
    expect(value.when).toMatch(/^\d{4}-\d\d-\d\d$/);
    const forced = await client.messages.create({
      ...base,
      tools: [{ name: 'give', input_schema: { ...schema, required: [...schema.required] } }],
      tool_choice: { type: 'tool', name: 'give' },
    });
    expect(forced).toMatchObject({
      stop_reason: 'tool_use',
      content: [{ type: 'tool_use', name: 'give', input: value }],
    });
  });

  it('lets a test make the answers', async () => {
    const bench = await startBench({ answer: ({ customId, text }) => `${customId}: ${text.toUpperCase()}` });
    const id = await endedBatch(bench, [row('one', 'shout')]);
    expect(await rawResults(bench, id)).toContain('one: SHOUT');
  });

  it('accepts both key headers and both versions, and nothing else', async () => {
    const { service } = await startBench({ acceptedKeys: ['good'] });
    const ask = (headers: Record<string, string>) =>
      fetch(`${service.url}/v1/models`, { headers }).then((reply) => reply.status);
    const version = { 'anthropic-version': '2023-06-01' };
    expect(await ask({ 'x-api-key': 'good', ...version })).toBe(200);
    expect(await ask({ authorization: 'Bearer good', 'anthropic-version': '2026-10-21' })).toBe(200);
    expect(await ask({ ...version })).toBe(401);
    expect(await ask({ 'x-api-key': 'bad', ...version })).toBe(401);
    expect(await ask({ 'x-api-key': 'good' })).toBe(400);
    expect(await ask({ 'x-api-key': 'good', 'anthropic-version': '2020-01-01' })).toBe(400);
    expect((await failureOf(clientFor(service.url, 'bad').models.list())).status).toBe(401);
  });

  it('shows batches as older descriptions have them', async () => {
    const { service, client } = await startBench({ batchShape: 'older', endAfterMs: 60_000 });
    const created = await client.messages.batches.create({ requests: rows(10) });
    expect(created.id).toMatch(/^batch_01/);
    expect(created).not.toHaveProperty('archived_at');
    expect(created).not.toHaveProperty('ended_at');
    service.advance(30_000);
    const halfway = await client.messages.batches.retrieve(created.id);
    expect(halfway.request_counts).toMatchObject({ processing: 5, succeeded: 5 });
  });
});

describe('what the service refuses', () => {
  const create = (client: Anthropic, requests: unknown) =>
    client.messages.batches.create({ requests } as never);

  it('a batch without requests, with a bad custom_id, or with the same one twice', async () => {
    const { service, client } = await startBench();
    expect((await failureOf(create(client, []))).status).toBe(400);
    expect((await failureOf(create(client, [row('has space')]))).status).toBe(400);
    expect((await failureOf(create(client, [row('x'.repeat(65))]))).status).toBe(400);
    const twice = await failureOf(create(client, [row('same'), row('same')]));
    expect(twice.message).toContain('custom_id must be unique');
    expect(service.violations).toHaveLength(4);
    expect(service.report().batchCount).toBe(0);
  });

  it('temperature, top_p and top_k under the newest version, also inside a batch', async () => {
    const { client } = await startBench();
    const params = {
      model: 'claude-haiku-5-5',
      max_tokens: 5,
      messages: [{ role: 'user', content: 'x' }],
      top_k: 3,
    };
    expect((await failureOf(client.messages.create(params as never))).status).toBe(400);
    expect((await failureOf(create(client, [row('a', 'x', { temperature: 0.2 })]))).status).toBe(400);
  });

  it('a body beyond the limit, with a page of HTML from the edge', async () => {
    const { service, client } = await startBench({ maxBodyBytes: 2_000 });
    const failure = await failureOf(create(client, [row('a', 'x'.repeat(3_000))]));
    expect(failure.status).toBe(413);
    expect(failure.message).toContain('<html>');
    expect(service.batches).toHaveLength(0);
  });

  it('more waiting requests than the queue takes, until some have ended', async () => {
    const { service, client } = await startBench({ queueLimit: 10, endAfterMs: 'when-told' });
    const { id } = await create(client, rows(8));
    const failure = await failureOf(create(client, rows(3)));
    expect(failure.status).toBe(429);
    expect(failure.headers?.get('retry-after')).toBe('1');
    service.end(id);
    expect((await create(client, rows(3))).request_counts.processing).toBe(3);
  });

  it('wrong params only at the end, request by request', async () => {
    const bench = await startBench();
    const id = await endedBatch(bench, [
      row('good'),
      row('bad', 'x', { max_tokens: 0 }),
      row('unknown', 'x', { model: 'claude-nobody-9' }),
    ]);
    const results = parseLines(await rawResults(bench, id));
    expect(results.get('good')?.type).toBe('succeeded');
    expect(results.get('bad')).toMatchObject({
      type: 'errored',
      error: { type: 'error', error: { type: 'invalid_request_error' } },
    });
    expect(results.get('unknown')?.type).toBe('errored');
    expect(bench.service.violations).toHaveLength(2);
  });

  it('schemas that structured output cannot do, and models without it', async () => {
    const haiku = findModel('claude-haiku-4-5');
    const plain = {
      ...haiku,
      capabilities: { ...haiku?.capabilities, structured_outputs: { supported: false } },
    } as never;
    const { client } = await startBench({ models: [...practiceModels.slice(0, 1), plain] });
    const ask = (model: string, schema: Record<string, unknown>) =>
      client.messages.create({
        model,
        max_tokens: 9,
        messages: [{ role: 'user', content: 'x' }],
        output_config: { format: { type: 'json_schema', schema } },
      });
    expect((await failureOf(ask('claude-haiku-5-5', { type: 'object', properties: {} }))).message).toContain(
      'additionalProperties',
    );
    const closed = {
      type: 'object',
      additionalProperties: false,
      required: ['n'],
      properties: { n: { type: 'integer', minimum: 1 } },
    };
    expect((await failureOf(ask('claude-haiku-5-5', closed))).message).toContain('minimum');
    expect(
      (await failureOf(ask('claude-haiku-4-5', { type: 'object', additionalProperties: false }))).message,
    ).toContain('structured');
  });
});
