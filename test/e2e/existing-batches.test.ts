import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ScriptedService, startScriptedService } from '../service/scripted-service.ts';
import { describeWhere } from '../support/where.ts';
import { type RunningApp, startApp } from './support/app.ts';
import { type AppWindow, inspectScreen, launchChromium, openWindow } from './support/chromium.ts';
import { missingForApp } from './support/keyring-session.ts';
import { press, saveCopy, waitUntilReady } from './support/ways.ts';

/** Answers that are at Anthropic already: made by another program, found in the list, put on their rows of a CSV. */

const key = 'sk-ant-api03-a-key-of-this-test-only-0123456789';

/** Makes a batch as another program would: with ids of its own, straight at the service. */
async function sendElsewhere(url: string, ids: readonly string[]): Promise<string> {
  const requests = ids.map((id) => ({
    custom_id: id,
    params: {
      model: 'claude-haiku-5-5',
      max_tokens: 64,
      messages: [{ role: 'user', content: `Say the number of ${id}.` }],
    },
  }));
  const response = await fetch(`${url}/v1/messages/batches`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-api-key': key,
      'anthropic-version': '2023-06-01',
    },
    body: JSON.stringify({ requests }),
  });
  return ((await response.json()) as { readonly id: string }).id;
}

describeWhere(missingForApp, 'answers that are there already', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sheetbatch-existing-'));
  const orders = join(folder, 'orders.csv');
  const ids = Array.from({ length: 30 }, (_, index) => `order-${index + 100}`);
  let service: ScriptedService;
  let app: RunningApp;
  let browser: Browser;
  let window: AppWindow;
  let page: Page;
  let remoteId: string;

  const line = () => page.locator(`[data-batch="${remoteId}"]`);

  beforeAll(async () => {
    service = await startScriptedService({
      acceptedKeys: [key],
      answer: (request) => `Seen ${/order-\d+/.exec(request.text)?.[0] ?? 'nothing'}`,
      rows: [{ customId: 'order-103', outcome: 'invalid-request' }],
    });
    // The sheet has been sorted the other way round since, holds two rows more, and one of the batch is gone.
    const rows = [...ids.slice(1).reverse(), 'order-7', 'order-8'].map((id) => `${id},Something from ${id}`);
    writeFileSync(orders, ['Order,Text', ...rows, ''].join('\n'));
    remoteId = await sendElsewhere(service.url, ids);
    service.endAll();
    browser = await launchChromium();
    app = await startApp({ folder, apiUrl: service.url });
    window = await openWindow(browser, app.address);
    page = window.page;
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop('SIGTERM');
    await service?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('are not asked for without a key, and the page says where the key goes', async () => {
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('link', { name: 'Show the batches' }).click();
    await page.getByText('Your key comes first').waitFor();
    await inspectScreen(window, 'batches-no-key');
    await press(page, 'Open Settings');
    await page.getByPlaceholder('sk-ant-…').fill(key);
    await press(page, 'Save key');
    await page.getByText(/A key ending in .*6789/).waitFor();
  });

  it('are listed with what became of them', async () => {
    await page.getByRole('link', { name: 'Show the batches' }).click();
    await line().getByText('Another computer or program').waitFor();
    await line().getByText('29 of 30 answered').waitFor();
    await inspectScreen(window, 'batches');
  });

  it('come as a table of their own', async () => {
    await line()
      .getByRole('button', { name: /^Make a table/ })
      .click();
    const link = line().getByRole('link', { name: /^Download / });
    await link.waitFor();
    const download = page.waitForEvent('download');
    await link.click();
    const path = join(folder, 'table.csv');
    await (await download).saveAs(path);
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(31);
    expect(lines.filter((text) => /^(order-\d+),answered,Seen \1,/.test(text))).toHaveLength(29);
    expect(lines.filter((text) => text.startsWith('order-103,failed,'))).toHaveLength(1);
  });

  it('are put into a workbook by the column that fits best, with the counts before', async () => {
    await line()
      .getByRole('button', { name: /^Put into a workbook/ })
      .click();
    const picker = page.waitForEvent('filechooser');
    await press(page, 'Choose a workbook');
    await (await picker).setFiles(orders);
    await page.getByText('29 of 30 rows of the batch are in this sheet.').waitFor();
    await page.getByText('2 rows of the sheet are not in the batch and stay as they are.').waitFor();
    await page.getByText('Seen order-129').waitFor();
    await inspectScreen(window, 'batches-attach');
    await press(page, 'Make a job of it');
    await waitUntilReady(page);
    await page.getByRole('heading', { name: 'Fetched answers – orders.csv' }).waitFor();
    await page.getByRole('gridcell', { name: 'Seen order-129' }).first().waitFor();
    await inspectScreen(window, 'batches-job');
    expect(await page.getByRole('button', { name: /again/ }).count()).toBe(0);
    expect(service.report()).toMatchObject({ batchCount: 1, requestCount: 30 });
  });

  it('land each on its own row of the saved copy', async () => {
    const download = await saveCopy(page);
    const path = join(folder, 'results.csv');
    await download.saveAs(path);
    const rows = readFileSync(path, 'utf8').trimEnd().split('\n').slice(1);
    expect(rows).toHaveLength(31);
    for (const row of rows) {
      const [order = '', , answer] = row.split(',');
      const hasNone = ['order-7', 'order-8', 'order-103'].includes(order);
      expect(answer, order).toBe(hasNone ? '' : `Seen ${order}`);
    }
    await press(page, 'Close');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('belong to a job of this computer from then on', async () => {
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('link', { name: 'Show the batches' }).click();
    await line().getByText('This computer').waitFor();
    await line().getByRole('link', { name: 'Open the job' }).click();
    await page.getByRole('heading', { name: 'Fetched answers – orders.csv' }).waitFor();
    await page.getByRole('tab', { name: 'Details' }).click();
    await page.getByText(/^Not known here/).waitFor();
    await inspectScreen(window, 'batches-job-details');
    expect(window.complaints).toEqual([]);
  });
});
