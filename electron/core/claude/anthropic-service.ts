/**
 * Owns the calls to Anthropic over the official SDK: one attempt each, the address and the key always given explicitly,
 * nothing taken from the environment or from profiles on disk. Must not retry, wait, log, or know jobs. The key is
 * asked for at each call and appears in one header only; what comes back is parsed leniently and classified.
 */
import Anthropic from '@anthropic-ai/sdk';
import { encodeInSlices } from './batch-body.ts';
import { type FailedReply, judgeError, unreadableReply } from './call-failure.ts';
import { type CallKind, isCertainlyNotCreated } from './classify-failure.ts';
import type {
  CallFailure,
  CallOutcome,
  ClaudeService,
  CreateOutcome,
  MessageJson,
  RemoteModel,
} from './claude-service.ts';
import { downloadToFile } from './download-results.ts';
import { createGuardedFetch } from './guarded-fetch.ts';
import { asObject, parseBatch, parseBatchPage, parseJson, parseModels } from './parse-reply.ts';

/** What the service is made from. */
export interface ClaudeServiceOptions {
  /** The key at this moment; null when there is none, and then no call is made. */
  readonly apiKey: () => Promise<string | null>;
  /** Origin of the API; the key is sent to this origin only. */
  readonly baseUrl: string;
  readonly fetch: typeof globalThis.fetch;
  /** Shorter time-outs for tests; the defaults are for people. */
  readonly timeouts?: Partial<CallTimeouts>;
}

/** How long to wait for each kind of call, in milliseconds. */
export interface CallTimeouts {
  /** 20 MB over a line of 0.5 Mbit/s take 320 s; Node's own fetch gives up at 300 s without headers. */
  readonly createMs: number;
  readonly shortCallMs: number;
  /** A live message answers only when it is complete; long ones with thinking take minutes. */
  readonly messageMs: number;
  /** Without a single byte of results for this long, the download counts as broken. */
  readonly stalledDownloadMs: number;
}

const defaultTimeouts: CallTimeouts = {
  createMs: 600_000,
  shortCallMs: 60_000,
  messageMs: 600_000,
  stalledDownloadMs: 60_000,
};

const batchesPath = '/v1/messages/batches';
const keyMissing: CallFailure = {
  problem: { code: 'key-missing' },
  retryAfterMs: null,
  isTemporary: false,
};

type ReplyOutcome =
  | { readonly ok: true; readonly response: Response }
  | { readonly ok: false; readonly reply: FailedReply };
type SdkCall = (client: Anthropic, timeouts: CallTimeouts) => { asResponse(): Promise<Response> };

/** The calls of ClaudeService against `baseUrl`. Holds no state but the client of the last key. */
export function createClaudeService(options: ClaudeServiceOptions): ClaudeService {
  const call = createCaller(options);
  const timeouts: CallTimeouts = { ...defaultTimeouts, ...options.timeouts };

  /** Makes a call and reads its JSON reply with `parse`; a reply that `parse` gives null for is unreadable. */
  async function callJson<T>(
    kind: CallKind,
    sdkCall: SdkCall,
    parse: (json: unknown) => T | null,
  ): Promise<CallOutcome<T>> {
    const reply = await call(kind, sdkCall);
    if (!reply.ok) return { ok: false, ...reply.reply.failure };
    const value = await readReply(reply.response, parse);
    return value === null ? { ok: false, ...unreadableReply.failure } : { ok: true, value };
  }

  const readBatch = (json: unknown) => parseBatch(json)?.batch ?? null;
  return {
    createBatch: (bodyJson, signal) => createBatch(call, bodyJson, signal),
    retrieveBatch: (id) =>
      callJson('batch', (client, t) => client.messages.batches.retrieve(id, {}, brief(t)), readBatch),
    listBatches: ({ limit, afterId }) =>
      callJson(
        'account',
        (client, t) =>
          client.messages.batches.list({ limit, ...(afterId ? { after_id: afterId } : {}) }, brief(t)),
        parseBatchPage,
      ),
    cancelBatch: (id) =>
      callJson('batch', (client, t) => client.messages.batches.cancel(id, {}, brief(t)), readBatch),
    async deleteBatch(id) {
      const reply = await call('batch', (client, t) => client.messages.batches.delete(id, {}, brief(t)));
      if (!reply.ok) return { ok: false, ...reply.reply.failure };
      await reply.response.body?.cancel().catch(() => {});
      return { ok: true, value: null };
    },
    async downloadResults(id, path, signal) {
      const found = await callJson(
        'results',
        (client, t) => client.messages.batches.retrieve(id, {}, brief(t)),
        parseBatch,
      );
      if (!found.ok) return found;
      const { resultsUrl, isArchived } = found.value;
      if (isArchived) return stopped('results-expired');
      if (resultsUrl === null) return waiting('results-not-ready');
      const address = resultsAddress(resultsUrl, options.baseUrl, id);
      const reply = await call('results', (client, t) =>
        client.get(address, { timeout: t.shortCallMs, ...(signal ? { signal } : {}) }),
      );
      if (!reply.ok) return { ok: false, ...reply.reply.failure };
      return downloadToFile(reply.response, path, timeouts.stalledDownloadMs, signal);
    },
    createMessage: (paramsJson, signal) =>
      callJson<MessageJson>(
        'message',
        (client, t) => client.post('/v1/messages', jsonBody(paramsJson, t.messageMs, signal)),
        asObject,
      ),
    countTokens: (paramsJson) =>
      callJson(
        'message',
        (client, t) =>
          client.post('/v1/messages/count_tokens', jsonBody(withoutMaxTokens(paramsJson), t.shortCallMs)),
        (json) => {
          const count = asObject(json)?.input_tokens;
          return typeof count === 'number' && count >= 0 ? Math.round(count) : null;
        },
      ),
    listModels: () => listModels(callJson),
  };
}

