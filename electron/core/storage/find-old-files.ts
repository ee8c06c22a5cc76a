import { lstat, readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Database } from '../database/database.ts';
import { listPathsOpenedSince } from '../store/files.ts';
import { listSourcePaths } from '../store/jobs.ts';
import { listPathsUsedSince } from '../store/tables.ts';
import { isBackupName } from './measure-storage.ts';

/** A file of ours that may go. */
export interface OldFile {
  readonly path: string;
  readonly bytes: number;
}

/** Backups of the database that are older than `before`. */
export async function findOldBackups(dataFolder: string, before: number): Promise<readonly OldFile[]> {
  const found: OldFile[] = [];
  for (const name of await readdir(dataFolder)) {
    if (!isBackupName(name)) continue;
    const path = join(dataFolder, name);
    const file = await lstat(path).catch(() => null);
    if (file?.isFile() && file.mtimeMs < before) found.push({ path, bytes: file.size });
  }
  return found;
}

/**
 * Uploads, copies of the sample and saved copies in the program's own folder that nothing needs any more:
 * brought in or written before `before`, and of no job but those in `leaving`, nor of a sheet that is still
 * read in. A workbook of the user's own lies elsewhere and is never among them.
 */
export async function findOldCopies(
  database: Database,
  filesFolder: string,
  before: number,
  leaving: ReadonlySet<number>,
): Promise<readonly OldFile[]> {
  const needed = readNeeded(database, before, leaving);
  const found: OldFile[] = [];
  for (const name of await readdir(filesFolder).catch(() => [])) {
    const folder = join(filesFolder, name);
    const files = await listFolder(folder);
    // One folder holds one workbook and what was saved beside it: they go together.
    if (files.length === 0 || needed.has(resolve(folder)) || files.some(({ at }) => at >= before)) continue;
    found.push(...files.map(({ path, bytes }) => ({ path, bytes })));
  }
  return found;
}

/** Folders with a file that a job which stays, or a sheet in use, was made from, or that was opened since. */
function readNeeded(database: Database, before: number, leaving: ReadonlySet<number>): ReadonlySet<string> {
  const jobs = listSourcePaths(database).filter(({ number }) => !leaving.has(number));
  const others = [...listPathsUsedSince(database, before), ...listPathsOpenedSince(database, before)];
  return new Set([...jobs.map(({ path }) => path), ...others].map((path) => dirname(resolve(path))));
}

interface FoundFile extends OldFile {
  readonly at: number;
}

/** The files directly in a folder; empty when there is a folder or a link among them, which we never make. */
async function listFolder(folder: string): Promise<readonly FoundFile[]> {
  const found = await lstat(folder).catch(() => null);
  if (!found?.isDirectory()) return [];
  const files: FoundFile[] = [];
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const file = await lstat(path).catch(() => null);
    if (file === null || !file.isFile()) return [];
    files.push({ path, bytes: file.size, at: file.mtimeMs });
  }
  return files;
}
