import { closeSync, fsyncSync, openSync } from 'node:fs';
import { lacksFolderSync } from '../platform/folder-sync.ts';

/** Makes sure that a file's content has reached the disk. */
export function flushFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Makes sure that the names in a folder have reached the disk, where the system has such a call. */
export function flushFolder(path: string): void {
  try {
    const folder = openSync(path, 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  } catch (error) {
    if (!lacksFolderSync(error)) throw error;
  }
}
