import { type JobSummary, totalRows } from '../../../../shared/model/job.ts';
import { needsUser } from '../../../../shared/model/needs-user.ts';
import type { ProblemCode } from '../../../../shared/schemas/problem-codes.ts';
import type { Notifications } from '../../platform/ports.ts';

/** Tells the user outside the window that a job is done. */
export function announceFinish(notifications: Notifications | null, job: JobSummary): void {
  const { answered, skipped } = job.counts;
  notifications?.tell({
    kind: job.state === 'canceled' ? 'canceled' : 'finished',
    jobId: job.id,
    job: job.name,
    answered,
    rows: totalRows(job.counts) - skipped,
  });
}

/**
 * Hears of every change of a job, and tells once when one begins to need the user; again only after it has
 * gone on meanwhile.
 */
export function createNeedTeller(notifications: Notifications | null): (job: JobSummary) => void {
  const told = new Map<string, ProblemCode>();
  return (job) => {
    const code = needsUser(job) ? (job.problem?.code ?? null) : null;
    if (code === null) told.delete(job.id);
    else if (told.get(job.id) !== code) {
      told.set(job.id, code);
      notifications?.tell({ kind: 'needs-user', jobId: job.id, job: job.name, code });
    }
  };
}
