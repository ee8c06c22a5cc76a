import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { hasOffice, readFirstSheetInOffice } from '../support/office.ts';
import { describeWhere } from '../support/where.ts';
import { inspectScreen } from './support/chromium.ts';
import { hasFocus } from './support/keyboard.ts';
import { missingForApp } from './support/keyring-session.ts';
import { clickAllWords } from './support/labels.ts';
import { useApp } from './support/use-app.ts';
import { practiseUpToSend, press, waitUntilReady } from './support/ways.ts';

/** Opens one of the two dialogs from the menu beside Save. */
async function openExport(page: Page, entry: 'Export as CSV…' | 'Export as JSON Lines…'): Promise<void> {
  await press(page, 'Export');
  await page.getByRole('menuitem', { name: entry }).click();
  await page.getByRole('dialog').waitFor();
  await page.getByRole('group', { name: 'Columns from your sheet' }).waitFor();
}

/** Makes the file, takes it, and closes the dialog. */
async function take(page: Page, path: string): Promise<string> {
  await press(page, 'Make the file');
  const link = page.getByRole('link', { name: /^Download / });
  await link.waitFor();
  const download = page.waitForEvent('download');
  await link.click();
  const file = await download;
  await file.saveAs(path);
  await press(page, 'Close');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  return file.suggestedFilename();
}

const readCsv = (path: string): string[][] => parse(readFileSync(path, 'utf8'), { bom: true }) as string[][];

/** The sample as SheetJS reads it: header and rows below it. */
function readSample(): { readonly header: string[]; readonly rows: string[][] } {
  const book = XLSX.read(readFileSync('samples/support-tickets.xlsx'), { type: 'buffer' });
  const rows = XLSX.utils.sheet_to_json<unknown[]>(book.Sheets.Tickets ?? {}, {
    header: 1,
    defval: '',
    raw: false,
  });
  const at = rows.findIndex((row) => row.includes('Message'));
  return { header: (rows[at] ?? []).map(String), rows: rows.slice(at + 1).map((row) => row.map(String)) };
}

describeWhere(missingForApp, 'exporting results', () => {
  const shared = useApp();
  const folder = mkdtempSync(join(tmpdir(), 'sheetbatch-export-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('gives a CSV with all columns of the sheet and the answers, as LibreOffice reads it too', async () => {
    const { page } = shared.window;
    await practiseUpToSend(page);
    await press(page, 'Practise with 320 rows — free');
    await waitUntilReady(page);
    await openExport(page, 'Export as CSV…');
    await inspectScreen(shared.window, 'export-csv');
    expect(await clickAllWords(page.getByRole('dialog'))).toBeGreaterThan(8);
    const path = join(folder, 'all.csv');
    expect(await take(page, path)).toBe('support-tickets – results.csv');
    const sample = readSample();
    const [head, ...rows] = readCsv(path);
    expect(head).toEqual([...sample.header, 'Category', 'Category – status']);
    expect(rows).toHaveLength(320);
    const ticket = sample.header.indexOf('Ticket');
    const message = sample.header.indexOf('Message');
    expect(rows.map((row) => [row[ticket], row[message]])).toEqual(
      sample.rows.map((row) => [row[ticket], row[message]]),
    );
    if (hasOffice) {
      const seen = readFirstSheetInOffice(path);
      expect(seen).toHaveLength(321);
      expect(seen.map((row) => row.at(-2))).toEqual([head, ...rows].map((row) => row?.at(-2)));
    }
  });

  it('gives only the rows shown and the columns chosen, as JSON Lines', async () => {
    const { page } = shared.window;
    await page.getByRole('button', { name: /^Answered \d/ }).click();
    await page.getByRole('searchbox').fill('parcel');
    await openExport(page, 'Export as JSON Lines…');
    await page.getByText('Only the rows that the results show now').click();
    await page.getByRole('button', { name: 'Choose none' }).click();
    await page.getByRole('checkbox', { name: 'Ticket', exact: true }).click();
    await page.getByRole('checkbox', { name: 'Row number in the sheet' }).click();
    await inspectScreen(shared.window, 'export-json-lines');
    const path = join(folder, 'some.jsonl');
    expect(await take(page, path)).toBe('support-tickets – results.jsonl');
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
    const rows = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    const sample = readSample();
    const message = sample.header.indexOf('Message');
    const ticket = sample.header.indexOf('Ticket');
    const meant = sample.rows.filter((row) => row.join(' ').toLowerCase().includes('parcel'));
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.length).toBeLessThan(320);
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(['Row', 'Ticket', 'Category', 'Category – status']);
      expect(row['Category – status']).toBe('Answered');
      expect(typeof row.Row).toBe('number');
    }
    const found = new Set(rows.map((row) => row.Ticket));
    for (const row of meant)
      if (String(row[message]).includes('parcel')) expect(found).toContain(row[ticket]);
  });

  it('opens its menu for a quick user, as soon as the last dialog is gone', async () => {
    const { page } = shared.window;
    await openExport(page, 'Export as CSV…');
    // What a person's Enter does, in the very moment when the dialog is gone: no test is that quick from outside.
    await page
      .getByRole('button', { name: 'Export', exact: true, includeHidden: true })
      .evaluate((button) => {
        const observer = new MutationObserver(() => {
          if (document.querySelector('[role="dialog"]') !== null || !(button instanceof HTMLElement)) return;
          observer.disconnect();
          button.focus();
          button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
          button.click();
        });
        observer.observe(document.body, { childList: true, subtree: true });
      });
    await page.keyboard.press('Escape');
    const entry = page.getByRole('menuitem', { name: 'Export as CSV…' });
    await entry.waitFor();
    // It is there to stay: nothing takes the focus from it later.
    await page.waitForTimeout(600);
    expect(await entry.isVisible()).toBe(true);
    expect(await hasFocus(entry)).toBe(true);
    await page.keyboard.press('Escape');
    await entry.waitFor({ state: 'detached' });
  });

  it('can be done by keyboard alone, and Escape leaves the dialog', async () => {
    const { page } = shared.window;
    await page.getByRole('button', { name: 'Export', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Export as CSV…' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('group', { name: 'Columns from your sheet' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('has caused no complaint in the console', () => {
    expect(shared.window.complaints).toEqual([]);
  });
});
