import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type PageServer, startPageServer } from '../../electron/browser/page-server.ts';
import { maxFileBytes } from '../../electron/host/kept-file.ts';
import type { Contract } from '../../shared/contract/contract.ts';
import { rawRequest } from './raw-request.ts';
import { createStandInCore, type StandInCore } from './stand-in-core.ts';

let folder: string;
let core: StandInCore;
let server: PageServer;
let log: string[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sheetbatch-page-'));
  mkdirSync(join(folder, 'page', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'page', 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__">');
  writeFileSync(join(folder, 'page', 'assets', 'main.js'), 'export {};');
  writeFileSync(join(folder, 'secret.json'), '{"secret":true}');
  core = createStandInCore();
  log = [];
  server = await startPageServer({
    core,
    dataFolder: join(folder, 'data'),
    pageFolder: join(folder, 'page'),
    port: 0,
    log: (line) => log.push(line),
  });
});

afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const host = (): string => `127.0.0.1:${server.port}`;
const origin = (): string => `http://${host()}`;
const pathOf = (address: string): string => address.slice(origin().length);

async function letIn(): Promise<string> {
  const answer = await rawRequest(server.port, pathOf(server.issueAddress()));
  return answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

describe('who is let in', () => {
  it('opens with the address that was shown, and gives a cookie that scripts cannot read', async () => {
    const answer = await rawRequest(server.port, pathOf(server.issueAddress()));
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe('/');
    expect(answer.headers['set-cookie']?.[0]).toMatch(
      /^sheetbatch-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/,
    );
  });

  it('is told not to keep the answer that the cookie comes with', async () => {
    const answer = await rawRequest(server.port, pathOf(server.issueAddress()));
    expect(answer.headers).toMatchObject({ location: '/', 'cache-control': 'no-store' });
    const refused = await rawRequest(server.port, '/');
    expect(refused.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
    });
  });

  it('takes each address once', async () => {
    const path = pathOf(server.issueAddress());
    expect((await rawRequest(server.port, path)).status).toBe(303);
    expect((await rawRequest(server.port, path)).status).toBe(403);
    const next = pathOf(server.issueAddress());
    expect(next).not.toBe(path);
    expect((await rawRequest(server.port, next)).status).toBe(303);
  });

  it('does not spend the address on a request that is refused anyway', async () => {
    const path = pathOf(server.issueAddress());
    const rebound = await rawRequest(server.port, path, { headers: { Host: 'evil.example' } });
    expect(rebound.status).toBe(403);
    expect((await rawRequest(server.port, path)).status).toBe(303);
  });

  it('refuses a stranger in plain words, without scripts', async () => {
    const answer = await rawRequest(server.port, '/');
    expect(answer.status).toBe(403);
    expect(answer.body).toContain('This page is locked');
    expect(answer.body).not.toContain('<script');
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
  });

  it.each([
    ['a foreign name for this computer (DNS rebinding)', { Host: 'evil.example' }],
    ['a foreign name with our port', { Host: 'evil.example:PORT' }],
    ['another port', { Host: '127.0.0.1:1' }],
    ['a page of another origin', { Origin: 'https://evil.example' }],
    ['another port of this computer', { Origin: 'http://127.0.0.1:1' }],
    ['a sandboxed page', { Origin: 'null' }],
    ['a page of another site by its own word', { 'Sec-Fetch-Site': 'cross-site' }],
  ])('refuses %s even with the cookie', async (_name, forged) => {
    const cookie = await letIn();
    const headers = Object.fromEntries(
      Object.entries(forged).map(([name, value]) => [name, value.replace('PORT', String(server.port))]),
    );
    const answer = await rawRequest(server.port, '/', { headers: { Cookie: cookie, ...headers } });
    expect(answer.status).toBe(403);
  });

  it('refuses a cookie that is only nearly right', async () => {
    const cookie = await letIn();
    const answer = await rawRequest(server.port, '/', { headers: { Cookie: `${cookie.slice(0, -1)}~` } });
    expect(answer.status).toBe(403);
  });
});

describe('the page', () => {
  it('comes with a strict policy and a nonce that no other answer has', async () => {
    const cookie = await letIn();
    const [first, second] = await Promise.all([
      rawRequest(server.port, '/', { headers: { Cookie: cookie } }),
      rawRequest(server.port, '/', { headers: { Cookie: cookie } }),
    ]);
    const nonce = /content="([^"]+)"/.exec(first.body)?.[1] ?? '';
    expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/);
    expect(first.headers['content-security-policy']).toContain(`'nonce-${nonce}'`);
    expect(first.headers['content-security-policy']).toContain(`connect-src 'self' ws://${host()}`);
    expect(first.body).not.toBe(second.body);
    expect(first.headers['cache-control']).toBe('no-store');
    expect(first.headers['x-content-type-options']).toBe('nosniff');
  });

  it('takes the token out of the address bar when the user already has the cookie', async () => {
    const cookie = await letIn();
    const answer = await rawRequest(server.port, '/?token=old', { headers: { Cookie: cookie } });
    expect([answer.status, answer.headers.location]).toEqual([303, '/']);
  });

  it.each([
    '/../secret.json',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/assets/..%5c..%5csecret.json',
    '/.hidden',
    '/%00',
    '/%',
  ])('gives nothing outside of the page for %s', async (path) => {
    const cookie = await letIn();
    const answer = await rawRequest(server.port, path, { headers: { Cookie: cookie } });
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain('secret');
  });

  it('is told of with HEAD, too, and what a stranger posts ends the connection', async () => {
    const headers = { Cookie: await letIn() };
    expect((await rawRequest(server.port, '/', { method: 'HEAD', headers })).status).toBe(200);
    const posted = await rawRequest(server.port, '/files', { method: 'POST', body: 'x' });
    expect(posted.status).toBe(403);
    expect(posted.headers.connection).toBe('close');
  });

  it('sends bundled files with their type', async () => {
    const cookie = await letIn();
    const answer = await rawRequest(server.port, '/assets/main.js', { headers: { Cookie: cookie } });
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8']);
  });
});

