import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { root } from './bootstrap.mjs';

/**
 * What only Electron's main process may load. The browser host's bundle fails when anything in it asks for
 * one of these.
 */
const electronOnly = /^(electron|electron-store|electron-updater|@electron\/.*)$/;

/** Packages that stay outside the bundles: a native module, and `ws`'s optional speed-ups. */
const outside = ['@napi-rs/keyring', 'bufferutil', 'utf-8-validate'];

const quiet = { configFile: false, root, logLevel: 'warn', publicDir: false };

/** The page, split so that the wizard and the results grid are fetched when they are first opened. */
export function pageConfig() {
  return {
    ...quiet,
    root: join(root, 'renderer'),
    plugins: [react(), ownFont()],
    build: {
      outDir: join(root, 'dist', 'renderer'),
      emptyOutDir: true,
      target: 'es2023',
      // Everything comes from one origin with a strict policy: no inline data for files, no inline polyfill.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 2_000,
      rolldownOptions: { plugins: [refuse(/^node:|^@anthropic-ai\//, 'the page')] },
    },
  };
}

/** The gallery of screens and parts (test/renderer/preview), from sources that lie outside of its folder. */
export function previewConfig() {
  const folder = join(root, 'test', 'renderer', 'preview');
  const input = { index: join(folder, 'index.html'), page: join(folder, 'page.html') };
  return {
    ...quiet,
    root: folder,
    plugins: [react()],
    server: { fs: { allow: [root] } },
    build: {
      outDir: join(root, 'dist', 'preview'),
      emptyOutDir: true,
      target: 'es2023',
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4_000,
      rolldownOptions: { input },
    },
  };
}

/**
 * The font that comes with the page: shown from the first frame on, not put in place of another one before
 * the user's eyes (it comes from this computer, in milliseconds). Its licence asks to be passed on with it.
 */
function ownFont() {
  const folder = join(root, 'node_modules', '@fontsource-variable', 'inter');
  return {
    name: 'sheetbatch:own-font',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('@fontsource-variable/inter/')) return null;
      return code.replaceAll('font-display: swap', 'font-display: block');
    },
    generateBundle() {
      const source = readFileSync(join(folder, 'LICENSE'), 'utf8');
      this.emitFile({ type: 'asset', fileName: 'assets/inter-license.txt', source });
    },
  };
}

/** The entries that run in plain Node, flat in one folder so that the worker stands beside whoever starts it. */
export function nodeConfig() {
  return nodeBundle('node', { browser: 'electron/browser.ts', headless: 'electron/headless.ts' }, [
    refuse(electronOnly, 'the core and the browser host'),
  ]);
}

/** Electron's main process. */
export function electronConfig() {
  return nodeBundle('electron', { main: 'electron/main.ts' }, [], ['electron']);
}

/**
 * Programs of the tests with the worker thread beside them, by name and source; without any, the worker
 * alone: see test/support/built-worker.mjs.
 */
export function testProgramsConfig(outDir, entries = {}) {
  const config = nodeBundle('node', entries, []);
  return { ...config, build: { ...config.build, outDir, emptyOutDir: false, sourcemap: false } };
}

/** YYYY-MM-DD in UTC; of SOURCE_DATE_EPOCH where a build must come out the same again (reproducible-builds.org). */
function buildDay() {
  const seconds = Number(process.env.SOURCE_DATE_EPOCH);
  return (seconds > 0 ? new Date(seconds * 1000) : new Date()).toISOString().slice(0, 10);
}

function nodeBundle(folder, entries, plugins, runtime = []) {
  const input = { ...entries, 'workbook-worker': 'electron/core/workbook/service/workbook-worker.ts' };
  const external = [...outside, ...runtime];
  return {
    ...quiet,
    ssr: { noExternal: true, external, target: 'node' },
    define: { __BUILT_ON__: JSON.stringify(buildDay()) },
    build: {
      ssr: true,
      outDir: join(root, 'dist', folder),
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      // Beside the bundle, for debuggers and for reports of faults (electron/core/report/source-place.ts).
      sourcemap: true,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(input).map(([name, path]) => [name, join(root, path)])),
        external,
        plugins,
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  };
}

/** The preload: a sandboxed one must be CommonJS in one file. */
export function preloadConfig() {
  return {
    ...quiet,
    build: {
      outDir: join(root, 'dist', 'electron'),
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      lib: { entry: join(root, 'electron', 'preload.ts'), formats: ['cjs'], fileName: () => 'preload.cjs' },
      rolldownOptions: { external: ['electron'] },
    },
  };
}

/** Fails the build, naming who asked, when a bundle reaches for what its place must not have. */
function refuse(pattern, place) {
  return {
    name: 'sheetbatch:refuse',
    resolveId: {
      order: 'pre',
      handler(source, importer) {
        if (pattern.test(source)) this.error(`${place} must not import ${source} (asked for by ${importer})`);
      },
    },
  };
}
