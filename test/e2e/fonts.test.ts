import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { languages } from '../../renderer/messages/messages.ts';
import { describeWhere } from '../support/where.ts';
import type { Fonts } from './support/chromium.ts';
import { missingForApp } from './support/keyring-session.ts';
import { textsIn } from './support/spoken-messages.ts';
import { wideFactor } from './support/test-fonts.ts';
import { untilStill } from './support/until-still.ts';
import { useAppWith } from './support/use-app.ts';
import { setWideLetters, wideFonts } from './support/wide-letters.ts';

/** The families that the texts of an element are really drawn in. */
async function drawnIn(page: Page, selector: string): Promise<readonly string[]> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('DOM.enable');
  await devTools.send('CSS.enable');
  const { root } = await devTools.send('DOM.getDocument');
  const { nodeId } = await devTools.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await devTools.send('CSS.getPlatformFontsForNode', { nodeId });
  await devTools.detach();
  return fonts.map((font) => font.familyName).sort();
}

/** Files of fonts that the page has asked its host for. */
function fetchedFonts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map((entry) => entry.name)
      .filter((name) => name.includes('.woff')),
  );
}

/** How wide a text is in the page's own type, in pixels. */
function widthOf(page: Page, text: string): Promise<number> {
  return page.evaluate((shown) => {
    const probe = document.createElement('span');
    probe.textContent = shown;
    probe.style.whiteSpace = 'pre';
    probe.style.position = 'absolute';
    document.querySelector('h1')?.append(probe);
    const { width } = probe.getBoundingClientRect();
    probe.remove();
    return width;
  }, text);
}

/** The first screen of an app on a system with these fonts, drawn. */
function useFirstScreen(fonts: Fonts): { open(): Promise<Page> } {
  const shared = useAppWith(fonts);
  return {
    async open() {
      const { page } = shared.window;
      await page.getByRole('heading', { level: 1 }).waitFor();
      await untilStill(page);
      return page;
    },
  };
}

describeWhere(missingForApp, 'where the system has no good font', () => {
  const first = useFirstScreen('bare');

  it('the page is drawn in the one that comes with it, of which it fetches what it needs', async () => {
    const page = await first.open();
    expect(await drawnIn(page, 'h1')).toEqual(['Inter']);
    expect(await drawnIn(page, 'nav a span')).toEqual(['Inter']);
    expect(await fetchedFonts(page)).toEqual([expect.stringMatching(/inter-latin-wght-normal.*\.woff2$/)]);
  });

  it('tests look at it in letters a fifth wider, and have those of Japanese and Chinese', async () => {
    const page = await first.open();
    await page.evaluate(() => {
      document.documentElement.lang = 'ja';
    });
    for (const text of ['Einstellungen', 'Français, español', '設定を開く', '选择工作簿']) {
      await setWideLetters(page, false);
      const usual = await widthOf(page, text);
      await setWideLetters(page, true);
      const wide = await widthOf(page, text);
      expect(wide / usual, text).toBeGreaterThanOrEqual(wideFactor - 0.005);
      expect(wide / usual, text).toBeLessThan(wideFactor + 0.01);
    }
  });
});

describeWhere(missingForApp, 'where the system has Segoe UI', () => {
  const first = useFirstScreen('withSegoe');

  it('the page is drawn in that, and fetches no font', async () => {
    const page = await first.open();
    // What plays Segoe UI here is called so by the system, and DejaVu Sans within.
    expect(await drawnIn(page, 'h1')).toEqual(['DejaVu Sans']);
    expect(await drawnIn(page, 'nav a span')).toEqual(['DejaVu Sans']);
    expect(await fetchedFonts(page)).toEqual([]);
  });
});

describe('the letters of the tests', () => {
  it.each(['ja', 'zh'])('are there for every sentence in %s', async (tag) => {
    const messages = await languages.find((each) => each.tag === tag)?.load();
    const letters = new Set(textsIn(messages, '').flatMap(([, text]) => [...text]));
    // From the radicals on, everything is Chinese characters, kana and their punctuation.
    const needed = [...letters].filter((letter) => (letter.codePointAt(0) ?? 0) >= 0x2e80);
    const ranges = wideFonts()
      .filter(({ isCjk }) => isCjk)
      .flatMap(({ unicodeRange }) => unicodeRange.split(','))
      .map((range) => range.trim().slice(2).split('-'))
      .map(([from, to]) => [Number.parseInt(from ?? '', 16), Number.parseInt(to ?? from ?? '', 16)] as const);
    const isThere = (code: number): boolean => ranges.some(([from, to]) => from <= code && code <= to);
    expect(needed.length).toBeGreaterThan(200);
    expect(needed.filter((letter) => !isThere(letter.codePointAt(0) ?? 0))).toEqual([]);
  });
});
