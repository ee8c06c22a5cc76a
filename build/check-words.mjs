import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './bootstrap.mjs';
import { sources } from './sources.mjs';
import { findBannedWords } from './words.mjs';

const faults = sources(['electron', 'renderer', 'shared', 'build', 'test']).flatMap((path) =>
  findBannedWords(path, readFileSync(join(root, path), 'utf8')).map(
    ({ name, line, say }) => `${path}:${line} ${name}: say ${say} (docs/glossary.md)`,
  ),
);
process.stdout.write(faults.map((fault) => `${fault}\n`).join(''));
process.exit(faults.length === 0 ? 0 : 1);
