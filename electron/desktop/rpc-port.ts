import { isAbsolute } from 'node:path';
import { ORPCError, onError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { type BrowserWindow, type IpcMain, MessageChannelMain, type WebFrameMain } from 'electron';
import type { HostedCore } from '../host/core.ts';
import { describeError } from '../host/redact.ts';
import { channels } from './channels.ts';
import { decideNavigation } from './navigation-policy.ts';

/** What is known of who sent a message. */
export interface Sender {
  readonly address: string;
  readonly isMainFrame: boolean;
  readonly isOurWindow: boolean;
}

/** The one check of a sender: the main frame of our window, showing our page. */
export function isTrusted(sender: Sender): boolean {
  return sender.isOurWindow && sender.isMainFrame && decideNavigation(sender.address) === 'allow';
}

/** What the handover needs of the host. */
export interface RpcPortOptions {
  readonly ipc: IpcMain;
  readonly core: HostedCore;
  /** The window at the moment; null while there is none. */
  readonly currentWindow: () => BrowserWindow | null;
  readonly log: (line: string) => void;
}

/** Gives our page, and nobody else, a message port to the core, and references for files dropped on it. */
export function serveRpcPorts(options: RpcPortOptions): void {
  const { ipc, core, currentWindow, log } = options;
  const handler = new RPCHandler(core.router, {
    interceptors: [
      onError((error) => {
        if (error instanceof ORPCError) return;
        core.logException?.(error);
        log(describeError(error));
      }),
    ],
  });
  ipc.on(channels.requestPort, (event) => {
    const window = currentWindow();
    if (!isTrusted(describe(event.senderFrame, window)))
      return log('a message port was asked for by a stranger');
    const { port1, port2 } = new MessageChannelMain();
    handler.upgrade(port1);
    port1.start();
    event.sender.postMessage(channels.port, null, [port2]);
  });
  ipc.handle(channels.droppedFile, (event, path: unknown) => {
    if (!isTrusted(describe(event.senderFrame, currentWindow()))) throw new Error('refused');
    if (typeof path !== 'string' || !isAbsolute(path)) throw new Error('refused');
    return core.registerFile(path, { kind: 'opened' });
  });
}

function describe(frame: WebFrameMain | null, window: BrowserWindow | null): Sender {
  const ours = window?.webContents.mainFrame;
  return {
    address: frame?.url ?? '',
    isMainFrame: frame !== null && frame.parent === null,
    isOurWindow:
      frame !== null &&
      ours !== undefined &&
      frame.routingId === ours.routingId &&
      frame.processId === ours.processId,
  };
}
