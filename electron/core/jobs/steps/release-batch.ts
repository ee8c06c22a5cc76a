import {
  type BatchRecord,
  blocklistRemote,
  getBatch,
  hasUnprovenTwin,
  moveBatch,
} from '../../store/batches.ts';
import { getJob, type JobRecord } from '../../store/jobs.ts';
import { findBatchesWith } from '../../store/rows.ts';
import { type EngineContext, laneOf } from '../context/engine-context.ts';
import { markSubmitted } from './submit-batch.ts';

/**
 * Lets go of a batch that was adopted and cannot be found any more: the search for our own begins again. What
 * was noted of it is forgotten; it was never canceled nor deleted, since that is done only to proven ones. It
 * may be adopted again, should the list still show it.
 */
export function releaseBatch(context: EngineContext, batch: BatchRecord): void {
  const now = context.clock.now();
  moveBatch(context.database, batch, 'intent', {
    remoteId: null,
    sentAt: null,
    remoteCreatedAt: null,
    expiresAt: null,
    endedAt: null,
    remoteSucceeded: null,
    remoteTotal: null,
    isConfirmed: true,
    doubtSince: batch.doubtSince ?? now,
    pollCount: 0,
    downloadAttempts: 0,
    nextAttemptAt: now,
  });
}

/** Lets go of a batch whose results are nobody's here; its id is remembered, so that it is not adopted again. */
export function rejectForeignBatch(context: EngineContext, batch: BatchRecord): void {
  const { database, clock } = context;
  database.transaction(() => {
    blocklistRemote(database, batch, clock.now());
    releaseBatch(context, batch);
  });
}

/**
 * Two batches were in doubt, and one adopted what is the other's, as the results show: each gets what is its
 * own. The other one need not be searched for, nor sent, any more; the search for the first begins again.
 */
export function reassignBatch(context: EngineContext, from: BatchRecord, to: BatchRecord): void {
  const { database, clock } = context;
  const now = clock.now();
  const { remoteId } = from;
  if (remoteId === null) throw new Error(`batch ${from.number} of job ${from.job} has nothing to hand over`);
  database.transaction(() => {
    releaseBatch(context, from);
    if (to.state === 'sent' || to.state === 'ended') releaseBatch(context, to);
    if (to.state === 'planned') moveBatch(database, to, 'intent', { intentAt: from.remoteCreatedAt ?? now });
    const place = { remoteId, createdAt: from.remoteCreatedAt, expiresAt: from.expiresAt };
    const seeker = getBatch(database, to.job, to.number);
    markSubmitted(context, getJob(database, to.job), seeker, place, { isConfirmed: true, nextAt: now });
  });
  context.changed(to.job);
}

/**
 * The batch of this lane that a custom_id was sent with and that is still looked for, so that one found under
 * another's name can be given to it; null when none of the rows here has the custom_id, or its batch has its
 * proven place at Anthropic.
 */
export function findClaimant(context: EngineContext, job: JobRecord, customId: string): BatchRecord | null {
  const found = findBatchesWith(context.database, customId, laneOf(job) === 'practice');
  return found.map((one) => getBatch(context.database, one.job, one.batch)).find(isUnsettled) ?? null;
}

function isUnsettled(batch: BatchRecord): boolean {
  if (batch.state === 'planned' || batch.state === 'intent') return true;
  return (batch.state === 'sent' || batch.state === 'ended') && !batch.isConfirmed;
}

/**
 * Whether another batch of the same size and lane holds one that was adopted and is not proven yet: that may
 * be this one's. As long as it is, it must not be believed that this one was never created.
 */
export function mayBelongToOther(context: EngineContext, job: JobRecord, batch: BatchRecord): boolean {
  return hasUnprovenTwin(context.database, batch, laneOf(job) === 'practice');
}
