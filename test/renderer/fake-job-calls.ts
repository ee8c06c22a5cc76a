/** The contract's `jobs` area over the fake state. */
import type { implement } from '@orpc/server';
import type { Job } from '../../renderer/client/page-host.ts';
import type { contract } from '../../shared/contract/contract.ts';
import type { Draft } from '../../shared/contract/types.ts';
import { noRows, type ResultRow, totalRows } from '../../shared/model/job.ts';
import { fakeCharts, fakeFailureGroups } from './fake-charts.ts';
import { fakeJobs, fakeResult, fakeStates } from './fake-jobs.ts';
import type { FakeState } from './fake-state.ts';
import { fakeRowCount } from './fake-workbook.ts';

/** Names of the new columns of a draft. */
export function columnsOf(draft: Draft): string[] {
  const { template, columnName } = draft.settings;
  const { answerFormat } = template;
  return answerFormat.kind === 'fields' ? answerFormat.fields.map((field) => field.name) : [columnName];
}

/** Waits a little, so that waiting states can be seen. */
export const soon = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function fakeUndo(job: Job) {
  return {
    name: job.workbookName,
    columns: [...job.columns],
    savedAt: '2026-11-21T09:00:00.000Z',
    backupName: `${job.workbookName} (backup)`,
    problem: null,
    // As after working on the file, which shows more of the dialog; practice jobs show the other case.
    removal: job.isPractice
      ? null
      : { cells: 1238, kept: 2, removed: ['Sentiment'], staying: [...job.columns], keepsSummarySheet: true },
  };
}

type JobsImplementer = ReturnType<typeof implement<typeof contract>>['jobs'];

