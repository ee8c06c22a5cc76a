import { spawn } from 'node:child_process';
import { app } from 'electron';
import type { HostedCore } from '../host/core.ts';

/** How long the core may take to end, in milliseconds; its lock on the data must not be held for ever. */
const maxClosingMs = 15_000;

/** Ends the core, and never takes longer than it may: what does not end then is logged and left. Never rejects. */
export async function closeCore(core: HostedCore, log: (line: string) => void): Promise<void> {
  const tooLong = new Promise<void>((resolve) => {
    setTimeout(() => {
      log('the core did not close in time');
      resolve();
    }, maxClosingMs).unref();
  });
  await Promise.race([core.close(), tooLong]).catch((error: unknown) => log(String(error)));
}

/**
 * Quitting waits until the core has written what it is writing. Gives what does the same before the program is ended by
 * something else, such as an installer.
 */
export function quitGracefully(core: HostedCore, log: (line: string) => void): () => Promise<void> {
  let isClosed = false;
  let closing: Promise<void> | null = null;
  const closeOnce = (): Promise<void> => {
    closing ??= closeCore(core, log).then(() => {
      isClosed = true;
    });
    return closing;
  };
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void closeOnce().finally(() => app.quit());
  });
  return closeOnce;
}

/** Ends the program and starts it anew. What an AppImage runs from vanishes with it, so the file itself is started. */
export function relaunch(): void {
  const { APPIMAGE: image } = process.env;
  if (image === undefined) app.relaunch();
  else spawn(image, process.argv.slice(1), { detached: true, stdio: 'ignore' }).unref();
  app.quit();
}
