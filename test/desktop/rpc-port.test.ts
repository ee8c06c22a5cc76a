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

function startHandover() {
  const core = createStandInCore();
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
    core,
    currentWindow: () => window,
    log: (line) => log.push(line),
  });
  const sent: MessagePort[] = [];
  const eventFrom = (frame: object | null) => ({
    senderFrame: frame,
    sender: {
      postMessage: (_channel: string, _message: unknown, ports: MessagePort[]) => {
        sent.push(...ports);
        open.push(...ports);
      },
    },
  });
  const drop = (frame: object | null, path: unknown) =>
    (async () => handlers.get(channels.droppedFile)?.(eventFrom(frame), path))();
  return {
    core,
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

describe('a dropped file', () => {
  it('becomes a reference without its path', async () => {
    const { drop, mainFrame, core } = startHandover();
    const path = resolve('Leads.xlsx');
    expect(await drop(mainFrame, path)).toEqual({ fileId: 'file-0', name: 'Leads.xlsx' });
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
