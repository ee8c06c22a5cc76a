import { unwrap } from '../../../shared/model/outcome.ts';
import type { Estimate } from '../../../shared/model/settings.ts';
import { createDraftMemory } from '../drafts/draft-memory.ts';
import { estimateDraft } from '../drafts/estimate-draft.ts';
import { previewRow } from '../drafts/preview-row.ts';
import { tryDraft } from '../drafts/run-tries.ts';
import { createDraftSender } from '../drafts/send-draft.ts';
import { listModelOptions } from '../estimate/model-options.ts';
import type { CoreServices } from '../services/core-services.ts';
import { checkInstruction } from '../templates/render-prompt.ts';
import { calls } from './procedures.ts';

/** What the wizard asks before anything is sent, and Send itself. */
export function draftRoutes(services: CoreServices) {
  const { tables } = services;
  const memory = createDraftMemory();
  const send = createDraftSender(services, memory);
  return {
    instructions: {
      check: calls.instructions.check.handler(({ input }) => {
        const columns = unwrap(tables.withTable(input.tableId, (file) => file.summary.columns));
        const names = columns.map((column) => column.name);
        return checkInstruction(input.template, names);
      }),
      preview: calls.instructions.preview.handler(async ({ input: { draft, at } }) => {
        const { file } = unwrap(tables.open(draft.tableId));
        try {
          return await previewRow(file, draft.settings, at);
        } finally {
          file.close();
        }
      }),
    },
    models: {
      list: calls.models.list.handler(async () => {
        const hasKey = services.keys.status().state !== 'none';
        const listed = hasKey ? await services.claude.live.listModels() : null;
        const models = listed?.ok === true ? listed.value : null;
        memory.keepModels(models ?? []);
        const today = new Date(services.ports.clock.now()).toISOString().slice(0, 10);
        return listModelOptions(models, today, services.prices());
      }),
    },
    estimates: {
      make: calls.estimates.make.handler(async ({ input }) =>
        toEstimate(await estimateDraft(services, memory, input, true)),
      ),
    },
    tries: {
      run: calls.tries.run.handler(
        async ({ input: { draft, rowNumbers }, signal }) =>
          await tryDraft(services, memory, draft, rowNumbers, signal),
      ),
    },
    send: calls.jobs.send.handler(
      async ({ input: { idempotencyKey, queues, ...draft } }) =>
        await send(draft, queues === true, idempotencyKey),
    ),
  };
}

function toEstimate(made: Estimate) {
  const { rows, skippedRows, faultyRows, requests, inputTokens, outputTokensLow, outputTokensHigh } = made;
  const { batchCost, fullPriceCost, worstCaseUsdMicros, isCounted, caching, warnings } = made;
  return {
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
  };
}
