import { describe, expect, it } from 'vitest';
import {
  classifyFailure,
  type FailedCall,
  isCertainlyNotCreated,
  maxRetryAfterMs,
  readRetryAfter,
  redactKeys,
} from '../../../electron/core/claude/classify-failure.ts';

const now = Date.parse('2026-11-21T10:00:00Z');
const call = (changes: Partial<FailedCall>): FailedCall => ({
  kind: 'account',
  status: 400,
  type: null,
  message: null,
  errorCode: null,
  retryAfter: null,
  networkCode: null,
  ...changes,
});

describe('what a failed call means', () => {
  it.each<[string, Partial<FailedCall>, string, boolean]>([
    ['a wrong key', { status: 401 }, 'key-rejected', false],
    ['no credit', { status: 402, type: 'billing_error' }, 'credit-exhausted', false],
    [
      'no credit, as it was said before',
      { message: 'Your credit balance is too low to access the API.' },
      'credit-exhausted',
      false,
    ],
    ['no credit, told by the status alone', { status: 402 }, 'credit-exhausted', false],
    [
      'no credit, told by the type alone',
      { type: 'billing_error', message: 'no' },
      'credit-exhausted',
      false,
    ],
    ['no access', { status: 403 }, 'access-denied', false],
    [
      'a spend limit as 429',
      { status: 429, errorCode: 'enforced_spend_limit_reached' },
      'spend-limit-reached',
      false,
    ],
    [
      'a contract limit as 429',
      { status: 429, errorCode: 'contract_spend_limit_reached' },
      'spend-limit-reached',
      false,
    ],
    [
      'a linked limit as 402',
      { status: 402, errorCode: 'linked_organization_spend_limit_reached' },
      'spend-limit-reached',
      false,
    ],
    [
      'a spend limit as 400',
      { message: 'You have reached your specified API usage limits.' },
      'spend-limit-reached',
      false,
    ],
    [
      'a workspace limit as 400',
      { message: 'This workspace has reached its spend limit' },
      'spend-limit-reached',
      false,
    ],
    ['a wait of a week', { status: 429, retryAfter: '604800' }, 'service-busy-long', false],
    ['a redirect of the list', { status: 300 }, 'not-anthropic', true],
    ['a redirect of a create', { status: 300, kind: 'create' }, 'not-anthropic', false],
    ['a page that is not there for a create', { status: 404, kind: 'create' }, 'not-anthropic', false],
    ['a method refused for a create', { status: 405, kind: 'create' }, 'not-anthropic', false],
    ['a proxy that wants a password', { status: 407, kind: 'create' }, 'proxy-needs-login', false],
    ['a proxy that wants one of a list', { status: 407 }, 'proxy-needs-login', true],
    [
      'an address that Anthropic itself does not know',
      { status: 404, kind: 'create', type: 'not_found_error' },
      'request-rejected',
      false,
    ],
    ['a create that is gone', { status: 410, kind: 'create', type: 'x' }, 'request-rejected', false],
    ['a create that makes no sense', { status: 422, kind: 'create' }, 'request-rejected', false],
    ['a locked create', { status: 423, kind: 'create' }, 'request-rejected', false],
    ['a create refused by law', { status: 451, kind: 'create' }, 'request-rejected', false],
    ['a plain 429', { status: 429, retryAfter: '12', message: 'rate limit' }, 'service-busy', true],
    ['a full queue', { status: 429 }, 'service-busy', true],
    ['a bad request', { message: 'max_tokens: too large' }, 'request-rejected', false],
    ['a large request', { status: 413 }, 'request-too-large', false],
    ['a missing batch', { status: 404, kind: 'batch' }, 'batch-not-found', false],
    ['results that are late', { status: 404, kind: 'results' }, 'results-not-ready', true],
    ['results that are gone', { status: 410, kind: 'results' }, 'results-expired', false],
    [
      'a row too long for the model, tried live',
      { kind: 'message', message: 'prompt is too long: 205123 tokens > 200000 maximum' },
      'prompt-too-long',
      false,
    ],
    ['an unknown model', { status: 404, kind: 'message' }, 'model-unknown', false],
    ['a request time-out', { status: 408 }, 'service-unreachable', true],
    ['a conflict', { status: 409 }, 'service-failed', true],
    ['an inner error', { status: 500 }, 'service-failed', true],
    ['a bad gateway', { status: 502 }, 'service-failed', true],
    ['a slow gateway', { status: 504, type: 'timeout_error' }, 'service-failed', true],
    ['overload', { status: 529 }, 'service-overloaded', true],
    ['overload by type', { status: 503, type: 'overloaded_error' }, 'service-overloaded', true],
    ['no name server', { status: null, networkCode: 'ENOTFOUND' }, 'offline', true],
    [
      'no network in Electron',
      { status: null, networkCode: 'net::ERR_INTERNET_DISCONNECTED' },
      'offline',
      true,
    ],
    [
      'a proxy that wants a password in Electron',
      { status: null, networkCode: 'net::ERR_PROXY_AUTH_REQUESTED' },
      'proxy-needs-login',
      true,
    ],
    ['a refused connection', { status: null, networkCode: 'ECONNREFUSED' }, 'service-unreachable', true],
    ['a broken connection', { status: null, networkCode: null }, 'service-unreachable', true],
  ])('%s', (_name, changes, code, isTemporary) => {
    const failure = classifyFailure(call(changes), now);
    expect(failure.problem.code).toBe(code);
    expect(failure.isTemporary).toBe(isTemporary);
    if (!isTemporary) expect(failure.retryAfterMs).toBeNull();
  });

  // Node's list: nodejs.org/api/tls.html, X509 certificate error codes. Chromium's: net/base/net_error_list.h.
  it.each([
    'UNABLE_TO_GET_ISSUER_CERT',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'CERT_NOT_YET_VALID',
    'CERT_HAS_EXPIRED',
    'CERT_REVOKED',
    'CERT_UNTRUSTED',
    'INVALID_CA',
    'HOSTNAME_MISMATCH',
    'ERR_TLS_CERT_ALTNAME_INVALID',
    'net::ERR_CERT_AUTHORITY_INVALID',
    'net::ERR_CERT_DATE_INVALID',
    'net::ERR_CERT_COMMON_NAME_INVALID',
  ])('does not call it a bad connection when nobody vouches for whoever answered: %s', (networkCode) => {
    const failure = classifyFailure(call({ status: null, networkCode }), now);
    expect(failure).toMatchObject({ problem: { code: 'connection-not-trusted' }, isTemporary: true });
  });

  it('takes an address that is not there for something in between, unless Anthropic says so itself', () => {
    for (const kind of ['account', 'create'] as const) {
      expect(classifyFailure(call({ kind, status: 404 }), now).problem.code).toBe('not-anthropic');
      const told = call({ kind, status: 404, type: 'not_found_error', message: 'no such thing' });
      expect(classifyFailure(told, now).problem).toEqual({
        code: 'request-rejected',
        facts: { message: 'no such thing' },
      });
    }
  });

  it('shows what Anthropic says of a rejected request, without any key in it', () => {
    const failure = classifyFailure(call({ message: 'bad: sk-ant-api03-abc_DEF-123 end' }), now);
    expect(failure.problem.facts).toEqual({ message: 'bad: sk-ant-… end' });
    expect(redactKeys('sk-ant-a sk-ant-b')).toBe('sk-ant-… sk-ant-…');
  });

  it('is certain of refusals only, not of what in between may have answered when the work was done', () => {
    // Each of them refuses before any work is done; one more in this list, and a batch that was made is paid twice.
    const refusals = [
      ...[400, 401, 402, 403, 404, 405, 407, 410, 411, 413, 414, 415, 421, 422, 423, 426, 428, 429],
      ...[431, 451],
    ];
    const all = Array.from({ length: 500 }, (_, at) => 100 + at);
    expect(all.filter((status) => isCertainlyNotCreated(status))).toEqual(refusals);
    expect(isCertainlyNotCreated(null)).toBe(false);
  });
});

describe('how long to wait', () => {
  it.each([
    ['40', 40_000],
    ['0', 0],
    ['1.5', 1500],
    ['Sat, 21 Nov 2026 10:01:00 GMT', 60_000],
    ['Sat, 21 Nov 2026 09:00:00 GMT', 0],
    ['31536000', maxRetryAfterMs],
    ['soon', null],
    ['', null],
    ['-5', null],
  ])('reads %j', (header, expected) => {
    expect(readRetryAfter(header, now)).toBe(expected);
  });
});
