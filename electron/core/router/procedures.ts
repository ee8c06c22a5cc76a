import { type ImplementerInternalWithMiddlewares, implement } from '@orpc/server';
import { type Contract, contract } from '../../../shared/contract/contract.ts';
import { type Problem, ProblemError } from '../../../shared/model/outcome.ts';

/** Calls carry nothing beside their input. */
type NoContext = Record<never, never>;

/**
 * What each handler is built from. Expected failures arrive as ProblemError and leave as the contract's
 * PROBLEM; everything else is a bug and is left to the host to log, and to the page to call unexpected.
 */
export const calls: ImplementerInternalWithMiddlewares<Contract, NoContext, NoContext> = implement(
  contract,
).use(async ({ next, errors }) => {
  try {
    return await next();
  } catch (error) {
    if (error instanceof ProblemError) throw errors.PROBLEM({ data: toData(error.problem) });
    throw error;
  }
});

function toData(problem: Problem) {
  return problem.facts === undefined
    ? { code: problem.code }
    : { code: problem.code, facts: { ...problem.facts } };
}
