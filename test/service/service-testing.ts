import Anthropic from '@anthropic-ai/sdk';
import { afterEach } from 'vitest';
import { type ScriptedService, type ServiceOptions, startScriptedService } from './scripted-service.ts';

/** A running service with the real SDK in front of it. */
export interface Bench {
  readonly service: ScriptedService;
  readonly client: Anthropic;
}

const open: ScriptedService[] = [];

afterEach(async () => {
  for (const service of open.splice(0)) await service.close();
});

/** Starts a service for one test; it is closed afterwards. */
export async function startBench(options: ServiceOptions = {}): Promise<Bench> {
  const service = await startScriptedService(options);
  open.push(service);
  return { service, client: clientFor(service.url) };
}

/** The SDK as the product uses it: everything explicit, no retries. */
export function clientFor(baseURL: string, apiKey = 'sk-test'): Anthropic {
  return new Anthropic({ apiKey, baseURL, maxRetries: 0, timeout: 5_000 });
}

/** One request of a batch that asks about a text. */
export function row(
  customId: string,
  text = `Text of ${customId}`,
  more: object = {},
): Anthropic.Messages.Batches.BatchCreateParams.Request {
  return {
    custom_id: customId,
    params: {
      model: 'claude-haiku-5-5',
      max_tokens: 100,
      messages: [{ role: 'user', content: text }],
      ...more,
    },
  };
}

/** So many requests: r1, r2, … */
export function rows(count: number): Anthropic.Messages.Batches.BatchCreateParams.Request[] {
  return Array.from({ length: count }, (_, index) => row(`r${index + 1}`));
}

/** Creates a batch and ends it at once. */
export async function endedBatch(bench: Bench, requests = rows(8)): Promise<string> {
  const batch = await bench.client.messages.batches.create({ requests });
  bench.service.end(batch.id);
  return batch.id;
}

/** The result file as it comes over the wire, without the SDK's decoder. */
export async function rawResults(bench: Bench, id: string): Promise<string> {
  const response = await fetch(`${bench.service.url}/v1/messages/batches/${id}/results`, {
    headers: { 'x-api-key': 'sk-test', 'anthropic-version': '2023-06-01' },
  });
  return response.text();
}

/** The lines of a result file that are whole, by custom_id; a damaged one throws. */
export function parseLines(
  text: string,
): Map<string, { readonly type: string; readonly [key: string]: unknown }> {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return new Map(
    lines.map((line) => {
      const { custom_id, result } = JSON.parse(line) as { custom_id: string; result: { type: string } };
      return [custom_id, result];
    }),
  );
}

/** The error of a call that must fail. */
export async function failureOf(
  call: PromiseLike<unknown>,
): Promise<InstanceType<typeof Anthropic.APIError>> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Anthropic.APIError) return error;
    throw error;
  }
  throw new Error('the call should have failed');
}
