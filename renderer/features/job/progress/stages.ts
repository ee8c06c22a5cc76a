import { assertNever } from '../../../../shared/model/outcome.ts';
import type { Job } from '../../../client/page-host.ts';

/** What every job goes through, in order. */
export const stageNames = ['written', 'sent', 'working', 'fetching', 'ready'] as const;
export type StageName = (typeof stageNames)[number];

/** One stage as it stands. Times are ISO 8601; `at` is when it was reached or, for work, began. */
export interface Stage {
  readonly name: StageName;
  readonly state: 'done' | 'current' | 'ahead' | 'stopped' | 'queued';
  readonly at: string | null;
}

/** The stages of a job. Nothing is guessed: a stage has a time only when it has happened. */
export function stagesOf(job: Job): readonly Stage[] {
  const reached = reachedStage(job);
  const present = presentState(job);
  return stageNames.map((name, index) => {
    const state = index < reached ? 'done' : index > reached ? 'ahead' : present;
    return { name, state, at: index <= reached ? timeOf(job, name) : null };
  });
}

function presentState(job: Job): Stage['state'] {
  if (job.state === 'queued') return 'queued';
  return job.state === 'paused' || job.state === 'canceling' ? 'stopped' : 'current';
}

/** Index of the stage that is going on; one past the last when all are done. */
function reachedStage(job: Job): number {
  switch (job.state) {
    case 'draft':
      return 0;
    case 'queued':
    case 'sending':
      return 1;
    case 'processing':
      return 2;
    case 'collecting':
      return 3;
    case 'finished':
    case 'canceled':
      return stageNames.length;
    case 'paused':
    case 'canceling':
      return stageByBatches(job);
    default:
      return assertNever(job.state);
  }
}

/** For a job that stands still: as far as its batches have come. */
function stageByBatches(job: Job): number {
  if (job.batches.some((batch) => batch.state === 'sent')) return 2;
  if (job.batches.some((batch) => batch.state === 'ended')) return 3;
  return 1;
}

function timeOf(job: Job, name: StageName): string | null {
  switch (name) {
    case 'written':
      return job.begunAt;
    case 'sent':
      return firstSent(job);
    case 'working':
      return earliest(job.batches.filter((batch) => batch.state === 'sent').map((batch) => batch.sentAt));
    case 'fetching':
      return latest(job.batches.map((batch) => batch.endedAt));
    case 'ready':
      return job.finishedAt;
    default:
      return assertNever(name);
  }
}

/** When the first batch of the newest attempt was sent; a repair days later does not count from the first Send. */
export function firstSent(job: Job): string | null {
  const begun = Date.parse(job.begunAt);
  return earliest(
    job.batches
      .map((batch) => batch.sentAt)
      .filter((instant) => instant !== null && Date.parse(instant) >= begun),
  );
}

/** The last moment at which Anthropic is done with what it has, one way or the other; null when it has not said. */
export function latestEnd(job: Job): string | null {
  return latest(job.batches.filter((batch) => batch.state === 'sent').map((batch) => batch.expiresAt));
}

function latest(instants: readonly (string | null)[]): string | null {
  const known = instants.filter((instant) => instant !== null);
  return known.reduce<string | null>(
    (last, instant) => (last === null || Date.parse(instant) > Date.parse(last) ? instant : last),
    null,
  );
}

function earliest(instants: readonly (string | null)[]): string | null {
  const known = instants.filter((instant) => instant !== null);
  return known.reduce<string | null>(
    (first, instant) => (first === null || Date.parse(instant) < Date.parse(first) ? instant : first),
    null,
  );
}
