import { describe, expect, test } from 'vitest';
import type { Job } from '../../../../renderer/client/page-host.ts';
import { firstSent, latestEnd, stagesOf } from '../../../../renderer/features/job/progress/stages.ts';
import { jobStates } from '../../../../shared/schemas/job-codes.ts';
import { fakeJobs } from '../../fake-jobs.ts';

function job(id: string, changes: Partial<Job> = {}): Job {
  const found = fakeJobs().find((other) => other.id === id);
  if (found === undefined) throw new Error(`no fake job ${id}`);
  return { ...found, ...changes };
}

const states = (of: Job): string[] => stagesOf(of).map((stage) => stage.state);

describe('the stages of a job', () => {
  test('show what is done, what is going on and what is to come', () => {
    expect(states(job('processing'))).toEqual(['done', 'done', 'current', 'ahead', 'ahead']);
    expect(states(job('waiting'))).toEqual(['done', 'current', 'ahead', 'ahead', 'ahead']);
    expect(states(job('mixed'))).toEqual(['done', 'done', 'done', 'done', 'done']);
  });

  test('a paused job stands where its batches stand, not where it began', () => {
    expect(states(job('processing', { state: 'paused' }))).toEqual([
      'done',
      'done',
      'stopped',
      'ahead',
      'ahead',
    ]);
    expect(states(job('paused'))).toEqual(['done', 'stopped', 'ahead', 'ahead', 'ahead']);
    expect(states(job('processing', { state: 'canceling' }))[2]).toBe('stopped');
    expect(states(job('waiting', { state: 'queued' })).slice(0, 2)).toEqual(['done', 'queued']);
  });

  test('have a time only once they have been reached', () => {
    for (const state of jobStates) {
      for (const stage of stagesOf(job('processing', { state }))) {
        if (stage.state === 'ahead') expect(stage.at).toBeNull();
      }
    }
    const running = job('processing');
    expect(stagesOf(running).map((stage) => stage.at)).toEqual([
      running.begunAt,
      running.batches[0]?.sentAt,
      running.batches[0]?.sentAt,
      null,
      null,
    ]);
  });

  test('of a repair count from the repair, not from the first Send days before', () => {
    const running = job('processing');
    const [first] = running.batches;
    if (first === undefined) throw new Error('the fake job has batches');
    const old = { ...first, state: 'collected' as const, sentAt: '2026-01-01T10:00:00.000Z' };
    const repaired = {
      ...running,
      createdAt: '2026-01-01T09:59:00.000Z',
      sentAt: old.sentAt,
      batches: [old, ...running.batches.map((batch) => ({ ...batch, number: batch.number + 1 }))],
    };
    expect(firstSent(repaired)).toBe(first.sentAt);
    expect(stagesOf(repaired).map((stage) => stage.at)).toEqual(stagesOf(running).map((stage) => stage.at));
  });

  test('"at the latest" is when the last batch that is under way expires', () => {
    const running = job('processing');
    expect(latestEnd(running)).toBe(running.batches[1]?.expiresAt);
    expect(latestEnd(job('mixed'))).toBeNull();
  });
});
