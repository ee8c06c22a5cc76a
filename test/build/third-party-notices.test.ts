import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { packageFolder, readPackage, renderNotices } from '../../build/third-party-notices.mjs';

const root = resolve(import.meta.dirname, '../..');
const noticesPath = join(root, 'dist', 'third-party-notices.txt');
const isBuilt = existsSync(noticesPath);
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function makePackage(description: object, files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'sheetbatch-package-'));
  folders.push(folder);
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'one', version: '1.0.0', ...description }),
  );
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

describe('the notices of others’ work', () => {
  it('pass on each licence text and notice of a package, whole', () => {
    const folder = makePackage(
      { license: 'Apache-2.0' },
      { 'LICENSE.md': 'Terms\r\nand more', NOTICE: 'Thanks', 'license.js': 'code', 'README.md': 'no' },
    );
    const text = renderNotices([readPackage(folder)]);
    expect(text).toContain('one 1.0.0 (Apache-2.0)\n\nTerms\nand more\n\nThanks\n');
    expect(text).not.toContain('code');
  });

  it('give a package that forgot its text the terms it names', () => {
    const folder = makePackage({ license: 'MIT', author: 'Ada <ada@example.com> (https://example.com)' });
    mkdirSync(join(folder, 'src'));
    expect(renderNotices([readPackage(folder)])).toMatch(
      /Copyright \(c\) Ada\n\nPermission is hereby granted/,
    );
  });

  it.each(['GPL-3.0', 'MIT AND AGPL-3.0', undefined, 'SEE LICENSE IN terms'])(
    'end the build over a licence that may not ship: %s',
    (license) => {
      expect(() => renderNotices([readPackage(makePackage({ license }))])).toThrow('may it ship');
    },
  );

  it.each(['(MIT OR GPL-3.0)', 'MIT AND ISC'])(
    'let one of two licences do, and ask for both where both hold: %s',
    (license) => {
      expect(renderNotices([readPackage(makePackage({ license }))])).toContain(license);
    },
  );

  it.each([
    ['/a/node_modules/react/index.js', '/a/node_modules/react'],
    ['/a/node_modules/@x/y/dist/z.js', '/a/node_modules/@x/y'],
    ['/a/node_modules/x/node_modules/y/z.js', '/a/node_modules/x/node_modules/y'],
    ['/a/renderer/main.tsx', null],
  ])('know the package of %s', (path, folder) => {
    expect(packageFolder(path)).toBe(folder);
  });
});

describe.skipIf(!isBuilt)(
  `the notices that ship${isBuilt ? '' : ' (not run: not built, npm test builds first)'}`,
  () => {
    it('name what is in the page, the core, the worker and beside them, and nothing that only builds', () => {
      const text = readFileSync(noticesPath, 'utf8');
      for (const name of [
        'react',
        'ag-grid-community',
        '@fontsource-variable/inter',
        '@anthropic-ai/sdk',
        'electron-updater',
        '@e965/xlsx',
        'unpdf',
        '@napi-rs/keyring',
      ]) {
        expect(text, name).toMatch(new RegExp(`^${name} \\d`, 'm'));
      }
      for (const name of ['vitest', 'typescript', 'vite', 'knip', 'playwright-core']) {
        expect(text, name).not.toMatch(new RegExp(`^${name} \\d`, 'm'));
      }
    });

    it('are in the installers', () => {
      const recipe = readFileSync(join(root, 'electron-builder.yml'), 'utf8');
      expect(recipe).toContain('from: dist/third-party-notices.txt');
      expect(recipe).toContain('from: LICENSE\n');
    });
  },
);
