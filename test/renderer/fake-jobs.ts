/** Jobs and results for looking at the page without a core: every state once, with plausible words. */

import type { Job } from '../../renderer/client/page-host.ts';
import { noRows, type ResultDetail, type RowCounts, type RowState } from '../../shared/model/job.ts';
import { type Note, noteOf } from '../../shared/model/notes.ts';

const minute = 60_000;
const ago = (minutes: number): string => new Date(Date.now() - minutes * minute).toISOString();
const ahead = (minutes: number): string => ago(-minutes);

function fakeJob(changes: Partial<Job> & Pick<Job, 'id' | 'name'>): Job {
  return {
    workbookName: 'Support tickets 2026.xlsx',
    sheet: 'Tickets',
    model: 'claude-sonnet-5-5',
    columns: ['Category'],
    isPractice: false,
    state: 'finished',
    problem: null,
    retryAt: null,
    counts: { ...noRows, answered: 320 },
    batches: [],
    createdAt: ago(90),
    begunAt: changes.createdAt ?? ago(90),
    waitsFor: [],
    sentAt: ago(89),
    finishedAt: ago(41),
    costUsdMicros: 412_350,
    estimate: { lowUsdMicros: 360_000, highUsdMicros: 520_000 },
    savedAs: null,
    ...changes,
  };
}

function fakeBatch(changes: Partial<Job['batches'][number]>): Job['batches'][number] {
  return {
    number: 1,
    state: 'collected',
    remoteId: 'msgbatch_01HkcTjaV5uDC8jWR4ZsDV8d',
    requestCount: 320,
    sentAt: ago(89),
    endedAt: ago(42),
    expiresAt: ahead(1351),
    isInDoubt: false,
    ...changes,
  };
}

/** One job for each thing that a job can be. */
export function fakeJobs(): Job[] {
  return [
    fakeJob({
      id: 'processing',
      name: 'Translate product texts',
      workbookName: 'Catalogue autumn – final (2).xlsx',
      sheet: 'Products',
      state: 'processing',
      counts: { ...noRows, sent: 12_400, skipped: 35 },
      createdAt: ago(24),
      sentAt: ago(23),
      finishedAt: null,
      costUsdMicros: null,
      estimate: { lowUsdMicros: 18_200_000, highUsdMicros: 26_900_000 },
      batches: [
        fakeBatch({
          state: 'sent',
          requestCount: 10_000,
          sentAt: ago(23),
          endedAt: null,
          expiresAt: ahead(1417),
        }),
        fakeBatch({
          number: 2,
          state: 'sent',
          requestCount: 2_400,
          sentAt: ago(22),
          endedAt: null,
          expiresAt: ahead(1418),
        }),
      ],
    }),
    fakeJob({
      id: 'waiting',
      name: 'Summarise interviews',
      workbookName: 'Interviews.csv',
      sheet: 'Interviews',
      state: 'sending',
      counts: { ...noRows, waiting: 800 },
      problem: { code: 'service-busy', facts: { seconds: 40 } },
      retryAt: new Date(Date.now() + 40_000).toISOString(),
      createdAt: ago(2),
      sentAt: null,
      finishedAt: null,
      costUsdMicros: null,
      batches: [
        fakeBatch({
          state: 'planned',
          remoteId: null,
          requestCount: 800,
          sentAt: null,
          endedAt: null,
          expiresAt: null,
        }),
      ],
    }),
    fakeJob({
      id: 'mixed',
      name: 'Classify tickets',
      counts: {
        ...noRows,
        answered: 261,
        'cut-off': 14,
        'off-list': 9,
        failed: 21,
        refused: 2,
        expired: 3,
        skipped: 10,
      },
      batches: [fakeBatch({})],
    }),
    fakeJob({
      id: 'paused',
      name: 'Screen applications',
      workbookName: 'Applications.xlsx',
      sheet: 'Round 1',
      state: 'paused',
      problem: { code: 'credit-exhausted' },
      counts: { ...noRows, answered: 4_000, waiting: 2_100 },
      createdAt: ago(60 * 26),
      sentAt: ago(60 * 26 - 1),
      finishedAt: null,
      costUsdMicros: 9_412_350,
      batches: [
        fakeBatch({ requestCount: 4_000 }),
        fakeBatch({
          number: 2,
          state: 'planned',
          remoteId: null,
          requestCount: 2_100,
          sentAt: null,
          endedAt: null,
          expiresAt: null,
        }),
      ],
    }),
    fakeJob({
      id: 'practice',
      name: 'Classify the sample tickets',
      workbookName: 'Sample tickets.xlsx',
      isPractice: true,
      counts: { ...noRows, answered: 320 },
      costUsdMicros: 0,
      savedAs: 'Sample tickets – results.xlsx',
      createdAt: ago(60 * 50),
      batches: [fakeBatch({ remoteId: 'practice_1' })],
    }),
    fakeJob({
      id: 'canceled',
      name: 'Product descriptions, first try',
      state: 'canceled',
      counts: { ...noRows, answered: 120, canceled: 200 },
      createdAt: ago(60 * 24 * 9),
      savedAs: 'Products – results.xlsx',
      batches: [fakeBatch({})],
    }),
  ];
}

