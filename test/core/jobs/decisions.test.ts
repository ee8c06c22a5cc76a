import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RemoteBatch } from '../../../electron/core/claude/claude-service.ts';
import { checkBudgets } from '../../../electron/core/jobs/budget/spend-cap.ts';
import {
  backoffMs,
  nextSearchAt,
  pollDelayMs,
  searchWindowMs,
} from '../../../electron/core/jobs/context/backoff-policy.ts';
import { matchSubmission } from '../../../electron/core/jobs/steps/match-submission.ts';
import { reconcile } from '../../../electron/core/jobs/steps/reconcile.ts';

const intentAt = Date.parse('2026-11-21T10:00:00Z');

function remote(id: string, count: number, secondsAfterIntent: number): RemoteBatch {
  return {
    id,
    status: 'in_progress',
    requestCounts: { processing: count, succeeded: 0, errored: 0, canceled: 0, expired: 0 },
    createdAt: new Date(intentAt + secondsAfterIntent * 1000).toISOString(),
    expiresAt: null,
    endedAt: null,
    hasResults: false,
  };
}

const doubt = {
  requestCount: 100,
  before: { ids: ['before'], isWhole: false },
  expectedIds: ['before'],
  newestBefore: intentAt - 300_000,
  intentAt,
  isKnown: () => false,
  onlyIds: null,
  isLastAttempt: false,
};
const before = remote('before', 7, -300);

describe('a batch in doubt', () => {
  test('is adopted when the account has one like it, and the one nearest in time of several', () => {
    const listed = [remote('late', 100, 50), remote('near', 100, 2), remote('other-size', 99, 1), before];
    expect(matchSubmission({ ...doubt, listed })).toMatchObject({
      kind: 'adopt',
      batch: { id: 'near' },
      candidates: ['near', 'late'],
    });
  });

  test('is not mistaken for one of another size, or for one that was listed before it was sent', () => {
    const same = { ...before, requestCounts: { ...before.requestCounts, processing: 100 } };
    const listed = [remote('size', 101, 2), same, remote('earlier', 100, -3600)];
    expect(matchSubmission({ ...doubt, listed })).toEqual({ kind: 'look-again' });
  });

  test.each([
    ['a day ahead of the service’s header', 86_400],
    ['a day behind', -86_400],
    ['in 1970', -intentAt / 1000],
    ['in ten years', 315_360_000],
  ])('is found by its place in the list when created_at is %s', (_name, seconds) => {
    const listed = [
      remote('other-size', 99, 1),
      remote('ours', 100, seconds),
      before,
      remote('old', 100, -9000),
    ];
    expect(matchSubmission({ ...doubt, listed })).toMatchObject({ kind: 'adopt', batch: { id: 'ours' } });
  });

  test('is found below what was listed before when its own time, or a list seen whole, says that it is new', () => {
    const listed = [before, remote('ours', 100, 1)];
    expect(matchSubmission({ ...doubt, listed })).toMatchObject({ kind: 'adopt', batch: { id: 'ours' } });
    const behind = [before, remote('ours', 100, -86_400)];
    expect(matchSubmission({ ...doubt, listed: behind })).toEqual({ kind: 'look-again' });
    const whole = { ids: ['before'], isWhole: true };
    expect(matchSubmission({ ...doubt, before: whole, listed: behind })).toMatchObject({ kind: 'adopt' });
  });

  test('is sent again only after the last look has found nothing', () => {
    expect(matchSubmission({ ...doubt, listed: [before] })).toEqual({ kind: 'look-again' });
    expect(matchSubmission({ ...doubt, listed: [before], isLastAttempt: true })).toEqual({
      kind: 'not-created',
    });
    const unreadable = { ...remote('odd', 100, 0), createdAt: 'soon' };
    expect(matchSubmission({ ...doubt, listed: [unreadable, before], isLastAttempt: true }).kind).toBe(
      'adopt',
    );
  });

  test('is not sent again by a list that has lost everything it showed before', () => {
    const others = [remote('other', 3, 60)];
    expect(matchSubmission({ ...doubt, listed: others, isLastAttempt: true })).toEqual({
      kind: 'cannot-tell',
    });
    expect(matchSubmission({ ...doubt, listed: [], isLastAttempt: true })).toEqual({ kind: 'cannot-tell' });
    // What this program has deleted itself is not missed, and an account without batches has nothing to lose.
    const deleted = { ...doubt, expectedIds: [], isLastAttempt: true };
    expect(matchSubmission({ ...deleted, listed: others })).toEqual({ kind: 'not-created' });
  });

  test('is looked for among what was there in time, not among all that others send later', () => {
    const listed = [remote('later', 100, 9000), remote('in-time', 100, 30), before];
    const only = { ...doubt, onlyIds: ['in-time', 'gone'], isLastAttempt: true };
    expect(matchSubmission({ ...only, listed })).toMatchObject({ kind: 'adopt', batch: { id: 'in-time' } });
    const isKnown = (id: string) => id === 'in-time';
    expect(matchSubmission({ ...only, isKnown, listed })).toEqual({ kind: 'not-created' });
  });

  test('is never given up while a fitting batch is listed, whatever any clock says', () => {
    const batch = fc.record({
      count: fc.constantFrom(99, 100),
      seconds: fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
    });
    fc.assert(
      fc.property(
        fc.array(batch, { maxLength: 20 }),
        fc.boolean(),
        fc.integer(),
        (batches, isLastAttempt, clock) => {
          const listed = batches.map(({ count, seconds }, index) => remote(`b${index}`, count, seconds));
          const facts = { ...doubt, intentAt: clock, newestBefore: Math.abs(clock), isLastAttempt };
          const decision = matchSubmission({ ...facts, listed: [...listed, before] });
          const fits = batches.some(({ count }) => count === 100);
          expect(decision.kind).toBe(fits ? 'adopt' : isLastAttempt ? 'not-created' : 'look-again');
        },
      ),
    );
  });

  test('is looked for during two whole minutes', () => {
    let at = 0;
    for (let looks = 0; at < searchWindowMs('live') && looks < 20; looks++) at = nextSearchAt('live', 0, at);
    expect(at).toBe(120_000);
  });
});

