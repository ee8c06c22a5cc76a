import { RPCLink } from '@orpc/client/message-port';
import type { FileReference } from '../../shared/contract/types.ts';
import type { Outcome } from '../../shared/model/outcome.ts';
import { readPageCommand } from '../../shared/model/page-command.ts';
import { type HostLink, type PageHost, PageProblemError } from './page-host.ts';

/** What electron/preload.ts puts on the window. */
export interface DesktopBridge {
  /** Asks the main process for a message port; it arrives as the window message `sheetbatch-port`. */
  requestPort?(): void;
  /** Registers a dropped file by its path, which the page never sees, or by its bytes where it has none. */
  droppedFile(file: File): Promise<Outcome<FileReference>>;
  /** Calls back for each command of the menus, those from before included. */
  onCommand?(listener: (command: unknown) => void): void;
}

/** The name of the window message that carries the port. */
export const portMessage = 'sheetbatch-port';

/** How long the main process may take to hand over a port, in milliseconds. */
const portTimeoutMs = 15_000;

/**
 * The same for the first port: the window is there before the core, which may wait for the password of a keychain, or
 * for a large database that is checked. A core that cannot be opened says so itself and ends the program.
 */
const firstPortTimeoutMs = 10 * 60_000;

/** The Electron window: calls go over a message port, files by reference. */
export function createDesktopHost(bridge: DesktopBridge, early: Promise<MessagePort>): PageHost {
  let next: Promise<MessagePort> | null = early;
  return {
    kind: 'desktop',
    async open(): Promise<HostLink> {
      const patienceMs = next === null ? portTimeoutMs : firstPortTimeoutMs;
      const arriving = next ?? portFromWindow(window);
      next = null;
      bridge.requestPort?.();
      return linkOverPort(await withTimeout(arriving, patienceMs));
    },
    async takeFile(file) {
      const taken = await bridge.droppedFile(file);
      if (!taken.ok) throw new PageProblemError(taken.problem);
      return taken.value;
    },
    downloadAddress: () => null,
    onCommand(listener) {
      bridge.onCommand?.((value) => {
        const command = readPageCommand(value);
        if (command !== null) listener(command);
      });
    },
  };
}

/** The next message port that the preload posts to this window; messages from elsewhere are ignored. */
export function portFromWindow(target: Window): Promise<MessagePort> {
  return new Promise((resolve) => {
    const listen = (event: MessageEvent): void => {
      const port = event.ports[0];
      if (event.source !== target || event.data !== portMessage || port === undefined) return;
      target.removeEventListener('message', listen);
      resolve(port);
    };
    target.addEventListener('message', listen);
  });
}

/** Calls over a message port. A port has no sign of being cut other than its close event. */
export function linkOverPort(port: MessagePort): HostLink {
  const closed = new Promise<void>((resolve) => {
    port.addEventListener('close', () => resolve());
  });
  const link = new RPCLink({ port });
  port.start();
  return { link, closed, close: () => port.close() };
}

function withTimeout<T>(promise: Promise<T>, delayMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new PageProblemError({ code: 'connection-lost' })), delayMs);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
