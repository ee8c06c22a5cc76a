import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { OldDataCheck, RemovalReport } from '../../../shared/model/storage.ts';
import type { Database } from '../database/database.ts';
import { vacuumIncrementally } from '../database/incremental-vacuum.ts';
import { listRemoteIds } from '../store/batches.ts';
import type { JobRecord } from '../store/jobs.ts';
import { hideJob, purgeJob } from '../store/purge-job.ts';
import { forgetSaves } from '../store/saves.ts';
import { findOldBackups, findOldCopies, type OldFile } from './find-old-files.ts';
import { findFreeJob, findOldJobs } from './find-old-jobs.ts';

/** What removing works with. */
export interface RemovalContext {
  readonly database: Database;
  /** The same file through the connection for slices. */
  readonly bulk: Database;
  readonly dataFolder: string;
  /** Folder for copies and uploads, below the data folder. */
  readonly filesFolder: string;
  /** Folder of the simulated service, below the data folder. */
  readonly practiceFolder: string;
  /** Removes what other parts keep beside jobs and none needs any more. */
  readonly tidy: () => Promise<void>;
  /** Said of each job as soon as it is off every list. */
  readonly removed: (jobId: string) => void;
}

/** What to remove: all that came to its end before `before`, of the unsaved ones only those named. */
export interface RemovalRequest {
  readonly before: number;
  readonly unsavedJobIds: readonly string[];
}

/** What removing data before an instant would do. Copies are counted as if every job listed went. */
export async function checkOldData(context: RemovalContext, before: number): Promise<OldDataCheck> {
  const { jobs, busyJobs } = findOldJobs(context.database, before);
  const leaving = new Set(jobs.map(({ number }) => number));
  const copies = await findOldCopies(context.database, context.filesFolder, before, leaving);
  const backups = await findOldBackups(context.dataFolder, before);
  return {
    jobs: jobs.map(({ number: _, ...job }) => job),
    busyJobs,
    copies: sumUp(copies),
    backups: sumUp(backups),
  };
}

/**
 * Removes it. Everything is looked up anew, since a job may have been repaired or sent on since the user was
 * asked. A crash on the way loses nothing that was to stay: what is hidden by then is swept away at the next
 * start. What was spent and sent stays in the record.
 */
export async function removeOldData(
  context: RemovalContext,
  request: RemovalRequest,
): Promise<RemovalReport> {
  const { database, bulk } = context;
  const chosen = new Set(request.unsavedJobIds);
  const wanted = findOldJobs(database, request.before).jobs.filter(
    ({ jobId, unsavedRows }) => unsavedRows === 0 || chosen.has(jobId),
  );
  const jobs = wanted.flatMap(({ jobId }) => {
    const job = hide(database, jobId);
    if (job !== null) context.removed(jobId);
    return job === null ? [] : [job];
  });
  const files = [
    ...(await findOldCopies(database, context.filesFolder, request.before, new Set())).map(ownFolder),
    ...(await findOldBackups(context.dataFolder, request.before)),
  ];
  for (const job of jobs) {
    if (job.isPractice) await forgetPractice(context, job.number);
    await purgeJob(bulk, job.number);
  }
  for (const { path } of files) await rm(path, { recursive: true, force: true });
  await context.tidy();
  const freed = await vacuumIncrementally(bulk);
  return {
    jobs: jobs.length,
    files: files.length,
    freedBytes: freed + files.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

/** Takes a job off every list, if that is still right at this very moment; gives it, or null. */
function hide(database: Database, jobId: string): JobRecord | null {
  return database.transaction(() => {
    const job = findFreeJob(database, jobId);
    if (job === null) return null;
    hideJob(database, job.number);
    forgetSaves(database, job.number);
    return job;
  });
}

/** The simulated service keeps its answers for as long as the real one; those of a job that goes, go with it. */
async function forgetPractice({ database, practiceFolder }: RemovalContext, job: number): Promise<void> {
  for (const id of listRemoteIds(database, job)) {
    if (!/^[A-Za-z0-9_-]+$/.test(id)) continue;
    for (const ending of ['json', 'jsonl'])
      await rm(join(practiceFolder, `${id}.${ending}`), { force: true });
  }
}

/** A copy goes with the folder that was made for it alone. */
function ownFolder({ path, bytes }: OldFile): OldFile {
  return { path: dirname(path), bytes };
}

function sumUp(files: readonly OldFile[]) {
  return { files: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
}
