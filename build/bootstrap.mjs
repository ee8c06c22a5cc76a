/**
 * build/ owns how the project is installed, built, tested and packaged. It runs before anything is compiled
 * and on any Node from 20 on, so its scripts are plain JavaScript. Nothing of the product may live here, and
 * nothing here may write to standard output except what a command is there to print.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the checkout. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const modules = join(root, 'node_modules');
const isWindows = process.platform === 'win32';

/** Absolute path of the project's own Node; the computer's may be older than the product's. */
export const projectNode = join(modules, 'node', 'bin', isWindows ? 'node.exe' : 'node');

/** Says something to the person at the terminal without disturbing what a command prints. */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/**
 * Installs what is missing, so that every command works as the first one on a clean clone. Ends the process
 * when it cannot.
 */
export function bootstrap() {
  if (isInstalled()) return;
  say('Installing what Sheetbatch needs (a few minutes the first time) …');
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  // `npm ci` insists on the lock file to the letter; where it refuses, an installation by the same versions will do.
  if (
    !addMissing(quiet) &&
    runNpm(['ci', ...quiet]) !== 0 &&
    runNpm(['install', '--no-save', ...quiet]) !== 0
  ) {
    say(
      'The installation did not finish: npm could not fetch everything. Check the internet connection and try again.',
    );
    process.exit(1);
  }
  // npm 11 runs a package's own install step only when it is allowed to; the project's Node needs it.
  if (!existsSync(projectNode)) runNpm(['rebuild', 'node', '--foreground-scripts']);
  if (!existsSync(projectNode)) {
    say(`The installation did not finish: ${projectNode} is missing. Delete node_modules and try again.`);
    process.exit(1);
  }
  writeFileSync(installMark(), '');
}

/**
 * Adds the packages that a change of the lock file brought, in seconds, without taking the others from
 * programs that run; false where that gave anything else than the lock file names, or where nothing is
 * installed yet. `npm ci` removes everything first.
 */
function addMissing(quiet) {
  if (!existsSync(join(modules, '.package-lock.json')) || !existsSync(projectNode)) return false;
  return runNpm(['install', '--no-save', ...quiet]) === 0 && hasSamePackages();
}

/** Its time says when the last installation ended, since npm does not always touch a file of its own. */
function installMark() {
  return join(modules, '.sheetbatch-installed');
}

/** npm writes node_modules/.package-lock.json last, so an interrupted installation lacks it or has an old one. */
function isInstalled() {
  const written = join(modules, '.package-lock.json');
  if (!existsSync(written) || !existsSync(projectNode)) return false;
  const newest = Math.max(modifiedAt(written), modifiedAt(installMark()));
  return newest >= modifiedAt(join(root, 'package-lock.json')) || hasSamePackages();
}

function modifiedAt(path) {
  return existsSync(path) ? statSync(path).mtimeMs : 0;
}

/** A fresh checkout gives the lock file a new time though nothing in it changed. */
function hasSamePackages() {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const present = packagesOf(join(modules, '.package-lock.json'));
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional === true || present[path]?.version === entry.version,
  );
}

function packagesOf(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages ?? {};
}

function runNpm(args) {
  const npmScript = process.env.npm_execpath;
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  if (npmScript?.endsWith('.js')) return spawnSync(process.execPath, [npmScript, ...args], options).status;
  return spawnSync(isWindows ? 'npm.cmd' : 'npm', args, { ...options, shell: isWindows }).status;
}

/** The environment in which the project's own programs and its own Node come first. */
export function projectEnvironment(extra = {}) {
  const path = [join(modules, '.bin'), dirname(projectNode), process.env.PATH ?? ''].join(delimiter);
  return { ...process.env, PATH: path, ...extra };
}

/** Runs a script with the project's Node and answers its exit code; keys pressed by the user reach it. */
export function runNode(args, options = {}) {
  return run(projectNode, args, options);
}

/** Runs a program in the checkout and answers its exit code; 1 when a signal ended it or it could not start. */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      stdio: options.stdio ?? 'inherit',
      env: projectEnvironment(options.env),
    });
    // Ctrl+C reaches the whole group; a signal to this process alone is passed on, so that nothing is left behind.
    const pass = (signal) => child.kill(signal);
    process.on('SIGINT', pass);
    process.on('SIGTERM', pass);
    const done = (code) => {
      process.off('SIGINT', pass);
      process.off('SIGTERM', pass);
      resolve(code);
    };
    child.on('error', (error) => {
      say(`${command} could not be started: ${error.message}`);
      done(1);
    });
    child.on('exit', (code) => done(code ?? 1));
  });
}
