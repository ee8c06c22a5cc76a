import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { noOffice, readFirstSheetInOffice } from '../support/office.ts';
import { describeWhere, itWhere } from '../support/where.ts';
import { inspectScreen } from './support/chromium.ts';
import { missingForApp } from './support/keyring-session.ts';
import { useApp } from './support/use-app.ts';
import { practiseUpToSend, press, saveCopy, waitUntilReady } from './support/ways.ts';

const answerColumn = 'answer-0';

/** The cell of a sheet's row in a column of the grid. */
function cell(page: Page, rowNumber: number, column: string): Locator {
  return page.locator(`.ag-row[row-id="${rowNumber}"] [col-id="${column}"]`);
}

/** Texts of a column for the rows in sight, from the top. */
async function columnTexts(page: Page, column: string): Promise<readonly string[]> {
  return page.evaluate((id) => {
    const rows = [...document.querySelectorAll('.ag-center-cols-container .ag-row, .ag-row')];
    const found = rows.flatMap((row) => {
      const at = Number(row.getAttribute('row-index'));
      const text = row.querySelector(`[col-id="${id}"]`)?.textContent;
      return text === undefined || text === null ? [] : [{ at, text }];
    });
    return found.sort((a, b) => a.at - b.at).map((line) => line.text);
  }, column);
}

function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

const isSorted = (texts: readonly string[]): boolean =>
  texts.every((text, at) => at === 0 || (texts[at - 1] ?? '').toLowerCase() <= text.toLowerCase());

