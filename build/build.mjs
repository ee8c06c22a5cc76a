import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bootstrap, projectNode, root, runNode, say } from './bootstrap.mjs';
import { createBundledPackages, writeNotices } from './third-party-notices.mjs';

/** Folders and files that decide what comes out of a build. */
const sources = ['electron', 'renderer', 'shared', 'build', 'package.json', 'package-lock.json'];
const stampPath = join(root, 'dist', '.built-from');
const parts = ['page', 'node', 'electron', 'preload'];

/** Builds as `buildIfNeeded` does, and ends the process when a source does not build. */
export async function ensureBuilt() {
  if (!(await buildIfNeeded())) process.exit(1);
}

/**
 * Builds what the hosts run into dist/, or does nothing when no source has changed since the last time. False when a
 * source does not build.
 */
export async function buildIfNeeded() {
  const fingerprint = fingerprintOfSources();
  if (existsSync(stampPath) && readFileSync(stampPath, 'utf8') === fingerprint) return true;
  say('Building Sheetbatch …');
  rmSync(stampPath, { force: true });
  const code = await runNode([join(root, 'build', 'build.mjs'), '--parts']);
  if (code !== 0) {
    say('Sheetbatch could not be built; the reason stands above.');
    return false;
  }
  mkdirSync(dirname(stampPath), { recursive: true });
  writeFileSync(stampPath, fingerprint);
  return true;
}

/**
 * Paths, sizes and times: a hundred times quicker than reading everything, and a touch too much only
 * builds once more.
 */
function fingerprintOfSources() {
  const hash = createHash('sha256');
  const visit = (path) => {
    const stat = statSync(join(root, path), { throwIfNoEntry: false });
    if (stat === undefined) return;
    if (stat.isDirectory()) {
      for (const name of readdirSync(join(root, path)).sort()) visit(`${path}/${name}`);
      return;
    }
    hash.update(`${path} ${stat.size} ${stat.mtimeMs}\n`);
  };
  for (const source of sources) visit(source);
  return hash.digest('hex');
}

async function buildParts() {
  const { build } = await import('vite');
  const configs = await import('./vite-configs.mjs');
  const bundled = createBundledPackages();
  for (const part of parts) {
    const config = configs[`${part}Config`]();
    await build({ ...config, plugins: [...(config.plugins ?? []), bundled.plugin] });
  }
  writeNotices(bundled.folders());
  for (const folder of ['node', 'electron']) dropSources(join(root, 'dist', folder));
}

/** Maps say where a line comes from; the sources themselves, three times as large, stay in the repository. */
function dropSources(folder) {
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.map'))) {
    const { sourcesContent: _, ...map } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    writeFileSync(join(folder, name), JSON.stringify(map));
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (process.argv.includes('--parts')) {
    await buildParts();
  } else {
    bootstrap();
    if (!existsSync(projectNode)) process.exit(1);
    await ensureBuilt();
  }
}
