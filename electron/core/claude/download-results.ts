import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import type { ProblemCode } from '../../../shared/schemas/problem-codes.ts';
import { toCallFailure } from './classify-failure.ts';
import type { CallOutcome, DownloadOptions } from './claude-service.ts';

/**
 * Streams a reply's body to `path` (overwritten) and answers the bytes written. A body that breaks off or stops coming
 * for `stalledMs` leaves no file behind unless its part is asked for: it would look like a whole one.
 */
export async function downloadToFile(
  response: Response,
  path: string,
  stalledMs: number,
  { signal, keepsPart }: DownloadOptions = {},
): Promise<CallOutcome<number>> {
  const stalled = new AbortController();
  const stop = signal ? AbortSignal.any([signal, stalled.signal]) : stalled.signal;
  const watch = setTimeout(() => stalled.abort(), stalledMs);
  let sizeBytes = 0;
  async function* counted(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      watch.refresh();
      sizeBytes += chunk.byteLength;
      yield chunk;
    }
  }
  try {
    const body = response.body
      ? Readable.fromWeb(response.body as unknown as ReadableStream<Uint8Array>)
      : Readable.from([]);
    await pipeline(body, counted, createWriteStream(path), { signal: stop });
    return { ok: true, value: sizeBytes };
  } catch (error) {
    if (keepsPart !== true || sizeBytes === 0) await rm(path).catch(() => {});
    const failed = toCallFailure({ code: classifyBroken(error) });
    // What began and broke off is not a network that is away.
    const isCut = keepsPart === true && failed.isTemporary && sizeBytes > 0 && signal?.aborted !== true;
    return { ok: false, ...failed, ...(isCut ? { problem: { code: 'results-incomplete' } } : {}) };
  } finally {
    clearTimeout(watch);
  }
}

function classifyBroken(error: unknown): ProblemCode {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'disk-full';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOENT':
      return 'data-folder-not-writable';
    default:
      return 'service-unreachable';
  }
}
