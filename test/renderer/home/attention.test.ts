import { describe, expect, test } from 'vitest';
import type { Job } from '../../../renderer/client/page-host.ts';
import { attentionOf, searchJobs } from '../../../renderer/features/home/attention.ts';
import { noRows } from '../../../shared/model/job.ts';
import { fakeJobs } from '../fake-jobs.ts';

const day = 86_400_000;
const now = Date.now();

function job(id: string, changes: Partial<Job> = {}): Job {
  const found = fakeJobs().find((other) => other.id === id);
  if (found === undefined) throw new Error(`no fake job ${id}`);
  return { ...found, ...changes };
}

describe('what needs the user', () => {
  test('a job that cannot go on by itself', () => {
    expect(attentionOf(job('paused'), now)).toEqual({
      kind: 'problem',
      problem: { code: 'credit-exhausted' },
    });
  });

  test('not a job that waits and tries again by itself', () => {
    expect(attentionOf(job('waiting'), now)).toBeNull();
  });

  test('not a job that Claude is working on', () => {
    expect(attentionOf(job('processing'), now)).toBeNull();
  });

  test('answers at Anthropic that will be deleted within a week', () => {
    const sentAt = new Date(now - 25 * day).toISOString();
    const [batch] = job('processing').batches;
    if (batch === undefined) throw new Error('a batch is needed');
    const old = job('processing', { batches: [{ ...batch, sentAt }] });
    expect(attentionOf(old, now)).toEqual({ kind: 'expiring', at: Date.parse(sentAt) + 29 * day });
    expect(attentionOf({ ...old, isPractice: true }, now)).toBeNull();
    expect(attentionOf({ ...old, batches: [{ ...batch, sentAt, state: 'collected' }] }, now)).toBeNull();
  });

  test('rows without a complete answer, before anything is saved', () => {
    expect(attentionOf(job('mixed'), now)).toEqual({ kind: 'repair', rows: 49 });
    expect(attentionOf(job('mixed', { savedAs: 'x.xlsx' }), now)).toBeNull();
  });

  test('answers that are not in the workbook yet', () => {
    const done = job('practice', { savedAs: null });
    expect(attentionOf(done, now)).toEqual({ kind: 'save', rows: 320 });
    expect(attentionOf({ ...done, counts: { ...noRows, skipped: 4 } }, now)).toBeNull();
  });
});

describe('searching jobs', () => {
  test('finds by name, workbook, sheet and model, whatever the case', () => {
    const jobs = fakeJobs();
    expect(searchJobs(jobs, ' INTERVIEWS.csv ').map((found) => found.id)).toEqual(['waiting']);
    expect(searchJobs(jobs, 'round 1').map((found) => found.id)).toEqual(['paused']);
    expect(searchJobs(jobs, '')).toEqual(jobs);
    expect(searchJobs(jobs, 'nothing like it')).toEqual([]);
  });
});
