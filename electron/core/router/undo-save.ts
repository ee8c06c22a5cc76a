import { basename } from 'node:path';
import type { UndoCheck } from '../../../shared/contract/types.ts';
import { failure, type Outcome, type Problem, success } from '../../../shared/model/outcome.ts';
import type { JobRecord } from '../jobs/job-records.ts';
import { dropLastSave, listSaves, type SaveRecord } from '../jobs/save-records.ts';
import type { UndoRequest } from '../workbook/workbook-service.ts';
import { toOutput } from './mutable.ts';
import type { CoreParts } from './router-context.ts';

/** Whether the workbook came through the browser or is the sample: there is no place of the user's own to write into. */
export function isInOwnFolder(parts: CoreParts, job: JobRecord): boolean {
  const kind = parts.files.find(job.fileId)?.kind;
  return kind === 'uploaded' || kind === 'sample';
}

/** Whether a save left anything that can be put back as it was; a file that was replaced at the user's wish was not kept. */
export function isUndoable(save: SaveRecord): boolean {
  return save.backupPath !== null || save.isNewFile;
}

/** The job's last save and whether it can be taken back now; null when there is none, or nothing to put back. */
export async function checkUndo(parts: CoreParts, job: JobRecord): Promise<UndoCheck | null> {
  const save = findLast(parts, job);
  if (save === null) return null;
  const undone = await parts.workbooks.undoSave(toRequest(save, true));
  return describe(save, undone.ok ? null : withName(undone.problem, save.name));
}

/** Takes back the last save. The answers stay where they are and can be saved again. */
export async function undoLastSave(parts: CoreParts, job: JobRecord): Promise<Outcome<UndoCheck>> {
  const save = findLast(parts, job);
  if (save === null) return failure('undo-file-gone');
  const undone = await parts.workbooks.undoSave(toRequest(save, false));
  if (!undone.ok) {
    const { code, facts } = withName(undone.problem, save.name);
    return failure(code, facts);
  }
  dropLastSave(parts.database, job.number);
  const changed = parts.jobs.find(job.id);
  if (changed !== null) {
    parts.events.publish({ type: 'jobs.progressed', job: toOutput(parts.jobs.summarize(changed)) });
  }
  return success(describe(save, null));
}

function findLast(parts: CoreParts, job: JobRecord): SaveRecord | null {
  const save = listSaves(parts.database, job.number).at(-1);
  return save !== undefined && isUndoable(save) && !isInOwnFolder(parts, job) ? save : null;
}

function toRequest(save: SaveRecord, isOnlyCheck: boolean): UndoRequest {
  const { path, fileHash, sourceHash, backupPath } = save;
  const backup = backupPath === null ? null : { path: backupPath, fileHash: sourceHash };
  return { path, writtenHash: fileHash, backup, isOnlyCheck };
}

function describe(save: SaveRecord, problem: Problem | null): UndoCheck {
  return toOutput({
    name: save.name,
    columns: save.headers.map(([, header]) => header),
    savedAt: new Date(save.savedAt).toISOString(),
    backupName: save.backupPath === null ? null : basename(save.backupPath),
    problem,
  });
}

/** The same problem with the file's name, so that its sentence can say which file is meant. */
export function withName(problem: Problem, name: string): Problem {
  return { code: problem.code, facts: { name, ...problem.facts } };
}
