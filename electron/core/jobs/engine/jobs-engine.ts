/**
 * What electron/core/jobs owns: the life of jobs, batches and rows after Send — written down, sent, watched, collected, repaired, canceled.
 * This file is its one loop: it looks at the database, starts what is due (plan-steps.ts decides, one file per step acts) and sets one timer.
 * It never shows anything, never reads workbooks, and calls Anthropic only through ClaudeService. All facts live in the database; what is
 * kept here (waits, running steps) may be lost at any moment.
 */

import type { Problem } from '../../../../shared/model/outcome.ts';
import { waitsForKey } from '../../../../shared/model/problem-catalogue.ts';
import { isDiskFull } from '../../platform/disk-full.ts';
import { isBeingPlanned } from '../../store/attempt-records.ts';
import { getBatch, listOpenBatches } from '../../store/batch-records.ts';
import { getJob, holdJob, type JobRecord, listActiveJobs, setFinishedAt } from '../../store/job-records.ts';
import { type EngineContext, laneOf, type StepResult } from '../context/engine-context.ts';
import { isJobOver } from '../state/job-state.ts';
import { dequeueJob, isTurn, listJobsBefore } from '../state/queue.ts';
import { readJobState, type Wait } from '../state/summarize-job.ts';
import { collectResults } from '../steps/collect-results.ts';
import { takeBackBatch } from '../steps/give-up-rows.ts';
import { resolveDoubt } from '../steps/resolve-doubt.ts';
import { sendBatch } from '../steps/send-batch.ts';
import { cancelBatch, deleteBatch, watchBatch } from '../steps/watch-batch.ts';
import { type EngineView, type JobView, planSteps, type Step } from './plan-steps.ts';
import { createWaits } from './waits.ts';

/** The loop as the rest of the core sees it. */
export interface JobsEngine {
  /** Begins, or looks again at once because something has changed. */
  look(): void;
  /** Forgets waits and looks at every batch at once: after wake-up, network return, a new key. */
  lookAtEverything(): void;
  /** The same for one job, which the user has told to go on. */
  lookAtJob(job: number): void;
  /** What a job is waiting for right now; null for nothing. */
  waitOf(job: number): Wait | null;
  /** Ends after the steps underway have come to a safe point. */
  close(): Promise<void>;
}

/** What is told to the outside when a job has come to its end. */
export interface EngineListener {
  readonly finished: (job: JobRecord) => void;
  readonly failed: (error: unknown) => void;
}

