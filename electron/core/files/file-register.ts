/**
 * What electron/core/files owns: opaque references for files, the list of recent ones, and the table files made from them. The page only ever
 * holds references; nothing here reads a workbook's content or writes into one.
 */
import { existsSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { FileReference } from '../../../shared/contract/types.ts';
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

/** References in, paths out; kept in the database, so that they outlive a restart. */
export interface FileRegister {
  register(path: string, kind: FileKind): FileReference;
  find(fileId: string): KnownFile | null;
  /** Files that the user opened and that are still there, newest first. */
  listRecent(limit: number): readonly KnownFile[];
  /** A fresh copy of the bundled sample, which the user may change and save. */
  copySample(samplePath: string): Promise<FileReference>;
}

interface FileLine {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly kind: FileKind;
  readonly opened_at: number;
}

const toFile = (line: FileLine): KnownFile => ({
  fileId: line.id,
  path: line.path,
  name: line.name,
  kind: line.kind,
  openedAt: line.opened_at,
});

/** The register over the product's database; `filesFolder` takes copies and uploads. */
export function createFileRegister(database: Database, filesFolder: string, now: () => number): FileRegister {
  function register(path: string, kind: FileKind): FileReference {
    const known = database.get<FileLine>('SELECT * FROM files WHERE path = ? AND kind = ?', path, kind);
    const name = basename(path);
    if (known !== undefined) {
      database.run('UPDATE files SET opened_at = ? WHERE id = ?', now(), known.id);
      return { fileId: known.id, name };
    }
    const fileId = crypto.randomUUID();
    database.run(
      'INSERT INTO files (id, path, name, kind, opened_at) VALUES (?, ?, ?, ?, ?)',
      fileId,
      path,
      name,
      kind,
      now(),
    );
    return { fileId, name };
  }

  return {
    register,
    find(fileId) {
      const line = database.get<FileLine>('SELECT * FROM files WHERE id = ?', fileId);
      return line === undefined ? null : toFile(line);
    },
    listRecent(limit) {
      const lines = database.all<FileLine>(
        "SELECT * FROM files WHERE kind IN ('opened', 'uploaded') ORDER BY opened_at DESC LIMIT 50",
      );
      return lines
        .map(toFile)
        .filter((file) => existsSync(file.path))
        .slice(0, limit);
    },
    async copySample(samplePath) {
      const folder = join(filesFolder, crypto.randomUUID());
      await mkdir(folder, { recursive: true });
      const path = join(folder, basename(samplePath));
      await copyFile(samplePath, path);
      return register(path, 'sample');
    },
  };
}
