import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { read, utils } from 'xlsx';
import { readyTemplates } from '../../electron/core/templates/library/ready-templates.ts';
import { sampleTemplate } from '../../renderer/features/new-job/draft/sample-template.ts';
import { describeWhere } from '../support/where.ts';
import { startApp } from './support/app.ts';
import { type AppWindow, faultsOf, launchChromium, openWindow } from './support/chromium.ts';
import { missingForApp } from './support/keyring-session.ts';
import { type SpokenMessages, speak } from './support/spoken-messages.ts';
import { visibleTexts } from './support/visible-texts.ts';
import { press } from './support/ways.ts';

const samplePath = resolve(import.meta.dirname, '../../samples/support-tickets.xlsx');

/**
 * Texts of the sample and of the ready templates: they are sent as they are, in English. Blanks as the
 * page shows them.
 */
function sampleTexts(): string {
  const { Sheets } = read(readFileSync(samplePath));
  const tables = Object.values(Sheets).map((sheet) => utils.sheet_to_json<string[]>(sheet, { header: 1 }));
  const ready = readyTemplates.flatMap(({ template, columnName, sample }) => [
    ...template.instruction.split(/\{\{[^}]*\}\}/),
    template.background,
    columnName,
    ...textsOf(template.answerFormat),
    ...textsOf(sample),
  ]);
  const own = [...tables.flat(2), ...ready, sampleTemplate.columnName, ...textsOf(sampleTemplate.labelsText)];
  return own.map((text) => String(text).replace(/\s+/g, ' ').trim()).join('\n');
}

/** All texts below a value. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.split('\n');
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** Words of English that none of the other languages has. */
const plainEnglish =
  /\b(the|and|your|you|with|this|that|these|is|rows?|sheet|answers?|workbook|from|have|been|are)\b/i;

/** What one language's walk holds. */
interface Walk {
  readonly window: AppWindow;
  readonly messages: SpokenMessages;
  readonly sample: string;
  /** What is wrong on the screens seen so far; told together at the end. */
  readonly faults: string[];
}

/** A screen must fit, be sound for screen readers, and hold no sentence in English. */
async function inspect({ window, messages, sample, faults }: Walk, screen: string): Promise<void> {
  const { page } = window;
  const looks = [window.look, { ...window.look, letters: 'wide' as const }];
  faults.push(...(await faultsOf(window, `${messages.tag}-${screen}`, looks)));
  const language = await page.evaluate(() => document.documentElement.lang);
  const left = (await visibleTexts(page))
    .filter((text) => messages.foreign.some((pattern) => pattern.test(text)) || plainEnglish.test(text))
    .filter((text) => !isTheUsers(text, sample));
  faults.push(
    ...(language === messages.tag ? [] : [`${screen} says that it is in ${language}`]),
    ...left.map((text) => `English on ${screen}: ${text}`),
  );
}

/** Cells of the sample, its instruction, and answers that practice has made from them. */
function isTheUsers(text: string, sample: string): boolean {
  const instruction = sampleTemplate.instruction.split('\n')[0] ?? '';
  return sample.includes(text) || text.startsWith(instruction) || text.startsWith('Practice: ');
}

async function go(page: Page, messages: SpokenMessages, place: 'home' | 'templates' | 'help' | 'settings') {
  const navigation = page.getByRole('navigation', { name: messages.say('frame.navigation') });
  await navigation.getByRole('link', { name: messages.say(`frame.${place}`), exact: true }).click();
}

/** The beginning of a sentence that others follow. */
function opening(pattern: RegExp): RegExp {
  return new RegExp(pattern.source.replace(/\$$/, ''), 's');
}

/** A dialog fades out; only then is the page behind it given back to screen readers, and the next one may open. */
async function waitUntilClosed(page: Page): Promise<void> {
  const dialogs = page.locator('[role="dialog"], [role="alertdialog"]');
  await expect.poll(() => dialogs.count()).toBe(0);
  const isBack = (): Promise<boolean> =>
    page.evaluate(
      () => document.querySelector('[aria-hidden="true"] #main, [aria-hidden="true"]#main') === null,
    );
  await expect.poll(isBack).toBe(true);
}

async function walkWizard(walk: Walk): Promise<void> {
  const { messages, window } = walk;
  const { page } = window;
  await press(page, messages.say('home.practiseButton'));
  await page
    .getByText(messages.say('frame.rows_other', { count: '320' }))
    .first()
    .waitFor();
  await inspect(walk, '2-sheet');
  await press(page, messages.say('newJob.next.sheet'));
  await page.getByRole('textbox', { name: messages.say('newJob.instruction.editorLabel') }).waitFor();
  await inspect(walk, '3-instruction');
  await press(page, messages.say('newJob.next.instruction'));
  await press(page, messages.say('newJob.tryOut.run_other', { count: '3' }));
  const here = messages.say('newJob.tryOut.resultsHere');
  await page.getByRole('status').filter({ hasText: here }).waitFor();
  await inspect(walk, '4-try');
  await press(page, messages.say('newJob.next.try'));
  const send = messages.say('newJob.send.buttonPractice_other', { count: '320' });
  await page.getByRole('button', { name: send }).waitFor();
  await inspect(walk, '5-send');
  await press(page, send);
}

