import type { RemoteBatch } from '../../claude/claude-service.ts';
import { type BatchRecord, changeBatch, getBatch, moveBatch } from '../../store/batches.ts';
import { findJob, getJob, type JobRecord } from '../../store/jobs.ts';
import { maxNotFound, notFoundPatienceMs, notFoundPolls, pollDelayMs } from '../context/backoff-policy.ts';
import { done, type EngineContext, laneOf, type StepResult, serviceOf } from '../context/engine-context.ts';
import { parseInstant } from '../context/instant.ts';
import { failRows } from './fail-rows.ts';
import { countRequests } from './match-submission.ts';
import { releaseBatch } from './release-batch.ts';
import { toStepResult } from './to-step-result.ts';

/** Asks how a sent batch is doing. Until it has ended there is nothing to tell but that Claude is working. */
export async function pollBatch(
  context: EngineContext,
  jobNumber: number,
  batchNumber: number,
  failures: number,
): Promise<StepResult> {
  const { database, clock } = context;
  const job = getJob(database, jobNumber);
  const polled = getBatch(database, jobNumber, batchNumber);
  if (polled.state !== 'sent' || polled.remoteId === null) return done;
  const reply = await serviceOf(context, job).retrieveBatch(polled.remoteId);
  const batch = getBatch(database, jobNumber, batchNumber);
  // Meanwhile it may have turned out to be another one's.
  if (batch.state !== 'sent' || batch.remoteId !== polled.remoteId) return done;
  if (reply.ok) {
    noteProgress(context, job, batch, reply.value);
    return done;
  }
  if (reply.problem.code === 'batch-not-found') return handleNotFound(context, job, batch, failures);
  const next = toStepResult(context, reply, failures + 1, 'batch');
  if (next.kind === 'wait')
    changeBatch(database, batch, { nextAttemptAt: Math.max(next.retryAt, clock.now()) });
  return next;
}

function noteProgress(context: EngineContext, job: JobRecord, batch: BatchRecord, remote: RemoteBatch): void {
  const { database, clock } = context;
  const now = clock.now();
  if (remote.status === 'ended') {
    moveBatch(database, batch, 'ended', {
      endedAt: parseInstant(remote.endedAt) ?? now,
      remoteSucceeded: remote.requestCounts.succeeded,
      remoteTotal: countRequests(remote),
      pollCount: 0,
      nextAttemptAt: now,
    });
    return;
  }
  const age = now - (batch.sentAt ?? now);
  changeBatch(database, batch, {
    expiresAt: parseInstant(remote.expiresAt) ?? batch.expiresAt,
    pollCount: batch.pollCount + 1,
    nextAttemptAt: now + pollDelayMs(laneOf(job), age, context.random()),
  });
}

/**
 * A 404 soon after create is patience. Later it may be another workspace's key, so the user is asked, and the
 * batch is only given up when the job was canceled; one that was merely adopted is let go.
 */
async function handleNotFound(
  context: EngineContext,
  job: JobRecord,
  batch: BatchRecord,
  failures: number,
): Promise<StepResult> {
  const { database, clock } = context;
  const now = clock.now();
  const age = now - (batch.sentAt ?? now);
  const isYoung = age < notFoundPatienceMs && batch.pollCount < notFoundPolls.max;
  if (isYoung || batch.pollCount < notFoundPolls.min) {
    const soon = job.isPractice ? 500 : 5000;
    changeBatch(database, batch, { pollCount: batch.pollCount + 1, nextAttemptAt: now + soon });
    return done;
  }
  if (!batch.isConfirmed) {
    releaseBatch(context, batch);
    return done;
  }
  if (job.isCancelRequested || job.isPractice) {
    await failRows(context, batch, 'batch-unknown');
    moveBatch(database, getBatch(database, job.number, batch.number), 'collected');
    return done;
  }
  if (failures >= maxNotFound) return { kind: 'hold', problem: { code: 'batch-not-found' } };
  const retryAt = now + 5 * 60_000;
  changeBatch(database, batch, { pollCount: batch.pollCount + 1, nextAttemptAt: retryAt });
  return { kind: 'wait', scope: 'batch', problem: { code: 'batch-not-found' }, retryAt };
}

/** Cancels at Anthropic what was sent; only a batch proven to be ours. Its results are collected all the same. */
export async function cancelBatch(
  context: EngineContext,
  jobNumber: number,
  batchNumber: number,
  failures: number,
): Promise<StepResult> {
  const { database } = context;
  const job = getJob(database, jobNumber);
  const polled = getBatch(database, jobNumber, batchNumber);
  if (polled.state !== 'sent' || polled.remoteId === null || !polled.isConfirmed) return done;
  const reply = await serviceOf(context, job).cancelBatch(polled.remoteId);
  const batch = getBatch(database, jobNumber, batchNumber);
  if (reply.ok) {
    changeBatch(database, batch, { isCancelSent: true, nextAttemptAt: context.clock.now() });
    return done;
  }
  if (reply.isTemporary) return toStepResult(context, reply, failures + 1, 'batch');
  // It has ended meanwhile, or is not found: looking at it tells which.
  if (reply.problem.code === 'request-rejected' || reply.problem.code === 'batch-not-found') {
    changeBatch(database, batch, { isCancelSent: true, nextAttemptAt: context.clock.now() });
    return done;
  }
  return { kind: 'hold', problem: reply.problem };
}

/** Deletes a collected batch at Anthropic, as the user asked. */
export async function deleteBatch(
  context: EngineContext,
  jobNumber: number,
  batchNumber: number,
  failures: number,
): Promise<StepResult> {
  const { database, clock } = context;
  const job = getJob(database, jobNumber);
  const batch = getBatch(database, jobNumber, batchNumber);
  if (batch.state !== 'collected' || batch.remoteId === null || !batch.isConfirmed) return done;
  const reply = await serviceOf(context, job).deleteBatch(batch.remoteId);
  // Meanwhile the user may have removed the job, and with it all that is known of the batch.
  if (findJob(database, job.id) === null) return done;
  if (reply.ok || reply.problem.code === 'batch-not-found') {
    moveBatch(database, batch, 'removed', { isDeleteRequested: false });
    return done;
  }
  const next = toStepResult(context, reply, failures + 1, 'batch');
  const retryAt = next.kind === 'wait' ? next.retryAt : clock.now() + 10 * 60_000;
  changeBatch(database, batch, { nextAttemptAt: retryAt });
  return { kind: 'wait', scope: 'batch', problem: null, retryAt };
}
