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

/** Windows draws the icon beside its clock in these, from 100 % to 300 %. */
const trayPixels = [16, 20, 24, 28, 32, 40, 48];

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
writeFileSync(join(folder, 'tray.ico'), windowsIcon(await drawPixels(browser, trayPixels)));
await browser.close();

/** The drawing in several sizes, as bytes of red, green, blue and opacity, row by row from the top. */
async function drawPixels(chromium, sizes) {
  const page = await chromium.newPage();
  const drawn = await page.evaluate(
    async ([svg, wanted]) => {
      const image = new Image();
      image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
      await image.decode();
      return wanted.map((size) => {
        const context = new OffscreenCanvas(size, size).getContext('2d');
        context.drawImage(image, 0, 0, size, size);
        return { size, pixels: [...context.getImageData(0, 0, size, size).data] };
      });
    },
    [drawing.replace('<svg ', '<svg width="256" height="256" '), sizes],
  );
  await page.close();
  return drawn;
}

/**
 * An .ico of bitmaps: a directory, then for each size a BITMAPINFOHEADER of twice the height, rows of blue, green, red
 * and opacity from the bottom up, and a mask of one bit for each pixel that stays empty beside the opacity
 * (learn.microsoft.com, "Icons" and BITMAPINFOHEADER). Small sizes as PNG are not read everywhere.
 */
function windowsIcon(drawn) {
  const images = drawn.map(({ size, pixels }) => {
    const header = Buffer.alloc(40);
    header.writeUInt32LE(40, 0);
    header.writeInt32LE(size, 4);
    header.writeInt32LE(size * 2, 8);
    header.writeUInt16LE(1, 12);
    header.writeUInt16LE(32, 14);
    const rows = Array.from({ length: size }, (_, row) => pixels.slice(row * size * 4, (row + 1) * size * 4));
    const colors = rows.toReversed().flatMap((row) => toBlueFirst(row));
    const mask = Buffer.alloc(Math.ceil(size / 32) * 4 * size);
    return { size, bytes: Buffer.concat([header, Buffer.from(colors), mask]) };
  });
  const directory = Buffer.alloc(6 + images.length * 16);
  directory.writeUInt16LE(1, 2);
  directory.writeUInt16LE(images.length, 4);
  let offset = directory.length;
  for (const [at, { size, bytes }] of images.entries()) {
    const entry = 6 + at * 16;
    directory.writeUInt8(size, entry);
    directory.writeUInt8(size, entry + 1);
    directory.writeUInt16LE(1, entry + 4);
    directory.writeUInt16LE(32, entry + 6);
    directory.writeUInt32LE(bytes.length, entry + 8);
    directory.writeUInt32LE(offset, entry + 12);
    offset += bytes.length;
  }
  return Buffer.concat([directory, ...images.map(({ bytes }) => bytes)]);
}

function toBlueFirst(row) {
  return row.map((_, at) => row[at - (at % 4) + [2, 1, 0, 3][at % 4]]);
}
