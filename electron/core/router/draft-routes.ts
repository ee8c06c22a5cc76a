import { createHash } from 'node:crypto';
import type { JobSettings, JobSummary } from '../../../shared/model/job.ts';
import type { Usage } from '../../../shared/model/money.ts';
import { usualNonDataChoice } from '../../../shared/model/non-data.ts';
import { ProblemError, unwrap } from '../../../shared/model/outcome.ts';
import type { Estimate } from '../../../shared/model/settings.ts';
import type { Template } from '../../../shared/model/template.ts';
import { prepareDraft, walkRows } from '../drafts/draft-rows.ts';
import { previewRow } from '../drafts/preview-row.ts';
import { runTries } from '../drafts/run-tries.ts';
import { createEstimateCollector } from '../estimate/estimate-basis.ts';
import { estimateJob } from '../estimate/estimate-job.ts';
import { listModelOptions } from '../estimate/model-options.ts';
import { checkOrder } from '../jobs/create/check-draft.ts';
import { checkModel } from '../jobs/create/check-model.ts';
import { FaultList } from '../jobs/create/fault-list.ts';
import type { CoreServices } from '../services/core-services.ts';
import { fromInput, toOutput } from '../services/mutable.ts';
import { logEgress } from '../store/egress-log.ts';
import { checkInstruction } from '../templates/render-prompt.ts';
import { calls } from './procedures.ts';

interface Draft {
  readonly tableId: string;
  readonly settings: JobSettings;
}

/** What the wizard asks before anything is sent, and Send itself. */
export function draftRoutes(parts: CoreServices) {
  const { tables, services, ports } = parts;
  const estimates = new Map<string, Estimate>();
  const tries = new Map<string, readonly Usage[]>();
  const structured = new Map<string, boolean>();
  const contexts = new Map<string, number>();

  /** The settings with what the Models API said of the model; practice has models of its own. */
  function completed(settings: JobSettings): JobSettings {
    const said = structured.get(settings.model);
    return said === undefined || settings.isPractice ? settings : { ...settings, hasStructuredOutputs: said };
  }

  const sending = new Map<string, Promise<JobSummary>>();

  async function estimate(draft: Draft, asksAnthropic: boolean): Promise<Estimate> {
    const key = hashOf(draft);
    const { file, table } = unwrap(tables.open(draft.tableId));
    try {
      const { inputColumns, isChosen, faultOf, pickCells, pickHeld } = prepareDraft(draft.settings, file);
      const collector = createEstimateCollector(
        completed(draft.settings),
        inputColumns,
        { contextTokens: contexts.get(draft.settings.model) ?? null },
        parts.prices(),
      );
      const faulty = new FaultList();
      await walkRows(file, (row) => {
        const fault = faultOf(row);
        if (fault !== null) faulty.add(fault, row.rowNumber);
        if (isChosen(row)) collector.add(pickCells(row), pickHeld(row), row.rowNumber);
        return true;
      });
      const basis = collector.finish();
      const isLive = asksAnthropic && !draft.settings.isPractice && parts.keys.status().state !== 'none';
      const priced = await estimateJob({
        settings: draft.settings,
        basis,
        tries: tries.get(hashOf({ tableId: draft.tableId, settings: triedPart(draft.settings) })) ?? [],
        service: isLive ? services.live : null,
        table: parts.prices(),
      });
      const made: Estimate = { ...priced, faultyRows: faulty.rows() };
      if (made.isCounted) recordCount(parts, table.sourcePath, inputColumns, basis.sample, draft.settings);
      remember(estimates, key, made);
      return made;
    } finally {
      file.close();
    }
  }

  /** Makes a job once for each wish to send, however often the page asks and whether or not it got the answer. */
  async function once(
    requestId: string | undefined,
    make: (startHash: string | null) => Promise<JobSummary>,
  ) {
    if (requestId === undefined) return toOutput(await make(null));
    const startHash = `page ${requestId}`;
    const made = parts.jobs.findByStart(startHash);
    if (made !== null) return toOutput(parts.jobs.summarize(made));
    const underway = sending.get(startHash) ?? make(startHash).finally(() => sending.delete(startHash));
    sending.set(startHash, underway);
    return toOutput(await underway);
  }

  return {
    instructions: {
      check: calls.instructions.check.handler(({ input }) => {
        const columns = unwrap(tables.withTable(input.tableId, (file) => file.summary.columns));
        return toOutput(
          checkInstruction(
            fromInput<Template>(input.template),
            columns.map((column) => column.name),
          ),
        );
      }),
      preview: calls.instructions.preview.handler(async ({ input }) => {
        const { file } = unwrap(tables.open(input.draft.tableId));
        try {
          return await previewRow(file, fromInput<JobSettings>(input.draft.settings), input.at);
        } finally {
          file.close();
        }
      }),
    },
    models: {
      list: calls.models.list.handler(async () => {
        const hasKey = parts.keys.status().state !== 'none';
        const listed = hasKey ? await services.live.listModels() : null;
        for (const model of listed?.ok === true ? listed.value : []) {
          if (model.hasStructuredOutputs !== null) structured.set(model.id, model.hasStructuredOutputs);
          if (model.maxInputTokens !== null) contexts.set(model.id, model.maxInputTokens);
        }
        const today = new Date(ports.clock.now()).toISOString().slice(0, 10);
        return toOutput(listModelOptions(listed?.ok === true ? listed.value : null, today, parts.prices()));
      }),
    },
    estimates: {
      make: calls.estimates.make.handler(async ({ input }) =>
        toEstimate(await estimate(fromInput<Draft>(input), true)),
      ),
    },
    tries: {
      run: calls.tries.run.handler(async ({ input, signal }) => {
        const { file, table } = unwrap(tables.open(input.draft.tableId));
        try {
          const settings = fromInput<JobSettings>(input.draft.settings);
          const draft = prepareDraft(completed(settings), file);
          const results = await runTries(parts, file, table, draft, input.rowNumbers, signal);
          const usage = results.flatMap((result) => (result.usage === null ? [] : [result.usage]));
          const key = hashOf({ tableId: input.draft.tableId, settings: triedPart(settings) });
          remember(tries, key, usage);
          return toOutput(results);
        } finally {
          file.close();
        }
      }),
    },
    send: calls.jobs.send.handler(({ input: { requestId, queues, ...input } }) =>
      once(requestId, async (startHash) => {
        const { settings } = fromInput<Draft>(input);
        const known = estimates.get(hashOf(input)) ?? (await estimate({ ...input, settings }, false));
        if (!settings.isPractice && parts.keys.status().state === 'none') {
          throw new ProblemError({ code: 'key-missing' });
        }
        const asked = settings.isPractice ? null : services.live;
        unwrap(await checkModel(settings.model, asked, parts.prices()));
        const { file, table } = unwrap(tables.open(input.tableId));
        try {
          unwrap(checkOrder(settings, file.summary.columns));
          const source = {
            fileId: table.fileId,
            workbookName: parts.files.find(table.fileId)?.name ?? '',
            sourcePath: table.sourcePath,
            fileHash: table.fileHash,
            textShape: table.textShape,
          };
          const sent = await parts.jobs.send({
            table: file,
            source,
            settings: completed(settings),
            estimate: known,
            isQueued: queues === true,
            ...(startHash === null ? {} : { startHash }),
          });
          return unwrap(sent);
        } finally {
          file.close();
        }
      }),
    ),
  };
}

