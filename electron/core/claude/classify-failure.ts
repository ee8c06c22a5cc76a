import type { Problem } from '../../../shared/model/outcome.ts';
import { isRetriedByItself } from '../../../shared/model/problem-catalogue.ts';
import { classifyRejection } from './classify-rejection.ts';
import type { CallFailure } from './claude-service.ts';

/** Which call failed: a 404 means something else for each. */
export type CallKind = 'create' | 'batch' | 'results' | 'message' | 'account';

/** What is known of a failed call: the status and body of a reply, or the code of a network error. */
export interface FailedCall {
  readonly kind: CallKind;
  /** HTTP status; null when no reply came. */
  readonly status: number | null;
  /**
   * `error.type`, `error.message` and `error.details.error_code` of the body; null where the body is not
   * the API's JSON.
   */
  readonly type: string | null;
  readonly message: string | null;
  readonly errorCode: string | null;
  /** Header `retry-after` as received. */
  readonly retryAfter: string | null;
  /** Code of a network error such as `ENOTFOUND` or `net::ERR_INTERNET_DISCONNECTED`. */
  readonly networkCode: string | null;
}

/** Nobody leaves a computer on to wait longer than this without being asked: a day. */
const maxUnattendedWaitMs = 24 * 3_600_000;

/** Longest wait that is taken over from `retry-after`: an hour. A longer one is looked at again after that. */
export const maxRetryAfterMs = 3_600_000;

const offlineCodes =
  /^(ENOTFOUND|EAI_AGAIN|ENETUNREACH|ENETDOWN|EHOSTUNREACH|EHOSTDOWN|(net::)?ERR_(INTERNET_DISCONNECTED|NAME_NOT_RESOLVED|NETWORK_CHANGED|ADDRESS_UNREACHABLE|NETWORK_IO_SUSPENDED))$/;

/** A proxy that wants a password, before anything went through it. */
const proxyLoginCodes = /^(net::)?ERR_PROXY_AUTH_/;

/** A certificate that this computer does not trust: Node's names are OpenSSL's (X509_V_ERR_…), and Node's own. */
const distrustCodes =
  /^((net::)?ERR_CERT_|CERT_|(DEPTH_ZERO_)?SELF_SIGNED_CERT|UNABLE_TO_(GET_ISSUER_CERT|VERIFY_LEAF_SIGNATURE)|INVALID_CA$|HOSTNAME_MISMATCH$|ERR_TLS_CERT_ALTNAME_INVALID$)/;

/**
 * Turns a failed call into what to tell the user, whether waiting helps, and how long the service asked to wait.
 * The table is "Errors" in the API's reference for Message Batches; a spend limit comes as 400, 402 or 429.
 */
export function classifyFailure(call: FailedCall, nowMs: number): CallFailure {
  const retryAfterMs = readRetryAfter(call.retryAfter, nowMs);
  const problem = classifyCall(call, nowMs);
  // What was to be sent waits for the user, who may have to sign in; whoever only asks looks again.
  if (isIntercepted(problem) && call.kind === 'create') {
    return { problem, retryAfterMs: null, isTemporary: false };
  }
  return toCallFailure(problem, retryAfterMs);
}

/**
 * A call that failed with this problem. Whether it is tried again is true of the code; nobody waits for what
 * the user has to mend.
 */
export function toCallFailure(problem: Problem, retryAfterMs: number | null = null): CallFailure {
  const isTemporary = isRetriedByItself(problem.code);
  return { problem, retryAfterMs: isTemporary ? retryAfterMs : null, isTemporary };
}

function classifyCall(call: FailedCall, nowMs: number): Problem {
  const { status } = call;
  if (status !== null && status < 400) return classifyMisled(call);
  if (status === null) return classifyNoReply(call.networkCode ?? '');
  if (isSpendLimit(call)) return { code: 'spend-limit-reached' };
  if (isCreditExhausted(call)) return { code: 'credit-exhausted' };
  switch (status) {
    case 401:
      return { code: 'key-rejected' };
    case 403:
      return { code: 'access-denied' };
    case 404:
      return classifyNotFound(call);
    case 408:
      return { code: 'service-unreachable' };
    case 409:
      return { code: 'service-failed' };
    case 405:
      return classifyMisled(call);
    case 407:
      return { code: 'proxy-needs-login' };
    case 410:
      return call.kind === 'results' ? { code: 'results-expired' } : classifyMisled(call);
    case 413:
      return { code: 'request-too-large' };
    case 429:
      return classifyBusy(call, nowMs);
    case 529:
      return { code: 'service-overloaded' };
    default:
      if (call.type === 'overloaded_error') return { code: 'service-overloaded' };
      if (status >= 500) return { code: 'service-failed' };
      if (status >= 400) return rejected(call);
      return { code: 'service-failed' };
  }
}

