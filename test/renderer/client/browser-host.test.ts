import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createORPCClient, DynamicLink } from '@orpc/client';
import { RPCHandler } from '@orpc/server/ws';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { WebSocketServer } from 'ws';
import { createBrowserHost } from '../../../renderer/client/browser-host.ts';
import { callProblem } from '../../../renderer/client/call-problem.ts';
import { createConnection } from '../../../renderer/client/connection.ts';
import type { Api } from '../../../renderer/client/live-state.ts';
import { createFakeRouter } from '../fake-core.ts';
import { createFakeState } from '../fake-state.ts';

interface Reply {
  readonly status: number;
  readonly body: string;
}

const servers: { server: Server; sockets: WebSocketServer }[] = [];

/** A small loopback server: calls over a WebSocket at /rpc, uploads answered as the test says. */
async function serve(answer: (request: IncomingMessage, body: string) => Reply): Promise<string> {
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { status, body } = answer(request, Buffer.concat(parts).toString());
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(body);
    });
  });
  const sockets = new WebSocketServer({ server, path: '/rpc' });
  const handler = new RPCHandler(createFakeRouter(createFakeState({})));
  sockets.on('connection', (socket) => handler.upgrade(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  servers.push({ server, sockets });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function close({ server, sockets }: (typeof servers)[number]): Promise<void> {
  for (const socket of sockets.clients) socket.terminate();
  sockets.close();
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}

afterEach(async () => {
  for (const server of servers.splice(0)) await close(server);
});

const workbook = (): File => new File(['a;b\n1;2\n'], 'Umsätze März.csv');

describe('a page in the browser', () => {
  test('hands a dropped file over with its own name, accents and all', async () => {
    const seen: string[] = [];
    const origin = await serve((request, body) => {
      seen.push(decodeURIComponent(String(request.headers['x-file-name'])), body);
      return { status: 200, body: '{"fileId":"f1","name":"Umsätze März.csv"}' };
    });
    expect(await createBrowserHost(origin).takeFile(workbook())).toEqual({
      fileId: 'f1',
      name: 'Umsätze März.csv',
    });
    expect(seen).toEqual(['Umsätze März.csv', 'a;b\n1;2\n']);
  });

  test.each([
    ['the problem that the program names', 422, '{"code":"disk-full"}', 'disk-full'],
    ['a file that is too large', 413, '', 'file-too-large'],
    ['a full disk', 507, '', 'disk-full'],
    ['anything else', 500, '<html>', 'file-not-readable'],
  ])('says why an upload was refused: %s', async (_, status, body, code) => {
    const origin = await serve(() => ({ status, body }));
    const problem = await createBrowserHost(origin).takeFile(workbook()).catch(callProblem);
    expect(problem).toMatchObject({ code });
  });

  test('says that the program is gone when an upload finds nobody', async () => {
    const origin = await serve(() => ({ status: 200, body: '' }));
    await close(servers.pop() ?? expect.unreachable());
    expect(await createBrowserHost(origin).takeFile(workbook()).catch(callProblem)).toEqual({
      code: 'connection-lost',
    });
  });

  test('calls the core over the WebSocket, and notices when the program ends', async () => {
    const origin = await serve(() => ({ status: 404, body: '' }));
    const connection = createConnection(createBrowserHost(origin));
    const api: Api = createORPCClient(new DynamicLink(() => connection.currentLink()));
    expect((await api.app.snapshot({})).jobs.length).toBeGreaterThan(0);
    await close(servers.pop() ?? expect.unreachable());
    await vi.waitFor(() => expect(connection.state()).toBe('lost'), { timeout: 20_000, interval: 10 });
    connection.close();
  });

  test('downloads a saved file by its reference, never by a path', () => {
    expect(createBrowserHost('http://127.0.0.1:1').downloadAddress('abc')).toBe(
      'http://127.0.0.1:1/files/abc',
    );
  });
});
