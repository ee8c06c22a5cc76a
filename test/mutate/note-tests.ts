/**
 * Loaded in a lane before each test file while it is measured what tests reach: says in the notes of
 * stretches (blocks.ts) which test runs. Each test has a number and, when it is over, a line `# <number>
 * <seconds> <full name as JSON>`.
 */
import { closeSync, openSync, writeSync } from 'node:fs';
import { setEnvironmentData } from 'node:worker_threads';
import { afterAll, afterEach, beforeEach } from 'vitest';
import { noTest, runningTest } from './blocks.ts';

/** @param noteFile absolute path of the file that instrumented code writes to. */
export function noteTests(noteFile: string): void {
  // Threads see it change, too.
  const running = new Int32Array(new SharedArrayBuffer(4));
  Object.assign(globalThis, { [runningTest]: running });
  setEnvironmentData(runningTest, running);
  const write = writeSync;
  const notes = openSync(noteFile, 'a');
  let number = noTest;
  let start = 0;
  beforeEach(() => {
    number += 1;
    running[0] = number;
    start = performance.now();
  });
  // Asked for first and therefore called last: after what the test file does itself.
  afterEach(({ task }) => {
    running[0] = noTest;
    const seconds = ((performance.now() - start) / 1000).toFixed(3);
    write(notes, `# ${number} ${seconds} ${JSON.stringify(task.fullTestName)}\n`);
  });
  afterAll(() => closeSync(notes));
}
