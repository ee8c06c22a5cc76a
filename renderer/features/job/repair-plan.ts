import type { RowCounts, RowState } from '../../../shared/model/job.ts';

/** States that sending again can mend, those that cost nothing so far first. */
export const repairableStates = ['failed', 'expired', 'canceled', 'cut-off', 'off-list', 'refused'] as const;
export type RepairableState = (typeof repairableStates)[number];

/** Rows of one state that could be sent again. */
export interface RepairGroup {
  readonly state: RepairableState;
  readonly rows: number;
  /** A refusal seldom changes, so it is not proposed. */
  readonly isProposed: boolean;
}

/** The groups of a job that have rows. */
export function repairGroups(counts: RowCounts): readonly RepairGroup[] {
  return repairableStates
    .map((state) => ({ state, rows: counts[state], isProposed: state !== 'refused' }))
    .filter((group) => group.rows > 0);
}

/** Whether rows of this state can be sent again. */
export function isRepairable(state: RowState): state is RepairableState {
  return repairableStates.some((repairable) => repairable === state);
}

/** How much longer a cut-off answer may become. */
const moreRoom = 2;

/** The longest answer of a repair: twice the room when cut-off rows are among it; at most what the model can do. */
export function repairMaxTokens(
  states: readonly RepairableState[],
  maxTokens: number,
  modelMaxTokens: number,
): number {
  if (!states.includes('cut-off')) return maxTokens;
  return Math.max(maxTokens, Math.min(maxTokens * moreRoom, modelMaxTokens));
}

/** States whose rows have been paid, from whose cost the price of a row is known. */
const paidStates = ['answered', 'cut-off', 'off-list', 'refused'] as const satisfies readonly RowState[];

/**
 * About what sending the groups again will cost, in micro-dollars, from what this job's rows did cost; cut-off rows
 * are reckoned with their whole new room. Null when no row has been paid yet or the price is not known.
 */
export function repairPrice(
  groups: readonly RepairGroup[],
  counts: RowCounts,
  costUsdMicros: number | null,
): number | null {
  const paidRows = paidStates.reduce((sum, state) => sum + counts[state], 0);
  if (costUsdMicros === null || paidRows === 0) return null;
  const perRow = costUsdMicros / paidRows;
  const weighted = groups.reduce(
    (sum, group) => sum + group.rows * (group.state === 'cut-off' ? moreRoom : 1),
    0,
  );
  return Math.ceil(perRow * weighted);
}
