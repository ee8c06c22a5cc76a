import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { build, type PreviewServer, preview } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findChromium } from '../../build/find-chromium.mjs';
import { previewConfig } from '../../build/vite-configs.mjs';
import { languages } from '../../renderer/messages/messages.ts';
import { type Looking, looks, type Story, stories, storyAddress } from '../renderer/preview/stories.ts';
import { describeWhere } from '../support/where.ts';
import { launchChromium, openWindow } from './support/chromium.ts';

const usual: Looking = { language: 'en', look: 'light', host: 'browser' };
const missing = findChromium() === null ? 'no Chromium' : null;

describeWhere(missing, 'the gallery', () => {
  const outDir = mkdtempSync(join(tmpdir(), 'sheetbatch-preview-'));
  let server: PreviewServer;
  let browser: Browser;

  beforeAll(async () => {
    const config = previewConfig();
    await build({ ...config, logLevel: 'error', build: { ...config.build, outDir } });
    server = await preview({
      ...config,
      build: { outDir },
      preview: { host: '127.0.0.1', port: 0, open: false },
    });
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(outDir, { recursive: true, force: true });
  });

  const base = (): string => server.resolvedUrls?.local[0] ?? '';

  /** Opens each story in one window, and names those that complain, lack a button or show nothing. */
  async function findFaults(shown: readonly (readonly [Story, Looking])[]): Promise<readonly string[]> {
    const window = await openWindow(browser, 'about:blank');
    const { page, context, complaints } = window;
    const faults: string[] = [];
    for (const [story, looking] of shown) {
      complaints.length = 0;
      // Not from one story to the next: with another hash only, the page would stay as it is.
      await page.goto('about:blank');
      await page.goto(`${base()}${storyAddress(story, looking)}`);
      const outcome = await page
        .waitForFunction(() => document.documentElement.dataset.story)
        .then((handle) => handle.jsonValue());
      // A story of a dialog draws nothing beside it.
      await page.waitForFunction(() => document.body.textContent.trim() !== '');
      const said = outcome === 'ready' ? complaints : [outcome, ...complaints];
      if (said.length > 0)
        faults.push(`${story.name} (${looking.language}, ${looking.look}): ${said.join('; ')}`);
    }
    await context.close();
    return faults;
  }

  it('draws every screen, state, dialog and part without a complaint', async () => {
    expect(await findFaults(stories.map((story) => [story, usual]))).toEqual([]);
  });

  it('draws them in every language and look', async () => {
    // Each screen's words and looks are tests of their own; here it is the gallery that has to pass them on.
    const story = stories.find(({ name }) => name === 'Save');
    if (story === undefined) throw new Error('no story of this name');
    const lookings = [
      ...languages.filter(({ tag }) => tag !== 'en').map(({ tag }) => ({ ...usual, language: tag })),
      ...looks.filter((look) => look !== usual.look).map((look) => ({ ...usual, look })),
      { ...usual, host: 'desktop' },
    ];
    expect(await findFaults(lookings.map((looking) => [story, looking]))).toEqual([]);
  });

  it('shows the chosen story in its frame', async () => {
    const { page, context } = await openWindow(browser, base());
    await page.getByRole('link', { name: 'Settings', exact: true }).click();
    await page.getByLabel('language').selectOption('de');
    await page.frameLocator('iframe').getByRole('heading', { name: 'Einstellungen' }).waitFor();
    await context.close();
  });
});
