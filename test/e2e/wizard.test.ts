import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeWhere } from '../support/where.ts';
import { type RunningApp, startApp } from './support/app.ts';
import { type AppWindow, inspectScreen, launchChromium, openWindow } from './support/chromium.ts';
import { missingForApp } from './support/keyring-session.ts';
import { chooseFile, openTickets, writeTickets } from './support/tickets.ts';

/** The wizard in a real browser, over the real core, in practice: nothing is sent and nothing costs anything. */

const folder = mkdtempSync(join(tmpdir(), 'sheetbatch-wizard-'));
const tickets = join(folder, 'tickets.csv');
let app: RunningApp;
let browser: Browser;
let window: AppWindow;
let page: Page;

async function goToInstruction(): Promise<Locator> {
  await openTickets(page, tickets);
  await page.getByRole('button', { name: 'Next: Instruction' }).click();
  const editor = page.getByRole('textbox', { name: 'Instruction for each row' });
  await editor.click();
  return editor;
}

/** Waits until an element holds a text; the machine may be busy. */
async function shows(element: Locator, text: string): Promise<void> {
  await expect.poll(() => element.textContent()).toBe(text);
}

const promptPreview = (): Locator => page.getByRole('region', { name: 'Exactly what Claude reads' });

describeWhere(missingForApp, 'the wizard', () => {
  beforeAll(async () => {
    writeTickets(tickets);
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  beforeEach(async () => {
    app = await startApp({ folder: mkdtempSync(join(folder, 'home-')) });
    window = await openWindow(browser, app.address);
    page = window.page;
  });

  afterEach(async () => {
    expect(window.complaints).toEqual([]);
    await window.context.close();
    await app.stop('SIGTERM');
  });

  it('leads a newcomer from the first screen to Send with the sample in under ten clicks', async () => {
    await page.evaluate(() => {
      const count = globalThis as unknown as { clicks: number; addEventListener: typeof addEventListener };
      count.clicks = 0;
      count.addEventListener(
        'click',
        () => {
          count.clicks += 1;
        },
        true,
      );
    });
    await page.getByRole('link', { name: 'New job' }).click();
    await page.getByRole('button', { name: 'Use the sample' }).click();
    await page.getByRole('button', { name: 'Next: Instruction' }).click();
    await inspectScreen(window, 'wizard-instruction');
    await page.getByRole('button', { name: 'Next: Try' }).click();
    await page.getByRole('button', { name: 'Try 3 rows' }).click();
    await page.getByText('The answers are here.').waitFor();
    await inspectScreen(window, 'wizard-try');
    await page.getByRole('button', { name: 'Next: Send' }).click();
    await page.getByRole('button', { name: /^Practise with \d+ rows — free$/ }).click();
    await page.waitForURL(/#\/jobs\//);
    expect(await page.evaluate(() => (globalThis as unknown as { clicks: number }).clicks)).toBeLessThan(10);
  });

  it('shows the sheet as it is, finds the header below a title, and takes another on a click', async () => {
    await openTickets(page, tickets);
    await inspectScreen(window, 'wizard-sheet');
    const names = page.getByRole('combobox', { name: 'Column names are in' });
    await expect.poll(() => names.textContent()).toBe('Row 3');
    await page.getByRole('cell', { name: 'Größe' }).waitFor();
    await page.getByRole('button', { name: '5', exact: true }).click();
    await shows(names, 'Row 5');
    await page.getByText('238 rows in this sheet').waitFor();
  });

  it('reads a text file anew when its separator is corrected', async () => {
    await openTickets(page, tickets);
    await page.getByRole('combobox', { name: 'Columns are separated by' }).click();
    await page.getByRole('option', { name: 'Comma ,' }).click();
    await page.getByRole('columnheader', { name: 'D', exact: true }).waitFor({ state: 'detached' });
    await page.getByRole('combobox', { name: 'Columns are separated by' }).click();
    await page.getByRole('option', { name: 'Semicolon ;' }).click();
    await page.getByRole('columnheader', { name: 'D', exact: true }).waitFor();
  });

  it('puts columns in by typing, by a click and by dragging, mends a wrong name, and undoes', async () => {
    const editor = await goToInstruction();
    await page.keyboard.type('Sort {{mess');
    await page.getByRole('option', { name: 'Message' }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type(' of {{Custmer}}');
    await page.getByText('Your sheet has no column “Custmer”.').waitFor();
    expect(await page.getByRole('button', { name: 'Next: Try' }).getAttribute('aria-disabled')).toBe('true');
    await page.getByRole('button', { name: 'Use “Customer”' }).click();
    await shows(editor, 'Sort Message of Customer');
    await page.keyboard.press('Control+z');
    await page.getByText('Your sheet has no column “Custmer”.').waitFor();
    await page.keyboard.press('Control+y');
    await page.keyboard.press('Control+End');
    await page.getByRole('button', { name: 'Put in the column Ticket' }).click();
    await shows(editor, 'Sort Message of CustomerTicket');
    await page.keyboard.press('Backspace');
    await shows(editor, 'Sort Message of Customer');
    const place = { targetPosition: { x: 12, y: 15 } };
    await page.getByRole('button', { name: 'Put in the column Größe' }).dragTo(editor, place);
    await editor.getByRole('img', { name: 'Column Größe' }).waitFor();
  });

  it('takes text from a word processor without its dirt', async () => {
    const editor = await goToInstruction();
    await editor.evaluate((element) => {
      const pasted = new DataTransfer();
      pasted.setData('text/html', '<p style="color:red">Dear <b>Claude</b></p>');
      pasted.setData('text/plain', 'Dear\u00a0Claude,\r\n\r\nsort {{Message}}\u200b');
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: pasted, bubbles: true, cancelable: true }),
      );
    });
    await shows(promptPreview(), 'Dear Claude,\n\nsort Where is "order 4"?');
  });

  it('shows the exact text of any row, and jumps to the longest, the shortest and one with empty cells', async () => {
    await goToInstruction();
    await page.keyboard.type('{{Ticket}}: {{Message}}');
    await shows(promptPreview(), 'T-4: Where is "order 4"?');
    await page.getByRole('button', { name: 'Row after' }).click();
    await shows(promptPreview(), 'T-5: Where is "order 5"?');
    await page.getByRole('button', { name: 'Longest' }).click();
    await page.getByText('Row 50').waitFor();
    await page.getByRole('button', { name: 'First with empty cells' }).click();
    await shows(promptPreview(), 'T-16: (empty)');
    await page.getByText('Row 16').waitFor();
  });

  it('keeps the number of rows in sight while rows are chosen', async () => {
    await goToInstruction();
    await page.keyboard.type('{{Message}}');
    await page.getByText('239 rows will be sent').waitFor();
    await page.getByRole('combobox', { name: 'Rows with empty cells' }).click();
    await page.getByRole('option', { name: /^Send every row/ }).click();
    await page.getByText('240 rows will be sent').waitFor();
    await page.getByRole('combobox', { name: 'Which rows?' }).click();
    await page.getByRole('option', { name: 'From row … to row …' }).click();
    await page.getByRole('textbox', { name: 'Last row' }).fill('23');
    await page.getByText('20 rows will be sent').waitFor();
    await page.getByRole('combobox', { name: 'Which rows?' }).click();
    await page.getByRole('option', { name: 'Only where a column is empty' }).click();
    await page.getByText('1 row will be sent').waitFor();
  });

  it('takes labels from a column and asks for several fields with types of their own', async () => {
    await goToInstruction();
    await page.keyboard.type('{{Message}}');
    await page.getByRole('radio', { name: /^One of a list/ }).check();
    await page.getByRole('button', { name: 'Take from a column' }).click();
    await page.getByRole('menuitem', { name: 'Customer' }).click();
    await page.getByText('7 values taken from “Customer”.').waitFor();
    await page.getByRole('radio', { name: /^Several fields/ }).check();
    // A field without a name yet changes nothing of what Claude reads.
    await page.waitForTimeout(600);
    expect(await page.getByText('Sheetbatch did not understand that').count()).toBe(0);
    await page.getByRole('textbox', { name: 'Name of field 1' }).fill('message');
    await page.getByText('your sheet already has a column “message”').waitFor();
    await page.getByRole('textbox', { name: 'Name of field 1' }).fill('Size');
    await page.getByRole('combobox', { name: 'Kind of field 1' }).click();
    await page.getByRole('option', { name: 'One of a list' }).click();
    await page.getByRole('textbox', { name: 'Labels of field 1' }).fill('S, M, L');
    await inspectScreen(window, 'wizard-fields');
    await page.getByRole('button', { name: 'Next: Try' }).click();
    await page.getByRole('button', { name: 'Try 3 rows' }).click();
    await page.getByText('The answers are here.').waitFor();
    // What the labels were is not lost by looking at another kind of answer.
    await page.getByRole('button', { name: 'Looks wrong? Change the instruction' }).click();
    await page.getByRole('radio', { name: /^One of a list/ }).check();
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Labels to choose from' }).inputValue())
      .toContain('Customer 3');
  });

  it('says when answers are outdated, and shows the ones before beside the new', async () => {
    await goToInstruction();
    await page.keyboard.type('{{Message}}');
    await page.getByRole('button', { name: 'Next: Try' }).click();
    await page.getByRole('button', { name: 'Try 3 rows' }).click();
    await page.getByText('The answers are here.').waitFor();
    await page.getByRole('button', { name: 'Looks wrong? Change the instruction' }).click();
    await page.getByRole('radio', { name: /^One of a list/ }).check();
    await page.getByRole('textbox', { name: 'Labels to choose from' }).fill('Yes\nNo');
    await page.getByRole('button', { name: 'Next: Try' }).click();
    await page.getByText('You have changed something since these answers came.').waitFor();
    await page.getByRole('button', { name: 'Try 3 rows' }).click();
    await page.getByText('Last time:').first().waitFor();
    expect(await page.getByText('You have changed something').count()).toBe(0);
  });

  it('loses nothing by going back or by a reload of the page', async () => {
    const editor = await goToInstruction();
    await page.keyboard.type('Sort {{Message}}');
    await page.getByRole('button', { name: 'Next: Try' }).click();
    await page.getByRole('link', { name: 'Sheet' }).click();
    await page.getByRole('link', { name: 'Instruction' }).click();
    await shows(editor, 'Sort Message');
    await page.reload();
    await shows(promptPreview(), 'Sort Where is "order 4"?');
    expect(page.url()).toMatch(/#\/new\/instruction$/);
  });

  it('says before Send what leaves the computer, and makes no second job of a double click', async () => {
    await goToInstruction();
    await page.keyboard.type('{{Message}}');
    await page.getByRole('button', { name: 'Next: Try' }).click();
    await page.getByRole('button', { name: 'Next: Send' }).click();
    await page.getByRole('button', { name: 'What leaves your computer' }).click();
    await page.getByText('Nothing. In practice').waitFor();
    await inspectScreen(window, 'wizard-send');
    await page.getByRole('button', { name: 'Practise with 239 rows — free' }).dblclick();
    await page.waitForURL(/#\/jobs\//);
    await page.getByRole('link', { name: 'Jobs' }).click();
    await page.waitForURL(/#\/$/);
    const jobs = page.getByRole('link', { name: /tickets\.csv/ });
    await jobs.first().waitFor();
    const addresses = await jobs.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(new Set(addresses).size).toBe(1);
  });

  it.each([
    ['a picture', 'photo.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), 'file-type-unknown'],
    ['an empty file', 'empty.csv', Buffer.alloc(0), 'file-empty'],
    ['a sheet without rows', 'bare.csv', Buffer.from('A,B\n'), 'sheet-without-rows'],
  ])(
    'says in plain words what is wrong with %s, and takes another workbook',
    async (_, name, bytes, code) => {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      await page.getByRole('link', { name: 'New job' }).click();
      await chooseFile(page, path);
      await page.locator(`[data-problem="${code}"]`).waitFor();
      await inspectScreen(window, `wizard-${code}`);
      await page.getByRole('button', { name: 'Another workbook' }).click();
      await chooseFile(page, tickets);
      await page.getByText('240 rows in this sheet').waitFor();
    },
  );
});
