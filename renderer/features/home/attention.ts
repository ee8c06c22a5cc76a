import type { Job } from '../../client/page-host.ts';

/** Why a job wants the user's eye, the most pressing reason only. */
export type Attention =
  /** It does not go on without the user. */
  | { readonly kind: 'problem'; readonly problem: NonNullable<Job['problem']> }
  /** Answers at Anthropic that are deleted soon. `at` in milliseconds since 1970. */
  | { readonly kind: 'expiring'; readonly at: number }
  | { readonly kind: 'repair'; readonly rows: number }
  | { readonly kind: 'save'; readonly rows: number };

const dayMs = 86_400_000;
/** Results are kept for 29 days after a batch was created (Anthropic, Message Batches). */
const resultsKeptMs = 29 * dayMs;
/** From how long before that the user is warned. */
const warnedMs = 7 * dayMs;

/** What a job wants of the user now; null when it is well or goes on by itself. */
export function attentionOf(job: Job, now: number): Attention | null {
  const expiresAt = resultsExpireAt(job);
  if (job.problem !== null && job.retryAt === null) return { kind: 'problem', problem: job.problem };
  if (expiresAt !== null && expiresAt - now < warnedMs) return { kind: 'expiring', at: expiresAt };
  if (job.state !== 'finished' && job.state !== 'canceled') return null;
  if (job.savedAs !== null) return null;
  const { counts } = job;
  const unfinished = counts['cut-off'] + counts['off-list'] + counts.failed + counts.expired + counts.refused;
  if (job.state === 'finished' && unfinished > 0) return { kind: 'repair', rows: unfinished };
  return counts.answered > 0 ? { kind: 'save', rows: counts.answered } : null;
}

/** The earliest moment at which answers that are not here yet are deleted at Anthropic; practice never expires. */
function resultsExpireAt(job: Job): number | null {
  if (job.isPractice) return null;
  const waiting = job.batches.filter((batch) => batch.state === 'sent' || batch.state === 'ended');
  const ends = waiting.flatMap((batch) =>
    batch.sentAt === null ? [] : [Date.parse(batch.sentAt) + resultsKeptMs],
  );
  return ends.length === 0 ? null : Math.min(...ends);
}

/** Jobs whose name, workbook, sheet or model contains the words. */
export function searchJobs(jobs: readonly Job[], search: string): readonly Job[] {
  const words = search.trim().toLocaleLowerCase();
  if (words === '') return jobs;
  return jobs.filter((job) =>
    [job.name, job.workbookName, job.sheet, job.model].some((text) =>
      text.toLocaleLowerCase().includes(words),
    ),
  );
}
