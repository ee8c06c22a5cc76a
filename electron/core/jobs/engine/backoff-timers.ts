import type { Problem } from '../../../../shared/model/outcome.ts';
import { traitsOf } from '../../../../shared/model/problem-catalogue.ts';
import type { Lane, StepResult } from '../context/engine-context.ts';
import type { Wait } from '../state/summarize-job.ts';
import { parked, type Task } from './scheduler.ts';

interface NotedWait {
  readonly task: Task;
  readonly scope: 'lane' | 'batch';
  readonly problem: Problem | null;
  readonly until: number;
}

/** What the engine waits for, in memory only. */
export interface BackoffTimers {
  /** Until when this task must not start; 0 for at once. */
  readonly until: (task: Task) => number;
  /** How often this task has failed in a row. */
  readonly failures: (task: Task) => number;
  readonly note: (task: Task, result: StepResult) => void;
  /** The wait that a job's page should show: one of its own batches, else one of its lane. */
  readonly waitOf: (job: number, lane: Lane, hasUnsent: boolean) => Wait | null;
  /** Forgets all but what the service asked for; of one job, or of all. */
  readonly clear: (job?: number) => void;
}

/** No waits. */
export function createBackoffTimers(): BackoffTimers {
  const waits = new Map<string, NotedWait>();
  const failures = new Map<string, number>();

  const laneKey = (task: Task) => `${task.lane} ${task.kind}`;
  const batchKey = (task: Task) => `${task.lane} ${task.kind} ${task.job}/${task.batch}`;

  return {
    until: (task) => Math.max(waits.get(laneKey(task))?.until ?? 0, waits.get(batchKey(task))?.until ?? 0),
    failures: (task) => failures.get(batchKey(task)) ?? 0,
    note(task, result) {
      waits.delete(batchKey(task));
      if (result.kind !== 'wait') {
        waits.delete(laneKey(task));
        failures.delete(batchKey(task));
        // What was sent is watched and collected while a job is held, but not what the hold is about: it
        // would fail again at once.
        if (result.kind === 'hold' && task.kind !== 'submit')
          waits.set(batchKey(task), { task, scope: 'batch', problem: null, until: parked });
        return;
      }
      failures.set(batchKey(task), (failures.get(batchKey(task)) ?? 0) + 1);
      const key = result.scope === 'lane' ? laneKey(task) : batchKey(task);
      waits.set(key, { task, scope: result.scope, problem: result.problem, until: result.retryAt });
    },
    waitOf(job, lane, hasUnsent) {
      const isConcerned = (wait: NotedWait) =>
        wait.problem !== null &&
        (wait.task.job === job ||
          (wait.scope === 'lane' && wait.task.lane === lane && (hasUnsent || wait.task.kind !== 'submit')));
      const first = [...waits.values()].filter(isConcerned).sort((a, b) => a.until - b.until)[0];
      return first?.problem ? { problem: first.problem, retryAt: first.until } : null;
    },
    clear(job) {
      // What the service itself asked for is honoured, whatever happened to the computer meanwhile.
      for (const [key, wait] of waits) {
        const isAskedFor = wait.problem !== null && traitsOf(wait.problem.code).retried === 'when-told';
        if (isAskedFor || (job !== undefined && wait.task.job !== job)) continue;
        waits.delete(key);
        failures.delete(batchKey(wait.task));
      }
      if (job === undefined) failures.clear();
    },
  };
}
