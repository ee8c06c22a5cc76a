import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findReleaseFaults, isPublishing, sectionOf } from '../../build/release.mjs';

const root = resolve(import.meta.dirname, '../..');
const manifest = { version: '1.2.0', homepage: 'https://sheets.test', author: 'Us <us@sheets.test>' };
const recipe = 'publish:\n  provider: generic\n';
const changelog =
  '# Changes\n\n## Not released yet\n\n## 1.2.0 · 2027-01-31\n- Faster.\n\n## 1.1.0 · 2027\n- Old.\n';

describe('a release', () => {
  it('is fit to be published with everything in its place', () => {
    expect(findReleaseFaults(manifest, recipe, changelog)).toEqual([]);
  });

  it.each([
    ['homepage', { ...manifest, homepage: 'https://sheetbatch.example' }, recipe, changelog],
    ['homepage', { version: '1.2.0', author: manifest.author }, recipe, changelog],
    ['author', { ...manifest, author: 'Us <us@sheets.example>' }, recipe, changelog],
    ['author', { ...manifest, author: 'Us' }, recipe, changelog],
    ['publish', manifest, 'publish: null\n', changelog],
    ['CHANGELOG', { ...manifest, version: '1.3.0' }, recipe, changelog],
    ['CHANGELOG', manifest, recipe, '## 1.2.0 · 2027-01-31\n\n## 1.1.0\n- Old.\n'],
  ])('is refused for its %s', (word, wrong, withRecipe, withChangelog) => {
    const faults = findReleaseFaults(wrong, withRecipe, withChangelog);
    expect(faults).toEqual([expect.stringContaining(word)]);
  });

  it('tells what is new in it', () => {
    expect(sectionOf(changelog, '1.2.0')).toBe('- Faster.');
    expect(sectionOf(changelog, '1.1.0')).toBe('- Old.');
    expect(sectionOf(changelog, '1')).toBe(null);
  });

  it.each([
    [[], false],
    [['--publish', 'never'], false],
    [['--publish', 'never', '--publish', 'always'], true],
    [['-p', 'onTag'], true],
    [['--publish=always'], true],
    [['--dir'], false],
  ])('is published by %j: %s', (args, publishes) => {
    expect(isPublishing(args)).toBe(publishes);
  });

  it('is refused by the command itself while names and addresses are placeholders', () => {
    const { status, stderr, stdout } = spawnSync(
      process.execPath,
      ['build/run.mjs', 'package', '--publish', 'always'],
      { cwd: root, encoding: 'utf8' },
    );
    expect(status).toBe(1);
    expect(`${stdout}${stderr}`).toContain('package.json has no homepage yet.');
  });
});
