import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClaudeService } from '../../../electron/core/claude/anthropic-service.ts';
import { bodyHash, buildBatchBody } from '../../../electron/core/claude/batch-body.ts';
import { closeAll, serve, serviceFor, testKey } from './test-service.ts';
import { batchJson, sendJson, startTinyServer } from './tiny-server.ts';

const body = buildBatchBody([
  { customId: 'abc123-r2', paramsJson: '{"model":"claude-haiku-5-5","max_tokens":10,"messages":[]}' },
  { customId: 'abc123-r3', paramsJson: '{"model":"claude-haiku-5-5","max_tokens":10,"messages":["ü😀"]}' },
]);

async function closedPort(): Promise<string> {
  const server = await startTinyServer(() => {});
  await server.close();
  return server.url;
}

afterEach(async () => {
  vi.unstubAllEnvs();
  await closeAll();
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
      authorization: `Bearer ${testKey}`,
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

  it.each([408, 409, 418, 425, 499, 500, 502, 503, 504, 529])(
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
    // The engine asks for the problem, too: it tells a batch that is looked for from a program in between.
    expect(outcome).toMatchObject({ kind: 'in-doubt', problem: { code: expect.any(String) } });
    expect(server.calls).toHaveLength(1);
  });

  it('is in doubt when a page of a program in between says that it is done, and names it as such', async () => {
    const server = await serve((_call, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<html>Welcome to the airport</html>');
    });
    const outcome = await serviceFor(server.url).createBatch(body);
    expect(outcome).toMatchObject({ kind: 'in-doubt', problem: { code: 'not-anthropic' } });
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

  it('makes no call when the keychain does not give it out', async () => {
    const server = await serve((_call, response) => sendJson(response, 200, batchJson()));
    const service = createClaudeService({
      apiKey: () => Promise.reject(new Error('the keyring is locked')),
      baseUrl: server.url,
      fetch: globalThis.fetch,
    });
    expect(await service.createBatch(body)).toMatchObject({
      kind: 'not-created',
      problem: { code: 'key-store-unavailable' },
    });
    expect(server.calls).toHaveLength(0);
  });

  it('takes a new key from the next call on', async () => {
    let current = testKey;
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
      `Bearer ${testKey}`,
      'Bearer sk-ant-another',
    ]);
  });

  it('is never in what a call answers, even when the service repeats it', async () => {
    const server = await serve((_call, response) =>
      sendJson(response, 400, {
        type: 'error',
        error: { type: 'invalid_request_error', message: `bad key ${testKey}` },
      }),
    );
    const outcome = await serviceFor(server.url).createBatch(body);
    expect(JSON.stringify(outcome)).not.toContain(testKey);
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
      expect(headers.authorization).toBe(`Bearer ${testKey}`);
      expect(headers['anthropic-version']).toBe('2026-10-21');
      expect(headers['x-evil']).toBeUndefined();
      expect(headers['content-type'] ?? 'application/json').toBe('application/json');
    }
    expect(written).toEqual([]);
  });
});
