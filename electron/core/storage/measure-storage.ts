/**
 * What electron/core/storage owns: how much room the data folder takes, and removing old data from it at the
 * user's request. It knows the folder's layout; it never touches a file outside of it (the user's workbooks
 * above all) nor a job that is under way or in doubt.
 */
import { lstat, readdir, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { type StorageKind, type StorageSize, storageKinds } from '../../../shared/model/storage.ts';
import { logFolderName } from '../report/app-log.ts';

const kindOfFolder: Readonly<Record<string, StorageKind>> = {
  results: 'jobs',
  answers: 'jobs',
  'saved-cells': 'jobs',
  practice: 'jobs',
  files: 'copies',
  tables: 'sheets',
  templates: 'templates',
  [logFolderName]: 'log',
};

/** What a file or folder directly in the data folder is for. Whatever Chromium keeps of its own there is `other`. */
export function kindOfEntry(name: string): StorageKind {
  if (isBackupName(name)) return 'backups';
  if (name.startsWith('sheetbatch.sqlite')) return 'jobs';
  return kindOfFolder[name] ?? 'other';
}

/** True for copies of the database that were made before a migration, and for damaged ones that were set aside. */
export function isBackupName(name: string): boolean {
  return name.startsWith('sheetbatch.sqlite.version-') || name.startsWith('sheetbatch.sqlite.damaged-');
}

/** Walks over the data folder, without blocking; what vanishes meanwhile counts nothing. */
export async function measureStorage(folder: string): Promise<StorageSize> {
  const sums = new Map<StorageKind, number>(storageKinds.map((kind) => [kind, 0]));
  for (const name of await readdir(folder)) {
    const kind = kindOfEntry(name);
    sums.set(kind, (sums.get(kind) ?? 0) + (await sizeOf(join(folder, name))));
  }
  const kinds = [...sums].map(([kind, bytes]) => ({ kind, bytes }));
  return {
    folder,
    totalBytes: kinds.reduce((sum, { bytes }) => sum + bytes, 0),
    freeBytes: await readFreeBytes(folder),
    kinds,
  };
}

/** Bytes of a file, or of everything below a folder; links are not followed. */
export async function sizeOf(path: string): Promise<number> {
  const found = await lstat(path).catch(() => null);
  if (found === null) return 0;
  if (!found.isDirectory()) return found.size;
  const names = await readdir(path).catch(() => []);
  let sum = 0;
  for (const name of names) sum += await sizeOf(join(path, name));
  return sum;
}

async function readFreeBytes(folder: string): Promise<number | null> {
  const disk = await statfs(folder).catch(() => null);
  return disk === null ? null : disk.bavail * disk.bsize;
}