/** Makes the client for the present key and turns everything that can go wrong into a judged failure. */
function createCaller(
  options: ClaudeServiceOptions,
): (kind: CallKind, sdkCall: SdkCall) => Promise<ReplyOutcome> {
  const timeouts: CallTimeouts = { ...defaultTimeouts, ...options.timeouts };
  let current: { readonly key: string; readonly client: Anthropic } | null = null;
  return async (kind, sdkCall) => {
    const key = (await options.apiKey())?.trim() ?? '';
    if (key === '') return { ok: false, reply: { failure: keyMissing, status: 401 } };
    if (!/^[\x21-\x7e]+$/.test(key)) {
      const failure: CallFailure = { ...keyMissing, problem: { code: 'key-malformed' } };
      return { ok: false, reply: { failure, status: 401 } };
    }
    if (current?.key !== key) current = { key, client: createClient(key, options) };
    try {
      return { ok: true, response: await sdkCall(current.client, timeouts).asResponse() };
    } catch (error) {
      return { ok: false, reply: judgeError(error, kind) };
    }
  };
}

/** Every option that would otherwise come from an environment variable is given, so that none is looked at. */
function createClient(apiKey: string, options: ClaudeServiceOptions): Anthropic {
  return new Anthropic({
    apiKey,
    baseURL: options.baseUrl,
    webhookKey: null,
    maxRetries: 0,
    logLevel: 'off',
    openTelemetry: false,
    fetch: createGuardedFetch(options.fetch, options.baseUrl, apiKey),
  });
}

/**
 * Posts exactly the bytes of `bodyJson`, once. Any network error counts as in doubt, a refused connection too: Chromium
 * sends a request again by itself when a kept connection breaks, so the last error says nothing about the first attempt.
 */
async function createBatch(
  call: ReturnType<typeof createCaller>,
  bodyJson: string,
  signal?: AbortSignal,
): Promise<CreateOutcome> {
  const body = await encodeInSlices(bodyJson);
  const reply = await call('account', (client, t) =>
    client.post(batchesPath, jsonBody(body, t.createMs, signal)),
  );
  if (reply.ok) {
    const batch = await readReply(reply.response, (json) => parseBatch(json)?.batch ?? null);
    return batch === null ? { kind: 'in-doubt', ...unreadableReply.failure } : { kind: 'created', batch };
  }
  const { failure, status } = reply.reply;
  if (status === 413) return { kind: 'too-large' };
  return { kind: isCertainlyNotCreated(status) ? 'not-created' : 'in-doubt', ...failure };
}

async function listModels(
  callJson: <T>(
    kind: CallKind,
    sdkCall: SdkCall,
    parse: (json: unknown) => T | null,
  ) => Promise<CallOutcome<T>>,
): Promise<CallOutcome<readonly RemoteModel[]>> {
  const models: RemoteModel[] = [];
  let afterId: string | null = null;
  // Pages of up to 1,000; ten pages are far beyond any account and end a list that never ends.
  for (let page = 0; page < 10; page++) {
    const query: { limit: number; after_id?: string } = afterId
      ? { limit: 1000, after_id: afterId }
      : { limit: 1000 };
    const found = await callJson('account', (client, t) => client.models.list(query, brief(t)), parseModels);
    if (!found.ok) return found;
    models.push(...found.value.models);
    afterId = found.value.nextAfterId;
    if (afterId === null) break;
  }
  return { ok: true, value: models };
}

async function readReply<T>(response: Response, parse: (json: unknown) => T | null): Promise<T | null> {
  try {
    return parse(parseJson(await response.text()));
  } catch {
    return null;
  }
}

/** Anthropic names the results' address itself; one on another host is not called, the API's own path is. */
function resultsAddress(resultsUrl: string, baseUrl: string, id: string): string {
  const url = URL.canParse(resultsUrl, baseUrl) ? new URL(resultsUrl, baseUrl) : null;
  if (url !== null && url.origin === new URL(baseUrl).origin) return url.href;
  return new URL(`${batchesPath}/${encodeURIComponent(id)}/results`, baseUrl).href;
}

function jsonBody(body: string | Uint8Array, timeout: number, signal?: AbortSignal) {
  return {
    body,
    timeout,
    headers: { 'content-type': 'application/json' },
    signal: within(timeout, signal),
  };
}

function brief(timeouts: CallTimeouts) {
  return { timeout: timeouts.shortCallMs, signal: within(timeouts.shortCallMs) };
}

/** The SDK's own time-out ends with the headers; this one covers a reply that stops in its middle as well. */
function within(timeoutMs: number, signal?: AbortSignal): AbortSignal {
  const timer = AbortSignal.timeout(timeoutMs);
  return signal ? AbortSignal.any([signal, timer]) : timer;
}

/** Counting takes the same parameters as a message but refuses `max_tokens`. */
function withoutMaxTokens(paramsJson: string): string {
  const { max_tokens: _left, ...params } = JSON.parse(paramsJson) as Record<string, unknown>;
  return JSON.stringify(params);
}

function stopped(code: 'results-expired'): CallOutcome<never> {
  return { ok: false, problem: { code }, retryAfterMs: null, isTemporary: false };
}

function waiting(code: 'results-not-ready'): CallOutcome<never> {
  return { ok: false, problem: { code }, retryAfterMs: null, isTemporary: true };
}
