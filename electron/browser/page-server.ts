/**
 * What electron/browser owns: the loopback server that shows the page in a browser tab: who may connect, the
 * page's files, calls over a WebSocket, workbooks up and down. It binds this computer only and holds no job logic.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createNonce, securityHeaders } from '../host/content-security-policy.ts';
import type { HostedCore } from '../host/core.ts';
import { readPageFile } from '../host/page-files.ts';
import { describeError } from '../host/redact.ts';
import { type Access, createSecret, decideAccess, type Gate } from './access.ts';
import { type Calls, serveCalls } from './calls.ts';
import { receiveFile, sendFile } from './file-transfer.ts';
import { refusalPage } from './refusal-page.ts';

/** What the server is made of. */
export interface PageServerOptions {
  readonly core: HostedCore;
  readonly dataFolder: string;
  readonly pageFolder: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly log: (line: string) => void;
}

/** A running server. */
export interface PageServer {
  readonly port: number;
  /** A fresh address that opens the page once; earlier ones that were not used stop working. */
  issueAddress(): string;
  close(): Promise<void>;
}

/** Starts serving on 127.0.0.1; rejects with the system's error, such as EADDRINUSE. */
export async function startPageServer(options: PageServerOptions): Promise<PageServer> {
  const server = createServer();
  const port = await listen(server, options.port);
  const session = createSecret();
  let token: string | null = null;
  const gate = (): Gate => ({ port, cookieName: `sheetbatch-${port}`, session, token });
  const calls = serveCalls(options.core, options.log);

  server.on('request', (request, response) => {
    const access = checkAccess(gate(), request, false);
    if (access === 'give-cookie') token = null;
    answer(options, gate(), access, request, response).catch((error: unknown) => {
      options.log(describeError(error));
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  acceptUpgrades(server, calls, gate);

  return {
    port,
    issueAddress() {
      token = createSecret();
      return `http://127.0.0.1:${port}/?token=${token}`;
    },
    close: () => close(server, calls),
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function checkAccess(gate: Gate, request: IncomingMessage, isUpgrade: boolean): Access {
  const header = (name: string): string | undefined => {
    const value = request.headers[name];
    return typeof value === 'string' ? value : undefined;
  };
  return decideAccess(gate, {
    method: request.method ?? '',
    isUpgrade,
    host: request.headers.host,
    origin: header('origin'),
    site: header('sec-fetch-site'),
    cookie: request.headers.cookie,
    token: addressOf(request)?.searchParams.get('token') ?? null,
  });
}

function addressOf(request: IncomingMessage): URL | null {
  return URL.canParse(request.url ?? '', 'http://127.0.0.1')
    ? new URL(request.url ?? '', 'http://127.0.0.1')
    : null;
}

async function answer(
  options: PageServerOptions,
  gate: Gate,
  access: Access,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const nonce = createNonce();
  const headers = securityHeaders(nonce, `ws://127.0.0.1:${gate.port} ws://localhost:${gate.port}`);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  const url = addressOf(request);
  if (access === 'refuse' || url === null) return refuse(request, response);
  if (access === 'give-cookie') {
    const cookie = `${gate.cookieName}=${gate.session}; HttpOnly; SameSite=Strict; Path=/`;
    response.writeHead(303, { 'Set-Cookie': cookie, Location: '/', 'Cache-Control': 'no-store' }).end();
    return;
  }
  if (request.method === 'POST' && url.pathname === '/files') {
    return receiveFile(request, response, options.core, options.dataFolder);
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return notFound(response);
  if (url.searchParams.has('token')) {
    response.writeHead(303, { Location: '/', 'Cache-Control': 'no-store' }).end();
    return;
  }
  if (url.pathname.startsWith('/files/')) return sendFile(response, options.core, url.pathname.slice(7));
  return sendPageFile(options.pageFolder, url.pathname, nonce, response);
}

async function sendPageFile(
  folder: string,
  path: string,
  nonce: string,
  response: ServerResponse,
): Promise<void> {
  const file = await readPageFile(folder, path, nonce);
  if (file === null) return notFound(response);
  response.writeHead(200, {
    'Content-Type': file.type,
    'Cache-Control': file.isImmutable ? 'private, max-age=31536000, immutable' : 'no-store',
  });
  response.end(file.body);
}

function refuse(request: IncomingMessage, response: ServerResponse): void {
  // An upload that is not wanted is not read to its end either.
  if (request.method !== 'GET' && request.method !== 'HEAD') response.setHeader('Connection', 'close');
  response.writeHead(403, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(refusalPage);
}

function notFound(response: ServerResponse): void {
  response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end('There is nothing at this address.');
}

function acceptUpgrades(server: Server, calls: Calls, gate: () => Gate): void {
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    const isAllowed =
      checkAccess(gate(), request, true) === 'serve' && addressOf(request)?.pathname === '/rpc';
    if (isAllowed) return calls.accept(request, socket, head);
    socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });
}

function close(server: Server, calls: Calls): Promise<void> {
  calls.close();
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
