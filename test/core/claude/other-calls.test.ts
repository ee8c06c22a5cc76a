import { existsSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createClaudeService } from '../../../electron/core/claude/anthropic-service.ts';
import { buildBatchBody } from '../../../electron/core/claude/batch-body.ts';
import { startScriptedService } from '../../service/scripted-service.ts';
import { closeAll, closeLater, serve, serviceFor, temporaryFile, testKey } from './test-service.ts';
import { batchJson, sendJson } from './tiny-server.ts';

afterEach(closeAll);

describe('watching and listing', () => {
  it('reads batches of every age', async () => {
    const server = await serve((call, response) => {
      if (call.path.includes('old')) {
        sendJson(response, 200, {
          id: 'batch_01old',
          processing_status: 'in_progress',
          request_counts: { processing: 3, succeeded: 4 },
        });
      } else
        sendJson(response, 200, batchJson({ processing_status: 'ended', results_url: `${server.url}/r` }));
    });
    const service = serviceFor(server.url);
    expect(await service.retrieveBatch('batch_01old')).toEqual({
      ok: true,
      value: {
        id: 'batch_01old',
        status: 'in_progress',
        requestCounts: { processing: 3, succeeded: 4, errored: 0, canceled: 0, expired: 0 },
        createdAt: '',
        expiresAt: null,
        endedAt: null,
        hasResults: false,
      },
    });
    expect(await service.retrieveBatch('msgbatch_1')).toMatchObject({
      ok: true,
      value: { status: 'ended', hasResults: true },
    });
  });

  it('says that a batch is not there', async () => {
    const server = await serve((_call, response) =>
      sendJson(response, 404, { type: 'error', error: { type: 'not_found_error', message: 'nope' } }),
    );
    expect(await serviceFor(server.url).retrieveBatch('x/../y')).toMatchObject({
      ok: false,
      problem: { code: 'batch-not-found' },
    });
  });

  it('lists page after page', async () => {
    const server = await serve((call, response) => {
      const isSecond = call.path.includes('after_id=msgbatch_1');
      sendJson(response, 200, {
        data: [batchJson(isSecond ? { id: 'msgbatch_0' } : {}), { type: 'without id' }],
        has_more: !isSecond,
        last_id: isSecond ? 'msgbatch_0' : 'msgbatch_1',
      });
    });
    const service = serviceFor(server.url);
    const first = await service.listBatches({ limit: 100 });
    expect(first).toMatchObject({
      ok: true,
      value: { nextAfterId: 'msgbatch_1', batches: [{ id: 'msgbatch_1' }] },
    });
    const second = await service.listBatches({ limit: 100, afterId: 'msgbatch_1' });
    expect(second).toMatchObject({ ok: true, value: { nextAfterId: null, batches: [{ id: 'msgbatch_0' }] } });
    expect(server.calls[0]?.path).toBe('/v1/messages/batches?limit=100');
  });

  it('is offline, not broken, without a network', async () => {
    const service = createClaudeService({
      apiKey: async () => testKey,
      baseUrl: 'https://api.anthropic.com',
      fetch: async () => {
        throw new TypeError('fetch failed', {
          cause: Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' }),
        });
      },
    });
    expect(await service.retrieveBatch('x')).toMatchObject({
      ok: false,
      problem: { code: 'offline' },
      isTemporary: true,
    });
    const chromium = createClaudeService({
      apiKey: async () => testKey,
      baseUrl: 'https://api.anthropic.com',
      fetch: async () => {
        throw new Error('net::ERR_INTERNET_DISCONNECTED');
      },
    });
    expect(await chromium.retrieveBatch('x')).toMatchObject({ ok: false, problem: { code: 'offline' } });
  });
});

