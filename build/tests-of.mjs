import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, say } from './bootstrap.mjs';

/** Folders whose files import one another. */
const folders = ['electron', 'renderer', 'shared', 'build', 'test'];

/**
 * Which tests cover which file, read from the imports as they are now: `npm run covers -- <file>` names those of
 * the same name, those that import the file themselves, and those that reach it over others, with over how many.
 * `--bare` lists the files that no test has by name or imports itself.
 */
export function createTestIndex(sources = readSources()) {
  const importers = new Map();
  for (const [path, text] of sources) {
    for (const target of importsOf(path, text)) {
      if (!sources.has(target)) continue;
      importers.set(target, [...(importers.get(target) ?? []), path]);
    }
  }
  return {
    /** Tests of a file, nearest first; `steps` is 1 where the test imports it itself. */
    testsOf(file) {
      const steps = new Map([[file, 0]]);
      for (const path of steps.keys()) {
        for (const importer of importers.get(path) ?? []) {
          if (!steps.has(importer)) steps.set(importer, steps.get(path) + 1);
        }
      }
      const found = [...steps].filter(([path]) => isTest(path));
      return found
        .map(([path, count]) => ({ path, steps: count, isOfName: nameOf(path) === nameOf(file) }))
        .sort((a, b) => Number(b.isOfName) - Number(a.isOfName) || a.steps - b.steps);
    },
    /** Product files that no test has by name or imports itself. */
    bare() {
      return [...sources.keys()].sort().filter((path) => {
        if (!/^(electron|renderer|shared)\//.test(path)) return false;
        return !this.testsOf(path).some(({ steps, isOfName }) => isOfName || steps === 1);
      });
    },
  };
}

function isTest(path) {
  return /\.test\.tsx?$/.test(path);
}

/** `test/core/jobs/queue.test.ts` and `electron/core/jobs/state/queue.ts` have one name. */
function nameOf(path) {
  return path.replace(/^.*\//, '').replace(/(\.test)?\.\w+$/, '');
}

function importsOf(path, text) {
  return [...text.matchAll(/(?:from|import|import\()\s*'(\.{1,2}\/[^']+)'/g)].map(([, target = '']) =>
    relative(root, resolve(root, dirname(path), target)).replaceAll('\\', '/'),
  );
}

function readSources() {
  const paths = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true }).map(
      (name) => `${folder}/${name.replaceAll('\\', '/')}`,
    ),
  );
  const sources = paths.filter((path) => /\.(ts|tsx|mjs)$/.test(path)).sort();
  return new Map(sources.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

function main(args) {
  const index = createTestIndex();
  if (args.includes('--bare')) return print(index.bare());
  const [file] = args;
  if (file === undefined) return say('Which file? npm run covers -- electron/core/app.ts, or -- --bare');
  const path = relative(root, resolve(process.env.INIT_CWD ?? root, file)).replaceAll('\\', '/');
  const lines = index.testsOf(path).map(({ path: test, steps, isOfName }) => {
    const how = isOfName ? 'of its name' : steps === 1 ? 'imports it' : `over ${steps - 1}`;
    return `${how.padEnd(12)} ${test}`;
  });
  print(lines.length === 0 ? ['No test reaches it.'] : lines);
}

function print(lines) {
  process.stdout.write(`${lines.join('\n')}\n`);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main(process.argv.slice(2));
}
