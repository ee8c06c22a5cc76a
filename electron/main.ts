/** The desktop entry: one instance, ready, compose, window. What it does not know is in electron/desktop. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, dialog } from 'electron';
import { createCore } from './core/app.ts';
import { registerAppScheme } from './desktop/app-protocol.ts';
import { type DesktopHost, startDesktopHost } from './desktop/desktop-host.ts';
import { readDevelopmentOptions } from './desktop/development-options.ts';
import { defaultApiUrl } from './host/api-url.ts';
import { findBundledFiles } from './host/bundled-files.ts';
import { describeError, redact } from './host/redact.ts';
import { describeStartFailure } from './host/start-failures.ts';
import { type Translator, translatorFor } from './locales/translator.ts';

const ownFolder = dirname(fileURLToPath(import.meta.url));
const development = readDevelopmentOptions(process.argv.slice(1), app.isPackaged);

const log = (line: string): void => {
  process.stderr.write(`${redact(line)}\n`);
};

/** The computer's language: a start that fails may be the settings' own fault. */
function systemSpeech(): Translator {
  return translatorFor('system', app.getPreferredSystemLanguages());
}

async function start(): Promise<DesktopHost | null> {
  await app.whenReady();
  const dataFolder = app.getPath('userData');
  const host = await startDesktopHost({
    bundled: findBundledFiles(ownFolder),
    preloadPath: join(ownFolder, 'preload.cjs'),
    dataFolder,
    apiUrl: development.apiUrl ?? defaultApiUrl,
    compose: createCore,
    log,
  });
  if (host.ok) return host.value;
  const failure = describeStartFailure(host.problem, dataFolder, systemSpeech());
  dialog.showErrorBox(failure.title, failure.explanation);
  app.exit(1);
  return null;
}

if (development.dataFolder !== null) app.setPath('userData', development.dataFolder);
// The lock lies in the data folder, so it comes after the folder is known and before anything is opened there.
if (app.requestSingleInstanceLock()) {
  registerAppScheme();
  app.enableSandbox();
  app.setAppUserModelId('com.sheetbatch.desktop');
  const started = start().catch((error: unknown) => {
    log(describeError(error));
    const failure = describeStartFailure({ code: 'unexpected' }, app.getPath('userData'), systemSpeech());
    dialog.showErrorBox(failure.title, failure.explanation);
    app.exit(1);
    return null;
  });
  app.on('second-instance', () => void started.then((host) => host?.show()));
} else {
  app.quit();
}
