import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createShutdownMarker } from '../../../electron/core/database/clean-shutdown.ts';
import { openDatabase } from '../../../electron/core/database/open-database.ts';
import { unwrap } from '../../../shared/model/outcome.ts';

const day = 24 * 3_600_000;
let folder: string;
const path = () => join(folder, 'sheetbatch.sqlite');
const isMarked = () => existsSync(`${path()}.sound`);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sheetbatch-sound-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Opens, fills a little, and closes in good order; gives what had to be recovered. */
function runOnce(now: number) {
  const opened = unwrap(openDatabase(folder, { now }));
  opened.database.run(`INSERT OR REPLACE INTO metadata VALUES ('filler', ?)`, 'x'.repeat(200_000));
  opened.bulk.close();
  opened.database.close();
  opened.lock.release();
  return opened.recovery;
}

/** Spoils a page in the middle of a marked file without the mark noticing, as a disk that goes bad does. */
function spoilSilently(): void {
  const file = openSync(path(), 'r+');
  writeSync(file, Buffer.alloc(4096, 0xff), 0, 4096, Math.floor(statSync(path()).size / 8192) * 4096);
  closeSync(file);
  createShutdownMarker(path()).leave(0);
}

test('a clean end leaves a mark, and the next start takes it away until it ends well, too', () => {
  runOnce(0);
  expect(isMarked()).toBe(true);
  const opened = unwrap(openDatabase(folder, { now: day }));
  expect(isMarked()).toBe(false);
  opened.bulk.close();
  opened.database.close();
  opened.lock.release();
  expect(isMarked()).toBe(true);
});

test('the last check counts for a week, and not before itself', () => {
  runOnce(10 * day);
  runOnce(12 * day);
  expect(createShutdownMarker(path()).take(16 * day)).toBe(10 * day);
  runOnce(20 * day);
  expect(createShutdownMarker(path()).take(28 * day)).toBeNull();
  runOnce(40 * day);
  expect(createShutdownMarker(path()).take(39 * day)).toBeNull();
});

test('a file that somebody has touched since is checked whole', () => {
  runOnce(0);
  utimesSync(path(), new Date(1000), new Date(1000));
  expect(createShutdownMarker(path()).take(0)).toBeNull();
});

test('a database that is still open, or was not closed in good order, gets no mark', () => {
  const opened = unwrap(openDatabase(folder, { now: 0 }));
  opened.lock.release();
  expect(isMarked()).toBe(false);
  opened.bulk.close();
  opened.database.close();
});

test('damage met while working is looked for at the next start, whatever the mark says', () => {
  runOnce(0);
  spoilSilently();
  const opened = unwrap(openDatabase(folder, { now: 1 }));
  expect(() => {
    for (const { value } of opened.database.all<{ value: string }>('SELECT value FROM metadata')) {
      opened.database.run("INSERT OR REPLACE INTO metadata VALUES ('filler', ?)", `${value}y`);
    }
  }).toThrow();
  opened.bulk.close();
  opened.database.close();
  opened.lock.release();
  expect(isMarked()).toBe(false);
  expect(runOnce(2)).not.toBeNull();
});
