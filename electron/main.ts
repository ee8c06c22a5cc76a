/** The desktop entry: one instance, ready, compose, window. What it does not know is in electron/desktop. */
import { mkdirSync, mkdtempSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, dialog } from 'electron';
import { createCore } from './core/app.ts';
import { registerAppScheme } from './desktop/app-protocol.ts';
import { type DesktopHost, startDesktopHost } from './desktop/desktop-host.ts';
import { readDevelopmentOptions } from './desktop/development-options.ts';
import { networkSwitches } from './desktop/no-retry-fetch.ts';
import { openedFile } from './desktop/opened-files.ts';
import { runSelfTest } from './desktop/self-test.ts';
import { defaultApiUrl } from './host/api-url.ts';
import { findBundledFiles } from './host/bundled-files.ts';
import { settleDataFolder } from './host/data-folder.ts';
import { describeError, redact } from './host/redact.ts';
import { describeStartFailure } from './host/start-failures.ts';
import { type Translator, translatorFor } from './locales/translator.ts';

const ownFolder = dirname(fileURLToPath(import.meta.url));
const development = readDevelopmentOptions(process.argv.slice(1), app.isPackaged);

const log = (line: string): void => {
  process.stderr.write(`${redact(line)}\n`);
};

const noteFailure = (error: unknown): void => log(describeError(error));

/** The computer's language: a start that fails may be the settings' own fault. */
function systemTranslator(): Translator {
  return translatorFor('system', app.getPreferredSystemLanguages());
}

async function start(): Promise<DesktopHost | null> {
  await app.whenReady();
  const host = await startDesktopHost({
    bundled: findBundledFiles(ownFolder),
    preloadPath: join(ownFolder, 'preload.cjs'),
    dataFolder,
    apiUrl: development.apiUrl ?? defaultApiUrl,
    compose: createCore,
    log,
  });
  if (host.ok) return host.value;
  const failure = describeStartFailure(host.problem, dataFolder, systemTranslator());
  dialog.showErrorBox(failure.title, failure.explanation);
  app.exit(1);
  return null;
}

/** One line of JSON about what an installation can lack; exit code 0 when it lacks nothing (docs/releasing.md). */
async function testSelf(): Promise<void> {
  await app.whenReady();
  const report = await runSelfTest({
    dataFolder,
    bundled: findBundledFiles(ownFolder),
    preloadPath: join(ownFolder, 'preload.cjs'),
    compose: createCore,
    log,
  });
  process.stdout.write(`${JSON.stringify(report)}\n`, () => app.exit(report.ok ? 0 : 1));
}

const around = { platform: process.platform, home: homedir(), environment: process.env };
const isSelfTest = process.argv.includes('--self-test');
const dataFolder = isSelfTest
  ? mkdtempSync(join(tmpdir(), 'sheetbatch-self-test-'))
  : (development.dataFolder ?? settleDataFolder(around));
// Electron refuses a folder that is not there; one that cannot be made is said by the start.
try {
  mkdirSync(dataFolder, { recursive: true });
  app.setPath('userData', dataFolder);
} catch (error) {
  noteFailure(error);
}
// The lock lies in the data folder, so it comes after the folder is known and before anything is opened there.
if (isSelfTest) {
  registerAppScheme();
  app.enableSandbox();
  testSelf().catch((error: unknown) => {
    noteFailure(error);
    app.exit(1);
  });
} else if (app.requestSingleInstanceLock()) {
  for (const name of networkSwitches) app.commandLine.appendSwitch(name);
  registerAppScheme();
  app.enableSandbox();
  app.setAppUserModelId('com.sheetbatch.desktop');
  const started = start().catch((error: unknown) => {
    noteFailure(error);
    const failure = describeStartFailure({ code: 'unexpected' }, dataFolder, systemTranslator());
    dialog.showErrorBox(failure.title, failure.explanation);
    app.exit(1);
    return null;
  });
  const open = (path: string | null): void =>
    void started.then((host) => (path === null ? host?.show() : host?.openFile(path))).catch(noteFailure);
  app.on('second-instance', (_event, args, folder) => open(openedFile(args.slice(1), folder)));
  // macOS asks in this way, at a start before the ready event.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    open(path);
  });
  const opened = openedFile(process.argv.slice(1), process.cwd());
  if (opened !== null) open(opened);
} else {
  app.quit();
}
