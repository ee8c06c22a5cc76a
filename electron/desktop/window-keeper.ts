import { app, type BrowserWindow, dialog } from 'electron';
import type { PageCommand } from '../../shared/model/page-command.ts';
import type { Translator } from '../locales/translator.ts';
import { channels } from './channels.ts';
import { decideClosing } from './closing.ts';
import { createMainWindow, hideWindow, showWindow } from './window.ts';
import { openWindowState } from './window-state.ts';

/** The one window: opened, hidden, brought back. */
export interface WindowKeeper {
  /**
   * Brings the window to the front, making it anew when it is gone, and passes a command on to its page. `isMinimized`
   * opens a new window without showing more than its place in the task bar.
   */
  show(command?: PageCommand, isMinimized?: boolean): void;
  /** Lets the window close from now on: the program is about to end. */
  letGo(): void;
  /** The window at the moment; null while there is none. */
  current(): BrowserWindow | null;
}

/** What the keeper needs from outside. */
export interface WindowKeeperOptions {
  readonly preloadPath: string;
  readonly iconPath: string;
  readonly dataFolder: string;
  readonly translator: () => Translator;
  /** Tells the user that closing did not quit. */
  readonly notifyStillRunning: () => void;
  /** Whether a hidden window can be brought back. */
  readonly hasWayBack: () => boolean;
  /** Whether a job is under way or in the queue. */
  readonly hasJobs: () => boolean;
  /** A new window is there. */
  readonly opened: (window: BrowserWindow) => void;
}

/** Keeps the window: closing hides it unless the program is quitting. */
export function createWindowKeeper(options: WindowKeeperOptions): WindowKeeper {
  const state = openWindowState(options.dataFolder);
  let window: BrowserWindow | null = null;
  let isQuitting = false;
  const letGo = (): void => {
    isQuitting = true;
  };
  app.on('before-quit', letGo);

  const hide = (target: BrowserWindow, says: boolean): void => {
    hideWindow(target);
    if (!says) return;
    state.set('saidStillRunning', true);
    options.notifyStillRunning();
  };
  const guardClosing = (target: BrowserWindow): void => {
    target.on('close', (event) => {
      const answer = decideClosing({
        isQuitting,
        hasBeenSaid: state.get('saidStillRunning') === true,
        hasWayBack: options.hasWayBack(),
        hasJobs: options.hasJobs(),
      });
      if (answer === 'close') return;
      event.preventDefault();
      if (answer === 'quit') app.quit();
      else if (answer === 'ask') void askBeforeClosing(target, options.translator());
      else hide(target, answer === 'hide-and-say');
    });
  };
  const open = (isMinimized: boolean): BrowserWindow => {
    const opened = createMainWindow({
      preloadPath: options.preloadPath,
      iconPath: options.iconPath,
      isMinimized,
      place: {
        bounds: state.get('bounds'),
        isMaximized: state.get('isMaximized') === true,
        isFullScreen: state.get('isFullScreen') === true,
      },
      keepPlace: (place) => state.set({ ...place }),
    });
    guardClosing(opened);
    return opened;
  };
  const current = (): BrowserWindow | null => (window === null || window.isDestroyed() ? null : window);
  return {
    show(command, isMinimized = false) {
      const there = current();
      if (there !== null) showWindow(there);
      else {
        window = open(isMinimized);
        options.opened(window);
      }
      const contents = current()?.webContents;
      if (command === undefined || contents === undefined) return;
      // Before its document is there a page has no preload to hear with.
      if (contents.isLoading())
        contents.once('did-finish-load', () => contents.send(channels.command, command));
      else contents.send(channels.command, command);
    },
    letGo,
    current,
  };
}

/** Where a hidden window could not be found again: keep running in the task bar, or quit. */
async function askBeforeClosing(target: BrowserWindow, { words }: Translator): Promise<void> {
  const { closing, menu } = words;
  const { response } = await dialog.showMessageBox(target, {
    type: 'question',
    message: closing.title,
    detail: closing.question,
    buttons: [closing.keepRunning, menu.quit, closing.cancel],
    defaultId: 0,
    cancelId: 2,
  });
  if (response === 0 && !target.isDestroyed()) target.minimize();
  if (response === 1) app.quit();
}
