import type { Database } from '../../database/database.ts';
import { type JobRecord, listOlderJobs } from '../../store/jobs.ts';

/**
 * The queue: a job that the user put in it is written down whole and sends nothing while an older job of its
 * lane is underway. Paused jobs are not waited for, whoever paused them: they go on only when the user acts,
 * and might never.
 */

/** Ids of the jobs that a queued job waits for, oldest first. */
export function listJobsBefore(
  database: Database,
  job: Pick<JobRecord, 'number' | 'isPractice'>,
): readonly string[] {
  return listOlderJobs(database, job);
}

/** Whether a job's turn has come. One in the user's hands keeps its place until it goes on. */
export function isTurn(
  database: Database,
  job: Pick<JobRecord, 'number' | 'isPractice' | 'isQueued' | 'isPaused'>,
): boolean {
  return job.isQueued && !job.isPaused && listJobsBefore(database, job).length === 0;
}
