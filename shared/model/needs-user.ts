import type { ProblemCode } from '../contract/errors.ts';

/** Problems that pass by themselves, though the job has no time for its next try. */
const passing: ReadonlySet<ProblemCode> = new Set(['batch-in-doubt', 'batch-adopted', 'batch-expires-soon']);

/** Of a job's summary, what decides. */
export interface Needing {
  readonly problem: { readonly code: ProblemCode } | null;
  readonly retryAt: string | null;
}

/** Whether a job does not go on, or is about to lose answers, unless the user does something. One that the user paused is well. */
export function needsUser(job: Needing): boolean {
  return job.problem !== null && job.retryAt === null && !passing.has(job.problem.code);
}
