import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import type { CallFailure } from '../../../electron/core/claude/claude-service.ts';
import { getBatch } from '../../../electron/core/store/batches.ts';
import { getJob, type JobRecord } from '../../../electron/core/store/jobs.ts';
import { waitsForKey } from '../../../shared/model/problem-catalogue.ts';
import { createManualClock, type EngineBench, openEngineBench } from '../support/engine-bench.ts';
import {
  type AccountCall,
  type CreateFate,
  createFakeAccount,
  type FakeAccount,
  type RequestFate,
  readRequests,
} from '../support/fake-account.ts';

/**
 * The real loop beside a model of an account, through random histories: replies lost, batches that are not
 * listed for a while, strangers of the same size, a network that goes and comes, a key that is refused, a
 * user who pauses, queues, cancels and repairs at any moment, and a power cut at any step. Each call is
 * audited for its cause at the moment when it is made; at the end each row has the answer to its own text,
 * and none was paid twice for one attempt.
 */

type Event =
  | {
      readonly kind: 'user';
      readonly act: 'pause' | 'resume' | 'queue' | 'sendNow' | 'cancel' | 'repair' | 'delete';
      readonly job: 0 | 1;
    }
  | { readonly kind: 'turns'; readonly count: number }
  | { readonly kind: 'time'; readonly seconds: number }
  | {
      readonly kind: 'account';
      readonly act: 'end' | 'foreign' | 'away' | 'rejected' | 'back';
    }
  | { readonly kind: 'fate'; readonly fate: CreateFate }
  | { readonly kind: 'cut'; readonly step: number };

const job = fc.constantFrom(0 as const, 1 as const);
const act = fc.constantFrom(
  'pause',
  'resume',
  'resume',
  'queue',
  'sendNow',
  'cancel',
  'repair',
  'repair',
  'delete',
);
const doing = fc.constantFrom('end', 'end', 'end', 'foreign', 'away', 'rejected', 'back', 'back');
const createFate = fc.constantFrom<CreateFate>(
  'reply-lost',
  'reply-lost',
  'never-arrived',
  'refused',
  'too-large',
);
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('turns'), count: fc.integer({ min: 1, max: 6 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('time'), seconds: fc.constantFrom(1, 10, 60, 130, 4000) }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('user'), act, job }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('account'), act: doing }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('fate'),
      fate: createFate,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cut'), step: fc.nat(6) }) },
) as fc.Arbitrary<Event>;

const history = fc.record({
  /** What comes back for each text the first time; a repair is answered. */
  fates: fc.array(
    fc.constantFrom<RequestFate>(
      'answered',
      'answered',
      'answered',
      'cut-off',
      'errored',
      'expired',
      'missing',
    ),
    { minLength: 5, maxLength: 5 },
  ),
  /**
   * The list shows a batch at the latest so many seconds after it was made: within the two minutes that it is given.
   */
  hiddenSeconds: fc.constantFrom(0, 0, 20, 110),
  isQueued: fc.boolean(),
  deletes: fc.boolean(),
  /** What becomes of the first creates. */
  creates: fc.array(createFate, { maxLength: 3 }),
  events: fc.array(event, { minLength: 5, maxLength: 25 }),
});

const failures: Readonly<Record<'away' | 'rejected', CallFailure>> = {
  away: { problem: { code: 'offline' }, retryAfterMs: null, isTemporary: true },
  rejected: { problem: { code: 'key-rejected' }, retryAfterMs: null, isTemporary: false },
};

const open: EngineBench[] = [];
afterEach(async () => {
  for (const bench of open.splice(0)) await bench.close();
});

/** Why each call may be made, by what the database says at that moment. */
function audit(bench: EngineBench, { op, id, body }: AccountCall): void {
  const { database, account } = bench;
  if (op === 'list') return;
  const line =
    op === 'create'
      ? database.get<{ job: number; batch: number }>(
          'SELECT job, batch FROM rows WHERE custom_id = ?',
          readRequests(body ?? '')[0]?.customId ?? '',
        )
      : database.get<{ job: number; batch: number }>(
          'SELECT job, number AS batch FROM batches WHERE remote_id = ?',
          id,
        );
  if (line === undefined) throw new Error(`${op} for a batch that is nobody's`);
  const owner = getJob(database, line.job);
  const batch = getBatch(database, line.job, line.batch);
  const isKeyBroken = owner.isPaused && owner.pauseReason !== null && waitsForKey(owner.pauseReason.code);
  const remote = account.batches.find((one) => one.id === id);
  expect([op, isKeyBroken]).toEqual([op, false]);
  expect([op, bench.context.signal.aborted]).toEqual([op, false]);
  if (op === 'create') {
    expect({ held: owner.isPaused, queued: owner.isQueued, canceled: owner.isCancelRequested }).toEqual({
      held: false,
      queued: false,
      canceled: false,
    });
    expect(database.all("SELECT job, number FROM batches WHERE state = 'intent'")).toEqual([
      { job: batch.job, number: batch.number },
    ]);
    expect(database.all('SELECT * FROM attempts WHERE is_committed = 0 AND job = ?', batch.job)).toEqual([]);
  }
  if (op === 'cancel')
    expect([owner.isCancelRequested, batch.isConfirmed, remote?.isForeign]).toEqual([true, true, false]);
  if (op === 'delete') {
    expect([batch.state, batch.isDeleteRequested, batch.isConfirmed, remote?.isForeign]).toEqual([
      'collected',
      true,
      true,
      false,
    ]);
  }
}

