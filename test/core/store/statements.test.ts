import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { connect, type Database, type SqlValue } from '../../../electron/core/database/database.ts';
import { migrate } from '../../../electron/core/database/migrate.ts';
import * as attempts from '../../../electron/core/store/attempts.ts';
import * as batches from '../../../electron/core/store/batches.ts';
import * as jobs from '../../../electron/core/store/jobs.ts';
import * as results from '../../../electron/core/store/results.ts';
import * as reviews from '../../../electron/core/store/reviews.ts';
import * as rows from '../../../electron/core/store/rows.ts';
import type { BatchState, RowState } from '../../../shared/model/job.ts';

/**
 * What the engine decides by stands in SQL. Each statement is asked about any state that the tables may be in, and
 * must say what the same question in plain code says: a condition too many or too few sends rows twice, forgets them,
 * or passes a cap.
 */

let database: Database;
beforeAll(() => {
  database = connect(':memory:');
  migrate(database);
});
afterAll(() => database.close());

const tables = ['jobs', 'attempts', 'batches', 'rows', 'row_inputs', 'results', 'answer_edits', 'egress_log'];
beforeEach(empty);
function empty(): void {
  for (const table of [...tables, 'row_counts', 'review_marks', 'rejected_remote_batches'])
    database.run(`DELETE FROM ${table}`);
}

