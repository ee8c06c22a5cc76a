import type { SaveOrder as SaveInput } from '../../../shared/contract/types.ts';
import { failure, unwrap } from '../../../shared/model/outcome.ts';
import { findResult } from '../results/list-results.ts';
import { clearAnswersCache } from '../saving/answers-cache.ts';
import { checkSaveJob, saveJob } from '../saving/save-job.ts';
import { checkUndo, removeUnusedCells, undoLastSave } from '../saving/undo-last-save.ts';
import type { CoreServices } from '../services/core-services.ts';
import { readMaxTokensSoFar } from '../store/attempts.ts';
import { listEgress } from '../store/egress-log.ts';
import { forgetSaves } from '../store/saves.ts';
import type { ListView } from './answer-routes.ts';
import { calls } from './procedures.ts';

/** Jobs after Send: looking, steering, repairing, saving. */
export function jobRoutes(services: CoreServices, listView: ListView) {
  const { jobs, database } = services;

  function requireJob(jobId: string) {
    return jobs.find(jobId) ?? unwrap(failure('job-not-found'));
  }

  return {
    get: calls.jobs.get.handler(({ input }) => {
      const job = requireJob(input.jobId);
      const { settings, inputColumns } = job;
      const maxTokensSoFar = readMaxTokensSoFar(database, job.number) ?? settings.maxTokens;
      return { ...jobs.summarize(job), settings, inputColumns, maxTokensSoFar };
    }),
    listResults: calls.jobs.listResults.handler(
      async ({ input: { jobId, ...query } }) => await listView(requireJob(jobId), query),
    ),
    getResult: calls.jobs.getResult.handler(({ input }) => {
      const found = findResult(database, requireJob(input.jobId), input.rowNumber);
      return found ?? unwrap(failure('row-not-found'));
    }),
    checkSave: calls.jobs.checkSave.handler(async ({ input }) =>
      unwrap(await checkSaveJob(services, requireJob(input.jobId), readOrder(input))),
    ),
    save: calls.jobs.save.handler(async ({ input }) => {
      const order = { ...readOrder(input), asks: input.asks ?? false };
      return unwrap(await saveJob(services, requireJob(input.jobId), order));
    }),
    checkUndo: calls.jobs.checkUndo.handler(({ input }) => checkUndo(services, requireJob(input.jobId))),
    undoSave: calls.jobs.undoSave.handler(async ({ input }) =>
      unwrap(await undoLastSave(services, requireJob(input.jobId), input.isRemoval === true)),
    ),
    pause: calls.jobs.pause.handler(({ input }) => unwrap(jobs.pause(input.jobId))),
    queue: calls.jobs.queue.handler(({ input }) => unwrap(jobs.queue(input.jobId))),
    sendNow: calls.jobs.sendNow.handler(({ input }) => unwrap(jobs.sendNow(input.jobId))),
    resume: calls.jobs.resume.handler(({ input }) =>
      unwrap(jobs.resume(input.jobId, input.spendCapUsdMicros)),
    ),
    checkCancel: calls.jobs.checkCancel.handler(({ input }) => unwrap(jobs.checkCancel(input.jobId))),
    cancel: calls.jobs.cancel.handler(({ input }) => unwrap(jobs.cancel(input.jobId))),
    repair: calls.jobs.repair.handler(async ({ input }) => unwrap(await jobs.repair(input.jobId, input))),
    deleteAtAnthropic: calls.jobs.deleteAtAnthropic.handler(({ input }) =>
      unwrap(jobs.deleteAtAnthropic(input.jobId)),
    ),
    remove: calls.jobs.remove.handler(async ({ input }) => {
      const job = requireJob(input.jobId);
      unwrap(jobs.remove(input.jobId));
      forgetSaves(database, job.number);
      await clearAnswersCache(services);
      await removeUnusedCells(services);
      services.events.publish({ type: 'jobs.removed', jobId: input.jobId });
      return {};
    }),
  };
}

/** The page's save order, completed with defaults. */
function readOrder({
  target,
  places,
  extras,
  language,
  addsSummarySheet,
  printsAnswers,
  lacking,
}: SaveInput) {
  return {
    target,
    asks: false,
    places: places ?? [],
    extras: extras ?? [],
    language,
    addsSummarySheet: addsSummarySheet ?? false,
    printsAnswers: printsAnswers ?? false,
    ...(lacking === undefined ? {} : { lacking }),
  };
}

/** What left this computer. */
export function egressLogRoutes(services: CoreServices) {
  return {
    list: calls.records.list.handler(({ input }) => listEgress(services.database, input.offset, input.limit)),
  };
}
