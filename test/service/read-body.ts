import type { IncomingMessage } from 'node:http';

/** The whole body, unless it is larger than allowed or its sender goes away. */
export function readBody(
  request: IncomingMessage,
  maxBytes: number,
): Promise<Buffer | 'too-large' | 'aborted'> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maxBytes) chunks.push(chunk);
    });
    request.on('end', () => resolve(size > maxBytes ? 'too-large' : Buffer.concat(chunks)));
    request.on('close', () => resolve('aborted'));
    request.on('error', () => resolve('aborted'));
  });
}

/** Takes the first bytes of a body and cuts the connection. */
export function dropMidUpload(request: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    const drop = () => {
      request.destroy();
      resolve();
    };
    request.once('data', drop);
    request.once('end', drop);
  });
}
