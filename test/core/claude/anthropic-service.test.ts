import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClaudeService } from '../../../electron/core/claude/anthropic-service.ts';
import { bodyHash, buildBatchBody } from '../../../electron/core/claude/batch-body.ts';
import { startScriptedService } from '../../service/scripted-service.ts';
import { type ArrivedCall, batchJson, sendJson, startTinyServer, type TinyServer } from './tiny-server.ts';

const key = 'sk-ant-api03-test-key-0123456789';
const closers: (() => Promise<void> | void)[] = [];

function serviceFor(url: string, timeouts = {}) {
  return createClaudeService({
    apiKey: async () => key,
    baseUrl: url,
    fetch: globalThis.fetch,
    timeouts,
  });
}

async function serve(answer: (call: ArrivedCall, response: ServerResponse) => void): Promise<TinyServer> {
  const server = await startTinyServer(answer);
  closers.push(() => server.close());
  return server;
}

async function closedPort(): Promise<string> {
  const server = await startTinyServer(() => {});
  await server.close();
  return server.url;
}

function temporaryFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'claude-service-'));
  closers.push(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'results.jsonl');
}

const body = buildBatchBody([
  { customId: 'abc123-r2', paramsJson: '{"model":"claude-haiku-5-5","max_tokens":10,"messages":[]}' },
  { customId: 'abc123-r3', paramsJson: '{"model":"claude-haiku-5-5","max_tokens":10,"messages":["ü😀"]}' },
]);

afterEach(async () => {
  vi.unstubAllEnvs();
  for (const close of closers.splice(0)) await close();
});

