import type { Problem } from '../../../../shared/model/outcome.ts';
import { traitsOf } from '../../../../shared/model/problem-catalogue.ts';
import type { Lane, StepResult } from '../context/engine-context.ts';
import type { Wait } from '../state/summarize-job.ts';
import { parked, type Step } from './plan-steps.ts';

interface NotedWait {
  readonly step: Step;
  readonly scope: 'lane' | 'batch';
  readonly problem: Problem | null;
  readonly until: number;
}

/** What the engine waits for, in memory only. */
export interface Waits {
  /** Until when this step must not start; 0 for at once. */
  readonly until: (step: Step) => number;
  /** How often this step has failed in a row. */
  readonly failures: (step: Step) => number;
  readonly note: (step: Step, result: StepResult) => void;
  /** The wait that a job's page should show: one of its own batches, else one of its lane. */
  readonly waitOf: (job: number, lane: Lane, hasUnsent: boolean) => Wait | null;
  /** Forgets all but what the service asked for; of one job, or of all. */
  readonly clear: (job?: number) => void;
}

/** No waits. */
export function createWaits(): Waits {
  const waits = new Map<string, NotedWait>();
  const failures = new Map<string, number>();

  const laneKey = (step: Step) => `${step.lane} ${step.kind}`;
  const batchKey = (step: Step) => `${step.lane} ${step.kind} ${step.job}/${step.batch}`;

  return {
    until: (step) => Math.max(waits.get(laneKey(step))?.until ?? 0, waits.get(batchKey(step))?.until ?? 0),
    failures: (step) => failures.get(batchKey(step)) ?? 0,
    note(step, result) {
      waits.delete(batchKey(step));
      if (result.kind !== 'wait') {
        waits.delete(laneKey(step));
        failures.delete(batchKey(step));
        // What was sent is watched and collected while a job is held, but not what the hold is about: it would fail again at once.
        if (result.kind === 'hold' && step.kind !== 'send')
          waits.set(batchKey(step), { step, scope: 'batch', problem: null, until: parked });
        return;
      }
      failures.set(batchKey(step), (failures.get(batchKey(step)) ?? 0) + 1);
      const key = result.scope === 'lane' ? laneKey(step) : batchKey(step);
      waits.set(key, { step, scope: result.scope, problem: result.problem, until: result.retryAt });
    },
    waitOf(job, lane, hasUnsent) {
      const isConcerned = (wait: NotedWait) =>
        wait.problem !== null &&
        (wait.step.job === job ||
          (wait.scope === 'lane' && wait.step.lane === lane && (hasUnsent || wait.step.kind !== 'send')));
      const first = [...waits.values()].filter(isConcerned).sort((a, b) => a.until - b.until)[0];
      return first?.problem ? { problem: first.problem, retryAt: first.until } : null;
    },
    clear(job) {
      // What the service itself asked for is honoured, whatever happened to the computer meanwhile.
      for (const [key, wait] of waits) {
        const isAskedFor = wait.problem !== null && traitsOf(wait.problem.code).retried === 'when-told';
        if (isAskedFor || (job !== undefined && wait.step.job !== job)) continue;
        waits.delete(key);
        failures.delete(batchKey(wait.step));
      }
      if (job === undefined) failures.clear();
    },
  };
}
