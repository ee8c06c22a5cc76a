import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from '../../../build/find-chromium.mjs';
import { testMarks } from '../../support/test-marks.ts';

const hasKeyring =
  process.platform === 'linux' &&
  existsSync('/usr/bin/dbus-run-session') &&
  existsSync('/usr/bin/gnome-keyring-daemon');

/**
 * What is missing to run the app in a browser (a private D-Bus session with a real gnome-keyring, a
 * Chromium); null where nothing is.
 */
export const missingForApp = missing();

function missing(): string | null {
  if (!hasKeyring) return 'no D-Bus session with gnome-keyring';
  return findChromium() === null ? 'no Chromium' : null;
}

/** A process inside a private D-Bus session whose gnome-keyring keeps its files in `home`. */
export interface KeyringProcess {
  /** The wrapper; its streams are those of the program. */
  readonly wrapper: ChildProcess;
  /** Id of the program itself, so that exactly it can be killed. */
  programId(): number;
}

/**
 * Runs a program inside a private D-Bus session with a gnome-keyring that has been unlocked. Two runs with the same
 * `home` see the same keyring, as two days on the same laptop would.
 */
export function spawnWithKeyring(home: string, program: string, args: readonly string[]): KeyringProcess {
  const pidFile = join(home, `program-${randomUUID()}.pid`);
  mkdirSync(join(home, 'run'), { recursive: true, mode: 0o700 });
  writeFileSync(pidFile, '');
  const script = [
    'printf "keyring-password" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1',
    'echo $$ > "$PID_FILE"',
    'exec "$@"',
  ].join('\n');
  const wrapper = spawn('dbus-run-session', ['--', 'sh', '-c', script, 'sh', program, ...args], {
    env: {
      ...testMarks(),
      PATH: process.env.PATH ?? '',
      LANG: 'C.UTF-8',
      HOME: home,
      XDG_DATA_HOME: join(home, 'share'),
      XDG_RUNTIME_DIR: join(home, 'run'),
      PID_FILE: pidFile,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return {
    wrapper,
    programId: () => Number(readFileSync(pidFile, 'utf8').trim()),
  };
}
