import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { projectNode, root, say } from './bootstrap.mjs';
import { findChromiumWithDownloads } from './find-chromium.mjs';

/** Milliseconds that one attempt to fetch a tool may take. */
const fetchTimeoutMs = 5 * 60_000;

/**
 * Sees to the programs that the tests drive: a Chromium, a private keyring, LibreOffice. What cannot be had
 * is said once; the tests that need it report themselves as not run. Answers environment variables for
 * the tests.
 */
export async function provideTestTools() {
  const isDebian = process.platform === 'linux' && process.getuid?.() === 0 && hasProgram('apt-get');
  const missing = isDebian ? missingPackages() : [];
  if (missing.length > 0) installPackages(missing);
  const chromium = await provideChromium(isDebian);
  if (chromium === null)
    say('No Chromium could be found or installed: the tests in a real browser are not run.');
  return chromium === null ? {} : { SHEETBATCH_CHROMIUM: chromium };
}

async function provideChromium(isDebian) {
  const present = await findChromiumWithDownloads();
  if (present !== null) return present;
  say('Fetching a Chromium for the tests …');
  const cli = join(root, 'node_modules', 'playwright-core', 'cli.js');
  spawnSync(projectNode, [cli, 'install', 'chromium'], { stdio: ['ignore', 2, 2], timeout: fetchTimeoutMs });
  const downloaded = await findChromiumWithDownloads();
  if (downloaded !== null || !isDebian) return downloaded;
  installPackages(['chromium']);
  return findChromiumWithDownloads();
}

/** Debian packages of the optional programs that are not there yet. */
function missingPackages() {
  return [
    ['dbus-run-session', 'dbus'],
    ['gnome-keyring-daemon', 'gnome-keyring'],
    ['soffice', 'libreoffice-calc'],
    ['strace', 'strace'],
  ].flatMap(([program, name]) => (hasProgram(program) ? [] : [name]));
}

function installPackages(names) {
  say(`Installing ${names.join(', ')} for the tests …`);
  const options = {
    stdio: ['ignore', 2, 2],
    timeout: fetchTimeoutMs,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-q'], options);
  // One after the other: a package that cannot be had must not hold back the rest.
  for (const name of names)
    spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', name], options);
}

function hasProgram(name) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));
}
