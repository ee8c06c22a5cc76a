import { BrowserWindow, nativeTheme, screen, type WebPreferences } from 'electron';
import { appOrigin } from './navigation-policy.ts';
import { fitBounds, minimumSize } from './window-bounds.ts';

/**
 * The page's cage: no Node, no shared world, no webview, whatever Electron's defaults become. The spelling is
 * checked on macOS alone, by the system: elsewhere Chromium would fetch dictionaries from a server that nobody was
 * told of.
 */
export function pagePreferences(preloadPath: string, platform: NodeJS.Platform): WebPreferences {
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
    spellcheck: platform === 'darwin',
  };
}

/** How a window was left. */
export interface WindowPlace {
  /** Place and size while neither maximized nor in full screen. */
  readonly bounds: unknown;
  readonly isMaximized: boolean;
  readonly isFullScreen: boolean;
}

/** What the window needs from outside. */
export interface WindowOptions {
  readonly preloadPath: string;
  readonly iconPath: string;
  /** Opens in the task bar only. */
  readonly isMinimized: boolean;
  readonly place: WindowPlace;
  readonly keepPlace: (place: WindowPlace) => void;
}

/** Makes the window, shows it once the page has something to show, and keeps its place. */
export function createMainWindow(options: WindowOptions): BrowserWindow {
  const displays = workAreas();
  const minSize = minimumSize(displays);
  const window = new BrowserWindow({
    ...fitBounds(options.place.bounds, displays),
    minWidth: minSize.width,
    minHeight: minSize.height,
    show: false,
    title: 'Sheetbatch',
    icon: options.iconPath,
    // The page's own backgrounds, so that opening does not flash.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1f1f1f' : '#fafafa',
    autoHideMenuBar: true,
    webPreferences: pagePreferences(options.preloadPath, process.platform),
  });
  window.once('ready-to-show', () => {
    if (options.isMinimized) return window.minimize();
    if (options.place.isMaximized) window.maximize();
    if (options.place.isFullScreen) window.setFullScreen(true);
    window.show();
  });
  const keep = (): void => {
    if (window.isDestroyed() || window.isMinimized()) return;
    options.keepPlace({
      bounds: window.getNormalBounds(),
      isMaximized: window.isMaximized(),
      isFullScreen: window.isFullScreen(),
    });
  };
  window.on('close', keep);
  window.on('hide', keep);
  void window.loadURL(`${appOrigin}/`);
  return window;
}

/** Work areas of all displays, the primary one first. */
function workAreas() {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id);
  return [primary, ...others].map((display) => display.workArea);
}

/** Brings the window back from wherever it is. */
export function showWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** Hides the window. macOS leaves a black screen behind one that is in full screen, so it leaves that first. */
export function hideWindow(window: BrowserWindow): void {
  if (!window.isFullScreen()) {
    window.hide();
    return;
  }
  window.once('leave-full-screen', () => window.hide());
  window.setFullScreen(false);
}
