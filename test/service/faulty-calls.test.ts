import Anthropic from '@anthropic-ai/sdk';
import { describe, expect, it } from 'vitest';
import type { Behaviour } from './fault-script.ts';
import {
  type Bench,
  endedBatch,
  failureOf,
  parseLines,
  rawResults,
  rows,
  startBench,
} from './service-testing.ts';

const create = ({ client }: Bench, count = 3) => client.messages.batches.create({ requests: rows(count) });

async function createUnder(
  behaviour: Behaviour,
): Promise<{ readonly bench: Bench; readonly failure: InstanceType<typeof Anthropic.APIError> }> {
  const bench = await startBench({ rules: [{ op: 'create', behaviour }] });
  return { bench, failure: await failureOf(create(bench)) };
}

describe('a create that goes wrong', () => {
  it.each(['mid-upload', 'before-recording'] as const)('is dropped %s: no batch exists', async (when) => {
    const { bench, failure } = await createUnder({ kind: 'drop', when });
    expect(failure).toBeInstanceOf(Anthropic.APIConnectionError);
    expect(bench.service.report().batchCount).toBe(0);
    expect(bench.service.log).toMatchObject([{ op: 'create', status: null }]);
  });

  it('is dropped after recording: the batch exists although the client never heard of it', async () => {
    const { bench, failure } = await createUnder({ kind: 'drop', when: 'after-recording' });
    expect(failure).toBeInstanceOf(Anthropic.APIConnectionError);
    expect(bench.service.batches).toMatchObject([
      { isReplyLost: true, requests: [{ customId: 'r1' }, {}, {}] },
    ]);
    expect((await bench.client.messages.batches.list()).data).toHaveLength(1);
  });

  it('has its reply cut in the middle: the batch exists', async () => {
    const bench = await startBench({
      rules: [{ op: 'create', behaviour: { kind: 'drop', when: 'mid-reply' } }],
    });
    await expect(create(bench)).rejects.toThrow();
    expect(bench.service.batches).toMatchObject([{ isReplyLost: true }]);
  });

  it.each([400, 401, 402, 403, 404, 408, 409, 413, 429, 500, 502, 503, 504, 529])(
    'is answered %i without recording',
    async (status) => {
      const { bench, failure } = await createUnder({ kind: 'status', status });
      expect(failure.status).toBe(status);
      expect(bench.service.report().batchCount).toBe(0);
      expect((await create(bench)).processing_status).toBe('in_progress');
    },
  );

  it.each([408, 500, 504, 529])('is answered %i although it was recorded', async (status) => {
    const { bench, failure } = await createUnder({ kind: 'status', status, recordsFirst: true });
    expect(failure.status).toBe(status);
    expect(bench.service.batches).toMatchObject([{ isReplyLost: true }]);
  });

  it('is refused with HTML by the edge, and not when a single request could not be split any more', async () => {
    const { bench, failure } = await createUnder({ kind: 'status', status: 413, isHtml: true });
    expect(failure.message).toContain('<html>');
    bench.service.script({ op: 'create', behaviour: { kind: 'status', status: 413, isHtml: true } });
    expect((await create(bench, 1)).request_counts.processing).toBe(1);
  });

  it('is told to wait, or that the spend limit is reached', async () => {
    const { failure } = await createUnder({ kind: 'status', status: 429, retryAfterSeconds: 40 });
    expect(failure.headers?.get('retry-after')).toBe('40');
    const spend = await createUnder({ kind: 'status', status: 429, errorCode: 'spend_limit_reached' });
    expect(spend.failure.headers?.get('retry-after')).toBeNull();
    expect(spend.failure.error).toMatchObject({ error: { details: { error_code: 'spend_limit_reached' } } });
  });

  it.each(['not-json', 'without-id', 'empty'] as const)('gets a success that is %s', async (body) => {
    const bench = await startBench({ rules: [{ op: 'create', behaviour: { kind: 'odd-reply', body } }] });
    const reply: unknown = await create(bench).then(
      (batch) => batch?.id,
      () => 'failed',
    );
    expect(['failed', undefined]).toContain(reply);
    expect(bench.service.report().batchCount).toBe(1);
  });

  it('is never answered', async () => {
    const bench = await startBench({
      rules: [{ op: 'create', behaviour: { kind: 'hang', when: 'after-recording' } }],
    });
    const failure = await failureOf(
      bench.client.messages.batches.create({ requests: rows(1) }, { timeout: 200 }),
    );
    expect(failure).toBeInstanceOf(Anthropic.APIConnectionTimeoutError);
    expect(bench.service.report().batchCount).toBe(1);
  });

  it('is slow', async () => {
    const bench = await startBench({ rules: [{ op: 'create', behaviour: { kind: 'delay', ms: 60 } }] });
    expect((await create(bench)).processing_status).toBe('in_progress');
  });
});

