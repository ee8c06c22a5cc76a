import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Anthropic from '@anthropic-ai/sdk';
import { afterEach } from 'vitest';
import type { Clock } from '../../../electron/core/platform/ports.ts';
import { createPracticeService } from '../../../electron/core/practice/practice-service.ts';

/** A clock that stands still until a test moves it; what was scheduled runs at once, so nothing ever waits. */
export interface TestClock extends Clock {
  advance(ms: number): void;
}

export function createTestClock(): TestClock {
  let now = Date.UTC(2026, 10, 21);
  return {
    now: () => now,
    advance: (ms) => {
      now += ms;
    },
    schedule: (_delayMs, callback) => {
      const timer = setImmediate(callback);
      return () => clearImmediate(timer);
    },
  };
}

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder of its own for one test, removed afterwards. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sheetbatch-practice-'));
  folders.push(folder);
  return folder;
}

/** A practice service behind the real SDK. */
export interface PracticeBench {
  readonly client: Anthropic;
  readonly clock: TestClock;
  readonly folder: string;
}

/** Starts one; with the folder and clock of an earlier one it is the same service after a restart. */
export function startPractice(folder = newFolder(), clock = createTestClock()): PracticeBench {
  const service = createPracticeService({ stateFolder: folder, clock });
  return { client: clientOf(service.fetch), clock, folder };
}

/** The SDK over a `fetch`; the address belongs to nobody. */
export function clientOf(fetch: typeof globalThis.fetch): Anthropic {
  return new Anthropic({ apiKey: 'practice', baseURL: 'https://practice.invalid', maxRetries: 0, fetch });
}

/** Params that ask for free text. */
export function asking(
  text: string,
  more: Partial<Anthropic.MessageCreateParamsNonStreaming> = {},
): Anthropic.MessageCreateParamsNonStreaming {
  return { model: 'claude-haiku-5-5', max_tokens: 300, messages: [{ role: 'user', content: text }], ...more };
}

/** Params that ask for one of some labels, as the product does. */
export function askingForLabel(
  text: string,
  labels: readonly string[],
): Anthropic.MessageCreateParamsNonStreaming {
  const schema = {
    type: 'object',
    properties: { answer: { type: 'string', enum: labels } },
    required: ['answer'],
    additionalProperties: false,
  };
  return asking(text, { output_config: { format: { type: 'json_schema', schema } } });
}

/** The text of a message's first block. */
export function textOf(message: Anthropic.Message): string {
  const [block] = message.content;
  return block?.type === 'text' ? block.text : '';
}

/** The results of an ended batch by custom_id. */
export async function resultsOf(
  client: Anthropic,
  id: string,
): Promise<Map<string, Anthropic.Messages.Batches.MessageBatchResult>> {
  const results = new Map<string, Anthropic.Messages.Batches.MessageBatchResult>();
  for await (const line of await client.messages.batches.results(id))
    results.set(line.custom_id, line.result);
  return results;
}
