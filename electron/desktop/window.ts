import { BrowserWindow, nativeTheme, screen, type WebPreferences } from 'electron';
import { appOrigin } from './navigation-policy.ts';
import { fitBounds, smallestSize } from './window-bounds.ts';

/** The page's cage: no Node, no shared world, no webview, whatever Electron's defaults become. */
export function pagePreferences(preloadPath: string): WebPreferences {
  return {
    preload: preloadPath,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    navigateOnDragDrop: false,
    spellcheck: true,
  };
}

/** What the window needs from outside. */
export interface WindowOptions {
  readonly preloadPath: string;
  readonly iconPath: string;
  readonly savedBounds: unknown;
  readonly keepBounds: (bounds: unknown) => void;
}

/** Makes the window, shows it once the page has something to show, and keeps its place. */
export function createMainWindow(options: WindowOptions): BrowserWindow {
  const displays = screen.getAllDisplays().map((display) => display.workArea);
  const window = new BrowserWindow({
    ...fitBounds(options.savedBounds, displays),
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    show: false,
    title: 'Sheetbatch',
    icon: options.iconPath,
    // The page's own backgrounds, so that opening does not flash.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1f1f1f' : '#fafafa',
    autoHideMenuBar: true,
    webPreferences: pagePreferences(options.preloadPath),
  });
  window.once('ready-to-show', () => window.show());
  const keep = (): void => {
    if (!window.isDestroyed() && !window.isMinimized()) options.keepBounds(window.getNormalBounds());
  };
  window.on('close', keep);
  window.on('hide', keep);
  void window.loadURL(`${appOrigin}/`);
  return window;
}

/** Brings the window back from wherever it is. */
export function showWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
