import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/**
 * What is wrong with ids and labels on the present screen: an id that two elements share, a label whose words
 * belong to another control than the one beside them, a control without a name. Axe takes one id for several
 * controls to be all right.
 */
export async function labelFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const seen = new Set<string>();
    for (const { id } of document.querySelectorAll('[id]')) {
      if (seen.has(id)) faults.push(`id given twice: ${id}`);
      seen.add(id);
    }
    for (const label of document.querySelectorAll('label')) {
      const words = (label.textContent ?? '').trim();
      if (label.htmlFor !== '' && document.getElementById(label.htmlFor) === null) {
        faults.push(`label of nothing: ${words}`);
      }
      const own = label.closest('.fui-Checkbox, .fui-Radio, .fui-Switch')?.querySelector('input') ?? null;
      if (own !== null && label.control !== own) faults.push(`label of another control: ${words}`);
    }
    for (const control of document.querySelectorAll('input, select, textarea')) {
      if (!(control instanceof HTMLElement) || control.getAttribute('type') === 'file') continue;
      const { labels } = control as HTMLInputElement;
      const named = control.getAttribute('aria-label') ?? control.getAttribute('aria-labelledby') ?? '';
      const words = [...(labels ?? [])].map((label) => label.textContent ?? '').join('');
      if ((words + named).trim() === '') faults.push(`control without a name: ${control.outerHTML}`);
    }
    return faults;
  });
}

/**
 * Clicks the words of each tick box, twice: the first click changes that box and no other, the second
 * brings it back.
 */
export async function clickAllWords(within: Locator): Promise<number> {
  const boxes = within.locator('.fui-Checkbox');
  const states = (): Promise<boolean[]> =>
    boxes
      .locator('input')
      .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).checked));
  const count = await boxes.count();
  for (let at = 0; at < count; at++) {
    const before = await states();
    const words = boxes.nth(at).locator('label');
    const name = (await words.textContent()) ?? '';
    await words.click();
    await expect
      .poll(states, { message: `after a click on “${name}”` })
      .toEqual(before.map((isOn, box) => (box === at ? !isOn : isOn)));
    await words.click();
    await expect.poll(states, { message: `after a second click on “${name}”` }).toEqual(before);
  }
  return count;
}