function insert(table: string, lines: readonly Readonly<Record<string, SqlValue>>[]): void {
  for (const line of lines) {
    const names = Object.keys(line);
    const marks = names.map(() => '?').join(', ');
    database.run(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${marks})`, ...Object.values(line));
  }
}

const flag = fc.integer({ min: 0, max: 1 });
const small = fc.integer({ min: 0, max: 5 });
const orNull = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const batchStates: readonly BatchState[] = ['planned', 'intent', 'sent', 'ended', 'collected', 'removed'];
const rowStates: readonly RowState[] = [
  'waiting',
  'answered',
  'cut-off',
  'refused',
  'off-list',
  'failed',
  'canceled',
  'expired',
];
const jobNumbers = [1, 2, 3] as const;

const anyJobs = fc.tuple(
  ...jobNumbers.map((number) =>
    fc.record({
      number: fc.constant(number),
      id: fc.constant(`job-${number}`),
      name: fc.constant('n'),
      is_committed: fc.integer({ min: 0, max: 3 }).map((one) => Math.min(one, 1)),
      is_deleted: fc.integer({ min: -2, max: 1 }).map((one) => Math.max(one, 0)),
      is_practice: flag,
      is_paused: flag,
      file_id: fc.constant('f'),
      workbook_name: fc.constant('w'),
      source_path: fc.constantFrom('/a', '/b'),
      file_hash: fc.constant('h'),
      sheet: fc.constant('s'),
      header_row: fc.constant(1),
      settings: fc.constant('{}'),
      input_columns: fc.constant('[]'),
      attempt: fc.integer({ min: 1, max: 2 }),
      idempotency_key: orNull(fc.constantFrom('x', 'y')),
      created_at: small,
      finished_at: orNull(small),
    }),
  ),
);

const anyBatches = fc.uniqueArray(
  fc.record({
    job: fc.constantFrom(...jobNumbers),
    number: fc.integer({ min: 1, max: 4 }),
    attempt: fc.integer({ min: 1, max: 2 }),
    state: fc.constantFrom(...batchStates),
    remote_id: orNull(fc.nat(20).map((at) => `remote-${at}`)),
    request_count: fc.integer({ min: 1, max: 3 }),
    size_bytes: small,
    worst_case_usd_micros: orNull(small),
    cost_usd_micros: small,
    intent_at: orNull(small),
    sent_at: orNull(small),
    remote_created_at: orNull(small),
    ended_at: orNull(small),
    is_confirmed: flag,
    is_cancel_sent: flag,
    is_delete_requested: flag,
    next_attempt_at: fc.integer({ min: 1, max: 5 }),
  }),
  {
    minLength: 4,
    maxLength: 10,
    selector: (one) => `${one.job} ${one.number}`,
  },
);

type AnyJob = typeof anyJobs extends fc.Arbitrary<(infer T)[]> ? T : never;
type AnyBatch = typeof anyBatches extends fc.Arbitrary<(infer T)[]> ? T : never;

/** No two batches have one id of Anthropic's; the later one then has none. */
function withOwnIds(all: readonly AnyBatch[]): readonly AnyBatch[] {
  const seen = new Set<string>();
  return all.map((one) => {
    if (one.remote_id === null || !seen.has(one.remote_id)) {
      if (one.remote_id !== null) seen.add(one.remote_id);
      return one;
    }
    return { ...one, remote_id: null };
  });
}

const byNumber = (a: { number: number }, b: { number: number }): number => a.number - b.number;
const numbersOf = (all: readonly { number: number }[]): readonly number[] => all.map(({ number }) => number);

const anyEgress = fc.array(
  fc.record({
    at: small,
    kind: fc.constantFrom('batch', 'try', 'count'),
    job_id: orNull(fc.constant('job-1')),
    workbook_name: fc.constant('w'),
    columns: fc.constant('[]'),
    rows: small,
    bytes: small,
    has_background: flag,
    cost_usd_micros: orNull(small),
  }),
  { maxLength: 3 },
);

test('batches: what is open, what is committed, whose ids are known, what a cap and a search rest on', () => {
  fc.assert(
    fc.property(anyJobs, anyBatches.map(withOwnIds), anyEgress, small, (allJobs, all, egress, at) => {
      empty();
      insert('jobs', allJobs);
      insert('batches', all);
      insert('egress_log', egress);
      const isPractice = (number: number) => allJobs.find((job) => job.number === number)?.is_practice === 1;
      const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
      const isOpen = ({ state }: AnyBatch) => state !== 'collected' && state !== 'removed';
      const isToBeDeleted = ({ state, is_delete_requested }: AnyBatch) =>
        state === 'collected' && is_delete_requested === 1;
      const isUnderway = ({ state }: AnyBatch) => ['intent', 'sent', 'ended'].includes(state);
      const committed = (one: AnyBatch) =>
        isUnderway(one) ? Math.max(one.worst_case_usd_micros ?? 0, one.cost_usd_micros) : one.cost_usd_micros;
      const leftAt = (one: AnyBatch) => one.intent_at ?? one.sent_at;

      for (const job of jobNumbers) {
        const own = all.filter((one) => one.job === job).sort(byNumber);
        expect(numbersOf(batches.listBatches(database, job))).toEqual(numbersOf(own));
        expect(numbersOf(batches.listOpenBatches(database, job))).toEqual(
          numbersOf(own.filter((one) => isOpen(one) || isToBeDeleted(one))),
        );
        expect(batches.nextBatchNumber(database, job)).toBe((own.at(-1)?.number ?? 0) + 1);
        expect(batches.sumCost(database, job)).toBe(sum(own.map((one) => one.cost_usd_micros)));
        expect(batches.listRetryBatches(database, job)).toEqual(
          numbersOf(own.filter(({ attempt }) => attempt > 1)),
        );
        expect([...batches.listRemoteIds(database, job)].sort()).toEqual(
          own.flatMap(({ remote_id }) => remote_id ?? []).sort(),
        );
        for (const one of own) {
          const record = batches.getBatch(database, job, one.number);
          const others = own.filter((other) => other !== one);
          expect(batches.sumCommittedOfJob(database, job, one.number)).toBe(sum(others.map(committed)));
          expect(batches.hasAcceptedBatch(database, record)).toBe(
            own.some(({ attempt, remote_id }) => attempt === one.attempt && remote_id !== null),
          );
          for (const isPracticeLane of [false, true]) {
            const isTwin = (other: AnyBatch) =>
              other !== one &&
              (other.state === 'sent' || other.state === 'ended') &&
              other.is_confirmed === 0 &&
              other.request_count === one.request_count &&
              isPractice(other.job) === isPracticeLane;
            expect(batches.hasUnprovenTwin(database, record, isPracticeLane)).toBe(all.some(isTwin));
          }
        }
      }
      for (const except of [null, ...all.slice(0, 2)]) {
        const counted = all.filter(
          (one) => one !== except && !isPractice(one.job) && (leftAt(one) ?? -1) >= at,
        );
        const logged = egress.filter((line) => line.at >= at).map((line) => line.cost_usd_micros ?? 0);
        expect(batches.sumCommittedSince(database, at, except)).toBe(
          sum([...counted.map(committed), ...logged]),
        );
      }
      for (const id of ['remote-0', ...all.flatMap(({ remote_id }) => remote_id ?? [])]) {
        const owner = all.find(({ remote_id }) => remote_id === id);
        expect(batches.isKnownRemote(database, id)).toBe(owner !== undefined);
        expect(batches.isRemoteTaken(database, id)).toBe(owner !== undefined);
        expect(batches.isDeletedByUs(database, id)).toBe(owner?.state === 'removed');
        const job = allJobs.find(({ number, is_deleted }) => number === owner?.job && is_deleted === 0);
        expect(jobs.findJobOfRemote(database, id)).toBe(job?.id ?? null);
      }
      const spans = all
        .filter(
          (one) =>
            one.intent_at !== null &&
            one.is_cancel_sent === 0 &&
            one.is_confirmed === 1 &&
            !isPractice(one.job) &&
            (one.ended_at ?? 0) > (one.remote_created_at ?? 9) &&
            one.request_count >= 2 &&
            one.request_count <= 3,
        )
        .map((one) => ({
          at: one.remote_created_at ?? 0,
          span: (one.ended_at ?? 0) - (one.remote_created_at ?? 0),
        }));
      // Of those that began together the order is open.
      const found = batches.listDurations(database, { min: 2, max: 3 }, 9);
      expect([...found].sort()).toEqual(spans.map(({ span }) => span).sort());
      expect(batches.listDurations(database, { min: 2, max: 3 }, 1).length).toBe(Math.min(1, spans.length));
      const newest = Math.max(...spans.map((one) => one.at));
      const first = spans.filter((one) => one.at === newest).map(({ span }) => span);
      if (found[0] !== undefined) expect(first).toContain(found[0]);
    }),
  );
});

test('batches: what is written changes those that are meant and no others', () => {
  fc.assert(
    fc.property(anyJobs, anyBatches.map(withOwnIds), (allJobs, all) => {
      const read = () =>
        all.map((one) => {
          const { job, number, state, nextAttemptAt, isDeleteRequested } = batches.getBatch(
            database,
            one.job,
            one.number,
          );
          return { job, number, state, nextAttemptAt, isDeleteRequested };
        });
      const begin = () => {
        empty();
        insert('jobs', allJobs);
        insert('batches', all);
        return read();
      };
      for (const job of [null, 2]) {
        const before = begin();
        batches.makeBatchesDue(database, job);
        expect(read()).toEqual(
          before.map((one) =>
            (job === null || one.job === job) && ['intent', 'sent', 'ended'].includes(one.state)
              ? { ...one, nextAttemptAt: 0 }
              : one,
          ),
        );
      }
      const before = begin();
      batches.requestDeletion(database, 1);
      expect(read()).toEqual(
        before.map((one, at) =>
          one.job === 1 && one.state === 'collected' && all[at]?.is_confirmed === 1
            ? { ...one, nextAttemptAt: 0, isDeleteRequested: true }
            : one,
        ),
      );
    }),
  );
});

test('jobs: which the user sees, which the engine looks after, which stand before another in the queue', () => {
  fc.assert(
    fc.property(anyJobs, anyBatches.map(withOwnIds), (allJobs, all) => {
      empty();
      insert('jobs', allJobs);
      insert('batches', all);
      const isSeen = (job: AnyJob) => job.is_deleted === 0 && job.is_committed === 1;
      const seen = allJobs.filter(isSeen);
      expect(numbersOf(jobs.listJobs(database))).toEqual(numbersOf(seen).toReversed());
      for (const job of allJobs)
        expect(jobs.findJob(database, job.id)?.number).toBe(isSeen(job) ? job.number : undefined);
      for (const key of ['x', 'y', 'z']) {
        const newest = seen.filter(({ idempotency_key }) => idempotency_key === key).at(-1);
        expect(jobs.findJobByIdempotencyKey(database, key)?.number).toBe(newest?.number);
      }
      const isActive = ({ number, finished_at }: AnyJob) =>
        finished_at === null ||
        all.some(
          (one) =>
            one.job === number &&
            (!['collected', 'removed'].includes(one.state) ||
              (one.state === 'collected' && one.is_delete_requested === 1)),
        );
      expect(numbersOf(jobs.listActiveJobs(database))).toEqual(numbersOf(seen.filter(isActive)));
      for (const job of allJobs) {
        const older = seen.filter(
          (one) =>
            one.number < job.number &&
            one.is_practice === job.is_practice &&
            one.finished_at === null &&
            one.is_paused === 0,
        );
        const isPractice = job.is_practice === 1;
        expect(jobs.listOlderJobs(database, { number: job.number, isPractice })).toEqual(
          older.map(({ id }) => id),
        );
      }
      expect(jobs.listSourcePaths(database)).toEqual(
        allJobs
          .filter(({ is_deleted }) => is_deleted === 0)
          .map(({ number, source_path }) => ({ number, path: source_path })),
      );
    }),
  );
});

test('jobs: what is written changes one job, and all of it that has to change', () => {
  const columns = ['is_paused', 'pause_reason', 'is_queued', 'is_cancel_requested', 'attempt', 'finished_at'];
  const before = {
    is_paused: 1,
    pause_reason: '{"code":"offline"}',
    is_queued: 1,
    is_cancel_requested: 1,
    attempt: 1,
    finished_at: 5,
  };
  const changes: readonly (readonly [(number: number) => void, Readonly<Record<string, unknown>>])[] = [
    [(number) => jobs.holdJob(database, number, null), { pause_reason: null }],
    [
      (number) => jobs.holdJob(database, number, { code: 'disk-full' }),
      { pause_reason: '{"code":"disk-full"}' },
    ],
    [(number) => jobs.releaseJob(database, number), { is_paused: 0, pause_reason: null }],
    [(number) => jobs.requestCancel(database, number), { is_paused: 0, pause_reason: null, is_queued: 0 }],
    [
      (number) => jobs.startAttempt(database, number, 2),
      {
        is_paused: 0,
        pause_reason: null,
        is_queued: 0,
        is_cancel_requested: 0,
        attempt: 2,
        finished_at: null,
      },
    ],
    [(number) => jobs.enqueueJob(database, number), { is_paused: 0, pause_reason: null }],
    [(number) => jobs.dequeueJob(database, number), { is_queued: 0 }],
    [(number) => jobs.setFinishedAt(database, number, null), { finished_at: null }],
  ];
  const [job] = fc.sample(anyJobs, 1);
  for (const [change, after] of changes) {
    empty();
    insert(
      'jobs',
      (job ?? []).map((one) => ({ ...one, ...before })),
    );
    change(2);
    const read = (number: number) =>
      database.get(`SELECT ${columns.join(', ')} FROM jobs WHERE number = ?`, number);
    expect(read(2)).toEqual({ ...before, ...after });
    expect(read(1)).toEqual(before);
    expect(read(3)).toEqual(before);
  }
});

/** Rows of two jobs, what came back for them, and what people changed in it. */
const anyRows = fc.uniqueArray(
  fc.record({
    job: fc.constantFrom(1, 2),
    position: fc.integer({ min: 0, max: 6 }),
    attempt: fc.integer({ min: 1, max: 2 }),
    batch: fc.integer({ min: 1, max: 3 }),
    state: fc.constantFrom(...rowStates),
    isSent: fc.boolean(),
    leader: orNull(fc.integer({ min: 0, max: 6 })),
    resultAttempt: orNull(fc.integer({ min: 1, max: 2 })),
    resultState: fc.constantFrom(...rowStates.slice(1)),
    isEdited: fc.integer({ min: 0, max: 3 }),
  }),
  { minLength: 3, maxLength: 12, selector: (one) => `${one.job} ${one.position}` },
);
type AnyRow = typeof anyRows extends fc.Arbitrary<(infer T)[]> ? T : never;
const customIdOf = ({ job, position, isSent }: AnyRow) => (isSent ? `id-${job}-${position}` : null);
const resultOf = ({ job, position, resultAttempt }: AnyRow) =>
  resultAttempt === null ? null : job * 100 + position;

function fillRows(all: readonly AnyRow[]): void {
  empty();
  const [allJobs = []] = fc.sample(anyJobs, { numRuns: 1, seed: 1 });
  insert('jobs', allJobs);
  insert(
    'rows',
    all.map((one) => ({
      job: one.job,
      position: one.position,
      sheet_row: one.position + 2,
      fingerprint: 'f',
      attempt: one.attempt,
      batch: one.batch,
      state: one.state,
      custom_id: customIdOf(one),
      duplicate_of: one.isSent ? null : one.leader,
      size_bytes: one.position * 10,
      result: resultOf(one),
    })),
  );
  insert(
    'row_inputs',
    all.map(({ job, position }) => ({ job, position, key: null, cells: `["${job}-${position}"]` })),
  );
  insert(
    'results',
    all.flatMap((one) =>
      one.resultAttempt === null
        ? []
        : {
            number: resultOf(one),
            job: one.job,
            position: one.position,
            attempt: one.resultAttempt,
            batch: one.batch,
            custom_id: `id-${one.job}-${one.position}`,
            outcome: one.resultState === 'answered' ? 'succeeded' : 'errored',
            state: one.resultState,
            answers: '["x"]',
            input_tokens: 1,
            output_tokens: 1,
            cache_write_tokens: 0,
            cache_read_tokens: 0,
            received_at: 0,
          },
    ),
  );
  insert(
    'answer_edits',
    all.flatMap(({ isEdited, job, position, ...one }) =>
      isEdited < 2
        ? []
        : {
            job,
            position,
            // Of the answer that stands there, or of an older one.
            result: isEdited === 2 ? resultOf({ job, position, isEdited, ...one }) : 999,
            answers: '{}',
            edited_at: position,
          },
    ),
  );
}

const inOrder = (all: readonly AnyRow[], job: number, batch?: number): readonly AnyRow[] =>
  all
    .filter((one) => one.job === job && (batch === undefined || one.batch === batch))
    .sort((a, b) => a.position - b.position);

test('rows: requests of a batch, rows to be sent again, what is missing and what is counted', () => {
  fc.assert(
    fc.property(anyRows, fc.integer({ min: -1, max: 6 }), (all, after) => {
      fillRows(all);
      for (const job of [1, 2]) {
        for (const batch of [1, 2, 3]) {
          const requests = inOrder(all, job, batch).filter(({ isSent }) => isSent);
          const behind = requests.filter(({ position }) => position > after);
          expect(rows.listRequests(database, job, batch, after, 2)).toEqual(
            behind.slice(0, 2).map((one) => ({
              position: one.position,
              customId: customIdOf(one),
              cells: [`${one.job}-${one.position}`],
            })),
          );
          requests.forEach((one, at) => {
            expect(rows.findRequest(database, job, batch, at)).toEqual({
              position: one.position,
              rowNumber: one.position + 2,
              customId: customIdOf(one),
            });
          });
          expect(rows.findRequest(database, job, batch, requests.length)).toBeNull();
          expect([...rows.listRequestSizes(database, job, batch)].sort()).toEqual(
            requests.map(({ position }) => position * 10).sort(),
          );
          const missing = requests.filter(({ attempt, resultAttempt }) => attempt !== resultAttempt);
          expect(results.listMissing(database, job, batch, 3)).toEqual(missing.slice(0, 3).map(customIdOf));
          const counted = inOrder(all, job, batch).filter(({ resultAttempt }) => resultAttempt !== null);
          expect(results.countResults(database, job, batch)).toEqual({
            all: counted.length,
            succeeded: counted.filter(({ resultState }) => resultState === 'answered').length,
          });
          for (const one of all) {
            const customId = `id-${one.job}-${one.position}`;
            const isOwn = one.isSent && one.job === job && one.batch === batch;
            expect(results.isOwnCustomId(database, job, batch, customId)).toBe(isOwn);
            expect(rows.isCustomIdUsed(database, job, customId)).toBe(one.isSent && one.job === job);
          }
        }
        const states: readonly RowState[] = ['failed', 'refused', 'waiting', 'answered'];
        const own = inOrder(all, job);
        expect(rows.countRowsIn(database, job, states)).toBe(
          own.filter(({ state }) => states.includes(state)).length,
        );
        const wanted = (named: readonly number[] | null) =>
          own.find(
            (one) =>
              one.position > after &&
              states.includes(one.state) &&
              (named === null ? one.isEdited !== 2 : named.includes(one.position + 2)),
          )?.position;
        for (const rowNumbers of [null, [2, 4, 6, 8]])
          expect(rows.findRetryRow(database, job, { states, rowNumbers }, after)?.position).toBe(
            wanted(rowNumbers),
          );
        const edited = own.filter(({ isEdited }) => isEdited >= 2);
        expect(reviews.countEditsSince(database, job, after)).toBe(
          edited.filter(({ position }) => position > after).length,
        );
        expect(reviews.countReview(database, job)).toMatchObject({
          edited: edited.length,
          renewed: edited.filter(({ isEdited }) => isEdited === 3).length,
        });
      }
      expect(rows.countAllRows(database)).toBe(all.length);
      for (const one of all.filter(({ isSent }) => isSent)) {
        const [job] = fc
          .sample(anyJobs, { numRuns: 1, seed: 1 })
          .flat()
          .slice(one.job - 1);
        const customId = customIdOf(one) ?? '';
        for (const lane of [0, 1])
          expect(rows.findBatchesWith(database, customId, lane === 1)).toEqual(
            job?.is_practice === lane ? [{ job: one.job, batch: one.batch }] : [],
          );
      }
    }),
  );
});

test('rows: counted by batch and state, those of repairs by themselves', () => {
  fc.assert(
    fc.property(anyRows, anyBatches.map(withOwnIds), (all, allBatches) => {
      fillRows(all);
      insert('batches', allBatches);
      for (const job of [1, 2]) {
        const counts = new Map<string, number>();
        for (const { batch, state } of inOrder(all, job))
          counts.set(`${batch} ${state}`, (counts.get(`${batch} ${state}`) ?? 0) + 1);
        const read = (lines: readonly rows.RowCount[]) =>
          lines.map(({ batch, state, count }) => `${batch} ${state} ${count}`).sort();
        const wanted = [...counts].map(([place, count]) => `${place} ${count}`).sort();
        expect(read(rows.listRowCounts(database, job))).toEqual(wanted);
        const retries = allBatches.filter((one) => one.job === job && one.attempt > 1);
        expect(read(rows.listRetryCounts(database, job))).toEqual(
          wanted.filter((line) => retries.some(({ number }) => line.startsWith(`${number} `))),
        );
      }
    }),
  );
});

test('rows: a split moves what waits behind a place with all that share it; canceling ends what waits', () => {
  fc.assert(
    fc.property(anyRows, fc.integer({ min: 0, max: 6 }), (all, from) => {
      fillRows(all);
      const read = () =>
        database.all<{ job: number; position: number; batch: number; state: string }>(
          'SELECT job, position, batch, state FROM rows ORDER BY job, position',
        );
      const one = ({ job, position, batch, state }: AnyRow) => ({ job, position, batch, state });
      const sorted = [...inOrder(all, 1), ...inOrder(all, 2)];
      rows.moveRequests(database, 1, { from: 2, to: 9 }, from);
      const isMoved = (row: AnyRow) =>
        row.job === 1 &&
        row.batch === 2 &&
        row.state === 'waiting' &&
        ((row.isSent ? null : row.leader) ?? row.position) >= from;
      expect(read()).toEqual(sorted.map((row) => (isMoved(row) ? { ...one(row), batch: 9 } : one(row))));
      fillRows(all);
      const isEnded = (row: AnyRow) => row.job === 1 && row.batch === 2 && row.state === 'waiting';
      expect(rows.cancelSomeRows(database, 1, 2)).toBe(all.filter(isEnded).length);
      expect(read()).toEqual(
        sorted.map((row) =>
          isEnded(row)
            ? { ...one(row), state: row.resultAttempt === null ? 'canceled' : row.resultState }
            : one(row),
        ),
      );
    }),
  );
});

test('attempts: what is still being written down, and how much room answers had at most', () => {
  const anyAttempts = fc.uniqueArray(
    fc.record({
      job: fc.constantFrom(...jobNumbers),
      number: fc.integer({ min: 1, max: 2 }),
      nonce: fc.constant('n'),
      max_tokens: small,
      is_committed: flag,
      created_at: small,
      row_numbers: orNull(fc.constant('[4,5]')),
    }),
    { selector: (one) => `${one.job} ${one.number}`, maxLength: 6 },
  );
  fc.assert(
    fc.property(anyJobs, anyAttempts, (allJobs, all) => {
      empty();
      insert('jobs', allJobs);
      insert('attempts', all);
      for (const job of jobNumbers) {
        const own = all.filter((one) => one.job === job);
        expect(attempts.isBeingPlanned(database, job)).toBe(own.some((one) => one.is_committed === 0));
        for (const number of [1, 2])
          expect(attempts.isBeingPlanned(database, job, number)).toBe(
            own.some((one) => one.number === number && one.is_committed === 0),
          );
        const max = own.length === 0 ? null : Math.max(...own.map((one) => one.max_tokens));
        expect(attempts.readMaxTokensSoFar(database, job)).toBe(max);
        expect([...attempts.readChosenRows(database, job).keys()]).toEqual(
          own
            .filter((one) => one.row_numbers !== null)
            .map(({ number }) => number)
            .sort(),
        );
        for (const number of [1, 2])
          expect(attempts.findAttemptStart(database, job, number)).toBe(
            own.find((one) => one.number === number)?.created_at ?? null,
          );
      }
      const interrupted = allJobs.filter(
        (job) =>
          job.is_deleted === 0 &&
          job.is_committed === 1 &&
          all.some((one) => one.job === job.number && one.number === job.attempt && one.is_committed === 0),
      );
      expect([...attempts.listInterrupted(database)].sort()).toEqual(numbersOf(interrupted));
    }),
  );
});

test('marks: of these rows and no others, given and taken away', async () => {
  const marked = () =>
    database.all('SELECT job, position, mark FROM review_marks ORDER BY job, position').map(Object.values);
  await reviews.markPositions(database, 1, [0, 2, 5], 'accepted');
  await reviews.markPositions(database, 2, [2], 'needs-review');
  await reviews.markPositions(database, 1, [5, 6], 'needs-review');
  const before = [
    [1, 0, 'accepted'],
    [1, 2, 'accepted'],
    [1, 5, 'needs-review'],
    [1, 6, 'needs-review'],
    [2, 2, 'needs-review'],
  ];
  expect(marked()).toEqual(before);
  expect(reviews.countReview(database, 1)).toMatchObject({ accepted: 2, needsReview: 2 });
  await reviews.markPositions(database, 1, [2, 3, 6], null);
  expect(marked()).toEqual(before.filter(([job, position]) => job === 2 || position === 0 || position === 5));
});
