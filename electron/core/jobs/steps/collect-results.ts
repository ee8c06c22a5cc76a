import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PlainNoteCode } from '../../../../shared/model/notes.ts';
import type { CallFailure } from '../../claude/claude-service.ts';
import { readResult } from '../../claude/read-answer.ts';
import { type ResultLine, readResultLines } from '../../claude/result-lines.ts';
import { costUsdMicros } from '../../models/price-table.ts';
import { runInTimeSlices } from '../../platform/cooperative.ts';
import { type BatchRecord, changeBatch, getBatch, moveBatch } from '../../store/batches.ts';
import { getJob, type JobRecord } from '../../store/jobs.ts';
import {
  countMissing,
  countResults,
  isOwnCustomId,
  keepUnknownResult,
  saveResult,
} from '../../store/results.ts';
import { downloadDelayMs, maxDownloads, maxFetches } from '../context/backoff-policy.ts';
import { done, type EngineContext, laneOf, type StepResult, serviceOf } from '../context/engine-context.ts';
import { failRows } from './fail-rows.ts';
import { reconcile } from './reconcile.ts';
import { findClaimant, reassignBatch, rejectForeignBatch } from './release-batch.ts';
import { searchIsOver } from './submit-batch.ts';
import { toStepResult } from './to-step-result.ts';

/** Lines taken from the file between two writes. */
const linesAtOnce = 200;

type ReadLine = Extract<ResultLine, { kind: 'result' }>;

/**
 * Fetches an ended batch's results into a file, then line by line into the database, and compares them with
 * what was sent. May be broken off at any point and done again: every result is kept once.
 */
export async function collectResults(
  context: EngineContext,
  jobNumber: number,
  batchNumber: number,
  failures: number,
): Promise<StepResult> {
  const { database } = context;
  const job = getJob(database, jobNumber);
  const polled = getBatch(database, jobNumber, batchNumber);
  if (polled.state !== 'ended' || polled.remoteId === null) return done;
  const path = join(context.resultsFolder, `${job.id}-${polled.number}.jsonl`);
  const fetched = await serviceOf(context, job).downloadResults(polled.remoteId, path, {
    signal: context.signal,
    keepsPart: true,
  });
  const batch = getBatch(database, jobNumber, batchNumber);
  // Meanwhile it may have turned out to be another one's.
  if (batch.state !== 'ended' || batch.remoteId !== polled.remoteId) return done;
  if (!fetched.ok && fetched.problem.code === 'results-expired')
    return giveUpBatch(context, batch, 'results-gone');
  // Of a file that broke off, what arrived counts.
  if (!fetched.ok && !existsSync(path)) return takeFailure(context, job, batch, fetched, failures, false);
  context.probe('after-download');
  const owner = batch.isConfirmed ? 'ours' : await findOwner(context, job, batch, path);
  if (owner === 'foreign' || typeof owner === 'object') {
    await rm(path, { force: true });
    if (owner === 'foreign') rejectForeignBatch(context, batch);
    else reassignBatch(context, batch, getBatch(database, owner.job, owner.number));
    return {
      kind: 'wait',
      scope: 'batch',
      problem: owner === 'foreign' ? { code: 'batch-was-foreign' } : null,
      retryAt: context.clock.now(),
    };
  }
  if (owner === 'ours' && !batch.isConfirmed)
    changeBatch(database, batch, { isConfirmed: true, ...searchIsOver });
  const known = countResults(database, jobNumber, batchNumber).all;
  await keepLines(context, job, batch, path);
  if (context.signal.aborted) return done;
  const current = getBatch(database, jobNumber, batchNumber);
  const { all } = countResults(database, jobNumber, batchNumber);
  if (fetched.ok || countMissing(database, current) === 0) return settle(context, job, current, path);
  await rm(path, { force: true });
  return takeFailure(context, job, current, fetched, failures, all > known);
}

/** Right after the end, results may not be found for some seconds. */
function isPatience(code: string): boolean {
  return code === 'batch-not-found' || code === 'results-not-ready';
}

/**
 * Results that could not be fetched, or broke off: tried again and visibly waited for, but not for ever. What
 * arrived is kept; when nothing new has come for half an hour the user is asked, and a canceled job ends
 * without them. Without a network nothing is concluded.
 */
async function takeFailure(
  context: EngineContext,
  job: JobRecord,
  batch: BatchRecord,
  failed: CallFailure,
  failures: number,
  hasBroughtNew: boolean,
): Promise<StepResult> {
  const { database } = context;
  const isPatient = isPatience(failed.problem.code);
  const isCounted = isPatient || hasBroughtNew || failed.problem.code === 'results-incomplete';
  const polls = hasBroughtNew ? 0 : isCounted ? batch.pollCount + 1 : batch.pollCount;
  if (polls >= maxFetches) return askAboutResults(context, job, batch, 'results-not-had');
  if (polls !== batch.pollCount) changeBatch(database, batch, { pollCount: polls });
  return toStepResult(
    context,
    { ...failed, isTemporary: failed.isTemporary || isPatient },
    failures + 1,
    'batch',
  );
}