/** Whether something between here and Anthropic answered in its place. */
function isIntercepted({ code }: Problem): boolean {
  return code === 'not-anthropic' || code === 'proxy-needs-login';
}

function classifyNoReply(networkCode: string): Problem {
  if (offlineCodes.test(networkCode)) return { code: 'offline' };
  if (proxyLoginCodes.test(networkCode)) return { code: 'proxy-needs-login' };
  return { code: distrustCodes.test(networkCode) ? 'connection-not-trusted' : 'service-unreachable' };
}

/**
 * Refused before any work (RFC 9110 and API reference, Errors). Any other status may come from something in
 * between when the work was done all the same.
 */
const refusals: ReadonlySet<number> = new Set([
  400, 401, 402, 403, 404, 405, 407, 410, 411, 413, 414, 415, 421, 422, 423, 426, 428, 429, 431, 451,
]);

/** True when a failed create certainly left no batch behind; everything else may have created one. */
export function isCertainlyNotCreated(status: number | null): boolean {
  return status !== null && refusals.has(status);
}

/** Milliseconds asked for by `retry-after`, which holds seconds or an HTTP date; null when absent or unreadable. */
export function readRetryAfter(header: string | null, nowMs: number): number | null {
  const waitMs = parseRetryAfter(header, nowMs);
  return waitMs === null ? null : Math.min(waitMs, maxRetryAfterMs);
}

function parseRetryAfter(header: string | null, nowMs: number): number | null {
  const text = header?.trim() ?? '';
  if (text === '') return null;
  const waitMs = /^\d+(\.\d+)?$/.test(text) ? Number(text) * 1000 : parseHttpDate(text) - nowMs;
  if (!Number.isFinite(waitMs)) return null;
  return Math.max(Math.ceil(waitMs), 0);
}

/** Only what begins with a weekday is a date here; `Date.parse` alone takes nearly any text. */
function parseHttpDate(text: string): number {
  return /^[A-Z][a-z]{2,8},? /.test(text) ? Date.parse(text) : Number.NaN;
}

/** Takes anything that looks like a key out of a text before it is shown or kept. */
export function redactKeys(text: string): string {
  return text.replace(/sk-ant-[A-Za-z0-9_-]+/g, 'sk-ant-…');
}

function isSpendLimit(call: FailedCall): boolean {
  if (call.status !== 400 && call.status !== 402 && call.status !== 429) return false;
  if (/spend_limit|usage_limit/.test(call.errorCode ?? '')) return true;
  return (
    call.retryAfter === null &&
    /spend(ing)? limit|usage limits?\b.*\breached|reached your .*usage limit/i.test(call.message ?? '')
  );
}

/** An empty account answers 402 now and answered 400 with "credit balance is too low" before. */
function isCreditExhausted(call: FailedCall): boolean {
  return (
    call.status === 402 ||
    call.type === 'billing_error' ||
    (call.status === 400 && /credit balance/i.test(call.message ?? ''))
  );
}

function classifyNotFound(call: FailedCall): Problem {
  switch (call.kind) {
    case 'batch':
      return { code: 'batch-not-found' };
    case 'results':
      return { code: 'results-not-ready' };
    case 'message':
      return { code: 'model-unknown', ...withMessage(call) };
    case 'create':
    case 'account':
      return classifyMisled(call);
  }
}

/**
 * An answer that Anthropic would not give at this address. Without the API's own words it is something in
 * between: a proxy, or a login page.
 */
function classifyMisled(call: FailedCall): Problem {
  return call.type !== null ? rejected(call) : { code: 'not-anthropic' };
}

function classifyBusy(call: FailedCall, nowMs: number): Problem {
  const askedMs = parseRetryAfter(call.retryAfter, nowMs);
  if (askedMs !== null && askedMs > maxUnattendedWaitMs)
    return { code: 'service-busy-long', facts: { days: Math.ceil(askedMs / maxUnattendedWaitMs) } };
  return busy(readRetryAfter(call.retryAfter, nowMs));
}

function rejected(call: FailedCall): Problem {
  const code = call.kind === 'message' ? classifyRejection(call.message) : null;
  return { code: code ?? 'request-rejected', ...withMessage(call) };
}

function busy(retryAfterMs: number | null): Problem {
  return retryAfterMs === null
    ? { code: 'service-busy' }
    : { code: 'service-busy', facts: { seconds: Math.ceil(retryAfterMs / 1000) } };
}

function withMessage(call: FailedCall): { facts?: Record<string, string> } {
  return call.message === null ? {} : { facts: { message: redactKeys(call.message).slice(0, 2000) } };
}
