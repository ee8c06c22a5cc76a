/**
 * What electron/core/jobs/steps owns: the steps of a batch's life, one file each: submit, recover, poll, collect,
 * split, release, fail, cancel, delete (docs/sending.md). Each does one thing, leaves the database whole, and says
 * how it ended. No loop and no timer here: the engine decides when.
 */
import { bodyHash } from '../../claude/batch-body.ts';
import type { CreateOutcome, RemoteBatch } from '../../claude/claude-service.ts';
import { priceTable } from '../../models/price-table.ts';
import { type BatchRecord, changeBatch, getBatch, hasAcceptedBatch, moveBatch } from '../../store/batches.ts';
import { completeEgress, logEgress } from '../../store/egress-log.ts';
import { getJob, type JobRecord, setSentAt } from '../../store/jobs.ts';
import { findRequest } from '../../store/rows.ts';
import { checkBudgets, listBudgets } from '../budget/spend-cap.ts';
import { pollDelayMs } from '../context/backoff-policy.ts';
import { done, type EngineContext, laneOf, type StepResult, serviceOf } from '../context/engine-context.ts';
import { parseInstant } from '../context/instant.ts';
import { buildStoredBody } from './build-body.ts';
import { type NewestBefore, readNewest } from './list-account.ts';
import { splitBatch, worstCaseOf } from './split-batch.ts';
import { toStepResult } from './to-step-result.ts';

/**
 * Sends one planned batch by the protocol of docs/sending.md: the intent is on disk before the first
 * byte leaves, the call is made once, and only what certainly created nothing leads back to `planned`.
 * Everything else stays `intent`, in doubt.
 */
export async function submitBatch(
  context: EngineContext,
  jobNumber: number,
  batchNumber: number,
  failures: number,
): Promise<StepResult> {
  const { database } = context;
  const newest = await readNewest(serviceOf(context, getJob(database, jobNumber)));
  if (!newest.ok) return toStepResult(context, newest, failures + 1, 'lane');
  const body = await buildStoredBody(
    database,
    getJob(database, jobNumber),
    getBatch(database, jobNumber, batchNumber),
  );
  const hash = await bodyHash(body);
  const apiKeyFingerprint = getJob(database, jobNumber).isPractice ? null : await context.keyFingerprint();
  // Read again: the user may have paused, queued or canceled while the body was made.
  const job = getJob(database, jobNumber);
  const batch = getBatch(database, jobNumber, batchNumber);
  const mayGo = !job.isPaused && !job.isQueued && !job.isCancelRequested;
  if (batch.state !== 'planned' || !mayGo || context.signal.aborted) return done;
  const now = context.clock.now();
  const budgets = listBudgets(database, job, batch, context.monthlyCapUsdMicros(), now);
  const allowed = checkBudgets(computeWorstCase(context, job, batch), budgets);
  if (!allowed.ok) return { kind: 'hold', problem: allowed.problem };

  context.probe('before-intent');
  writeIntent(context, job, batch, {
    hash,
    bytes: Buffer.byteLength(body),
    newestBefore: newest.value,
    apiKeyFingerprint,
  });
  context.changed(jobNumber);
  context.probe('after-intent');
  const outcome = await serviceOf(context, job).createBatch(body, context.signal);
  context.probe('after-reply');
  return applyOutcome(context, job, getBatch(database, jobNumber, batchNumber), outcome, failures + 1);
}

/**
 * What the batch can cost at today's prices, which the user may have edited since it was planned; written
 * down for the other budgets.
 */
function computeWorstCase(context: EngineContext, job: JobRecord, batch: BatchRecord): number | null {
  const { database } = context;
  const prices = context.prices();
  if (job.isPractice || (prices === priceTable && batch.worstCaseUsdMicros !== null))
    return batch.worstCaseUsdMicros;
  const worst = worstCaseOf(database, job, batch.attempt, batch.number, prices);
  if (worst !== batch.worstCaseUsdMicros) changeBatch(database, batch, { worstCaseUsdMicros: worst });
  return worst;
}

function writeIntent(
  context: EngineContext,
  job: JobRecord,
  batch: BatchRecord,
  sent: {
    readonly hash: string;
    readonly bytes: number;
    readonly newestBefore: NewestBefore;
    readonly apiKeyFingerprint: string | null;
  },
): void {
  const { database } = context;
  const now = context.clock.now();
  database.transaction(() => {
    moveBatch(database, batch, 'intent', {
      bodyHash: sent.hash,
      intentAt: now,
      intentServerAt: context.serverClock.toServerTime(now),
      baselineCreatedAt: sent.newestBefore.newestAt,
      listedBefore: sent.newestBefore.listed,
      apiKeyFingerprint: sent.apiKeyFingerprint,
      doubtSince: null,
      searchAttempts: 0,
      searchCandidates: null,
      nextAttemptAt: 0,
    });
    if (job.isPractice) return;
    logEgress(database, {
      at: now,
      kind: 'batch',
      jobId: job.id,
      workbookName: job.workbookName,
      batch: batch.number,
      columns: job.inputColumns,
      hasBackground: job.settings.template.background !== '',
      rows: batch.requestCount,
      bytes: sent.bytes,
      costUsdMicros: null,
    });
  });
}

