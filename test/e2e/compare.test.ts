import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { describeWhere } from '../support/where.ts';
import { type AppWindow, inspectScreen } from './support/chromium.ts';
import { hasFocus } from './support/keyboard.ts';
import { missingForApp } from './support/keyring-session.ts';
import { useLiveApp } from './support/use-app.ts';
import { chooseFile, press, saveCopy, saveKey, waitUntilReady, writeInstruction } from './support/ways.ts';

const sample = resolve(import.meta.dirname, '../../samples/support-tickets.xlsx');
const key = 'sk-ant-api03-a-key-of-this-test-only-0123456789';

/** What is left of the first answer where it was cut off: the service keeps one half. */
const before = (ticket: string): string => `Ticket ${ticket} is about a late`;
const whole = (ticket: string): string => before(ticket).padEnd(2 * before(ticket).length, '.');
const after = (ticket: string): string => `Ticket ${ticket} is about a lost parcel`;

/** The answers of a saved workbook by ticket. */
function readAnswers(path: string): ReadonlyMap<string, string> {
  const book = XLSX.read(readFileSync(path), { type: 'buffer' });
  const rows = XLSX.utils.sheet_to_json<unknown[]>(book.Sheets.Tickets ?? {}, { header: 1, defval: '' });
  const head = rows.find((row) => row.includes('Message')) ?? [];
  const at = head.indexOf('Ticket');
  return new Map(rows.map((row) => [String(row[at]), String(row[head.length - 1])]));
}

describeWhere(missingForApp, 'old and new answers', () => {
  let isAgain = false;
  const live = useLiveApp({
    acceptedKeys: [key],
    rows: [{ every: 40, inFirstBatches: 1, outcome: 'max-tokens' }],
    answer: ({ text }) => {
      const ticket = /T-\d+/.exec(text)?.[0] ?? '';
      return isAgain ? after(ticket) : whole(ticket);
    },
  });
  let window: AppWindow;
  let page: Page;

  beforeAll(async () => {
    ({ window } = live);
    ({ page } = window);
    await saveKey(page, key);
    await page.getByRole('link', { name: 'New job' }).click();
    await chooseFile(page, sample);
    await press(page, 'Next: Instruction');
    await writeInstruction(page, 'What is ticket {{Ticket}} about?');
    await press(page, 'Next: Try');
    await press(page, 'Next: Send');
    await page.getByRole('button', { name: /^Send 320 rows for about \$\d/ }).click();
    await waitUntilReady(page);
  });

  it('are compared after rows were sent again, and one old answer is kept', async () => {
    isAgain = true;
    await press(page, 'Send them again…');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /8 rows .*again/ })
      .click();
    const told = page.getByText('8 answers have changed since their rows were sent again.');
    await told.waitFor();
    await inspectScreen(window, 'compare-strip');
    await press(page, 'Compare old and new…');
    const table = page.getByRole('table', { name: 'Compare old and new answers' });
    await table.waitFor();
    await expect.poll(() => table.locator('tbody tr').count()).toBe(8);
    const first = table.locator('tbody tr').first();
    await expect.poll(() => first.locator('td').nth(0).locator('del').allTextContents()).toEqual(['late']);
    await expect
      .poll(() => first.locator('td').nth(1).locator('ins').allTextContents())
      .toEqual(['lost parcel']);
    await inspectScreen(window, 'compare-old-and-new');
    await page.getByRole('button', { name: 'Use the old answer: Row 2', exact: true }).click();
    await page.getByRole('button', { name: 'Use the new answer: Row 2', exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    // The focus is given back a moment later.
    const opener = page.getByRole('button', { name: 'Compare old and new…' });
    await expect.poll(() => hasFocus(opener)).toBe(true);
    // The grid behind shows what counts now.
    await page.getByRole('gridcell', { name: before('T-1001'), exact: true }).waitFor();
  });

  it('stand in the panel of their row, where the new one can be taken again', async () => {
    await page.getByRole('gridcell', { name: '2', exact: true }).first().click();
    await page.getByRole('heading', { name: 'Earlier answers' }).waitFor();
    const items = page.getByRole('listitem').filter({ hasText: /Answer [12],/ });
    await expect.poll(() => items.count()).toBe(2);
    await expect.poll(() => items.nth(0).locator('ins').allTextContents()).toEqual(['lost parcel']);
    await expect.poll(() => items.nth(1).getByText('In use').count()).toBe(1);
    await items.nth(0).scrollIntoViewIfNeeded();
    await inspectScreen(window, 'compare-panel');
    await page.getByRole('button', { name: /^Use this answer instead: Answer 2,/ }).click();
    await items.nth(0).getByText('In use').waitFor();
    await page.getByRole('button', { name: /^Use this answer instead: Answer 1,/ }).click();
    await items.nth(1).getByText('In use').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('are saved as they were chosen', async () => {
    const path = join(live.folder, 'saved.xlsx');
    await (await saveCopy(page)).saveAs(path);
    const saved = readAnswers(path);
    expect(saved.get('T-1001')).toBe(before('T-1001'));
    expect(saved.get('T-1041')).toBe(after('T-1041'));
    expect(saved.get('T-1002')).toBe(whole('T-1002'));
    await press(page, 'Close');
  });

  it('have caused no complaint in the console', () => {
    expect(window.complaints).toEqual([]);
  });
});
