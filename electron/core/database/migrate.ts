import { renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { failure, type Outcome, success } from '../../../shared/model/outcome.ts';
import type { Probe } from '../platform/fault-points.ts';
import type { Database } from './database.ts';
import { flushFile, flushFolder } from './flush-files.ts';
import { type Migration, migrations } from './migrations.ts';

/** The version of the tables in this file; 0 for a new one. */
export function readVersion(database: Database): number {
  return database.get<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;
}

/**
 * Brings the tables to the newest version, each step in a transaction of its own, after a backup beside the
 * file when there was anything to lose. A file from a newer program is left alone: `database-too-new`.
 */
export function migrate(
  database: Database,
  steps: readonly Migration[] = migrations,
  probe?: Probe,
  options: { readonly backsUp: boolean } = { backsUp: true },
): Outcome<null> {
  const from = readVersion(database);
  const newest = steps.at(-1)?.version ?? 0;
  if (from > newest) return failure('database-too-new', { version: from, newest });
  if (from === newest) return success(null);
  if (from > 0 && options.backsUp) backUp(database, `${database.path}.version-${from}.backup`);
  for (const step of steps) {
    if (step.version <= from) continue;
    database.transaction(() => {
      for (const [name, work] of Object.entries(step.functions ?? {})) database.define(name, work);
      database.script(step.sql);
      probe?.('migration-before-commit');
      database.script(`PRAGMA user_version = ${step.version}`);
    });
  }
  return success(null);
}

/** A whole copy at `path`, or none: written beside it first, since the process may die at any time. */
function backUp(database: Database, path: string): void {
  const unfinished = `${path}.part`;
  rmSync(unfinished, { force: true });
  database.run('VACUUM INTO ?', unfinished);
  flushFile(unfinished);
  renameSync(unfinished, path);
  // The first step of the migration must not reach the disk before the backup's name.
  flushFolder(dirname(path));
}
