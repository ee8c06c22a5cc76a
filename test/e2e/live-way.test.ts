import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ScriptedService, startScriptedService } from '../service/scripted-service.ts';
import { noOffice, readFirstSheetInOffice } from '../support/office.ts';
import { describeWhere, itWhere } from '../support/where.ts';
import { type RunningApp, startApp } from './support/app.ts';
import { type AppWindow, inspectScreen, launchChromium, openWindow } from './support/chromium.ts';
import { missingForApp } from './support/keyring-session.ts';
import { chooseFile, press, saveCopy, waitUntilReady, writeInstruction } from './support/ways.ts';

const sample = resolve(import.meta.dirname, '../../samples/support-tickets.xlsx');
const goodKey = 'sk-ant-api03-a-key-of-this-test-only-0123456789';
const otherKey = 'sk-ant-api03-a-key-that-was-revoked-0123456789';

/** Claude's part in this test: an answer in which the ticket's own number can be recognised. */
function answerFor(text: string): string {
  return `=Seen ${/T-\d+/.exec(text)?.[0] ?? 'nothing'}`;
}

describeWhere(missingForApp, 'a user with a key', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sheetbatch-live-'));
  let service: ScriptedService;
  let app: RunningApp;
  let browser: Browser;
  let window: AppWindow;
  const outputs: string[] = [];

  const start = async (): Promise<void> => {
    app = await startApp({ folder, apiUrl: service.url });
    window = await openWindow(browser, app.address);
  };

  beforeAll(async () => {
    service = await startScriptedService({
      acceptedKeys: [goodKey],
      endAfterMs: 'when-told',
      answer: (request) => answerFor(request.text),
    });
    browser = await launchChromium();
    await start();
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop('SIGTERM');
    await service?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is told when a key does not work, and can type another', async () => {
    const { page } = window;
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('heading', { name: 'Settings' }).waitFor();
    await page.getByPlaceholder('sk-ant-…').fill(otherKey);
    await press(page, 'Save key');
    await page
      .getByText(/does not accept|not accepted|rejected/i)
      .first()
      .waitFor();
    await page.getByPlaceholder('sk-ant-…').fill(goodKey);
    await press(page, 'Save key');
    await page.getByText(/A key ending in .*6789.* is kept in/).waitFor();
    await inspectScreen(window, 'settings-with-key');
  });

  it('sends a workbook of its own and sees the price on the button', async () => {
    const { page } = window;
    await page.getByRole('link', { name: 'New job' }).click();
    await chooseFile(page, sample);
    await press(page, 'Next: Instruction');
    await writeInstruction(page, 'Repeat the number of ticket {{Ticket}}.');
    await press(page, 'Next: Try');
    await press(page, 'Try 3 rows');
    await page.getByText('=Seen T-1001').first().waitFor();
    await press(page, 'Next: Send');
    const send = page.getByRole('button', { name: /^Send 320 rows for about \$\d/ });
    await send.waitFor();
    await inspectScreen(window, 'send-with-price');
    await send.click();
    await page.getByText('Claude is working').first().waitFor();
  });

  it('closes the tab, loses power while Claude is working, and starts again: the job goes on and nothing is sent twice', async () => {
    await expect.poll(() => service.report().batchCount).toBe(1);
    await window.page.getByText(/Usually done within an hour/).waitFor();
    await window.context.close();
    outputs.push(...app.output);
    await app.stop('SIGKILL');
    service.endAll();
    await start();
    await window.page
      .getByRole('link', { name: /support-tickets/ })
      .first()
      .click();
    await waitUntilReady(window.page);
    await window.page.getByText(/It cost \$/).waitFor();
    await inspectScreen(window, 'live-job-finished');
    expect(service.report()).toMatchObject({ batchCount: 1, requestCount: 320, paidCount: 320 });
    expect(service.violations).toEqual([]);
  });

  itWhere(
    noOffice,
    'finds each answer on its own row in LibreOffice, as text even where it begins with =',
    async () => {
      const download = await saveCopy(window.page);
      const path = join(folder, 'results.xlsx');
      await download.saveAs(path);
      const rows = readFirstSheetInOffice(path).slice(1);
      expect(rows).toHaveLength(320);
      for (const row of rows) expect(row.at(-1)).toBe(`=Seen ${row[0]}`);
    },
  );

  it('finds the key nowhere but in the keyring', async () => {
    await window.context.close();
    await app.stop('SIGTERM');
    outputs.push(...app.output);
    expect(outputs.join('\n')).not.toContain(goodKey);
    expect(filesWith(join(folder, 'data'), goodKey)).toEqual([]);
  });

  it('has caused no complaint in the console', () => {
    expect(window.complaints).toEqual([]);
  });
});

/** Files below a folder whose bytes contain a text. */
function filesWith(folder: string, text: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile() && readFileSync(path).includes(text));
}
