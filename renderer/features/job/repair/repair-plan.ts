import type { FailureGroup, FailureReason } from '../../../../shared/model/failure-reasons.ts';
import type { RowCounts, RowState } from '../../../../shared/model/job.ts';
import { assertNever } from '../../../../shared/model/outcome.ts';

/**
 * What sending again can do for a cause: mend it as it is, with more room, with the list stated again;
 * seldom; or nothing.
 */
export type Help = 'again' | 'more-room' | 'restate' | 'seldom' | 'none';

/** What helps against a cause. */
export function helpFor(cause: FailureReason): Help {
  switch (cause) {
    case 'cut-off':
      return 'more-room';
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
      return 'seldom';
    case 'too-long-for-model':
    case 'model-unknown':
    case 'answer-limit':
    case 'format-too-complex':
    case 'row-too-large':
    case 'skipped':
      return 'none';
    default:
      return assertNever(cause);
  }
}

/** Rows of one cause that could be sent again. */
export interface RepairGroup extends FailureGroup {
  /** What seldom helps is not proposed. */
  readonly isProposed: boolean;
}

/** How long answers may be, in tokens. */
export interface Room {
  /** What the job asked for. */
  readonly asked: number;
  /** The most that any attempt allowed. */
  readonly maxSoFar: number;
  readonly modelMax: number;
}

/** Whether cut-off answers can be given more room than they had. */
export function hasMoreRoom(room: Room): boolean {
  return room.maxSoFar < room.modelMax;
}

/** The groups that sending again may mend. */
export function repairGroups(groups: readonly FailureGroup[], room: Room): readonly RepairGroup[] {
  return groups.flatMap((group) => {
    const help = helpFor(group.cause);
    return help === 'none' || (help === 'more-room' && !hasMoreRoom(room))
      ? []
      : [{ ...group, isProposed: help !== 'seldom' }];
  });
}

/** How much longer a cut-off answer may become. */
const moreRoom = 2;

/**
 * The longest answer of a repair: twice the room that was the most so far when cut-off rows are among it,
 * else what the job asked for; at most what the model can do.
 */
export function repairMaxTokens(causes: readonly FailureReason[], room: Room): number {
  if (!causes.includes('cut-off')) return room.asked;
  return Math.max(room.maxSoFar, Math.min(room.maxSoFar * moreRoom, room.modelMax));
}

/** States whose rows have been paid, from whose cost the price of a row is known. */
const paidStates = ['answered', 'cut-off', 'off-list', 'refused'] as const satisfies readonly RowState[];

/**
 * About what sending the groups again will cost, in micro-dollars, from what this job's rows did cost; cut-off rows
 * are reckoned with their whole new room. Null when no row has been paid yet or the price is not known.
 */
export function repairPrice(
  groups: readonly Pick<RepairGroup, 'cause' | 'rows'>[],
  counts: RowCounts,
  costUsdMicros: number | null,
): number | null {
  const paidRows = paidStates.reduce((sum, state) => sum + counts[state], 0);
  if (costUsdMicros === null || paidRows === 0) return null;
  const perRow = costUsdMicros / paidRows;
  const weighted = groups.reduce(
    (sum, group) => sum + group.rows * (group.cause === 'cut-off' ? moreRoom : 1),
    0,
  );
  return Math.ceil(perRow * weighted);
}
