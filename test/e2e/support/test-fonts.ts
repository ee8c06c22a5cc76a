import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import decompress from 'woff2-encoder/decompress';

const require = createRequire(import.meta.url);
const dejavuFolder = join(dirname(require.resolve('dejavu-fonts-ttf/package.json')), 'ttf');
const interFolder = dirname(require.resolve('@fontsource-variable/inter/package.json'));
const cjkFolder = dirname(require.resolve('@fontsource-variable/noto-sans-sc/package.json'));

/** How much wider every letter of the wide fonts is. */
export const wideFactor = 1.2;

/** A wide font as a page takes it in: it stands in for a family that the page's list names first. */
export interface WideFont {
  readonly fileName: string;
  readonly family: string;
  /** Characters it is for, as CSS writes them. */
  readonly unicodeRange: string;
  /** Chinese characters and kana: megabytes that only the languages written with them need. */
  readonly isCjk: boolean;
}

/** Where `writeTestFonts` puts things below its folder. */
export const fontPlaces = {
  /** What a system has that has neither Segoe UI nor SF. */
  bare: 'fonts.conf',
  /** The same with a Segoe UI (which is DejaVu Sans under another name). */
  withSegoe: 'fonts-with-segoe.conf',
  wideFonts: 'wide',
  wideList: join('wide', 'list.json'),
} as const;

/**
 * Writes the fonts of the browser tests and fontconfig's configurations for them below a folder: DejaVu, as
 * on a Linux with nothing else, and a font with the letters of Japanese and Chinese. So the fonts of the
 * computer the tests run on do not matter.
 */
export async function writeTestFonts(folder: string): Promise<void> {
  const fonts = join(folder, 'fonts');
  for (const place of [fonts, join(folder, fontPlaces.wideFonts)]) mkdirSync(place, { recursive: true });
  for (const name of ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf', 'DejaVuSansMono.ttf'])
    writeFileSync(join(fonts, name), readFileSync(join(dejavuFolder, name)));
  const cjk = await Promise.all(
    readdirSync(join(cjkFolder, 'files')).map(async (name) => ({
      name,
      bytes: await decompress(readFileSync(join(cjkFolder, 'files', name))),
    })),
  );
  for (const { name, bytes } of cjk) writeFileSync(join(fonts, name.replace(/woff2$/, 'ttf')), bytes);
  writeFileSync(join(folder, fontPlaces.bare), configurationOf(folder, ''));
  writeFileSync(join(folder, fontPlaces.withSegoe), configurationOf(folder, segoeRule));
  await writeWideFonts(folder, new Map(cjk.map(({ name, bytes }) => [name, bytes])));
}

const segoeRule = `
  <match target="scan">
    <test name="family"><string>DejaVu Sans</string></test>
    <edit name="family" mode="assign"><string>Segoe UI</string></edit>
    <edit name="fullname" mode="assign"><string>Segoe UI</string></edit>
  </match>`;

function configurationOf(folder: string, rule: string): string {
  const prefer = (generic: string, family: string): string =>
    `<alias><family>${generic}</family><prefer><family>${family}</family></prefer></alias>`;
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, rule === '' ? 'cache' : 'cache-with-segoe')}</cachedir>${rule}
  ${prefer('sans-serif', 'DejaVu Sans')}
  ${prefer('monospace', 'DejaVu Sans Mono')}
</fontconfig>
`;
}

async function writeWideFonts(folder: string, cjk: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const write = (name: string, bytes: Uint8Array): string => {
    const fileName = name.replace(/woff2$/, 'ttf');
    writeFileSync(join(folder, fontPlaces.wideFonts, fileName), widened(bytes));
    return fileName;
  };
  const family = 'Segoe UI Variable Text';
  const list: WideFont[] = [];
  for (const { name, unicodeRange } of facesOf(interFolder, 'wght.css')) {
    if (!/-latin(-ext)?-/.test(name)) continue;
    const bytes = await decompress(readFileSync(join(interFolder, 'files', name)));
    list.push({ fileName: write(name, bytes), family, unicodeRange, isCjk: false });
  }
  for (const { name, unicodeRange } of facesOf(cjkFolder, 'wght.css')) {
    const bytes = cjk.get(name);
    if (bytes === undefined || /-(latin|cyrillic|vietnamese)/.test(name)) continue;
    list.push({ fileName: write(name, bytes), family, unicodeRange, isCjk: true });
  }
  const mono = readFileSync(join(dejavuFolder, 'DejaVuSansMono.ttf'));
  const fileName = write('DejaVuSansMono.ttf', mono);
  list.push({ fileName, family: 'Cascadia Mono', unicodeRange: 'U+0-FFFF', isCjk: false });
  writeFileSync(join(folder, fontPlaces.wideList), JSON.stringify(list));
}

/** The files that a package's style sheet names, each with the characters it is for. */
function facesOf(folder: string, sheet: string): readonly { name: string; unicodeRange: string }[] {
  const text = readFileSync(join(folder, sheet), 'utf8');
  return [...text.matchAll(/url\(\.\/files\/([^)]+)\)[^}]*unicode-range:\s*([^;]+);/g)].map((match) => ({
    name: match[1] ?? '',
    unicodeRange: match[2] ?? '',
  }));
}

/** The font with fewer units to the em: every letter and every space becomes that much larger. */
function widened(font: Uint8Array): Uint8Array {
  const wide = Uint8Array.from(font);
  const view = new DataView(wide.buffer);
  // The directory of tables: 16 bytes each from byte 12 on, the tag first, the offset at 8. unitsPerEm stands
  // at byte 18 of `head`.
  const tables = Array.from({ length: view.getUint16(4) }, (_, index) => 12 + index * 16);
  const head = tables.find((at) => view.getUint32(at) === 0x68656164);
  if (head === undefined) throw new Error('a font without a head');
  const unitsAt = view.getUint32(head + 8) + 18;
  view.setUint16(unitsAt, Math.round(view.getUint16(unitsAt) / wideFactor));
  return wide;
}
