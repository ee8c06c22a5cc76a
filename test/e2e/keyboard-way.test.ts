import { expect, it } from 'vitest';
import { describeWhere } from '../support/where.ts';
import { enter } from './support/keyboard.ts';
import { missingForApp } from './support/keyring-session.ts';
import { useApp } from './support/use-app.ts';
import { waitUntilReady } from './support/ways.ts';

describeWhere(missingForApp, 'a user without a mouse', () => {
  const shared = useApp();

  it('goes the whole way from the first screen to the saved workbook', async () => {
    const { window } = shared;
    const { page } = window;
    await enter(page, 'Practise with the sample');
    await enter(page, 'Next: Instruction');
    await page.getByText('Exactly what Claude reads').waitFor();
    // The editor takes Tab as "go on", never as a character: a keyboard user must be able to leave it.
    await enter(page, 'Next: Try');
    await enter(page, 'Try 3 rows');
    await page.getByText('The answers are here.').waitFor();
    await enter(page, 'Next: Send');
    await enter(page, /^Practise with 320 rows/);
    await waitUntilReady(page);
    await enter(page, 'Save answers…');
    await enter(page, 'Make the copy');
    await page.getByRole('link', { name: /^Download support-tickets – results/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(window.complaints).toEqual([]);
  });
});