/** Tries tell the length of answers for every draft that asks the same way, whatever its rows, caps and options. */
function triedPart(settings: JobSettings): JobSettings {
  return {
    ...settings,
    rows: { kind: 'all' },
    nonData: usualNonDataChoice,
    spendCapUsdMicros: null,
    columnName: '',
    idColumn: null,
    deletesAfterCollection: false,
  };
}

function toEstimate(made: Estimate) {
  const { rows, skippedRows, faultyRows, requests, inputTokens, outputTokensLow, outputTokensHigh } = made;
  const { batchCost, fullPriceCost, worstCaseUsdMicros, isCounted, caching, warnings } = made;
  return toOutput({
    rows,
    skippedRows,
    faultyRows,
    requests,
    inputTokens,
    outputTokensLow,
    outputTokensHigh,
    batchCost,
    fullPriceCost,
    worstCaseUsdMicros,
    isCounted,
    caching,
    warnings,
  });
}

function recordCount(
  parts: CoreServices,
  sourcePath: string,
  columns: readonly string[],
  sample: readonly { readonly paramsJson: string }[],
  settings: JobSettings,
): void {
  logEgress(parts.database, {
    at: parts.ports.clock.now(),
    kind: 'count',
    jobId: null,
    workbookName: sourcePath.split(/[\\/]/).at(-1) ?? '',
    batch: null,
    columns,
    hasBackground: settings.template.background !== '',
    rows: sample.length,
    bytes: sample.reduce((sum, request) => sum + Buffer.byteLength(request.paramsJson), 0),
    costUsdMicros: null,
  });
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

/** Keeps the newest few; the wizard works on one draft at a time. */
function remember<T>(map: Map<string, T>, key: string, value: T): void {
  map.delete(key);
  map.set(key, value);
  const oldest = map.keys().next();
  if (map.size > 20 && oldest.done !== true) map.delete(oldest.value);
}
