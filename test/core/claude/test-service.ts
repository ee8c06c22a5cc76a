import { mkdtempSync, rmSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClaudeService } from '../../../electron/core/claude/anthropic-service.ts';
import type { ClaudeService } from '../../../electron/core/claude/claude-service.ts';
import { type ArrivedCall, startTinyServer, type TinyServer } from './tiny-server.ts';

/** The key that these tests send. */
export const testKey = 'sk-ant-api03-test-key-0123456789';

const closers: (() => Promise<void> | void)[] = [];

/** Closes and removes everything that a test has opened. */
export async function closeAll(): Promise<void> {
  for (const close of closers.splice(0)) await close();
}

/** Lets `closeAll` do this too. */
export function closeLater(close: () => Promise<void> | void): void {
  closers.push(close);
}

/** The service under test, on Node's own fetch. */
export function serviceFor(url: string, timeouts = {}): ClaudeService {
  return createClaudeService({
    apiKey: async () => testKey,
    baseUrl: url,
    fetch: globalThis.fetch,
    timeouts,
  });
}

/** A small server that lives as long as the test. */
export async function serve(
  answer: (call: ArrivedCall, response: ServerResponse) => void,
): Promise<TinyServer> {
  const server = await startTinyServer(answer);
  closeLater(() => server.close());
  return server;
}

/** A path in a folder that is removed after the test. */
export function temporaryFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'claude-service-'));
  closeLater(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'results.jsonl');
}
