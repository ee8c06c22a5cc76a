import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Probe } from '../platform/fault-points.ts';
import { flushFile, flushFolder } from './flush-files.ts';

/** SQLite's file and the two beside it. What was written last may be in the log alone, so they belong together. */
const fileEndings = ['', '-wal', '-shm'];

/** Beside the database for as long as a recovery is underway; it names the file that was set aside. */
const noteOf = (path: string): string => `${path}.recovering`;

/**
 * Sets a damaged database aside. Until `endRecovery` a note says so: what a recovery that is cut off has
 * copied would pass for all there is at the next start. The file itself goes last, so that where it stands
 * tells on which side all three belong.
 */
export function beginRecovery(path: string, asidePath: string, probe?: Probe): void {
  writeFileSync(noteOf(path), basename(asidePath));
  flushFile(noteOf(path));
  flushFolder(dirname(path));
  probe?.('recovery-noted');
  for (const ending of fileEndings.toReversed()) {
    if (existsSync(path + ending)) renameSync(path + ending, asidePath + ending);
    probe?.('recovery-moved');
  }
}

/** What could be read is in the new file, for good. */
export function endRecovery(path: string): void {
  rmSync(noteOf(path));
  flushFolder(dirname(path));
}

/**
 * Takes a recovery back that came to no end: the damaged database stands where it stood, and what was copied
 * of it is gone. Does nothing where there was none.
 */
export function rollBackRecovery(path: string, probe?: Probe): void {
  const note = noteOf(path);
  if (!existsSync(note)) return;
  const name = readFileSync(note, 'utf8');
  // Before the note was whole nothing was moved.
  if (!name.startsWith(basename(path))) {
    endRecovery(path);
    return;
  }
  const asidePath = join(dirname(path), name);
  if (existsSync(asidePath)) for (const ending of fileEndings) rmSync(path + ending, { force: true });
  probe?.('recovery-dropped');
  for (const ending of fileEndings) {
    if (existsSync(asidePath + ending)) renameSync(asidePath + ending, path + ending);
    probe?.('recovery-moved');
  }
  flushFolder(dirname(path));
  endRecovery(path);
}
