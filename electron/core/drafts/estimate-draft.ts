import type { JobSettings } from '../../../shared/model/job.ts';
import { unwrap } from '../../../shared/model/outcome.ts';
import type { Estimate } from '../../../shared/model/settings.ts';
import { estimateJob } from '../estimate/estimate-job.ts';
import type { CoreServices } from '../services/core-services.ts';
import { logEgress } from '../store/egress-log.ts';
import type { Draft, DraftMemory } from './draft-memory.ts';
import { surveyRows } from './survey-rows.ts';

/**
 * Estimates what a draft will cost and remembers it. Without `asksAnthropic` no request leaves, and tokens
 * are reckoned by the rule of thumb.
 */
export async function estimateDraft(
  services: CoreServices,
  memory: DraftMemory,
  draft: Draft,
  asksAnthropic: boolean,
): Promise<Estimate> {
  const { file, table } = unwrap(services.tables.open(draft.tableId));
  try {
    const { basis, inputColumns, faultyRows } = await surveyRows(file, memory.complete(draft.settings), {
      contextTokens: memory.contextTokensOf(draft.settings.model),
      prices: services.prices(),
    });
    const isLive = asksAnthropic && !draft.settings.isPractice && services.keys.status().state !== 'none';
    const priced = await estimateJob({
      settings: draft.settings,
      basis,
      tries: memory.findTries(draft),
      service: isLive ? services.claude.live : null,
      table: services.prices(),
    });
    const made: Estimate = { ...priced, faultyRows };
    if (made.isCounted) recordCount(services, table.sourcePath, inputColumns, basis.sample, draft.settings);
    memory.keepEstimate(draft, made);
    return made;
  } finally {
    file.close();
  }
}

function recordCount(
  services: CoreServices,
  sourcePath: string,
  columns: readonly string[],
  sample: readonly { readonly paramsJson: string }[],
  settings: JobSettings,
): void {
  logEgress(services.database, {
    at: services.ports.clock.now(),
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