describe('calls over the WebSocket', () => {
  const upgrade = (headers: Readonly<Record<string, string>>, path = '/rpc') =>
    rawRequest(server.port, path, {
      headers: {
        Connection: 'Upgrade',
        Upgrade: 'websocket',
        'Sec-WebSocket-Version': '13',
        'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
        ...headers,
      },
    });

  it('are taken from our page only', async () => {
    const cookie = await letIn();
    const codes = await Promise.all([
      upgrade({ Cookie: cookie, Origin: origin() }),
      upgrade({ Cookie: cookie, Origin: 'https://evil.example' }),
      upgrade({ Cookie: cookie }),
      upgrade({ Origin: origin() }),
      upgrade({ Cookie: cookie, Origin: 'http://evil.example', Host: 'evil.example' }),
      upgrade({ Cookie: cookie, Origin: origin() }, '/elsewhere'),
    ]);
    expect(codes.map((answer) => answer.status)).toEqual([101, 403, 403, 403, 403, 403]);
  });

  it('of which one breaks off while it is refused do not end the host', async () => {
    const head = `GET /rpc HTTP/1.1\r\nHost: ${host()}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`;
    for (let count = 0; count < 20; count += 1) {
      const socket = connect(server.port, '127.0.0.1');
      await new Promise((done) => {
        socket.on('close', done).on('error', done);
        socket.on('connect', () => socket.write(head, () => socket.resetAndDestroy()));
      });
    }
    // An error that nobody listens to would have ended the process, and here the test.
    expect((await upgrade({ Origin: origin() })).status).toBe(403);
  });

  it('cannot be opened with the token of an address', async () => {
    const answer = await upgrade({ Origin: origin() }, pathOf(server.issueAddress()).replace('/?', '/rpc?'));
    expect(answer.status).toBe(403);
  });

  async function connectApi(): Promise<{ api: ContractRouterClient<Contract>; socket: WebSocket }> {
    const socket = new WebSocket(`ws://${host()}/rpc`, {
      headers: { Cookie: await letIn(), Origin: origin() },
    });
    await new Promise((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', reject);
    });
    const link = new RPCLink({ websocket: socket as unknown as globalThis.WebSocket });
    return { api: createORPCClient(link), socket };
  }

  it('carry calls, events and expected failures', async () => {
    const { api, socket } = await connectApi();
    expect((await api.app.snapshot({})).revision).toBe(7);
    const events = await api.app.events({});
    const first = await events.next();
    expect(first.value).toMatchObject({ type: 'jobs.removed', jobId: 'gone' });
    await expect(api.jobs.pause({ jobId: 'none' })).rejects.toMatchObject({
      data: { code: 'job-not-found' },
    });
    socket.close();
  });

  it('refuse what the contract does not know', async () => {
    const { api, socket } = await connectApi();
    const wrong = { appearance: 'neon' } as unknown as { appearance: 'dark' };
    await expect(api.settings.change(wrong)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    socket.close();
  });

  it('hide the inside of a bug from the page, and the key from the log', async () => {
    const { api, socket } = await connectApi();
    const failure = await api.jobs.remove({ jobId: 'any' }).catch((error: unknown) => error);
    expect(JSON.stringify(failure)).not.toContain('bug');
    expect(log.join('\n')).toContain('a bug that names sk-ant-…');
    expect(log.join('\n')).not.toContain('secret');
    socket.close();
  });

  it('end when the host closes', async () => {
    const { socket } = await connectApi();
    const closed = new Promise((resolve) => socket.once('close', resolve));
    await server.close();
    await closed;
    expect(socket.readyState).toBe(WebSocket.CLOSED);
  });
});

describe('workbooks up and down', () => {
  const send = async (name: string | null, body: string, extra: Readonly<Record<string, string>> = {}) =>
    rawRequest(server.port, '/files', {
      method: 'POST',
      headers: {
        Cookie: await letIn(),
        Origin: origin(),
        ...(name === null ? {} : { 'X-File-Name': name }),
        ...extra,
      },
      body,
    });

  it('an upload becomes a reference, and comes down again under its name', async () => {
    const cookie = await letIn();
    const answer = await rawRequest(server.port, '/files', {
      method: 'POST',
      headers: { Cookie: cookie, Origin: origin(), 'X-File-Name': encodeURIComponent('Zürich “Q3”.xlsx') },
      body: 'the workbook',
    });
    expect(JSON.parse(answer.body)).toEqual({ fileId: 'file-0', name: 'Zürich “Q3”.xlsx' });
    expect(readFileSync(core.registered[0] ?? '', 'utf8')).toBe('the workbook');
    const down = await rawRequest(server.port, '/files/file-0', { headers: { Cookie: cookie } });
    expect(down.body).toBe('the workbook');
    expect(down.headers['content-disposition']).toBe(
      `attachment; filename="Z_rich _Q3_.xlsx"; filename*=UTF-8''Z%C3%BCrich%20%E2%80%9CQ3%E2%80%9D.xlsx`,
    );
  });

  it.each(['..%2F..%2Fescape.xlsx', '..%5C..%5Cescape.xlsx', '%2Fetc%2Fescape.xlsx', 'C%3A%5Cescape.xlsx'])(
    'a name with folders (%s) stays in the data folder',
    async (name) => {
      const answer = await send(name, 'x');
      expect(answer.status).toBe(200);
      expect(core.registered[0]?.startsWith(join(folder, 'data', 'files'))).toBe(true);
      expect(core.registered[0]?.endsWith('escape.xlsx')).toBe(true);
    },
  );

  it('refuses an upload without a name, from elsewhere, or without an origin', async () => {
    expect((await send(null, 'x')).status).toBe(400);
    expect((await send('a.xlsx', 'x', { Origin: 'https://evil.example' })).status).toBe(403);
    const cookie = await letIn();
    const bare = await rawRequest(server.port, '/files', {
      method: 'POST',
      headers: { Cookie: cookie },
      body: 'x',
    });
    expect(bare.status).toBe(403);
    expect(core.registered).toEqual([]);
  });

  it('refuses one that is too large before it is sent', async () => {
    const cookie = await letIn();
    const status = await new Promise((resolve, reject) => {
      const sent = request(
        {
          host: '127.0.0.1',
          port: server.port,
          path: '/files',
          method: 'POST',
          headers: {
            Cookie: cookie,
            Origin: origin(),
            'X-File-Name': 'big.csv',
            'Content-Length': maxFileBytes + 1,
          },
        },
        (response) => {
          resolve(response.statusCode);
          sent.destroy();
        },
      );
      sent.on('error', reject);
      sent.flushHeaders();
    });
    expect(status).toBe(413);
  });

  it('leaves nothing behind of an upload that broke off', async () => {
    const cookie = await letIn();
    const socket = connect(server.port, '127.0.0.1');
    socket.write(
      `POST /files HTTP/1.1\r\nHost: ${host()}\r\nOrigin: ${origin()}\r\nCookie: ${cookie}\r\nX-File-Name: half.csv\r\nContent-Length: 1000\r\n\r\nhalf`,
    );
    const files = join(folder, 'data', 'files');
    await expect.poll(() => existsSync(files) && readdirSync(files).length).toBe(1);
    socket.destroy();
    await expect.poll(() => readdirSync(files)).toEqual([]);
    expect(core.registered).toEqual([]);
  });

  it('knows no other files', async () => {
    const cookie = await letIn();
    for (const path of ['/files/unknown', '/files/..%2Fsecret.json', '/files/']) {
      const answer = await rawRequest(server.port, path, { headers: { Cookie: cookie } });
      expect(answer.status).toBe(404);
      expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
    }
    expect((await rawRequest(server.port, '/files/file-0')).status).toBe(403);
  });
});
