import { rm } from 'node:fs/promises';
import { failure, type Outcome, success } from '../../../../shared/model/outcome.ts';
import { hashFile } from '../model/file-hash.ts';
import { outcomeOf, writingProblem } from '../model/file-problem.ts';
import type { UndoRequest } from '../model/workbook-service.ts';
import { checkTarget, replaceFile } from './replace-file.ts';

/** The file's hash; null where there is no such file. */
async function hashOf(path: string): Promise<Outcome<string | null>> {
  const hashed = await outcomeOf<string | null>(async () => success((await hashFile(path)).fileHash));
  return !hashed.ok && hashed.problem.code === 'file-not-found' ? success(null) : hashed;
}

/**
 * Takes back a save whose file nobody has touched since: the backup takes its place again, byte for byte, or
 * the copy that was made anew is removed. Otherwise nothing happens: `undo-file-gone`, `undo-file-changed`,
 * `undo-backup-changed`, or what keeps files from being written.
 */
export async function undoSave(request: UndoRequest): Promise<Outcome<null>> {
  const { path, writtenHash, backup } = request;
  const now = await hashOf(path);
  if (!now.ok) return now;
  if (now.value === null) return failure('undo-file-gone');
  if (now.value !== writtenHash) return failure('undo-file-changed');
  if (backup !== null) {
    const kept = await hashOf(backup.path);
    if (!kept.ok) return kept;
    if (kept.value !== backup.fileHash) return failure('undo-backup-changed');
  }
  if (request.isOnlyCheck) return success(null);
  return outcomeOf<null>(async () => {
    if (backup !== null) {
      const replaced = await replaceFile(backup.path, path, false);
      return replaced.ok ? success(null) : replaced;
    }
    const held = await checkTarget(path);
    if (!held.ok) return held;
    await rm(path);
    return success(null);
  }, writingProblem);
}
