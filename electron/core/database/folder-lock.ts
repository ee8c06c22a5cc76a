import { join } from 'node:path';
import { failure, type Outcome, success } from '../../../shared/model/outcome.ts';
import { connect, type Database } from './database.ts';

/** Held as long as the process uses the data folder. */
export interface FolderLock {
  release(): void;
}

/**
 * Locks of this process. A connection that nothing refers to is closed with the rubbish, and its folder would
 * be free for a second process.
 */
const held = new Set<Database>();

/**
 * Makes this process the only one on the data folder, or says `data-folder-in-use`. The lock is SQLite's own
 * exclusive lock on a small file: the operating system gives it back when the process ends in whatever way,
 * so a crash leaves nothing behind. A file with a process id in it was rejected: ids are used again, and a
 * check of the id races with a second start.
 */
export function lockFolder(dataFolder: string): Outcome<FolderLock> {
  let lock: Database | null = null;
  try {
    lock = connect(join(dataFolder, 'in-use.lock'));
    lock.script('PRAGMA busy_timeout = 0; PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE;');
    const connection = lock;
    held.add(connection);
    return success({
      release() {
        held.delete(connection);
        connection.close();
      },
    });
  } catch (error) {
    lock?.close();
    if (isBusy(error)) return failure('data-folder-in-use', { folder: dataFolder });
    return failure('data-folder-not-writable', { folder: dataFolder });
  }
}

function isBusy(error: unknown): boolean {
  const { errcode } = error as { readonly errcode?: number };
  // 5 SQLITE_BUSY, 6 SQLITE_LOCKED; the low byte holds the primary code (sqlite.org/rescode.html).
  return errcode !== undefined && (errcode % 256 === 5 || errcode % 256 === 6);
}
