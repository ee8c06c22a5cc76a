import type { Database } from '../database/database.ts';

/** How a file came to be known. */
export type FileKind = 'opened' | 'uploaded' | 'saved' | 'sample';

/** A file behind a reference. */
export interface KnownFile {
  readonly fileId: string;
  readonly path: string;
  readonly name: string;
  readonly kind: FileKind;
  /** Milliseconds since 1970. */
  readonly openedAt: number;
}

const fileColumns = 'id AS fileId, path, name, kind, opened_at AS openedAt';

/** Keeps a new reference. */
export function insertFile(database: Database, file: KnownFile): void {
  database.run(
    'INSERT INTO files (id, path, name, kind, opened_at) VALUES (?, ?, ?, ?, ?)',
    file.fileId,
    file.path,
    file.name,
    file.kind,
    file.openedAt,
  );
}

/** Notes that a file was opened once more. */
export function touchFile(database: Database, fileId: string, now: number): void {
  database.run('UPDATE files SET opened_at = ? WHERE id = ?', now, fileId);
}

/** The file behind a reference; null when there is none. */
export function findFile(database: Database, fileId: string): KnownFile | null {
  return database.get<KnownFile>(`SELECT ${fileColumns} FROM files WHERE id = ?`, fileId) ?? null;
}

/** The file at a path, as far as it came to be known in this way; null when it is new. */
export function findFileAt(database: Database, path: string, kind: FileKind): KnownFile | null {
  const sql = `SELECT ${fileColumns} FROM files WHERE path = ? AND kind = ?`;
  return database.get<KnownFile>(sql, path, kind) ?? null;
}

/** Files that the user brought, newest first. */
export function listOpenedFiles(database: Database, limit: number): readonly KnownFile[] {
  return database.all<KnownFile>(
    `SELECT ${fileColumns} FROM files WHERE kind IN ('opened', 'uploaded') ORDER BY opened_at DESC LIMIT ?`,
    limit,
  );
}

/** Paths of files opened since an instant, in milliseconds since 1970. */
export function listPathsOpenedSince(database: Database, at: number): readonly string[] {
  return database
    .all<{ path: string }>('SELECT path FROM files WHERE opened_at >= ?', at)
    .map(({ path }) => path);
}
