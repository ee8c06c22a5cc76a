import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hasKeyring } from './support/keyring-session.ts';
import { useApp } from './support/use-app.ts';
import { waitUntilReady } from './support/ways.ts';

/** Goes from control to control until the one with these words has the focus, then presses Enter. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const wanted = page.getByRole('button', { name }).first();
  await wanted.waitFor();
  await expect.poll(() => wanted.isEnabled(), { timeout: 20_000 }).toBe(true);
  for (let step = 0; step < 80; step += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) {
      await page.keyboard.press('Enter');
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way by keyboard to ${name}`);
}

describe.skipIf(!hasKeyring)('a user without a mouse (not run: no D-Bus session with gnome-keyring)', () => {
  const shared = useApp();

  it('goes the whole way from the first screen to the saved workbook', async () => {
    const { window } = shared;
    const { page } = window;
    await tabTo(page, 'Practise with the sample');
    await tabTo(page, 'Next: Instruction');
    await page.getByText('Exactly what Claude reads').waitFor();
    // The editor takes Tab as "go on", never as a character: a keyboard user must be able to leave it.
    await tabTo(page, 'Next: Try');
    await tabTo(page, 'Try 3 rows');
    await page.getByText('The answers are here.').waitFor();
    await tabTo(page, 'Next: Send');
    await tabTo(page, /^Practise with 320 rows/);
    await waitUntilReady(page);
    await tabTo(page, 'Save answers…');
    await tabTo(page, 'Make the copy');
    await page.getByRole('link', { name: /^Download support-tickets – results/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(window.complaints).toEqual([]);
  });
});
