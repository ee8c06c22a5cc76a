import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { batchTransitions, canBatchGo, isBatchOpen } from '../../../electron/core/jobs/batch-state.ts';
import {
  isJobOver,
  jobTransitions,
  noBatches,
  reckonJobState,
} from '../../../electron/core/jobs/job-state.ts';
import {
  canRepair,
  finalRowStates,
  isRowFinal,
  replacesLine,
  replacesOlderAttempt,
} from '../../../electron/core/jobs/row-state.ts';
import { batchStates, jobStates, rowStates } from '../../../shared/model/job.ts';

const facts = fc.record({
  isComplete: fc.constant(true),
  isBeingPlanned: fc.boolean(),
  isCancelRequested: fc.boolean(),
  isHeld: fc.boolean(),
  isQueued: fc.boolean(),
  waitingRows: fc.nat(3),
  batches: fc.record({
    planned: fc.nat(2),
    intent: fc.nat(2),
    sent: fc.nat(2),
    ended: fc.nat(2),
    collected: fc.nat(2),
    removed: fc.nat(2),
  }),
});

describe('a batch', () => {
  test('never leaves "removed", and is removed only once collected or before it was sent', () => {
    expect(batchTransitions.removed).toEqual([]);
    expect(canBatchGo('sent', 'removed')).toBe(false);
    expect(canBatchGo('ended', 'removed')).toBe(false);
    expect(batchStates.filter((state) => canBatchGo(state, 'removed'))).toEqual([
      'planned',
      'intent',
      'collected',
    ]);
  });

  test('cannot be planned again once Anthropic is known to have it', () => {
    expect(batchStates.filter((state) => canBatchGo(state, 'planned'))).toEqual(['intent']);
  });

  test('can hold money or answers exactly while it is intended, sent or ended', () => {
    expect(batchStates.filter(isBatchOpen)).toEqual(['intent', 'sent', 'ended']);
  });
});

describe('a job', () => {
  test('is over only when no row waits and no batch is underway', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const state = reckonJobState(given);
        const { planned, intent, sent, ended } = given.batches;
        const isOpen = planned + intent + sent + ended + given.waitingRows > 0 || given.isBeingPlanned;
        expect(isJobOver(state)).toBe(!isOpen);
      }),
    );
  });

  test('leaves its end by nothing that batches do, only by a repair', () => {
    expect(jobTransitions.finished).toEqual([]);
    expect(jobTransitions.canceled).toEqual([]);
    expect(jobStates.filter((state) => jobTransitions[state].length === 0)).toEqual(['finished', 'canceled']);
  });

  test('goes from state to state only as the table says, whatever its batches do', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.nat(1000), { maxLength: 60 }),
        (count, choices) => {
          const batches: ('planned' | 'intent' | 'sent' | 'ended' | 'collected' | 'removed')[] =
            Array(count).fill('planned');
          let before = reckon(batches, false);
          let isCanceled = false;
          for (const choice of choices) {
            const index = choice % count;
            const from = batches[index] ?? 'planned';
            const next = batchTransitions[from];
            // A stranger's batch is let go of only before its rows have results; that is the engine's own check.
            if (choice % 17 === 0) isCanceled = true;
            else if (next.length > 0) batches[index] = next[choice % next.length] ?? from;
            const after = reckon(batches, isCanceled);
            if (after !== before) expect(jobTransitions[before]).toContain(after);
            before = after;
            if (isJobOver(after)) return;
          }
        },
      ),
    );
  });

  test('in the hands of the user says so, until it is canceled or done', () => {
    const held = {
      isComplete: true,
      isBeingPlanned: false,
      isHeld: true,
      isQueued: false,
      isCancelRequested: false,
      waitingRows: 5,
    };
    expect(reckonJobState({ ...held, batches: { ...noBatches, sent: 1 } })).toBe('paused');
    expect(reckonJobState({ ...held, isCancelRequested: true, batches: { ...noBatches, sent: 1 } })).toBe(
      'canceling',
    );
    expect(reckonJobState({ ...held, waitingRows: 0, batches: noBatches })).toBe('finished');
    expect(reckonJobState({ ...held, isComplete: false, batches: noBatches })).toBe('draft');
  });
});

function reckon(batches: readonly (typeof batchStates)[number][], isCancelRequested: boolean) {
  const counts = { ...noBatches };
  for (const state of batches) counts[state] += 1;
  return reckonJobState({
    isComplete: true,
    isBeingPlanned: false,
    isCancelRequested,
    isHeld: false,
    isQueued: false,
    waitingRows: 0,
    batches: counts,
  });
}

describe('a row', () => {
  test('is either on the way or at an end', () => {
    expect(rowStates.filter((state) => !isRowFinal(state))).toEqual(['waiting', 'sent']);
    expect(finalRowStates.filter((state) => !canRepair(state))).toEqual(['skipped']);
  });

  test('ends with the same result in whatever order and however often its lines are read', () => {
    const line = fc.constantFrom('answered', 'cut-off', 'off-list', 'failed', 'canceled', 'expired');
    const settle = (lines: readonly (typeof rowStates)[number][]) =>
      lines.reduce((known, arrived) => (replacesLine(known, arrived) ? arrived : known));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), fc.nat(), (lines, turn) => {
        const turned = [...lines.slice(turn % lines.length), ...lines.slice(0, turn % lines.length)];
        // Canceled and expired are worth the same; nobody paid for either.
        const same = (state: string) => (state === 'expired' ? 'canceled' : state);
        expect(same(settle([...turned, ...turned]))).toBe(same(settle(lines)));
      }),
    );
  });

  test('keeps an older answer when a repair brings nothing better than bad news', () => {
    expect(replacesOlderAttempt('cut-off', 'expired')).toBe(false);
    expect(replacesOlderAttempt('off-list', 'failed')).toBe(false);
    expect(replacesOlderAttempt('cut-off', 'answered')).toBe(true);
    expect(replacesOlderAttempt('answered', 'refused')).toBe(true);
    expect(replacesOlderAttempt('failed', 'expired')).toBe(true);
  });
});
