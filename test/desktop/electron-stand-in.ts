/**
 * Something with the outside of Electron's main process, so that the built main.js can be run where
 * Electron's runtime is not. It records what it is told; what Electron itself would do is left to
 * electron-runtime.test.ts.
 */
import { EventEmitter } from 'node:events';
import { MessageChannel } from 'node:worker_threads';

const argument = (name: string): string => process.argv[process.argv.indexOf(name) + 1] ?? '';

/** An entry of a menu, as the program made it. */
interface Entry {
  readonly label?: string;
  readonly click?: () => void;
  readonly submenu?: readonly Entry[];
}

/** What the program did, for the test. */
export const record = {
  privileged: [] as unknown[],
  handlers: new Map<string, (request: Request) => Promise<Response>>(),
  invoked: new Map<string, (event: unknown, ...args: unknown[]) => unknown>(),
  errors: [] as string[],
  notifications: [] as string[],
  applicationMenus: [] as Entry[][],
  trays: 0,
  trayMenus: [] as Entry[][],
  badges: [] as number[],
  progress: [] as number[],
  switches: [] as string[],
  /** When the system was asked to stay awake, and no longer. */
  blockers: [] as string[],
  /** Every look that the system's parts were given. */
  themes: [] as string[],
  sessions: [] as string[],
  messages: [] as { readonly message: string; readonly buttons: readonly string[] }[],
  popups: [] as Entry[][],
  /** What the next file dialogs answer; null closes one. */
  chosen: [] as (string | null)[],
  /** Titles of the file dialogs that were opened. */
  dialogs: [] as string[],
  /** Which button of the next message boxes is pressed. */
  answers: [] as number[],
  sent: [] as (readonly [channel: string, message: unknown])[],
};

class StandInApp extends EventEmitter {
  readonly isPackaged = false;
  private userData = '';
  whenReady = () => Promise.resolve();
  requestSingleInstanceLock = () => true;
  enableSandbox = () => {};
  setAppUserModelId = () => {};
  getVersion = () => '0.0.0';
  getPreferredSystemLanguages = () => ['en-GB'];
  getLoginItemSettings = () => ({ openAtLogin: false, wasOpenedAtLogin: false });
  isReady = () => true;
  readonly commandLine = { appendSwitch: (name: string) => record.switches.push(name) };
  setBadgeCount = (count: number) => record.badges.push(count);
  getPath = () => this.userData;
  setPath(_name: string, path: string) {
    this.userData = path;
  }
  exit(code: number) {
    process.exit(code);
  }
  quit() {
    this.emit('before-quit', {});
    let isPaused = false;
    this.emit('will-quit', {
      preventDefault: () => {
        isPaused = true;
      },
    });
    if (!isPaused) this.emit('stand-in-ended');
  }
}

export const app = new StandInApp();

class Contents extends EventEmitter {
  readonly mainFrame = { url: 'app://sheetbatch/', parent: null, routingId: 1, processId: 1 };
  readonly posted: { readonly channel: string; readonly ports: readonly unknown[] }[] = [];
  setWindowOpenHandler = () => {};
  isLoading = () => false;
  isDestroyed = () => false;
  reloads = 0;
  reload() {
    this.reloads += 1;
  }
  forcefullyCrashRenderer() {
    this.emit('render-process-gone', {}, { reason: 'killed', exitCode: 9 });
  }
  /** There is no page here; what a script asks of it is answered as if there were. */
  executeJavaScript = async () => 5;
  replaceMisspelling = () => {};
  send = (channel: string, message: unknown) => record.sent.push([channel, message]);
  postMessage(channel: string, _message: unknown, ports: readonly unknown[]) {
    this.posted.push({ channel, ports });
  }
}

