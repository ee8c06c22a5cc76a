/** Tests by outcome. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}
/**
 * Counts Vitest's JSON report; a file that could not run at all is one failure. `unrun` names what was
 * skipped, `misnamed` what was run though its name says that it was not.
 */
export function countTests(report: unknown): {
  readonly counts: Counts;
  readonly unrun: readonly string[];
  readonly misnamed: readonly string[];
};
/** The last line of `npm test`. Each check counts as one test. */
export function summaryLine(
  counts: Counts,
  checks: { readonly passed: readonly string[]; readonly failed: readonly string[] },
  crashes: number,
): string;
