import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSettingsStore } from '../../electron/browser/settings-store.ts';
import { soundSettings } from '../../electron/host/settings-file.ts';
import { defaultSettings } from '../../shared/model/settings.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sheetbatch-settings-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const path = (): string => join(folder, 'settings.json');

describe('settings', () => {
  it('begin with the defaults', () => {
    expect(openSettingsStore(folder, 'now').read()).toEqual(defaultSettings);
  });

  it('are there again after a restart', () => {
    const chosen = { ...defaultSettings, appearance: 'dark' as const, monthlyCapUsdMicros: 25_000_000 };
    openSettingsStore(folder, 'now').write(chosen);
    expect(openSettingsStore(folder, 'later').read()).toEqual(chosen);
  });

  it.each(['{"appearance": "da', '[]', '"text"', 'null', ''])(
    'set a damaged file (%j) aside instead of deleting it, and begin anew',
    (content) => {
      writeFileSync(path(), content);
      const store = openSettingsStore(folder, '2026-11-21T09-00-00');
      expect(store.read()).toEqual(defaultSettings);
      expect(readFileSync(join(folder, 'settings.damaged-2026-11-21T09-00-00.json'), 'utf8')).toBe(content);
      store.write({ ...defaultSettings, language: 'en' });
      expect(openSettingsStore(folder, 'later').read().language).toBe('en');
    },
  );

  it('lose only the one value that makes no sense', () => {
    writeFileSync(
      path(),
      JSON.stringify({ appearance: 'neon', monthlyCapUsdMicros: -5, defaultModel: 'claude-x' }),
    );
    expect(openSettingsStore(folder, 'now').read()).toEqual({ ...defaultSettings, defaultModel: 'claude-x' });
  });

  it('leave what a newer version wrote in the file', () => {
    writeFileSync(path(), JSON.stringify({ ...defaultSettings, fromTheFuture: { kept: true } }));
    const store = openSettingsStore(folder, 'now');
    store.write({ ...store.read(), appearance: 'light' });
    expect(JSON.parse(readFileSync(path(), 'utf8'))).toMatchObject({
      appearance: 'light',
      fromTheFuture: { kept: true },
    });
  });

  it('leave no file aside when nothing is wrong', () => {
    openSettingsStore(folder, 'now').write(defaultSettings);
    openSettingsStore(folder, 'later');
    expect(readdirSync(folder).filter((name) => name.includes('damaged'))).toEqual([]);
    expect(existsSync(path())).toBe(true);
  });

  it('are complete whatever is stored', () => {
    expect(soundSettings({})).toEqual(defaultSettings);
  });
});
