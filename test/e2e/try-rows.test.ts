import { expect, it } from 'vitest';
import { describeWhere } from '../support/where.ts';
import { inspectScreen } from './support/chromium.ts';
import { missingForApp } from './support/keyring-session.ts';
import { useApp } from './support/use-app.ts';
import { press } from './support/ways.ts';

describeWhere(missingForApp, 'trying rows', () => {
  const shared = useApp();

  it('takes exactly the rows that the user names, and compares them with the last time after a change', async () => {
    const { window } = shared;
    const { page } = window;
    await press(page, 'Practise with the sample');
    await press(page, 'Next: Instruction');
    await press(page, 'Next: Try');
    await page.getByRole('combobox', { name: 'Rows to try' }).click();
    await page.getByRole('option', { name: 'Rows I choose' }).click();
    const numbers = page.getByRole('textbox', { name: 'Row numbers, at most 10' });
    await numbers.fill('five');
    await page.getByText(/^Write row numbers as Excel shows them/).waitFor();
    await numbers.fill('5, 12');
    await press(page, 'Try 2 rows');
    await page.getByText('The answers are here.').waitFor();
    const results = page.getByRole('list', { name: 'Answers to the rows tried' }).getByRole('listitem');
    await expect.poll(() => results.count()).toBe(2);
    await results.first().getByText('Row 5', { exact: true }).waitFor();
    await results.last().getByText('Row 12', { exact: true }).waitFor();

    await press(page, 'Looks wrong? Change the instruction');
    await page.getByRole('textbox', { name: 'Labels to choose from' }).fill('Soon\nLater');
    await press(page, 'Next: Try');
    await page.getByText('You have changed something since these answers came.').waitFor();
    await page.getByRole('combobox', { name: 'Rows to try' }).click();
    await page.getByRole('option', { name: 'Rows I choose' }).click();
    await numbers.fill('12, 5');
    await press(page, 'Try 2 rows');
    await results.first().getByText('Row 12', { exact: true }).waitFor();
    await expect.poll(() => results.getByText(/^Last time:/).count()).toBe(2);
    await inspectScreen(window, 'try-compared');
    expect(window.complaints).toEqual([]);
  });
});
