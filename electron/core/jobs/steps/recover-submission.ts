import type { RemoteBatch } from '../../claude/claude-service.ts';
import {
  type BatchRecord,
  changeBatch,
  getBatch,
  isDeletedByUs,
  isKnownRemote,
  moveBatch,
} from '../../store/batches.ts';
import { getJob, type JobRecord } from '../../store/jobs.ts';
import {
  maxTries,
  minSearchAttempts,
  nextSearchAt,
  pollDelayMs,
  searchWindowMs,
} from '../context/backoff-policy.ts';
import { done, type EngineContext, laneOf, type StepResult, serviceOf } from '../context/engine-context.ts';
import { withdrawBatch } from './fail-rows.ts';
import { listSince } from './list-account.ts';
import { matchSubmission, type SearchDecision } from './match-submission.ts';
import { mayBelongToOther } from './release-batch.ts';
import { confirmSubmitted, markInDoubt, misledTries } from './submit-batch.ts';
import { toStepResult } from './to-step-result.ts';

/**
 * One look for a batch of which it is not known whether Anthropic received it: it is adopted if the account's
 * list has it, sent again once it is certain that it has not, and else looked for again. A look counts only
 * when the whole list could be read.
 */
export async function recoverSubmission(
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
  if (before.doubtSince === null) markInDoubt(context, before);
  // Where the clock has been set back since, its two minutes begin again.
  else changeBatch(database, before, { doubtSince: Math.min(before.doubtSince, lookedAt) });
  const batch = getBatch(database, jobNumber, batchNumber);

  const listed = await listSince(serviceOf(context, job), batch.listedBefore);
  // Meanwhile it may have been found under another one's name.
  if (getBatch(database, jobNumber, batchNumber).state !== 'intent') return done;
  if (!listed.ok) return toStepResult(context, listed, failures + 1, 'batch');
  const searchWindowElapsed =
    lookedAt - (batch.doubtSince ?? lookedAt) >= searchWindowMs(laneOf(job)) &&
    batch.searchAttempts >= minSearchAttempts(laneOf(job));
  const isLastAttempt = searchWindowElapsed && !mayBelongToOther(context, job, batch);
  const decision = match(context, batch, listed.value, isLastAttempt);
  if (decision.kind !== 'adopt' && (await isOfAnotherAccount(context, job, batch, listed.value)))
    return { kind: 'hold', problem: { code: 'key-of-another-account' } };
  changeBatch(database, batch, { searchAttempts: batch.searchAttempts + 1 });
  return conclude(context, job, batch, decision, searchWindowElapsed);
}

function match(
  { database, clock, serverClock }: EngineContext,
  batch: BatchRecord,
  listed: readonly RemoteBatch[],
  isLastAttempt: boolean,
): SearchDecision {
  const intentAt = batch.intentAt ?? clock.now();
  const { ids } = batch.listedBefore;
  return matchSubmission({
    requestCount: batch.requestCount,
    before: batch.listedBefore,
    expectedIds: ids.filter((id) => !isDeletedByUs(database, id)),
    newestBefore: batch.baselineCreatedAt ?? 0,
    intentAt: batch.intentServerAt ?? serverClock.toServerTime(intentAt) ?? intentAt,
    listed,
    isKnown: (id) => isKnownRemote(database, id),
    onlyIds: batch.searchCandidates,
    isLastAttempt: isLastAttempt,
  });
}

function conclude(
  context: EngineContext,
  job: JobRecord,
  batch: BatchRecord,
  decision: SearchDecision,
  searchWindowElapsed: boolean,
): Promise<StepResult> | StepResult {
  const { database, clock } = context;
  switch (decision.kind) {
    case 'adopt':
      // What is listed later than this is not ours: else others' batches could keep us searching for ever.
      if (searchWindowElapsed && batch.searchCandidates === null)
        changeBatch(database, batch, { searchCandidates: decision.candidates });
      confirmSubmitted(context, job, batch, decision.batch, false);
      return done;
    case 'look-again': {
      const doubtSince = batch.doubtSince ?? clock.now();
      changeBatch(database, batch, {
        nextAttemptAt: searchWindowElapsed
          ? clock.now() + pollDelayMs(laneOf(job), clock.now() - doubtSince, context.random())
          : nextSearchAt(laneOf(job), doubtSince, clock.now()),
      });
      return done;
    }
    case 'not-created':
      return requeue(context, getJob(database, job.number), batch);
    case 'cannot-tell':
      return getJob(database, job.number).isCancelRequested
        ? requeue(context, getJob(database, job.number), batch)
        : { kind: 'hold', problem: { code: 'batch-not-findable', facts: { batch: batch.number } } };
  }
}

/**
 * Whether the list may be another workspace's than the one that the batch was sent to: the key has been
 * changed since, and nothing of what was listed then is. Nothing can be concluded from such a list. A
 * canceled job has nothing to send any more, so it need not know.
 */
async function isOfAnotherAccount(
  context: EngineContext,
  job: JobRecord,
  batch: BatchRecord,
  listed: readonly RemoteBatch[],
): Promise<boolean> {
  if (batch.apiKeyFingerprint === null || job.isCancelRequested) return false;
  if (batch.apiKeyFingerprint === (await context.keyFingerprint())) return false;
  const beforeIds = new Set(batch.listedBefore.ids);
  return !listed.some((remote) => beforeIds.has(remote.id));
}

/** It is certain that nothing was created: back into the queue, or away with it when the user has canceled. */
async function requeue(context: EngineContext, job: JobRecord, batch: BatchRecord): Promise<StepResult> {
  if (job.isCancelRequested) {
    await withdrawBatch(context, batch);
    return done;
  }
  const isMisled = batch.tries === misledTries;
  const tries = batch.tries + 1;
  const isEnough = isMisled || tries >= maxTries;
  moveBatch(context.database, batch, 'planned', {
    intentAt: null,
    intentServerAt: null,
    doubtSince: null,
    tries: isEnough ? 0 : tries,
    pollCount: 0,
    nextAttemptAt: 0,
  });
  if (isMisled) return { kind: 'hold', problem: { code: 'not-anthropic' } };
  return isEnough ? { kind: 'hold', problem: { code: 'sending-fails', facts: { tries } } } : done;
}
