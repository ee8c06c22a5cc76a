/** The whole contract, served from memory: for developing and looking at the page before and without the real core. */
import { implement, type Router } from '@orpc/server';
import type { Job } from '../../renderer/client/page-host.ts';
import { withJob } from '../../renderer/client/snapshot-events.ts';
import { contract } from '../../shared/contract/contract.ts';
import type { AppEvent, AppSnapshot, Draft } from '../../shared/contract/types.ts';
import { noRows, totalRows } from '../../shared/model/job.ts';
import { defaultSettings } from '../../shared/model/settings.ts';
import { fakeJobs, fakeResult, fakeStates } from './fake-jobs.ts';
import { fakeColumns, fakeRow, fakeRowCount, fakeTopRows } from './fake-workbook.ts';

/** What a fake core begins with. */
export interface FakeStart {
  readonly jobs?: readonly Job[];
  readonly hasKey?: boolean;
  readonly host?: 'desktop' | 'browser';
  readonly appearance?: AppSnapshot['settings']['appearance'];
}

type EventBody = AppEvent extends infer Event
  ? Event extends AppEvent
    ? Omit<Event, 'revision'>
    : never
  : never;

/** A revisioned store with listeners, as the real core has one. */
export function createFakeState(start: FakeStart) {
  const listeners = new Set<(event: AppEvent) => void>();
  let snapshot: AppSnapshot = {
    revision: 1,
    version: '0.1.0',
    host: start.host ?? 'browser',
    settings: { ...defaultSettings, appearance: start.appearance ?? 'system' },
    key: start.hasKey
      ? { state: 'kept', ending: 'x7Qa', storeName: 'Keychain' }
      : { state: 'none', ending: '', storeName: 'Keychain' },
    jobs: [...(start.jobs ?? fakeJobs())],
  };
  const tell = (body: EventBody, changes: Partial<AppSnapshot>): void => {
    const revision = snapshot.revision + 1;
    snapshot = { ...snapshot, ...changes, revision };
    for (const listener of listeners) listener({ ...body, revision } as AppEvent);
  };
  return {
    get: () => snapshot,
    tell,
    /** Leaves a revision out, as if an event had been lost. */
    skipRevision: (changes: Partial<AppSnapshot>) => {
      snapshot = { ...snapshot, ...changes, revision: snapshot.revision + 1 };
    },
    setJob: (job: Job) => tell({ type: 'jobs.progressed', job }, { jobs: withJob(snapshot.jobs, job) }),
    listen: (listener: (event: AppEvent) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    listenerCount: () => listeners.size,
  };
}

export type FakeState = ReturnType<typeof createFakeState>;

async function* eventsOf(state: FakeState, signal: AbortSignal | undefined): AsyncGenerator<AppEvent> {
  const queue: AppEvent[] = [];
  let wake = (): void => {};
  const stop = state.listen((event) => {
    queue.push(event);
    wake();
  });
  signal?.addEventListener('abort', () => wake());
  try {
    while (signal?.aborted !== true) {
      const next = queue.shift();
      if (next !== undefined) yield next;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
  } finally {
    stop();
  }
}

function columnsOf(draft: Draft): string[] {
  const { template, columnName } = draft.settings;
  const { answerFormat } = template;
  return answerFormat.kind === 'fields' ? answerFormat.fields.map((field) => field.name) : [columnName];
}

/** Waits a little, so that waiting states can be seen. */
const soon = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A router for an oRPC handler. */
export function createFakeRouter(state: FakeState): Router<typeof contract, Record<never, never>> {
  const os = implement(contract);
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
  const preview = (draft: Draft, index: number) => {
    const row = fakeRow(index);
    const text = draft.settings.template.instruction.replace(
      /\{\{\s*(.+?)\s*\}\}/g,
      (whole, name: string) => row.cells[fakeColumns.indexOf(name)] ?? whole,
    );
    return {
      rowNumber: row.rowNumber,
      position: index,
      text,
      isSkipped: false,
      index,
      rowCount: fakeRowCount,
    };
  };
  return os.router({
    app: {
      snapshot: os.app.snapshot.handler(() => state.get()),
      events: os.app.events.handler(({ signal }) => eventsOf(state, signal)),
    },
    settings: {
      change: os.settings.change.handler(({ input }) => {
        const { settings } = state.get();
        const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
        const next = { ...settings, ...given } as typeof settings;
        state.tell({ type: 'settings.changed', settings: next }, { settings: next });
        return next;
      }),
    },
    key: {
      save: os.key.save.handler(async ({ input, errors }) => {
        await soon(600);
        if (!input.key.startsWith('sk-ant-')) throw errors.PROBLEM({ data: { code: 'key-malformed' } });
        if (input.key.includes('wrong')) throw errors.PROBLEM({ data: { code: 'key-rejected' } });
        const key = { state: 'kept', ending: input.key.slice(-4), storeName: 'Keychain' } as const;
        state.tell({ type: 'key.changed', key }, { key });
        return key;
      }),
      remove: os.key.remove.handler(() => {
        const key = { state: 'none', ending: '', storeName: 'Keychain' } as const;
        state.tell({ type: 'key.changed', key }, { key });
        return key;
      }),
    },
    files: {
      choose: os.files.choose.handler(() => ({ fileId: 'chosen', name: 'Tickets.xlsx' })),
      useSample: os.files.useSample.handler(() => ({ fileId: 'sample', name: 'Sample tickets.xlsx' })),
      listRecent: os.files.listRecent.handler(() => [
        {
          fileId: 'recent',
          name: 'Catalogue autumn.xlsx',
          openedAt: new Date(Date.now() - 86_400_000).toISOString(),
        },
      ]),
      open: os.files.open.handler(() => ({})),
      showInFolder: os.files.showInFolder.handler(() => ({})),
    },
    workbooks: {
      open: os.workbooks.open.handler(() => ({
        format: 'xlsx' as const,
        sizeBytes: 48_200,
        fileHash: 'ab'.repeat(32),
        sheets: [
          { name: 'Tickets', kind: 'worksheet' as const, isHidden: false },
          { name: 'Chart', kind: 'chart' as const, isHidden: false },
          { name: 'Archive', kind: 'worksheet' as const, isHidden: true },
        ],
        suggestedSheet: 0,
        warnings: [],
      })),
      readTable: os.workbooks.readTable.handler(async ({ input }) => {
        for (const share of [0.2, 0.6, 1]) {
          await soon(120);
          state.tell({ type: 'workbooks.progressed', fileId: input.fileId, share }, {});
        }
        return {
          tableId: 'table',
          sheet: input.sheet,
          headerRow: input.headerRow ?? 3,
          columns: fakeColumns.map((name, index) => ({ index, name, header: name, isHidden: false })),
          rowCount: fakeRowCount,
          hiddenRowCount: 8,
          lastRow: 323,
          suggestedIdColumn: 'Ticket',
          rowsWithoutFormulaValue: 0,
          warnings: [],
        };
      }),
      cancelReading: os.workbooks.cancelReading.handler(() => ({})),
      listRows: os.workbooks.listRows.handler(({ input }) =>
        Array.from(
          { length: Math.max(0, Math.min(input.limit, fakeRowCount - input.offset)) },
          (_, index) => {
            const row = fakeRow(input.offset + index);
            return { ...row, cells: [...row.cells] };
          },
        ),
      ),
      listTopRows: os.workbooks.listTopRows.handler(({ input }) =>
        fakeTopRows(input.limit).map((row) => ({ ...row, cells: [...row.cells] })),
      ),
      listValues: os.workbooks.listValues.handler(() => [
        { value: 'Desk lamp', count: 80 },
        { value: 'Kettle', count: 80 },
      ]),
    },
    instructions: {
      check: os.instructions.check.handler(({ input }) => {
        const names = [...input.template.instruction.matchAll(/\{\{\s*(.+?)\s*\}\}/g)].map(
          (match) => match[1] ?? '',
        );
        return {
          unknown: names
            .filter((name) => !fakeColumns.includes(name))
            .map((name) => ({ name, suggestion: 'Message' })),
          used: names.filter((name) => fakeColumns.includes(name)),
        };
      }),
      preview: os.instructions.preview.handler(({ input }) =>
        preview(input.draft, typeof input.at === 'number' ? input.at : input.at === 'longest' ? 1 : 2),
      ),
    },
    models: {
      list: os.models.list.handler(() => [
        {
          id: 'claude-haiku-5',
          name: 'Claude Haiku 5',
          strength: 'fast' as const,
          inputUsdMicros: 1_000_000,
          outputUsdMicros: 5_000_000,
          maxOutputTokens: 64_000,
          isDeprecated: false,
        },
        {
          id: 'claude-sonnet-5-5',
          name: 'Claude Sonnet 5.5',
          strength: 'balanced' as const,
          inputUsdMicros: 3_000_000,
          outputUsdMicros: 15_000_000,
          maxOutputTokens: 64_000,
          isDeprecated: false,
        },
        {
          id: 'claude-opus-5',
          name: 'Claude Opus 5',
          strength: 'capable' as const,
          inputUsdMicros: 5_000_000,
          outputUsdMicros: 25_000_000,
          maxOutputTokens: 64_000,
          isDeprecated: false,
        },
      ]),
    },
    estimates: {
      make: os.estimates.make.handler(({ input }) => ({
        rows: fakeRowCount,
        skippedRows: 4,
        requests: fakeRowCount - 4,
        inputTokens: 68_000,
        outputTokensLow: 1_200,
        outputTokensHigh: 6_400,
        batchCost: input.settings.isPractice ? null : { lowUsdMicros: 111_000, highUsdMicros: 150_000 },
        fullPriceCost: input.settings.isPractice ? null : { lowUsdMicros: 222_000, highUsdMicros: 300_000 },
        worstCaseUsdMicros: input.settings.isPractice ? null : 640_000,
        isCounted: state.get().key.state !== 'none',
      })),
    },
    tries: {
      run: os.tries.run.handler(async ({ input }) => {
        await soon(700);
        return [0, 1, 2].map((index) => ({
          rowNumber: index + 4,
          inputs: [...fakeRow(index).cells.slice(3)],
          prompt: preview(input.draft, index).text,
          state: index === 2 ? ('off-list' as const) : ('answered' as const),
          answers: columnsOf(input.draft).map(() => 'Billing'),
          note: index === 2 ? 'Claude answered “Shipping”.' : null,
          usage: { inputTokens: 210, outputTokens: 5, cacheReadTokens: 0, cacheWriteTokens: 0 },
          costUsdMicros: input.draft.settings.isPractice ? null : 705,
        }));
      }),
    },
    jobs: {
      send: os.jobs.send.handler(({ input }) => {
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
      get: os.jobs.get.handler(({ input, errors }) => {
        const job = find(input.jobId, errors);
        return {
          ...job,
          inputColumns: ['Ticket', 'Message'],
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
      listResults: os.jobs.listResults.handler(async ({ input, errors }) => {
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
          const { prompt: _prompt, stopReason: _stopReason, ...row } = fakeResult(index, rowState);
          return { ...row, inputs: [...row.inputs], answers: [...row.answers] };
        });
        return { total: all.length, rows };
      }),
      getResult: os.jobs.getResult.handler(({ input, errors }) => {
        const index = input.rowNumber - 2;
        const row = fakeResult(index, fakeStates(find(input.jobId, errors).counts)[index] ?? 'answered');
        return { ...row, inputs: [...row.inputs], answers: [...row.answers] };
      }),
      checkSave: os.jobs.checkSave.handler(({ input, errors }) => {
        const job = find(input.jobId, errors);
        if (job.id === 'canceled')
          throw errors.PROBLEM({
            data: { code: 'save-refused-source-missing', facts: { name: job.workbookName } },
          });
        const isMixed = job.id === 'mixed';
        return {
          isUnchanged: !isMixed,
          matched: totalRows(job.counts) - (isMixed ? 7 : 0),
          changedRows: isMixed ? [12, 80, 81, 204] : [],
          changed: isMixed ? 4 : 0,
          goneRows: isMixed ? [17, 19, 300] : [],
          gone: isMixed ? 3 : 0,
        };
      }),
      save: os.jobs.save.handler(async ({ input, errors }) => {
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
          written: job.counts.answered,
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
      pause: os.jobs.pause.handler(({ input, errors }) =>
        change(find(input.jobId, errors), { state: 'paused' }),
      ),
      resume: os.jobs.resume.handler(({ input, errors }) =>
        change(find(input.jobId, errors), { state: 'processing', problem: null }),
      ),
      checkCancel: os.jobs.checkCancel.handler(({ input, errors }) => {
        const { counts } = find(input.jobId, errors);
        return { notSentRows: counts.waiting, sentRows: counts.sent, atMostUsdMicros: counts.sent * 363 };
      }),
      deleteAtAnthropic: os.jobs.deleteAtAnthropic.handler(({ input, errors }) => find(input.jobId, errors)),
      cancel: os.jobs.cancel.handler(({ input, errors }) =>
        change(find(input.jobId, errors), { state: 'canceling' }),
      ),
      repair: os.jobs.repair.handler(({ input, errors }) =>
        change(find(input.jobId, errors), { state: 'sending' }),
      ),
      remove: os.jobs.remove.handler(({ input }) => {
        state.tell(
          { type: 'jobs.removed', jobId: input.jobId },
          { jobs: state.get().jobs.filter((job) => job.id !== input.jobId) },
        );
        return {};
      }),
    },
    records: {
      list: os.records.list.handler(() => ({
        total: 1,
        records: [
          {
            at: new Date(Date.now() - 3_600_000).toISOString(),
            kind: 'batch' as const,
            jobId: 'mixed',
            workbookName: 'Support tickets 2026.xlsx',
            batch: 1,
            remoteId: 'msgbatch_01HkcTjaV5uDC8jWR4ZsDV8d',
            columns: ['Message'],
            hasBackground: false,
            rows: 310,
            bytes: 184_300,
          },
        ],
      })),
    },
  });
}
