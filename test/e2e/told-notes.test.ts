import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { formula, odsFile, row, text } from '../core/workbook/sheetjs/ods-files.ts';
import { describeWhere } from '../support/where.ts';
import { type RunningApp, startApp } from './support/app.ts';
import { type AppWindow, faultsOf, launchChromium, openWindow } from './support/chromium.ts';
import { missingForApp } from './support/keyring-session.ts';
import { type SpokenMessages, speak } from './support/spoken-messages.ts';

/** Something of each kind that the new workbook will not have. */
function losingOds(): Buffer {
  const under =
    '<table:covered-table-cell office:value-type="string"><text:p>x</text:p></table:covered-table-cell>';
  const long = 'Expenses and revenues of the year 2024';
  const rows = [
    row(text('Name'), text('Sum'), text('Note')),
    ...['ant', 'bee', 'cat', 'dog', 'elk', 'fox'].map((name) =>
      row(text(name), formula('of:=EASTERSUNDAY(2024)'), text('a note'), under),
    ),
  ].join('');
  const far = `<table:named-expressions><table:named-range table:name="Commission_of_the_year" table:base-cell-address="$Data.$A$1" table:cell-range-address="'file:///x.ods'#$S.$A$1"/></table:named-expressions>`;
  const print = ` table:print-ranges="'file:///x.ods'#$S.A1:B2"`;
  return odsFile(
    [
      { rows, attributes: print },
      { name: long, rows: row(text('x')) },
    ],
    far,
  );
}

/** An .xls of which what comes after its sheets is missing, or more. */
function cutXls(lacking: (whole: Buffer) => Buffer): Buffer {
  const book = XLSX.utils.book_new();
  const names = Array.from({ length: 60 }, (_, row) => [`somebody with a name of number ${row}`]);
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['Name'], ...names]), 'Data');
  const container = XLSX.CFB.read(XLSX.write(book, { type: 'buffer', bookType: 'biff8' }), {
    type: 'buffer',
  });
  XLSX.CFB.utils.cfb_add(container, '/AfterTheWorkbook', Buffer.alloc(6000, 7));
  return lacking(Buffer.from(XLSX.CFB.write(container, { type: 'buffer' }) as Buffer));
}

/** One screen: the file, what is on it once it is read, and a click on the way. */
interface Screen {
  readonly name: string;
  readonly bytes: Buffer;
  readonly waitFor: readonly string[];
  readonly open?: string;
}

const screens: readonly Screen[] = [
  { name: 'losses.ods', bytes: losingOds(), waitFor: ['newJob.sheet.losses.sheet-names_one'] },
  {
    name: 'cut.xls',
    bytes: cutXls((whole) => whole.subarray(0, whole.length - 1024)),
    waitFor: ['newJob.sheet.warnings.end-missing'],
  },
  {
    name: 'short.xls',
    bytes: cutXls((whole) => whole.subarray(0, 1536)),
    waitFor: ['problems.workbook-cut-off.title'],
  },
  {
    name: 'letters.csv',
    bytes: Buffer.concat([
      Buffer.from(`List of May\n\nName,Text\nant,${'für größere Tür '.repeat(9)}\nbee,`),
      Buffer.from([0x66, 0xff]),
      Buffer.from('\n'),
    ]),
    waitFor: ['newJob.sheet.aboveHeader_one', 'newJob.sheet.brokenLetters_one'],
    open: 'newJob.sheet.encodingLabel',
  },
];

async function choose(page: Page, messages: SpokenMessages, path: string): Promise<void> {
  const first = page.getByRole('button', { name: messages.say('frame.dropChoose'), exact: true });
  const another = page.getByRole('button', { name: messages.say('newJob.sheet.chooseOther'), exact: true });
  await first.or(another).first().waitFor();
  if (await another.isVisible()) await another.click();
  const picker = page.waitForEvent('filechooser');
  await first.click();
  await (await picker).setFiles(path);
}

describeWhere(missingForApp, 'what is told of a file in', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sheetbatch-told-'));
  const look = { width: 1024, height: 700, colors: 'light' } as const;
  let browser: Browser;
  let app: RunningApp;
  let window: AppWindow;
  beforeAll(async () => {
    for (const { name, bytes } of screens) writeFileSync(join(folder, name), bytes);
    browser = await launchChromium();
    app = await startApp({ folder: join(folder, 'data') });
    window = await openWindow(browser, app.address, look);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    ['en', 'English'],
    ['de', 'Deutsch'],
    ['fr', 'Français'],
    ['es', 'Español'],
    ['ja', '日本語'],
    ['zh', '简体中文'],
  ])('%s fits its screen', async (tag, name) => {
    const messages = await speak(tag);
    const { page } = window;
    await page.evaluate(() => location.assign('#/settings'));
    // Found by what it offers: its name is in the language before.
    const languages = page.locator('select', { has: page.locator('option', { hasText: '日本語' }) });
    await languages.selectOption({ label: name });
    await page.getByRole('heading', { name: messages.say('settings.title'), exact: true }).waitFor();
    const navigation = page.getByRole('navigation', { name: messages.say('frame.navigation') });
    await navigation.getByRole('link', { name: messages.say('frame.newJob'), exact: true }).click();
    const faults: string[] = [];
    for (const screen of screens) {
      await choose(page, messages, join(folder, screen.name));
      // Japanese and Chinese have one form for all numbers.
      for (const one of screen.waitFor) {
        const told = /^(?:ja|zh)$/.test(tag) ? one.replace(/_one$/, '_other') : one;
        await page.getByText(messages.pattern(told)).first().waitFor();
      }
      if (screen.open !== undefined)
        await page.getByRole('combobox', { name: messages.say(screen.open) }).click();
      faults.push(
        ...(await faultsOf(window, `${tag}-told-${screen.name}`, [look, { ...look, letters: 'wide' }])),
      );
      await page.keyboard.press('Escape');
    }
    expect(faults).toEqual([]);
    expect(window.complaints).toEqual([]);
  });
});
