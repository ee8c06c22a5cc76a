import { describe, expect, test, vi } from 'vitest';
import { apiVersion, createGuardedFetch } from '../../../electron/core/claude/guarded-fetch.ts';

/** The key goes to the host that was configured, and nowhere else. */

const key = 'sk-ant-secret';
const home = 'https://api.anthropic.com';

function guard(baseUrl = home) {
  const reached: { readonly url: string; readonly init: RequestInit }[] = [];
  const inner: typeof fetch = async (input, init) => {
    reached.push({ url: String(input), init: init ?? {} });
    return new Response('{}');
  };
  return { reached, call: createGuardedFetch(inner, baseUrl, key) };
}

const elsewhere = [
  'https://example.com/v1/messages/batches',
  'https://api.anthropic.com.example.com/v1/messages',
  'https://api-anthropic.com/v1/messages',
  'https://anthropic.com/v1/messages',
  'https://xapi.anthropic.com/v1/messages',
  'https://api.anthropic.co/v1/messages',
  'https://api.anthropic.com@example.com/v1/messages',
  'https://api.anthropic.com:443@example.com/v1/messages',
  'https://example.com/https://api.anthropic.com/v1/messages',
  'https://example.com#https://api.anthropic.com',
  'https://api.anthropic.com:8443/v1/messages',
  'http://api.anthropic.com/v1/messages',
  'https://api.anthrоpic.com/v1/messages',
  'https://api.anthropic.com./v1/messages',
  'https://127.0.0.1/v1/messages',
  'wss://api.anthropic.com/v1/messages',
  'file:///etc/passwd',
  'data:text/plain,x',
];

describe('the key', () => {
  test.each(elsewhere)('is never given to %s', async (url) => {
    const { reached, call } = guard();
    await expect(call(url)).rejects.toThrow('refused to call another host');
    await expect(call(new URL(url))).rejects.toThrow('refused to call another host');
    expect(reached).toEqual([]);
  });

  test('is not given to another host that comes as a whole request', async () => {
    const { reached, call } = guard();
    await expect(call(new Request('https://example.com/v1/messages'))).rejects.toThrow('another host');
    expect(reached).toEqual([]);
  });

  test('goes with what the SDK says of itself, and with no other header', async () => {
    const { reached, call } = guard();
    const told = [
      'arch',
      'lang',
      'os',
      'package-version',
      'retry-count',
      'runtime',
      'runtime-version',
      'timeout',
    ];
    const fine = ['user-agent', ...told.map((name) => `x-stainless-${name}`)];
    const headers = Object.fromEntries(
      [...fine, 'cookie', 'x-other', 'x-api-key'].map((name) => [name, '1']),
    );
    await call(`${home}/v1/messages`, { headers });
    const sent = new Headers(reached[0]?.init.headers);
    expect(fine.filter((name) => sent.get(name) !== '1')).toEqual([]);
    expect(['cookie', 'x-other', 'x-api-key'].filter((name) => sent.get(name) === '1')).toEqual([]);
  });

  test('goes to the host that was configured, in one header, and is not taken along by a redirect', async () => {
    const { reached, call } = guard();
    await call(`${home}/v1/messages/batches?limit=1`, { method: 'GET' });
    await call('HTTPS://API.Anthropic.com:443/v1/models');
    await call(new Request(`${home}/v1/messages`));
    expect(reached.map(({ url }) => url)).toEqual([
      `${home}/v1/messages/batches?limit=1`,
      `${home}/v1/models`,
      `${home}/v1/messages`,
    ]);
    for (const { init } of reached) {
      expect(init.redirect).toBe('error');
      const headers = [...new Headers(init.headers)];
      expect(headers.filter(([, value]) => value.includes(key))).toEqual([
        ['authorization', `Bearer ${key}`],
      ]);
    }
  });

  test('goes to the same host whatever path it is configured with, and to no other for it', async () => {
    const { reached, call } = guard('https://proxy.example:8443/anthropic/');
    await call('https://proxy.example:8443/anthropic/v1/messages');
    await expect(call('https://proxy.example/anthropic/v1/messages')).rejects.toThrow('another host');
    await expect(call('https://proxy.example.org:8443/anthropic/')).rejects.toThrow('another host');
    expect(reached.length).toBe(1);
  });

  test('cannot be changed for another, nor accompanied, by headers that were set for another program', async () => {
    const { reached, call } = guard();
    const headers = {
      authorization: 'Bearer other',
      'x-api-key': 'other',
      cookie: 'a=b',
      'anthropic-beta': 'x',
      'anthropic-version': '1999-01-01',
      redirect: 'follow',
      'user-agent': 'ours',
    };
    await call(`${home}/v1/models`, { headers, redirect: 'follow' });
    const init = reached[0]?.init;
    expect(Object.fromEntries(new Headers(init?.headers))).toEqual({
      accept: 'application/json',
      'anthropic-version': apiVersion,
      authorization: `Bearer ${key}`,
      'user-agent': 'ours',
    });
    expect(init?.redirect).toBe('error');
  });

  test('is asked for nothing when the address is no address', async () => {
    const inner = vi.fn();
    await expect(createGuardedFetch(inner, home, key)('/v1/messages')).rejects.toThrow();
    expect(inner).not.toHaveBeenCalled();
  });
});
