/** The entry for a browser tab instead of Electron (`npm run start:browser`). It composes and serves; nothing else. */
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { readArguments } from './browser/arguments.ts';
import { openAddress } from './browser/open-address.ts';
import { type BrowserHost, startBrowserHost } from './browser/start-browser-host.ts';
import { createCore } from './core/app.ts';
import { findBundledFiles } from './host/bundled-files.ts';
import { settleDataFolder } from './host/data-folder.ts';
import { takeProxyFrom } from './host/env-proxy.ts';
import { redact } from './host/redact.ts';

const log = (line: string): void => {
  process.stderr.write(`${redact(line)}\n`);
};

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function start(): Promise<void> {
  const given = readArguments(process.argv.slice(2));
  if (typeof given === 'string') return fail(given, 2);
  const proxyFault = takeProxyFrom(process.env);
  if (proxyFault !== null) return fail(proxyFault, 2);
  const bundled = findBundledFiles(dirname(fileURLToPath(import.meta.url)));
  const around = { platform: process.platform, home: homedir(), environment: process.env };
  const host = await startBrowserHost({
    arguments: { ...given, dataFolder: given.dataFolder ?? settleDataFolder(around) },
    version: readVersion(bundled.pageFolder),
    bundled,
    compose: createCore,
    log,
  });
  if (typeof host === 'string') return fail(host, 1);
  endOnSignals(host);
  const address = host.server.issueAddress();
  print(`Sheetbatch is ready at ${address}`);
  if (given.opensBrowser) await openAddress(address);
  issueOnEnter(host);
}

function readVersion(pageFolder: string): string {
  const path = join(pageFolder, '..', '..', 'package.json');
  return (JSON.parse(readFileSync(path, 'utf8')) as { readonly version: string }).version;
}

function fail(sentence: string, code: number): void {
  log(sentence);
  process.exitCode = code;
}

function endOnSignals(host: BrowserHost): void {
  let isEnding = false;
  const end = (): void => {
    // A second signal must not cut short what the first one began.
    if (isEnding) return;
    isEnding = true;
    host.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  process.on('SIGHUP', end);
}

/** An address opens once; a person at the terminal gets another by pressing Enter. */
function issueOnEnter(host: BrowserHost): void {
  if (!process.stdin.isTTY) return;
  createInterface({ input: process.stdin }).on('line', () => {
    print(`Sheetbatch is ready at ${host.server.issueAddress()}`);
  });
}

await start();
