import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { FuseV1Options } from '@electron/fuses';
import { describe, expect, it } from 'vitest';
import { fuses } from '../../build/fuses.mjs';

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
    for (const path of recipe.match(/build\/[\w./-]+\.(?:png|plist|mjs)/g) ?? [])
      expect(existsSync(join(root, path)), path).toBe(true);
    for (const name of ['icon.png', 'tray.png', 'trayTemplate.png', 'trayTemplate@2x.png']) {
      expect(existsSync(join(root, 'build/icons', name))).toBe(true);
    }
  });

  it('asks the Mac for nothing but a compiler', () => {
    const keys = [...read('build/entitlements.mac.plist').matchAll(/<key>([^<]+)<\/key>/g)].map(
      (match) => match[1],
    );
    expect(keys).toEqual(['com.apple.security.cs.allow-jit']);
  });
});
