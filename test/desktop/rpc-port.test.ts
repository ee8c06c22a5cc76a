import { EventEmitter, once } from 'node:events';
import { resolve } from 'node:path';
import type { MessagePort } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { BrowserWindow, IpcMain } from 'electron';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { channels } from '../../electron/desktop/channels.ts';
import { isTrusted, serveRpcPorts } from '../../electron/desktop/rpc-port.ts';
import type { Contract } from '../../shared/contract/contract.ts';
import { failure, success } from '../../shared/model/outcome.ts';
import { createStandInCore } from '../browser/stand-in-core.ts';

// Electron's ports behave as Node's do, under another name.
vi.mock('electron', async () => {
  const { MessageChannel } = await import('node:worker_threads');
  return { MessageChannelMain: MessageChannel };
});

const page = 'app://sheetbatch/index.html';
const open: MessagePort[] = [];

afterEach(() => {
  for (const port of open.splice(0)) port.close();
});

function startHandover(isOpen = true) {
  const core = createStandInCore();
  const gate = Promise.withResolvers<typeof core>();
  if (isOpen) gate.resolve(core);
  const kept: (readonly [name: string, length: number])[] = [];
  const log: string[] = [];
  const handlers = new Map<string, (event: unknown, ...args: unknown[]) => unknown>();
  const ipc = Object.assign(new EventEmitter(), {
    handle: (channel: string, handler: (event: unknown, ...args: unknown[]) => unknown) => {
      handlers.set(channel, handler);
    },
  });
  const mainFrame = { url: page, parent: null, routingId: 1, processId: 9 };
  const window = { webContents: { mainFrame } } as unknown as BrowserWindow;
  serveRpcPorts({
    ipc: ipc as unknown as IpcMain,
    core: gate.promise,
    keepBytes: async (name, bytes) => {
      kept.push([name, bytes.length]);
      return name === 'full.xlsx' ? failure('disk-full') : success(resolve('copies', name));
    },
    currentWindow: () => window,
    log: (line) => log.push(line),
  });
  const sent: MessagePort[] = [];
  const isGone = { value: false };
  const eventFrom = (frame: object | null) => ({
    senderFrame: frame,
    sender: {
      isDestroyed: () => isGone.value,
      postMessage: (_channel: string, _message: unknown, ports: MessagePort[]) => {
        sent.push(...ports);
        open.push(...ports);
      },
    },
  });
  const drop = (frame: object | null, path: unknown) =>
    (async () => handlers.get(channels.droppedFile)?.(eventFrom(frame), path))();
  const dropBytes = (frame: object | null, name: unknown, bytes: unknown) =>
    (async () => handlers.get(channels.droppedBytes)?.(eventFrom(frame), name, bytes))();
  return {
    core,
    kept,
    isGone,
    openCore: () => gate.resolve(core),
    dropBytes,
    log,
    sent,
    mainFrame,
    drop,
    ask: (frame: object | null) => ipc.emit(channels.requestPort, eventFrom(frame)),
  };
}

describe('who gets a port to the core', () => {
  it.each([
    ['our page', { address: page, isMainFrame: true, isOurWindow: true }, true],
    ['a frame inside it', { address: page, isMainFrame: false, isOurWindow: true }, false],
    ['another window', { address: page, isMainFrame: true, isOurWindow: false }, false],
    [
      'our window somewhere else',
      { address: 'https://docs.claude.com/', isMainFrame: true, isOurWindow: true },
      false,
    ],
    ['a blank page', { address: '', isMainFrame: true, isOurWindow: true }, false],
  ])('%s: %o', (_name, sender, isOk) => {
    expect(isTrusted(sender)).toBe(isOk);
  });

  it('the page calls the core through it', async () => {
    const { ask, sent, mainFrame } = startHandover();
    ask(mainFrame);
    await expect.poll(() => sent.length).toBe(1);
    const port = sent[0];
    if (port === undefined) throw new Error('no port arrived');
    const link = new RPCLink({ port: port as unknown as globalThis.MessagePort });
    port.start();
    const api: ContractRouterClient<Contract> = createORPCClient(link);
    expect((await api.app.snapshot({})).revision).toBe(7);
    await expect(api.jobs.pause({ jobId: 'none' })).rejects.toMatchObject({
      data: { code: 'job-not-found' },
    });
    port.close();
    await once(port, 'close');
  });

  it.each([
    ['a frame that is gone', null],
    ['a frame of another process', { url: page, parent: null, routingId: 1, processId: 10 }],
    ['a frame inside the page', { url: page, parent: {}, routingId: 1, processId: 9 }],
    ['a page that is not ours', { url: 'https://evil.example/', parent: null, routingId: 1, processId: 9 }],
  ])('%s gets none', (_name, frame) => {
    const { ask, sent, log } = startHandover();
    ask(frame);
    expect(sent).toEqual([]);
    expect(log).toEqual(['a message port was asked for by a stranger']);
  });
});

describe('a page that asks before the core is there', () => {
  it('gets its port when the core has been opened', async () => {
    const { ask, sent, mainFrame, openCore } = startHandover(false);
    ask(mainFrame);
    await new Promise((go) => setImmediate(go));
    expect(sent).toEqual([]);
    openCore();
    await expect.poll(() => sent.length).toBe(1);
  });

  it('gets none when it has gone meanwhile', async () => {
    const { ask, sent, mainFrame, openCore, isGone } = startHandover(false);
    ask(mainFrame);
    isGone.value = true;
    openCore();
    await new Promise((go) => setImmediate(go));
    expect(sent).toEqual([]);
  });
});

describe('a dropped file without a path, as out of a mail or a zip', () => {
  it('is kept by its bytes, and is nobody’s original', async () => {
    const { dropBytes, mainFrame, core, kept } = startHandover();
    const reference = await dropBytes(mainFrame, 'Mail.xlsx', new Uint8Array(5));
    expect(reference).toEqual(success({ fileId: 'file-0', name: 'Mail.xlsx' }));
    expect(kept).toEqual([['Mail.xlsx', 5]]);
    expect(core.kinds).toEqual(['uploaded']);
  });

  it('says why it cannot be kept', async () => {
    const { dropBytes, mainFrame } = startHandover();
    expect(await dropBytes(mainFrame, 'full.xlsx', new Uint8Array(5))).toEqual(failure('disk-full'));
  });

  it('is refused from a stranger, and as anything but bytes', async () => {
    const { dropBytes, mainFrame, kept } = startHandover();
    await expect(dropBytes(null, 'Mail.xlsx', new Uint8Array(5))).rejects.toThrow('refused');
    for (const [name, bytes] of [
      ['Mail.xlsx', 'text'],
      [7, new Uint8Array(5)],
    ])
      await expect(dropBytes(mainFrame, name, bytes)).rejects.toThrow('refused');
    expect(kept).toEqual([]);
  });
});

describe('a dropped file', () => {
  it('becomes a reference without its path', async () => {
    const { drop, mainFrame, core } = startHandover();
    const path = resolve('Leads.xlsx');
    expect(await drop(mainFrame, path)).toEqual(success({ fileId: 'file-0', name: 'Leads.xlsx' }));
    expect(core.registered).toEqual([path]);
  });

  it('is refused from a stranger, and without a real path', async () => {
    const { drop, mainFrame, core } = startHandover();
    await expect(drop(null, resolve('Leads.xlsx'))).rejects.toThrow('refused');
    for (const path of ['', 'relative.xlsx', 7, null])
      await expect(drop(mainFrame, path)).rejects.toThrow('refused');
    expect(core.registered).toEqual([]);
  });
});
