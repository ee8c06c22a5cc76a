import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './bootstrap.mjs';
import { compareWithList, measureFile } from './readability.mjs';
import { sources } from './sources.mjs';

/**
 * Functions that were too long when the limit came. The list only gets shorter; `--write` follows moves and renames.
 */
const listPath = join(root, 'build/long-functions.json');
const product = ['electron', 'renderer', 'shared', 'build'];

const faults = [];
const long = {};
for (const path of sources([...product, 'test'])) {
  const isTest = path.startsWith('test/');
  const measured = measureFile(path, readFileSync(join(root, path), 'utf8'));
  for (const { line, columns } of measured.wideLines) faults.push(`${path}:${line} has ${columns} columns`);
  // A test's cases stand in functions that are as long as the list of cases.
  if (isTest) continue;
  if (measured.longFunctions.length > 0) long[path] = measured.longFunctions;
  for (const { name, line } of measured.undocumented) faults.push(`${path}:${line} ${name} has no comment`);
}
faults.push(...checkList());
process.stdout.write(faults.map((fault) => `${fault}\n`).join(''));
process.exit(faults.length === 0 ? 0 : 1);

function checkList() {
  const list = JSON.parse(readFileSync(listPath, 'utf8'));
  const { found, problems } = compareWithList(long, list);
  const isShorter = Object.values(found).flat().length <= Object.values(list).flat().length;
  if (!process.argv.includes('--write') || !isShorter) {
    const hint = 'Shortened, moved or renamed? node build/check-readability.mjs --write';
    return problems.length === 0 ? [] : [...problems, hint];
  }
  writeFileSync(listPath, writeList(found));
  return [];
}

/** As the formatter has it: a line for each file. */
function writeList(found) {
  const lines = Object.entries(found).map(
    ([path, names]) => `  ${JSON.stringify(path)}: [${names.map((name) => JSON.stringify(name)).join(', ')}]`,
  );
  return `{\n${lines.join(',\n')}\n}\n`;
}
