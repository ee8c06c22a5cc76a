import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { failure, type Outcome, type Problem, ProblemError, success } from '../../shared/model/outcome.ts';
import { safeFileName } from './file-name.ts';

/** Largest workbook taken, in bytes: Excel itself gives up below it (2 GB in 64 bits, files of 1 GB hardly open). */
export const maxFileBytes = 1024 * 1024 * 1024;

/** A folder of its own for a file that comes from outside, in the data folder; it is made by whoever writes there. */
export function newFileFolder(dataFolder: string): string {
  return join(dataFolder, 'files', randomUUID());
}

/** What kept a file that came from outside from being written into the data folder. */
export function keepingProblem(error: unknown, name: string): Problem {
  if (error instanceof ProblemError) return error.problem;
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOSPC' || code === 'EDQUOT') return { code: 'disk-full' };
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return { code: 'data-folder-not-writable' };
  return { code: 'file-not-readable', facts: { name } };
}

/**
 * Writes the bytes of a file that has no path into the data folder and answers the copy's path. Half of it leaves
 * nothing behind. Problems: `file-too-large`, `disk-full`, `data-folder-not-writable`, `request-invalid` for a name
 * that is none.
 */
export async function keepBytes(
  dataFolder: string,
  name: string,
  bytes: Uint8Array,
): Promise<Outcome<string>> {
  const safe = safeFileName(name);
  if (safe === null) return failure('request-invalid');
  if (bytes.length > maxFileBytes) return failure('file-too-large', { name: safe });
  const folder = newFileFolder(dataFolder);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, safe), bytes, { flag: 'wx' });
    return success(join(folder, safe));
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    return { ok: false, problem: keepingProblem(error, safe) };
  }
}
