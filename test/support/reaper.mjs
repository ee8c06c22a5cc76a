/**
 * Ends what tests have started and left running: `node reaper.mjs <run> <folder>`, started once for a test
 * run by start-reaper.ts, and no part of what it watches. Processes are known by two marks in their
 * environment (test-marks.ts), so it does not matter who their parent is by now. One whose worker is gone is
 * killed; when standard input closes the run itself is over or was killed, and everything of it is, and the
 * folder taken away that its LibreOffice was in. Reads /proc: only Linux has it.
 */
import { readdirSync, readFileSync, rmSync } from 'node:fs';

const sweepEveryMs = 1000;
const [, , run, folder] = process.argv;

function environmentOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
  } catch {
    return [];
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function isLeft(environment) {
  if (!environment.includes(`SHEETBATCH_TEST_RUN=${run}`)) return false;
  const worker = environment.find((line) => line.startsWith('SHEETBATCH_TEST_WORKER='))?.split('=')[1];
  return isOver || (worker !== undefined && !isAlive(Number(worker)));
}

function sweep() {
  let left = 0;
  for (const pid of readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)) {
    if (pid === process.pid || !isLeft(environmentOf(pid))) continue;
    left += 1;
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has just ended by itself.
    }
  }
  // Once more after a second: one of them may have started another while the list was read.
  if (!isOver || left > 0) return;
  rmSync(folder, { recursive: true, force: true });
  process.exit();
}

let isOver = false;
const over = () => {
  isOver = true;
  sweep();
};
process.stdin.on('end', over).on('error', over).resume();
setInterval(sweep, sweepEveryMs);
