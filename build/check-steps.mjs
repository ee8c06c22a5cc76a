import { join } from 'node:path';
import { root, runNode } from './bootstrap.mjs';

const bin = (...parts) => join(root, 'node_modules', ...parts);

/**
 * What is checked without running the product, cheapest answers first. Types are checked by TypeScript 7
 * (`typescript-native`), three times as fast; `typescript` stays at 6 for those who read its syntax tree:
 * mutate, knip, the import rules.
 */
const steps = [
  { name: 'types', script: bin('typescript-native', 'bin', 'tsc'), args: ['-b'] },
  {
    name: 'lint',
    script: bin('@biomejs', 'biome', 'bin', 'biome'),
    args: ['check', '--error-on-warnings', '.'],
  },
  { name: 'readability', script: join(root, 'build', 'check-readability.mjs'), args: [] },
  { name: 'words', script: join(root, 'build', 'check-words.mjs'), args: [] },
  {
    name: 'import rules',
    script: bin('dependency-cruiser', 'bin', 'dependency-cruiser.mjs'),
    args: ['--config', '.dependency-cruiser.mjs', 'electron', 'renderer', 'shared', 'test'],
  },
  { name: 'made documents', script: join(root, 'build', 'make-errors-page.mjs'), args: ['--check'] },
  { name: 'dead code', script: bin('knip', 'bin', 'knip.js'), args: [] },
  // What only a test uses is dead, too; knip.json names the files that still have such code (ignoreIssues).
  { name: 'code for tests only', script: bin('knip', 'bin', 'knip.js'), args: ['--production'] },
];

/** Runs every step even when an earlier one fails, and answers the names of those that passed and failed. */
export async function runCheckSteps() {
  const passed = [];
  const failed = [];
  for (const step of steps) {
    process.stdout.write(`\n— ${step.name}\n`);
    const code = await runNode([step.script, ...step.args]);
    (code === 0 ? passed : failed).push(step.name);
  }
  return { passed, failed };
}
