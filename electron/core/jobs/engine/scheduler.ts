import { waitsForKey } from '../../../../shared/model/problem-catalogue.ts';
import type { ProblemCode } from '../../../../shared/schemas/problem-codes.ts';
import type { BatchRecord } from '../../store/batches.ts';
import { maxWaitMs } from '../context/backoff-policy.ts';
import type { Lane } from '../context/engine-context.ts';

/** The kinds of work that the engine does for a batch. */
export type TaskKind = 'submit' | 'recover' | 'poll' | 'cancel' | 'collect' | 'delete' | 'withdraw';

/** One piece of work for one batch. */
export interface Task {
  readonly kind: TaskKind;
  readonly lane: Lane;
  readonly job: number;
  readonly batch: number;
}

/** What the planner needs to know of a job. */
export interface JobView {
  readonly number: number;
  readonly lane: Lane;
  readonly isPaused: boolean;
  readonly isQueued: boolean;
  readonly pauseCode: ProblemCode | null;
  readonly isCancelRequested: boolean;
  /** Attempts whose rows are not all written down yet. */
  readonly plannedAttempts: ReadonlySet<number>;
  /** Batches with something left to do, in order. */
  readonly batches: readonly BatchRecord[];
}

/** Everything that decides what is to be started now. */
export interface EngineView {
  readonly now: number;
  /** Oldest first. */
  readonly jobs: readonly JobView[];
  readonly running: readonly Task[];
  /**
   * Until when a kind of task must not start, for a whole lane or for one batch; `parked` for until the
   * user says go on.
   */
  readonly delayedUntil: (task: Task) => number;
}

/** The end of a wait that only the user ends. */
export const parked = Number.POSITIVE_INFINITY;

/** What to start now, and when to look again if nothing happens before. */
export interface Schedule {
  readonly start: readonly Task[];
  readonly wakeAt: number | null;
}

/** How many tasks of a kind may run at the same time in a lane. */
const maxAtOnce: Readonly<Record<TaskKind, number>> = {
  submit: 1,
  recover: 1,
  poll: 4,
  cancel: 2,
  collect: 1,
  delete: 1,
  withdraw: 1,
};

/**
 * Decides what to start. Sending goes on only while no batch of the lane is in doubt and one at a time, so
 * that a lost batch can be told from others; everything else goes side by side. A job whose key does not work
 * makes no calls at all.
 */
export function scheduleTasks(view: EngineView): Schedule {
  const start: Task[] = [];
  let wakeAt: number | null = null;
  const wakeBy = (at: number) => {
    wakeAt = wakeAt === null ? at : Math.min(wakeAt, at);
  };
  const running = [...view.running];
  const doubtful = new Set(view.jobs.filter(hasIntent).map((job) => job.lane));

  for (const job of view.jobs) {
    for (const batch of job.batches) {
      const kind = chooseKind(job, batch);
      if (kind === null) continue;
      const task: Task = { kind, lane: job.lane, job: job.number, batch: batch.number };
      if (running.some((other) => isSameBatch(other, task))) continue;
      if (kind === 'submit' && doubtful.has(job.lane)) continue;
      const dueAt = Math.max(kind === 'withdraw' ? 0 : batch.nextAttemptAt, view.delayedUntil(task));
      if (dueAt === parked) continue;
      if (dueAt > view.now && dueAt - view.now <= maxWaitMs) {
        wakeBy(dueAt);
        continue;
      }
      const alike = running.filter((other) => other.kind === kind && other.lane === task.lane);
      if (alike.length >= maxAtOnce[kind]) continue;
      start.push(task);
      running.push(task);
    }
  }
  return { start, wakeAt };
}

/** What a batch is in need of; null for nothing at present. */
export function chooseKind(
  job: Omit<JobView, 'batches' | 'number' | 'lane'>,
  batch: BatchRecord,
): TaskKind | null {
  const canCall = !(job.isPaused && job.pauseCode !== null && waitsForKey(job.pauseCode));
  switch (batch.state) {
    case 'planned':
      if (job.plannedAttempts.has(batch.attempt)) return null;
      if (job.isCancelRequested) return 'withdraw';
      return job.isPaused || job.isQueued ? null : 'submit';
    case 'intent':
      return canCall ? 'recover' : null;
    case 'sent':
      if (!canCall) return null;
      return job.isCancelRequested && batch.isConfirmed && !batch.isCancelSent ? 'cancel' : 'poll';
    case 'ended':
      return canCall ? 'collect' : null;
    case 'collected':
      return canCall && batch.isDeleteRequested ? 'delete' : null;
    case 'removed':
      return null;
  }
}

function hasIntent(job: JobView): boolean {
  return job.batches.some((batch) => batch.state === 'intent');
}

function isSameBatch(a: Task, b: Task): boolean {
  return a.job === b.job && a.batch === b.batch;
}
