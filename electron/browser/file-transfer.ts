import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Problem, ProblemError } from '../../shared/model/outcome.ts';
import type { HostedCore } from '../host/core.ts';
import { keepFile, maxFileBytes } from '../host/kept-file.ts';
import { uploadName } from './upload-name.ts';

/**
 * Streams an uploaded workbook into the data folder and answers with its reference. Half an upload leaves
 * nothing behind.
 */
export async function receiveFile(
  request: IncomingMessage,
  response: ServerResponse,
  core: HostedCore,
  dataFolder: string,
): Promise<void> {
  const header = request.headers['x-file-name'];
  const name = uploadName(typeof header === 'string' ? header : undefined);
  if (name === null) return answerProblem(response, 400, { code: 'request-invalid' });
  if (Number(request.headers['content-length'] ?? 0) > maxFileBytes) return refuseLarge(response, name);
  const kept = await keepFile(dataFolder, name, async (path) => {
    await pipeline(request, limit(name), createWriteStream(path, { flags: 'wx' }));
    return core.registerFile(path, { kind: 'uploaded' });
  });
  if (kept.ok) return answerJson(response, 200, kept.value);
  if (!response.destroyed) answerProblem(response, statusOf(kept.problem), kept.problem);
}

function limit(name: string): Transform {
  let received = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      received += chunk.length;
      if (received <= maxFileBytes) return done(null, chunk);
      done(new ProblemError({ code: 'file-too-large', facts: { name } }));
    },
  });
}

function statusOf(problem: Problem): number {
  if (problem.code === 'file-too-large') return 413;
  return problem.code === 'disk-full' ? 507 : 500;
}

function refuseLarge(response: ServerResponse, name: string): void {
  response.setHeader('Connection', 'close');
  answerProblem(response, 413, { code: 'file-too-large', facts: { name } });
}

function answerProblem(response: ServerResponse, status: number, problem: Problem): void {
  answerJson(response, status, problem);
}

function answerJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(body));
}

/** Streams a file that the core knows to the browser as a download; 404 for an unknown reference or a vanished file. */
export async function sendFile(response: ServerResponse, core: HostedCore, fileId: string): Promise<void> {
  const path = /^[A-Za-z0-9_-]{1,64}$/.test(fileId) ? await core.resolveFile(fileId) : null;
  const found = path === null ? null : await stat(path).catch(() => null);
  if (path === null || found === null || !found.isFile()) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end('This file is no longer there.');
    return;
  }
  response.writeHead(200, {
    'Content-Type': 'application/octet-stream',
    'Content-Length': found.size,
    'Content-Disposition': contentDisposition(basename(path)),
    'Cache-Control': 'no-store',
  });
  // A reader who goes away ends the download, which is no failure.
  await pipeline(createReadStream(path), response).catch(() => {});
}

/**
 * The header that names a download: plain letters for old readers, all letters for the others (RFC 6266
 * with RFC 8187).
 */
export function contentDisposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
