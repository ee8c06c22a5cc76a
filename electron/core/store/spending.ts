import type { SpendingMonth } from '../../../shared/model/money.ts';
import type { Database } from '../database/database.ts';

interface MonthLine {
  readonly month: string;
  readonly jobs: number;
  readonly low: number;
  readonly high: number;
  readonly cost: number;
}

/**
 * What was spent in each calendar month in local time, newest first: jobs by the day they were sent, tries by
 * their own, and beside the jobs what had been estimated for them. Practice costs nothing and is left out;
 * jobs removed from the list still count.
 */
export function listSpending(database: Database): readonly SpendingMonth[] {
  const jobs = database.all<MonthLine>(
    `SELECT strftime('%Y-%m', j.sent_on / 1000, 'unixepoch', 'localtime') AS month, count(*) AS jobs,
       coalesce(sum(j.estimate_low_usd_micros), 0) AS low, coalesce(sum(j.estimate_high_usd_micros), 0) AS high,
       coalesce(sum(j.cost), 0) AS cost
     FROM (
       SELECT estimate_low_usd_micros, estimate_high_usd_micros, b.sent_on, b.cost FROM jobs JOIN
         (SELECT job, min(coalesce(intent_at, sent_at)) AS sent_on, sum(cost_usd_micros) AS cost FROM batches
          WHERE coalesce(intent_at, sent_at) IS NOT NULL GROUP BY job) b ON b.job = number
       WHERE is_practice = 0
       UNION ALL
       -- The costs of a job that was removed stay with the local record, see purge-job.ts.
       SELECT NULL, NULL, min(at), sum(cost_usd_micros) FROM egress_log
       WHERE kind = 'batch' AND cost_usd_micros IS NOT NULL GROUP BY job_id
     ) j
     GROUP BY month`,
  );
  const tries = database.all<{ month: string; cost: number }>(
    `SELECT strftime('%Y-%m', at / 1000, 'unixepoch', 'localtime') AS month, sum(cost_usd_micros) AS cost
     FROM egress_log WHERE kind = 'try' AND cost_usd_micros > 0 GROUP BY month`,
  );
  const months = new Set([...jobs, ...tries].map(({ month }) => month));
  return [...months]
    .sort((left, right) => right.localeCompare(left))
    .map((month) => {
      const sent = jobs.find((line) => line.month === month);
      return {
        month,
        jobs: sent?.jobs ?? 0,
        jobsUsdMicros: sent?.cost ?? 0,
        triesUsdMicros: tries.find((line) => line.month === month)?.cost ?? 0,
        estimate: { lowUsdMicros: sent?.low ?? 0, highUsdMicros: sent?.high ?? 0 },
      };
    });
}
