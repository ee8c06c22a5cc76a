/**
 * electron/desktop owns what only Electron can do: the window, the app scheme, the port to the page, dialogs, tray and
 * power events, each in one small file. It makes no decision about jobs, files or answers.
 */
import { join } from 'node:path';
import { app, type BrowserWindow, ipcMain, Menu, net, protocol, session, shell } from 'electron';
import { type Outcome, success } from '../../shared/model/outcome.ts';
import type { Notifications, Ports } from '../core/ports.ts';
import type { BundledFiles } from '../host/bundled-files.ts';
import type { HostedCore } from '../host/core.ts';
import { openVault } from '../host/keyring-vault.ts';
import { nodeClock } from '../host/node-clock.ts';
import { serveApp } from './app-protocol.ts';
import { createDialogs } from './dialogs.ts';
import { canStartAtLogin, setStartsAtLogin, startsAtLogin } from './login-item.ts';
import { windowMenu } from './menu.ts';
import { lockNavigation } from './navigation-lock.ts';
import { createNotifications } from './notifications.ts';
import { systemOpener } from './opener.ts';
import { lockPermissions } from './permission-lock.ts';
import { handOverPorts } from './port-handover.ts';
import { watchPower } from './power-events.ts';
import { openSettingsStore } from './settings-store.ts';
import { createSingleSendFetch } from './single-send-fetch.ts';
import { createTray } from './tray.ts';
import { startUpdates } from './updates.ts';
import { createWindowKeeper } from './window-keeper.ts';
import { words } from './words.ts';

/** What the entry gives. */
export interface DesktopHostOptions {
  readonly bundled: BundledFiles;
  readonly preloadPath: string;
  readonly dataFolder: string;
  readonly apiUrl: string;
  readonly compose: (ports: Ports) => Promise<Outcome<HostedCore>>;
  readonly log: (line: string) => void;
}

/** A running desktop host. */
export interface DesktopHost {
  /** Brings the window to the front, making it anew when it is gone. */
  show(): void;
}

/** Composes the core and opens the window. Call once, after Electron's ready event. */
export async function startDesktopHost(options: DesktopHostOptions): Promise<Outcome<DesktopHost>> {
  const { bundled, log } = options;
  const notifications = createNotifications(() => keeper.show());
  const keeper = createWindowKeeper({
    preloadPath: options.preloadPath,
    iconPath: join(bundled.iconFolder, 'icon.png'),
    dataFolder: options.dataFolder,
    sayStillRunning: () => notifications.show(words.stillRunningTitle, words.stillRunningBody),
  });
  const composed = await options.compose(await openPorts(options, keeper.current, notifications));
  if (!composed.ok) return composed;
  const core = composed.value;

  quitGracefully(core, log);
  app.on('activate', keeper.show);
  // Without a listener Electron quits with the last window; jobs go on without one.
  app.on('window-all-closed', () => {});
  guardSession(bundled.pageFolder);
  handOverPorts({ ipc: ipcMain, core, currentWindow: keeper.current, log });
  watchPower((reason) => core.wakeUp(reason));
  Menu.setApplicationMenu(Menu.buildFromTemplate(windowMenu(process.platform, app.isPackaged)));
  addTray(bundled, keeper.show);
  keeper.show();
  void startUpdates(app.isPackaged, process.resourcesPath, notifications, log);
  return success({ show: keeper.show });
}

async function openPorts(
  options: DesktopHostOptions,
  current: () => BrowserWindow | null,
  notifications: Notifications,
): Promise<Ports> {
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
  return {
    host: 'desktop',
    version: app.getVersion(),
    dataFolder: options.dataFolder,
    samplePath: options.bundled.samplePath,
    apiUrl: options.apiUrl,
    // Chromium's network stack: the system's proxy and certificates.
    fetch: createSingleSendFetch({
      plain: (input, init) => net.fetch(input instanceof URL ? input.href : input, init),
      openSession: (number) => session.fromPartition(`sending-${number}`, { cache: false }),
    }),
    vault: await openVault(),
    settings: openSettingsStore(options.dataFolder, stamp),
    clock: nodeClock,
    dialogs: createDialogs(current),
    opener: systemOpener,
    notifications,
  };
}

function guardSession(pageFolder: string): void {
  serveApp(protocol, pageFolder);
  lockPermissions(session.defaultSession);
  app.on('web-contents-created', (_event, contents) => {
    lockNavigation(contents, (address) => void shell.openExternal(address));
  });
}

/** The tray's icon, held by the quit handler: it vanishes from the screen when it is collected. */
function addTray(bundled: BundledFiles, show: () => void): void {
  const canStart = canStartAtLogin(process.platform, app.isPackaged);
  const iconName = process.platform === 'darwin' ? 'trayTemplate.png' : 'tray.png';
  const tray = createTray(join(bundled.iconFolder, iconName), {
    open: show,
    quit: () => app.quit(),
    login: canStart ? { isOn: startsAtLogin(), change: setStartsAtLogin } : null,
  });
  app.on('will-quit', () => tray?.destroy());
}

/** Quitting waits until the core has written what it is writing. */
function quitGracefully(core: HostedCore, log: (line: string) => void): void {
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    core
      .close()
      .catch((error: unknown) => log(String(error)))
      .finally(() => {
        isClosed = true;
        app.quit();
      });
  });
}
