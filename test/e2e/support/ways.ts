import type { Download, Page } from 'playwright-core';

/** Clicks that a person has made so far; a test may count them. */
export interface Clicks {
  count: number;
}

/** Presses a button by its words, as a person with a mouse does. */
export async function press(page: Page, name: string | RegExp, clicks?: Clicks): Promise<void> {
  await page.getByRole('button', { name }).first().click();
  if (clicks !== undefined) clicks.count += 1;
}

/** From the home screen to the Send step, with the sample in practice. */
export async function practiseUpToSend(page: Page, clicks?: Clicks): Promise<void> {
  await press(page, 'Practise with the sample', clicks);
  await press(page, 'Next: Instruction', clicks);
  await press(page, 'Next: Try', clicks);
  await press(page, 'Next: Send', clicks);
}

/** Types a key in Settings and waits until it is kept. */
export async function saveKey(page: Page, key: string): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByPlaceholder('sk-ant-…').fill(key);
  await press(page, 'Save key');
  await page.getByText(new RegExp(`A key ending in .*${key.slice(-4)}.* is kept in`)).waitFor();
}

/**
 * Chooses a file of this computer in the wizard, through the browser's own picker, in place of the present
 * one if there is one.
 */
export async function chooseFile(page: Page, path: string): Promise<void> {
  const choose = page.getByRole('button', { name: 'Choose a workbook' });
  const another = page.getByRole('button', { name: 'Another workbook' });
  await choose.or(another).first().waitFor();
  if (await another.isVisible()) await another.click();
  const picker = page.waitForEvent('filechooser');
  await choose.click();
  await (await picker).setFiles(path);
}

/** Waits on a job's page until all answers are here. */
export async function waitUntilReady(page: Page): Promise<void> {
  await page.getByText(/^Finished .* after/).waitFor();
}

/** Saves the answers as a copy and takes the download. */
export async function saveCopy(page: Page): Promise<Download> {
  await press(page, 'Save answers…');
  await press(page, 'Make the copy');
  const link = page.getByRole('link', { name: /^Download / });
  await link.waitFor();
  const download = page.waitForEvent('download');
  await link.click();
  return download;
}

/** Puts an instruction into the editor in place of what is there. */
export async function writeInstruction(page: Page, text: string): Promise<void> {
  const editor = page.getByRole('textbox', { name: 'Instruction for each row' });
  await editor.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  // Typing `{{` opens the list of columns; inserting the text whole is what pasting does.
  await page.keyboard.insertText(text);
}
