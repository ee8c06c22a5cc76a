import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { describeWhere } from '../support/where.ts';
import { dataFolderOf, type RunningApp, startApp } from './support/app.ts';
import { type AppWindow, inspectScreen, launchChromium, openWindow } from './support/chromium.ts';
import { missingForApp } from './support/keyring-session.ts';
import { clickAllWords } from './support/labels.ts';
import { practiseUpToSend, press, waitUntilReady } from './support/ways.ts';

type Cells = (string | number)[];

/** The sample's rows below its header, as SheetJS reads them, and where they stand. */
function readSheet(path: string, sheet = 'Tickets') {
  const book = XLSX.read(readFileSync(path), { type: 'buffer' });
  const rows = XLSX.utils.sheet_to_json<Cells>(book.Sheets[sheet] ?? {}, { header: 1, defval: '' });
  const headerAt = rows.findIndex((row) => row.includes('Message'));
  const header = (rows[headerAt] ?? []).map(String);
  return { book, above: rows.slice(0, headerAt), header, rows: rows.slice(headerAt + 1) };
}

/**
 * Works on the workbook as a person might between sending and saving: sorts, deletes three rows, inserts
 * two, edits four.
 */
function workOn(path: string): { readonly edited: readonly string[] } {
  const { book, above, header, rows } = readSheet(path);
  const message = header.indexOf('Message');
  const ticket = header.indexOf('Ticket');
  const left = rows.slice(3).reverse();
  const edited = [10, 20, 30, 40].map((at) => {
    const row = left[at] ?? [];
    row[message] = `${row[message]} (corrected)`;
    return String(row[ticket]);
  });
  const fresh = ['new 1', 'new 2'].map((text) => header.map((_, at) => (at === message ? text : '')));
  const sheet = XLSX.utils.aoa_to_sheet([...above, header, ...fresh, ...left]);
  book.Sheets.Tickets = sheet;
  writeFileSync(path, XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }));
  return { edited };
}

/** The copy of the sample that the app works with. */
function ownSample(folder: string): string {
  const files = join(dataFolderOf(folder), 'files');
  const found = readdirSync(files, { recursive: true }).map(String);
  const name = found.find((path) => path.endsWith('support-tickets.xlsx'));
  return join(files, name ?? '');
}

/** Takes the file that the finished save offers, and closes the dialog. */
async function take(page: Page, path: string): Promise<Download> {
  const link = page.getByRole('link', { name: /^Download / });
  await link.waitFor();
  const download = page.waitForEvent('download');
  await link.click();
  await (await download).saveAs(path);
  await press(page, 'Close');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  return download;
}

function column(path: string, name: string): ReadonlyMap<string, string> {
  const { header, rows } = readSheet(path);
  const [ticket, at] = [header.indexOf('Ticket'), header.indexOf(name)];
  return new Map(rows.map((row) => [String(row[ticket]), String(row[at] ?? '')]));
}