/** Its own button: the page behind may have one whose name begins alike, such as 取消选择. */
async function cancelDialog({ window, messages }: Walk): Promise<void> {
  const dialog = window.page.locator('[role="dialog"], [role="alertdialog"]');
  await dialog.getByRole('button', { name: messages.say('frame.cancel'), exact: true }).click();
  await waitUntilClosed(window.page);
}

async function walkJob(walk: Walk): Promise<void> {
  const { messages, window } = walk;
  const { page } = window;
  await page.getByText(messages.say('job.stage.working')).first().waitFor();
  await page
    .getByText(opening(messages.pattern('job.nowFinished')))
    .first()
    .waitFor();
  await page.getByRole('gridcell', { name: 'Moss sleeping pad' }).first().waitFor();
  await inspect(walk, '6-job');
  await press(page, new RegExp(`^${messages.say('states.row.refused')}`));
  await page.locator('[row-index="0"] [col-id="row"]').first().click();
  await page.getByText(messages.say('results.panelNote')).waitFor();
  await inspect(walk, '7-row');
  await page.keyboard.press('Escape');
  await waitUntilClosed(page);
  await press(page, messages.say('job.save'));
  await page.getByText(messages.say('results.saveUnchanged')).waitFor();
  await inspect(walk, '8-save');
  await cancelDialog(walk);
  await press(page, messages.say('results.repairOpen_other'));
  await page.getByText(messages.say('results.repairText')).waitFor();
  await inspect(walk, '14-repair');
  await cancelDialog(walk);
  await page.getByRole('tab', { name: messages.say('charts.tab') }).click();
  await page.getByRole('heading', { name: messages.say('charts.statesTitle') }).waitFor();
  await inspect(walk, '15-overview');
  await page.getByRole('tab', { name: messages.say('job.tabDetails') }).click();
  await page.getByText(messages.say('job.batchesText')).waitFor();
  await inspect(walk, '9-details');
}

async function walkRest(walk: Walk): Promise<void> {
  const { messages, window } = walk;
  const { page } = window;
  await go(page, messages, 'home');
  await page.getByRole('table', { name: messages.say('home.listLabel') }).waitFor();
  await inspect(walk, '10-jobs');
  await go(page, messages, 'templates');
  await page
    .getByRole('heading', { name: messages.say('readyTemplates.translate.name') })
    .or(page.getByRole('link', { name: messages.say('readyTemplates.translate.name') }))
    .first()
    .waitFor();
  await inspect(walk, '11-templates');
  await go(page, messages, 'help');
  await page.getByText(messages.say('help.subtitle')).waitFor();
  await inspect(walk, '12-help');
  await go(page, messages, 'settings');
  await page.getByRole('link', { name: messages.say('batches.settingsButton') }).click();
  await page.getByText(messages.say('batches.noKeyText')).waitFor();
  await inspect(walk, '13-batches');
}

describeWhere(missingForApp, 'the page in', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sheetbatch-languages-'));
  const sample = sampleTexts();
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    ['de', 'Deutsch', 'german'],
    ['fr', 'Français', 'french'],
    ['es', 'Español', 'spanish'],
    ['ja', '日本語', 'japanese'],
    ['zh', '简体中文', 'chinese'],
  ])('%s is switched to at once and is whole, fitting and sound on every screen', async (tag, name, file) => {
    const messages = await speak(tag);
    const app = await startApp({ folder: join(folder, tag) });
    onTestFinished(() => app.stop('SIGTERM'));
    const window = await openWindow(browser, app.address, { width: 1024, height: 700, colors: 'light' });
    onTestFinished(() => window.context.close());
    const { page } = window;
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    const walk: Walk = { window, messages, sample, faults: [] };
    await page.getByRole('link', { name: 'Settings' }).click();
    const field = page.getByRole('combobox', { name: 'Language of Sheetbatch' });
    expect(fetched.filter((url) => /german|french|spanish|japanese|chinese/.test(url))).toEqual([]);
    await field.selectOption({ label: name });
    await page.getByRole('heading', { name: messages.say('settings.title'), exact: true }).waitFor();
    expect(fetched.filter((url) => url.includes(file))).toHaveLength(1);
    await inspect(walk, '0-settings');
    await go(page, messages, 'home');
    await page.getByText(messages.say('home.firstTitle')).waitFor();
    await inspect(walk, '1-first-start');
    await press(page, messages.say('frame.keyGuide.open'));
    await page.getByText(messages.say('frame.keyGuide.back')).waitFor();
    await inspect(walk, '1-way-to-a-key');
    await page.keyboard.press('Escape');
    await waitUntilClosed(page);
    await walkWizard(walk);
    await walkJob(walk);
    await walkRest(walk);
    await page.reload();
    await page.getByText(messages.say('batches.noKeyText')).waitFor();
    expect(walk.faults).toEqual([]);
    expect(window.complaints).toEqual([]);
  });
});
