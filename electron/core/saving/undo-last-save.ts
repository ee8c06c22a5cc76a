import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { UndoCheck } from '../../../shared/contract/types.ts';
import { failure, type Outcome, type Problem, success } from '../../../shared/model/outcome.ts';
import { sentencesIn } from '../../../shared/sentences/languages.ts';
import { isDiskFull } from '../platform/disk-full.ts';
import type { CoreServices } from '../services/core-services.ts';
import type { JobRecord } from '../store/jobs.ts';
import { dropLastSave, listCellsFiles, listSaves, type SaveRecord } from '../store/saves.ts';
import type { UndoRemoval, UndoRequest } from '../workbook/model/workbook-service.ts';
import { writeAnswers } from './write-answers.ts';

/** With these the file cannot be put back as it was, but what is still as it was written can be taken out. */
const leadToRemoval: readonly string[] = ['undo-file-changed', 'undo-backup-changed'];

/** Notes that nothing has touched for this long belong to no save that is under way. */
const unusedAfterMs = 3_600_000;

/**
 * Whether the workbook came through the browser or is the sample: there is no place of the user's own to write into.
 */
export function isInOwnFolder(services: CoreServices, job: JobRecord): boolean {
  const kind = services.files.find(job.fileId)?.kind;
  return kind === 'uploaded' || kind === 'sample';
}

/**
 * Whether a save left anything that can be put back as it was; a file that was replaced at the user's request
 * was not kept.
 */
export function isUndoable(save: SaveRecord): boolean {
  return save.backupPath !== null || save.isNewFile;
}

/** The job's last save and whether it can be taken back now; null when there is none, or nothing to put back. */
export async function checkUndo(services: CoreServices, job: JobRecord): Promise<UndoCheck | null> {
  const save = findLast(services, job);
  if (save === null) return null;
  const whole = await services.workbooks.undoSave(toRequest(save, true));
  if (whole.ok) return describe(save, null, null);
  const { problem } = whole;
  if (save.cellsFile === null || !leadToRemoval.includes(problem.code)) {
    return describe(save, withName(problem, save.name), null);
  }
  const removal = await removeColumns(services, job, save, true);
  return removal.ok
    ? describe(save, null, removal.value)
    : describe(save, withName(removal.problem, save.name), null);
}

/**
 * Takes back the last save: the whole file, or, with `isRemoval`, only what is still as it was written. The
 * answers stay where they are and can be saved again.
 */
export async function undoLastSave(
  services: CoreServices,
  job: JobRecord,
  isRemoval: boolean,
): Promise<Outcome<UndoCheck>> {
  const save = findLast(services, job);
  if (save === null) return failure('undo-file-gone');
  const undone: Outcome<UndoRemoval | null> = isRemoval
    ? await removeColumns(services, job, save, false)
    : await services.workbooks.undoSave(toRequest(save, false));
  if (!undone.ok) {
    services.log.noteRefusal(undone.problem);
    const { code, facts } = withName(undone.problem, save.name);
    return failure(code, facts);
  }
  dropLastSave(services.database, job.number);
  await removeUnusedCells(services);
  const changed = services.jobs.find(job.id);
  if (changed !== null) {
    services.events.publish({ type: 'jobs.progressed', job: services.jobs.summarize(changed) });
  }
  return success(describe(save, null, undone.value));
}

/** Removes notes on cells that no save needs any more, those of removed jobs and failed saves among them. */
export async function removeUnusedCells(services: CoreServices): Promise<void> {
  const needed = listCellsFiles(services.database);
  const youngestMs = Date.now() - unusedAfterMs;
  for (const name of await readdir(services.cellsFolder).catch(() => [])) {
    const path = join(services.cellsFolder, name);
    if (needed.has(name)) continue;
    const about = await stat(path).catch(() => null);
    if (about !== null && about.mtimeMs < youngestMs) await rm(path, { force: true });
  }
}

async function removeColumns(
  services: CoreServices,
  job: JobRecord,
  save: SaveRecord,
  isOnlyCheck: boolean,
): Promise<Outcome<UndoRemoval>> {
  if (save.cellsFile === null) return failure('undo-file-changed');
  await mkdir(services.answersFolder, { recursive: true });
  const answersPath = join(services.answersFolder, `${crypto.randomUUID()}.jsonl`);
  try {
    await writeAnswers(
      services.database,
      job,
      { extras: [], sentences: sentencesIn(undefined) },
      answersPath,
    );
    return await services.workbooks.removeColumns({
      path: save.path,
      sent: {
        usedColumns: job.inputColumns,
        idColumn: job.settings.idColumn,
        ...(job.rowRules === null ? {} : { rowRules: job.rowRules }),
        fingerprintVersion: job.fingerprintVersion,
        answersPath,
      },
      cellsPath: join(services.cellsFolder, save.cellsFile),
      isOnlyCheck,
    });
  } catch (error) {
    if (isDiskFull(error)) return failure('disk-full');
    throw error;
  } finally {
    await rm(answersPath, { force: true });
  }
}

function findLast(services: CoreServices, job: JobRecord): SaveRecord | null {
  const save = listSaves(services.database, job.number).at(-1);
  return save !== undefined && isUndoable(save) && !isInOwnFolder(services, job) ? save : null;
}

function toRequest(save: SaveRecord, isOnlyCheck: boolean): UndoRequest {
  const { path, fileHash, sourceHash, backupPath } = save;
  const backup = backupPath === null ? null : { path: backupPath, fileHash: sourceHash };
  return { path, writtenHash: fileHash, backup, isOnlyCheck };
}

function describe(save: SaveRecord, problem: Problem | null, removal: UndoRemoval | null): UndoCheck {
  const { name, savedAt, backupPath, headers } = save;
  const backup = removal?.backupPath ?? backupPath;
  return {
    name,
    columns: headers.map(([, header]) => header),
    savedAt: new Date(savedAt).toISOString(),
    backupName: backup === null ? null : basename(backup),
    problem,
    removal: removal === null ? null : shown(removal),
  };
}

function shown({ cells, kept, removed, staying, keepsSummarySheet }: UndoRemoval) {
  return { cells, kept, removed, staying, keepsSummarySheet };
}

/** The same problem with the file's name, so that its sentence can say which file is meant. */
export function withName(problem: Problem, name: string): Problem {
  return { code: problem.code, facts: { name, ...problem.facts } };
}
