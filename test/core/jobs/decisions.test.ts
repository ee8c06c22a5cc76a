import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RemoteBatch } from '../../../electron/core/claude/claude-service.ts';
import { decideDoubt } from '../../../electron/core/jobs/doubt-decision.ts';
import { reconcile } from '../../../electron/core/jobs/reconcile.ts';
import { checkBudgets } from '../../../electron/core/jobs/spend-cap.ts';
import {
  backOffMs,
  doubtPatienceMs,
  nextDoubtLookAt,
  watchDelayMs,
} from '../../../electron/core/jobs/waiting-times.ts';

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
  newestBefore: intentAt - 300_000,
  intentAt,
  doubtSince: intentAt + 60_000,
  isLastLook: false,
};

describe('a batch in doubt', () => {
  test('is adopted when the account has one like it, and the one nearest in time of several', () => {
    const listed = [remote('late', 100, 50), remote('near', 100, 2), remote('other-size', 99, 1)];
    expect(decideDoubt({ ...doubt, listed })).toMatchObject({
      kind: 'adopt',
      batch: { id: 'near' },
      others: 1,
    });
  });

  test('is not mistaken for one of another size, of an earlier hour, or of a later one', () => {
    const listed = [remote('size', 101, 2), remote('earlier', 100, -3600), remote('later', 100, 3700)];
    expect(decideDoubt({ ...doubt, listed })).toEqual({ kind: 'look-again' });
  });

  test('is sent again only after the last look has found nothing', () => {
    expect(decideDoubt({ ...doubt, listed: [] })).toEqual({ kind: 'look-again' });
    expect(decideDoubt({ ...doubt, listed: [], isLastLook: true })).toEqual({ kind: 'not-created' });
    const unreadable = { ...remote('odd', 100, 0), createdAt: 'soon' };
    expect(decideDoubt({ ...doubt, listed: [unreadable], isLastLook: true }).kind).toBe('adopt');
  });

  test('is never given up while a fitting batch is listed', () => {
    const batch = fc.record({
      count: fc.constantFrom(99, 100),
      seconds: fc.integer({ min: -1000, max: 5000 }),
    });
    fc.assert(
      fc.property(fc.array(batch, { maxLength: 20 }), fc.boolean(), (batches, isLastLook) => {
        const listed = batches.map(({ count, seconds }, index) => remote(`b${index}`, count, seconds));
        const fits = batches.some(
          ({ count, seconds }) => count === 100 && seconds >= -300 && seconds <= 3660,
        );
        const decision = decideDoubt({ ...doubt, listed, isLastLook });
        expect(decision.kind).toBe(fits ? 'adopt' : isLastLook ? 'not-created' : 'look-again');
      }),
    );
  });

  test('is looked for during two whole minutes', () => {
    let at = 0;
    for (let looks = 0; at < doubtPatienceMs('live') && looks < 20; looks++)
      at = nextDoubtLookAt('live', 0, at);
    expect(at).toBe(120_000);
  });
});

describe('results', () => {
  const whole = {
    requestCount: 10,
    results: 10,
    succeeded: 8,
    remoteSucceeded: 8,
    remoteTotal: 10,
    downloads: 1,
    mostDownloads: 10,
  };

  test('are complete when each request has one and the counts agree', () => {
    expect(reconcile(whole)).toBe('complete');
    expect(reconcile({ ...whole, remoteSucceeded: null, remoteTotal: null })).toBe('complete');
  });

  test('are fetched again while any is missing, and given up only after many times', () => {
    fc.assert(
      fc.property(fc.nat(9), fc.integer({ min: 1, max: 12 }), (results, downloads) => {
        const verdict = reconcile({ ...whole, results, downloads });
        expect(verdict).toBe(downloads >= 10 ? 'give-up' : 'again');
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
    expect(backOffMs(1, null, 0.5)).toBe(2000);
    expect(backOffMs(30, null, 0.5)).toBe(300_000);
    expect(backOffMs(3, 40_000, 0.5)).toBe(40_000);
  });

  test('for a batch begins at half a minute and ends at five', () => {
    expect(watchDelayMs('live', 0, 0.5)).toBe(30_000);
    expect(watchDelayMs('live', 24 * 3_600_000, 0.5)).toBe(300_000);
    expect(watchDelayMs('practice', 0, 0.5)).toBeLessThan(1001);
  });
});