export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = [];
  readonly webContents = new Contents();
  readonly options: {
    readonly width: number;
    readonly height: number;
    readonly webPreferences: { readonly preload: string };
  };
  address = '';
  isShown = false;
  isVisible = () => this.isShown;
  constructor(options: BrowserWindow['options']) {
    super();
    this.options = options;
    BrowserWindow.all.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  async loadURL(address: string) {
    this.address = address;
    const answer = await record.handlers.get('app')?.(new Request(address));
    if (answer?.status !== 200) throw new Error(`no page at ${address}`);
    this.emit('ready-to-show');
  }
  show() {
    this.isShown = true;
  }
  hide() {
    this.isShown = false;
    this.emit('hide');
  }
  close() {
    this.emit('close', { preventDefault: () => {} });
  }
  focus = () => {};
  setProgressBar = (value: number) => record.progress.push(value);
  setOverlayIcon = () => {};
  isDestroyed = () => false;
  isMinimized = () => this.isInTaskBar;
  isInTaskBar = false;
  minimize() {
    this.isInTaskBar = true;
  }
  restore() {
    this.isInTaskBar = false;
  }
  isWide = false;
  isMaximized = () => this.isWide;
  maximize() {
    this.isWide = true;
  }
  isWhole = false;
  isFullScreen = () => this.isWhole;
  setFullScreen(isWhole: boolean) {
    this.isWhole = isWhole;
    if (!isWhole) this.emit('leave-full-screen');
  }
  getNormalBounds = () => ({ x: 1, y: 2, width: 1200, height: 800 });
}

class IpcMain extends EventEmitter {
  handle(channel: string, handler: (event: unknown, ...args: unknown[]) => unknown) {
    record.invoked.set(channel, handler);
  }
}

export const ipcMain = new IpcMain();
export const MessageChannelMain = MessageChannel;
export const Menu = {
  buildFromTemplate: (template: unknown) =>
    Object.assign(template as Entry[], { popup: () => record.popups.push(template as Entry[]) }),
  setApplicationMenu: (menu: Entry[]) => {
    record.applicationMenus.push(menu);
  },
};
export const protocol = {
  registerSchemesAsPrivileged: (schemes: unknown[]) => record.privileged.push(...schemes),
  handle: (scheme: string, handler: (request: Request) => Promise<Response>) =>
    record.handlers.set(scheme, handler),
};
export const session = {
  defaultSession: {
    setPermissionRequestHandler: () => {},
    setPermissionCheckHandler: () => {},
    setDevicePermissionHandler: () => {},
  },
  fromPartition: (name: string) => {
    record.sessions.push(name);
    return { fetch: globalThis.fetch, closeAllConnections: async () => {} };
  },
};
export class Notification extends EventEmitter {
  static isSupported = () => true;
  private readonly options: { readonly title: string };
  constructor(options: { readonly title: string }) {
    super();
    this.options = options;
  }
  show() {
    record.notifications.push(this.options.title);
  }
}
export class Tray extends EventEmitter {
  constructor() {
    super();
    record.trays += 1;
  }
  setToolTip = () => {};
  setContextMenu = (menu: (typeof record.trayMenus)[number]) => record.trayMenus.push(menu);
  destroy = () => {};
}
export const nativeImage = { createFromPath: (path: string) => path, createFromBitmap: () => 'dot' };
export const nativeTheme = {
  shouldUseDarkColors: false,
  get themeSource() {
    return record.themes.at(-1) ?? 'system';
  },
  set themeSource(source: string) {
    record.themes.push(source);
  },
};
export const net = { isOnline: () => true };
export const powerMonitor = new EventEmitter();
export const powerSaveBlocker = {
  start: () => record.blockers.push('start'),
  stop: () => record.blockers.push('stop'),
};
const display = { id: 1, workArea: { x: 0, y: 0, width: 1280, height: 672 } };
export const screen = { getAllDisplays: () => [display], getPrimaryDisplay: () => display };
export const shell = { openExternal: async () => {}, openPath: async () => '', showItemInFolder: () => {} };
export const dialog = {
  showErrorBox: (title: string) => record.errors.push(title),
  async showOpenDialog(...given: unknown[]) {
    record.dialogs.push((given.at(-1) as { title: string }).title);
    const path = record.chosen.shift() ?? null;
    return { canceled: path === null, filePaths: path === null ? [] : [path] };
  },
  async showSaveDialog(...given: unknown[]) {
    record.dialogs.push((given.at(-1) as { title: string }).title);
    const path = record.chosen.shift() ?? null;
    return { canceled: path === null, filePath: path ?? '' };
  },
  async showMessageBox(...given: unknown[]) {
    record.messages.push(given.at(-1) as (typeof record.messages)[number]);
    return { response: record.answers.shift() ?? 0 };
  },
};

app.setPath('userData', argument('--data-dir'));

const electron = { app, ipcMain, shell };
// biome-ignore lint/style/noDefaultExport: Electron has one, and electron-store asks for it
export default electron;
