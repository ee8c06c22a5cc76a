import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { testProgramsConfig } from '../../build/vite-configs.mjs';

const programs = {
  'big-job': 'test/kill/big-job.ts',
  migrator: 'test/kill/migrator.ts',
  runner: 'test/kill/runner.ts',
  saver: 'test/kill/saver.ts',
};

const folder = fileURLToPath(new URL('../../node_modules/.cache/sheetbatch-kill/', import.meta.url));

/**
 * The path of a program that kill tests start, built as the product is: from TypeScript each start took three
 * times as long.
 */
export function builtProgram(name: keyof typeof programs): string {
  return join(folder, `${name}.js`);
}

/** Builds them. Vitest calls it once before the kill tests. */
export async function setup(): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  await build(testProgramsConfig(folder, programs));
}
