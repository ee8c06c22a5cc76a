/**
 * What shared/model owns: the words of the product as readonly types, and pure functions over them.
 * Both sides import it, so it knows neither Node nor the DOM, and it never performs I/O.
 */
import type { Parsed } from '../schemas/deep-readonly.ts';
import type { ProblemCode } from '../schemas/problem-codes.ts';
import type * as schema from '../schemas/schemas.ts';

/** An expected failure: a code that never changes once shipped, and the facts its sentence needs. */
export type Problem = Parsed<typeof schema.problem>;

/** The value, or the expected failure that stands in its place. Bugs are thrown instead. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

/** Wraps a value as a success. */
export function success<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** Wraps an expected failure. */
export function failure(
  code: ProblemCode,
  facts?: Readonly<Record<string, string | number>>,
): Outcome<never> {
  return { ok: false, problem: facts === undefined ? { code } : { code, facts } };
}

/** Carries an expected failure through code that works with exceptions, such as a stream's pipeline. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** The value of a success; throws a ProblemError for a failure. */
export function unwrap<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new ProblemError(outcome.problem);
}

/** Makes an exhaustive switch fail to compile when a case is missing. */
export function assertNever(value: never): never {
  throw new Error(`unexpected case: ${JSON.stringify(value)}`);
}
