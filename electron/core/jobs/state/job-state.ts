import type { BatchState, JobState } from '../../../../shared/model/job.ts';

/** What decides a job's state. It is always reckoned anew from these, so that it cannot contradict the batches. */
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

/**
 * Which state may follow which. A job leaves `finished` and `canceled` only by a repair, which is a new
 * attempt and goes back to `sending` (or `paused`, when it is held at once).
 */
export const jobTransitions: Readonly<Record<JobState, readonly JobState[]>> = {
  draft: ['queued', 'sending', 'finished'],
  queued: ['sending', 'paused', 'canceling'],
  sending: ['queued', 'processing', 'collecting', 'finished', 'paused', 'canceling'],
  processing: ['queued', 'sending', 'collecting', 'finished', 'paused', 'canceling'],
  collecting: ['queued', 'sending', 'finished', 'paused', 'canceling'],
  paused: ['queued', 'sending', 'processing', 'collecting', 'finished', 'canceling'],
  canceling: ['canceled'],
  finished: [],
  canceled: [],
};

/** Whether nothing happens to a job in this state by itself. */
export function isJobOver(state: JobState): boolean {
  return state === 'finished' || state === 'canceled';
}
