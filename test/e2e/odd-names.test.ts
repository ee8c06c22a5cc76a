import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { describeWhere } from '../support/where.ts';
import { inspectScreen } from './support/chromium.ts';
import { missingForApp } from './support/keyring-session.ts';
import { useApp } from './support/use-app.ts';
import { chooseFile, press, waitUntilReady, writeInstruction } from './support/ways.ts';

const question = (end: string): string =>
  `How satisfied are you with the following parts of our service on the whole? [${end}]`;

describeWhere(missingForApp, 'columns with odd names', () => {
  const shared = useApp();
  const folder = mkdtempSync(join(tmpdir(), 'sheetbatch-names-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const page = (): Page => shared.window.page;
  const preview = (): Locator => page().getByRole('region', { name: 'Exactly what Claude reads' });
  const next = (): Locator => page().getByRole('button', { name: 'Next: Try' });
  const isPaused = (): Promise<string | null> => next().getAttribute('aria-disabled');
  /** A bar with a fault or a question, by what it says. */
  const bar = (text: string): Locator => page().locator('.fui-MessageBar', { hasText: text });

  it('are put in by their chips, and Claude reads the cell', async () => {
    const path = join(folder, 'odd.csv');
    const header = ['Name {legal}', 'Town', question('Price'), question('Speed')].map((name) => `"${name}"`);
    writeFileSync(path, `${header.join(',')}\r\nAcme Ltd,Oslo,good,bad\r\nBolt AG,Rome,fair,poor\r\n`);
    await page().getByRole('link', { name: 'New job' }).click();
    await chooseFile(page(), path);
    await page().getByRole('combobox', { name: 'Column names are in' }).click();
    await page().getByRole('option', { name: 'Row 1', exact: true }).click();
    await page().getByText('2 rows in this sheet').waitFor();
    await press(page(), 'Next: Instruction');
    await writeInstruction(page(), 'Company: ');
    await press(page(), 'Put in the column Name {legal}');
    await page().keyboard.insertText('}, speed ');
    await press(page(), /^Put in the column How satisfied.*\[Speed\]$/);
    await preview().getByText('Company: Acme Ltd}, speed bad').waitFor();
    expect(await isPaused()).not.toBe('true');
    // Two questions that begin alike are told apart.
    const chips = page().getByRole('group', { name: 'Columns of your sheet' }).getByRole('button');
    const shown = await chips.allTextContents();
    expect(new Set(shown).size).toBe(4);
    expect(shown[3]).toMatch(/^How satisfied.*….*\[Speed\]$/);
    await inspectScreen(shared.window, 'names-chips');
  });

  it('are found when they are typed, braces and all', async () => {
    await writeInstruction(page(), 'Company: {{Name {legal}}}!');
    await preview().getByText('Company: Acme Ltd!').waitFor();
    await page().getByRole('img', { name: 'Column Name {legal}' }).waitFor();
  });

  it('are asked for where braces do not close, and nothing can be sent', async () => {
    await writeInstruction(page(), 'From {{Town to {{Name {legal}}}');
    await bar('In “{{Town” the braces are not closed').waitFor();
    expect(await isPaused()).toBe('true');
    await inspectScreen(shared.window, 'names-stray');
    await press(page(), 'Use “Town”');
    await preview().getByText('From Oslo to Acme Ltd').waitFor();
    expect(await isPaused()).not.toBe('true');
  });

  it('leave braces as they are where the user wants it so', async () => {
    await writeInstruction(page(), 'Write a template with {{ user }} for {{Town}}');
    await bar('Your sheet has no column “user”').waitFor();
    await press(page(), 'Send the braces as they are');
    await preview().getByText('Write a template with {{ user }} for Oslo').waitFor();
    expect(await isPaused()).not.toBe('true');
  });

  it('are asked about in the marks of other programs, without holding anything up', async () => {
    await writeInstruction(page(), 'Dear [Town], «Town» and {{Town}}');
    await bar('Did you mean the column “Town”? “[Town]” is sent as it stands.').waitFor();
    expect(await isPaused()).not.toBe('true');
    await inspectScreen(shared.window, 'names-look-alike');
    await bar('“[Town]”').getByRole('button', { name: 'Use “Town”' }).click();
    await bar('“«Town»”').getByRole('button', { name: 'Leave it as it is' }).click();
    await preview().getByText('Dear Oslo, «Town» and Oslo').waitFor();
    expect(await bar('Did you mean').count()).toBe(0);
  });

  it('cannot stand in the background, which is the same for every row', async () => {
    await press(page(), /^Background for all rows/);
    await page()
      .getByRole('textbox', { name: 'What Claude should know for every row' })
      .fill('We are {{Town}}.');
    await bar('The background is the same for every row: “{{Town}}”').waitFor();
    expect(await isPaused()).toBe('true');
    await inspectScreen(shared.window, 'names-background');
    await bar('The background is the same')
      .getByRole('button', { name: 'Send the braces as they are' })
      .click();
    await expect.poll(isPaused).not.toBe('true');
  });

  it('come through to the answers', async () => {
    await writeInstruction(page(), '{{Name {legal}}}');
    await press(page(), 'Next: Try');
    await press(page(), 'Next: Send');
    await press(page(), 'Practise with 2 rows — free');
    await waitUntilReady(page());
    expect(shared.window.complaints).toEqual([]);
  });

  it('of one name are asked about, and the other is a click away', async () => {
    const path = join(folder, 'twins.csv');
    writeFileSync(path, 'Name,Text,Name\r\nAnna,hello,Muster\r\nBert,bye,Meier\r\n');
    await page().getByRole('link', { name: 'New job' }).click();
    await chooseFile(page(), path);
    await press(page(), 'Next: Instruction');
    await writeInstruction(page(), 'Greet {{Name}}');
    await preview().getByText('Greet Anna').waitFor();
    await bar('2 columns are called “Name”. This takes the first of them.').waitFor();
    expect(await isPaused()).not.toBe('true');
    await inspectScreen(shared.window, 'names-twins');
    await press(page(), 'Use “Name (2)”');
    await preview().getByText('Greet Muster').waitFor();
    expect(await bar('columns are called').count()).toBe(0);
  });

  it('hold errors whose rows are left out with one click', async () => {
    const path = join(folder, 'errors.csv');
    writeFileSync(path, 'Id,Text\r\n1,hello\r\n2,#REF!\r\n3,bye\r\n');
    await page().getByRole('link', { name: /Sheet/ }).click();
    await press(page(), 'Another workbook');
    await chooseFile(page(), path);
    await press(page(), 'Next: Instruction');
    await writeInstruction(page(), 'Greet: {{Text}}');
    await page().getByText('3 rows will be sent').waitFor();
    await page().getByRole('checkbox', { name: 'Leave these rows out' }).check();
    await page().getByText('2 rows will be sent').waitFor();
    await inspectScreen(shared.window, 'names-errors');
  });
});
