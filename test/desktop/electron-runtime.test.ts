import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const whyNot = reasonAgainst();

/** What keeps this computer from showing an Electron window, or null. */
function reasonAgainst(): string | null {
  const pathFile = join(root, 'node_modules/electron/path.txt');
  const program = existsSync(pathFile)
    ? join(root, 'node_modules/electron/dist', readFileSync(pathFile, 'utf8'))
    : '';
  if (!existsSync(program)) return 'not run: no Electron runtime';
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
    return 'not run: no display';
  return existsSync(join(root, 'dist/electron/main.js')) ? null : 'not run: not built, npm test builds first';
}

describe.skipIf(whyNot !== null)(`the desktop window${whyNot === null ? '' : ` (${whyNot})`}`, () => {
  let folder: string;
  let application: ElectronApplication;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sheetbatch-desktop-'));
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    application = await _electron.launch({ args: [...sandbox, root, '--data-dir', folder], cwd: root });
    page = await application.firstWindow();
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.getByRole('main').waitFor();
  });

  afterAll(async () => {
    await application.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('shows the page from its own scheme without a complaint', () => {
    expect(page.url()).toBe('app://sheetbatch/');
    expect(complaints).toEqual([]);
  });

  it('gives the page the bridge and nothing of Node', async () => {
    const seen = await page.evaluate(() => ({
      bridge: Object.keys((window as unknown as { sheetbatch: object }).sheetbatch).sort(),
      node: ['require', 'process', 'module', 'Buffer'].filter((name) => name in window),
    }));
    expect(seen).toEqual({ bridge: ['droppedFile', 'onCommand', 'requestPort'], node: [] });
  });

  it('sends the strict policy with the page', async () => {
    const policy = await page.evaluate(async () => (await fetch('/')).headers.get('content-security-policy'));
    expect(policy).toContain("default-src 'none'");
  });

  it('stays on the page, whatever the page is made to ask for', async () => {
    await page.evaluate(() => {
      window.location.href = 'https://evil.example/';
    });
    expect(await page.evaluate(() => window.open('https://evil.example/') === null)).toBe(true);
    expect(page.url()).toBe('app://sheetbatch/');
    expect(application.windows()).toHaveLength(1);
  });

  it('hides when it is closed, and comes back', async () => {
    const visible = () =>
      application.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map((window) => window.isVisible()),
      );
    await application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await expect.poll(visible).toEqual([false]);
    await application.evaluate(({ app }) => app.emit('activate'));
    await expect.poll(visible).toEqual([true]);
  });
});
