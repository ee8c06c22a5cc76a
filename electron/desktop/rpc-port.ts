import { isAbsolute } from 'node:path';
import { ORPCError, onError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import {
  type BrowserWindow,
  type IpcMain,
  type IpcMainInvokeEvent,
  MessageChannelMain,
  type WebFrameMain,
} from 'electron';
import type { FileReference } from '../../shared/contract/types.ts';
import { type Outcome, success } from '../../shared/model/outcome.ts';
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
  /** The core, once it is there; never rejects. The window opens before, and its page waits for its port. */
  readonly core: Promise<HostedCore>;
  /** Keeps the bytes of a dropped file that has no path, and answers the path of the copy. */
  readonly keepBytes: (name: string, bytes: Uint8Array) => Promise<Outcome<string>>;
  /** The window at the moment; null while there is none. */
  readonly currentWindow: () => BrowserWindow | null;
  readonly log: (line: string) => void;
}

/** Gives our page, and nobody else, a message port to the core, and references for files dropped on it. */
export function serveRpcPorts(options: RpcPortOptions): void {
  const { ipc, currentWindow, log } = options;
  const handling = options.core.then((core) => createHandler(core, log));
  const isOurs = ({ senderFrame }: Pick<IpcMainInvokeEvent, 'senderFrame'>): boolean =>
    isTrusted(describe(senderFrame, currentWindow()));
  ipc.on(channels.requestPort, async (event) => {
    if (!isOurs(event)) return log('a message port was asked for by a stranger');
    const handler = await handling;
    // The page that asked may have been closed while the core was opened.
    if (event.sender.isDestroyed()) return;
    const { port1, port2 } = new MessageChannelMain();
    handler.upgrade(port1);
    port1.start();
    event.sender.postMessage(channels.port, null, [port2]);
  });
  ipc.handle(channels.droppedFile, async (event, path: unknown): Promise<Outcome<FileReference>> => {
    if (!isOurs(event) || typeof path !== 'string' || !isAbsolute(path)) throw new Error('refused');
    return success(await (await options.core).registerFile(path, { kind: 'opened' }));
  });
  ipc.handle(
    channels.droppedBytes,
    async (event, name: unknown, bytes: unknown): Promise<Outcome<FileReference>> => {
      if (!isOurs(event) || typeof name !== 'string' || !(bytes instanceof Uint8Array))
        throw new Error('refused');
      const kept = await options.keepBytes(name, bytes);
      if (!kept.ok) return kept;
      // Like an upload: it has no original that could be written into.
      return success(await (await options.core).registerFile(kept.value, { kind: 'uploaded' }));
    },
  );
}

function createHandler(core: HostedCore, log: (line: string) => void) {
  return new RPCHandler(core.router, {
    interceptors: [
      onError((error) => {
        if (error instanceof ORPCError) return;
        core.logException?.(error);
        log(describeError(error));
      }),
    ],
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
