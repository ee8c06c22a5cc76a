import { failure, type Outcome, success } from '../../../shared/model/outcome.ts';
import { isBeingPlanned } from '../store/attempts.ts';
import { listBatches } from '../store/batches.ts';
import {
  dequeueJob,
  enqueueJob,
  holdJob,
  type JobRecord,
  releaseJob,
  requestCancel,
  setSpendCap,
} from '../store/jobs.ts';
import type { EngineContext } from './context/engine-context.ts';
import { isJobOver } from './state/job-state.ts';
import { listJobsBefore } from './state/queue.ts';
import { readJobState } from './state/summarize-job.ts';

type Database = EngineContext['database'];

/** Whether nothing happens to the job by itself any more. */
export function isOver(database: Database, job: JobRecord): boolean {
  return isJobOver(readJobState(database, job));
}

/** Holds a job at its user's word; what was sent goes on. */
export function pauseJob(database: Database, job: JobRecord): Outcome<null> {
  if (isOver(database, job) || job.isCancelRequested) return failure('job-not-possible-now');
  holdJob(database, job.number, null);
  return success(null);
}

/** Puts what is not sent yet behind the older jobs. A job that a problem holds would only meet it again. */
export function queueJob(database: Database, job: JobRecord): Outcome<null> {
  const hasPlanned = listBatches(database, job.number).some((batch) => batch.state === 'planned');
  const canWait = hasPlanned && listJobsBefore(database, job).length > 0;
  if (!canWait || job.isCancelRequested || job.pauseReason !== null) return failure('job-not-possible-now');
  enqueueJob(database, job.number);
  return success(null);
}

/** Takes a job out of the queue. */
export function sendJobNow(database: Database, job: JobRecord): Outcome<null> {
  if (!job.isQueued) return failure('job-not-possible-now');
  database.transaction(() => {
    dequeueJob(database, job.number);
    if (job.pauseReason === null) releaseJob(database, job.number);
  });
  return success(null);
}

/** Lets a held job go on, under another cap where one is given. */
export function resumeJob(database: Database, job: JobRecord, capUsdMicros?: number | null): Outcome<null> {
  if (isOver(database, job)) return failure('job-not-possible-now');
  database.transaction(() => {
    if (capUsdMicros !== undefined) setSpendCap(database, job.number, capUsdMicros);
    releaseJob(database, job.number);
  });
  return success(null);
}

/** Asks for the end of a job; a repair that is being written down has to be whole first. */
export function cancelJob(database: Database, job: JobRecord): Outcome<null> {
  if (isOver(database, job) || isBeingPlanned(database, job.number)) return failure('job-not-possible-now');
  requestCancel(database, job.number);
  return success(null);
}
