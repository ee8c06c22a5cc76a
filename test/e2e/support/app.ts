import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { type KeyringProcess, spawnWithKeyring } from './keyring-session.ts';

const program = resolve(import.meta.dirname, '../../../dist/node/browser.js');

/** The browser host as its own process, the way `npm run start:browser` runs it. */
export interface RunningApp {
  /** Opens once: it carries the one-time token. */
  readonly address: string;
  /** What the program printed, for checking that no key is in it. */
  readonly output: readonly string[];
  /** Ends the program: SIGKILL is a dead battery, SIGTERM a quit. */
  stop(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/** Where and against what to run. */
export interface AppOptions {
  /** A folder of the test's own: the keyring and the data folder live below it and outlast the process. */
  readonly folder: string;
  readonly apiUrl?: string;
}

/** The data folder of an app below a test's folder. */
export function dataFolderOf(folder: string): string {
  return join(folder, 'data');
}

/** Starts the built program inside a private D-Bus session with a real gnome-keyring and waits until it serves. */
export async function startApp(options: AppOptions): Promise<RunningApp> {
  mkdirSync(options.folder, { recursive: true });
  const api = options.apiUrl === undefined ? [] : ['--api-url', options.apiUrl];
  const started = spawnWithKeyring(options.folder, process.execPath, [
    program,
    '--no-open',
    '--data-dir',
    dataFolderOf(options.folder),
    ...api,
  ]);
  const output: string[] = [];
  const address = await readAddress(started, output);
  return {
    address,
    output,
    async stop(signal) {
      if (started.wrapper.exitCode !== null) return;
      const ended = once(started.wrapper, 'exit');
      process.kill(started.programId(), signal);
      await ended;
    },
  };
}

function readAddress(started: KeyringProcess, output: string[]): Promise<string> {
  const { stdout, stderr } = started.wrapper;
  if (stdout === null || stderr === null) throw new Error('the program has no output');
  createInterface({ input: stderr }).on('line', (line) => output.push(line));
  return new Promise((resolveAddress, reject) => {
    createInterface({ input: stdout }).on('line', (line) => {
      output.push(line);
      const found = /ready at (http:\/\/127\.0\.0\.1:\d+\/\S*)/.exec(line);
      if (found?.[1] !== undefined) resolveAddress(found[1]);
    });
    started.wrapper.once('exit', () => reject(new Error(`the program ended:\n${output.join('\n')}`)));
  });
}
