import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A call as it arrived: what left the computer. */
export interface ArrivedCall {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** A server that does what one test says, and nothing else. */
export interface TinyServer {
  readonly url: string;
  readonly calls: readonly ArrivedCall[];
  close(): Promise<void>;
}

/** Listens on a free port of 127.0.0.1 and answers each call, once its body has arrived, with `answer`. */
export async function startTinyServer(
  answer: (call: ArrivedCall, response: ServerResponse) => void,
): Promise<TinyServer> {
  const calls: ArrivedCall[] = [];
  const server: Server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('error', () => {});
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const call = {
        method: request.method ?? '',
        path: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(pieces),
      };
      calls.push(call);
      answer(call, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    calls,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Answers with JSON. */
export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

/** The smallest MessageBatch that older servers answer. */
export function batchJson(changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    id: 'msgbatch_1',
    type: 'message_batch',
    processing_status: 'in_progress',
    request_counts: { processing: 2, succeeded: 0, errored: 0, canceled: 0, expired: 0 },
    created_at: '2026-11-21T10:00:00Z',
    expires_at: '2026-11-22T10:00:00Z',
    results_url: null,
    ...changes,
  };
}
