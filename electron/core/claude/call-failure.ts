import { APIError } from '@anthropic-ai/sdk/core/error';
import { type CallKind, classifyFailure, type FailedCall, toCallFailure } from './classify-failure.ts';
import type { CallFailure } from './claude-service.ts';
import { asObject, asText } from './parse-reply.ts';

/** A call that has failed: the classified failure, and the status it was classified by (null when no reply came). */
export interface FailedReply {
  readonly failure: CallFailure;
  readonly status: number | null;
}

/** Classifies what the SDK or `fetch` threw. Nothing of the error itself is kept: it may hold the whole request. */
export function classifyError(error: unknown, kind: CallKind): FailedReply {
  const call = describe(error, kind);
  return { failure: classifyFailure(call, nowOf(error)), status: call.status };
}

/** By the reply's own clock, against which a date in `retry-after` was written; a laptop's may be hours away. */
function nowOf(error: unknown): number {
  const date = error instanceof APIError ? Date.parse(error.headers?.get('date') ?? '') : Number.NaN;
  return Number.isNaN(date) ? Date.now() : date;
}

/**
 * A reply that said "done" but is a web page: a login page or a proxy answered in Anthropic's place. In doubt
 * for a create all the same.
 */
export const webPageReply: FailedReply = {
  failure: toCallFailure({ code: 'not-anthropic' }),
  status: null,
};

/** The failure of a reply that could not be used. */
export function unusableReply(response: Response): FailedReply {
  return isWebPage(response) ? webPageReply : unreadableReply;
}

/** Whether a reply calls itself a web page, which no answer of the API does. */
export function isWebPage(response: Response): boolean {
  return /\bhtml\b/i.test(response.headers.get('content-type') ?? '');
}

/** A reply that said "done" but could not be read to its end or understood: temporary, and in doubt for a create. */
export const unreadableReply: FailedReply = {
  failure: toCallFailure({ code: 'service-failed' }),
  status: null,
};

function describe(error: unknown, kind: CallKind): FailedCall {
  if (!(error instanceof APIError) || typeof error.status !== 'number') {
    const networkCode = findNetworkCode(error);
    if (networkCode === redirected) return { ...noReply, kind, status: 300, networkCode: null };
    // The proxy refused to open a way to Anthropic, so nothing has gone through it.
    if (networkCode === loginRefused) return { ...noReply, kind, status: 407, networkCode: null };
    return { ...noReply, kind, networkCode };
  }
  // `error.error` is the parsed body, or undefined where an edge answered with HTML: then the status decides.
  const body = asObject(asObject(error.error)?.error);
  return {
    kind,
    status: error.status,
    type: asText(body?.type),
    message: asText(body?.message),
    errorCode: asText(asObject(body?.details)?.error_code),
    retryAfter: error.headers?.get('retry-after') ?? null,
    networkCode: null,
  };
}

const noReply = {
  status: null,
  type: null,
  message: null,
  errorCode: null,
  retryAfter: null,
} as const;

/** A redirect is never followed. Which one it was, fetch does not say. */
const redirected = 'REDIRECTED';

/** Node's fetch tells the status of a proxy's reply to CONNECT only in words. */
const loginRefused = 'PROXY_LOGIN';

/** Node puts the code into a chain of causes (or into an aggregate), Chromium into the message. */
function findNetworkCode(error: unknown): string | null {
  let current: unknown = error;
  for (let depth = 0; depth < 8 && current !== null && current !== undefined; depth++) {
    const fields = current as { code?: unknown; message?: unknown; cause?: unknown; errors?: unknown };
    if (typeof fields.message === 'string' && /^Proxy response \(407\)/.test(fields.message))
      return loginRefused;
    if (typeof fields.code === 'string') return fields.code;
    // Node: "unexpected redirect"; Electron: "Attempted to redirect, but redirect policy was 'error'".
    if (typeof fields.message === 'string' && /\bredirect\b/i.test(fields.message)) return redirected;
    const chromium = typeof fields.message === 'string' ? /net::ERR_[A-Z0-9_]+/.exec(fields.message) : null;
    if (chromium) return chromium[0];
    current = fields.cause ?? (Array.isArray(fields.errors) ? fields.errors[0] : undefined);
  }
  return null;
}
