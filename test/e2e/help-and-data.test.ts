import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { describeWhere } from '../support/where.ts';
import { dataFolderOf } from './support/app.ts';
import { inspectScreen } from './support/chromium.ts';
import { missingForApp } from './support/keyring-session.ts';
import { makeJobsOld } from './support/old-jobs.ts';
import { useApp } from './support/use-app.ts';
import { practiseUpToSend, press, waitUntilReady } from './support/ways.ts';

/** A dialog that was closed fades out before the page behind it is given back. */
async function waitUntilFaded(page: Page): Promise<void> {
  await page.locator('[role=dialog]').waitFor({ state: 'detached' });
  await page.getByRole('heading', { level: 1 }).waitFor();
}

describeWhere(missingForApp, 'help, shortcuts and data', () => {
  const app = useApp();
  let page: Page;

  beforeAll(async () => {
    ({ page } = app.window);
    await practiseUpToSend(page);
    await press(page, /^Practise with 320 rows/);
    await waitUntilReady(page);
  });

  it('opens the dialog for saving with Ctrl+S, and nothing else while it is open', async () => {
    await page.keyboard.press('Control+s');
    await page.getByRole('dialog').getByText('every answer goes on its own row').waitFor();
    await page.keyboard.press('Control+,');
    await page.keyboard.press('F1');
    await page.keyboard.press('Escape');
    await waitUntilFaded(page);
    expect(page.url()).toContain('#/jobs/');
  });

  it('goes to Settings with Ctrl+comma, to Help with F1, and opens a workbook with Ctrl+O', async () => {
    await page.keyboard.press('Control+,');
    await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
    await page.keyboard.press('F1');
    await page.getByRole('heading', { name: 'Help', level: 1 }).waitFor();
    const picker = page.waitForEvent('filechooser');
    await page.keyboard.press('Control+o');
    await (await picker).setFiles(join(import.meta.dirname, '../../samples/support-tickets.xlsx'));
    await page.getByText('320 rows').first().waitFor();
    expect(page.url()).toContain('#/new/sheet');
  });

  it('explains itself', async () => {
    await page.getByRole('link', { name: 'Help', exact: true }).click();
    const parts = ['How it works', 'What it costs', 'What leaves your computer', 'What to do when …'];
    for (const part of parts) await page.getByRole('heading', { name: part }).waitFor();
    await expect.poll(() => page.getByRole('list').nth(1).getByRole('listitem').count()).toBe(8);
    await page.getByText('Where you write {{Column}}, Claude gets').waitFor();
    await inspectScreen(app.window, 'help');
    await page.getByRole('heading', { name: 'What to do when …' }).scrollIntoViewIfNeeded();
    await inspectScreen(app.window, 'help-when');
  });

  it('narrows the guide to what is looked for, and leads to the right screen', async () => {
    const search = page.getByRole('searchbox', { name: 'Search the guide' });
    await search.fill('console');
    await page.getByText('… the key is not accepted').waitFor();
    expect(await page.getByRole('heading', { name: 'How it works' }).count()).toBe(0);
    await search.fill('no such words');
    await page.getByText('Nothing found').waitFor();
    await press(page, 'Show the whole guide');
    await page.getByRole('link', { name: 'Batches of the account' }).click();
    expect(page.url()).toContain('#/batches');
    await page.goBack();
  });

  it('lists the shortcuts at a question mark, but not while one is typed', async () => {
    await page.getByRole('searchbox', { name: 'Search the guide' }).focus();
    await page.keyboard.type('what?');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.getByRole('searchbox', { name: 'Search the guide' }).fill('');
    await page.getByRole('heading', { name: 'Help', level: 1 }).click();
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await dialog.waitFor();
    const rows = await dialog.getByRole('row').allTextContents();
    expect(rows).toContain('CtrlSSave the answers of the job you are looking at');
    expect(rows).toContain('Alt↓Menu of the column: sort, copy');
    // A browser keeps Ctrl+N for itself.
    expect(rows.join()).not.toContain('New job');
    await inspectScreen(app.window, 'shortcuts');
    await page.keyboard.press('Escape');
    await waitUntilFaded(page);
  });

  it('makes a report that shows itself whole before it is saved', async () => {
    await press(page, 'Report a problem…');
    const dialog = page.getByRole('dialog', { name: 'Report a problem' });
    const shown = dialog.getByRole('textbox', { name: 'What the file contains' });
    await shown.waitFor();
    const text = await shown.inputValue();
    await inspectScreen(app.window, 'report');
    const download = page.waitForEvent('download');
    await press(page, 'Save the file');
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^sheetbatch-report-.*\.json$/);
    expect(readFileSync(await file.path(), 'utf8')).toBe(text);
    expect(JSON.parse(text).jobs).toMatchObject([
      { isPractice: true, state: 'finished', counts: { skipped: 0 } },
    ]);
    for (const secret of ['support-tickets', 'Moss sleeping pad', app.folder, 'Billing']) {
      expect(text).not.toContain(secret);
    }
    await dialog.getByRole('button', { name: 'Close' }).click();
    await waitUntilFaded(page);
  });

  it('tells where data is kept and how much', async () => {
    await page.getByRole('link', { name: 'Settings', exact: true }).click();
    const table = page.getByRole('table', { name: 'Room that the data takes' });
    await table.scrollIntoViewIfNeeded();
    await expect
      .poll(() => table.getByRole('rowheader').allTextContents())
      .toEqual(
        expect.arrayContaining(['Jobs and answers', 'Copies of workbooks', 'In all', 'Free on this disk']),
      );
    await page.getByText(dataFolderOf(app.folder)).waitFor();
    await inspectScreen(app.window, 'data');
  });

  it('removes what is old, and unsaved answers only when they are ticked', async () => {
    await press(page, 'Remove old data…');
    const dialog = page.getByRole('dialog', { name: 'Remove old data' });
    await dialog.getByText('There is nothing that old.').waitFor();
    expect(await dialog.getByRole('button', { name: 'Remove', exact: true }).isDisabled()).toBe(true);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await waitUntilFaded(page);

    makeJobsOld(dataFolderOf(app.folder), 40);
    await press(page, 'Remove old data…');
    await dialog.getByText('There is nothing that old.').waitFor();
    await dialog.getByRole('combobox', { name: 'Older than' }).selectOption('Another number of days');
    await dialog.getByRole('textbox', { name: 'Days' }).fill('1.5');
    await dialog.getByText('Type a whole number of days').waitFor();
    await dialog.getByRole('textbox', { name: 'Days' }).fill('39');
    const job = dialog.getByRole('checkbox', { name: /: \d+ answers, ended/ });
    await job.waitFor();
    await expect.poll(() => job.isChecked()).toBe(false);
    expect(await dialog.getByRole('button', { name: 'Remove', exact: true }).isDisabled()).toBe(true);
    await inspectScreen(app.window, 'remove-old-data');
    await job.check();
    await dialog.getByRole('button', { name: 'Remove 1 job' }).click();
    await waitUntilFaded(page);
    await page.getByText(/^1 job was removed\./).waitFor();
    await page.getByRole('link', { name: 'Jobs', exact: true }).click();
    await page.getByRole('button', { name: 'Practise with the sample' }).waitFor();
    expect(app.window.complaints).toEqual([]);
  });
});
