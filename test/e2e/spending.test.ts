import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeWhere } from '../support/where.ts';
import { type AppWindow, inspectScreen } from './support/chromium.ts';
import { missingForApp } from './support/keyring-session.ts';
import { useLiveApp } from './support/use-app.ts';
import { chooseFile, press, saveKey, writeInstruction } from './support/ways.ts';

const sample = resolve(import.meta.dirname, '../../samples/support-tickets.xlsx');
const goodKey = 'sk-ant-api03-a-key-of-this-test-only-0123456789';

describeWhere(missingForApp, 'the bill', () => {
  const live = useLiveApp({ acceptedKeys: [goodKey], endAfterMs: 50 });
  let window: AppWindow;
  let page: Page;

  beforeAll(async () => {
    ({ window } = live);
    ({ page } = window);
    await saveKey(page, goodKey);
  });
  afterAll(() => expect(window.complaints).toEqual([]));

  it('says nothing was spent yet, and which prices it reckons with, dated', async () => {
    await page.getByText('Nothing has been spent yet.').waitFor();
    await page.getByText(/Looked up at Anthropic on [A-Z][a-z]+ \d+, \d{4}/).waitFor();
    const row = page.getByRole('row', { name: /Claude Sonnet 4\.5/ });
    await expect.poll(() => row.textContent()).toContain('not known');
  });

  it('takes the user’s own price, reckons with it at once, and gives it back', async () => {
    await press(page, 'Change the price of Claude Sonnet 5.5');
    const input = page.getByRole('textbox', { name: /text sent, in US dollars/ });
    await input.fill('cheap');
    await press(page, 'Keep this price');
    await page.getByText('Type an amount such as 2 or 0.50.').waitFor();
    await input.fill('4');
    await press(page, 'Keep this price');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const row = page.getByRole('row', { name: /Claude Sonnet 5\.5/ });
    await row.getByText('your own price').waitFor();
    await expect.poll(() => row.textContent()).toContain('$4.00');
    await press(page, 'Take back your price of Claude Sonnet 5.5');
    await row.getByText('your own price').waitFor({ state: 'detached' });
    await expect.poll(() => row.textContent()).toContain('$2.00');
  });

  it('tells on Send what a long background saves, as a range, and when it may cost more', async () => {
    await page.getByRole('link', { name: 'New job' }).click();
    await chooseFile(page, sample);
    await press(page, 'Next: Instruction');
    await writeInstruction(page, 'Repeat the number of ticket {{Ticket}}.');
    await press(page, 'Background for all rows');
    const picker = page.waitForEvent('filechooser');
    await press(page, 'Take from a file: text, Word or PDF');
    const notes = { name: 'notes.docx', mimeType: '', buffer: Buffer.from('no zip') };
    await (await picker).setFiles(notes);
    await page.locator('[data-problem="document-not-readable"]').waitFor();
    await inspectScreen(window, 'spending-background');
    await page
      .getByRole('textbox', { name: 'What Claude should know for every row' })
      .fill('Our shop sells lamps and kettles to all of Europe. '.repeat(200));
    await press(page, 'Next: Try');
    await press(page, 'Try 3 rows');
    await page.getByText('The answers are here.').waitFor();
    await press(page, 'Next: Send');
    await page.getByText('Saved on the background').waitFor();
    await page.getByText(/costs up to \$\d.* more than sending it plainly/).waitFor();
    await inspectScreen(window, 'spending-send');
    await press(page, /^Send 320 rows for about/);
    await page.getByText(/^Finished .* after/).waitFor();
  });

  it('shows the month’s spending as a chart and as figures', async () => {
    await page.getByRole('link', { name: 'Settings' }).click();
    const chart = page.getByRole('img', { name: 'Spent in each month' });
    await chart.waitFor();
    await chart.scrollIntoViewIfNeeded();
    const figures = page.getByRole('region', { name: 'Spent in each month' });
    const cells = await figures.getByRole('row').last().getByRole('cell').allTextContents();
    expect(cells[0]).toBe('1');
    // Estimate, cost of the jobs, tries, in all.
    for (const cell of cells.slice(1)) expect(cell).toMatch(/^\$\d/);
    await inspectScreen(window, 'spending-settings');
    await page.getByRole('region', { name: 'Prices of the models' }).scrollIntoViewIfNeeded();
    await inspectScreen(window, 'spending-prices');
  });
});