describeWhere(missingForApp, 'the results as a tool', () => {
  const shared = useApp();

  it('change an answer in its cell: Esc takes back, Enter keeps, the panel shows what Claude wrote', async () => {
    const { page, context } = shared.window;
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await practiseUpToSend(page);
    await press(page, 'Practise with 320 rows — free');
    await waitUntilReady(page);
    await cell(page, 4, 'state').getByText('Answered').waitFor();
    const answer = cell(page, 4, answerColumn);
    const before = (await answer.textContent()) ?? '';
    const other = before === 'Billing' ? 'Delivery' : 'Billing';
    await answer.click();
    await page.keyboard.press('F2');
    const editor = page.getByRole('combobox', { name: 'Answer in column Category' });
    await editor.selectOption(other);
    await page.keyboard.press('Escape');
    await expect.poll(() => answer.textContent()).toBe(before);
    await answer.dblclick();
    await editor.selectOption(other);
    await page.keyboard.press('Enter');
    await answer.getByText(other, { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Changed 1' }).click();
    await cell(page, 4, 'row').click();
    const panel = page.getByRole('dialog');
    await panel.getByText(`Claude wrote: ${before}`).waitFor();
    await inspectScreen(shared.window, 'results-changed-answer');
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Changed 1' }).click();
  });

  it('mark rows by a key and several by a button, and show only these', async () => {
    const { page } = shared.window;
    await cell(page, 6, answerColumn).click();
    await page.keyboard.press('a');
    await page.getByRole('button', { name: 'Accepted 1' }).waitFor();
    await cell(page, 8, answerColumn).click();
    await cell(page, 10, answerColumn).click({ modifiers: ['Shift'] });
    await page.getByText('3 rows selected').waitFor();
    await press(page, 'Mark “Needs a look”');
    await page.getByRole('button', { name: 'Needs a look 3' }).click();
    await expect.poll(() => columnTexts(page, 'row')).toEqual(['8', '9', '10']);
    await inspectScreen(shared.window, 'results-marked');
    await page.getByRole('button', { name: 'Needs a look 3' }).click();
    await cell(page, 6, answerColumn).click();
    await page.keyboard.press('a');
    await page.getByRole('button', { name: 'Accepted 1' }).waitFor({ state: 'detached' });
  });

  it('sort by a click on a header, the other way by the next, and back by the third', async () => {
    const { page } = shared.window;
    const header = page.locator(`.ag-header-cell[col-id="${answerColumn}"]`);
    const texts = async () => (await columnTexts(page, answerColumn)).filter((text) => text !== '');
    await header.click();
    await expect.poll(async () => isSorted(await texts())).toBe(true);
    expect(await header.getAttribute('aria-sort')).toBe('ascending');
    await header.click();
    await expect.poll(async () => isSorted([...(await texts())].reverse())).toBe(true);
    await header.click();
    await expect.poll(async () => (await columnTexts(page, 'row'))[0]).toBe('2');
  });

  it('filter by label with counts, together with the search', async () => {
    const { page } = shared.window;
    await press(page, /^Category: all answers/);
    const line = page.getByRole('menuitemcheckbox', { name: /^Delivery \(\d+\)$/ });
    const count = Number(/\((\d+)\)/.exec((await line.textContent()) ?? '')?.[1]);
    expect(count).toBeGreaterThan(3);
    await line.click();
    await page.keyboard.press('Escape');
    await expect
      .poll(async () => new Set(await columnTexts(page, answerColumn)))
      .toEqual(new Set(['Delivery']));
    await page.getByRole('button', { name: 'Category: Delivery' }).waitFor();
    await page.getByRole('menu').waitFor({ state: 'detached' });
    await inspectScreen(shared.window, 'results-label-filter');
    await page.keyboard.press('Control+f');
    await page.keyboard.type('nobody wrote this');
    await page.getByText('No row matches.').first().waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await press(page, /^Category: Delivery/);
    await page.getByRole('menuitem', { name: 'Show all answers' }).click();
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await columnTexts(page, 'row'))[0]).toBe('2');
  });

  it('copy a cell, rows and a whole column as Excel takes them, all by keyboard', async () => {
    const { page } = shared.window;
    const answer = cell(page, 5, answerColumn);
    await answer.click();
    await page.keyboard.press('Control+c');
    await expect.poll(() => clipboard(page)).toBe(await answer.textContent());
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText('2 rows selected').waitFor();
    await page.keyboard.press('Control+c');
    await expect.poll(async () => (await clipboard(page)).split('\r\n').length).toBe(2);
    expect((await clipboard(page)).split('\t')[0]).toBe('5');
    await page.keyboard.press('Control+a');
    await page.getByText('All 320 rows shown are selected').waitFor();
    await page.keyboard.press('Control+c');
    await expect.poll(async () => (await clipboard(page)).split('\r\n').length).toBe(320);
    await page.keyboard.press('Escape');
    await press(page, 'Column “Category”');
    await page.getByRole('menuitem', { name: 'Copy this column' }).click();
    await page.getByText('320 rows were copied.').waitFor();
    await expect.poll(async () => (await clipboard(page)).includes('\t')).toBe(false);
    expect((await clipboard(page)).split('\r\n').length).toBe(320);
  });

  it('go to the last and the first cell as in Excel', async () => {
    const { page } = shared.window;
    await cell(page, 3, answerColumn).click();
    await page.keyboard.press('Control+End');
    await page.locator('.ag-row[row-id="321"] .ag-cell-focus').waitFor();
    await page.keyboard.press('Control+Home');
    await page.locator('.ag-row[row-id="2"] .ag-cell-focus').waitFor();
  });

  it('opened while another dialog still fades out, a dialog is in reach of the keyboard', async () => {
    const { page } = shared.window;
    const dialog = page.getByRole('dialog');
    for (const gapMs of [230, 260, 300, 340]) {
      await press(page, 'Save answers…');
      await dialog.getByRole('button', { name: 'Make the copy' }).waitFor();
      await page.keyboard.press('Escape');
      await page.waitForTimeout(gapMs);
      await page.locator('button', { hasText: 'Send them again…' }).click();
      // By its role it is found only when it is not hidden from screen readers.
      await dialog.getByRole('button', { name: 'Cancel' }).waitFor();
      // Nor is it lost when something behind it asks for the focus.
      await page.evaluate(() => document.querySelector<HTMLElement>('#main button')?.focus());
      await page.waitForTimeout(600);
      await dialog.getByRole('button', { name: 'Cancel' }).waitFor();
      await page.keyboard.press('Escape');
      await page.locator('.fui-DialogSurface').waitFor({ state: 'detached' });
    }
  });

  itWhere(noOffice, 'save what was changed by hand', async () => {
    const { page } = shared.window;
    const expected = (await cell(page, 4, answerColumn).textContent()) ?? '';
    const download = await saveCopy(page);
    const path = join(shared.folder, 'changed.xlsx');
    await download.saveAs(path);
    expect(readFirstSheetInOffice(path)[3]?.at(-1)).toBe(expected);
  });

  it('have caused no complaint in the console', () => {
    expect(shared.window.complaints).toEqual([]);
  });
});