async function play(given: typeof history extends fc.Arbitrary<infer T> ? T : never): Promise<void> {
  const clock = createManualClock(Date.UTC(2026, 10, 10, 12));
  const account: FakeAccount = createFakeAccount(clock.now);
  account.hiddenMs = given.hiddenSeconds * 1000;
  account.fates.push(...given.creates);
  const known = new Map<string, number>();
  let isWell = false;
  account.fateOf = (_id, text, batch) => {
    const first = account.batches.find((one) => one.requests.some((request) => request.text === text));
    const fate = first !== batch ? 'answered' : (given.fates[Number(text.split(' ')[1]) % 5] ?? 'answered');
    // A whole batch whose results are lacking for ever is asked about for ever.
    return fate === 'missing' && isWell ? 'answered' : fate;
  };
  let bench = start();
  function start(folder?: string): EngineBench {
    const opened = openEngineBench({ account, clock, ...(folder === undefined ? {} : { folder }) });
    open.push(opened);
    account.audit = (call) => {
      try {
        audit(opened, call);
      } catch (error) {
        opened.bugs.push(error);
      }
    };
    return opened;
  }
  const limits = { requests: 2, sizeBytes: 20_000_000 };
  const options = { deletesAfterCollection: given.deletes };
  const texts = (from: number) => Array.from({ length: 5 }, (_, at) => `parcel ${from + at}`);
  const jobs: readonly JobRecord[] = [
    await bench.plan(texts(0), options, { limits }),
    await bench.plan(texts(10), options, { limits, isQueued: given.isQueued }),
  ];

  async function cut(step: number): Promise<void> {
    let left = step;
    const dying = bench;
    dying.hooks.probe = () => {
      if (left-- === 0) dying.crash();
    };
    let turns = 0;
    await dying.run(() => ++turns > 4);
    expect(dying.bugs).toEqual([]);
    dying.crash();
    bench = start(dying.folder);
    await bench.begin();
  }

  async function act(one: Event): Promise<void> {
    switch (one.kind) {
      case 'turns': {
        let turns = 0;
        return bench.run(() => ++turns > one.count);
      }
      case 'time':
        return clock.advance(one.seconds * 1000);
      case 'fate':
        account.fates.push(one.fate);
        return;
      case 'cut':
        return cut(one.step);
      case 'account':
        return change(one.act);
      case 'user':
        return command(one.act, jobs[one.job]?.id ?? '');
    }
  }

  function change(what: Extract<Event, { kind: 'account' }>['act']): void {
    if (what === 'end') account.end();
    else if (what === 'foreign') account.addForeignBatch(2);
    else if (what === 'back') account.failure = null;
    else account.failure = failures[what];
  }

  async function command(what: Extract<Event, { kind: 'user' }>['act'], id: string): Promise<void> {
    if (what === 'repair')
      await bench.jobs.repair(id, { states: ['cut-off', 'failed', 'expired', 'canceled'] });
    else if (what === 'delete') bench.jobs.deleteAtAnthropic(id);
    else bench.jobs[what](id);
  }

  for (const one of given.events) await act(one);

  // Everything is well again, and the user says go on whenever asked.
  isWell = true;
  change('back');
  account.fates.length = 0;
  let turns = 0;
  await bench.run(() => {
    account.end();
    turns++;
    for (const { id, number } of jobs) {
      const now = getJob(bench.database, number);
      if (now.isQueued && turns % 10 === 0) bench.jobs.sendNow(id);
      if (now.isPaused) bench.jobs.resume(id);
    }
    return jobs.every(({ number }) => getJob(bench.database, number).finishedAt !== null);
  });

  expect(bench.bugs).toEqual([]);
  const isTooLarge =
    given.creates.includes('too-large') ||
    given.events.some((one) => one.kind === 'fate' && one.fate === 'too-large');
  for (const [index, one] of jobs.entries()) {
    const isCanceled = given.events.some(
      (event) => event.kind === 'user' && event.act === 'cancel' && event.job === index,
    );
    for (const row of bench.rows(one)) {
      // Whatever befell the calls, an answer that Claude gave has come to its row.
      if (!isCanceled && !isTooLarge && given.fates[row.position] === 'answered')
        expect(row.state).toBe('answered');
      expect(row.state).not.toBe('waiting');
      if (row.state === 'answered' || row.state === 'cut-off')
        expect(row.answer).toBe(`re: parcel ${index * 10 + row.position}`);
    }
  }
  const own = account.batches.filter((batch) => !batch.isForeign);
  for (const { customId } of own.flatMap((batch) => batch.requests))
    known.set(customId, (known.get(customId) ?? 0) + 1);
  expect([...known].filter(([, count]) => count > 1)).toEqual([]);
  const foreign = account.batches.filter((batch) => batch.isForeign);
  expect(foreign.filter((batch) => batch.isCanceled || batch.isDeleted)).toEqual([]);
  await bench.close();
}

test('whatever happens, no call is made without its cause, each row gets the answer to its own text, and none is paid twice', async () => {
  await fc.assert(fc.asyncProperty(history, play), { numRuns: Number(process.env.HISTORIES ?? 20) });
}, 600_000);
