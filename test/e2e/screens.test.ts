import { expect, it } from 'vitest';
import { describeWhere } from '../support/where.ts';
import { inspectScreen, usualLook } from './support/chromium.ts';
import { hasFocus } from './support/keyboard.ts';
import { missingForApp } from './support/keyring-session.ts';
import { useApp } from './support/use-app.ts';
import { press, waitUntilReady } from './support/ways.ts';

describeWhere(missingForApp, 'every screen in every look', () => {
  const shared = useApp();

  it('is sound and fits, from the first start to Settings', async () => {
    const { window } = shared;
    const { page } = window;
    const inspect = (screen: string): Promise<void> => inspectScreen(window, screen);
    await page.getByRole('button', { name: 'Practise with the sample' }).waitFor();
    await inspect('1-first-start');
    await press(page, 'How do I get a key?');
    const guide = page.getByRole('dialog', { name: 'Get a key in four steps' });
    await expect.poll(() => guide.getByRole('link').count()).toBe(4);
    await inspect('1-way-to-a-key');
    await page.keyboard.press('Escape');
    await guide.waitFor({ state: 'detached' });
    await expect.poll(() => hasFocus(page.getByRole('button', { name: 'How do I get a key?' }))).toBe(true);
    await press(page, 'Practise with the sample');
    await page.getByText('320 rows').first().waitFor();
    await inspect('2-sheet');
    await press(page, 'Next: Instruction');
    await page.getByRole('textbox', { name: 'Instruction for each row' }).waitFor();
    await page.getByText('1 of 320').waitFor();
    await inspect('3-instruction');
    await press(page, 'Next: Try');
    await press(page, 'Try 3 rows');
    await page.getByText('The answers are here.').waitFor();
    await inspect('4-try');
    await press(page, 'Next: Send');
    await page.getByRole('button', { name: /^Practise with 320 rows/ }).waitFor();
    await inspect('5-send');
    await press(page, /^Practise with 320 rows/);
    await page.getByText('Claude is working').first().waitFor();
    await inspect('6-job-working');
    await waitUntilReady(page);
    await page.getByRole('gridcell', { name: 'Moss sleeping pad' }).first().waitFor();
    await inspect('7-job-finished');
    await press(page, 'Save answers…');
    await page.getByText(/every answer goes on its own row/).waitFor();
    await inspect('8-save');
    await press(page, 'Make the copy');
    await page.getByRole('link', { name: /^Download / }).waitFor();
    await inspect('9-saved');
    await press(page, 'Close');
    await page.getByRole('link', { name: 'Jobs' }).click();
    await page
      .getByRole('link', { name: /support-tickets/ })
      .first()
      .waitFor();
    await inspect('10-jobs');
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('heading', { name: 'Settings' }).waitFor();
    await inspect('11-settings');
    // The app's own high contrast, for those whose computer has none.
    await page.getByText('High contrast').click();
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset.look)).toBe('high-contrast');
    await inspectScreen(window, '12-settings-high-contrast', [usualLook]);
    await page.getByRole('link', { name: 'Jobs' }).click();
    await page
      .getByRole('link', { name: /support-tickets/ })
      .first()
      .click();
    await page.getByRole('gridcell', { name: 'Moss sleeping pad' }).first().waitFor();
    await inspectScreen(window, '13-job-high-contrast', [usualLook]);
    await page.getByRole('tab', { name: 'Overview' }).click();
    await page.getByRole('table', { name: 'Rows by state' }).waitFor();
    await inspectScreen(window, '14-overview-high-contrast', [usualLook]);
    await page.getByRole('link', { name: 'New job' }).click();
    await page.getByRole('button', { name: 'Choose a workbook' }).waitFor();
    await inspectScreen(window, '15-new-job-high-contrast', [usualLook]);
    expect(window.complaints).toEqual([]);
  });
});
