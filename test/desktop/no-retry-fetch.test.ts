import { describe, expect, it } from 'vitest';
import { createNoRetryFetch, type SendingSession } from '../../electron/desktop/no-retry-fetch.ts';

/** A session as Electron has it, noting what is done with it; `hold` keeps a request under way. */
function createSession(events: string[], number: number, hold: Promise<void>): SendingSession {
  return {
    async closeAllConnections() {
      events.push(`${number} closes`);
    },
    async fetch(input, init) {
      events.push(`${number} ${init?.method} ${input}`);
      await hold;
      events.push(`${number} done`);
      return new Response('{}');
    },
  };
}

describe('sending in the desktop app', () => {
  it('gives every POST a fresh connection, so that Chromium has none to repeat it on', async () => {
    const events: string[] = [];
    const fetch = createNoRetryFetch({
      plain: async () => new Response(),
      openSession: (number) => createSession(events, number, Promise.resolve()),
    });
    await fetch('https://example.test/a', { method: 'post' });
    await fetch(new URL('https://example.test/b'), { method: 'POST' });
    expect(events).toEqual([
      '0 closes',
      '0 post https://example.test/a',
      '0 done',
      '0 closes',
      '0 POST https://example.test/b',
      '0 done',
    ]);
  });

  it('never closes the connection of a POST that is still under way', async () => {
    const events: string[] = [];
    const gate = Promise.withResolvers<void>();
    const fetch = createNoRetryFetch({
      plain: async () => new Response(),
      openSession: (number) => createSession(events, number, gate.promise),
    });
    const both = [
      fetch('https://example.test/a', { method: 'POST' }),
      fetch('https://example.test/b', { method: 'POST' }),
    ];
    gate.resolve();
    await Promise.all(both);
    expect(events.filter((event) => event.endsWith('closes'))).toEqual(['0 closes', '1 closes']);
  });

  it('uses a session again after a POST that failed', async () => {
    let opened = 0;
    const fetch = createNoRetryFetch({
      plain: async () => new Response(),
      openSession: () => {
        opened += 1;
        return {
          closeAllConnections: async () => undefined,
          fetch: async () => Promise.reject(new TypeError('net::ERR_CONNECTION_RESET')),
        };
      },
    });
    await expect(fetch('https://example.test/a', { method: 'POST' })).rejects.toThrow('RESET');
    await expect(fetch('https://example.test/a', { method: 'POST' })).rejects.toThrow('RESET');
    expect(opened).toBe(1);
  });

  it('lets everything else go its usual way', async () => {
    const plain: string[] = [];
    const fetch = createNoRetryFetch({
      plain: async (input) => {
        plain.push(String(input));
        return new Response();
      },
      openSession: () => {
        throw new Error('not for a GET');
      },
    });
    await fetch('https://example.test/list');
    await fetch('https://example.test/gone', { method: 'DELETE' });
    expect(plain).toEqual(['https://example.test/list', 'https://example.test/gone']);
  });
});