/** Handlers for all calls of the area. */
export function createFakeJobCalls(os: JobsImplementer, state: FakeState) {
  const find = (
    jobId: string,
    errors: { PROBLEM: (options: { data: { code: 'job-not-found' } }) => Error },
  ): Job => {
    const job = state.get().jobs.find((other) => other.id === jobId);
    if (job === undefined) throw errors.PROBLEM({ data: { code: 'job-not-found' } });
    return job;
  };
  const change = (job: Job, changes: Partial<Job>): Job => {
    const next = { ...job, ...changes };
    state.setJob(next);
    return next;
  };
  return {
    send: os.send.handler(({ input }) => {
      const { settings } = input;
      const columns = columnsOf(input);
      const now = new Date().toISOString();
      const job: Job = {
        ...(fakeJobs()[2] as Job),
        id: `job${state.get().revision}`,
        name: `${columns[0]} for Tickets`,
        isPractice: settings.isPractice,
        columns,
        state: 'sending',
        counts: { ...noRows, waiting: fakeRowCount },
        createdAt: now,
        begunAt: now,
        sentAt: null,
        finishedAt: null,
        costUsdMicros: null,
        batches: [],
      };
      state.setJob(job);
      const step = (ms: number, changes: Partial<Job>): unknown =>
        setTimeout(() => change(state.get().jobs.find((other) => other.id === job.id) ?? job, changes), ms);
      step(1500, { state: 'processing', sentAt: now, counts: { ...noRows, sent: fakeRowCount } });
      step(5000, { state: 'collecting' });
      step(6500, {
        state: 'finished',
        finishedAt: new Date().toISOString(),
        counts: { ...noRows, answered: fakeRowCount },
        costUsdMicros: 120_000,
      });
      return job;
    }),
    get: os.get.handler(({ input, errors }) => {
      const job = find(input.jobId, errors);
      return {
        ...job,
        inputColumns: ['Ticket', 'Message'],
        maxTokensSoFar: 50,
        settings: {
          template: {
            instruction:
              'You sort support tickets for a shop.\nChoose the one category that fits best.\n\nTicket: {{Message}}',
            background: '',
            answerFormat: {
              kind: 'labels',
              labels: ['Billing', 'Delivery', 'Account', 'Product fault', 'Question'],
            },
            emptyRule: 'skip-when-all-empty',
          },
          model: job.model,
          maxTokens: 50,
          columnName: 'Category',
          rows: { kind: 'all' },
          idColumn: 'Ticket',
          isPractice: job.isPractice,
          spendCapUsdMicros: 2_000_000,
          sharesIdenticalRequests: true,
          deletesAfterCollection: false,
        },
      };
    }),
    listResults: os.listResults.handler(async ({ input, errors }) => {
      await soon(120);
      const job = find(input.jobId, errors);
      const search = input.search?.toLowerCase() ?? '';
      const all = fakeStates(job.counts)
        .map((rowState, index) => ({ rowState, index }))
        .filter(({ rowState }) => input.state === undefined || rowState === input.state)
        .filter(
          ({ rowState, index }) =>
            search === '' ||
            JSON.stringify(fakeResult(index, rowState).inputs).toLowerCase().includes(search),
        );
      const rows = all.slice(input.offset, input.offset + input.limit).map(({ rowState, index }) => {
        const {
          prompt: _prompt,
          stopReason: _stopReason,
          ownAnswers: _own,
          ...row
        } = fakeResult(index, rowState);
        return fakeCopy(row);
      });
      return { total: all.length, rows };
    }),
    getResult: os.getResult.handler(({ input, errors }) => {
      const index = input.rowNumber - 2;
      const row = fakeResult(index, fakeStates(find(input.jobId, errors).counts)[index] ?? 'answered');
      return { ...fakeCopy(row), ownAnswers: [...row.ownAnswers] };
    }),
    checkSave: os.checkSave.handler(({ input, errors }) => {
      const job = find(input.jobId, errors);
      if (job.id === 'canceled')
        throw errors.PROBLEM({
          data: { code: 'save-refused-source-missing', facts: { name: job.workbookName } },
        });
      const isMixed = job.id === 'mixed';
      const places = new Map(input.places?.map(({ answer, place }) => [answer, place]));
      const answers = job.columns.map((header) => {
        const place = places.get(header) ?? 'append';
        return { header: place === 'append' ? header : place.column, place };
      });
      const beside = (input.extras ?? []).map((extra) => ({
        header: `${job.columns[0]} – ${extra}`,
        place: 'append' as const,
      }));
      const columns = [...answers, ...beside].map((column, at) => ({ ...column, column: 3 + at }));
      return {
        sheetColumns: ['Ticket', 'Message', 'Team'],
        columns,
        aboutColumn: 'Message',
        rows: [2, 3, 4, 5, 6].map((rowNumber) => ({
          rowNumber,
          about: fakeResult(rowNumber - 2, 'answered').inputs[1] ?? '',
          cells: columns.map(() => ({ text: 'Delivery', isKept: false })),
        })),
        canAddSummarySheet: true,
        lacking: null,
        printArea: { lastColumn: 2 },
        changedSinceSave: 0,
        isUnchanged: !isMixed,
        matched: totalRows(job.counts) - (isMixed ? 7 : 0),
        changedRows: isMixed ? [12, 80, 81, 204] : [],
        changed: isMixed ? 4 : 0,
        goneRows: isMixed ? [17, 19, 300] : [],
        gone: isMixed ? 3 : 0,
      };
    }),
    save: os.save.handler(async ({ input, errors }) => {
      await soon(700);
      const job = find(input.jobId, errors);
      if (input.target === 'original' && job.id === 'mixed')
        throw errors.PROBLEM({ data: { code: 'workbook-locked', facts: { name: job.workbookName } } });
      const name =
        input.target === 'copy' ? job.workbookName.replace(/(\.\w+)$/, ' – results$1') : job.workbookName;
      change(job, { savedAs: name });
      return {
        fileId: 'saved',
        name,
        folder: 'Documents',
        written: (input.extras ?? []).length > 0 ? totalRows(job.counts) : job.counts.answered,
        answered: job.counts.answered,
        hasChangedEncoding: false,
        replacedAnswers: 0,
        printArea: { lastColumn: 2, isGrown: input.printsAnswers === true },
        canUndo: true,
        matching: {
          isUnchanged: true,
          matched: totalRows(job.counts),
          changedRows: [],
          changed: 0,
          goneRows: [],
          gone: 0,
        },
        columns: [...job.columns],
        continued: 0,
        backupName: input.target === 'original' ? `${job.workbookName} (backup)` : null,
      };
    }),
    checkUndo: os.checkUndo.handler(({ input, errors }) => {
      const job = find(input.jobId, errors);
      return job.savedAs === null ? null : fakeUndo(job);
    }),
    undoSave: os.undoSave.handler(({ input, errors }) =>
      fakeUndo(change(find(input.jobId, errors), { savedAs: null })),
    ),
    pause: os.pause.handler(({ input, errors }) => change(find(input.jobId, errors), { state: 'paused' })),
    readCharts: os.readCharts.handler(({ input, errors }) => fakeCharts(find(input.jobId, errors))),
    listFailureGroups: os.listFailureGroups.handler(({ input, errors }) =>
      fakeFailureGroups(find(input.jobId, errors)),
    ),
    readHistory: os.readHistory.handler(() => ({
      batches: 12,
      shortestMs: 6 * 60_000,
      medianMs: 15 * 60_000,
      longestMs: 41 * 60_000,
    })),
    queue: os.queue.handler(({ input, errors }) => change(find(input.jobId, errors), { state: 'queued' })),
    sendNow: os.sendNow.handler(({ input, errors }) =>
      change(find(input.jobId, errors), { state: 'sending', waitsFor: [] }),
    ),
    resume: os.resume.handler(({ input, errors }) =>
      change(find(input.jobId, errors), { state: 'processing', problem: null }),
    ),
    checkCancel: os.checkCancel.handler(({ input, errors }) => {
      const { counts } = find(input.jobId, errors);
      return { notSentRows: counts.waiting, sentRows: counts.sent, maxUsdMicros: counts.sent * 363 };
    }),
    deleteAtAnthropic: os.deleteAtAnthropic.handler(({ input, errors }) => find(input.jobId, errors)),
    cancel: os.cancel.handler(({ input, errors }) =>
      change(find(input.jobId, errors), { state: 'canceling' }),
    ),
    repair: os.repair.handler(({ input, errors }) => change(find(input.jobId, errors), { state: 'sending' })),
    remove: os.remove.handler(({ input }) => {
      state.tell(
        { type: 'jobs.removed', jobId: input.jobId },
        { jobs: state.get().jobs.filter((job) => job.id !== input.jobId) },
      );
      return {};
    }),
  };
}

/** A row as the contract types it. */
function fakeCopy<T extends Pick<ResultRow, 'inputs' | 'answers' | 'editedColumns'>>(row: T) {
  return {
    ...row,
    inputs: [...row.inputs],
    answers: [...row.answers],
    editedColumns: [...row.editedColumns],
  };
}
