import { failure } from '../../../shared/model/outcome.ts';
import type { RepairWish } from '../jobs/jobs-service.ts';
import { findResult, listResults } from '../jobs/list-results.ts';
import { listRecords } from '../jobs/local-record.ts';
import { fromInput, toOutput } from './mutable.ts';
import { type CoreParts, calls, orProblem } from './router-context.ts';
import { checkSaveJob, saveJob } from './save-job.ts';

/** Jobs after Send: looking, steering, repairing, saving. */
export function jobRoutes(parts: CoreParts) {
  const { jobs, database } = parts;

  function requireJob(jobId: string) {
    return jobs.find(jobId) ?? orProblem(failure('job-not-found'));
  }

  return {
    get: calls.jobs.get.handler(({ input }) => {
      const job = requireJob(input.jobId);
      const { settings, inputColumns } = job;
      return toOutput({ ...jobs.summarize(job), settings, inputColumns });
    }),
    listResults: calls.jobs.listResults.handler(({ input }) =>
      toOutput(listResults(database, requireJob(input.jobId), input)),
    ),
    getResult: calls.jobs.getResult.handler(({ input }) => {
      const found = findResult(database, requireJob(input.jobId), input.rowNumber);
      return toOutput(found ?? orProblem(failure('row-not-found')));
    }),
    checkSave: calls.jobs.checkSave.handler(async ({ input }) =>
      toOutput(orProblem(await checkSaveJob(parts, requireJob(input.jobId)))),
    ),
    save: calls.jobs.save.handler(async ({ input }) => {
      const { target, asks, extras } = input;
      const order = { target, asks: asks ?? false, extras: extras ?? [] };
      return toOutput(orProblem(await saveJob(parts, requireJob(input.jobId), order)));
    }),
    pause: calls.jobs.pause.handler(({ input }) => toOutput(orProblem(jobs.pause(input.jobId)))),
    resume: calls.jobs.resume.handler(({ input }) =>
      toOutput(orProblem(jobs.resume(input.jobId, input.spendCapUsdMicros))),
    ),
    checkCancel: calls.jobs.checkCancel.handler(({ input }) =>
      toOutput(orProblem(jobs.checkCancel(input.jobId))),
    ),
    cancel: calls.jobs.cancel.handler(({ input }) => toOutput(orProblem(jobs.cancel(input.jobId)))),
    repair: calls.jobs.repair.handler(async ({ input }) =>
      toOutput(orProblem(await jobs.repair(input.jobId, fromInput<RepairWish>(input)))),
    ),
    deleteAtAnthropic: calls.jobs.deleteAtAnthropic.handler(({ input }) =>
      toOutput(orProblem(jobs.deleteAtAnthropic(input.jobId))),
    ),
    remove: calls.jobs.remove.handler(({ input }) => {
      orProblem(jobs.remove(input.jobId));
      parts.events.publish({ type: 'jobs.removed', jobId: input.jobId });
      return {};
    }),
  };
}

/** What left this computer. */
export function recordRoutes(parts: CoreParts) {
  return {
    list: calls.records.list.handler(({ input }) => listRecords(parts.database, input.offset, input.limit)),
  };
}