describe('downloading results', () => {
  const line = '{"custom_id":"a","result":{"type":"canceled"}}\n';

  it('streams the file to disk and overwrites an older one', async () => {
    const server = await serve((call, response) => {
      if (call.path.endsWith('/results')) {
        response.writeHead(200);
        for (let index = 0; index < 2000; index++) response.write(line);
        response.end();
      } else
        sendJson(
          response,
          200,
          batchJson({
            processing_status: 'ended',
            results_url: `${server.url}/v1/messages/batches/msgbatch_1/results`,
          }),
        );
    });
    const path = temporaryFile();
    const outcome = await serviceFor(server.url).downloadResults('msgbatch_1', path);
    expect(outcome).toEqual({ ok: true, value: line.length * 2000 });
    expect(readFileSync(path, 'utf8')).toBe(line.repeat(2000));
  });

  it('never takes the key to another host, and fetches from the own one instead', async () => {
    const otherServer = await serve((_call, response) => sendJson(response, 200, line));
    const server = await serve((call, response) => {
      if (call.path.endsWith('/results')) sendJson(response, 200, line);
      else
        sendJson(
          response,
          200,
          batchJson({ processing_status: 'ended', results_url: `${otherServer.url}/v1/results` }),
        );
    });
    const outcome = await serviceFor(server.url).downloadResults('msgbatch_1', temporaryFile());
    expect(outcome).toMatchObject({ ok: true });
    expect(otherServer.calls).toHaveLength(0);
    expect(server.calls.map((call) => call.path)).toEqual([
      '/v1/messages/batches/msgbatch_1',
      '/v1/messages/batches/msgbatch_1/results',
    ]);
  });

  it('does not follow a redirect with the key in hand', async () => {
    const otherServer = await serve((_call, response) => sendJson(response, 200, line));
    const server = await serve((call, response) => {
      if (call.path.endsWith('/results')) {
        response.writeHead(302, { location: `${otherServer.url}/x` });
        response.end();
      } else
        sendJson(
          response,
          200,
          batchJson({
            processing_status: 'ended',
            results_url: `${server.url}/v1/messages/batches/msgbatch_1/results`,
          }),
        );
    });
    expect(await serviceFor(server.url).downloadResults('msgbatch_1', temporaryFile())).toMatchObject({
      ok: false,
    });
    expect(otherServer.calls).toHaveLength(0);
  });

  it.each([
    ['breaks off', (response: ServerResponse) => response.destroy()],
    ['stops coming', () => {}],
  ])('leaves no half file behind when the download %s', async (_name, then) => {
    const server = await serve((call, response) => {
      if (call.path.endsWith('/results')) {
        response.writeHead(200, { 'content-length': '5000' });
        response.write(line, () => then(response));
      } else
        sendJson(
          response,
          200,
          batchJson({
            processing_status: 'ended',
            results_url: `${server.url}/v1/messages/batches/msgbatch_1/results`,
          }),
        );
    });
    const path = temporaryFile();
    const outcome = await serviceFor(server.url, { stalledDownloadMs: 150 }).downloadResults(
      'msgbatch_1',
      path,
    );
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'service-unreachable' }, isTemporary: true });
    expect(existsSync(path)).toBe(false);
  });

  it('waits for results that are not ready and says when they are gone', async () => {
    let shape: Record<string, unknown> = {};
    const server = await serve((call, response) => {
      if (call.path.endsWith('/results'))
        sendJson(response, 404, { type: 'error', error: { type: 'not_found_error', message: 'x' } });
      else sendJson(response, 200, batchJson(shape));
    });
    const service = serviceFor(server.url);
    const path = temporaryFile();
    expect(await service.downloadResults('m', path)).toMatchObject({
      problem: { code: 'results-not-ready' },
      isTemporary: true,
    });
    shape = { processing_status: 'ended', results_url: `${server.url}/v1/messages/batches/m/results` };
    expect(await service.downloadResults('m', path)).toMatchObject({
      problem: { code: 'results-not-ready' },
      isTemporary: true,
    });
    shape = { processing_status: 'ended', archived_at: '2026-12-21T00:00:00Z' };
    expect(await service.downloadResults('m', path)).toMatchObject({
      problem: { code: 'results-expired' },
      isTemporary: false,
    });
  });

  it('says when the disk does not take the file', async () => {
    const server = await serve((call, response) => {
      if (call.path.endsWith('/results')) sendJson(response, 200, line);
      else
        sendJson(
          response,
          200,
          batchJson({
            processing_status: 'ended',
            results_url: `${server.url}/v1/messages/batches/m/results`,
          }),
        );
    });
    const path = join(temporaryFile(), 'no-such-folder', 'r.jsonl');
    expect(await serviceFor(server.url).downloadResults('m', path)).toMatchObject({
      ok: false,
      problem: { code: 'data-folder-not-writable' },
    });
  });
});

