import type { Database } from './database.ts';

/** Changes with everything that is written to the database: by this connection, or by others. */
export interface DatabaseVersion {
  readonly own: number;
  readonly others: number;
}

/**
 * `data_version` counts what other connections commit, `total_changes` what this one writes
 * (sqlite.org/pragma.html#pragma_data_version).
 */
export function readDatabaseVersion(database: Database): DatabaseVersion {
  const others = database.get<{ data_version: number }>('PRAGMA data_version')?.data_version ?? 0;
  const own = database.get<{ changes: number }>('SELECT total_changes() AS changes')?.changes ?? 0;
  return { own, others };
}