describe('an account that is hard to read', () => {
  it('does not show a new batch for some calls', async () => {
    const bench = await startBench({ rules: [{ op: 'create', behaviour: { kind: 'invisible', calls: 2 } }] });
    const { id } = await create(bench);
    expect((await bench.client.messages.batches.list()).data).toEqual([]);
    expect((await failureOf(bench.client.messages.batches.retrieve(id))).status).toBe(404);
    expect((await bench.client.messages.batches.list()).data).toHaveLength(1);
  });

  it('does not show a new batch for some seconds', async () => {
    const bench = await startBench({ invisibleMs: 10_000 });
    const { id } = await create(bench);
    expect((await failureOf(bench.client.messages.batches.retrieve(id))).status).toBe(404);
    bench.service.advance(10_001);
    expect((await bench.client.messages.batches.retrieve(id)).id).toBe(id);
  });

  it("holds strangers' batches with the same number of requests, before and after ours", async () => {
    const bench = await startBench({
      rules: [{ op: 'create', behaviour: { kind: 'foreign-batches', before: 1, after: 2 } }],
    });
    const { id } = await create(bench);
    const { data } = await bench.client.messages.batches.list();
    expect(data.map((batch) => batch.id === id)).toEqual([false, false, true, false]);
    expect(
      data.every((batch) => batch.request_counts.processing + batch.request_counts.succeeded === 3),
    ).toBe(true);
    expect(bench.service.report()).toMatchObject({ batchCount: 1, requestCount: 3 });
  });

  it('names another host for the results', async () => {
    const bench = await startBench();
    const id = await endedBatch(bench);
    bench.service.script({
      op: 'retrieve',
      behaviour: { kind: 'foreign-results-url', origin: 'https://elsewhere.example' },
    });
    expect((await bench.client.messages.batches.retrieve(id)).results_url).toBe(
      `https://elsewhere.example/v1/messages/batches/${id}/results`,
    );
  });
});

describe('a batch whose time runs out', () => {
  it('expires after 24 hours, answered or not', async () => {
    const bench = await startBench({ endAfterMs: 'when-told' });
    const { id } = await create(bench);
    bench.service.advance(24 * 3_600_000 + 1);
    const expired = await bench.client.messages.batches.retrieve(id);
    expect(expired).toMatchObject({
      processing_status: 'ended',
      request_counts: { expired: 3, succeeded: 0 },
    });
  });

  it('expires with part of the answers, which are paid', async () => {
    const bench = await startBench({ endAfterMs: 'when-told' });
    const { id } = await create(bench);
    bench.service.expire(id, 1);
    const types = [...parseLines(await rawResults(bench, id)).values()].map((result) => result.type).sort();
    expect(types).toEqual(['expired', 'expired', 'succeeded']);
    expect(bench.service.report().paidCount).toBe(1);
  });

  it('has no results right after its end, and none after 29 days', async () => {
    const bench = await startBench({ resultsLateMs: 5_000 });
    const id = await endedBatch(bench);
    const results = async () => (await failureOf(bench.client.messages.batches.results(id))).status;
    expect(await results()).toBe(404);
    bench.service.advance(5_001);
    expect(parseLines(await rawResults(bench, id)).size).toBe(8);
    bench.service.advance(29 * 24 * 3_600_000);
    expect((await bench.client.messages.batches.retrieve(id)).results_url).toBeNull();
    expect(await rawResults(bench, id)).toContain('no longer available');
  });
});
