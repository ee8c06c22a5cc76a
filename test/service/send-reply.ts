import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { ConnectionDropped } from './result-lines.ts';
import type { Reply } from './wire.ts';

/**
 * Sends a reply; with `cut` only its first half, then the connection goes. Returns the status that was sent,
 * null when cut.
 */
export async function sendReply(
  response: ServerResponse,
  reply: Reply,
  cut: 'cut' | null,
): Promise<number | null> {
  if (response.destroyed) return null;
  response.writeHead(reply.status, {
    'request-id': `req_${randomBytes(8).toString('hex')}`,
    ...reply.headers,
  });
  if (typeof reply.body === 'string') return sendText(response, reply.status, reply.body, cut);
  let lines = 0;
  try {
    for (const line of reply.body) {
      if (response.destroyed) return null;
      lines += 1;
      if (!response.write(line)) await drained(response);
      if (cut !== null && lines >= 2) return await drop(response);
    }
  } catch (error) {
    if (!(error instanceof ConnectionDropped)) throw error;
    return await drop(response);
  }
  if (cut !== null) return await drop(response);
  response.end();
  return reply.status;
}

/** Resolves when there is room again, or when the client has gone. */
function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      response.off('drain', done);
      response.off('close', done);
      resolve();
    };
    response.on('drain', done);
    response.on('close', done);
  });
}

async function sendText(
  response: ServerResponse,
  status: number,
  body: string,
  cut: 'cut' | null,
): Promise<number | null> {
  if (cut === null) {
    response.end(body);
    return status;
  }
  response.write(body.slice(0, Math.ceil(body.length / 2)));
  return drop(response);
}

/** Lets what was written leave first, so that the client really gets half a reply. */
async function drop(response: ServerResponse): Promise<null> {
  await new Promise<void>((resolve) => {
    response.write(' ', () => resolve());
  });
  response.socket?.end();
  response.destroy();
  return null;
}
