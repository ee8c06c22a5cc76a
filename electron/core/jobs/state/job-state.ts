/**
 * What electron/core/jobs/state owns: the state of a job, derived from its batches and rows each time; what the
 * page is told of it; the queue and notices. States are never written down here, so that they cannot contradict
 * the batches; nothing is sent or polled.
 */
import type { BatchState, JobState } from '../../../../shared/model/job.ts';

/** What decides a job's state, which is always derived anew from these, so that it cannot contradict the batches. */
export interface JobTotals {
  /** False while a new job's rows are still being written down. */
  readonly isCommitted: boolean;
  /** True while a repair's rows are still being written down. */
  readonly isBeingPlanned: boolean;
  /** Rows without a result, in whatever batch. */
  readonly waitingRows: number;
  readonly isCancelRequested: boolean;
  /** Held by the user, or by a problem that needs the user. */
  readonly isPaused: boolean;
  /** Waits until the jobs before it are over; what was sent already goes on. */
  readonly isQueued: boolean;
  /** How many of the job's batches stand in each state. */
  readonly batches: Readonly<Record<BatchState, number>>;
}

/** No batches at all. */
export const noBatches: Readonly<Record<BatchState, number>> = {
  planned: 0,
  intent: 0,
  sent: 0,
  ended: 0,
  collected: 0,
  removed: 0,
};

/** The state that these facts make. */
export function deriveJobState(facts: JobTotals): JobState {
  if (!facts.isCommitted) return 'draft';
  const { planned, intent, sent, ended } = facts.batches;
  const isOver = planned + intent + sent + ended + facts.waitingRows === 0 && !facts.isBeingPlanned;
  if (facts.isCancelRequested) return isOver ? 'canceled' : 'canceling';
  if (isOver) return 'finished';
  if (facts.isPaused) return 'paused';
  const isSending = facts.isQueued ? intent > 0 : planned + intent > 0;
  if (isSending || facts.isBeingPlanned) return 'sending';
  if (sent > 0) return 'processing';
  return facts.isQueued && planned > 0 && ended === 0 ? 'queued' : 'collecting';
}

/** Whether nothing happens to a job in this state by itself. */
export function isJobOver(state: JobState): boolean {
  return state === 'finished' || state === 'canceled';
}
