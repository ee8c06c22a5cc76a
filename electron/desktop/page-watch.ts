import { app, type BrowserWindow, dialog, type MessageBoxOptions } from 'electron';
import type { Translator } from '../locales/translator.ts';
import { createPageRecovery } from './page-recovery.ts';

/** What watching the page needs from outside. */
export interface PageWatchOptions {
  readonly translator: () => Translator;
  /** Says on the screen, outside the window, what has happened. */
  readonly notify: (title: string, body: string) => void;
  /** For the log: kinds and numbers, nothing of the user's. */
  readonly log: (line: string) => void;
}

/** Watches pages of windows; one watch for the whole run, so that crashes are counted over several windows. */
export interface PageWatch {
  watch(window: BrowserWindow): void;
}

/**
 * Brings a page back that has crashed, and asks the user about one that hangs or crashes again and again. Jobs run in
 * the main process, so that neither does them any harm.
 */
export function createPageWatch(options: PageWatchOptions): PageWatch {
  const recovery = createPageRecovery();
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason !== 'clean-exit')
      options.log(`a process of Chromium has gone: ${type}, ${reason}, ${exitCode}`);
  });
  return {
    watch(window) {
      const { webContents } = window;
      webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
        const step = recovery.afterGone(reason, Date.now());
        if (step === 'nothing' || window.isDestroyed()) return;
        options.log(`the page has gone: ${reason}, ${exitCode}`);
        if (step === 'ask') return void askAfterCrashes(window, options.translator());
        webContents.reload();
        const { trouble } = options.translator().words;
        options.notify(trouble.cameBackTitle, trouble.cameBack);
      });
      askWhileItHangs(window, options);
    },
  };
}

async function askAfterCrashes(window: BrowserWindow, translator: Translator): Promise<void> {
  const { trouble, menu } = translator.words;
  const opensAgain = await isFirstChosen(window, {
    type: 'error',
    message: trouble.crashesTitle,
    detail: trouble.crashes,
    buttons: [trouble.openAgain, menu.quit],
  });
  if (!opensAgain) app.quit();
  else if (!window.isDestroyed()) window.webContents.reload();
}

/** Asks once for each time that the page stops answering; the question goes when it answers again. */
function askWhileItHangs(window: BrowserWindow, { translator, log }: PageWatchOptions): void {
  let asking: AbortController | null = null;
  window.on('responsive', () => asking?.abort());
  window.on('unresponsive', async () => {
    if (asking !== null) return;
    asking = new AbortController();
    log('the page does not answer');
    const { trouble } = translator().words;
    const waits = await isFirstChosen(window, {
      type: 'warning',
      message: trouble.hangsTitle,
      detail: trouble.hangs,
      buttons: [trouble.wait, trouble.openAgain],
      signal: asking.signal,
    });
    const isOver = asking.signal.aborted;
    asking = null;
    if (waits || isOver || window.isDestroyed()) return;
    // Its process does not hear a request to reload; ended in this way, it counts as killed and is brought back.
    window.webContents.forcefullyCrashRenderer();
  });
}

async function isFirstChosen(window: BrowserWindow, options: MessageBoxOptions): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, { ...options, defaultId: 0, cancelId: 0 });
  return response === 0;
}
