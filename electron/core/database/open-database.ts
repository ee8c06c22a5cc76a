import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { failure, type Outcome, success } from '../../../shared/model/outcome.ts';
import { isDiskFull } from '../platform/disk-full.ts';
import type { Probe } from '../platform/fault-points.ts';
import { createShutdownMarker } from './clean-shutdown.ts';
import { beginRecovery, endRecovery, rollBackRecovery } from './cut-off-recovery.ts';
import { allowGivingBack, connect, connectForBulk, type Database, makeDurable } from './database.ts';
import { type FolderLock, lockFolder } from './folder-lock.ts';
import { migrate } from './migrate.ts';
import { type Migration, migrations } from './migrations.ts';
import { copyInto, type Recovery, readVersionOf, settleRecovered } from './recover.ts';

/** The open database, the lock on its folder, and what had to be done to a damaged one. */
export interface OpenedDatabase {
  readonly database: Database;
  /** For slices that can be done again; see `connectForBulk`. */
  readonly bulk: Database;
  readonly lock: FolderLock;
  /** Not null when the file was damaged: where it was set aside, and what could be read. */
  readonly recovery: Recovery | null;
}

/** What opening needs besides the folder. */
export interface OpenOptions {
  /** Milliseconds since 1970, for the name of a file set aside. */
  readonly now: number;
  readonly steps?: readonly Migration[];
  readonly probe?: Probe | undefined;
}

/**
 * Opens the product's database: folder made and tried for writing, locked against a second process, checked
 * unless it was closed in good order and checked within the week, brought to the newest version. Fails with
 * `data-folder-not-writable`, `data-folder-in-use`, `database-too-new`, `database-damaged` (nothing could be
 * done), `disk-full`.
 */
export function openDatabase(dataFolder: string, options: OpenOptions): Outcome<OpenedDatabase> {
  if (!isWritable(dataFolder)) return failure('data-folder-not-writable', { folder: dataFolder });
  const lock = lockFolder(dataFolder);
  if (!lock.ok) return lock;
  const path = join(dataFolder, 'sheetbatch.sqlite');
  const marker = createShutdownMarker(path);
  const checkedAt = marker.take(options.now);
  const opened = openChecked(path, options, checkedAt === null);
  if (!opened.ok) {
    lock.value.release();
    return opened;
  }
  const held: FolderLock = {
    release() {
      marker.leave(checkedAt ?? options.now);
      lock.value.release();
    },
  };
  return success({ ...opened.value, bulk: connectForBulk(path), lock: held });
}

function isWritable(folder: string): boolean {
  const trial = join(folder, `.trial-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(trial, '');
    rmSync(trial);
    return true;
  } catch {
    return false;
  }
}

/** A file whose first page is spoiled may give any number as its version; no program is this far ahead. */
const maxVersionsAhead = 1000;

type Checked = Pick<OpenedDatabase, 'database' | 'recovery'>;

function openChecked(path: string, options: OpenOptions, needsCheck: boolean): Outcome<Checked> {
  const steps = options.steps ?? migrations;
  rollBackRecovery(path, options.probe);
  const sound =
    existsSync(path) && statSync(path).size > 0 ? connectIfSound(path, needsCheck) : connect(path);
  if (sound === null) return replaceDamaged(path, options, steps);
  try {
    makeDurable(sound);
    const migrated = migrate(sound, steps, options.probe);
    if (migrated.ok) {
      allowGivingBack(sound);
      return success({ database: sound, recovery: null });
    }
    sound.close();
    return migrated;
  } catch (error) {
    sound.close();
    if (isDiskFull(error)) return failure('disk-full');
    throw error;
  }
}

/**
 * The connection when SQLite finds nothing wrong with the file; null otherwise. Without a check of every page
 * only its head is read.
 */
function connectIfSound(path: string, needsCheck: boolean): Database | null {
  let database: Database | null = null;
  try {
    database = connect(path);
    if (isWellFormed(database, needsCheck)) return database;
  } catch {
    // Not a database any more, or unreadable: handled as damaged.
  }
  database?.close();
  return null;
}

function isWellFormed(database: Database, needsCheck: boolean): boolean {
  if (needsCheck) {
    return database.get<{ quick_check: string }>('PRAGMA quick_check(1)')?.quick_check === 'ok';
  }
  return database.get('SELECT count(*) FROM sqlite_schema') !== undefined;
}

function replaceDamaged(path: string, options: OpenOptions, steps: readonly Migration[]): Outcome<Checked> {
  const found = readVersionOf(path);
  const newest = steps.at(-1)?.version ?? 0;
  // A newer program can rescue it; this one would find nothing that it knows, and leave an empty list in its place.
  if (found > newest && found <= newest + maxVersionsAhead)
    return failure('database-too-new', { version: found, newest });
  const stamp = new Date(options.now).toISOString().replaceAll(':', '-').slice(0, 19);
  const asidePath = `${path}.damaged-${stamp}`;
  let database: Database | null = null;
  try {
    beginRecovery(path, asidePath, options.probe);
    database = connect(path);
    makeDurable(database);
    // Its lines fit into tables of its own version only: names have changed since.
    const version = readVersionOf(asidePath);
    const known = version === 0 ? steps : steps.filter((step) => step.version <= version);
    migrate(database, known, options.probe);
    const copied = copyInto(database, asidePath, options.probe);
    const migrated = migrate(database, steps, options.probe, { backsUp: false });
    if (!migrated.ok) return migrated;
    settleRecovered(database);
    const recovery = { asidePath, ...copied };
    endRecovery(path);
    return success({ database, recovery });
  } catch (error) {
    database?.close();
    // What is half copied would pass for all there is at the next start.
    rollBackRecovery(path);
    return isDiskFull(error) ? failure('disk-full') : failure('database-damaged', { file: path });
  }
}
