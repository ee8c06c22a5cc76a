import type { Database } from '../../database/database.ts';
import type { JobRecord } from '../../store/jobs.ts';

/**
 * The queue: a job that the user put in it is written down whole and sends nothing while an older job of its lane is underway. Paused jobs are
 * not waited for, whoever paused them: they go on only when the user acts, and might never.
 */

/** Ids of the jobs that a queued job waits for, oldest first. */
export function listJobsBefore(
  database: Database,
  job: Pick<JobRecord, 'number' | 'isPractice'>,
): readonly string[] {
  return database
    .all<{ id: string }>(
      `SELECT id FROM jobs WHERE number < ? AND is_practice = ? AND finished_at IS NULL AND is_held = 0
         AND is_complete = 1 AND is_removed = 0 ORDER BY number`,
      job.number,
      job.isPractice ? 1 : 0,
    )
    .map((line) => line.id);
}

/** Whether a job's turn has come. One in the user's hands keeps its place until it goes on. */
export function isTurn(
  database: Database,
  job: Pick<JobRecord, 'number' | 'isPractice' | 'isQueued' | 'isHeld'>,
): boolean {
  return job.isQueued && !job.isHeld && listJobsBefore(database, job).length === 0;
}

/** Puts a job in the queue: what is not sent yet waits for the jobs before it. */
export function enqueueJob(database: Database, number: number): void {
  database.run('UPDATE jobs SET is_queued = 1, is_held = 0, hold_problem = NULL WHERE number = ?', number);
}

/** Takes a job out of the queue for good: from now on it is sent like any other. */
export function dequeueJob(database: Database, number: number): void {
  database.run('UPDATE jobs SET is_queued = 0 WHERE number = ?', number);
}