describe('sending a batch', () => {
  it('sends exactly the bytes whose hash was written down, once, with the key in one header', async () => {
    const server = await serve((_call, response) => sendJson(response, 200, batchJson()));
    const outcome = await serviceFor(server.url).createBatch(body);
    expect(outcome).toMatchObject({ kind: 'created', batch: { id: 'msgbatch_1', status: 'in_progress' } });
    expect(server.calls).toHaveLength(1);
    const [call] = server.calls;
    expect(call).toMatchObject({ method: 'POST', path: '/v1/messages/batches' });
    expect(
      createHash('sha256')
        .update(call?.body ?? '')
        .digest('hex'),
    ).toBe(await bodyHash(body));
    expect(call?.headers).toMatchObject({
      authorization: `Bearer ${key}`,
      'anthropic-version': '2026-10-21',
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
    });
    expect(call?.headers['x-api-key']).toBeUndefined();
  });

  it.each([
    [400, 'request-rejected'],
    [401, 'key-rejected'],
    [402, 'credit-exhausted'],
    [403, 'access-denied'],
    [429, 'service-busy'],
  ])('knows that nothing was created after %i', async (status, code) => {
    const server = await serve((_call, response) =>
      sendJson(response, status, { type: 'error', error: { type: 'some_error', message: 'no' } }),
    );
    const outcome = await serviceFor(server.url).createBatch(body);
    expect(outcome).toMatchObject({ kind: 'not-created', problem: { code } });
    expect(server.calls).toHaveLength(1);
  });

  it('asks for a smaller batch after 413, also when the network edge answers with a page', async () => {
    const server = await serve((_call, response) => {
      response.writeHead(413, { 'content-type': 'text/html' });
      response.end('<html><title>413 Request Entity Too Large</title></html>');
    });
    expect(await serviceFor(server.url).createBatch(body)).toEqual({ kind: 'too-large' });
  });

  it.each([404, 408, 409, 418, 500, 502, 503, 504, 529])(
    'is in doubt after %i and sends nothing again',
    async (status) => {
      const server = await serve((_call, response) => sendJson(response, status, '<html>'));
      const outcome = await serviceFor(server.url).createBatch(body);
      expect(outcome.kind).toBe('in-doubt');
      expect(server.calls).toHaveLength(1);
    },
  );

  it.each([
    ['the connection breaks after the body', (response: ServerResponse) => response.destroy()],
    [
      'the reply is cut in the middle',
      (response: ServerResponse) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '900' });
        response.write('{"id":"msgbatch_1","type":"mess');
        setTimeout(() => response.destroy(), 5);
      },
    ],
    [
      'the reply stops in the middle',
      (response: ServerResponse) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '900' });
        response.write('{"id":"msgbatch_1"');
      },
    ],
    ['no reply comes in time', () => {}],
    ['the reply is no JSON', (response: ServerResponse) => sendJson(response, 200, '<html>ok</html>')],
    ['the reply has no id', (response: ServerResponse) => sendJson(response, 200, { type: 'message_batch' })],
    ['the reply is empty', (response: ServerResponse) => sendJson(response, 200, '')],
    [
      'it is sent elsewhere',
      (response: ServerResponse) => {
        response.writeHead(307, { location: '/v1/messages/batches' });
        response.end();
      },
    ],
  ])('is in doubt when %s', async (_name, answer) => {
    const server = await serve((_call, response) => answer(response));
    const outcome = await serviceFor(server.url, { createMs: 300 }).createBatch(body);
    expect(outcome.kind).toBe('in-doubt');
    expect(server.calls).toHaveLength(1);
  });

  it('is in doubt even when the connection is refused, since a first attempt may have got through', async () => {
    const outcome = await serviceFor(await closedPort()).createBatch(body);
    expect(outcome).toMatchObject({
      kind: 'in-doubt',
      problem: { code: 'service-unreachable' },
      isTemporary: true,
    });
  });

  it('stops when it is told to', async () => {
    const server = await serve(() => {});
    const stop = new AbortController();
    const sending = serviceFor(server.url).createBatch(body, stop.signal);
    await vi.waitFor(() => expect(server.calls).toHaveLength(1));
    stop.abort();
    expect((await sending).kind).toBe('in-doubt');
  });

  it('passes the wait on that the service asks for', async () => {
    const server = await serve((_call, response) =>
      sendJson(
        response,
        429,
        { type: 'error', error: { type: 'rate_limit_error', message: 'slow down' } },
        { 'retry-after': '40' },
      ),
    );
    expect(await serviceFor(server.url).createBatch(body)).toMatchObject({
      kind: 'not-created',
      problem: { code: 'service-busy', facts: { seconds: 40 } },
      retryAfterMs: 40_000,
      isTemporary: true,
    });
  });
});

describe('the key', () => {
  it('makes no call at all without one', async () => {
    const server = await serve((_call, response) => sendJson(response, 200, batchJson()));
    const service = createClaudeService({
      apiKey: async () => null,
      baseUrl: server.url,
      fetch: globalThis.fetch,
    });
    expect(await service.createBatch(body)).toMatchObject({
      kind: 'not-created',
      problem: { code: 'key-missing' },
    });
    expect(await service.listModels()).toMatchObject({
      ok: false,
      problem: { code: 'key-missing' },
      isTemporary: false,
    });
    expect(server.calls).toHaveLength(0);
  });

  it('makes no call with one that cannot be a key', async () => {
    const server = await serve((_call, response) => sendJson(response, 200, batchJson()));
    const service = createClaudeService({
      apiKey: async () => 'sk-ant–pasted from a mail',
      baseUrl: server.url,
      fetch: globalThis.fetch,
    });
    expect(await service.retrieveBatch('x')).toMatchObject({ ok: false, problem: { code: 'key-malformed' } });
    expect(server.calls).toHaveLength(0);
  });

  it('takes a new key from the next call on', async () => {
    let current = key;
    const server = await serve((_call, response) => sendJson(response, 200, batchJson()));
    const service = createClaudeService({
      apiKey: async () => current,
      baseUrl: server.url,
      fetch: globalThis.fetch,
    });
    await service.retrieveBatch('msgbatch_1');
    current = 'sk-ant-another';
    await service.retrieveBatch('msgbatch_1');
    expect(server.calls.map((call) => call.headers.authorization)).toEqual([
      `Bearer ${key}`,
      'Bearer sk-ant-another',
    ]);
  });

  it('is never in what a call answers, even when the service repeats it', async () => {
    const server = await serve((_call, response) =>
      sendJson(response, 400, {
        type: 'error',
        error: { type: 'invalid_request_error', message: `bad key ${key}` },
      }),
    );
    const outcome = await serviceFor(server.url).createBatch(body);
    expect(JSON.stringify(outcome)).not.toContain(key);
    expect(JSON.stringify(outcome)).toContain('bad key');
  });
});

