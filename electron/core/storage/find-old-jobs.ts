import type { OldJob } from '../../../shared/model/storage.ts';
import type { Database } from '../database/database.ts';
import { readPages } from '../database/free-pages.ts';
import { isJobOver } from '../jobs/state/job-state.ts';
import { readJobState } from '../jobs/state/summarize-job.ts';
import { listOpenBatches, sumCost } from '../store/batches.ts';
import { findJob, type JobRecord, listJobs } from '../store/jobs.ts';
import { countEditsSince } from '../store/reviews.ts';
import { countAllRows, countRowsIn } from '../store/rows.ts';
import { listSaves } from '../store/saves.ts';

/** Jobs before an instant: those that may go, and how many must stay. */
export interface OldJobs {
  /** Oldest first. */
  readonly jobs: readonly (OldJob & { readonly number: number })[];
  readonly busyJobs: number;
}

/**
 * Looks for jobs that came to their end before `before`. A job that is under way or in doubt is counted as
 * busy by the day it was made.
 */
export function findOldJobs(database: Database, before: number): OldJobs {
  const share = readShare(database);
  const old = listJobs(database).filter((job) => (job.finishedAt ?? job.createdAt) < before);
  const free = old.filter((job) => isFree(database, job));
  const jobs = free
    .map((job) => ({
      number: job.number,
      jobId: job.id,
      name: job.name,
      endedAt: new Date(job.finishedAt ?? job.createdAt).toISOString(),
      rows: job.rowCount,
      unsavedRows: job.isPractice ? 0 : countUnsaved(database, job),
      aboutBytes: Math.round(job.rowCount * share),
      costUsdMicros: job.isPractice ? 0 : sumCost(database, job.number),
    }))
    .sort((a, b) => a.endedAt.localeCompare(b.endedAt));
  return { jobs, busyJobs: old.length - free.length };
}

/** The job, if it is still there and may still go. */
export function findFreeJob(database: Database, jobId: string): JobRecord | null {
  const job = findJob(database, jobId);
  return job !== null && isFree(database, job) ? job : null;
}

/**
 * Nothing of it is on its way: no batch underway or in doubt, none still to be deleted at Anthropic, no
 * repair being written down.
 */
function isFree(database: Database, job: JobRecord): boolean {
  if (job.finishedAt === null || !isJobOver(readJobState(database, job))) return false;
  return listOpenBatches(database, job.number).length === 0;
}

/** Answers that came, or were changed by hand, after the last save. */
function countUnsaved(database: Database, job: JobRecord): number {
  const savedAt = listSaves(database, job.number).at(-1)?.savedAt ?? null;
  if (savedAt === null || savedAt < (job.finishedAt ?? 0)) {
    return countRowsIn(database, job.number, ['answered', 'cut-off', 'off-list']);
  }
  return countEditsSince(database, job.number, savedAt);
}

/** Bytes of the database for each row of a job: counting every cell would read the whole file. */
function readShare(database: Database): number {
  const rows = countAllRows(database);
  const used = readPages(database).used;
  return rows === 0 ? 0 : used / rows;
}
