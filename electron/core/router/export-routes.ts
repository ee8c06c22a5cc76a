import { failure, unwrap } from '../../../shared/model/outcome.ts';
import { checkExport, exportJob } from '../export/export-job.ts';
import { adoptAttempt } from '../results/adopt-attempt.ts';
import { listAttempts } from '../results/list-attempts.ts';
import { createChangesList } from '../results/list-changes.ts';
import { findResult } from '../results/list-results.ts';
import type { FindPositions } from '../results/result-views.ts';
import type { CoreServices } from '../services/core-services.ts';
import { calls } from './procedures.ts';

/** Results as a table of their own. */
export function exportRoutes(services: CoreServices, findPositions: FindPositions) {
  return {
    check: calls.exports.check.handler(({ input }) =>
      checkExport(services, requireJob(services, input.jobId)),
    ),
    run: calls.exports.run.handler(async ({ input }) =>
      unwrap(await exportJob(services, requireJob(services, input.jobId), input, findPositions)),
    ),
  };
}

/** Earlier answers of rows, and what sending rows again has brought. */
export function attemptRoutes(services: CoreServices) {
  const { database } = services;
  const listChanges = createChangesList(database);
  return {
    list: calls.attempts.list.handler(({ input }) => {
      const attempts = listAttempts(database, requireJob(services, input.jobId), input.rowNumber);
      return attempts ?? unwrap(failure('row-not-found'));
    }),
    use: calls.attempts.use.handler(({ input }) => {
      const job = requireJob(services, input.jobId);
      unwrap(adoptAttempt(database, job, input.rowNumber, input.attempt, services.ports.clock.now()));
      return findResult(database, job, input.rowNumber) ?? unwrap(failure('row-not-found'));
    }),
    listChanges: calls.attempts.listChanges.handler(
      async ({ input }) => await listChanges(requireJob(services, input.jobId), input),
    ),
  };
}

function requireJob(services: CoreServices, jobId: string) {
  return services.jobs.find(jobId) ?? unwrap(failure('job-not-found'));
}