describe('a hostile environment', () => {
  beforeEach(() => {
    vi.stubEnv('ANTHROPIC_AUTH_TOKEN', 'token-of-another-program');
    vi.stubEnv('ANTHROPIC_API_KEY', 'sk-ant-of-another-program');
    vi.stubEnv(
      'ANTHROPIC_CUSTOM_HEADERS',
      'X-Evil: 1\nAuthorization: Bearer evil\nanthropic-version: 2023-06-01\nContent-Type: text/evil',
    );
    vi.stubEnv('ANTHROPIC_LOG', 'debug');
    vi.stubEnv('ANTHROPIC_PROFILE', 'evil');
  });

  it('changes neither address nor key nor headers, and makes nothing be logged', async () => {
    const elsewhere = await serve((_call, response) => sendJson(response, 200, batchJson()));
    vi.stubEnv('ANTHROPIC_BASE_URL', elsewhere.url);
    const written: string[] = [];
    const spies = [
      ...(['log', 'info', 'debug', 'warn', 'error'] as const).map((level) =>
        vi.spyOn(console, level).mockImplementation((...texts) => void written.push(texts.join(' '))),
      ),
    ];
    const server = await serve((_call, response) => sendJson(response, 200, batchJson()));
    await serviceFor(server.url).createBatch(body);
    await serviceFor(server.url).retrieveBatch('msgbatch_1');
    for (const spy of spies) spy.mockRestore();
    expect(elsewhere.calls).toHaveLength(0);
    expect(server.calls).toHaveLength(2);
    for (const { headers } of server.calls) {
      expect(headers.authorization).toBe(`Bearer ${key}`);
      expect(headers['anthropic-version']).toBe('2026-10-21');
      expect(headers['x-evil']).toBeUndefined();
      expect(headers['content-type'] ?? 'application/json').toBe('application/json');
    }
    expect(written).toEqual([]);
  });
});

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
      apiKey: async () => key,
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
      apiKey: async () => key,
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
    const stranger = await serve((_call, response) => sendJson(response, 200, line));
    const server = await serve((call, response) => {
      if (call.path.endsWith('/results')) sendJson(response, 200, line);
      else
        sendJson(
          response,
          200,
          batchJson({ processing_status: 'ended', results_url: `${stranger.url}/v1/results` }),
        );
    });
    const outcome = await serviceFor(server.url).downloadResults('msgbatch_1', temporaryFile());
    expect(outcome).toMatchObject({ ok: true });
    expect(stranger.calls).toHaveLength(0);
    expect(server.calls.map((call) => call.path)).toEqual([
      '/v1/messages/batches/msgbatch_1',
      '/v1/messages/batches/msgbatch_1/results',
    ]);
  });

  it('does not follow a redirect with the key in hand', async () => {
    const stranger = await serve((_call, response) => sendJson(response, 200, line));
    const server = await serve((call, response) => {
      if (call.path.endsWith('/results')) {
        response.writeHead(302, { location: `${stranger.url}/x` });
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
    expect(stranger.calls).toHaveLength(0);
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
});

describe('the whole way against the scripted service', () => {
  it('creates, watches, downloads and deletes', async () => {
    const scripted = await startScriptedService();
    closers.push(() => scripted.close());
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
