import { createORPCClient, DynamicLink } from '@orpc/client';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { callProblem } from '../../../renderer/client/call-problem.ts';
import { type Connection, createConnection } from '../../../renderer/client/connection.ts';
import { type Api, followState, type LiveState } from '../../../renderer/client/live-state.ts';
import { createFakeHost, type FakeHost } from '../fake-client.ts';

const open: { connection: Connection; live: LiveState; host: FakeHost }[] = [];

function start(): { connection: Connection; live: LiveState; host: FakeHost; api: Api } {
  const host = createFakeHost();
  const connection = createConnection(host);
  const api: Api = createORPCClient(new DynamicLink(() => connection.currentLink()));
  const live = followState(api, connection);
  const page = { connection, live, host };
  open.push(page);
  return { ...page, api };
}

afterEach(() => {
  for (const { connection, live, host } of open.splice(0)) {
    live.close();
    connection.close();
    host.cut();
  }
});

/** Waits for the page, not for a time. */
async function until(check: () => void): Promise<void> {
  await vi.waitFor(check, { timeout: 20_000, interval: 10 });
}

describe('a page over a real message channel', () => {
  test('shows the core as it is, then follows it', async () => {
    const { live, host } = start();
    await until(() => expect(live.get()?.snapshot).toEqual(host.state.get()));
    await until(() => expect(host.state.listenerCount()).toBe(1));
    const key = { state: 'kept', ending: 'abcd', storeName: 'Keychain' } as const;
    host.state.tell({ type: 'key.changed', key }, { key });
    await until(() => expect(live.get()?.snapshot.key.ending).toBe('abcd'));
  });

  test('takes everything anew when it has missed an event', async () => {
    const { live, host } = start();
    await until(() => expect(host.state.listenerCount()).toBe(1));
    await until(() => expect(live.get()).not.toBeNull());
    host.state.skipRevision({ version: '9.9.9' });
    host.state.tell({ type: 'workbooks.progressed', fileId: 'f', share: 1 }, {});
    await until(() => expect(live.get()?.snapshot.version).toBe('9.9.9'));
    expect(live.get()?.snapshot.revision).toBe(host.state.get().revision);
  });

  test('says that the program is gone, and knows the present again when it is back', async () => {
    const { live, host, connection } = start();
    await until(() => expect(live.get()).not.toBeNull());
    host.setAnswering(false);
    host.cut();
    await until(() => expect(connection.state()).toBe('lost'));
    host.state.skipRevision({ jobs: [] });
    host.setAnswering(true);
    connection.retryNow();
    await until(() => expect(connection.state()).toBe('open'));
    await until(() => expect(live.get()?.snapshot.jobs).toEqual([]));
  });

  test('keeps what it knew on screen while the program is gone', async () => {
    const { live, host, connection } = start();
    await until(() => expect(live.get()).not.toBeNull());
    const known = live.get()?.snapshot.jobs.length;
    host.setAnswering(false);
    host.cut();
    await until(() => expect(connection.state()).toBe('lost'));
    expect(live.get()?.snapshot.jobs.length).toBe(known);
  });

  test('a call made while the program is gone is answered once it is back', async () => {
    const { host, connection, api } = start();
    await until(() => expect(connection.state()).toBe('open'));
    host.setAnswering(false);
    host.cut();
    await until(() => expect(connection.state()).toBe('lost'));
    const asked = api.models.list({});
    host.setAnswering(true);
    connection.retryNow();
    expect((await asked).length).toBeGreaterThan(0);
  });
});

describe('a call that fails', () => {
  test('brings the code and the facts that its sentence needs', async () => {
    const { api } = start();
    const failed = await api.jobs.get({ jobId: 'nowhere' }).catch((error: unknown) => callProblem(error));
    expect(failed).toEqual({ code: 'job-not-found' });
    const locked = await api.jobs
      .save({ jobId: 'mixed', target: 'original' })
      .catch((error: unknown) => callProblem(error));
    expect(locked).toEqual({ code: 'workbook-locked', facts: { name: 'Support tickets 2026.xlsx' } });
  });

  test('for a reason nobody foresaw is a plain "unexpected", without any raw text', () => {
    expect(callProblem(new TypeError('x is not a function at foo.ts:12'))).toEqual({ code: 'unexpected' });
  });

  test('with impossible input is said to be impossible input', async () => {
    const { api } = start();
    const failed = await api.key.save({ key: '' }).catch((error: unknown) => callProblem(error));
    expect(failed).toEqual({ code: 'request-invalid' });
  });
});
