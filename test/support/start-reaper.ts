import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { officeFolder } from './office-server.ts';

/**
 * Vitest calls it once before all tests: from here on, processes that tests start end with the tests, also
 * when these fail, hang or are killed. How, stands in reaper.mjs.
 */
export function setup(): void {
  if (!existsSync('/proc/self/environ')) return;
  const run = randomUUID();
  const program = fileURLToPath(new URL('reaper.mjs', import.meta.url));
  const reaper = spawn(process.execPath, [program, run, officeFolder(run)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'inherit'],
    // Without what the tests' own processes load first.
    env: {},
  });
  // The system closes the pipe however this process ends.
  reaper.unref();
  (reaper.stdin as unknown as { unref?: () => void }).unref?.();
  process.env.SHEETBATCH_TEST_RUN = run;
}
