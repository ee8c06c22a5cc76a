import type { RowState } from '../../../shared/model/job.ts';

/** States in which a row stays unless a repair is asked for. */
export const finalRowStates: readonly RowState[] = [
  'answered',
  'cut-off',
  'refused',
  'off-list',
  'failed',
  'canceled',
  'expired',
  'skipped',
];

/** Whether a row waits for nothing more. */
export function isRowFinal(state: RowState): boolean {
  return finalRowStates.includes(state);
}

/** States that a repair may send again: everything final, but a skipped row has nothing to send. */
export function canRepair(state: RowState): boolean {
  return isRowFinal(state) && state !== 'skipped';
}

/** How much a result tells: a paid answer is worth more than news of a failure. */
function worth(state: RowState): number {
  switch (state) {
    case 'answered':
      return 4;
    case 'off-list':
      return 3;
    case 'cut-off':
    case 'refused':
      return 2;
    case 'failed':
      return 1;
    default:
      return 0;
  }
}

/**
 * Whether a second line for the same request takes the place of the first one. Files may be read any number
 * of times and hold a custom_id twice; the better line stays, so that the order of reading does not matter.
 */
export function replacesLine(known: RowState, arrived: RowState): boolean {
  return worth(arrived) > worth(known);
}

/**
 * Whether the result of a repair takes the place of the row's older one: old results stay until new ones have
 * arrived, and news that the repair itself failed, expired or was canceled is not a result.
 */
export function replacesOlderAttempt(older: RowState, newer: RowState): boolean {
  return worth(newer) >= 2 || worth(older) < 2;
}
