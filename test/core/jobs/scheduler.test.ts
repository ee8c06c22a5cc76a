import { describe, expect, test } from 'vitest';
import {
  type EngineView,
  type JobView,
  scheduleTasks,
} from '../../../electron/core/jobs/engine/scheduler.ts';
import type { BatchRecord } from '../../../electron/core/store/batches.ts';
import type { BatchState } from '../../../shared/model/job.ts';
import { waitsForKey } from '../../../shared/model/problem-catalogue.ts';
import { problemCodes } from '../../../shared/schemas/problem-codes.ts';

/** What is started of jobs in every state: nothing leaves that should not, whatever else is going on. */

const now = 1_000_000;

function makeBatch(state: BatchState, number: number, change: Partial<BatchRecord> = {}): BatchRecord {
  const known = { job: 1, number, attempt: 1, state, nextAttemptAt: 0, isConfirmed: true };
  return { ...known, isCancelSent: false, isDeleteRequested: false, ...change } as BatchRecord;
}

function makeJob(batches: readonly BatchRecord[], change: Partial<JobView> = {}): JobView {
  return {
    number: 1,
    lane: 'live',
    isPaused: false,
    isQueued: false,
    pauseCode: null,
    isCancelRequested: false,
    plannedAttempts: new Set(),
    batches,
    ...change,
  };
}

function started(jobs: readonly JobView[], change: Partial<EngineView> = {}): readonly string[] {
  const view = { now, jobs, running: [], delayedUntil: () => 0, ...change };
  return scheduleTasks(view).start.map(({ kind, job, batch }) => `${kind} ${job}/${batch}`);
}

describe('while a batch is in doubt', () => {
  test('no other leaves in its lane, or the lost one could not be told from it and would be paid twice', () => {
    const doubtful = makeJob([makeBatch('intent', 1), makeBatch('planned', 2)]);
    const other = makeJob([makeBatch('planned', 1)], { number: 2 });
    const practice = makeJob([makeBatch('planned', 1)], { number: 3, lane: 'practice' });
    const all = ['recover 1/1', 'submit 3/1'];
    expect(started([doubtful, other, practice])).toEqual(all);
    // Also when the doubt belongs to a job that is younger, paused, or canceled.
    expect(started([other, { ...doubtful, number: 4 }])).toEqual(['recover 4/1']);
    expect(started([{ ...doubtful, isPaused: true }, other])).toEqual(['recover 1/1']);
    expect(started([{ ...doubtful, isCancelRequested: true }, other])).toEqual([
      'recover 1/1',
      'withdraw 1/2',
    ]);
  });

  test('nothing is sent while the doubt waits for its next look, or for the user', () => {
    const later = makeJob([makeBatch('intent', 1, { nextAttemptAt: now + 5000 }), makeBatch('planned', 2)]);
    expect(started([later])).toEqual([]);
    const parked = {
      delayedUntil: ({ kind }: { kind: string }) => (kind === 'recover' ? Number.POSITIVE_INFINITY : 0),
    };
    expect(started([makeJob([makeBatch('intent', 1), makeBatch('planned', 2)])], parked)).toEqual([]);
  });
});

describe('one batch at a time', () => {
  test('leaves in each lane, so that what came after the look at the list is known', () => {
    const jobs = [
      makeJob([makeBatch('planned', 1), makeBatch('planned', 2)]),
      makeJob([makeBatch('planned', 1)], { number: 2 }),
    ];
    expect(started(jobs)).toEqual(['submit 1/1']);
    const running = [{ kind: 'submit', lane: 'live', job: 1, batch: 1 } as const];
    expect(started(jobs, { running })).toEqual([]);
  });
});

describe('a repair', () => {
  test('is not sent before all its rows are written down, or the rest would wait for ever', () => {
    const batches = [makeBatch('planned', 1, { attempt: 2 }), makeBatch('planned', 2, { attempt: 2 })];
    expect(started([makeJob(batches, { plannedAttempts: new Set([2]) })])).toEqual([]);
    expect(started([makeJob(batches, { plannedAttempts: new Set([3]) })])).toEqual(['submit 1/1']);
    const canceled = makeJob(batches, { plannedAttempts: new Set([2]), isCancelRequested: true });
    expect(started([canceled])).toEqual([]);
  });
});

describe('a job that is', () => {
  const batches = (['planned', 'sent', 'ended', 'collected'] as const).map((state, at) =>
    makeBatch(state, at + 1, { isDeleteRequested: state === 'collected' }),
  );

  test.each(problemCodes.filter(waitsForKey))(
    'held by %s makes no call at all, not even to delete',
    (pauseCode) => {
      expect(started([makeJob(batches, { isPaused: true, pauseCode: pauseCode })])).toEqual([]);
      expect(started([makeJob([makeBatch('intent', 1)], { isPaused: true, pauseCode: pauseCode })])).toEqual(
        [],
      );
    },
  );

  test('paused or held at a cap sends nothing, and fetches what is paid', () => {
    const rest = ['poll 1/2', 'collect 1/3', 'delete 1/4'];
    expect(started([makeJob(batches, { isPaused: true })])).toEqual(rest);
    expect(started([makeJob(batches, { isPaused: true, pauseCode: 'spend-cap-reached' })])).toEqual(rest);
    expect(started([makeJob(batches, { isQueued: true })])).toEqual(rest);
  });

  test('canceled sends nothing, and cancels only what is proven to be its own', () => {
    const canceled = makeJob(batches, { isCancelRequested: true });
    expect(started([canceled])).toEqual(['withdraw 1/1', 'cancel 1/2', 'collect 1/3', 'delete 1/4']);
    const adopted = makeJob([makeBatch('sent', 1, { isConfirmed: false })], { isCancelRequested: true });
    expect(started([adopted])).toEqual(['poll 1/1']);
    const told = makeJob([makeBatch('sent', 1, { isCancelSent: true })], { isCancelRequested: true });
    expect(started([told])).toEqual(['poll 1/1']);
  });

  test('done deletes at Anthropic only what is wanted', () => {
    expect(started([makeJob([makeBatch('collected', 1)])])).toEqual([]);
    expect(started([makeJob([makeBatch('removed', 1, { isDeleteRequested: true })])])).toEqual([]);
  });
});

test('a clock that was set back does not make a batch wait for days', () => {
  const job = makeJob([makeBatch('sent', 1, { nextAttemptAt: now + 3 * 3_600_000 })]);
  expect(started([job])).toEqual(['poll 1/1']);
  const soon = scheduleTasks({
    now,
    jobs: [makeJob([makeBatch('sent', 1, { nextAttemptAt: now + 60_000 })])],
    running: [],
    delayedUntil: () => 0,
  });
  expect(soon).toEqual({ start: [], wakeAt: now + 60_000 });
});
