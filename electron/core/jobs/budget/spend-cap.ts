/**
 * What electron/core/jobs/budget owns: what a batch costs at the very most, and whether it may go out under the
 * caps of job and month. It answers before anything is sent; it never stops what is underway. Under a cap, an
 * unknown price does not fit.
 */
import { failure, type Outcome, success } from '../../../../shared/model/outcome.ts';
import type { Database } from '../../database/database.ts';
import { type BatchRecord, sumCommittedOfJob, sumCommittedSince } from '../../store/batches.ts';
import type { JobRecord } from '../../store/jobs.ts';

/** What is spent or may still be spent by what has left already, and the limit for it. All in micro-dollars. */
export interface Budget {
  readonly kind: 'job' | 'month';
  readonly capUsdMicros: number;
  readonly committedUsdMicros: number;
}

/** Whether a batch may go out under every limit: even its worst case must fit. */
export function checkBudgets(worstCaseUsdMicros: number | null, budgets: readonly Budget[]): Outcome<null> {
  for (const { kind, capUsdMicros, committedUsdMicros } of budgets) {
    if (worstCaseUsdMicros === null) return failure('price-unknown');
    if (committedUsdMicros + worstCaseUsdMicros > capUsdMicros) {
      return failure('spend-cap-reached', {
        kind,
        capUsdMicros,
        committedUsdMicros,
        neededUsdMicros: committedUsdMicros + worstCaseUsdMicros,
      });
    }
  }
  return success(null);
}

/** The limits that a batch of this job stands under. Practice costs nothing and has none. */
export function listBudgets(
  database: Database,
  job: JobRecord,
  batch: BatchRecord,
  monthlyCapUsdMicros: number | null,
  now: number,
): readonly Budget[] {
  if (job.isPractice) return [];
  const budgets: Budget[] = [];
  if (job.spendCapUsdMicros !== null) {
    const committedUsdMicros = sumCommittedOfJob(database, job.number, batch.number);
    budgets.push({ kind: 'job', capUsdMicros: job.spendCapUsdMicros, committedUsdMicros });
  }
  if (monthlyCapUsdMicros !== null) {
    const committedUsdMicros = committedOfMonth(database, now, batch);
    budgets.push({ kind: 'month', capUsdMicros: monthlyCapUsdMicros, committedUsdMicros });
  }
  return budgets;
}

/**
 * Spent and reserved since the first of this month in local time, tries included; also by jobs removed from
 * the list meanwhile. A batch counts for the month in which it was released, though the reply may come in
 * the next.
 */
export function committedOfMonth(
  database: Database,
  now: number,
  except: { readonly job: number; readonly number: number } | null = null,
): number {
  const today = new Date(now);
  const monthStart = new Date(today.getFullYear(), today.getMonth(), 1).getTime();
  return sumCommittedSince(database, monthStart, except);
}
