import type { FailureGroup, FailureReason } from '../../../../shared/model/failure-reasons.ts';
import type { RowCounts, RowState } from '../../../../shared/model/job.ts';
import { assertNever } from '../../../../shared/model/outcome.ts';

/**
 * What sending again can do for a reason: mend it as it is, with more tokens, with the list stated again;
 * rarely; or nothing.
 */
export type Help = 'again' | 'raise-max-tokens' | 'restate' | 'rarely' | 'none';

/** What helps against a reason. */
export function helpFor(reason: FailureReason): Help {
  switch (reason) {
    case 'cut-off':
      return 'raise-max-tokens';
    case 'off-list':
      return 'restate';
    case 'service-trouble':
    case 'not-allowed':
    case 'credit-used-up':
    case 'spend-limit':
    case 'unfinished':
    case 'other-error':
    case 'empty-answer':
    case 'result-missing':
    case 'expired':
    case 'canceled':
      return 'again';
    case 'refused':
    case 'request-rejected':
      return 'rarely';
    case 'too-long-for-model':
    case 'model-unknown':
    case 'answer-limit':
    case 'format-too-complex':
    case 'row-too-large':
    case 'skipped':
      return 'none';
    default:
      return assertNever(reason);
  }
}

/** Rows with one reason that could be sent again. */
export interface RepairGroup extends FailureGroup {
  /** What rarely helps is not proposed. */
  readonly isProposed: boolean;
}

/** How long answers may be, in tokens. */
export interface TokenBudget {
  /** What the job asked for. */
  readonly requested: number;
  /** The most that any attempt allowed. */
  readonly maxSoFar: number;
  readonly modelMax: number;
}

/** Whether cut-off answers can be given more tokens than they had. */
export function canRaiseMaxTokens(budget: TokenBudget): boolean {
  return budget.maxSoFar < budget.modelMax;
}

/** The groups that sending again may mend. */
export function repairGroups(groups: readonly FailureGroup[], budget: TokenBudget): readonly RepairGroup[] {
  return groups.flatMap((group) => {
    const help = helpFor(group.reason);
    return help === 'none' || (help === 'raise-max-tokens' && !canRaiseMaxTokens(budget))
      ? []
      : [{ ...group, isProposed: help !== 'rarely' }];
  });
}

/** How much longer a cut-off answer may become. */
const maxTokensFactor = 2;

/**
 * The longest answer of a repair: twice the highest limit so far when cut-off rows are among it,
 * else what the job asked for; at most what the model can do.
 */
export function repairMaxTokens(reasons: readonly FailureReason[], budget: TokenBudget): number {
  if (!reasons.includes('cut-off')) return budget.requested;
  return Math.max(budget.maxSoFar, Math.min(budget.maxSoFar * maxTokensFactor, budget.modelMax));
}

/** States whose rows have been paid, from whose cost the price of a row is known. */
const paidStates = ['answered', 'cut-off', 'off-list', 'refused'] as const satisfies readonly RowState[];

/**
 * About what sending the groups again will cost, in micro-dollars, from what this job's rows did cost; cut-off rows
 * are computed with their whole new limit. Null when no row has been paid yet or the price is not known.
 */
export function repairPrice(
  groups: readonly Pick<RepairGroup, 'reason' | 'rows'>[],
  counts: RowCounts,
  costUsdMicros: number | null,
): number | null {
  const paidRows = paidStates.reduce((sum, state) => sum + counts[state], 0);
  if (costUsdMicros === null || paidRows === 0) return null;
  const perRow = costUsdMicros / paidRows;
  const weighted = groups.reduce(
    (sum, group) => sum + group.rows * (group.reason === 'cut-off' ? maxTokensFactor : 1),
    0,
  );
  return Math.ceil(perRow * weighted);
}
