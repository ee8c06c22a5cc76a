import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** More stops than any screen has. */
const maxStops = 150;

/** Whether the keyboard's next press goes there. */
export function hasFocus(element: Locator): Promise<boolean> {
  return element.evaluate((one) => one === document.activeElement);
}

/**
 * Presses a key until this has the focus. The error names the last places instead, since a trap for the focus
 * is seldom seen twice.
 */
async function moveTo(page: Page, wanted: Locator, key: string): Promise<void> {
  const places: string[] = [];
  for (let stop = 0; stop < maxStops; stop += 1) {
    if (await hasFocus(wanted)) return;
    await page.keyboard.press(key);
    places.push(await focusedPlace(page));
  }
  throw new Error(`no way by ${key} to ${wanted}; the last stops:\n${places.slice(-8).join('\n')}`);
}

/** What has the focus: its opening tag, and whether the page around it is hidden. */
function focusedPlace(page: Page): Promise<string> {
  return page.evaluate(() => {
    const place = document.activeElement;
    const hidden = document.querySelectorAll('[aria-hidden="true"]:not(svg)').length;
    return `${place?.cloneNode(false) instanceof HTMLElement ? (place.cloneNode(false) as HTMLElement).outerHTML : 'nothing'} (${hidden} hidden parts, ${document.querySelectorAll('[role="dialog"]').length} dialogs)`;
  });
}

/** Goes from control to control, as a person without a mouse does, until this one has the focus. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  await expect.poll(() => wanted.isEnabled()).toBe(true);
  await moveTo(page, wanted, 'Tab');
}

/** Goes to the first button with these words, and presses Enter. */
export async function enter(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole('button', { name }).first());
  await page.keyboard.press('Enter');
}

/** Opens a menu by its button and goes down it to the entry. */
export async function enterMenu(page: Page, button: string, entry: string | RegExp): Promise<void> {
  await enter(page, button);
  const wanted = page.getByRole('menuitem', { name: entry });
  await wanted.waitFor();
  await moveTo(page, wanted, 'ArrowDown');
  await page.keyboard.press('Enter');
}
