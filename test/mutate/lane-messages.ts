/** What mutate.ts asks of a lane's process; each is answered before the next is asked. */
export type ToLane =
  /** Answered by `ready`. */
  | { readonly kind: 'open' }
  /**
   * Files of the lane were changed; those that the worker thread is built from have it built anew. Answered
   * by `changed`.
   */
  | { readonly kind: 'changed'; readonly files: readonly string[] }
  /** Runs those tests of a file that have these full names, all where there are none. Answered by `ran`. */
  | { readonly kind: 'run'; readonly test: string; readonly names: readonly string[] | null };

export type FromLane =
  | { readonly kind: 'ready'; readonly tests: readonly string[] }
  /** `failure` where the worker thread could not be built. */
  | { readonly kind: 'changed'; readonly failure: string | null }
  /** `failure` names the first test that failed and how, null where all passed. `passed` counts tests. */
  | { readonly kind: 'ran'; readonly failure: string | null; readonly passed: number };
