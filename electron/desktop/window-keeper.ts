import { app, type BrowserWindow } from 'electron';
import type { PageCommand } from '../../shared/model/page-command.ts';
import { channels } from './channels.ts';
import { decideClosing } from './closing.ts';
import { createMainWindow, showWindow } from './window.ts';
import { openWindowState } from './window-state.ts';

/** The one window: opened, hidden, brought back. */
export interface WindowKeeper {
  /** Brings the window to the front, making it anew when it is gone, and passes a wish on to its page. */
  show(command?: PageCommand): void;
  /** The window at the moment; null while there is none. */
  current(): BrowserWindow | null;
}

/** What the keeper needs from outside. */
export interface WindowKeeperOptions {
  readonly preloadPath: string;
  readonly iconPath: string;
  readonly dataFolder: string;
  /** Tells the user that closing did not quit. */
  readonly sayStillRunning: () => void;
  /** A new window is there. */
  readonly opened: () => void;
}

/** Keeps the window: closing hides it unless the program is quitting. */
export function createWindowKeeper(options: WindowKeeperOptions): WindowKeeper {
  const state = openWindowState(options.dataFolder);
  let window: BrowserWindow | null = null;
  let isQuitting = false;
  app.on('before-quit', () => {
    isQuitting = true;
  });

  const hideOnClose = (target: BrowserWindow): void => {
    target.on('close', (event) => {
      const answer = decideClosing(isQuitting, state.get('saidStillRunning') === true);
      if (!answer.hides) return;
      event.preventDefault();
      target.hide();
      if (!answer.says) return;
      state.set('saidStillRunning', true);
      options.sayStillRunning();
    });
  };
  const open = (): BrowserWindow => {
    const opened = createMainWindow({
      preloadPath: options.preloadPath,
      iconPath: options.iconPath,
      savedBounds: state.get('bounds'),
      keepBounds: (bounds) => state.set('bounds', bounds),
    });
    hideOnClose(opened);
    return opened;
  };
  const current = (): BrowserWindow | null => (window === null || window.isDestroyed() ? null : window);
  return {
    show(command) {
      const there = current();
      if (there !== null) showWindow(there);
      else {
        window = open();
        options.opened();
      }
      const contents = current()?.webContents;
      if (command === undefined || contents === undefined) return;
      // Before its document is there a page has no preload to hear with.
      if (contents.isLoading())
        contents.once('did-finish-load', () => contents.send(channels.command, command));
      else contents.send(channels.command, command);
    },
    current,
  };
}
