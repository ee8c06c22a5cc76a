import type { Database } from '../database/database.ts';
import { runInTimeSlices } from '../platform/cooperative.ts';

/** Tables with lines of a job, biggest first; `egress_log` stays, since what left the computer stays true. */
const tables = [
  'results',
  'row_inputs',
  'rows',
  'unmatched_results',
  'rejected_remote_batches',
  'batches',
  'attempts',
  'row_counts',
  'answer_edits',
  'review_marks',
  'saves',
];

/** Lines removed in one piece: 5 to 30 ms, with the indexes of results, on a laptop that is busy with other things. */
const linesAtOnce = 250;

/** Removes everything of a job that is no longer shown, some lines at a time. May be broken off and done again. */
export async function purgeJob(database: Database, job: number): Promise<void> {
  const left = [...tables];
  await runInTimeSlices(
    () => {
      const table = left[0];
      if (table === undefined) return false;
      if (removeSome(database, table, job) === 0) left.shift();
      return true;
    },
    (work) => database.transaction(work),
  );
  database.run('DELETE FROM jobs WHERE number = ?', job);
}

/** Those with a line for each row or for many. */
const longTables = ['results', 'row_inputs', 'rows', 'answer_edits', 'review_marks'];

function removeSome(database: Database, table: string, job: number): number {
  if (table === 'batches') keepCosts(database, job);
  if (!longTables.includes(table)) {
    return database.run(`DELETE FROM ${table} WHERE job = ?`, job);
  }
  return database.run(
    `DELETE FROM ${table} WHERE job = ?1 AND position >= (SELECT min(position) FROM ${table} WHERE job = ?1)
       AND position < (SELECT min(position) + ${linesAtOnce} FROM ${table} WHERE job = ?1)`,
    job,
  );
}

/** The month's spending must not shrink because a job was taken off the list: its costs stay with the local record. */
function keepCosts(database: Database, job: number): void {
  database.run(
    `UPDATE egress_log SET cost_usd_micros = (SELECT b.cost_usd_micros FROM batches b WHERE b.job = ?1 AND b.number = egress_log.batch)
     WHERE kind = 'batch' AND job_id = (SELECT id FROM jobs WHERE number = ?1)
       AND number IN (SELECT max(number) FROM egress_log WHERE kind = 'batch' GROUP BY job_id, batch)
       AND EXISTS (SELECT 1 FROM batches b WHERE b.job = ?1 AND b.number = egress_log.batch)`,
    job,
  );
}

/** Takes a job that is over off every list at once; its rows go in the background. */
export function hideJob(database: Database, job: number): void {
  database.run('UPDATE jobs SET is_deleted = 1 WHERE number = ?', job);
}

/** Sweeps away what a crash or a removal left: drafts never finished, hidden jobs, attempts never completed. */
export async function sweepJobs(database: Database): Promise<void> {
  const jobs = database.all<{ number: number }>(
    'SELECT number FROM jobs WHERE is_deleted = 1 OR is_committed = 0',
  );
  for (const { number } of jobs) await purgeJob(database, number);
}
