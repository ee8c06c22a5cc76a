import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import type { ScriptedService } from '../service/scripted-service.ts';
import { describeWhere } from '../support/where.ts';
import { dataFolderOf } from './support/app.ts';
import { type AppWindow, inspectScreen } from './support/chromium.ts';
import { enter, enterMenu, hasFocus, tabTo } from './support/keyboard.ts';
import { missingForApp } from './support/keyring-session.ts';
import { makeJobsOld } from './support/old-jobs.ts';
import { useLiveApp } from './support/use-app.ts';
import { waitUntilReady } from './support/ways.ts';

const sample = resolve(import.meta.dirname, '../../samples/support-tickets.xlsx');
const key = 'sk-ant-api03-a-key-of-this-test-only-0123456789';

/** From here on nobody has a mouse. */
describeWhere(missingForApp, 'what comes after Send, without a mouse', () => {
  const live = useLiveApp({
    acceptedKeys: [key],
    endAfterMs: 'when-told',
    rows: [{ every: 40, inFirstBatches: 1, outcome: 'max-tokens' }],
    answer: ({ text }) => `About ${/T-\d+/.exec(text)?.[0] ?? ''}`.padEnd(30, '.'),
  });
  let service: ScriptedService;
  let window: AppWindow;
  let page: Page;

  beforeAll(() => {
    ({ service, window } = live);
    ({ page } = window);
  });

  /** Follows a link of the frame or of a list. */
  async function follow(name: string | RegExp): Promise<void> {
    await tabTo(page, page.getByRole('link', { name }).first());
    await page.keyboard.press('Enter');
  }

  async function prepare(): Promise<void> {
    await follow('New job');
    const picker = page.waitForEvent('filechooser');
    await enter(page, 'Choose a workbook');
    await (await picker).setFiles(sample);
    await enter(page, 'Next: Instruction');
    await tabTo(page, page.getByRole('textbox', { name: 'Instruction for each row' }));
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('What is ticket {{Ticket}} about?');
    await enter(page, 'Next: Try');
    await enter(page, 'Next: Send');
    await page.getByRole('button', { name: /^Send 320 rows/ }).waitFor();
  }

  it('a key is saved, a job is sent, another waits in the queue, is paused, and sent at once after all', async () => {
    await follow('Settings');
    await tabTo(page, page.getByPlaceholder('sk-ant-…'));
    await page.keyboard.insertText(key);
    await page.keyboard.press('Enter');
    await page.getByText(/A key ending in .*6789.* is kept in/).waitFor();
    await prepare();
    await enter(page, /^Send 320 rows/);
    await page.getByText('Claude is working').first().waitFor();
    await prepare();
    await enterMenu(page, 'More ways to send', /^Send 320 rows .*when 1 job before it is done/);
    await page.getByText('Waiting for 1 job before it:').waitFor();
    await enter(page, 'Pause');
    await page.getByText('The job is paused. Nothing has been sent yet.').waitFor();
    await page.getByText('Waiting for 1 job before it:').waitFor({ state: 'detached' });
    await inspectScreen(window, 'keyboard-paused');
    await enter(page, 'Continue');
    await page.getByText('Waiting for 1 job before it:').waitFor();
    expect(service.report().batchCount).toBe(1);
    await enter(page, 'Send now');
    await expect.poll(() => service.report().batchCount).toBe(2);
    service.endAll();
    await waitUntilReady(page);
  });

  it('a job is canceled, after what that costs was said', async () => {
    await prepare();
    await enter(page, /^Send 320 rows/);
    await page.getByText('Claude is working').first().waitFor();
    await expect.poll(() => service.report().batchCount).toBe(3);
    await enterMenu(page, 'More actions', 'Cancel the job…');
    const dialog = page.getByRole('dialog', { name: 'Cancel this job?' });
    await dialog.getByText(/^That can still cost \$\d.* at most\.$/).waitFor();
    await inspectScreen(window, 'cancel-job');
    await tabTo(page, dialog.getByRole('button', { name: 'Cancel the job' }));
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(/^The job was canceled today/).waitFor();
  });

  it('Home says what needs the user', async () => {
    await follow('Jobs');
    await page.getByText(/: some rows need a look$/).waitFor();
    await page.getByText('8 rows have no complete answer.').waitFor();
    await inspectScreen(window, 'home-needs-you');
  });

  it('causes are read and bars lead to their rows', async () => {
    await follow('Jobs');
    // The first job, some of whose answers were cut off.
    await tabTo(page, page.getByRole('link', { name: /support-tickets/ }).last());
    await page.keyboard.press('Enter');
    await waitUntilReady(page);
    await tabTo(page, page.getByRole('tab', { name: 'Results' }));
    await page.keyboard.press('ArrowRight');
    await page.getByRole('tab', { name: 'Overview', selected: true }).waitFor();
    await enter(page, 'Show these rows: Answered');
    await page.getByRole('tab', { name: 'Results', selected: true }).waitFor();
    await page.getByRole('button', { name: /^Answered \d+/, pressed: true }).waitFor();
    await enter(page, /^All 320/);
  });

  it('the grid is one stop by Tab, there and back', async () => {
    const cell = page.locator('.ag-row[row-id="2"] [col-id="row"]');
    const isInGrid = (): Promise<boolean> =>
      page.evaluate(() => document.activeElement?.closest('.ag-root') != null);
    await tabTo(page, page.locator('.ag-header-cell[col-id="row"]'));
    await page.keyboard.press('ArrowDown');
    await tabTo(page, cell);
    await page.keyboard.press('Tab');
    expect(await isInGrid()).toBe(false);
    await page.keyboard.press('Shift+Tab');
    await expect.poll(() => hasFocus(cell)).toBe(true);
    await page.keyboard.press('Shift+Tab');
    expect(await isInGrid()).toBe(false);
    await page.keyboard.press('Tab');
    await expect.poll(() => hasFocus(cell)).toBe(true);
    // Where the browser goes on when the cell that had the focus is drawn anew.
    await page.locator('.ag-row[row-id="3"]').evaluate((row) => row instanceof HTMLElement && row.focus());
    await expect.poll(() => hasFocus(page.locator('.ag-row[row-id="3"] [col-id="row"]'))).toBe(true);
    await page.keyboard.press('Tab');
    expect(await isInGrid()).toBe(false);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => hasFocus(cell)).toBe(true);
    // As when its row has been drawn anew: nothing after it in the grid takes the focus.
    await page.locator('.ag-row[row-id="2"]:has([col-id="row"])').evaluate((row) => {
      for (const other of [...(row.parentElement?.children ?? [])]) if (other !== row) row.before(other);
    });
    expect(await hasFocus(cell)).toBe(true);
    await page.keyboard.press('Tab');
    expect(await isInGrid()).toBe(false);
    await page.keyboard.press('Tab');
    expect(await isInGrid()).toBe(false);
    await page.locator('.ag-row[row-id="3"]').evaluate((row) => row instanceof HTMLElement && row.focus());
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => hasFocus(cell)).toBe(true);
  });

  it('a cell of the grid is marked, changed and opened', async () => {
    const cell = page.locator('.ag-row[row-id="4"] [col-id="answer-0"]');
    await cell.waitFor();
    for (let step = 0; step < 2; step += 1) await page.keyboard.press('ArrowDown');
    while (!(await cell.evaluate((element) => element.classList.contains('ag-cell-focus'))))
      await page.keyboard.press('ArrowRight');
    await page.keyboard.press('n');
    await page.getByRole('button', { name: 'Needs a look 1' }).waitFor();
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByRole('menu').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    await page.keyboard.press('F2');
    await page.getByRole('textbox', { name: /^Answer in column/ }).waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('mended by hand');
    await page.keyboard.press('Enter');
    await page.getByRole('gridcell', { name: 'mended by hand' }).waitFor();
    await page.getByRole('button', { name: 'Changed 1' }).waitFor();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Row \d+/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('rows are sent again, and old and new answers are compared', async () => {
    await enter(page, 'Send them again…');
    const dialog = page.getByRole('dialog');
    await tabTo(page, dialog.getByRole('button', { name: /8 rows .*again/ }));
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => service.report().batchCount).toBe(4);
    service.endAll();
    await page.getByText('8 answers have changed since their rows were sent again.').waitFor({
      timeout: 60_000,
    });
    await enter(page, 'Compare old and new…');
    await dialog.waitFor();
    await enter(page, 'Use the old answer: Row 2');
    await page.getByRole('button', { name: 'Use the new answer: Row 2', exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    const opener = page.getByRole('button', { name: 'Compare old and new…' });
    await expect.poll(() => hasFocus(opener)).toBe(true);
  });

  it('answers are exported, with the columns that were chosen', async () => {
    await enterMenu(page, 'Export', 'Export as CSV…');
    await enter(page, 'Choose none');
    await tabTo(page, page.getByRole('checkbox', { name: 'Ticket', exact: true }));
    await page.keyboard.press('Space');
    await enter(page, 'Make the file');
    const link = page.getByRole('link', { name: /^Download / });
    await tabTo(page, link);
    const download = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    const path = join(live.folder, 'answers.csv');
    await (await download).saveAs(path);
    const [head, ...rows] = parse(readFileSync(path, 'utf8'), { bom: true }) as string[][];
    expect(head?.[0]).toBe('Ticket');
    expect(rows).toHaveLength(320);
    expect(rows[2]?.[1]).toBe('mended by hand');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('colours are changed, and what is old is removed', async () => {
    await follow('Settings');
    await tabTo(page, page.getByRole('radio', { name: 'As the computer is set' }));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset.look)).toBe('dark');
    makeJobsOld(dataFolderOf(live.folder), 100);
    await enter(page, 'Remove old data…');
    const dialog = page.getByRole('dialog', { name: 'Remove old data' });
    const jobs = dialog.getByRole('checkbox', { name: /: \d+ answers, ended/ });
    await jobs.first().waitFor();
    await tabTo(page, jobs.first());
    await page.keyboard.press('Space');
    await enter(page, 'Remove 1 job');
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(/^1 job was removed\./).waitFor();
  });

  it('has caused no complaint in the console', () => {
    expect(window.complaints).toEqual([]);
  });
});
