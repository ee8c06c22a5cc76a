import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import {
  type ScriptedService,
  type ServiceOptions,
  startScriptedService,
} from '../../service/scripted-service.ts';
import { type RunningApp, startApp } from './app.ts';
import { type AppWindow, type Fonts, launchChromium, openWindow } from './chromium.ts';

/** An app and a window of it that all tests of one `describe` share. */
export interface SharedApp {
  /** A folder of the tests' own, removed at the end. */
  readonly folder: string;
  readonly window: AppWindow;
}

/** The same with a service of their own that the app talks to. */
export interface LiveApp extends SharedApp {
  readonly service: ScriptedService;
}

/**
 * Starts an app for all tests of the present `describe`, opens a window, and ends both afterwards. `prepare`
 * leaves things for it in the folder.
 */
export function useApp(prepare?: (folder: string) => Promise<void>): SharedApp {
  return useAppAgainst({ prepare });
}

/** As `useApp`, on a system with these fonts. */
export function useAppWith(fonts: Fonts): SharedApp {
  return useAppAgainst({ fonts });
}

/** As `useApp`, against a scripted service. */
export function useLiveApp(options: ServiceOptions): LiveApp {
  return useAppAgainst({ options });
}

interface Setting {
  readonly options?: ServiceOptions;
  readonly fonts?: Fonts;
  readonly prepare?: ((folder: string) => Promise<void>) | undefined;
}

function useAppAgainst({ options, fonts, prepare }: Setting): LiveApp {
  const folder = mkdtempSync(join(tmpdir(), 'sheetbatch-e2e-'));
  let service: ScriptedService | undefined;
  let app: RunningApp | undefined;
  let browser: Browser | undefined;
  let window: AppWindow | undefined;
  beforeAll(async () => {
    await prepare?.(folder);
    if (options !== undefined) service = await startScriptedService(options);
    app = await startApp({ folder, ...(service === undefined ? {} : { apiUrl: service.url }) });
    browser = await launchChromium(fonts);
    window = await openWindow(browser, app.address);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop('SIGTERM');
    await service?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const begun = <Part>(part: Part | undefined): Part => {
    if (part === undefined) throw new Error('it starts before the first test');
    return part;
  };
  return {
    folder,
    get window() {
      return begun(window);
    },
    get service() {
      return begun(service);
    },
  };
}
