import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  helpFor,
  repairGroups,
  repairMaxTokens,
  repairPrice,
} from '../../../../renderer/features/job/repair/repair-plan.ts';
import {
  type FailureGroup,
  type FailureReason,
  failureReasons,
} from '../../../../shared/model/failure-reasons.ts';
import { noRows, type RowState } from '../../../../shared/model/job.ts';

function group(cause: FailureReason, state: RowState, rows: number): FailureGroup {
  return { reason: cause, state, rows, example: null, messages: [] };
}
const budget = { requested: 500, maxSoFar: 500, modelMax: 64_000 };

describe('sending rows again', () => {
  test('is offered for what it can mend, never for rows that would only fail again', () => {
    const offered = repairGroups(
      failureReasons.map((cause) => group(cause, 'failed', 1)),
      budget,
    ).map(({ reason: cause }) => cause);
    expect(failureReasons.filter((cause) => !offered.includes(cause))).toEqual([
      'too-long-for-model',
      'model-unknown',
      'answer-limit',
      'format-too-complex',
      'row-too-large',
      'skipped',
    ]);
  });

  test('does not propose what seldom helps', () => {
    expect(failureReasons.filter((cause) => helpFor(cause) === 'rarely')).toEqual([
      'refused',
      'request-rejected',
    ]);
    const groups = repairGroups([group('refused', 'refused', 2), group('expired', 'expired', 1)], budget);
    expect(groups.filter((each) => each.isProposed).map((each) => each.reason)).toEqual(['expired']);
  });

  test('gives cut-off rows twice the room, up to what the model can do', () => {
    expect(repairMaxTokens(['cut-off', 'expired'], budget)).toBe(1_000);
    expect(repairMaxTokens(['cut-off'], { ...budget, requested: 50_000, maxSoFar: 50_000 })).toBe(64_000);
    expect(repairMaxTokens(['expired'], budget)).toBe(500);
  });

  test('gives rows that were cut off again even more room, not the same once more', () => {
    expect(repairMaxTokens(['cut-off'], { ...budget, maxSoFar: 1_000 })).toBe(2_000);
  });

  test('is not promised more room where the model has no more', () => {
    const full = { requested: 500, maxSoFar: 64_000, modelMax: 64_000 };
    expect(repairGroups([group('cut-off', 'cut-off', 3)], full)).toEqual([]);
    expect(repairGroups([group('cut-off', 'cut-off', 3)], budget)).toHaveLength(1);
  });

  test('never takes room away, even when the model is unknown', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.integer({ min: 1, max: 100_000 }),
        (requested, max) => {
          expect(
            repairMaxTokens(['cut-off'], { requested: requested, maxSoFar: requested, modelMax: max }),
          ).toBeGreaterThanOrEqual(requested);
        },
      ),
    );
  });
});

describe('the price of sending again', () => {
  test('follows from what the rows of this job did cost', () => {
    const counts = { ...noRows, answered: 90, failed: 10 };
    expect(repairPrice([group('service-trouble', 'failed', 10)], counts, 900_000)).toBe(100_000);
  });

  test('reckons cut-off rows with their whole new room', () => {
    const counts = { ...noRows, answered: 90, 'cut-off': 10 };
    expect(repairPrice([group('cut-off', 'cut-off', 10)], counts, 1_000_000)).toBe(200_000);
  });

  test('is not invented when nothing has been paid or the price is unknown', () => {
    const counts = { ...noRows, failed: 10 };
    const failed = [group('service-trouble', 'failed', 10)];
    expect(repairPrice(failed, counts, 0)).toBeNull();
    expect(repairPrice(failed, { ...counts, answered: 5 }, null)).toBeNull();
  });
});
