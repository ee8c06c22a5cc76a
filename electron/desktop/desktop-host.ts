/**
 * What electron/desktop owns: what only Electron can do: the window, the app scheme, the port to the page,
 * dialogs, tray and power events, each in one small file. It makes no decision about jobs, files or answers.
 */
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import {
  app,
  type BrowserWindow,
  shell as electronShell,
  ipcMain,
  nativeTheme,
  powerSaveBlocker,
  protocol,
  session,
} from 'electron';
import { type Outcome, success } from '../../shared/model/outcome.ts';
import type { LoginItem, Ports, ProgramUpdates, SettingsStore } from '../core/platform/ports.ts';
import { builtOn } from '../host/built-on.ts';
import type { BundledFiles } from '../host/bundled-files.ts';
import type { HostedCore } from '../host/core.ts';
import { keepBytes } from '../host/kept-file.ts';
import { openVault } from '../host/keyring-vault.ts';
import { nodeClock } from '../host/node-clock.ts';
import { describeError } from '../host/redact.ts';
import { type Translator, translatorFor } from '../locales/translator.ts';
import { serveApp } from './app-protocol.ts';
import { offerContextMenu } from './context-menu.ts';
import { createDialogs } from './dialogs.ts';
import { openLoginItem, startsHidden } from './login-item.ts';
import { watchForMistakes } from './mistakes.ts';
import { lockNavigation } from './navigation-policy.ts';
import { createNoRetryFetch } from './no-retry-fetch.ts';
import { createNotifications, type DesktopNotifications } from './notifications.ts';
import { systemOpener } from './opener.ts';
import { createPageWatch } from './page-watch.ts';
import { lockPermissions } from './permission-lock.ts';
import { policyPath, readPolicy } from './policy.ts';
import { watchPower } from './power-events.ts';
import { quitGracefully, relaunch } from './quit-gracefully.ts';
import { serveRpcPorts } from './rpc-port.ts';
import { openSettingsStore } from './settings-store.ts';
import { type ShellChrome, showMenu, startShellChrome } from './shell-chrome.ts';
import { themeSourceOf } from './theme-source.ts';
import { trayIconName } from './tray.ts';
import { hasTrayHost } from './tray-host.ts';
import { askToRestart, sayUpdates } from './update-dialogs.ts';
import { startUpdates, type UpdateKind, type Updates, updateKind } from './updates.ts';
import { keepAwake, type UploadWatch, watchUploads } from './upload-watch.ts';
import { createWindowKeeper, type WindowKeeper } from './window-keeper.ts';

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
  /** The same, with the workbook at this absolute path brought in. */
  openFile(path: string): Promise<void>;
}

/**
 * Opens the window, unless the system started the program at sign-in, and composes the core meanwhile: a keychain that
 * waits for its password must not keep the window from showing. Call once, after Electron's ready event.
 */
export async function startDesktopHost(options: DesktopHostOptions): Promise<Outcome<DesktopHost>> {
  const { dataFolder, log } = options;
  const settings = openSettingsStore(dataFolder, stampOf(new Date()));
  nativeTheme.themeSource = themeSourceOf(settings.read().appearance);
  const { shell, composed, own } = openShell(options, settings);
  const wayBack = hasTrayHost(process.platform).then((isThere) => {
    shell.hasWayBack = isThere;
  });
  const isHidden = startsHidden(process.argv, process.platform);
  if (!isHidden) shell.keeper.show();
  const program = {
    isPackaged: app.isPackaged,
    resourcesFolder: process.resourcesPath,
    platform: process.platform,
    environment: process.env,
  };
  const isAllowed = readPolicy(policyPath(process.platform, process.env), log).updates;
  const updates = { kind: updateKind(program, isAllowed), lookNow: () => void shell.updates?.lookNow() };
  const core = await options.compose(await openPorts(options, own, updates));
  if (!core.ok) return core;
  const close = quitGracefully(core.value, log);
  watchPower((reason) => core.value.wakeUp(reason));
  composed.resolve(core.value);
  startShell(options, shell, own, core.value);
  shell.updates = openUpdates(updates.kind, log, shell, own, close);
  // A hidden program could not be found again where nobody draws its icon beside the clock.
  await wayBack;
  if (isHidden && !shell.hasWayBack) shell.keeper.show(undefined, true);
  return success({
    show: () => shell.keeper.show(),
    async openFile(path) {
      const file = await core.value.registerFile(path, { kind: 'opened' });
      shell.keeper.show({ name: 'open-file', file });
    },
  });
}

/** The window, and what stands around it once the core is there. */
interface Shell {
  readonly keeper: WindowKeeper;
  chrome: ShellChrome | null;
  updates: Updates | null;
  hasWayBack: boolean;
  /** For mistakes that nobody caught: the core's log, too, once it is there. */
  note(error: unknown): void;
}

