/**
 * Draws the icons that installers and the tray need from icons/icon.svg, with a Chromium. Run it after the
 * drawing changes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { root } from './bootstrap.mjs';
import { chromiumFlags, findChromium } from './find-chromium.mjs';

const folder = join(root, 'build', 'icons');
const drawing = readFileSync(join(folder, 'icon.svg'), 'utf8');
/** macOS wants the tray's icon in black on nothing; the system colours it. Gaps stand for the paler cells. */
const template = drawing
  .replace(/<rect width="32"[^>]*>/, '')
  .replaceAll('#fff', '#000')
  .replaceAll('#74C5A6', '#000');

const pictures = [
  { name: 'icon.png', size: 512, svg: drawing },
  { name: 'tray.png', size: 32, svg: drawing },
  { name: 'trayTemplate.png', size: 18, svg: template },
  { name: 'trayTemplate@2x.png', size: 36, svg: template },
];

const browser = await chromium.launch({
  executablePath: findChromium() ?? undefined,
  args: [...chromiumFlags],
});
for (const { name, size, svg } of pictures) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>html,body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`,
  );
  writeFileSync(join(folder, name), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
