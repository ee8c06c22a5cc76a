import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { ORPCError, onError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/ws';
import { WebSocketServer } from 'ws';
import type { HostedCore } from '../host/core.ts';
import { describeError } from '../host/redact.ts';

/** Largest message taken, in bytes: a draft with the longest background the contract allows, escaped. */
const maxMessageBytes = 32 * 1024 * 1024;

/** How often the line is tried, in milliseconds, so that a page that vanished without a word is noticed. */
const tryLineEveryMs = 30_000;

/** The contract over WebSockets. */
export interface Calls {
  /** Takes over a connection that has already been let in. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Ends all lines. */
  close(): void;
}

/** Serves the core's router to pages; an exception is logged without secrets and reaches the page as `unexpected`. */
export function serveCalls(core: HostedCore, log: (line: string) => void): Calls {
  const handler = new RPCHandler(core.router, {
    interceptors: [
      onError((error) => {
        if (error instanceof ORPCError) return;
        core.logException?.(error);
        log(describeError(error));
      }),
    ],
  });
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: maxMessageBytes,
    perMessageDeflate: false,
  });
  const alive = new WeakSet<object>();
  const timer = setInterval(() => {
    for (const line of server.clients) {
      if (!alive.has(line)) {
        line.terminate();
        continue;
      }
      alive.delete(line);
      line.ping();
    }
  }, tryLineEveryMs);
  timer.unref();
  return {
    accept(request, socket, head) {
      server.handleUpgrade(request, socket, head, (line) => {
        alive.add(line);
        line.on('pong', () => alive.add(line));
        // A broken line closes itself; the page opens another.
        line.on('error', () => {});
        void handler.upgrade(line);
      });
    },
    close() {
      clearInterval(timer);
      for (const line of server.clients) line.close(1001);
      for (const line of server.clients) line.terminate();
      server.close();
    },
  };
}
