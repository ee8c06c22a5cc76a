import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CFB } from 'xlsx';
import { type ScriptedService, startScriptedService } from '../service/scripted-service.ts';
import { describeWhere } from '../support/where.ts';
import { dataFolderOf, type RunningApp, startApp } from './support/app.ts';
import { type AppWindow, inspectScreen, launchChromium, openWindow } from './support/chromium.ts';
import { missingForApp } from './support/keyring-session.ts';
import { chooseFile, press, saveKey, waitUntilReady, writeInstruction } from './support/ways.ts';

const sample = readFileSync(resolve(import.meta.dirname, '../../samples/support-tickets.xlsx'));
const goodKey = 'sk-ant-api03-a-key-of-this-test-only-0123456789';

/** What Office writes when a workbook is given a password: [MS-OFFCRYPTO] 2.3, only as far as it is recognised. */
function withPassword(): Buffer {
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, '/EncryptionInfo', Buffer.alloc(64, 1));
  CFB.utils.cfb_add(container, '/EncryptedPackage', Buffer.alloc(4096, 2));
  return Buffer.from(CFB.write(container, { type: 'buffer' }) as Uint8Array);
}

const wrongFiles: readonly {
  readonly name: string;
  readonly bytes: Buffer;
  readonly says: string;
  readonly next: RegExp;
}[] = [
  {
    name: 'empty.xlsx',
    bytes: Buffer.alloc(0),
    says: 'The file is empty',
    next: /Open it in Excel to check/,
  },
  {
    name: 'letter.pdf.xlsx',
    bytes: Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'),
    says: 'This is not a spreadsheet Sheetbatch can open',
    next: /choose Save as/,
  },
  {
    name: 'cut.xlsx',
    bytes: sample.subarray(0, sample.length - 9000),
    says: 'The workbook is damaged',
    next: /let Excel repair it/,
  },
  {
    name: 'secret.xlsx',
    bytes: withPassword(),
    says: 'The workbook is protected with a password',
    next: /take the password off/,
  },
  {
    name: 'headers-only.csv',
    bytes: Buffer.from('Name;City\r\n'),
    says: 'There are no rows below the header',
    next: /Choose another sheet/,
  },
];

describeWhere(missingForApp, 'what goes wrong is said in plain words', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sheetbatch-bad-'));
  let service: ScriptedService;
  let app: RunningApp;
  let browser: Browser;
  let window: AppWindow;

  beforeAll(async () => {
    service = await startScriptedService({ endAfterMs: 50 });
    app = await startApp({ folder: join(folder, 'home'), apiUrl: service.url });
    browser = await launchChromium();
    window = await openWindow(browser, app.address);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop('SIGTERM');
    await service?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(wrongFiles)('$name: $says', async ({ name, bytes, says, next }) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    await window.page.getByRole('link', { name: 'New job' }).click();
    await chooseFile(window.page, path);
    await window.page.getByText(says).first().waitFor();
    await window.page.getByText(next).first().waitFor();
    await inspectScreen(window, `bad-${name}`);
    // The way on is open: another workbook can be chosen at once.
    await window.page
      .getByRole('button', { name: /Choose a workbook|Another workbook/ })
      .first()
      .waitFor();
  });

  it('no network: the job waits, says so, and goes on by itself when the network is back', async () => {
    const { page } = window;
    await saveKey(page, goodKey);
    const path = join(folder, 'cities.csv');
    writeFileSync(path, 'City\r\nOslo\r\nRome\r\nLima\r\n');
    await page.getByRole('link', { name: 'New job' }).click();
    await chooseFile(page, path);
    await press(page, 'Next: Instruction');
    await writeInstruction(page, 'In which country is {{City}}?');
    await press(page, 'Next: Try');
    await press(page, 'Next: Send');
    const send = page.getByRole('button', { name: /^Send 3 rows/ });
    await send.waitFor();
    await expect.poll(() => send.isEnabled()).toBe(true);
    const port = Number(new URL(service.url).port);
    await service.close();
    await send.click();
    await page
      .getByText(/cannot be reached|offline|no connection|not connected/i)
      .first()
      .waitFor();
    await inspectScreen(window, 'bad-no-network');
    service = await startScriptedService({ endAfterMs: 50, port });
    await waitUntilReady(page);
    expect(service.report()).toMatchObject({ batchCount: 1, requestCount: 3 });
  });

  it('a second start on the same data folder says so and leaves the first alone', async () => {
    const second = startApp({ folder: join(folder, 'home') });
    await expect(second).rejects.toThrow(/already|another|in use/i);
    await window.page.getByRole('link', { name: 'Jobs' }).click();
    await window.page
      .getByRole('link', { name: /cities/ })
      .first()
      .waitFor();
  });

  it('a data folder that cannot be written to is named, with a next step', async () => {
    const home = join(folder, 'locked');
    mkdirSync(home, { recursive: true });
    // A file stands where the folder should be: not even root can write below it.
    writeFileSync(dataFolderOf(home), '');
    await expect(startApp({ folder: home })).rejects.toThrow(/Nothing can be written to the folder/);
  });

  it('has caused no complaint in the console', () => {
    expect(window.complaints).toEqual([]);
  });
});
