import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningApp, startApp } from './support/app.ts';
import { type AppWindow, inspectScreen, launchChromium, openWindow } from './support/chromium.ts';
import { hasKeyring } from './support/keyring-session.ts';
import { hasLibreOffice, readWithLibreOffice } from './support/libreoffice.ts';
import { type Clicks, practiseUpToSend, press, saveCopy, waitUntilReady } from './support/ways.ts';

const sample = resolve(import.meta.dirname, '../../samples/support-tickets.xlsx');
const labels = ['Billing', 'Delivery', 'Returns', 'Product fault', 'Account', 'Question', 'Other'];

describe.skipIf(!hasKeyring)(
  'a new user without a key (not run: no D-Bus session with gnome-keyring)',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'sheetbatch-practice-'));
    let app: RunningApp;
    let browser: Browser;
    let window: AppWindow;

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

    it('gets from the first screen to Send with the sample in under ten clicks', async () => {
      const clicks: Clicks = { count: 0 };
      await practiseUpToSend(window.page, clicks);
      await press(window.page, 'Practise with 320 rows — free', clicks);
      expect(clicks.count).toBeLessThan(10);
    });

    it('sees the stages and then 320 rows, each accounted for', async () => {
      await window.page.getByText('Claude is working').first().waitFor();
      await waitUntilReady(window.page);
      await window.page.getByRole('button', { name: 'All 320' }).waitFor();
      await window.page.getByText('Practice', { exact: true }).first().waitFor();
      await inspectScreen(window, 'practice-job-finished');
    });

    it.skipIf(!hasLibreOffice)(
      'gets the workbook back with a label beside each ticket and every old cell as it was (not run: no LibreOffice)',
      async () => {
        const download = await saveCopy(window.page);
        expect(download.suggestedFilename()).toBe('support-tickets – results.xlsx');
        const path = join(folder, 'results.xlsx');
        await download.saveAs(path);
        const before = readWithLibreOffice(sample);
        const after = readWithLibreOffice(path);
        expect(after[0]).toEqual([...(before[0] ?? []), 'Category']);
        expect(after.map((row) => row.slice(0, -1))).toEqual(before);
        const answers = after.slice(1).map((row) => row.at(-1) ?? '');
        const answered = answers.filter((answer) => labels.includes(answer));
        // Practice leaves a few rows without an answer, so that these states are met; they stay empty.
        expect(answers.filter((answer) => answer !== '')).toEqual(answered);
        expect(answered.length).toBeGreaterThan(300);
      },
    );

    it('has caused no complaint in the console under the strict content security policy', () => {
      expect(window.complaints).toEqual([]);
    });
  },
);
