import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findChromium } from '../../build/find-chromium.mjs';
import { type BrowserHost, startBrowserHost } from '../../electron/browser/start-browser-host.ts';
import { type Core, createCore } from '../../electron/core/app.ts';
import type { LoginItem } from '../../electron/core/platform/ports.ts';
import { findBundledFiles } from '../../electron/host/bundled-files.ts';
import { success, unwrap } from '../../shared/model/outcome.ts';
import { createMemoryVault, makeSettings } from '../core/support/core-bench.ts';
import { makeTable, memorySource } from '../core/support/memory-table.ts';
import { type ScriptedService, startScriptedService } from '../service/scripted-service.ts';
import { describeWhere } from '../support/where.ts';
import { type AppWindow, inspectScreen, launchChromium, openWindow } from './support/chromium.ts';

/** A list of programs that start at sign-in, as the system keeps one. */
function makeLoginItem(): LoginItem & { readonly changes: boolean[] } {
  const changes: boolean[] = [];
  return { changes, isOn: () => changes.at(-1) ?? false, change: (isOn) => changes.push(isOn) };
}

// The real core with what only the desktop host has, served to a browser: Electron's own part is shown by test/desktop.
describeWhere(findChromium() === null ? 'no Chromium' : null, 'starting with the computer', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sheetbatch-login-'));
  const loginItem = makeLoginItem();
  let service: ScriptedService;
  let host: BrowserHost;
  let core: Core;
  let browser: Browser;
  let window: AppWindow;

  beforeAll(async () => {
    service = await startScriptedService();
    const started = await startBrowserHost({
      arguments: { dataFolder: folder, port: 0, apiUrl: service.url, opensBrowser: false },
      version: '1.2.3',
      bundled: findBundledFiles(resolve(import.meta.dirname, '../../electron')),
      compose: async (ports) => {
        const vault = createMemoryVault('sk-ant-test-1234');
        core = unwrap(await createCore({ ...ports, host: 'desktop', vault, loginItem }));
        return success(core);
      },
      log: () => {},
    });
    if (typeof started === 'string') throw new Error(started);
    host = started;
    browser = await launchChromium();
    window = await openWindow(browser, host.server.issueAddress());
  });

  afterAll(async () => {
    await browser?.close();
    await host?.close();
    await service?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const offer = () => window.page.getByText('Start Sheetbatch with the computer?');

  async function send(isPractice: boolean): Promise<void> {
    const table = makeTable(['Id', 'Message'], 3, (index) => [`T-${index}`, `parcel ${index}`]);
    const settings = makeSettings({ idColumn: 'Id', isPractice });
    unwrap(await core.services.jobs.send({ table, source: memorySource, settings, estimate: null }));
  }

  it('is not offered before something real was sent', async () => {
    await window.page.getByRole('link', { name: 'Help', exact: true }).waitFor();
    await send(true);
    await window.page.getByRole('link', { name: 'Jobs', exact: true }).click();
    await window.page.getByText('Category').first().waitFor();
    expect(await offer().count()).toBe(0);
  });

  it('is offered once after the first real job, and off until the user says yes', async () => {
    await send(false);
    await offer().waitFor();
    expect(loginItem.changes).toEqual([]);
    await inspectScreen(window, 'login-offer');
    await window.page.getByRole('button', { name: 'Not now' }).click();
    await offer().waitFor({ state: 'hidden' });
    await window.page.reload();
    await window.page.getByRole('link', { name: 'Help', exact: true }).waitFor();
    expect(await offer().count()).toBe(0);
    expect(loginItem.changes).toEqual([]);
  });

  it('can be switched on and off in Settings', async () => {
    const { page } = window;
    await page.getByRole('link', { name: 'Settings', exact: true }).click();
    const on = page.getByRole('switch', { name: 'Start with the computer' });
    await on.scrollIntoViewIfNeeded();
    await expect.poll(() => on.isChecked()).toBe(false);
    await on.click();
    await expect.poll(() => loginItem.changes).toEqual([true]);
    await inspectScreen(window, 'settings-background');
    await on.click();
    await expect.poll(() => loginItem.changes).toEqual([true, false]);
    await expect.poll(() => on.isChecked()).toBe(false);
  });

  it('has the keys of the installed app, such as one for a new job and one to go back', async () => {
    const { page } = window;
    await page.getByRole('heading', { name: 'Settings', level: 1 }).click();
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('New job').waitFor();
    expect(window.complaints).toEqual([]);
  });
});
