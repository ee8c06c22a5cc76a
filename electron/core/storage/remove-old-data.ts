import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { OldDataCheck, RemovalReport } from '../../../shared/model/storage.ts';
import type { Database } from '../database/database.ts';
import { hideJob, purgeJob } from '../jobs/purge-job.ts';
import { forgetSaves } from '../jobs/save-records.ts';
import { findOldBackups, findOldCopies, type OldFile } from './find-old-files.ts';
import { findOldJobs } from './find-old-jobs.ts';
import { giveBackRoom } from './give-back-room.ts';

/** What removing works with. */
export interface RemovalContext {
  readonly database: Database;
  /** The same file through the connection for slices. */
  readonly bulk: Database;
  readonly dataFolder: string;
  /** Folder for copies and uploads, below the data folder. */
  readonly filesFolder: string;
  /** Said of each job as soon as it is off every list. */
  readonly removed: (jobId: string) => void;
}

/** What to remove: all that came to its end before `before`, of the unsaved ones only those named. */
export interface RemovalWish {
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
 * Removes it. Everything is looked up anew, since a job may have been repaired or sent on since the user was asked. A crash on the way loses nothing that
 * was to stay: what is hidden by then is swept away at the next start. What was spent and sent stays in the record.
 */
export async function removeOldData(context: RemovalContext, wish: RemovalWish): Promise<RemovalReport> {
  const { database, bulk } = context;
  const chosen = new Set(wish.unsavedJobIds);
  const jobs = findOldJobs(database, wish.before).jobs.filter(
    ({ jobId, unsavedRows }) => unsavedRows === 0 || chosen.has(jobId),
  );
  const leaving = new Set(jobs.map(({ number }) => number));
  const files = [
    ...(await findOldCopies(database, context.filesFolder, wish.before, leaving)).map(ownFolder),
    ...(await findOldBackups(context.dataFolder, wish.before)),
  ];
  for (const { number, jobId } of jobs) {
    database.transaction(() => {
      hideJob(database, number);
      forgetSaves(database, number);
    });
    context.removed(jobId);
  }
  for (const { number } of jobs) await purgeJob(bulk, number);
  for (const { path } of files) await rm(path, { recursive: true, force: true });
  const freed = await giveBackRoom(bulk);
  return {
    jobs: jobs.length,
    files: files.length,
    freedBytes: freed + files.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

/** A copy goes with the folder that was made for it alone. */
function ownFolder({ path, bytes }: OldFile): OldFile {
  return { path: dirname(path), bytes };
}

function sumUp(files: readonly OldFile[]) {
  return { files: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
}
