import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { decideClosing } from '../../electron/desktop/closing.ts';
import { readDevelopmentOptions } from '../../electron/desktop/development-options.ts';
import { saveFilters } from '../../electron/desktop/dialogs.ts';
import { hasFeed } from '../../electron/desktop/updates.ts';
import { pagePreferences } from '../../electron/desktop/window.ts';
import { fitBounds } from '../../electron/desktop/window-bounds.ts';

// Only the decisions are tested here; what Electron itself does is shown by electron-runtime.test.ts.
vi.mock('electron', () => ({
  app: {},
  BrowserWindow: class {},
  dialog: {},
  Menu: {},
  nativeImage: {},
  nativeTheme: {},
  screen: {},
  Tray: class {},
}));

describe('the window', () => {
  const laptop = { x: 0, y: 0, width: 1440, height: 900 };
  const second = { x: 1440, y: 0, width: 1920, height: 1080 };
  const left = { x: 1600, y: 100, width: 1200, height: 800 };

  it('opens where it was left', () => {
    expect(fitBounds(left, [laptop, second])).toEqual(left);
  });

  it('opens in sight when its display has been unplugged', () => {
    expect(fitBounds(left, [laptop])).toEqual({ width: 1200, height: 800 });
  });

  it.each([
    undefined,
    null,
    'big',
    {},
    { x: 0, y: 0, width: 'wide', height: 1 },
    { x: 0.5, y: 0, width: 9, height: 9 },
  ])('opens in a good size when %j was kept', (saved) => {
    expect(fitBounds(saved, [laptop])).toEqual({ width: 1280, height: 860 });
  });

  it('is never smaller than what it shows, nor above the edge of the display', () => {
    expect(fitBounds({ x: 10, y: 10, width: 300, height: 200 }, [laptop])).toMatchObject({
      width: 1024,
      height: 700,
    });
    expect(fitBounds({ x: 10, y: -500, width: 1200, height: 800 }, [laptop])).not.toHaveProperty('y');
  });

  it('gives the page no Node, no shared world and no webview', () => {
    expect(pagePreferences('/preload.cjs')).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      webviewTag: false,
      webSecurity: true,
    });
  });
});

describe('closing the window', () => {
  it('hides it and says once that jobs go on', () => {
    expect(decideClosing(false, false)).toEqual({ hides: true, says: true });
    expect(decideClosing(false, true)).toEqual({ hides: true, says: false });
  });

  it('closes it when the user quits', () => {
    expect(decideClosing(true, false)).toEqual({ hides: false, says: false });
  });
});

describe('saving', () => {
  it('offers only the format that the source leads to', () => {
    expect(saveFilters('/home/ana/Leads – results.XLSX', 'Tables')).toEqual([
      { name: 'Tables', extensions: ['xlsx'] },
    ]);
    expect(saveFilters('/home/ana/Leads – results.jsonl', 'Tables')).toEqual([
      { name: 'JSON Lines', extensions: ['jsonl'] },
    ]);
    expect(saveFilters('/home/ana/Leads', 'Tables')).toEqual([]);
  });
});

describe('options for development', () => {
  const args = ['.', '--data-dir', 'here', '--api-url=http://127.0.0.1:9/', '--inspect'];

  it('are taken while developing', () => {
    expect(readDevelopmentOptions(args, false)).toEqual({
      dataFolder: resolve('here'),
      apiUrl: 'http://127.0.0.1:9',
    });
  });

  it('are not taken by the installed app', () => {
    expect(readDevelopmentOptions(args, true)).toEqual({ dataFolder: null, apiUrl: null });
  });

  it('never send the key in the clear to another computer', () => {
    expect(readDevelopmentOptions(['--api-url', 'http://evil.example'], false).apiUrl).toBeNull();
  });
});

describe('updates', () => {
  it('are off until a feed is configured', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sheetbatch-feed-'));
    expect(hasFeed(true, folder)).toBe(false);
    writeFileSync(join(folder, 'app-update.yml'), 'provider: generic\n');
    expect(hasFeed(true, folder)).toBe(true);
    expect(hasFeed(false, folder)).toBe(false);
    rmSync(folder, { recursive: true });
  });
});