function applyOutcome(
  context: EngineContext,
  job: JobRecord,
  batch: BatchRecord,
  outcome: CreateOutcome,
  failures: number,
): StepResult {
  const { database } = context;
  switch (outcome.kind) {
    case 'created':
      confirmSubmitted(context, job, batch, outcome.batch, true);
      return done;
    case 'not-created':
      moveBatch(database, batch, 'planned', { intentAt: null, intentServerAt: null });
      return toStepResult(context, outcome, failures, 'lane');
    case 'too-large':
      return handleTooLarge(context, job, batch);
    case 'in-doubt':
      markInDoubt(context, batch);
      if (outcome.problem.code === 'not-anthropic') changeBatch(database, batch, { tries: misledTries });
      return done;
  }
}

/**
 * The service says that the whole is too large: it is halved, and of a single row given up. But where nothing
 * of this attempt was ever accepted, the row need not be at fault; a proxy may refuse everything. Then the
 * user is told which row it is, and it is given up when it is refused once more.
 */
function handleTooLarge(context: EngineContext, job: JobRecord, batch: BatchRecord): StepResult {
  const { database } = context;
  const isFirst = batch.requestCount === 1 && batch.pollCount === 0 && !hasAcceptedBatch(database, batch);
  moveBatch(database, batch, 'planned', { intentAt: null, intentServerAt: null, pollCount: isFirst ? 1 : 0 });
  if (isFirst) {
    const first = findRequest(database, job.number, batch.number, 0);
    const facts = { row: first?.rowNumber ?? 0, kilobytes: Math.ceil(batch.sizeBytes / 1000) };
    return { kind: 'hold', problem: { code: 'request-too-large', facts } };
  }
  const planned = getBatch(database, job.number, batch.number);
  splitBatch(database, job, planned, context.clock.now(), context.prices());
  return done;
}

/**
 * In place of a count: something else answered, so that there is no sense in trying once more before the
 * user has looked.
 */
export const misledTries = -1;

/** Notes that it is unknown whether Anthropic has this batch; from now on the account's list is searched for it. */
export function markInDoubt(context: EngineContext, batch: BatchRecord): void {
  changeBatch(context.database, batch, {
    doubtSince: context.clock.now(),
    searchAttempts: 0,
    searchCandidates: null,
    pollCount: 0,
  });
}

/** Notes Anthropic's id: the batch is on its way. `isConfirmed` false when it was found in the list while in doubt. */
export function confirmSubmitted(
  context: EngineContext,
  job: JobRecord,
  batch: BatchRecord,
  remote: RemoteBatch,
  isConfirmed: boolean,
): void {
  const now = context.clock.now();
  const place: RemoteLocation = {
    remoteId: remote.id,
    createdAt: parseInstant(remote.createdAt) ?? now,
    expiresAt: parseInstant(remote.expiresAt),
  };
  const nextAt = now + pollDelayMs(laneOf(job), 0, context.random());
  markSubmitted(context, job, batch, place, { isConfirmed, nextAt });
  context.probe('after-id');
}

/** Of a proven batch, what was noted for its search is not needed any more. */
export const searchIsOver = { listedBefore: null, searchCandidates: null } as const;

/** Where a batch is at Anthropic, and since when. */
export interface RemoteLocation {
  readonly remoteId: string;
  /** Milliseconds since 1970, as is `expiresAt`. */
  readonly createdAt: number | null;
  readonly expiresAt: number | null;
}

/** Writes down where a batch is, everywhere that it is told; it is looked at again at `nextAt`. */
export function markSubmitted(
  context: EngineContext,
  job: JobRecord,
  batch: BatchRecord,
  { remoteId, createdAt, expiresAt }: RemoteLocation,
  { isConfirmed, nextAt }: { readonly isConfirmed: boolean; readonly nextAt: number },
): void {
  const { database } = context;
  const now = context.clock.now();
  database.transaction(() => {
    moveBatch(database, batch, 'sent', {
      remoteId: remoteId,
      sentAt: batch.intentAt ?? now,
      // Kept while unproven: should it turn out to be a foreign batch, the search goes on where it was.
      doubtSince: isConfirmed ? null : batch.doubtSince,
      ...(isConfirmed ? searchIsOver : {}),
      remoteCreatedAt: createdAt,
      expiresAt: expiresAt,
      isConfirmed,
      tries: 0,
      isCancelSent: false,
      pollCount: 0,
      downloadAttempts: 0,
      nextAttemptAt: nextAt,
    });
    setSentAt(database, job.number, now);
    completeEgress(database, job.id, batch.number, remoteId);
  });
}
