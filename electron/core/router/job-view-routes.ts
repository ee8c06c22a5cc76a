import { ProblemError } from '../../../shared/model/outcome.ts';
import { readBatchHistory } from '../results/batch-history.ts';
import { chartJob } from '../results/chart-job.ts';
import { listFailureReasons } from '../results/failure-reasons.ts';
import type { CoreServices } from '../services/core-services.ts';
import { calls } from './procedures.ts';

/** Looking at a job as a whole: its charts, why rows have no answer, and how long batches take. */
export function jobViewRoutes(services: CoreServices) {
  const { jobs, database } = services;

  function requireJob(jobId: string) {
    const job = jobs.find(jobId);
    if (job === null) throw new ProblemError({ code: 'job-not-found' });
    return job;
  }

  return {
    readCharts: calls.jobs.readCharts.handler(async ({ input, signal }) => {
      const charts = await chartJob(database, requireJob(input.jobId), signal);
      // Only a page that has gone away breaks it off, and it does not hear the answer.
      return charts ?? { labels: [], lengths: null, costs: null };
    }),
    listFailureGroups: calls.jobs.listFailureGroups.handler(
      async ({ input }) => await listFailureReasons(database, requireJob(input.jobId)),
    ),
    readHistory: calls.jobs.readHistory.handler(({ input }) => readBatchHistory(database, input.requests)),
  };
}
