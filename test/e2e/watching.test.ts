import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ScriptedService } from '../service/scripted-service.ts';
import { describeWhere } from '../support/where.ts';
import { type AppWindow, inspectScreen } from './support/chromium.ts';
import { hasFocus } from './support/keyboard.ts';
import { missingForApp } from './support/keyring-session.ts';
import { useLiveApp } from './support/use-app.ts';
import { chooseFile, press, saveKey, waitUntilReady, writeInstruction } from './support/ways.ts';

const sample = resolve(import.meta.dirname, '../../samples/support-tickets.xlsx');
const goodKey = 'sk-ant-api03-a-key-of-this-test-only-0123456789';

describeWhere(missingForApp, 'watching jobs', () => {
  const live = useLiveApp({
    acceptedKeys: [goodKey],
    endAfterMs: 'when-told',
    answer: ({ text }) => (/T-\d*[02468]\b/.test(text) ? 'Delivery' : 'Billing'),
    rows: [
      { textIncludes: 'T-1001', inFirstBatches: 1, outcome: 'max-tokens' },
      { textIncludes: 'T-1002', inFirstBatches: 1, outcome: 'max-tokens' },
      { textIncludes: 'T-1003', inFirstBatches: 1, outcome: 'overloaded' },
      { textIncludes: 'T-1004', inFirstBatches: 1, outcome: 'invalid-request' },
      { textIncludes: 'T-1005', inFirstBatches: 1, outcome: 'off-list' },
    ],
  });
  let service: ScriptedService;
  let window: AppWindow;
  let page: Page;

  beforeAll(async () => {
    ({ service, window } = live);
    ({ page } = window);
    await saveKey(page, goodKey);
  });
  afterAll(() => expect(window.complaints).toEqual([]));

  /** From a new job to its Send step. */
  async function prepare(): Promise<void> {
    await page.getByRole('link', { name: 'New job' }).click();
    await chooseFile(page, sample);
    await press(page, 'Next: Instruction');
    await page.getByRole('radio', { name: /One of a list/ }).click();
    await page.getByRole('textbox', { name: 'Labels to choose from' }).fill('Billing\nDelivery\nAccount');
    await writeInstruction(page, 'Sort ticket {{Ticket}}.');
    await press(page, 'Next: Try');
    await press(page, 'Next: Send');
    await page.getByRole('button', { name: /^Send 320 rows/ }).waitFor();
  }

  it('puts a second job in the queue, in words on the job, on Home and on the button', async () => {
    await prepare();
    expect(await page.getByRole('button', { name: 'More ways to send' }).count()).toBe(0);
    await press(page, /^Send 320 rows/);
    await page.getByText('Claude is working').first().waitFor();
    await expect.poll(() => service.report().batchCount).toBe(1);
    await prepare();
    await page.getByRole('button', { name: 'More ways to send' }).press('Enter');
    const later = page.getByRole('menuitem', {
      name: /^Send 320 rows for about .*, when 1 job before it is done/,
    });
    await later.waitFor();
    await later.press('Enter');
    await page.getByText('Waiting for 1 job before it:').waitFor();
    await page.getByText('Nothing has been sent yet.').first().waitFor();
    await inspectScreen(window, 'queue-job');
    await page.getByRole('link', { name: 'Jobs' }).click();
    await page.getByText('waits for 1 job').waitFor();
    await page.getByText('In the queue').waitFor();
    await inspectScreen(window, 'queue-home');
    expect(service.report().batchCount).toBe(1);
  });

  it('sends the queued job by itself when the one before it is done', async () => {
    service.endAll();
    await expect.poll(() => service.report().batchCount).toBe(2);
    await page.getByText('In the queue').waitFor({ state: 'detached' });
  });

  it('sends a queued job at once when the user wants it', async () => {
    await prepare();
    await page.getByRole('button', { name: 'More ways to send' }).click();
    await page.getByRole('menuitem', { name: /^Send 320 rows/ }).click();
    await page.getByText('Waiting for 1 job before it:').waitFor();
    expect(service.report().batchCount).toBe(2);
    await press(page, 'Send now');
    await page.getByText('Claude is working').first().waitFor();
    await expect.poll(() => service.report().batchCount).toBe(3);
    await page.getByText('Waiting for 1 job before it:').waitFor({ state: 'detached' });
    service.endAll();
  });

  it('tells why rows have no answer, with cure and price', async () => {
    await page.getByRole('link', { name: 'Jobs' }).click();
    await page
      .getByRole('link', { name: /support-tickets/ })
      .last()
      .click();
    await waitUntilReady(page);
    await page.getByRole('tab', { name: 'Overview' }).click();
    const causes = page.getByRole('region', { name: 'Rows without a complete answer' });
    await causes.getByText('Cut off: 2 rows').waitFor();
    await causes.getByText('Trouble at Anthropic: 1 row').waitFor();
    await causes.getByText('Not accepted: 1 row').waitFor();
    await causes.getByText('Off list: 1 row').waitFor();
    await causes
      .getByRole('button', { name: /^Give 2 rows more room and run them again for less than \$0\.01$/ })
      .waitFor();
    await inspectScreen(window, 'overview-causes');
    const states = page.getByRole('table', { name: 'Rows by state' });
    await states.scrollIntoViewIfNeeded();
    await expect.poll(() => states.getByRole('row', { name: /Answered/ }).textContent()).toContain('315');
    const labels = page.getByRole('table', { name: 'Answers in “Category”' });
    await labels.scrollIntoViewIfNeeded();
    await labels.getByRole('row', { name: /Account 0/ }).waitFor();
    await inspectScreen(window, 'overview-charts');
    const dearest = page.getByRole('list', { name: 'Dearest rows' }).getByRole('button').first();
    await dearest.click();
    await page.getByRole('heading', { name: /^Row \d+/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: /^Row \d+/ }).waitFor({ state: 'detached' });
    // A focus that a program sets before it is given back is taken for none of the user's.
    await expect.poll(() => hasFocus(dearest)).toBe(true);
  });

  it('leads from a bar to its rows', async () => {
    await page.getByRole('button', { name: 'Show these rows: Off list' }).press('Enter');
    await page.getByRole('tab', { name: 'Results', selected: true }).waitFor();
    await page.getByRole('button', { name: 'Off list 1', pressed: true }).waitFor();
    await page.getByRole('tab', { name: 'Overview' }).click();
    await page.getByRole('button', { name: 'Show these rows: Billing' }).click();
    await page.getByRole('button', { name: 'Category: Billing' }).waitFor();
  });

  it('runs the rows of one cause again, and only these', async () => {
    await page.getByRole('tab', { name: 'Overview' }).click();
    await press(page, /^Give 2 rows more room/);
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Cut off: 2 rows').waitFor();
    await inspectScreen(window, 'overview-repair');
    const before = service.report().requestCount;
    await dialog.getByRole('button', { name: /^Give 2 rows more room/ }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => service.report().requestCount).toBe(before + 2);
    service.endAll();
    await waitUntilReady(page);
    const causes = page.getByRole('region', { name: 'Rows without a complete answer' });
    await causes.getByText('Trouble at Anthropic: 1 row').waitFor();
    await causes.getByText(/^Cut off/).waitFor({ state: 'detached' });
  });

  it('tells how long the user’s own batches took, once three of about this size are known', async () => {
    await page.getByRole('link', { name: 'Jobs' }).click();
    const finished = page.getByRole('table', { name: /^Your jobs/ }).getByText('Finished');
    await expect.poll(() => finished.count()).toBe(3);
    await prepare();
    await page.getByText(/^Your last 3 batches of about this size took \d/).waitFor();
    await press(page, /^Send 320 rows/);
    await page.getByText(/^Your last 3 batches of about this size took .* At the latest tomorrow/).waitFor();
    await inspectScreen(window, 'watching-own-history');
  });
});
