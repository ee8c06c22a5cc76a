import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { fontPlaces, type WideFont } from './test-fonts.ts';

/** The folder that provide-fonts.ts has filled. */
export function testFontFolder(): string {
  const folder = process.env.SHEETBATCH_TEST_FONTS;
  if (folder === undefined) throw new Error('browser tests run in the project e2e, which writes their fonts');
  return folder;
}

/** A font on its way into the page. */
interface Sent {
  readonly family: string;
  readonly unicodeRange: string;
  readonly base64: string;
}

/** Has the page drawn in letters a fifth wider than its own, or in its own again. */
export async function setWideLetters(page: Page, isWide: boolean): Promise<void> {
  const { language, isHere } = await page.evaluate(() => ({
    language: document.documentElement.lang,
    isHere: 'wideFaces' in globalThis,
  }));
  const isMissing = isWide && !isHere;
  const sent = isMissing ? readWideFonts(language === 'ja' || language === 'zh') : [];
  await page.evaluate(
    async ([fonts, isOn]) => {
      const store = globalThis as unknown as { wideFaces?: FontFace[] };
      if (fonts.length > 0)
        store.wideFaces = fonts.map(
          ({ family, unicodeRange, base64 }) =>
            new FontFace(
              family,
              Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)),
              {
                unicodeRange,
                weight: '100 900',
              },
            ),
        );
      for (const face of store.wideFaces ?? []) {
        await face.loaded;
        if (isOn) document.fonts.add(face);
        else document.fonts.delete(face);
      }
    },
    [sent, isWide] as const,
  );
}

/** What the wide fonts hold. */
export function wideFonts(): readonly WideFont[] {
  return JSON.parse(readFileSync(join(testFontFolder(), fontPlaces.wideList), 'utf8')) as WideFont[];
}

function readWideFonts(hasCjk: boolean): readonly Sent[] {
  return wideFonts()
    .filter(({ isCjk }) => hasCjk || !isCjk)
    .map(({ fileName, family, unicodeRange }) => ({
      family,
      unicodeRange,
      base64: readFileSync(join(testFontFolder(), fontPlaces.wideFonts, fileName)).toString('base64'),
    }));
}