describeWhere(missingForApp, 'saving', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sheetbatch-saving-'));
  let app: RunningApp;
  let browser: Browser;
  let window: AppWindow;
  let page: Page;

  beforeAll(async () => {
    app = await startApp({ folder });
    browser = await launchChromium();
    window = await openWindow(browser, app.address);
    page = window.page;
    await practiseUpToSend(page);
    await press(page, 'Practise with 320 rows — free');
    await waitUntilReady(page);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  });

  it('shows the first rows as they will be, and they are so in the file', async () => {
    await press(page, 'Save answers…');
    const preview = page.getByRole('table', { name: /rows as they will be/ });
    await preview.waitFor();
    await inspectScreen(window, 'save-new-column');
    const shown = await preview
      .locator('tbody tr')
      .evaluateAll((lines) =>
        lines.map((line) => [...line.querySelectorAll('td')].map((cell) => cell.textContent ?? '')),
      );
    await press(page, 'Make the copy');
    await page.getByText(/^\d+ rows got their answers in /).waitFor();
    await inspectScreen(window, 'save-done');
    await take(page, join(folder, 'first.xlsx'));
    const { header, rows } = readSheet(join(folder, 'first.xlsx'));
    expect(header.at(-1)).toBe('Category');
    expect(shown).toHaveLength(5);
    for (const cells of shown) {
      const text = String(cells[1]);
      const row = rows.find((one) => one.includes(text));
      expect(row?.at(-1)).toBe(cells.at(-1));
    }
  });

  it('writes into an existing column, only where it is empty, and adds a record sheet', async () => {
    await press(page, 'Save answers…');
    const place = page.getByRole('combobox', { name: 'Answers “Category” go into' });
    await place.waitFor();
    const names = await place.locator('option').allTextContents();
    const chosen = readSheet(ownSample(folder)).header.at(-1) ?? '';
    expect(names).toContain(`The column “${chosen}”`);
    await place.selectOption({ label: `The column “${chosen}”` });
    const how = page.getByRole('combobox', { name: 'In this column' });
    await how.waitFor();
    await page.getByText('* stays as it is, because the cell is not empty').waitFor();
    await inspectScreen(window, 'save-existing-fill');
    await how.selectOption({ label: 'Replace what is there' });
    await page.getByText('* stays as it is, because the cell is not empty').waitFor({ state: 'detached' });
    await page.getByRole('checkbox', { name: 'State of each row' }).click();
    await page.getByRole('checkbox', { name: /^A sheet “Sheetbatch”/ }).click();
    await inspectScreen(window, 'save-existing-replace');
    await press(page, 'Make the copy');
    await page.getByText(/more rows got no answer, only what you chose to have beside it/).waitFor();
    await inspectScreen(window, 'save-done-beside');
    await take(page, join(folder, 'replaced.xlsx'));
    const first = column(join(folder, 'first.xlsx'), 'Category');
    const replaced = column(join(folder, 'replaced.xlsx'), chosen);
    const before = column(ownSample(folder), chosen);
    for (const [ticket, answer] of first) {
      expect(replaced.get(ticket)).toBe(answer === '' ? before.get(ticket) : answer);
    }
    const { header } = readSheet(join(folder, 'replaced.xlsx'));
    expect(header.at(-1)).toBe('Category – status');
    const book = XLSX.read(readFileSync(join(folder, 'replaced.xlsx')), { type: 'buffer' });
    expect(book.SheetNames.at(-1)).toBe('Sheetbatch');
  });

  it('ticks the box whose words were clicked, and the file has just the columns asked for', async () => {
    await press(page, 'Save answers…');
    await page.getByRole('table', { name: /rows as they will be/ }).waitFor();
    expect(await clickAllWords(page.getByRole('dialog'))).toBe(5);
    await page.getByText('Notes', { exact: true }).click();
    await page.getByText('Name of each row at Anthropic', { exact: true }).click();
    await press(page, 'Make the copy');
    await take(page, join(folder, 'beside.xlsx'));
    const before = readSheet(ownSample(folder)).header;
    expect(readSheet(join(folder, 'beside.xlsx')).header).toEqual([
      ...before,
      'Category',
      'Category – note',
      'Category – request id',
    ]);
  });

  it('finds the rows of a workbook that was sorted, cut and edited, and says which it leaves out', async () => {
    const first = column(join(folder, 'first.xlsx'), 'Category');
    const { edited } = workOn(ownSample(folder));
    await press(page, 'Save answers…');
    await page.getByText('You have worked on the workbook since. Each row was looked for again.').waitFor();
    await page.getByText('4 rows whose text has changed: nothing is written there').waitFor();
    await page.getByText('3 rows are no longer in the workbook').waitFor();
    await page.getByText('313 rows found').waitFor();
    await inspectScreen(window, 'save-changed-workbook');
    await press(page, 'Make the copy');
    await take(page, join(folder, 'worked.xlsx'));
    const worked = column(join(folder, 'worked.xlsx'), 'Category');
    // Three tickets are gone; the two new rows have no ticket and share one line here.
    expect(worked.size).toBe(first.size - 3 + 1);
    expect(worked.get('')).toBe('');
    for (const [ticket, answer] of worked) {
      if (ticket === '') continue;
      expect([ticket, answer]).toEqual([ticket, edited.includes(ticket) ? '' : first.get(ticket)]);
    }
  });

  it('says what to do when the workbook is gone, and keeps the answers', async () => {
    const path = ownSample(folder);
    const bytes = readFileSync(path);
    rmSync(path);
    await press(page, 'Save answers…');
    await page.locator('[data-problem="save-refused-source-missing"]').waitFor();
    await page.getByText(/Put the file back where it was/).waitFor();
    expect(await page.getByRole('button', { name: 'Make the copy' }).isDisabled()).toBe(true);
    expect(await page.getByText('313 rows found').count()).toBe(0);
    await inspectScreen(window, 'save-source-missing');
    writeFileSync(path, bytes);
    await press(page, 'Cancel');
    await page.getByRole('button', { name: 'All 320' }).waitFor();
  });

  it('has caused no complaint in the console', () => {
    expect(window.complaints).toEqual([]);
  });
});
