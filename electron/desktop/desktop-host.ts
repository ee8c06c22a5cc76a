/**
 * electron/desktop owns what only Electron can do: the window, the app scheme, the port to the page, dialogs, tray and
 * power events, each in one small file. It makes no decision about jobs, files or answers.
 */
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { app, type BrowserWindow, ipcMain, net, protocol, session, shell } from 'electron';
import { type Outcome, success } from '../../shared/model/outcome.ts';
import type { LoginItem, Notifications, Ports, SettingsStore } from '../core/platform/ports.ts';
import type { BundledFiles } from '../host/bundled-files.ts';
import type { HostedCore } from '../host/core.ts';
import { openVault } from '../host/keyring-vault.ts';
import { nodeClock } from '../host/node-clock.ts';
import { describeError } from '../host/redact.ts';
import { type Translator, translatorFor } from '../locales/translator.ts';
import { serveApp } from './app-protocol.ts';
import { createDialogs } from './dialogs.ts';
import { openLoginItem, startsHidden } from './login-item.ts';
import { lockNavigation } from './navigation-policy.ts';
import { createNoRetryFetch } from './no-retry-fetch.ts';
import { createNotifications } from './notifications.ts';
import { systemOpener } from './opener.ts';
import { lockPermissions } from './permission-lock.ts';
import { watchPower } from './power-events.ts';
import { serveRpcPorts } from './rpc-port.ts';
import { openSettingsStore } from './settings-store.ts';
import { type ShellChrome, startShellChrome } from './shell-chrome.ts';
import { startUpdates } from './updates.ts';
import { createWindowKeeper } from './window-keeper.ts';

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

/**
 * Composes the core and opens the window, unless the system started the program at sign-in. Call once, after
 * Electron's ready event.
 */
export async function startDesktopHost(options: DesktopHostOptions): Promise<Outcome<DesktopHost>> {
  const { bundled, dataFolder, log } = options;
  const settings = openSettingsStore(dataFolder, stampOf(new Date()));
  const speech = (): Translator => translatorFor(settings.read().language, app.getPreferredSystemLanguages());
  const notifications = createNotifications(speech, (jobId) =>
    keeper.show(jobId === null ? undefined : { name: 'show-job', jobId }),
  );
  let standing: ShellChrome | null = null;
  const keeper = createWindowKeeper({
    preloadPath: options.preloadPath,
    iconPath: join(bundled.iconFolder, 'icon.png'),
    dataFolder,
    sayStillRunning: () => {
      const { stillRunningTitle, stillRunningBody } = speech().words.notices;
      notifications.show(stillRunningTitle, stillRunningBody);
    },
    opened: () => standing?.redraw(),
  });
  const loginItem = openLoginItem({
    platform: process.platform,
    isPackaged: app.isPackaged,
    home: app.getPath('home'),
    environment: process.env,
    programPath: app.getPath('exe'),
  });
  const own = { settings, speech, loginItem, notifications, current: keeper.current };
  const composed = await options.compose(await openPorts(options, own));
  if (!composed.ok) return composed;
  const core = composed.value;
  const failed = (error: unknown): void => {
    core.logException?.(error);
    log(describeError(error));
  };

  quitGracefully(core, log);
  app.on('activate', () => keeper.show());
  // Without a listener Electron quits with the last window; jobs go on without one.
  app.on('window-all-closed', () => {});
  guardSession(bundled.pageFolder);
  serveRpcPorts({ ipc: ipcMain, core, currentWindow: keeper.current, log });
  watchPower((reason) => core.wakeUp(reason));
  const client = createRouterClient(core.router);
  standing = startShellChrome({
    core,
    keeper,
    trayIconPath: join(bundled.iconFolder, process.platform === 'darwin' ? 'trayTemplate.png' : 'tray.png'),
    speech,
    loginItem,
    changeLogin: (startsAtLogin) => void client.startup.change({ startsAtLogin }).catch(failed),
    failed,
  });
  // Without an icon beside the clock a hidden program could not be found again.
  const isHidden = standing.hasTray && startsHidden(process.argv, process.platform);
  if (!isHidden) keeper.show();
  void startUpdates(app.isPackaged, process.resourcesPath, { notifications, speech, log });
  return success({ show: () => keeper.show() });
}

/** What the host has opened before the core is there. */
interface OwnParts {
  readonly settings: SettingsStore;
  readonly loginItem: LoginItem | null;
  readonly notifications: Notifications;
  readonly speech: () => Translator;
  readonly current: () => BrowserWindow | null;
}

function stampOf(now: Date): string {
  return now.toISOString().slice(0, 19).replaceAll(':', '-');
}

async function openPorts(options: DesktopHostOptions, own: OwnParts): Promise<Ports> {
  return {
    host: 'desktop',
    version: app.getVersion(),
    dataFolder: options.dataFolder,
    samplePath: options.bundled.samplePath,
    apiUrl: options.apiUrl,
    // Chromium's network stack: the system's proxy and certificates.
    fetch: createNoRetryFetch({
      plain: (input, init) => net.fetch(input instanceof URL ? input.href : input, init),
      openSession: (number) => session.fromPartition(`sending-${number}`, { cache: false }),
    }),
    vault: await openVault(),
    settings: own.settings,
    clock: nodeClock,
    dialogs: createDialogs(own.current, own.speech),
    opener: systemOpener,
    notifications: own.notifications,
    loginItem: own.loginItem,
    reportBug: (error) => options.log(describeError(error)),
  };
}

function guardSession(pageFolder: string): void {
  serveApp(protocol, pageFolder);
  lockPermissions(session.defaultSession);
  app.on('web-contents-created', (_event, contents) => {
    lockNavigation(contents, (address) => void shell.openExternal(address));
  });
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