/** Everything that needs no core: the cage of the page, the window, the gate to a core that is to come. */
function openShell(options: DesktopHostOptions, settings: SettingsStore) {
  const { bundled, dataFolder, log } = options;
  const translator = (): Translator =>
    translatorFor(settings.read().language, app.getPreferredSystemLanguages());
  const notifications = createNotifications(translator, (jobId) =>
    shell.keeper.show(jobId === null ? undefined : { name: 'show-job', jobId }),
  );
  const shell: Shell = {
    keeper: openKeeper(options, translator, notifications, () => shell),
    chrome: null,
    updates: null,
    hasWayBack: true,
    note: (error) => log(describeError(error)),
  };
  const { keeper } = shell;
  watchForMistakes(process, { translator, note: (error) => shell.note(error) });
  guardSession(bundled.pageFolder, translator);
  const composed = Promise.withResolvers<HostedCore>();
  serveRpcPorts({
    ipc: ipcMain,
    core: composed.promise,
    keepBytes: (name, bytes) => keepBytes(dataFolder, name, bytes),
    currentWindow: keeper.current,
    log,
  });
  const lookForUpdates = (): void => void shell.updates?.lookNow();
  showMenu(translator(), keeper, lookForUpdates);
  app.on('activate', () => keeper.show());
  // Without a listener Electron quits with the last window; jobs go on without one.
  app.on('window-all-closed', () => {});
  const loginItem = openOwnLoginItem();
  const uploads = watchUploads(noRetryFetch(), keepAwake(powerSaveBlocker));
  const own = { settings, translator, loginItem, notifications, current: keeper.current, uploads };
  return { shell, composed, own };
}

function openOwnLoginItem(): LoginItem | null {
  return openLoginItem({
    platform: process.platform,
    isPackaged: app.isPackaged,
    home: app.getPath('home'),
    environment: process.env,
    programPath: app.getPath('exe'),
  });
}

function openKeeper(
  { bundled, preloadPath, dataFolder, log }: DesktopHostOptions,
  translator: () => Translator,
  notifications: DesktopNotifications,
  shell: () => Shell,
): WindowKeeper {
  const pages = createPageWatch({ translator, log, notify: notifications.show });
  return createWindowKeeper({
    preloadPath,
    iconPath: join(bundled.iconFolder, 'icon.png'),
    dataFolder,
    translator,
    notifyStillRunning: () => {
      const { stillRunningTitle, stillRunningBody } = translator().words.notices;
      notifications.show(stillRunningTitle, stillRunningBody);
    },
    hasWayBack: () => shell().hasWayBack,
    hasJobs: () => shell().chrome?.hasJobs() ?? false,
    opened: (window) => {
      pages.watch(window);
      shell().chrome?.redraw();
    },
  });
}

/** Menus and the icon beside the clock, kept up with the jobs. */
function startShell(
  { bundled, log }: DesktopHostOptions,
  shell: Shell,
  { translator, loginItem }: OwnParts,
  core: HostedCore,
): void {
  shell.note = (error) => {
    core.logException?.(error);
    log(describeError(error));
  };
  const client = createRouterClient(core.router);
  shell.chrome = startShellChrome({
    core,
    keeper: shell.keeper,
    trayIconPath: join(bundled.iconFolder, trayIconName(process.platform)),
    translator,
    loginItem,
    changeLogin: (startsAtLogin) => void client.startup.change({ startsAtLogin }).catch(shell.note),
    lookForUpdates: () => void shell.updates?.lookNow(),
    failed: (error) => shell.note(error),
  });
}

function openUpdates(
  kind: UpdateKind,
  log: (line: string) => void,
  { keeper }: Shell,
  { translator, notifications, uploads }: OwnParts,
  close: () => Promise<void>,
): Updates {
  return startUpdates({
    kind,
    loadUpdater: async () => (await import('electron-updater')).default.autoUpdater,
    clock: nodeClock,
    untilQuiet: uploads.untilQuiet,
    answer: (answer) => void sayUpdates(answer, translator(), keeper),
    async ask(update, wasAsked) {
      const isVisible = keeper.current()?.isVisible() === true;
      if (isVisible || wasAsked) return askToRestart(update, translator(), keeper);
      const { updateTitle, updateBody } = translator().words.notices;
      notifications.show(updateTitle, updateBody);
      return 'later';
    },
    close() {
      keeper.letGo();
      return close();
    },
    relaunch,
    log,
  });
}

/** What the host has opened before the core is there. */
interface OwnParts {
  readonly settings: SettingsStore;
  readonly loginItem: LoginItem | null;
  readonly notifications: DesktopNotifications;
  readonly translator: () => Translator;
  readonly current: () => BrowserWindow | null;
  readonly uploads: UploadWatch;
}

function stampOf(now: Date): string {
  return now.toISOString().slice(0, 19).replaceAll(':', '-');
}

/**
 * Chromium's network stack: the system's proxy and certificates. A partition without "persist:" in its name lives in
 * memory.
 */
function noRetryFetch(): typeof globalThis.fetch {
  return createNoRetryFetch((name) => session.fromPartition(name, { cache: false }));
}

async function openPorts(
  options: DesktopHostOptions,
  own: OwnParts,
  updates: ProgramUpdates,
): Promise<Ports> {
  return {
    host: 'desktop',
    version: app.getVersion(),
    builtOn,
    dataFolder: options.dataFolder,
    samplePath: options.bundled.samplePath,
    apiUrl: options.apiUrl,
    fetch: own.uploads.fetch,
    vault: await openVault(),
    settings: own.settings,
    clock: nodeClock,
    dialogs: createDialogs(own.current, own.translator),
    opener: systemOpener,
    notifications: own.notifications,
    loginItem: own.loginItem,
    updates,
    reportBug: (error) => options.log(describeError(error)),
  };
}

function guardSession(pageFolder: string, translator: () => Translator): void {
  serveApp(protocol, pageFolder);
  lockPermissions(session.defaultSession);
  app.on('web-contents-created', (_event, contents) => {
    lockNavigation(contents, (address) => void electronShell.openExternal(address));
    offerContextMenu(contents, translator);
  });
}