/** A loop over all jobs; nothing happens before `look` is called. */
export function createJobsEngine(context: EngineContext, listener: EngineListener): JobsEngine {
  const { database, clock } = context;
  const waits = createWaits();
  const running = new Map<Step, Promise<void>>();
  let takeBackTimer: (() => void) | null = null;
  let isClosed = false;
  let isLooking = false;
  /** What each queued job waited for at the last look, so that pages hear when it moves up. */
  const places = new Map<number, string>();

  function look(): void {
    if (isClosed || isLooking) return;
    isLooking = true;
    // Several changes in a row make one look.
    queueMicrotask(() => {
      isLooking = false;
      if (!isClosed) startDue();
    });
  }

  function startDue(): void {
    takeBackTimer?.();
    takeBackTimer = null;
    try {
      const plan = planSteps(readView());
      for (const step of plan.start) running.set(step, run(step));
      if (plan.wakeAt === null) return;
      const delay = Math.max(20, plan.wakeAt - clock.now());
      takeBackTimer = clock.schedule(delay, look);
    } catch (error) {
      listener.failed(error);
      takeBackTimer = clock.schedule(5000, look);
    }
  }

  function readView(): EngineView {
    const jobs = listActiveJobs(database).map((job): JobView => {
      settle(job);
      const isQueued = keepPlace(job);
      const batches = listOpenBatches(database, job.number);
      const attempts = new Set(batches.map((batch) => batch.attempt));
      const plannedAttempts = [...attempts].filter((number) => isBeingPlanned(database, job.number, number));
      return {
        number: job.number,
        lane: laneOf(job),
        isHeld: job.isHeld,
        isQueued,
        holdCode: job.holdProblem?.code ?? null,
        isCancelRequested: job.isCancelRequested,
        plannedAttempts: new Set(plannedAttempts),
        batches,
      };
    });
    return { now: clock.now(), jobs, running: [...running.keys()], waitsUntil: waits.until };
  }

  async function run(step: Step): Promise<void> {
    let result: StepResult;
    try {
      result = await perform(context, step, waits.failures(step));
    } catch (error) {
      result = takeException(error);
    }
    running.delete(step);
    if (isClosed) return;
    if (result.kind === 'hold') result = hold(step.job, result.problem);
    waits.note(step, result);
    context.changed(step.job);
    look();
  }

  /** A full disk passes; anything else is a bug, which must neither stop the other jobs nor spin. */
  function takeException(error: unknown): StepResult {
    const retryAt = clock.now() + 30_000;
    if (isDiskFull(error)) return { kind: 'wait', scope: 'lane', problem: { code: 'disk-full' }, retryAt };
    listener.failed(error);
    return { kind: 'wait', scope: 'batch', problem: { code: 'unexpected' }, retryAt };
  }

  /** Canceling goes on whatever happens, slowly, except without a key. */
  function hold(job: number, problem: Problem): StepResult {
    if (getJob(database, job).isCancelRequested && !waitsForKey(problem.code)) {
      return { kind: 'wait', scope: 'batch', problem, retryAt: clock.now() + 60_000 };
    }
    holdJob(database, job, problem);
    return { kind: 'hold', problem };
  }

  function settle(job: JobRecord): void {
    if (job.finishedAt !== null || !isJobOver(readJobState(database, job))) return;
    setFinishedAt(database, job.number, clock.now());
    context.changed(job.number);
    listener.finished(getJob(database, job.number));
  }

  /** Whether a job still waits in the queue. The older jobs have been settled by now, so its turn is known. */
  function keepPlace(job: JobRecord): boolean {
    if (!job.isQueued) return false;
    if (isTurn(database, job)) {
      dequeueJob(database, job.number);
      places.delete(job.number);
      context.changed(job.number);
      return false;
    }
    const place = listJobsBefore(database, job).join(' ');
    if (places.get(job.number) !== place) context.changed(job.number);
    places.set(job.number, place);
    return true;
  }

  return {
    look,
    lookAtEverything() {
      waits.clear();
      database.run("UPDATE batches SET next_at = 0 WHERE state IN ('sent', 'intent', 'ended')");
      look();
    },
    lookAtJob(job) {
      waits.clear(job);
      database.run(
        "UPDATE batches SET next_at = 0 WHERE job = ? AND state IN ('sent', 'intent', 'ended')",
        job,
      );
      look();
    },
    waitOf(job) {
      const record = getJob(database, job);
      const hasPlanned = listOpenBatches(database, job).some((batch) => batch.state === 'planned');
      return waits.waitOf(job, laneOf(record), hasPlanned && !record.isQueued);
    },
    async close() {
      isClosed = true;
      takeBackTimer?.();
      await Promise.allSettled(running.values());
    },
  };
}

async function perform(context: EngineContext, step: Step, failures: number): Promise<StepResult> {
  switch (step.kind) {
    case 'send':
      return sendBatch(context, step.job, step.batch, failures);
    case 'resolve':
      return resolveDoubt(context, step.job, step.batch, failures);
    case 'watch':
      return watchBatch(context, step.job, step.batch, failures);
    case 'cancel':
      return cancelBatch(context, step.job, step.batch, failures);
    case 'collect':
      return collectResults(context, step.job, step.batch, failures);
    case 'delete':
      return deleteBatch(context, step.job, step.batch, failures);
    case 'take-back':
      await takeBackBatch(context, getBatch(context.database, step.job, step.batch));
      return { kind: 'done' };
  }
}
