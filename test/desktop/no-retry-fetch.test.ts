import { describe, expect, it } from 'vitest';
import {
  createNoRetryFetch,
  networkSwitches,
  type RequestSession,
} from '../../electron/desktop/no-retry-fetch.ts';

const address = 'https://example.test/';

/** Sessions as Electron has them, noting what is done with them; `reply` answers what a request gets. */
function openSessions(reply: () => Promise<Response> = async () => new Response('{}')) {
  const events: string[] = [];
  const opened: string[] = [];
  const given: RequestInit[] = [];
  const open = (name: string): RequestSession => {
    opened.push(name);
    return {
      async closeAllConnections() {
        events.push(`${name} closes`);
      },
      async fetch(input, init) {
        events.push(`${name} ${init?.method ?? 'GET'} ${input}`);
        given.push(init ?? {});
        return reply();
      },
    };
  };
  return { events, opened, given, fetch: createNoRetryFetch(open) };
}

describe('requests of the desktop app', () => {
  it('give every POST a fresh connection, so that Chromium has none to repeat it on', async () => {
    const { fetch, events } = openSessions();
    await (await fetch(`${address}a`, { method: 'post' })).text();
    await (await fetch(new URL(`${address}b`), { method: 'POST' })).text();
    expect(events).toEqual([
      'sending-0 closes',
      `sending-0 post ${address}a`,
      'sending-0 closes',
      `sending-0 POST ${address}b`,
    ]);
  });

  it('go over HTTP/1.1, for over QUIC and HTTP/2 Chromium repeats a POST on a fresh connection, too', () => {
    expect(networkSwitches).toEqual(['disable-quic', 'disable-http2']);
  });

  it('never close the connection of a POST that is still under way', async () => {
    const gate = Promise.withResolvers<Response>();
    const { fetch, events } = openSessions(() => gate.promise.then((reply) => reply.clone()));
    const both = [fetch(`${address}a`, { method: 'POST' }), fetch(`${address}b`, { method: 'POST' })];
    gate.resolve(new Response('{}'));
    await Promise.all(both);
    expect(events.filter((event) => event.endsWith('closes'))).toEqual([
      'sending-0 closes',
      'sending-1 closes',
    ]);
  });

  it('never close the connection of a reply that is still being read', async () => {
    const { fetch, events } = openSessions();
    const first = await fetch(address, { method: 'POST' });
    await fetch(address, { method: 'POST' });
    expect(events.filter((event) => event.endsWith('closes'))).toHaveLength(2);
    expect(events).toContain('sending-1 closes');
    expect(await first.json()).toEqual({});
    await fetch(address, { method: 'POST' });
    expect(events.slice(-2)).toEqual(['sending-0 closes', `sending-0 POST ${address}`]);
  });

  it('use a session again after a reply that was given up, cut off or empty', async () => {
    const cut = (): Response =>
      new Response(
        new ReadableStream({
          start: (controller) => controller.error(new TypeError('net::ERR_CONNECTION_RESET')),
        }),
      );
    const replies = [new Response('{}'), cut(), new Response(null, { status: 204 }), new Response('last')];
    const { fetch, opened } = openSessions(async () => replies.shift() ?? new Response());
    await (await fetch(address, { method: 'POST' })).body?.cancel();
    await expect((await fetch(address, { method: 'POST' })).text()).rejects.toThrow('RESET');
    expect((await fetch(address, { method: 'POST' })).status).toBe(204);
    expect(await (await fetch(address, { method: 'POST' })).text()).toBe('last');
    expect(opened).toEqual(['reading', 'sending-0']);
  });

  it('give a session back once, whatever becomes of a reply that is given up while it is read', async () => {
    const { fetch, opened } = openSessions(async () => new Response(new ReadableStream({})));
    const reply = await fetch(address, { method: 'POST' });
    const reader = reply.body?.getReader();
    const reading = reader?.read();
    await reader?.cancel();
    await reading;
    await Promise.all([fetch(address, { method: 'POST' }), fetch(address, { method: 'POST' })]);
    expect(opened).toEqual(['reading', 'sending-0', 'sending-1']);
  });

  it('use a session again after a POST that failed', async () => {
    const { fetch, opened } = openSessions(() => Promise.reject(new TypeError('net::ERR_CONNECTION_RESET')));
    await expect(fetch(address, { method: 'POST' })).rejects.toThrow('RESET');
    await expect(fetch(address, { method: 'POST' })).rejects.toThrow('RESET');
    expect(opened).toEqual(['reading', 'sending-0']);
  });

  it('keep what a reply tells besides its body', async () => {
    const headers = { 'request-id': 'req_1' };
    const { fetch } = openSessions(
      async () => new Response('no', { status: 429, statusText: 'Slow', headers }),
    );
    const reply = await fetch(address, { method: 'POST' });
    expect([reply.status, reply.statusText, reply.headers.get('request-id')]).toEqual([429, 'Slow', 'req_1']);
  });

  it('send everything else over one session, and no request through Electron’s own', async () => {
    const { fetch, events } = openSessions();
    await fetch(`${address}list`);
    await fetch(`${address}gone`, { method: 'DELETE' });
    expect(events).toEqual([`reading GET ${address}list`, `reading DELETE ${address}gone`]);
  });

  it('leave neither an answer in a cache nor a cookie behind', async () => {
    const { fetch, given } = openSessions();
    await fetch(`${address}list`, { headers: { accept: 'application/json' } });
    await fetch(`${address}send`, { method: 'POST', body: '{}' });
    expect(given).toEqual([
      { headers: { accept: 'application/json' }, cache: 'no-store', credentials: 'omit' },
      { method: 'POST', body: '{}', cache: 'no-store', credentials: 'omit' },
    ]);
  });
});