/** The user is asked about results that cannot be had; a job that was canceled goes on without them. */
async function askAboutResults(
  context: EngineContext,
  job: JobRecord,
  batch: BatchRecord,
  note: PlainNoteCode,
): Promise<StepResult> {
  if (getJob(context.database, job.number).isCancelRequested) return giveUpBatch(context, batch, note);
  const missing = countMissing(context.database, batch);
  changeBatch(context.database, batch, { pollCount: 0, downloadAttempts: 0, nextAttemptAt: 0 });
  return { kind: 'hold', problem: { code: 'results-unavailable', facts: { batch: batch.number, missing } } };
}

async function giveUpBatch(
  context: EngineContext,
  batch: BatchRecord,
  note: PlainNoteCode,
): Promise<StepResult> {
  await failRows(context, batch, note);
  moveBatch(context.database, getBatch(context.database, batch.job, batch.number), 'collected');
  return done;
}

/**
 * Whose results these are, by their custom_ids: each attempt has its own nonce in front. A batch of ours that
 * is looked for while another one took its place; `unclear` for a file without a line.
 */
async function findOwner(
  context: EngineContext,
  job: JobRecord,
  batch: BatchRecord,
  path: string,
): Promise<'ours' | 'foreign' | 'unclear' | BatchRecord> {
  let isEmpty = true;
  for await (const line of readResultLines(path)) {
    if (line.kind !== 'result') continue;
    if (isOwnCustomId(context.database, batch.job, batch.number, line.customId)) return 'ours';
    const seeker = findClaimant(context, job, line.customId);
    if (seeker !== null) return seeker;
    isEmpty = false;
  }
  return isEmpty ? 'unclear' : 'foreign';
}

async function keepLines(
  context: EngineContext,
  job: JobRecord,
  batch: BatchRecord,
  path: string,
): Promise<void> {
  let lines: ReadLine[] = [];
  const keep = async () => {
    const left = lines.reverse();
    lines = [];
    await runInTimeSlices(
      () => {
        const line = left.pop();
        if (line !== undefined) keepLine(context, job, batch, line);
        return line !== undefined;
      },
      (work) => context.bulk.transaction(work),
    );
    context.probe('amid-results');
    context.changed(job.number);
  };
  for await (const line of readResultLines(path)) {
    if (line.kind === 'result') lines.push(line);
    if (context.signal.aborted) return;
    if (lines.length >= linesAtOnce) await keep();
  }
  if (lines.length > 0) await keep();
}

function keepLine(context: EngineContext, job: JobRecord, batch: BatchRecord, line: ReadLine): void {
  const { bulk, clock } = context;
  const { model, template } = job.settings;
  const answer = readResult(template.answerFormat, line.outcome);
  const saved = saveResult(bulk, job.number, batch, line.customId, {
    outcome: line.outcome.type,
    state: answer.state,
    answers: answer.answers,
    notes: answer.notes,
    stopReason: answer.stopReason,
    usage: answer.usage,
    costUsdMicros: costUsdMicros(model, answer.usage, { isBatch: true, table: context.prices() }),
    receivedAt: clock.now(),
  });
  if (saved === 'unknown') {
    const text = JSON.stringify(line.outcome);
    keepUnknownResult(bulk, job.number, batch.number, line.customId, text, clock.now());
  }
}

async function settle(
  context: EngineContext,
  job: JobRecord,
  batch: BatchRecord,
  path: string,
): Promise<StepResult> {
  const { database, clock } = context;
  const results = countResults(database, job.number, batch.number);
  const missing = countMissing(database, batch);
  // Where a repair has taken rows over whose old results are lost, Anthropic's count is of more than is here.
  const isComparable = results.all + missing === batch.requestCount;
  const downloads = batch.downloadAttempts + 1;
  const decision = reconcile({
    requestCount: batch.requestCount,
    missing,
    succeeded: results.succeeded,
    remoteSucceeded: isComparable ? batch.remoteSucceeded : null,
    remoteTotal: batch.remoteTotal,
    downloads,
    maxDownloads,
  });
  if (decision === 'again') {
    const retryAt = clock.now() + downloadDelayMs(laneOf(job), batch.downloadAttempts, context.random());
    changeBatch(database, batch, { downloadAttempts: downloads, nextAttemptAt: retryAt });
    return {
      kind: 'wait',
      scope: 'batch',
      problem: { code: 'results-incomplete', facts: { missing } },
      retryAt,
    };
  }
  if (decision === 'ask') return askAboutResults(context, job, batch, 'line-missing');
  if (decision === 'give-up') await failRows(context, batch, 'line-missing');
  context.probe('before-collected');
  const isDeleteRequested = decision === 'complete' && job.settings.deletesAfterCollection;
  moveBatch(database, batch, 'collected', {
    downloadAttempts: downloads,
    isDeleteRequested: isDeleteRequested || batch.isDeleteRequested,
    nextAttemptAt: clock.now(),
  });
  await rm(path, { force: true });
  return done;
}
