import type { Api } from '../../../client/live-state.ts';

/** A job with everything that does not change: its settings and the columns it uses. */
export type WholeJob = Awaited<ReturnType<Api['jobs']['get']>>;
/** One line of the results. */
export type ResultLine = Awaited<ReturnType<Api['jobs']['listResults']>>['rows'][number];

/** Whether rows can be sent again: not without the instruction, as with fetched answers. */
export function canSendAgain(whole: WholeJob): boolean {
  return whole.settings.template.instruction.trim() !== '';
}
