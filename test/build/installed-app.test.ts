import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keyringPackage } from '../../build/keyring-modules.mjs';

const root = resolve(import.meta.dirname, '../..');
const whyNot = reasonAgainst();

/**
 * The mark in Electron's program after which its fuses stand, then version and count, one byte each
 * (@electron/fuses).
 */
const fuseMark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const fuseCount = 9;

function reasonAgainst(): string | null {
  if (process.platform !== 'linux') return 'not run: the stand-in for Electron is made for Linux';
  return existsSync(join(root, 'dist/electron/main.js')) ? null : 'not run: not built, npm test builds first';
}

/** Something with the outside of Electron's runtime, so that packaging can be tried without a download of 100 MB. */
function writeStandInRuntime(folder: string): void {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8')) as {
    version: string;
  };
  mkdirSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'locales'));
  const wire = [Buffer.from(fuseMark), Buffer.from([1, fuseCount]), Buffer.from('1'.repeat(fuseCount))];
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.alloc(4096), ...wire, Buffer.alloc(4096)]));
  writeFileSync(join(folder, 'version'), version);
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox'])
    writeFileSync(join(folder, name), '');
}

function run(script: string, ...args: readonly string[]) {
  return spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    encoding: 'utf8',
  });
}

/** Packs for this system, over the stand-in in a folder. */
function pack(folder: string, ...args: readonly string[]) {
  return run(
    'electron-builder/cli.js',
    '--dir',
    '--publish=never',
    `-c.electronDist=${join(folder, 'runtime')}`,
    `-c.directories.output=${join(folder, 'release')}`,
    ...args,
  );
}

/** Runs an installed main.js with `--self-test` where Electron's runtime is not. */
function testSelf(installed: string): { readonly status: number | null; readonly report: unknown } {
  const program = join(root, 'test/desktop/self-test-process.ts');
  const main = join(installed, 'dist/electron/main.js');
  const done = spawnSync(process.execPath, [program, '--self-test', '--keyring', '--main', main], {
    encoding: 'utf8',
    env: { ...process.env, HOME: installed },
  });
  return { status: done.status, report: done.stdout === '' ? done.stderr : JSON.parse(done.stdout) };
}

describe.skipIf(whyNot !== null)(`the packaged app${whyNot === null ? '' : ` (${whyNot})`}`, () => {
  let folder: string;
  let files: readonly string[];
  const unpacked = (): string => join(folder, 'release', 'linux-unpacked');

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sheetbatch-package-'));
    writeStandInRuntime(join(folder, 'runtime'));
    const packed = pack(folder);
    if (packed.status !== 0) throw new Error(packed.stdout + packed.stderr);
    files = run('@electron/asar/bin/asar.js', 'list', join(unpacked(), 'resources/app.asar')).stdout.split(
      '\n',
    );
  }, 180_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('holds what the window needs', () => {
    const needed = [
      '/dist/electron/main.js',
      '/dist/electron/preload.cjs',
      '/dist/electron/workbook-worker.js',
      '/dist/renderer/index.html',
      '/samples/support-tickets.xlsx',
      '/build/icons/tray.png',
      '/build/icons/tray.ico',
      '/build/icons/trayTemplate.png',
      '/build/icons/trayTemplate@2x.png',
      '/package.json',
    ];
    expect(needed.filter((path) => !files.includes(path))).toEqual([]);
  });

  it('holds no sources, no tests, no development host and no package but the keyring', () => {
    const strange = files.filter((path) =>
      /^\/(electron|renderer|shared|test|docs|dist\/node)(\/|$)|\.tsx?$/.test(path),
    );
    expect(strange.filter((path) => !path.startsWith('/node_modules/'))).toEqual([]);
    const packages = files.flatMap((path) => /^\/node_modules\/((?:@[^/]+\/)?[^/@]+)$/.exec(path)?.[1] ?? []);
    expect(packages.filter((name) => !name.startsWith('@napi-rs/keyring'))).toEqual([]);
    expect(packages).toContain('@napi-rs/keyring');
  });

  it('passes its own test, and says what it lacks', () => {
    const installed = join(folder, 'installed');
    run('@electron/asar/bin/asar.js', 'extract', join(unpacked(), 'resources/app.asar'), installed);
    const whole = testSelf(installed);
    expect(whole.report).toMatchObject({ ok: true, parts: { page: { ok: true } } });
    expect(whole.status).toBe(0);
    rmSync(join(installed, 'dist/electron/workbook-worker.js'));
    rmSync(join(installed, 'dist/renderer/index.html'));
    const cut = testSelf(installed);
    expect(cut.report).toMatchObject({
      ok: false,
      parts: { keychain: { ok: true }, database: { ok: true }, worker: { ok: false }, page: { ok: false } },
    });
    expect(cut.status).toBe(1);
  }, 120_000);

  it('weighs no more than it did', () => {
    // Measured: 16.1 MB with source maps.
    expect(statSync(join(unpacked(), 'resources/app.asar')).size).toBeLessThan(18_000_000);
  });

  it('has its native module and the sample as files of their own', () => {
    const beside = join(unpacked(), 'resources/app.asar.unpacked');
    expect(existsSync(join(beside, 'samples/support-tickets.xlsx'))).toBe(true);
    const native = (readdirSync(beside, { recursive: true }) as string[]).filter((path) =>
      path.endsWith('.node'),
    );
    const name = keyringPackage('linux', process.arch);
    expect(native.map((path) => path.split('/').slice(0, 3).join('/'))).toEqual([`node_modules/${name}`]);
  });

  it('is refused for another architecture while its native module is not there: each quit would forget the key', () => {
    const other = process.arch === 'x64' ? 'arm64' : 'x64';
    const name = keyringPackage('linux', other);
    if (existsSync(join(root, 'node_modules', name))) return;
    const packed = pack(folder, `--${other}`);
    expect(packed.status).toBe(1);
    expect(packed.stdout + packed.stderr).toContain(`the keyring's module ${name} is missing`);
  }, 180_000);

  it('has every fuse burned in as decided', () => {
    const program = readFileSync(join(unpacked(), 'sheetbatch'));
    const start = program.indexOf(fuseMark) + fuseMark.length + 2;
    // In order: run as Node, cookie encryption, NODE_OPTIONS, inspect, archive integrity, only our archive,
    // snapshot of its own, file:// privileges, WebAssembly trap handlers.
    expect(program.subarray(start, start + fuseCount).toString('latin1')).toBe('010011001');
  });
});
