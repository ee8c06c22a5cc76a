import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type RunningApp, startApp } from './app.ts';
import { type AppWindow, launchChromium, openWindow } from './chromium.ts';

/** An app and a window of it that all tests of one `describe` share. */
export interface SharedApp {
  /** A folder of the tests' own, removed at the end. */
  readonly folder: string;
  readonly window: AppWindow;
}

/** Starts an app for all tests of the present `describe`, opens a window, and ends both afterwards. */
export function useApp(): SharedApp {
  const folder = mkdtempSync(join(tmpdir(), 'sheetbatch-e2e-'));
  let app: RunningApp | undefined;
  let browser: Browser | undefined;
  let window: AppWindow | undefined;
  beforeAll(async () => {
    app = await startApp({ folder });
    browser = await launchChromium();
    window = await openWindow(browser, app.address);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    folder,
    get window() {
      if (window === undefined) throw new Error('the window opens before the first test');
      return window;
    },
  };
}
