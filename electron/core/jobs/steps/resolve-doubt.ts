import type { RemoteBatch } from '../../claude/claude-service.ts';
import type { Database } from '../../database/database.ts';
import {
  type BatchRecord,
  changeBatch,
  getBatch,
  isKnownRemote,
  moveBatch,
} from '../../store/batch-records.ts';
import { getJob, type JobRecord } from '../../store/job-records.ts';
import { done, type EngineContext, laneOf, type StepResult, serviceOf } from '../context/engine-context.ts';
import {
  doubtPatienceMs,
  maxTries,
  minDoubtLooks,
  nextDoubtLookAt,
  watchDelayMs,
} from '../context/waiting-times.ts';
import { type DoubtDecision, decideDoubt } from './doubt-decision.ts';
import { takeBackBatch } from './give-up-rows.ts';
import { judgeFailure } from './judge-failure.ts';
import { mayBeHeldByAnother } from './let-go.ts';
import { listSince } from './list-account.ts';
import { beginDoubt, misledTries, recordSent } from './send-batch.ts';

/**
 * One look for a batch of which it is not known whether Anthropic received it: it is adopted if the account's list has it, sent again once it
 * is certain that it has not, and else looked for again. A look counts only when the whole list could be read.
 */
export async function resolveDoubt(
  context: EngineContext,
  jobNumber: number,
  batchNumber: number,
  failures: number,
): Promise<StepResult> {
  const { database } = context;
  const job = getJob(database, jobNumber);
  const before = getBatch(database, jobNumber, batchNumber);
  if (before.state !== 'intent') return done;
  const lookedAt = context.clock.now();
  // After a crash nobody has noted the doubt yet.
  if (before.doubtSince === null) beginDoubt(context, before);
  // Where the clock has been set back since, its two minutes begin again.
  else changeBatch(database, before, { doubt_since: Math.min(before.doubtSince, lookedAt) });
  const batch = getBatch(database, jobNumber, batchNumber);

  const listed = await listSince(serviceOf(context, job), batch.listedBefore);
  // Meanwhile it may have been found under another one's name.
  if (getBatch(database, jobNumber, batchNumber).state !== 'intent') return done;
  if (!listed.ok) return judgeFailure(context, listed, failures + 1, 'batch');
  const hasHadItsTime =
    lookedAt - (batch.doubtSince ?? lookedAt) >= doubtPatienceMs(laneOf(job)) &&
    batch.doubtLooks >= minDoubtLooks(laneOf(job));
  const isLastLook = hasHadItsTime && !mayBeHeldByAnother(context, job, batch);
  const decision = decide(context, batch, listed.value, isLastLook);
  if (decision.kind !== 'adopt' && (await isOfAnotherAccount(context, job, batch, listed.value)))
    return { kind: 'hold', problem: { code: 'key-of-another-account' } };
  changeBatch(database, batch, { doubt_looks: batch.doubtLooks + 1 });
  return conclude(context, job, batch, decision, hasHadItsTime);
}

function decide(
  { database, clock, serverClock }: EngineContext,
  batch: BatchRecord,
  listed: readonly RemoteBatch[],
  isLastLook: boolean,
): DoubtDecision {
  const intentAt = batch.intentAt ?? clock.now();
  const { ids } = batch.listedBefore;
  return decideDoubt({
    requestCount: batch.requestCount,
    before: batch.listedBefore,
    expectedIds: ids.filter((id) => !isDeletedByUs(database, id)),
    newestBefore: batch.newestBefore ?? 0,
    intentAt: batch.intentServerAt ?? serverClock.toServerTime(intentAt) ?? intentAt,
    listed,
    isKnown: (id) => isKnownRemote(database, id),
    onlyIds: batch.doubtCandidates,
    isLastLook,
  });
}

function conclude(
  context: EngineContext,
  job: JobRecord,
  batch: BatchRecord,
  decision: DoubtDecision,
  hasHadItsTime: boolean,
): Promise<StepResult> | StepResult {
  const { database, clock } = context;
  switch (decision.kind) {
    case 'adopt':
      // What is listed later than this is not ours: else others' batches could keep us searching for ever.
      if (hasHadItsTime && batch.doubtCandidates === null)
        changeBatch(database, batch, { doubt_candidates: JSON.stringify(decision.candidates) });
      recordSent(context, job, batch, decision.batch, false);
      return done;
    case 'look-again': {
      const doubtSince = batch.doubtSince ?? clock.now();
      changeBatch(database, batch, {
        next_at: hasHadItsTime
          ? clock.now() + watchDelayMs(laneOf(job), clock.now() - doubtSince, context.random())
          : nextDoubtLookAt(laneOf(job), doubtSince, clock.now()),
      });
      return done;
    }
    case 'not-created':
      return release(context, getJob(database, job.number), batch);
    case 'cannot-tell':
      return getJob(database, job.number).isCancelRequested
        ? release(context, getJob(database, job.number), batch)
        : { kind: 'hold', problem: { code: 'batch-not-findable', facts: { batch: batch.number } } };
  }
}

/**
 * Whether the list may be another workspace's than the one that the batch was sent to: the key has been changed since, and nothing of
 * what was listed then is. Nothing can be concluded from such a list. A canceled job has nothing to send any more, so it need not know.
 */
async function isOfAnotherAccount(
  context: EngineContext,
  job: JobRecord,
  batch: BatchRecord,
  listed: readonly RemoteBatch[],
): Promise<boolean> {
  if (batch.keyMark === null || job.isCancelRequested) return false;
  if (batch.keyMark === (await context.keyMark())) return false;
  const beforeIds = new Set(batch.listedBefore.ids);
  return !listed.some((remote) => beforeIds.has(remote.id));
}

/** It is certain that nothing was created: back into the queue, or away with it when the user has canceled. */
async function release(context: EngineContext, job: JobRecord, batch: BatchRecord): Promise<StepResult> {
  if (job.isCancelRequested) {
    await takeBackBatch(context, batch);
    return done;
  }
  const isMisled = batch.tries === misledTries;
  const tries = batch.tries + 1;
  const isEnough = isMisled || tries >= maxTries;
  moveBatch(context.database, batch, 'planned', {
    intent_at: null,
    intent_server_at: null,
    doubt_since: null,
    tries: isEnough ? 0 : tries,
    looks: 0,
    next_at: 0,
  });
  if (isMisled) return { kind: 'hold', problem: { code: 'not-anthropic' } };
  return isEnough ? { kind: 'hold', problem: { code: 'sending-fails', facts: { tries } } } : done;
}

function isDeletedByUs(database: Database, remoteId: string): boolean {
  return (
    database.get("SELECT 1 FROM batches WHERE remote_id = ? AND state = 'removed'", remoteId) !== undefined
  );
}
