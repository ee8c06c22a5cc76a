import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './bootstrap.mjs';

/**
 * Licences that ask for no more than to be passed on with the program. With any other the build ends: look at
 * it before it ships.
 */
const permissive = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Unlicense',
]);

/** What packages carry inside of their own files, which no path tells. */
const carried = {
  unpdf:
    'Holds pdf.js (pdfjs-dist), Copyright Mozilla Foundation, under the Apache License 2.0, whose text stands in this file.',
};

/** Notes the packages of which something is in a bundle; a plugin for each build, and what they found together. */
export function createBundledPackages() {
  const folders = new Set();
  const note = (id) => {
    const folder = packageFolder(id.replace(/^\0/, '').replace(/\?.*$/, ''));
    if (folder !== null) folders.add(folder);
  };
  return {
    plugin: {
      name: 'sheetbatch:bundled-packages',
      generateBundle(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk') continue;
          for (const [id, module] of Object.entries(file.modules)) if (module.renderedLength > 0) note(id);
        }
        // What a style sheet brings, fonts among it, is in no chunk any more.
        for (const id of this.getModuleIds()) if (/\.css(\?|$)/.test(id)) note(id);
      },
    },
    folders: () => [...folders],
  };
}

/** Folder of the innermost package that a file belongs to; null for our own and for what a bundler makes up. */
export function packageFolder(path) {
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/.exec(path)?.[0] ?? null;
}

/** Writes dist/third-party-notices.txt: the licence of each package that ships, whole. */
export function writeNotices(folders) {
  const native = Object.keys(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).dependencies);
  const shipped = [...folders, ...native.map((name) => join(root, 'node_modules', name))];
  const path = join(root, 'dist', 'third-party-notices.txt');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, renderNotices(shipped.map(readPackage)));
}

/** Name, version, licence and the texts that ask to be passed on, of the package in a folder. */
export function readPackage(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)([.-].*)?$/i.test(file) && !/\.(js|json|ts)$/i.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  return { name, version, license, author: authorName(author), texts };
}

/** One text from all packages, by name; throws over a licence that was never looked at. */
export function renderNotices(packages) {
  const byName = new Map(packages.map((each) => [`${each.name} ${each.version}`, each]));
  const sorted = [...byName.values()].sort((a, b) =>
    `${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1,
  );
  for (const { name, license } of sorted) {
    if (!isPermissive(license))
      throw new Error(`${name} has the licence ${license}: may it ship? See build/third-party-notices.mjs.`);
  }
  const head = [
    'Sheetbatch is made with the work of others. These are their notices and licences.',
    'Electron and Chromium, which come with the desktop app, have files of their own beside it.',
  ].join('\n');
  return `${[head, ...sorted.map(renderPackage)].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

function renderPackage({ name, version, license, author, texts }) {
  const title = `${name} ${version} (${license})`;
  const body = texts.length > 0 ? texts : [standardText(license, author ?? `the authors of ${name}`)];
  return [title, ...(carried[name] === undefined ? [] : [carried[name]]), ...body].join('\n\n');
}

/** For packages that name their licence and forgot its text. */
function standardText(license, holder) {
  const own = join(root, 'LICENSE');
  if (license !== 'MIT' || !existsSync(own)) return `Copyright (c) ${holder}. Licensed under ${license}.`;
  const [, terms] = readFileSync(own, 'utf8').split(/^Copyright .*\n/m);
  return `MIT License\n\nCopyright (c) ${holder}\n${terms.trimEnd()}`;
}

/** Of "(MIT OR GPL-3.0)" one will do; of "A AND B" all must. */
function isPermissive(license) {
  if (typeof license !== 'string') return false;
  const choices = license.replace(/[()]/g, '').split(/ OR /i);
  return choices.some((choice) => choice.split(/ AND /i).every((each) => permissive.has(each.trim())));
}

function authorName(author) {
  if (author === undefined || author === null) return null;
  return (typeof author === 'string' ? author : author.name)?.replace(/\s*[<(].*$/, '') ?? null;
}
