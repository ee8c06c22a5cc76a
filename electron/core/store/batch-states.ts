import type { BatchState } from '../../../shared/model/job.ts';

/**
 * Which state may follow which (docs/sending.md). `intent → planned`: it is certain that nothing was
 * created. `intent → removed` and `planned → removed`: taken back before anything was sent. `sent → intent`
 * and `ended → intent`: the batch adopted in doubt was a foreign one.
 */
export const batchTransitions: Readonly<Record<BatchState, readonly BatchState[]>> = {
  planned: ['intent', 'removed'],
  intent: ['planned', 'sent', 'removed'],
  sent: ['ended', 'intent', 'collected'],
  ended: ['collected', 'intent'],
  collected: ['removed'],
  removed: [],
};

/** Whether a batch may go from one state to the other. */
export function canBatchGo(from: BatchState, to: BatchState): boolean {
  return batchTransitions[from].includes(to);
}

/** True while the batch may still cost money or hold answers that are not here yet. */
export function isBatchOpen(state: BatchState): boolean {
  return state === 'intent' || state === 'sent' || state === 'ended';
}
