/** The whole contract, served from memory: for developing and looking at the page before and without the real core. */

import { implement, type Router } from '@orpc/server';
import { contract } from '../../shared/contract/contract.ts';
import type { Draft } from '../../shared/contract/types.ts';
import { noteOf } from '../../shared/model/notes.ts';
import { createFakeAnswerCalls } from './fake-answer-calls.ts';
import { createFakeBatchCalls } from './fake-batch-calls.ts';
import { createFakeAttemptCalls, createFakeExportCalls } from './fake-export-calls.ts';
import { columnsOf, createFakeJobCalls, soon } from './fake-job-calls.ts';
import { eventsOf, type FakeState } from './fake-state.ts';
import { createFakeTemplateCalls } from './fake-template-calls.ts';
import { createFakeUpkeepCalls } from './fake-upkeep-calls.ts';
import { fakeColumns, fakeRow, fakeRowCount, fakeTopRows } from './fake-workbook.ts';

/** A router for an oRPC handler. */
export function createFakeRouter(state: FakeState): Router<typeof contract, Record<never, never>> {
  const os = implement(contract);
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
      isNonData: false,
      isFaulty: false,
      index,
      rowCount: fakeRowCount,
    };
  };
  return os.router({
    app: {
      snapshot: os.app.snapshot.handler(() => state.get()),
      lookForUpdates: os.app.lookForUpdates.handler(() => ({})),
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
          firstHeaderRow: input.firstHeaderRow ?? input.headerRow ?? 3,
          columns: fakeColumns.map((name, index) => ({ index, name, header: name, isHidden: false })),
          rowCount: fakeRowCount,
          hiddenRowCount: 8,
          lastRow: 323,
          suggestedIdColumn: 'Ticket',
          rowsWithoutFormulaValue: 0,
          place: { after: 4, free: [{ first: 5, count: 16_379 }], coveredRows: [] },
          placeProblem: null,
          warnings: [],
        };
      }),
      cancelReading: os.workbooks.cancelReading.handler(() => ({})),
      listRows: os.workbooks.listRows.handler(({ input }) =>
        Array.from(
          { length: Math.max(0, Math.min(input.limit, fakeRowCount - input.offset)) },
          (_item, index) => {
            const row = fakeRow(input.offset + index);
            const { valueless: _, ...plain } = row;
            return { ...plain, cells: [...row.cells] };
          },
        ),
      ),
      listTopRows: os.workbooks.listTopRows.handler(({ input }) =>
        fakeTopRows(input.limit).map(({ valueless: _, ...row }) => ({ ...row, cells: [...row.cells] })),
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
            .map((name) => ({ name, suggestion: 'Message', choices: ['Message'] })),
          stray: [],
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
        faultyRows: [],
        requests: fakeRowCount - 4,
        inputTokens: 68_000,
        outputTokensLow: 1_200,
        outputTokensHigh: 6_400,
        batchCost: input.settings.isPractice ? null : { lowUsdMicros: 111_000, highUsdMicros: 150_000 },
        fullPriceCost: input.settings.isPractice ? null : { lowUsdMicros: 222_000, highUsdMicros: 300_000 },
        worstCaseUsdMicros: input.settings.isPractice ? null : 640_000,
        isCounted: state.get().key.state !== 'none',
        warnings: [],
        caching: null,
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
          notes: index === 2 ? [noteOf('off-list', { text: 'Shipping' })] : [],
          usage: { inputTokens: 210, outputTokens: 5, cacheReadTokens: 0, cacheWriteTokens: 0 },
          costUsdMicros: input.draft.settings.isPractice ? null : 705,
        }));
      }),
    },
    documents: {
      readText: os.documents.readText.handler(() => ({ text: 'What the document says.' })),
    },
    templates: createFakeTemplateCalls(os.templates),
    spending: {
      listMonths: os.spending.listMonths.handler(() => [
        {
          month: '2026-11',
          jobs: 3,
          jobsUsdMicros: 4_200_000,
          triesUsdMicros: 30_000,
          estimate: { lowUsdMicros: 3_900_000, highUsdMicros: 5_100_000 },
        },
      ]),
      listPrices: os.spending.listPrices.handler(() => ({ date: '2026-11-21', models: [] })),
    },
    jobs: createFakeJobCalls(os.jobs, state),
    answers: createFakeAnswerCalls(os.answers, state),
    accountBatches: createFakeBatchCalls(state),
    attempts: createFakeAttemptCalls(),
    exports: createFakeExportCalls(),
    ...createFakeUpkeepCalls(os),
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
