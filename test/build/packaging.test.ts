import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { FuseV1Options } from '@electron/fuses';
import { describe, expect, it } from 'vitest';
import { fuses } from '../../build/fuses.mjs';
import { keyringFault, neededKeyrings } from '../../build/keyring-modules.mjs';
import { workbookEndings } from '../../electron/desktop/workbook-endings.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

describe('the installed program', () => {
  it('has a decision on every fuse that Electron knows', () => {
    const known = Object.values(FuseV1Options).filter((value) => typeof value === 'number');
    expect(known.filter((fuse) => typeof fuses[fuse] !== 'boolean')).toEqual([]);
    expect(fuses.strictlyRequireAllFuses).toBe(true);
  });

  it('runs only its own unchanged archive, and is no interpreter for others', () => {
    expect(fuses[FuseV1Options.OnlyLoadAppFromAsar]).toBe(true);
    expect(fuses[FuseV1Options.EnableEmbeddedAsarIntegrityValidation]).toBe(true);
    for (const fuse of [
      FuseV1Options.RunAsNode,
      FuseV1Options.EnableNodeOptionsEnvironmentVariable,
      FuseV1Options.EnableNodeCliInspectArguments,
      FuseV1Options.GrantFileProtocolExtraPrivileges,
    ]) {
      expect(fuses[fuse]).toBe(false);
    }
  });

  it('ships no development host and has all that its recipe names', () => {
    const recipe = read('electron-builder.yml');
    expect(recipe).toContain('asar: true');
    expect(recipe).not.toContain('dist/node');
    for (const path of recipe.match(/build\/[\w./-]+\.(?:png|plist|mjs|nsh)/g) ?? [])
      expect(existsSync(join(root, path)), path).toBe(true);
    for (const name of ['icon.png', 'tray.png', 'trayTemplate.png', 'trayTemplate@2x.png']) {
      expect(existsSync(join(root, 'build/icons', name))).toBe(true);
    }
  });

  it('needs the keyring of every architecture of the system that it is packed for', () => {
    expect(neededKeyrings(['--dir'], 'linux')).toEqual([
      '@napi-rs/keyring-linux-x64-gnu',
      '@napi-rs/keyring-linux-arm64-gnu',
    ]);
    expect(neededKeyrings(['--win', '--mac'], 'linux')).toEqual([
      '@napi-rs/keyring-darwin-x64',
      '@napi-rs/keyring-darwin-arm64',
      '@napi-rs/keyring-win32-x64-msvc',
      '@napi-rs/keyring-win32-arm64-msvc',
    ]);
    const locked = JSON.parse(read('package-lock.json')) as { packages: Readonly<Record<string, object>> };
    for (const name of neededKeyrings(['--win', '--mac', '--linux'], 'linux'))
      expect(locked.packages[`node_modules/${name}`]).toMatchObject({
        integrity: expect.stringMatching(/^sha512-/),
      });
  });

  it('is refused without the keyring of its architecture, and with that of another', () => {
    const right = 'node_modules/@napi-rs/keyring-win32-arm64-msvc/keyring.win32-arm64-msvc.node';
    const wrong = 'node_modules/@napi-rs/keyring-linux-x64-gnu/keyring.linux-x64-gnu.node';
    expect(keyringFault([right.replaceAll('/', '\\'), 'samples/a.xlsx'], 'win32', 'arm64')).toBeNull();
    expect(keyringFault([wrong], 'win32', 'arm64')).toContain('keyring-win32-arm64-msvc is missing');
    expect(keyringFault([right, wrong], 'win32', 'arm64')).toContain(wrong);
  });

  it('is offered for workbooks, and takes none of them away from another program', () => {
    const installer = read('build/installer.nsh');
    const offered = [...installer.matchAll(/insertmacro SheetbatchReads "\.(\w+)"/g)].map(
      (found) => found[1],
    );
    expect(offered).toEqual(['xlsx', 'xlsm', 'xlsb', 'xls', 'ods', 'csv', 'tsv', 'tab']);
    expect(offered.filter((ending) => !workbookEndings.includes(String(ending)))).toEqual([]);
    const keys = [...installer.matchAll(/"(Software[^"]*)"/g)].map((found) => found[1] ?? '');
    expect(keys.filter((key) => !key.startsWith('Software\\Classes\\Applications\\'))).toEqual([]);
    const recipe = read('electron-builder.yml');
    expect(recipe).toMatch(/rank: Alternate/);
    expect(recipe.match(/^ *fileAssociations:/gm)).toHaveLength(1);
  });

  it('asks the Mac for nothing but a compiler', () => {
    const keys = [...read('build/entitlements.mac.plist').matchAll(/<key>([^<]+)<\/key>/g)].map(
      (match) => match[1],
    );
    expect(keys).toEqual(['com.apple.security.cs.allow-jit']);
  });
});
