/** Makes docs/errors.md; with `--check` it writes nothing and fails where the page is not up to date. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './bootstrap.mjs';
import { renderErrorsPage } from './errors-page.mjs';

const path = join(root, 'docs', 'errors.md');
const page = renderErrorsPage();

if (!process.argv.includes('--check')) {
  writeFileSync(path, page);
} else if (readPage() !== page) {
  process.stdout.write('docs/errors.md is not up to date: run `npm run docs`.\n');
  process.exit(1);
}

function readPage() {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