describe('live calls', () => {
  it('leaves max_tokens out when counting, as the API wants it', async () => {
    const server = await serve((_call, response) => sendJson(response, 200, { input_tokens: 42 }));
    const params = '{"model":"claude-haiku-5-5","max_tokens":10,"messages":[{"role":"user","content":"hi"}]}';
    expect(await serviceFor(server.url).countTokens(params)).toEqual({ ok: true, value: 42 });
    expect(JSON.parse(server.calls[0]?.body.toString() ?? '')).toEqual({
      model: 'claude-haiku-5-5',
      messages: [{ role: 'user', content: 'hi' }],
    });
  });

  it('allows long answers, which the SDK by itself would refuse to wait for', async () => {
    const server = await serve((_call, response) =>
      sendJson(response, 200, { type: 'message', content: [] }),
    );
    const params = '{"model":"claude-opus-5","max_tokens":64000,"messages":[{"role":"user","content":"hi"}]}';
    expect(await serviceFor(server.url).createMessage(params)).toMatchObject({ ok: true });
    expect(server.calls[0]?.body.toString()).toBe(params);
  });

  it('says that a model is not known', async () => {
    const server = await serve((_call, response) =>
      sendJson(response, 404, {
        type: 'error',
        error: { type: 'not_found_error', message: 'model: claude-x' },
      }),
    );
    expect(await serviceFor(server.url).createMessage('{"model":"claude-x","max_tokens":1}')).toMatchObject({
      ok: false,
      problem: { code: 'model-unknown', facts: { message: 'model: claude-x' } },
    });
  });

  it('lists models with what they can do, and leaves retired ones out', async () => {
    const server = await serve((call, response) =>
      sendJson(response, 200, {
        data: call.path.includes('after_id')
          ? [
              { id: 'claude-old', lifecycle: 'deprecated', capabilities: null },
              { id: 'gone', lifecycle: 'retired' },
              { display_name: 'One without an id' },
              null,
            ]
          : [
              {
                id: 'claude-new',
                display_name: 'Claude New',
                max_tokens: 64000,
                capabilities: { structured_outputs: { supported: true } },
              },
            ],
        has_more: !call.path.includes('after_id'),
        last_id: 'claude-new',
      }),
    );
    expect(await serviceFor(server.url).listModels()).toEqual({
      ok: true,
      value: [
        {
          id: 'claude-new',
          displayName: 'Claude New',
          maxInputTokens: null,
          maxTokens: 64000,
          hasStructuredOutputs: true,
          isDeprecated: false,
        },
        {
          id: 'claude-old',
          displayName: 'claude-old',
          maxInputTokens: null,
          maxTokens: null,
          hasStructuredOutputs: null,
          isDeprecated: true,
        },
      ],
    });
  });

  it('goes on after the last model of a page that does not say where it ends, and ends with an empty one', async () => {
    const server = await serve((call, response) =>
      sendJson(response, 200, {
        data: call.path.includes('after_id') ? [] : [{ id: 'claude-a' }, { id: 'claude-b' }],
        has_more: true,
      }),
    );
    const listed = await serviceFor(server.url).listModels();
    expect(listed.ok && listed.value.map(({ id }) => id)).toEqual(['claude-a', 'claude-b']);
    expect(server.calls.map(({ path }) => path)).toEqual([
      '/v1/models?limit=1000',
      '/v1/models?limit=1000&after_id=claude-b',
    ]);
  });
});

describe('a reply that nobody reads', () => {
  /**
   * Answers every call with this type and a body that does not end by itself; says when the caller has let go of it.
   */
  async function startEndless(type: string, isAnswer: (path: string) => boolean) {
    let tellLetGo = () => {};
    const isLetGo = new Promise<void>((resolve) => {
      tellLetGo = resolve;
    });
    const server = await serve((call, response) => {
      if (!isAnswer(call.path))
        return sendJson(
          response,
          200,
          batchJson({
            processing_status: 'ended',
            results_url: `${server.url}/v1/messages/batches/msgbatch_1/results`,
          }),
        );
      response.on('close', tellLetGo);
      response.writeHead(200, { 'content-type': type });
      response.write('<html>');
    });
    return { service: serviceFor(server.url), isLetGo };
  }

  it('does not hold its connection: a page of a proxy instead of results', async () => {
    const { service, isLetGo } = await startEndless('text/html', (path) => path.endsWith('/results'));
    expect(await service.downloadResults('msgbatch_1', temporaryFile())).toMatchObject({
      problem: { code: 'not-anthropic' },
    });
    await isLetGo;
  }, 10_000);

  it('does not hold its connection: what comes after a batch was deleted', async () => {
    const { service, isLetGo } = await startEndless('application/json', () => true);
    expect(await service.deleteBatch('msgbatch_1')).toEqual({ ok: true, value: null });
    await isLetGo;
  }, 10_000);
});

describe('the whole way against the scripted service', () => {
  it('creates, watches, downloads and deletes', async () => {
    const scripted = await startScriptedService();
    closeLater(() => scripted.close());
    const service = serviceFor(scripted.url);
    const params =
      '{"model":"claude-haiku-5-5","max_tokens":50,"messages":[{"role":"user","content":[{"type":"text","text":"hi"}]}]}';
    const created = await service.createBatch(
      buildBatchBody([
        { customId: 'abc123-r2', paramsJson: params },
        { customId: 'abc123-r3', paramsJson: params },
      ]),
    );
    if (created.kind !== 'created') throw new Error(`not created: ${JSON.stringify(created)}`);
    scripted.endAll();
    const path = temporaryFile();
    expect(await service.downloadResults(created.batch.id, path)).toMatchObject({ ok: true });
    expect(readFileSync(path, 'utf8').trim().split('\n')).toHaveLength(2);
    expect(await service.deleteBatch(created.batch.id)).toEqual({ ok: true, value: null });
    expect(await service.retrieveBatch(created.batch.id)).toMatchObject({
      problem: { code: 'batch-not-found' },
    });
    expect(scripted.violations).toEqual([]);
  });
});
