/**
 * What electron/core/jobs owns: the life of jobs, batches and rows after Send — written down, sent, watched, collected,
 * repaired, canceled. This file is its one door: what the rest of the core asks of jobs goes through here, and nobody
 * else wakes the engine. It plans and sends nothing itself.
 */
import type { FailureReason } from '../../../shared/model/failure-reasons.ts';
import type { JobSettings, JobSummary, RowState } from '../../../shared/model/job.ts';
import { failure, type Outcome, success } from '../../../shared/model/outcome.ts';
import { traitsOf, waitsForKey } from '../../../shared/model/problem-catalogue.ts';
import type { Estimate } from '../../../shared/model/settings.ts';
import type { BatchLimits } from '../claude/batch-body.ts';
import { hasPrice } from '../models/price-table.ts';
import { isBatchOpen } from '../store/batch-states.ts';
import { listBatches, requestDeletion } from '../store/batches.ts';
import {
  findJob,
  findJobByIdempotencyKey,
  getJob,
  type JobRecord,
  listJobs,
  releaseJob,
} from '../store/jobs.ts';
import { hideJob, purgeJob } from '../store/purge-job.ts';
import type { TableFile } from '../workbook/model/workbook-service.ts';
import type { EngineContext } from './context/engine-context.ts';
import { hasInstruction } from './create/check-draft.ts';
import { createJob, type JobOrder, type TableSource } from './create/create-job.ts';
import { repairJob } from './create/repair-job.ts';
import type { JobsEngine } from './engine/jobs-engine.ts';
import { cancelJob, isOver, pauseJob, queueJob, resumeJob, sendJobNow } from './job-commands.ts';
import { countRows, summarizeJob } from './state/summarize-job.ts';

/** Everything that can be asked of jobs; each answers with the job as it then stands. */
export interface JobsService {
  list(): readonly JobSummary[];
  find(jobId: string): JobRecord | null;
  findByIdempotencyKey(idempotencyKey: string): JobRecord | null;
  summarize(job: JobRecord): JobSummary;
  send(order: SendOrder): Promise<Outcome<JobSummary>>;
  pause(jobId: string): Outcome<JobSummary>;
  /** What is not sent yet waits until the older jobs of its lane are over. */
  queue(jobId: string): Outcome<JobSummary>;
  /** Out of the queue: sent now. */
  sendNow(jobId: string): Outcome<JobSummary>;
  resume(jobId: string, spendCapUsdMicros?: number | null): Outcome<JobSummary>;
  checkCancel(jobId: string): Outcome<CancelReport>;
  cancel(jobId: string): Outcome<JobSummary>;
  repair(jobId: string, wanted: RetrySelection): Promise<Outcome<JobSummary>>;
  deleteAtAnthropic(jobId: string): Outcome<JobSummary>;
  remove(jobId: string): Outcome<null>;
  /** Lets jobs go on that were held for want of a working key. */
  releaseKeyHolds(): void;
  /** Lets jobs try again that were held at the month's spending cap; the check before each batch decides. */
  releaseMonthHolds(): void;
}

/** What Send hands over. */
export interface SendOrder {
  readonly table: TableFile;
  readonly source: TableSource;
  readonly settings: JobSettings;
  readonly estimate: Estimate | null;
  readonly idempotencyKey?: string;
  readonly limits?: BatchLimits;
  readonly makePlanner?: JobOrder['makePlanner'];
  readonly name?: string;
  readonly isQueued?: boolean;
}

/** Which rows to send again. */
export interface RetrySelection {
  readonly states: readonly RowState[];
  /** Only rows with one of these reasons. */
  readonly reasons?: readonly FailureReason[] | undefined;
  readonly rowNumbers?: readonly number[] | undefined;
  readonly maxTokens?: number | undefined;
}

/** What canceling would mean. */
export interface CancelReport {
  readonly notSentRows: number;
  readonly sentRows: number;
  readonly maxUsdMicros: number | null;
}

/** What Send hands over, with what the core knows besides. */
function toCreateOrder(context: EngineContext, order: SendOrder) {
  return {
    table: order.table,
    source: order.source,
    settings: order.settings,
    estimate: order.estimate?.batchCost ?? null,
    idempotencyKey: order.idempotencyKey ?? null,
    now: context.clock.now(),
    signal: context.signal,
    probe: context.probe,
    prices: context.prices(),
    bulk: context.bulk,
    isQueued: order.isQueued ?? false,
    ...(order.limits === undefined ? {} : { limits: order.limits }),
    ...(order.makePlanner === undefined ? {} : { makePlanner: order.makePlanner }),
    ...(order.name === undefined ? {} : { name: order.name }),
  };
}