describe('results', () => {
  const whole = {
    requestCount: 10,
    missing: 0,
    succeeded: 8,
    remoteSucceeded: 8,
    remoteTotal: 10,
    downloads: 1,
    maxDownloads: 10,
  };

  test('are complete when each request has one and the counts agree', () => {
    expect(reconcile(whole)).toBe('complete');
    expect(reconcile({ ...whole, remoteSucceeded: null, remoteTotal: null })).toBe('complete');
  });

  test('are fetched again while any is missing, and given up only after many times', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 12 }), (missing, downloads) => {
        const decision = reconcile({ ...whole, missing, downloads });
        // One row may be lacking at Anthropic; most of them are lacking on the way, and the user is asked.
        const isFew = missing === 1;
        expect(decision).toBe(downloads < 10 ? 'again' : isFew ? 'give-up' : 'ask');
      }),
    );
  });

  test('that contradict the counts are fetched again, and believed when they say the same each time', () => {
    expect(reconcile({ ...whole, succeeded: 7 })).toBe('again');
    expect(reconcile({ ...whole, succeeded: 7, downloads: 3 })).toBe('complete');
  });
});

describe('a spending cap', () => {
  test('is never passed, even in the worst case', () => {
    const amount = fc.nat(1_000_000);
    fc.assert(
      fc.property(amount, amount, amount, (capUsdMicros, committedUsdMicros, worst) => {
        const allowed = checkBudgets(worst, [{ kind: 'job', capUsdMicros, committedUsdMicros }]);
        expect(allowed.ok).toBe(committedUsdMicros + worst <= capUsdMicros);
      }),
    );
  });

  test('cannot be kept for a model without a price, and says so', () => {
    const budget = { kind: 'month', capUsdMicros: 5, committedUsdMicros: 0 } as const;
    expect(checkBudgets(null, [budget])).toMatchObject({ ok: false, problem: { code: 'price-unknown' } });
    expect(checkBudgets(null, [])).toMatchObject({ ok: true });
  });
});

describe('waiting', () => {
  test('grows to five minutes and honours what the service asks for', () => {
    expect(backoffMs(1, null, 0.5)).toBe(2000);
    expect(backoffMs(30, null, 0.5)).toBe(300_000);
    expect(backoffMs(3, 40_000, 0.5)).toBe(40_000);
  });

  test('for a batch begins at half a minute and ends at five', () => {
    expect(pollDelayMs('live', 0, 0.5)).toBe(30_000);
    expect(pollDelayMs('live', 24 * 3_600_000, 0.5)).toBe(300_000);
    expect(pollDelayMs('practice', 0, 0.5)).toBeLessThan(1001);
  });
});
