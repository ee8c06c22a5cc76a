import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isRepairable,
  repairGroups,
  repairMaxTokens,
  repairPrice,
} from '../../../renderer/features/job/repair-plan.ts';
import { noRows, rowStates } from '../../../shared/model/job.ts';

const counts = { ...noRows, answered: 80, 'cut-off': 10, refused: 10, failed: 5, skipped: 7 };

describe('sending rows again', () => {
  test('is offered for what went wrong, never for answers, skipped rows or rows on the way', () => {
    expect(repairGroups(counts).map((group) => [group.state, group.rows])).toEqual([
      ['failed', 5],
      ['cut-off', 10],
      ['refused', 10],
    ]);
    expect(rowStates.filter((state) => !isRepairable(state))).toEqual([
      'waiting',
      'sent',
      'answered',
      'skipped',
    ]);
  });

  test('does not propose refused rows, since they are mostly refused again', () => {
    expect(
      repairGroups(counts)
        .filter((group) => group.isProposed)
        .map((group) => group.state),
    ).toEqual(['failed', 'cut-off']);
  });

  test('gives cut-off rows twice the room, up to what the model can do', () => {
    expect(repairMaxTokens(['cut-off', 'failed'], 500, 64_000)).toBe(1_000);
    expect(repairMaxTokens(['cut-off'], 50_000, 64_000)).toBe(64_000);
    expect(repairMaxTokens(['failed'], 500, 64_000)).toBe(500);
  });

  test('never takes room away, even when the model is unknown', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.integer({ min: 1, max: 100_000 }),
        (room, most) => {
          expect(repairMaxTokens(['cut-off'], room, most)).toBeGreaterThanOrEqual(room);
        },
      ),
    );
  });
});

describe('the price of sending again', () => {
  test('follows from what the rows of this job did cost', () => {
    const groups = repairGroups({ ...noRows, answered: 90, failed: 10 });
    expect(repairPrice(groups, { ...noRows, answered: 90, failed: 10 }, 900_000)).toBe(100_000);
  });

  test('reckons cut-off rows with their whole new room', () => {
    const some = { ...noRows, answered: 90, 'cut-off': 10 };
    expect(repairPrice(repairGroups(some), some, 1_000_000)).toBe(200_000);
  });

  test('is not invented when nothing has been paid or the price is unknown', () => {
    const some = { ...noRows, failed: 10 };
    expect(repairPrice(repairGroups(some), some, 0)).toBeNull();
    expect(repairPrice(repairGroups(counts), counts, null)).toBeNull();
  });
});
