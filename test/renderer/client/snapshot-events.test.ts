import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEvent, type PageState, withJob } from '../../../renderer/client/snapshot-events.ts';
import type { AppEvent } from '../../../shared/contract/types.ts';
import { fakeJobs } from '../fake-jobs.ts';
import { createFakeState } from '../fake-state.ts';

const [first, second] = fakeJobs();
if (first === undefined || second === undefined) throw new Error('two fake jobs are needed');

function start(): PageState {
  return { snapshot: createFakeState({ jobs: [first ?? never(), second ?? never()] }).get(), reading: {} };
}

function never(): never {
  throw new Error('never');
}

describe('what the page knows after an event', () => {
  test('a job that has moved on is shown as it is now, in its place', () => {
    const event: AppEvent = { type: 'jobs.progressed', revision: 2, job: { ...first, state: 'finished' } };
    const result = applyEvent(start(), event);
    expect(result.kind).toBe('applied');
    if (result.kind !== 'applied') return;
    expect(result.state.snapshot.jobs.map((job) => [job.id, job.state])).toEqual([
      [first.id, 'finished'],
      [second.id, second.state],
    ]);
    expect(result.state.snapshot.revision).toBe(2);
  });

  test('an event that the snapshot already contains changes nothing', () => {
    expect(applyEvent(start(), { type: 'jobs.removed', revision: 1, jobId: first.id })).toEqual({
      kind: 'old',
    });
  });

  test('a missing revision is noticed rather than passed over', () => {
    expect(applyEvent(start(), { type: 'jobs.removed', revision: 3, jobId: first.id })).toEqual({
      kind: 'gap',
    });
  });

  test('a new job stands on top of older ones', () => {
    const newest = { ...first, id: 'newest', createdAt: '2100-01-01T00:00:00.000Z' };
    expect(withJob([first, second], newest)[0]?.id).toBe('newest');
  });

  test('how far a file has been read is kept per file', () => {
    const result = applyEvent(start(), {
      type: 'workbooks.progressed',
      revision: 2,
      fileId: 'f',
      share: 0.4,
    });
    expect(result.kind === 'applied' && result.state.reading).toEqual({ f: 0.4 });
  });
});

/** Something that the core may do next. */
const step = fc.oneof(
  fc.record({ kind: fc.constant('job' as const), id: fc.constantFrom('a', 'b', 'c'), waiting: fc.nat(50) }),
  fc.record({ kind: fc.constant('remove' as const), id: fc.constantFrom('a', 'b', 'c') }),
  fc.record({ kind: fc.constant('look' as const), dark: fc.boolean() }),
  fc.record({ kind: fc.constant('key' as const), ending: fc.string({ maxLength: 4 }) }),
);

test('however the core changes, a page that hears every event knows the same as the core', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const core = createFakeState({ jobs: [] });
      let page: PageState = { snapshot: core.get(), reading: {} };
      core.listen((event) => {
        const result = applyEvent(page, event);
        if (result.kind !== 'applied') throw new Error(`event was ${result.kind}`);
        page = result.state;
      });
      for (const next of steps) {
        const { settings, jobs } = core.get();
        if (next.kind === 'job') {
          core.setJob({
            ...first,
            id: next.id,
            createdAt: `2026-01-0${next.id.charCodeAt(0) - 96}T00:00:00Z`,
            counts: { ...first.counts, waiting: next.waiting },
          });
        } else if (next.kind === 'remove') {
          core.tell(
            { type: 'jobs.removed', jobId: next.id },
            { jobs: jobs.filter((job) => job.id !== next.id) },
          );
        } else if (next.kind === 'look') {
          const changed = { ...settings, appearance: next.dark ? ('dark' as const) : ('light' as const) };
          core.tell({ type: 'settings.changed', settings: changed }, { settings: changed });
        } else {
          const key = { state: 'kept' as const, ending: next.ending, storeName: 'Keychain' };
          core.tell({ type: 'key.changed', key }, { key });
        }
      }
      expect(page.snapshot).toEqual(core.get());
    }),
  );
});
