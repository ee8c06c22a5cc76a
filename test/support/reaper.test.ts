import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const hasProc = existsSync('/proc/self/environ');

/** A test file that starts a process in a session of its own, which starts another; then it fails or never ends. */
const testFile = `
import { spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { it } from 'vitest';

const idle = 'setInterval(() => {}, 1000);';
const write = "require('node:fs').appendFileSync('pids', process.pid + '\\\\n');";
const start = (code) =>
  "require('node:child_process').spawn(process.execPath, ['-e', " + JSON.stringify(code) + "], { detached: true, stdio: 'ignore' });";

it('leaves something running', async () => {
  appendFileSync('worker', String(process.pid));
  spawn(process.execPath, ['-e', start(idle + write) + idle + write], { detached: true, stdio: 'ignore' });
  await new Promise((done) => setTimeout(done, process.env.ENDING === 'fails' ? 2000 : 2 ** 31 - 1));
  throw new Error('as it should');
});
`;

const configuration = {
  test: {
    globalSetup: [join(import.meta.dirname, 'start-reaper.ts')],
    setupFiles: [join(import.meta.dirname, 'mark-worker.ts')],
    include: ['left.test.mjs'],
    exclude: [],
    testTimeout: 2 ** 31 - 1,
  },
};

let folder: string;
let run: ChildProcess | undefined;

beforeEach(() => {
  // Below node_modules, so that Vitest is found.
  mkdirSync(join(root, 'node_modules', '.cache'), { recursive: true });
  folder = mkdtempSync(join(root, 'node_modules', '.cache', 'sheetbatch-left-'));
  writeFileSync(join(folder, 'left.test.mjs'), testFile);
  writeFileSync(join(folder, 'vitest.config.mjs'), `export default ${JSON.stringify(configuration)}`);
});

afterEach(() => {
  run?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

function runTests(ending: 'fails' | 'never ends'): ChildProcess {
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  run = spawn(process.execPath, [vitest, 'run', '--root', folder], {
    cwd: folder,
    stdio: 'ignore',
    // Without the mark of the run that this test is part of, whose own watcher would help.
    env: { ...process.env, SHEETBATCH_TEST_RUN: undefined, ENDING: ending },
  });
  return run;
}

const numbersIn = (name: string): readonly number[] =>
  existsSync(join(folder, name))
    ? readFileSync(join(folder, name), 'utf8').trim().split('\n').filter(Boolean).map(Number)
    : [];

/** Both processes that the test file has started. */
async function started(): Promise<readonly number[]> {
  await expect.poll(() => numbersIn('pids').length, { timeout: 60_000 }).toBe(2);
  return numbersIn('pids');
}

function isRunning(pid: number): boolean {
  try {
    // Gone, or ended and only kept for a parent that has not asked yet.
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

const left = (pids: readonly number[]) =>
  expect.poll(() => pids.filter(isRunning), { timeout: 60_000, message: 'still running' });

describe.skipIf(!hasProc)(
  `what a test has started${hasProc ? '' : ' (not run: no /proc to find it by)'}`,
  { timeout: 150_000 },
  () => {
    it('ends when the test has failed', async () => {
      const tests = runTests('fails');
      const [code] = await once(tests, 'exit');
      expect(code).toBe(1);
      const pids = numbersIn('pids');
      expect(pids).toHaveLength(2);
      await left(pids).toEqual([]);
    });

    it('ends when the worker that runs the test is killed', async () => {
      runTests('never ends');
      const pids = await started();
      const [worker] = numbersIn('worker');
      process.kill(worker ?? 0, 'SIGKILL');
      await left(pids).toEqual([]);
    });

    it('ends, and the worker too, when the whole run is killed', async () => {
      const tests = runTests('never ends');
      const pids = await started();
      tests.kill('SIGKILL');
      await left([...pids, ...numbersIn('worker')]).toEqual([]);
    });
  },
);
