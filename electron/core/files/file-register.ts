/**
 * What electron/core/files owns: opaque references for files, the list of recent ones, and the table files
 * made from them. The page only ever holds references; nothing here reads a workbook's content or writes
 * into one.
 */
import { existsSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { FileReference } from '../../../shared/contract/types.ts';
import type { Database } from '../database/database.ts';
import {
  type FileKind,
  findFile,
  findFileAt,
  insertFile,
  type KnownFile,
  listOpenedFiles,
  touchFile,
} from '../store/files.ts';

/** References in, paths out; kept in the database, so that they outlive a restart. */
export interface FileRegister {
  register(path: string, kind: FileKind): FileReference;
  find(fileId: string): KnownFile | null;
  /** Files that the user opened and that are still there, newest first. */
  listRecent(limit: number): readonly KnownFile[];
  /** A fresh copy of the bundled sample, which the user may change and save. */
  copySample(samplePath: string): Promise<FileReference>;
}

/** The register over the product's database; `filesFolder` takes copies and uploads. */
export function createFileRegister(database: Database, filesFolder: string, now: () => number): FileRegister {
  function register(path: string, kind: FileKind): FileReference {
    const name = basename(path);
    const known = findFileAt(database, path, kind);
    if (known !== null) {
      touchFile(database, known.fileId, now());
      return { fileId: known.fileId, name };
    }
    const fileId = crypto.randomUUID();
    insertFile(database, { fileId, path, name, kind, openedAt: now() });
    return { fileId, name };
  }

  return {
    register,
    find: (fileId) => findFile(database, fileId),
    listRecent: (limit) =>
      listOpenedFiles(database, 50)
        .filter((file) => existsSync(file.path))
        .slice(0, limit),
    async copySample(samplePath) {
      const folder = join(filesFolder, crypto.randomUUID());
      await mkdir(folder, { recursive: true });
      const path = join(folder, basename(samplePath));
      await copyFile(samplePath, path);
      return register(path, 'sample');
    },
  };
}
