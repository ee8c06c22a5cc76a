import { app, type BrowserWindow } from 'electron';
import { decideClosing } from './closing.ts';
import { createMainWindow, showWindow } from './window.ts';
import { openWindowState } from './window-state.ts';

/** The one window: opened, hidden, brought back. */
export interface WindowKeeper {
  /** Brings the window to the front, making it anew when it is gone. */
  show(): void;
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
  return {
    show() {
      if (window !== null && !window.isDestroyed()) showWindow(window);
      else window = open();
    },
    current: () => (window === null || window.isDestroyed() ? null : window),
  };
}
