import type { ProblemCode } from '../schemas/problem-codes.ts';
import { traitsOf } from './problem-catalogue.ts';

/** Of a job's summary, what decides. */
export interface Needing {
  readonly problem: { readonly code: ProblemCode } | null;
  readonly retryAt: string | null;
}

/**
 * Whether a job does not go on, or is about to lose answers, unless the user does something. One that the
 * user paused is well.
 */
export function needsUser(job: Needing): boolean {
  return job.problem !== null && job.retryAt === null && traitsOf(job.problem.code).needsUser;
}
