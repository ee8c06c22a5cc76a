import type { NonDataChoice, NonDataRows } from './table.ts';

/** What counts where the user has chosen nothing: what surely is no data is left out. */
export const defaultNonDataChoice: NonDataChoice = { sendsSure: false, leavesOutUnsure: false };

/** Nothing is left out for what it looks like. */
export const sendsAllRows: NonDataChoice = { sendsSure: true, leavesOutUnsure: false };

/** Whether a row, or rows of one kind, are left out for what they look like. */
export function isLeftOut(
  found: Pick<NonDataRows, 'isSure'> | undefined,
  choice: NonDataChoice | undefined,
): boolean {
  if (found === undefined) return false;
  const { sendsSure, leavesOutUnsure } = choice ?? defaultNonDataChoice;
  return found.isSure ? !sendsSure : leavesOutUnsure;
}
