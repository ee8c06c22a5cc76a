import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ScriptedService, startScriptedService } from '../service/scripted-service.ts';
import { describeWhere } from '../support/where.ts';
import { type RunningApp, startApp } from './support/app.ts';
import { type AppWindow, inspectScreen, launchChromium, openWindow } from './support/chromium.ts';
import { missingForApp } from './support/keyring-session.ts';
import { openTickets, writeTickets } from './support/tickets.ts';

/** The wizard with a key against the scripted service: what is tried, told and sent is counted on the other side. */

const folder = mkdtempSync(join(tmpdir(), 'sheetbatch-wizard-live-'));
const tickets = join(folder, 'tickets.csv');
let service: ScriptedService;
let app: RunningApp;
let browser: Browser;
let window: AppWindow;
let page: Page;

const sendButton = () => page.getByRole('button', { name: /^Send \d/ });

describeWhere(missingForApp, 'the wizard with a key', () => {
  beforeAll(async () => {
    writeTickets(tickets);
    service = await startScriptedService();
    app = await startApp({ folder: join(folder, 'home'), apiUrl: service.url });
    browser = await launchChromium();
    window = await openWindow(browser, app.address);
    page = window.page;
  });

  afterAll(async () => {
    await browser?.close();
    await app?.stop('SIGTERM');
    await service?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('asks nothing of anybody before there is a key', async () => {
    await openTickets(page, tickets);
    await page.getByRole('button', { name: 'Next: Instruction' }).click();
    await page.getByRole('textbox', { name: 'Instruction for each row' }).click();
    await page.keyboard.type('Translate into French: {{Message}}');
    await page.getByText('239 rows will be sent').waitFor();
    expect(service.log).toEqual([]);
  });

  it('takes a key where it is missed, and tells the full price of a try before it', async () => {
    await page.getByRole('button', { name: 'Next: Try' }).click();
    await page.getByText('No key yet, so this is practice').waitFor();
    await page.getByRole('button', { name: 'Add a key' }).click();
    await page.getByRole('textbox', { name: 'Anthropic key' }).fill('sk-ant-api03-wizard-test-key');
    await page.getByRole('button', { name: 'Save key' }).click();
    await page.getByText(/^Trying costs the full price, at most about \$/).waitFor();
    await inspectScreen(window, 'wizard-try-live');
  });

  it('pays for three rows only, however fast the button is clicked', async () => {
    await page.getByRole('button', { name: 'Try 3 rows' }).dblclick();
    await page.getByText(/^The answers are here\. These tries cost \$/).waitFor();
    expect(service.log.filter((entry) => entry.op === 'message')).toHaveLength(3);
  });

  it('lists exactly what leaves the computer', async () => {
    await page.getByRole('button', { name: 'Next: Send' }).click();
    await page.getByRole('button', { name: 'What leaves your computer' }).click();
    const list = page.getByRole('listitem').filter({ hasText: 'the text of these columns' });
    await expect.poll(() => list.textContent()).toMatch(/instruction: Message$/);
    await page.getByText('Other columns, the file and its name stay here.').waitFor();
  });

  it('holds Send back while the spending limit is no amount, and warns where it is low', async () => {
    await sendButton().waitFor();
    const limit = page.getByRole('textbox', { name: 'Never spend more than (US dollars)' });
    await limit.fill('a little');
    await page.getByText('Write an amount such as 5 or 2.50.').waitFor();
    expect(await sendButton().getAttribute('aria-disabled')).toBe('true');
    await limit.fill('0.01');
    await page.getByText('This is below the most the job could cost').waitFor();
    await limit.fill('');
    await inspectScreen(window, 'wizard-send-live');
  });

  it('sends one batch with the rows and the price that the button named', async () => {
    await expect.poll(() => sendButton().getAttribute('aria-disabled')).not.toBe('true');
    await expect.poll(() => sendButton().textContent()).toMatch(/^Send 239 rows for about \$\d/);
    await sendButton().dblclick();
    await page.waitForURL(/#\/jobs\//);
    await expect.poll(() => service.batches.length).toBe(1);
    await page.getByRole('link', { name: 'Jobs' }).click();
    await page.waitForURL(/#\/$/);
    expect(service.batches.map((batch) => batch.requests.length)).toEqual([239]);
    expect(service.violations).toEqual([]);
    expect(window.complaints).toEqual([]);
  });

  it('begins anew after Send, with nothing left of the job before', async () => {
    await page.getByRole('link', { name: 'New job' }).click();
    await page.getByRole('button', { name: 'Choose a workbook' }).waitFor();
    expect(await page.getByRole('button', { name: 'Start over' }).count()).toBe(0);
  });
});
