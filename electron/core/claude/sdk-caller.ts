import { BaseAnthropic } from '@anthropic-ai/sdk/client';
import { Batches } from '@anthropic-ai/sdk/resources/messages/batches';
import { Models } from '@anthropic-ai/sdk/resources/models';
import { classifyError, type FailedReply, unusableReply } from './call-failure.ts';
import { type CallKind, toCallFailure } from './classify-failure.ts';
import type { CallOutcome } from './claude-service.ts';
import { createGuardedFetch } from './guarded-fetch.ts';
import { parseJson } from './parse-reply.ts';

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

/** What one call gives: the reply as it came, or why there is none. */
export type ReplyOutcome =
  | { readonly ok: true; readonly response: Response }
  | { readonly ok: false; readonly reply: FailedReply };

/**
 * The part of the SDK that is needed. Its usual client brings resources and tools for agents along, 200 modules that no
 * bundler can leave out.
 */
export interface ApiClient extends Pick<BaseAnthropic, 'get' | 'post'> {
  readonly batches: Batches;
  readonly models: Models;
}

/** One call of the SDK, not yet awaited. */
export type SdkCall = (client: ApiClient) => { asResponse(): Promise<Response> };

/** Makes calls with the present key. */
export interface SdkCaller {
  readonly timeouts: CallTimeouts;
  call(kind: CallKind, sdkCall: SdkCall): Promise<ReplyOutcome>;
  /** Makes a call and reads its JSON reply with `parse`; a reply that `parse` gives null for is unreadable. */
  callJson<T>(kind: CallKind, sdkCall: SdkCall, parse: (json: unknown) => T | null): Promise<CallOutcome<T>>;
}

const defaultTimeouts: CallTimeouts = {
  createMs: 600_000,
  shortCallMs: 60_000,
  messageMs: 600_000,
  stalledDownloadMs: 60_000,
};

/** A caller that keeps nothing but the client of the last key. */
export function createSdkCaller(options: ClaudeServiceOptions): SdkCaller {
  let current: { readonly key: string; readonly client: ApiClient } | null = null;

  async function call(kind: CallKind, sdkCall: SdkCall): Promise<ReplyOutcome> {
    const key = await options.apiKey().then(
      (text) => text?.trim() ?? '',
      () => null,
    );
    if (key === null) return refused('key-store-unavailable');
    if (key === '') return refused('key-missing');
    // Anything else could not stand in a header, so it never was a key: a pasted dash, a blank in the middle.
    if (!/^[\x21-\x7e]+$/.test(key)) return refused('key-malformed');
    if (current?.key !== key) current = { key, client: createClient(key, options) };
    try {
      return { ok: true, response: await sdkCall(current.client).asResponse() };
    } catch (error) {
      return { ok: false, reply: classifyError(error, kind) };
    }
  }

  return {
    timeouts: { ...defaultTimeouts, ...options.timeouts },
    call,
    async callJson(kind, sdkCall, parse) {
      const reply = await call(kind, sdkCall);
      if (!reply.ok) return { ok: false, ...reply.reply.failure };
      const value = await readReply(reply.response, parse);
      return value === null ? { ok: false, ...unusableReply(reply.response).failure } : { ok: true, value };
    },
  };
}

/** Reads a reply's JSON; null when it breaks off, is no JSON, or is not what `parse` looks for. */
export async function readReply<T>(
  response: Response,
  parse: (json: unknown) => T | null,
): Promise<T | null> {
  try {
    return parse(parseJson(await response.text()));
  } catch {
    return null;
  }
}

/** Options of a call that posts JSON text as it is. */
export function jsonBody(body: string | Blob, timeoutMs: number, signal?: AbortSignal) {
  const headers = { 'content-type': 'application/json' };
  return { body, headers, ...within(timeoutMs, signal) };
}

/** Time-outs of a call. The SDK's own ends with the headers; the signal covers a reply that stops in its middle too. */
export function within(timeoutMs: number, signal?: AbortSignal) {
  const timer = AbortSignal.timeout(timeoutMs);
  return { timeout: timeoutMs, signal: signal ? AbortSignal.any([signal, timer]) : timer };
}

/** Every option that would otherwise come from an environment variable is given, so that none is looked at. */
function createClient(apiKey: string, options: ClaudeServiceOptions): ApiClient {
  const base = new BaseAnthropic({
    apiKey,
    baseURL: options.baseUrl,
    webhookKey: null,
    maxRetries: 0,
    logLevel: 'off',
    openTelemetry: false,
    fetch: createGuardedFetch(options.fetch, options.baseUrl, apiKey),
  });
  return {
    batches: new Batches(base),
    models: new Models(base),
    get: (path, request) => base.get(path, request),
    post: (path, request) => base.post(path, request),
  };
}

/** No call was made, so for a create it is as certain as a 401 that nothing came into being. */
function refused(code: 'key-missing' | 'key-malformed' | 'key-store-unavailable'): ReplyOutcome {
  return { ok: false, reply: { failure: toCallFailure({ code }), status: 401 } };
}
