import type { TryResult } from '../../../shared/contract/types.ts';
import { ProblemError, unwrap } from '../../../shared/model/outcome.ts';
import type { TableRow } from '../../../shared/model/table.ts';
import { readAnswer } from '../claude/read-answer.ts';
import { createParamsBuilder } from '../claude/request-params.ts';
import { checkBudgets, committedOfMonth } from '../jobs/budget/spend-cap.ts';
import { createWorstCase } from '../jobs/budget/worst-case.ts';
import { costUsdMicros } from '../models/price-table.ts';
import type { CoreServices } from '../services/core-services.ts';
import { logEgress } from '../store/egress-log.ts';
import type { KnownTable } from '../store/tables.ts';
import { createRowRenderer } from '../templates/render-prompt.ts';
import type { TableFile } from '../workbook/model/workbook-service.ts';
import type { Draft, DraftMemory } from './draft-memory.ts';
import { type CheckedDraft, prepareDraft, walkRows } from './draft-rows.ts';

/** How many rows are tried when the user names none. */
const triedRows = 3;

/** Tries rows of a draft and remembers how long the answers were. */
export async function tryDraft(
  services: CoreServices,
  memory: DraftMemory,
  draft: Draft,
  rowNumbers: readonly number[] | undefined,
  signal: AbortSignal | undefined,
): Promise<readonly TryResult[]> {
  const { file, table } = unwrap(services.tables.open(draft.tableId));
  try {
    const checked = prepareDraft(memory.complete(draft.settings), file);
    const results = await runTries(services, file, table, checked, rowNumbers, signal);
    memory.keepTries(
      draft,
      results.flatMap(({ usage }) => (usage === null ? [] : [usage])),
    );
    return results;
  } finally {
    file.close();
  }
}

/**
 * Sends a few rows as live messages at full price, with the same params as in a batch. They go side by side;
 * the first failure that is not about a row's own answer stands for all.
 */
async function runTries(
  services: CoreServices,
  file: TableFile,
  table: KnownTable,
  draft: CheckedDraft,
  rowNumbers: readonly number[] | undefined,
  signal: AbortSignal | undefined,
): Promise<readonly TryResult[]> {
  const rows = await pickRows(file, draft, rowNumbers);
  if (rows.length === 0) throw new ProblemError({ code: 'rows-none-selected' });
  const buildParams = createParamsBuilder(draft.settings, draft.inputColumns);
  const prepared = rows.map((row) => {
    const cells = draft.pickCells(row);
    return { row, cells, paramsJson: buildParams(cells) };
  });
  checkMonth(services, draft, prepared);
  const tried = await Promise.all(
    prepared.map(({ row, cells, paramsJson }) => tryRow(services, draft, row, cells, paramsJson, signal)),
  );
  if (!draft.settings.isPractice) {
    logEgress(services.database, {
      at: services.ports.clock.now(),
      kind: 'try',
      jobId: null,
      workbookName: services.files.find(table.fileId)?.name ?? '',
      batch: null,
      columns: draft.inputColumns,
      hasBackground: draft.settings.template.background !== '',
      rows: prepared.length,
      bytes: prepared.reduce((sum, { paramsJson }) => sum + Buffer.byteLength(paramsJson), 0),
      costUsdMicros: tried.reduce((sum, one) => sum + (one.ok ? (one.value.costUsdMicros ?? 0) : 0), 0),
    });
  }
  return tried.map((one) => unwrap(one));
}

async function pickRows(
  file: TableFile,
  draft: CheckedDraft,
  rowNumbers: readonly number[] | undefined,
): Promise<readonly TableRow[]> {
  if (rowNumbers !== undefined) {
    return rowNumbers.map((number) => {
      const row = file.findRow(number);
      if (row === null) throw new ProblemError({ code: 'row-not-found', facts: { row: number } });
      return row;
    });
  }
  const render = createRowRenderer(draft.settings.template, draft.inputColumns);
  const rows: TableRow[] = [];
  await walkRows(file, (row) => {
    if (draft.isChosen(row) && !render(draft.pickCells(row)).isSkipped) rows.push(row);
    return rows.length < triedRows;
  });
  return rows;
}

/** Tries count towards the month like everything else, at twice the batch price. */
function checkMonth(
  services: CoreServices,
  draft: CheckedDraft,
  prepared: readonly { readonly paramsJson: string }[],
): void {
  const capUsdMicros = services.settings().monthlyCapUsdMicros;
  if (draft.settings.isPractice || capUsdMicros === null) return;
  const worstCase = createWorstCase(draft.settings, draft.settings.maxTokens, services.prices());
  let worst: number | null = 0;
  for (const { paramsJson } of prepared) {
    const one = worstCase(Buffer.byteLength(paramsJson));
    worst = worst === null || one === null ? null : worst + 2 * one;
  }
  const committedUsdMicros = committedOfMonth(services.database, services.ports.clock.now());
  unwrap(checkBudgets(worst, [{ kind: 'month', capUsdMicros, committedUsdMicros }]));
}

async function tryRow(
  services: CoreServices,
  draft: CheckedDraft,
  row: TableRow,
  cells: readonly string[],
  paramsJson: string,
  signal: AbortSignal | undefined,
) {
  const { settings, inputColumns } = draft;
  const service = services.claude[settings.isPractice ? 'practice' : 'live'];
  const reply = await service.createMessage(paramsJson, signal);
  if (!reply.ok) return { ok: false as const, problem: reply.problem };
  const answer = readAnswer(settings.template.answerFormat, reply.value);
  const render = createRowRenderer(settings.template, inputColumns);
  return {
    ok: true as const,
    value: {
      rowNumber: row.rowNumber,
      inputs: [...cells],
      prompt: render(cells).text,
      state: answer.state,
      answers: answer.answers.map((value) => String(value ?? '')),
      notes: answer.notes,
      usage: answer.usage,
      costUsdMicros: settings.isPractice
        ? null
        : costUsdMicros(settings.model, answer.usage, { isBatch: false, table: services.prices() }),
    },
  };
}
