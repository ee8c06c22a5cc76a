import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMemoryVault, storeName } from '../../electron/host/keyring-vault.ts';
import { testMarks } from '../support/test-marks.ts';

const programs = ['dbus-run-session', 'gnome-keyring-daemon'];
const hasKeyring = programs.every((program) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program))),
);
const secret = 'sk-ant-test-0123456789';
const runner = join(import.meta.dirname, 'vault-process.ts');

describe.skipIf(!hasKeyring)(`the keychain${hasKeyring ? '' : ' (not run: no gnome-keyring)'}`, () => {
  let home: string;

  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'sheetbatch-keyring-'));
    mkdirSync(join(home, 'run'), { mode: 0o700 });
  });

  afterAll(() => rmSync(home, { recursive: true, force: true }));

  /**
   * One sitting at the computer: a session bus and an unlocked keyring of its own, then the vault in its
   * own process.
   */
  function sitting(...steps: readonly string[]): unknown {
    const script =
      'printf "keyring password" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; exec "$@"';
    const done = spawnSync(
      'dbus-run-session',
      ['--', 'sh', '-c', script, 'sh', process.execPath, runner, ...steps],
      { encoding: 'utf8', env: environment(home) },
    );
    return JSON.parse(done.stdout);
  }

  it('keeps the key from one day to the next', () => {
    expect(sitting('read', `write:${secret}`, 'read')).toMatchObject({
      isLasting: true,
      answers: [null, null, secret],
    });
    expect(sitting('read')).toMatchObject({ answers: [secret] });
  });

  it('never has it in a file in the clear', () => {
    const files = filesBelow(home);
    expect(files.some((path) => path.endsWith('.keyring'))).toBe(true);
    for (const path of files) expect(readFileSync(path).includes(secret)).toBe(false);
  });

  it('replaces and removes it', () => {
    const other = `${secret}-second`;
    expect(sitting(`write:${other}`, 'read', 'remove', 'read')).toMatchObject({
      answers: [null, other, null, null],
    });
    expect(sitting('read', 'remove')).toMatchObject({ answers: [null, null] });
  });
});

describe('a computer without a keychain', () => {
  it('keeps the key until quit, says so, and writes it nowhere', () => {
    const home = mkdtempSync(join(tmpdir(), 'sheetbatch-no-keyring-'));
    const done = spawnSync(process.execPath, [runner, `write:${secret}`, 'read'], {
      encoding: 'utf8',
      env: { ...environment(home), DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' },
    });
    expect(JSON.parse(done.stdout)).toMatchObject({ isLasting: false, answers: [null, secret] });
    for (const path of filesBelow(home)) expect(readFileSync(path).includes(secret)).toBe(false);
    rmSync(home, { recursive: true, force: true });
  });

  it('forgets when asked', async () => {
    const vault = createMemoryVault();
    await vault.write(secret);
    await vault.remove();
    expect(await vault.read()).toBeNull();
  });
});

describe('the name of the store', () => {
  it.each([
    ['darwin', 'Keychain'],
    ['win32', 'Windows Credential Manager'],
    ['linux', 'the keyring of this computer'],
  ] as const)('on %s is %s', (platform, name) => {
    expect(storeName(platform)).toBe(name);
  });
});

function environment(home: string): NodeJS.ProcessEnv {
  return {
    ...testMarks(),
    PATH: process.env.PATH,
    LANG: 'C.UTF-8',
    HOME: home,
    XDG_DATA_HOME: join(home, 'share'),
    XDG_RUNTIME_DIR: join(home, 'run'),
  };
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true);
}
