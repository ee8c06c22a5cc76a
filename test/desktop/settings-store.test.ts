import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openSettingsStore as openInBrowserHost } from '../../electron/browser/settings-store.ts';
import { openSettingsStore } from '../../electron/desktop/settings-store.ts';
import { openWindowState } from '../../electron/desktop/window-state.ts';
import { defaultSettings } from '../../shared/model/settings.ts';

vi.mock('electron', () => ({ default: {} }));

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sheetbatch-store-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('settings made in one host hold in the other', () => {
  const chosen = { ...defaultSettings, appearance: 'dark' as const, defaultModel: 'claude-haiku-4-5' };
  openSettingsStore(folder, 'now').write(chosen);
  expect(openInBrowserHost(folder, 'now').read()).toEqual(chosen);
  openInBrowserHost(folder, 'now').write(defaultSettings);
  expect(openSettingsStore(folder, 'now').read()).toEqual(defaultSettings);
});

it('a damaged settings file is set aside and defaults are used', () => {
  writeFileSync(join(folder, 'settings.json'), '{"appearance":');
  expect(openSettingsStore(folder, 'stamp').read()).toEqual(defaultSettings);
  expect(readFileSync(join(folder, 'settings.damaged-stamp.json'), 'utf8')).toBe('{"appearance":');
});

it('the window’s place survives, and a damaged one only costs the place', () => {
  const bounds = { x: 1, y: 2, width: 1200, height: 800 };
  openWindowState(folder).set('bounds', bounds);
  expect(openWindowState(folder).get('bounds')).toEqual(bounds);
  writeFileSync(join(folder, 'window.json'), 'not json');
  expect(openWindowState(folder).get('bounds')).toBeUndefined();
});
