/**
 * What electron/core/jobs/engine owns: the one loop. It reads the database, starts the tasks that are due
 * (scheduler.ts decides, one file of steps/ acts) and sets one timer. It never shows anything, never reads workbooks,
 * and calls Anthropic only through ClaudeService. All facts live in the database; what is kept here (backoff timers,
 * running tasks) may be lost at any moment.
 */

import type { Problem } from '../../../../shared/model/outcome.ts';
import { waitsForKey } from '../../../../shared/model/problem-catalogue.ts';
import { isDiskFull } from '../../platform/disk-full.ts';
import { isBeingPlanned } from '../../store/attempts.ts';
import { getBatch, listOpenBatches, makeBatchesDue } from '../../store/batches.ts';
import {
  dequeueJob,
  getJob,
  holdJob,
  type JobRecord,
  listActiveJobs,
  setFinishedAt,
} from '../../store/jobs.ts';
import { type EngineContext, laneOf, type StepResult } from '../context/engine-context.ts';
import { isJobOver } from '../state/job-state.ts';
import { isTurn, listJobsBefore } from '../state/queue.ts';
import { readJobState, type Wait } from '../state/summarize-job.ts';
import { collectResults } from '../steps/collect-results.ts';
import { withdrawBatch } from '../steps/fail-rows.ts';
import { cancelBatch, deleteBatch, pollBatch } from '../steps/poll-batch.ts';
import { recoverSubmission } from '../steps/recover-submission.ts';
import { submitBatch } from '../steps/submit-batch.ts';
import { createBackoffTimers } from './backoff-timers.ts';
import { type EngineView, type JobView, scheduleTasks, type Task } from './scheduler.ts';

/** The loop as the rest of the core sees it. */
export interface JobsEngine {
  /** Schedules tasks at once: at the start, and whenever something has changed. */
  schedule(): void;
  /** Clears all backoff and polls every batch at once: after wake-up, network return, a new key. */
  pollAll(): void;
  /** The same for one job, which the user has told to go on. */
  pollJob(job: number): void;
  /** What a job is waiting for right now; null for nothing. */
  waitOf(job: number): Wait | null;
  /** Ends after the running tasks have come to a safe point. */
  close(): Promise<void>;
}

/** What is told to the outside when a job has come to its end. */
export interface EngineListener {
  readonly finished: (job: JobRecord) => void;
  readonly failed: (error: unknown) => void;
}

/** A loop over all jobs; nothing happens before `schedule` is called. */
export function createJobsEngine(context: EngineContext, listener: EngineListener): JobsEngine {
  const { database, clock } = context;
  const timers = createBackoffTimers();
  const running = new Map<Task, Promise<void>>();
  let cancelTimer: (() => void) | null = null;
  let isClosed = false;
  let isScheduled = false;
  /** What each queued job waited for at the last turn, so that pages hear when it moves up. */
  const queuePlaces = new Map<number, string>();

  function schedule(): void {
    if (isClosed || isScheduled) return;
    isScheduled = true;
    // Several changes in a row make one turn.
    queueMicrotask(() => {
      isScheduled = false;
      if (!isClosed) startDueTasks();
    });
  }

  function startDueTasks(): void {
    cancelTimer?.();
    cancelTimer = null;
    try {
      const due = scheduleTasks(readView());
      for (const task of due.start) running.set(task, run(task));
      if (due.wakeAt === null) return;
      const delay = Math.max(20, due.wakeAt - clock.now());
      cancelTimer = clock.schedule(delay, schedule);
    } catch (error) {
      listener.failed(error);
      cancelTimer = clock.schedule(5000, schedule);
    }
  }

  function readView(): EngineView {
    const jobs = listActiveJobs(database).map((job): JobView => {
      finishIfOver(job);
      const isQueued = isStillQueued(job);
      const batches = listOpenBatches(database, job.number);
      const attempts = new Set(batches.map((batch) => batch.attempt));
      const plannedAttempts = [...attempts].filter((number) => isBeingPlanned(database, job.number, number));
      return {
        number: job.number,
        lane: laneOf(job),
        isPaused: job.isPaused,
        isQueued: isQueued,
        pauseCode: job.pauseReason?.code ?? null,
        isCancelRequested: job.isCancelRequested,
        plannedAttempts: new Set(plannedAttempts),
        batches,
      };
    });
    return { now: clock.now(), jobs, running: [...running.keys()], delayedUntil: timers.until };
  }

  async function run(task: Task): Promise<void> {
    let result: StepResult;
    try {
      result = await runTask(context, task, timers.failures(task));
    } catch (error) {
      result = takeException(error);
    }
    running.delete(task);
    if (isClosed) return;
    if (result.kind === 'hold') result = hold(task.job, result.problem);
    timers.note(task, result);
    context.changed(task.job);
    schedule();
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

  function finishIfOver(job: JobRecord): void {
    if (job.finishedAt !== null || !isJobOver(readJobState(database, job))) return;
    setFinishedAt(database, job.number, clock.now());
    context.changed(job.number);
    listener.finished(getJob(database, job.number));
  }

  /** Whether a job still waits in the queue. The older jobs have been settled by now, so its turn is known. */
  function isStillQueued(job: JobRecord): boolean {
    if (!job.isQueued) return false;
    if (isTurn(database, job)) {
      dequeueJob(database, job.number);
      queuePlaces.delete(job.number);
      context.changed(job.number);
      return false;
    }
    const place = listJobsBefore(database, job).join(' ');
    if (queuePlaces.get(job.number) !== place) context.changed(job.number);
    queuePlaces.set(job.number, place);
    return true;
  }

  return {
    schedule,
    pollAll() {
      timers.clear();
      makeBatchesDue(database);
      schedule();
    },
    pollJob(job) {
      timers.clear(job);
      makeBatchesDue(database, job);
      schedule();
    },
    waitOf(job) {
      const record = getJob(database, job);
      const hasPlanned = listOpenBatches(database, job).some((batch) => batch.state === 'planned');
      return timers.waitOf(job, laneOf(record), hasPlanned && !record.isQueued);
    },
    async close() {
      isClosed = true;
      cancelTimer?.();
      await Promise.allSettled(running.values());
    },
  };
}

async function runTask(context: EngineContext, task: Task, failures: number): Promise<StepResult> {
  switch (task.kind) {
    case 'submit':
      return submitBatch(context, task.job, task.batch, failures);
    case 'recover':
      return recoverSubmission(context, task.job, task.batch, failures);
    case 'poll':
      return pollBatch(context, task.job, task.batch, failures);
    case 'cancel':
      return cancelBatch(context, task.job, task.batch, failures);
    case 'collect':
      return collectResults(context, task.job, task.batch, failures);
    case 'delete':
      return deleteBatch(context, task.job, task.batch, failures);
    case 'withdraw':
      await withdrawBatch(context, getBatch(context.database, task.job, task.batch));
      return { kind: 'done' };
  }
}
