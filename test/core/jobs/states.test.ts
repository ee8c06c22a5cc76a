import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  deriveJobState,
  isJobOver,
  type JobTotals,
  noBatches,
} from '../../../electron/core/jobs/state/job-state.ts';
import { batchTransitions, canBatchGo, isBatchOpen } from '../../../electron/core/store/batch-states.ts';
import {
  canRepair,
  finalRowStates,
  isRowFinal,
  replacesLine,
  replacesOlderAttempt,
} from '../../../electron/core/store/row-states.ts';
import { batchStates, type JobState, jobStates, rowStates } from '../../../shared/schemas/job-codes.ts';

/** The arrows of a picture in docs/sending.md, by where they begin. */
function pictureOf<S extends string>(title: string, states: readonly S[]): Readonly<Record<S, readonly S[]>> {
  const text = readFileSync(join(import.meta.dirname, '../../../docs/sending.md'), 'utf8');
  const [, picture = ''] = text.split(`### ${title}`)[1]?.split('```') ?? [];
  const arrows = [...picture.matchAll(/^ *(\w+) --> (\w+)/gm)].map(([, from, to]) => [from, to]);
  const from = (state: S) => states.filter((to) => arrows.some((one) => one[0] === state && one[1] === to));
  expect(arrows.length).toBe(states.flatMap(from).length);
  return Object.fromEntries(states.map((state) => [state, from(state)])) as unknown as Record<
    S,
    readonly S[]
  >;
}

const facts = fc.record({
  isCommitted: fc.constant(true),
  isBeingPlanned: fc.boolean(),
  isCancelRequested: fc.boolean(),
  isPaused: fc.boolean(),
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
  test('goes from state to state as its picture says', () => {
    const picture = pictureOf('Batch', batchStates);
    const named = batchStates.map((state) => [state, [...batchTransitions[state]].sort()]);
    expect(batchStates.map((state) => [state, [...picture[state]].sort()])).toEqual(named);
  });

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
  const jobTransitions = pictureOf('Job', jobStates);

  test('is over only when no row waits and no batch is underway', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const state = deriveJobState(given);
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

  test('goes from state to state as the picture says: nothing else happens, and all that it shows does', () => {
    const seen = new Map(jobStates.map((state) => [state, new Set<JobState>()]));
    for (const from of reachableFacts()) {
      const before = deriveJobState(from);
      for (const to of nextFacts(from)) {
        const after = deriveJobState(to);
        if (after !== before) seen.get(before)?.add(after);
      }
    }
    // From its end a job comes by a repair only, which is a new attempt.
    const found = jobStates.map((state) => [
      state,
      isJobOver(state) ? [] : [...(seen.get(state) ?? [])].sort(),
    ]);
    const named = jobStates.map((state) => [state, [...jobTransitions[state]].sort()]);
    expect(found).toEqual(named);
  });

  test('in the hands of the user says so, until it is canceled or done', () => {
    const held = {
      isCommitted: true,
      isBeingPlanned: false,
      isPaused: true,
      isQueued: false,
      isCancelRequested: false,
      waitingRows: 5,
    };
    expect(deriveJobState({ ...held, batches: { ...noBatches, sent: 1 } })).toBe('paused');
    expect(deriveJobState({ ...held, isCancelRequested: true, batches: { ...noBatches, sent: 1 } })).toBe(
      'canceling',
    );
    expect(deriveJobState({ ...held, waitingRows: 0, batches: noBatches })).toBe('finished');
    expect(deriveJobState({ ...held, isCommitted: false, batches: noBatches })).toBe('draft');
  });
});

/** Everything that may happen next to a job with these facts: to one of its batches, or by its user. */
function nextFacts(facts: JobTotals): readonly JobTotals[] {
  if (!facts.isCommitted) return [{ ...facts, isCommitted: true }];
  const next: JobTotals[] = [];
  for (const from of batchStates) {
    if (facts.batches[from] === 0) continue;
    for (const to of batchTransitions[from]) {
      const batches = { ...facts.batches };
      batches[from] -= 1;
      batches[to] += 1;
      if (
        to === 'intent' &&
        from === 'planned' &&
        (facts.isPaused || facts.isQueued || facts.isCancelRequested)
      )
        continue;
      if (to === 'removed' && from === 'planned' && !facts.isCancelRequested) continue;
      // What is too large makes way for its two halves, or is given up when it is a single row.
      if (to === 'removed' && from === 'intent' && batches.removed < 2) {
        next.push({ ...facts, batches: { ...batches, planned: batches.planned + 2 } });
      }
      next.push({ ...facts, batches });
    }
  }
  if (facts.isCancelRequested) return next;
  next.push({ ...facts, isCancelRequested: true, isPaused: false, isQueued: false });
  next.push({ ...facts, isPaused: true }, { ...facts, isPaused: false }, { ...facts, isQueued: false });
  if (facts.batches.planned > 0) next.push({ ...facts, isQueued: true, isPaused: false });
  return next;
}

/** All that can become of a job of up to two batches, until it is over. */
function reachableFacts(): readonly JobTotals[] {
  const open: JobTotals[] = [0, 1, 2].flatMap((planned) =>
    [false, true].map((isQueued) => ({
      isCommitted: false,
      isBeingPlanned: false,
      isPaused: false,
      isQueued,
      isCancelRequested: false,
      waitingRows: 0,
      batches: { ...noBatches, planned },
    })),
  );
  const found = new Map<string, JobTotals>();
  for (let facts = open.pop(); facts !== undefined; facts = open.pop()) {
    const key = JSON.stringify(facts);
    if (found.has(key) || isJobOver(deriveJobState(facts))) continue;
    found.set(key, facts);
    open.push(...nextFacts(facts));
  }
  return [...found.values()];
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
