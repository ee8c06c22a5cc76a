import type { JobsAndSettings } from '../../electron/desktop/subscribe-jobs.ts';
import { noRows } from '../../shared/model/job.ts';

type Job = JobsAndSettings['jobs'][number];

/** A job as the host hears of it, to be varied. */
export function makeJob(change: Partial<Job> = {}): Job {
  return {
    id: 'job-1',
    name: 'Tickets',
    workbookName: 'tickets.xlsx',
    sheet: 'Sheet1',
    model: 'claude-haiku-5-5',
    columns: ['Category'],
    isPractice: false,
    state: 'processing',
    problem: null,
    retryAt: null,
    counts: { ...noRows },
    batches: [],
    createdAt: '2026-11-21T10:00:00.000Z',
    begunAt: '2026-11-21T10:00:00.000Z',
    waitsFor: [],
    sentAt: null,
    finishedAt: null,
    costUsdMicros: null,
    estimate: null,
    savedAs: null,
    ...change,
  };
}
