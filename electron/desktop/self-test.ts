import { rmSync } from 'node:fs';
import { createRouterClient } from '@orpc/server';
import { app, BrowserWindow, ipcMain, protocol, session } from 'electron';
import { type Outcome, unwrap } from '../../shared/model/outcome.ts';
import type { Ports, Vault } from '../core/platform/ports.ts';
import type { BundledFiles } from '../host/bundled-files.ts';
import type { HostedCore } from '../host/core.ts';
import { openVault } from '../host/keyring-vault.ts';
import { nodeClock } from '../host/node-clock.ts';
import { describeError } from '../host/redact.ts';
import { serveApp } from './app-protocol.ts';
import { appOrigin } from './navigation-policy.ts';
import { lockPermissions } from './permission-lock.ts';
import { closeCore } from './quit-gracefully.ts';
import { serveRpcPorts } from './rpc-port.ts';
import { openSettingsStore } from './settings-store.ts';
import { pagePreferences } from './window.ts';

/** One part of the program, and what was seen of it: a fault, or a word such as the keychain's name. */
interface PartReport {
  readonly ok: boolean;
  readonly seen: string;
}

/** What `--self-test` prints, as one line of JSON. */
export interface SelfTestReport {
  readonly ok: boolean;
  readonly version: string;
  /** Such as `win32-arm64`. */
  readonly system: string;
  readonly runtime: string;
  readonly parts: Readonly<Record<'keychain' | 'database' | 'worker' | 'page', PartReport>>;
}

/** What the entry gives. */
export interface SelfTestOptions {
  /** A folder of its own, which is removed at the end. */
  readonly dataFolder: string;
  readonly bundled: BundledFiles;
  readonly preloadPath: string;
  readonly compose: (ports: Ports) => Promise<Outcome<HostedCore>>;
  readonly log: (line: string) => void;
}

/** How long the page may take to draw its first screen, in milliseconds. */
const maxPageMs = 60_000;

/**
 * Tries what an installation can lack, in a folder of its own that is removed afterwards: the keychain is asked which
 * one it is and nothing else, the database is made, the worker reads the sample, the page comes to its first screen in
 * a window that stays hidden. Nothing goes over the network. Call once, after Electron's ready event.
 */
export async function runSelfTest(options: SelfTestOptions): Promise<SelfTestReport> {
  const { dataFolder } = options;
  const notReached: PartReport = { ok: false, seen: 'not reached' };
  const parts = { keychain: notReached, database: notReached, worker: notReached, page: notReached };
  let core: HostedCore | null = null;
  try {
    const vault = await openVault();
    parts.keychain = { ok: vault.isLasting, seen: vault.isLasting ? vault.storeName : 'none answers' };
    parts.database = await tryPart(async () => {
      core = unwrap(await options.compose(ownPorts(options, vault)));
      return 'opened';
    });
    if (core !== null) {
      const composed: HostedCore = core;
      parts.worker = await tryPart(() => readSample(composed));
      parts.page = await tryPart(() => drawPage(composed, options));
    }
  } finally {
    // What was found counts, however the core ends.
    if (core !== null) await closeCore(core, options.log);
    removeFolder(dataFolder);
  }
  return {
    ok: Object.values(parts).every(({ ok }) => ok),
    version: app.getVersion(),
    system: `${process.platform}-${process.arch}`,
    runtime: `Electron ${process.versions.electron ?? '?'}, Node ${process.versions.node}`,
    parts,
  };
}

function removeFolder(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // On Windows Chromium holds some of it until the program ends. It lies in the system's folder for such things.
  }
}

async function tryPart(part: () => Promise<string>): Promise<PartReport> {
  try {
    return { ok: true, seen: await part() };
  } catch (error) {
    return { ok: false, seen: describeError(error) };
  }
}

function ownPorts({ bundled, dataFolder }: SelfTestOptions, vault: Vault): Ports {
  return {
    host: 'desktop',
    version: app.getVersion(),
    dataFolder,
    samplePath: bundled.samplePath,
    apiUrl: 'https://self-test.invalid',
    fetch: () => Promise.reject(new TypeError('a self-test asks nobody')),
    // The user's key stays where it is.
    vault: { ...vault, read: async () => null },
    settings: openSettingsStore(dataFolder, 'self-test'),
    clock: nodeClock,
    dialogs: null,
    opener: null,
    notifications: null,
  };
}

async function readSample(core: HostedCore): Promise<string> {
  const client = createRouterClient(core.router);
  // biome-ignore lint/correctness/useHookAtTopLevel: a procedure of the contract, not a hook
  const { fileId } = await client.files.useSample({});
  const { sheets, suggestedSheet } = await client.workbooks.open({ fileId });
  const { rowCount } = await client.workbooks.readTable({
    fileId,
    sheet: sheets[suggestedSheet]?.name ?? '',
  });
  return `${rowCount} rows of the sample`;
}

async function drawPage(core: HostedCore, { bundled, preloadPath, log }: SelfTestOptions): Promise<string> {
  serveApp(protocol, bundled.pageFolder);
  lockPermissions(session.defaultSession);
  const window = new BrowserWindow({
    show: false,
    webPreferences: pagePreferences(preloadPath, process.platform),
  });
  serveRpcPorts({
    ipc: ipcMain,
    core: Promise.resolve(core),
    keepBytes: () => Promise.reject(new Error('nothing is dropped')),
    currentWindow: () => window,
    log,
  });
  await window.loadURL(`${appOrigin}/`);
  const until = Date.now() + maxPageMs;
  while (Date.now() < until) {
    // Links to the screens are there once the first snapshot has come over the port.
    const links: unknown = await window.webContents.executeJavaScript(
      `document.querySelectorAll('nav a').length`,
    );
    if (typeof links === 'number' && links > 0) return `${links} links of the first screen`;
    await new Promise((go) => setTimeout(go, 100));
  }
  throw new Error('the page did not come to its first screen');
}
