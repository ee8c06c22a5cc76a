import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeWhere } from '../support/where.ts';
import { type RunningApp, startApp } from './support/app.ts';
import { type AppWindow, inspectScreen, launchChromium, openWindow } from './support/chromium.ts';
import { missingForApp } from './support/keyring-session.ts';
import { chooseFile, press, waitUntilReady, writeInstruction } from './support/ways.ts';

/**
 * The library in a real browser, over the real core: from a template to answers, and back from a draft to
 * a template.
 */

const folder = mkdtempSync(join(tmpdir(), 'sheetbatch-templates-'));
const mails = join(folder, 'mails.csv');
let app: RunningApp;
let browser: Browser;
let window: AppWindow;
let page: Page;

const openTemplates = (): Promise<void> => page.getByRole('link', { name: 'Templates' }).click();
const openTemplate = (name: string): Promise<void> => page.getByRole('link', { name, exact: true }).click();

async function chooseFromMenu(item: string): Promise<void> {
  await press(page, 'More for this template');
  await page.getByRole('menuitem', { name: item }).click();
}

describeWhere(missingForApp, 'the templates', () => {
  beforeAll(async () => {
    const rows = Array.from(
      { length: 12 },
      (_, index) => `M-${index};Order ${index};Where is parcel ${index}?`,
    );
    writeFileSync(mails, ['Id;Betreff;Body', ...rows, ''].join('\r\n'));
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

  it.each(['Sort support tickets', 'Translate a column'])(
    'practise on their own example rows, from the page to the finished job: %s',
    async (name) => {
      await openTemplates();
      await openTemplate(name);
      await page.getByRole('heading', { name, level: 2 }).waitFor();
      await press(page, 'Practise with the example rows');
      await page.getByText(`From the template “${name}”.`).waitFor();
      await press(page, 'Next: Try');
      await press(page, 'Try 3 rows');
      await page.getByText('The answers are here.').waitFor();
      await press(page, 'Next: Send');
      await press(page, /^Practise with \d+ rows — free$/);
      await waitUntilReady(page);
    },
  );

  it('ask which columns are meant where the sheet names them otherwise, with the likely ones chosen', async () => {
    await openTemplates();
    await openTemplate('Sort support tickets');
    await press(page, 'Use this template');
    await chooseFile(page, mails);
    await page.getByText('12 rows in this sheet').waitFor();
    await press(page, 'Next: Instruction');
    await page.getByText('Which of your columns are meant?').waitFor();
    await inspectScreen(window, 'templates-match');
    await expect
      .poll(() => page.getByRole('combobox', { name: 'Instead of “Subject”' }).textContent())
      .toBe('Betreff');
    await expect
      .poll(() => page.getByRole('combobox', { name: 'Instead of “Message”' }).textContent())
      .toBe('Body');
    await press(page, 'Use these columns');
    await page.getByText('Which of your columns are meant?').waitFor({ state: 'detached' });
    const preview = page.getByRole('region', { name: 'Exactly what Claude reads' });
    await preview.getByText('<subject>Order 0</subject>').waitFor();
    await page.getByText('12 rows will be sent').waitFor();
  });

  it('take what was written in the wizard, keep versions, and travel as a file', async () => {
    await page.getByRole('link', { name: 'New job' }).click();
    await chooseFile(page, mails);
    await press(page, 'Next: Instruction');
    await writeInstruction(page, 'Answer {{Body}} in one sentence.');
    await page.getByRole('checkbox', { name: /^Leave out openings/ }).check();
    await press(page, 'Save as template');
    await page.getByRole('textbox', { name: 'Name of the template' }).fill('Short answers');
    await page.getByRole('textbox', { name: 'What it does with each row' }).fill('Answers in a sentence.');
    await inspectScreen(window, 'templates-save');
    await press(page, 'Save template');
    await page.getByText('Saved as the template “Short answers”.').waitFor();
    // Whoever goes on at once keeps the focus, also when the dialog has faded out and would give it back.
    await page.locator('.fui-DialogSurface').waitFor({ state: 'detached' });
    const editor = page.getByRole('textbox', { name: 'Instruction for each row' });
    await editor.click();
    await page.waitForTimeout(500);
    expect(await editor.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    await writeInstruction(page, 'Answer {{Body}} in two sentences.');
    await press(page, 'Save as template');
    await page.getByRole('checkbox', { name: 'Save as a new version of “Short answers”' }).waitFor();
    await press(page, 'Save template');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await openTemplates();
    await openTemplate('Short answers');
    await page.getByText('in two sentences.').waitFor();
    await press(page, 'Go back to version 1');
    await page.getByText('in one sentence.').waitFor();
    const download = page.waitForEvent('download');
    await chooseFromMenu('Save as a file');
    const file = await download;
    expect(file.suggestedFilename()).toBe('Short answers.sheetbatch-template.json');
    const path = join(folder, 'exported.json');
    await file.saveAs(path);
    expect(JSON.parse(readFileSync(path, 'utf8')).content.template).toMatchObject({
      instruction: 'Answer {{Body}} in one sentence.',
      answerFormat: { kind: 'text', stripsPreamble: true },
    });

    await chooseFromMenu('Rename');
    await page.getByRole('textbox', { name: 'New name' }).fill('Kind answers');
    await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click();
    await page.getByRole('heading', { name: 'Kind answers', level: 2 }).waitFor();
    await chooseFromMenu('Remove');
    await press(page, 'Remove template');
    await page.getByRole('link', { name: 'Kind answers' }).waitFor({ state: 'detached' });

    const chooser = page.waitForEvent('filechooser');
    await press(page, 'Import a template');
    await (await chooser).setFiles(path);
    await page.getByRole('heading', { name: 'Short answers', level: 2 }).waitFor();
    const again = page.waitForEvent('filechooser');
    await press(page, 'Import a template');
    await (await again).setFiles(mails);
    await page.locator('[data-problem="template-invalid"]').waitFor();
  });

  it('never go unasked over an instruction that the user has begun', async () => {
    await page.getByRole('link', { name: 'New job' }).click();
    await chooseFile(page, mails);
    await press(page, 'Next: Instruction');
    await writeInstruction(page, 'My own words about {{Body}}');
    await openTemplates();
    await openTemplate('Translate a column');
    await press(page, 'Use this template');
    await page.getByRole('dialog').getByText('takes the place of').waitFor();
    await press(page, 'Cancel');
    await page.getByRole('textbox', { name: 'Instruction for each row' }).getByText('My own words').waitFor();
    await press(page, 'Start from a template');
    await page.getByRole('searchbox', { name: 'Find a template' }).fill('translate');
    await page.getByRole('radio', { name: /^Translate a column/ }).check();
    await inspectScreen(window, 'templates-start');
    await press(page, 'Use “Translate a column”');
    await page.getByText('From the template “Translate a column”.').waitFor();
  });

  it('look right', async () => {
    await window.context.close();
    await app.stop('SIGTERM');
    app = await startApp({ folder: mkdtempSync(join(folder, 'look-')) });
    window = await openWindow(browser, app.address);
    page = window.page;
    await openTemplates();
    await openTemplate('Screen applications');
    await page.getByRole('heading', { name: 'Screen applications', level: 2 }).waitFor();
    await inspectScreen(window, 'templates');
    await chooseFromMenu('Make a copy of my own');
    await page.getByRole('link', { name: 'Screen applications (2)' }).waitFor();
    await press(page, 'Use this template');
    await chooseFile(page, mails);
    await press(page, 'Next: Instruction');
    await page.getByText('Which of your columns are meant?').waitFor();
    await inspectScreen(window, 'templates-instruction');
  });
});