/** Hides a job that is over, and clears away what it has left. */
function removeJob({ database, bulk }: EngineContext, job: JobRecord): Outcome<null> {
  if (!isOver(database, job)) return failure('job-not-possible-now');
  hideJob(database, job.number);
  void purgeJob(bulk, job.number).catch(() => {
    // What is left goes at the next start, which sweeps hidden jobs away.
  });
  return success(null);
}

/** What a user may do to a job that is there; each answers with the job as it then stands, once pages were told. */
function createChanges(context: EngineContext, engine: JobsEngine, summarize: JobsService['summarize']) {
  const { database } = context;
  function change(jobId: string, work: (job: JobRecord) => Outcome<null>): Outcome<JobSummary> {
    const job = findJob(database, jobId);
    if (job === null) return failure('job-not-found');
    const outcome = work(job);
    if (!outcome.ok) return outcome;
    context.changed(job.number);
    engine.schedule();
    return success(summarize(getJob(database, job.number)));
  }

  /** What is underway is asked about at once, since waiting may not be needed any more. */
  function pollOnceDone(job: JobRecord, outcome: Outcome<null>): Outcome<null> {
    if (outcome.ok) engine.pollJob(job.number);
    return outcome;
  }

  return {
    change,
    pause: (jobId: string) => change(jobId, (job) => pauseJob(database, job)),
    queue: (jobId: string) => change(jobId, (job) => queueJob(database, job)),
    sendNow: (jobId: string) => change(jobId, (job) => sendJobNow(database, job)),
    resume: (jobId: string, capUsdMicros?: number | null) =>
      change(jobId, (job) => pollOnceDone(job, resumeJob(database, job, capUsdMicros))),
    cancel: (jobId: string) => change(jobId, (job) => pollOnceDone(job, cancelJob(database, job))),
    deleteAtAnthropic: (jobId: string) =>
      change(jobId, (job) => {
        requestDeletion(database, job.number);
        return success(null);
      }),
  };
}

/** The service over the engine's context. */
export function createJobsService(context: EngineContext, engine: JobsEngine): JobsService {
  const { database, clock } = context;

  const summarize = (job: JobRecord): JobSummary =>
    summarizeJob(database, job, engine.waitOf(job.number), {
      isPriced: hasPrice(job.settings.model, context.prices()),
      now: clock.now(),
    });

  const { change, ...changes } = createChanges(context, engine, summarize);
  return {
    list: () => listJobs(database).map(summarize),
    find: (jobId) => findJob(database, jobId),
    findByIdempotencyKey: (idempotencyKey) => findJobByIdempotencyKey(database, idempotencyKey),
    summarize,
    async send(order) {
      const created = await createJob(database, toCreateOrder(context, order));
      return created.ok ? change(created.value, () => success(null)) : created;
    },
    ...changes,
    checkCancel(jobId) {
      const job = findJob(database, jobId);
      return job === null ? failure('job-not-found') : success(reportCancel(context, job));
    },
    async repair(jobId, wanted) {
      const job = findJob(database, jobId);
      if (job === null) return failure('job-not-found');
      if (!isOver(database, job) || !hasInstruction(job.settings)) return failure('job-not-possible-now');
      const begun = await repairJob(context, job, { ...wanted, now: clock.now() });
      return begun.ok ? change(jobId, () => success(null)) : begun;
    },
    remove(jobId) {
      const job = findJob(database, jobId);
      return job === null ? failure('job-not-found') : removeJob(context, job);
    },
    releaseKeyHolds: () => releaseHolds(context, (job) => isKeyHold(job)),
    releaseMonthHolds: () => releaseHolds(context, isMonthHold),
  };
}

/** Held at the month's cap, or for want of a price, which the user may have typed in since. */
function isMonthHold({ pauseReason }: JobRecord): boolean {
  if (pauseReason === null || traitsOf(pauseReason.code).retried !== 'with-more-budget') return false;
  return pauseReason.facts?.kind !== 'job';
}

function isKeyHold(job: JobRecord): boolean {
  return job.pauseReason !== null && waitsForKey(job.pauseReason.code);
}

function releaseHolds(context: EngineContext, isMeant: (job: JobRecord) => boolean): void {
  for (const job of listJobs(context.database)) {
    if (!job.isPaused || !isMeant(job)) continue;
    releaseJob(context.database, job.number);
    context.changed(job.number);
  }
}

function reportCancel(context: EngineContext, job: JobRecord): CancelReport {
  const batches = listBatches(context.database, job.number);
  const counts = countRows(context.database, job.number, batches);
  const underway = batches.filter((batch) => isBatchOpen(batch.state));
  const costs = underway.map((batch) => batch.worstCaseUsdMicros);
  const maxUsdMicros = job.isPractice ? 0 : sumKnown(costs);
  return { notSentRows: counts.waiting, sentRows: counts.sent, maxUsdMicros };
}

function sumKnown(costs: readonly (number | null)[]): number | null {
  return costs.reduce<number | null>((sum, cost) => (sum === null || cost === null ? null : sum + cost), 0);
}
