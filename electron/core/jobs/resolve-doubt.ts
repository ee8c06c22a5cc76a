import type { CallFailure, ClaudeService, RemoteBatch } from '../claude/claude-service.ts';
import { type BatchRecord, changeBatch, getBatch, isKnownRemote, moveBatch } from './batch-records.ts';
import { decideDoubt } from './doubt-decision.ts';
import { done, type EngineContext, laneOf, type StepResult, serviceOf } from './engine-context.ts';
import { takeBackBatch } from './give-up-rows.ts';
import { getJob, type JobRecord } from './job-records.ts';
import { judgeFailure } from './judge-failure.ts';
import { mayBeHeldByAnother } from './let-go.ts';
import { beginDoubt, recordSent } from './send-batch.ts';
import { doubtPatienceMs, leastDoubtLooks, nextDoubtLookAt, watchDelayMs } from './waiting-times.ts';

/** The most that Anthropic gives at once is 1,000; smaller pages come quicker and mostly the first one does. */
const pageSize = 100;
/** 50,000 batches: far more than any account makes in the time that is looked at. */
const mostPages = 500;

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
  const { database, clock } = context;
  const job = getJob(database, jobNumber);
  const before = getBatch(database, jobNumber, batchNumber);
  if (before.state !== 'intent') return done;
  // After a crash nobody has noted the doubt yet.
  if (before.doubtSince === null) beginDoubt(context, before);
  const lookedAt = clock.now();
  const batch = getBatch(database, jobNumber, batchNumber);
  const doubtSince = batch.doubtSince ?? lookedAt;

  const listed = await listCandidates(serviceOf(context, job), batch);
  // Meanwhile it may have been found under another one's name.
  if (getBatch(database, jobNumber, batchNumber).state !== 'intent') return done;
  if (!listed.ok) return judgeFailure(context, listed, failures + 1, 'batch');
  const hasHadItsTime =
    lookedAt - doubtSince >= doubtPatienceMs(laneOf(job)) && batch.looks >= leastDoubtLooks(laneOf(job));
  const decision = decideDoubt({
    requestCount: batch.requestCount,
    newestBefore: batch.newestBefore ?? 0,
    intentAt: intentByServer(context, batch),
    doubtSince: batch.doubtServerSince ?? context.serverClock.toServerTime(doubtSince) ?? doubtSince,
    listed: listed.value.filter((remote) => !isKnownRemote(database, remote.id)),
    isLastLook: hasHadItsTime && !mayBeHeldByAnother(context, job, batch),
  });
  if (decision.kind !== 'adopt' && (await isOfAnotherAccount(context, job, batch, listed.value)))
    return { kind: 'hold', problem: { code: 'key-of-another-account' } };
  switch (decision.kind) {
    case 'adopt':
      recordSent(context, job, batch, decision.batch, false);
      return done;
    case 'look-again':
      changeBatch(database, batch, {
        looks: batch.looks + 1,
        next_at: hasHadItsTime
          ? clock.now() + watchDelayMs(laneOf(job), clock.now() - doubtSince, context.random())
          : nextDoubtLookAt(laneOf(job), doubtSince, clock.now()),
      });
      return done;
    case 'not-created':
      await release(context, getJob(database, jobNumber), batch);
      return done;
  }
}

/**
 * Whether the list may be another workspace's than the one that the batch was sent to: the key has been changed since, and what was newest then is not
 * listed. Nothing can be concluded from such a list. A canceled job has nothing to send any more, so it need not know.
 */
async function isOfAnotherAccount(
  context: EngineContext,
  job: JobRecord,
  batch: BatchRecord,
  listed: readonly RemoteBatch[],
): Promise<boolean> {
  if (batch.keyMark === null || job.isCancelRequested) return false;
  if (batch.keyMark === (await context.keyMark())) return false;
  return !listed.some((remote) => remote.id === batch.newestBeforeId);
}

/** It is certain that nothing was created: back into the queue, or away with it when the user has canceled. */
async function release(context: EngineContext, job: JobRecord, batch: BatchRecord): Promise<void> {
  if (job.isCancelRequested) return takeBackBatch(context, batch);
  moveBatch(context.database, batch, 'planned', {
    intent_at: null,
    intent_server_at: null,
    doubt_since: null,
    looks: 0,
    next_at: 0,
  });
}

function intentByServer(context: EngineContext, batch: BatchRecord): number {
  const local = batch.intentAt ?? context.clock.now();
  return batch.intentServerAt ?? context.serverClock.toServerTime(local) ?? local;
}

type Listed =
  | { readonly ok: true; readonly value: readonly RemoteBatch[] }
  | ({ readonly ok: false } & CallFailure);

/** The account's batches, newest first, back to what was newest before the intent. */
async function listCandidates(service: ClaudeService, batch: BatchRecord): Promise<Listed> {
  const found: RemoteBatch[] = [];
  let afterId: string | null = null;
  for (let page = 0; page < mostPages; page++) {
    const listed = await service.listBatches({ limit: pageSize, ...(afterId === null ? {} : { afterId }) });
    if (!listed.ok) return listed;
    found.push(...listed.value.batches);
    const oldest = Date.parse(listed.value.batches.at(-1)?.createdAt ?? '');
    afterId = listed.value.nextAfterId;
    if (afterId === null || oldest < (batch.newestBefore ?? 0)) break;
  }
  return { ok: true, value: found };
}
