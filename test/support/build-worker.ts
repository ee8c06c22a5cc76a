import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { testProgramsConfig } from '../../build/vite-configs.mjs';
import { builtWorkerFolder } from './worker-folder.mjs';

/**
 * Builds the worker thread, and has every process of this project that is started from here on, run it
 * instead of its TypeScript: why, stands in built-worker.mjs. Vitest calls it once before all tests.
 */
export async function setup(): Promise<void> {
  await build(testProgramsConfig(fileURLToPath(builtWorkerFolder)));
  const preload = new URL('built-worker.mjs', import.meta.url);
  process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --import=${preload.href}`.trim();
}