const messages = [
  'I was charged twice for order 88213, please refund one of them.',
  'The parcel was marked as delivered yesterday but nothing is here and my neighbour has not seen it either.',
  'How do I change the e-mail address of my account?',
  'The lamp arrived with a broken switch. I would like a replacement, not my money back.',
  'Möchten Sie mir bitte sagen, ob das Ersatzteil noch lieferbar ist? Vielen Dank!',
];
const labels = ['Billing', 'Delivery', 'Account', 'Product fault', 'Question'];
const notes: Partial<Record<RowState, Note>> = {
  failed: noteOf('error-told', {
    text: 'invalid_request_error: messages.0: text content blocks must be non-empty',
  }),
  'cut-off': noteOf('cut-off'),
  'off-list': noteOf('off-list', { text: 'Shipping complaint' }),
  refused: noteOf('declined'),
};

const known = new WeakMap<RowCounts, RowState[]>();

/** The state of each row of a job, in the order of its counts, shuffled a little so that it looks like work. */
export function fakeStates(counts: RowCounts): RowState[] {
  const made = known.get(counts) ?? makeStates(counts);
  known.set(counts, made);
  return made;
}

function makeStates(counts: RowCounts): RowState[] {
  const states = Object.entries(counts).flatMap(([state, count]) =>
    Array.from({ length: Math.min(count, 20_000) }, () => state as RowState),
  );
  return states.map((_, index) => states[(index * 7919) % states.length] ?? 'waiting');
}

/** One result row of a fake job. */
export function fakeResult(index: number, state: RowState): ResultDetail {
  const message = messages[index % messages.length] ?? '';
  const isPaid = ['answered', 'cut-off', 'off-list', 'refused'].includes(state);
  const answer = state === 'answered' || state === 'cut-off' ? (labels[index % labels.length] ?? '') : '';
  return {
    rowNumber: index + 2,
    customId: `a1b2c3-r${index + 2}`,
    state,
    inputs: [`T-${10_000 + index}`, message],
    answers: [answer],
    notes: [notes[state] ?? []].flat(),
    usage: isPaid ? { inputTokens: 212, outputTokens: 6, cacheReadTokens: 0, cacheWriteTokens: 0 } : null,
    costUsdMicros: isPaid ? 363 : null,
    prompt: `You sort support tickets for a shop.\nChoose the one category that fits best.\n\nTicket: ${message}`,
    stopReason: isPaid ? 'end_turn' : null,
    ownAnswers: [answer],
    editedColumns: [],
    isRenewed: false,
    mark: null,
  };
}
