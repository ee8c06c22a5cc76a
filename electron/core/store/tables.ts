import type { TextFileShape } from '../../../shared/model/table.ts';
import type { Database } from '../database/database.ts';

/** A table read from a file, and the file as it was then. Its rows stand in a file of their own. */
export interface KnownTable {
  readonly tableId: string;
  readonly fileId: string;
  readonly sourcePath: string;
  readonly fileHash: string;
  readonly textShape: TextFileShape | null;
}

type TableRow = Omit<KnownTable, 'textShape'> & { readonly textShape: string | null };

const tableColumns = `id AS tableId, file_id AS fileId, source_path AS sourcePath, file_hash AS fileHash,
  text_shape AS textShape`;

/** Keeps a reference to a table, or renews it. */
export function insertTable(database: Database, table: KnownTable, now: number): void {
  database.run(
    'INSERT OR REPLACE INTO tables (id, file_id, source_path, file_hash, text_shape, used_at) VALUES (?, ?, ?, ?, ?, ?)',
    table.tableId,
    table.fileId,
    table.sourcePath,
    table.fileHash,
    table.textShape === null ? null : JSON.stringify(table.textShape),
    now,
  );
}

/** The table behind a reference; null when there is none. */
export function findTable(database: Database, tableId: string): KnownTable | null {
  const row = database.get<TableRow>(`SELECT ${tableColumns} FROM tables WHERE id = ?`, tableId);
  if (row === undefined) return null;
  const { textShape } = row;
  return { ...row, textShape: textShape === null ? null : (JSON.parse(textShape) as TextFileShape) };
}

/** Notes that a table was used once more. */
export function touchTable(database: Database, tableId: string, now: number): void {
  database.run('UPDATE tables SET used_at = ? WHERE id = ?', now, tableId);
}

/** Forgets a table. */
export function deleteTable(database: Database, tableId: string): void {
  database.run('DELETE FROM tables WHERE id = ?', tableId);
}

/** Tables that nobody has used since an instant, in milliseconds since 1970. */
export function listTablesUnusedSince(database: Database, at: number): readonly string[] {
  return database.all<{ id: string }>('SELECT id FROM tables WHERE used_at < ?', at).map(({ id }) => id);
}

/** Tables of a file by its hash, the one used last first. */
export function listTablesOf(database: Database, fileHash: string, limit: number): readonly string[] {
  return database
    .all<{ id: string }>(
      'SELECT id FROM tables WHERE file_hash = ? ORDER BY used_at DESC LIMIT ?',
      fileHash,
      limit,
    )
    .map(({ id }) => id);
}

/** Paths of the files of tables that were used since an instant. */
export function listPathsUsedSince(database: Database, at: number): readonly string[] {
  return database
    .all<{ path: string }>('SELECT source_path AS path FROM tables WHERE used_at >= ?', at)
    .map(({ path }) => path);
}
