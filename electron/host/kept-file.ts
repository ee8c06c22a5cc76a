import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { failure, type Outcome, type Problem, ProblemError, success } from '../../shared/model/outcome.ts';
import { safeFileName } from './file-name.ts';

/** Largest workbook taken, in bytes: Excel itself gives up below it (2 GB in 64 bits, files of 1 GB hardly open). */
export const maxFileBytes = 1024 * 1024 * 1024;

/** What kept a file that came from outside from being written into the data folder. */
function keepingProblem(error: unknown, name: string): Problem {
  if (error instanceof ProblemError) return error.problem;
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOSPC' || code === 'EDQUOT') return { code: 'disk-full' };
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return { code: 'data-folder-not-writable' };
  return { code: 'file-not-readable', facts: { name } };
}

/**
 * Makes a folder of its own in the data folder for a file that comes from outside, under a name that is safe, and lets
 * `write` fill it; answers what that answers. Where it throws, nothing is left behind. Problems: those that `write`
 * throws, `disk-full`, `data-folder-not-writable`, else `file-not-readable`.
 */
export async function keepFile<T>(
  dataFolder: string,
  name: string,
  write: (path: string) => Promise<T>,
): Promise<Outcome<T>> {
  const folder = join(dataFolder, 'files', randomUUID());
  try {
    await mkdir(folder, { recursive: true });
    return success(await write(join(folder, name)));
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    return { ok: false, problem: keepingProblem(error, name) };
  }
}

/**
 * Keeps the bytes of a file that has no path and answers the copy's path. Problems: those of `keepFile`, and
 * `file-too-large`, `request-invalid` for a name that is none.
 */
export async function keepBytes(
  dataFolder: string,
  name: string,
  bytes: Uint8Array,
): Promise<Outcome<string>> {
  const safe = safeFileName(name);
  if (safe === null) return failure('request-invalid');
  if (bytes.length > maxFileBytes) return failure('file-too-large', { name: safe });
  return keepFile(dataFolder, safe, async (path) => {
    await writeFile(path, bytes, { flag: 'wx' });
    return path;
  });
}
