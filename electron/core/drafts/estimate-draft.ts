import type { JobSettings } from '../../../shared/model/job.ts';
import { unwrap } from '../../../shared/model/outcome.ts';
import type { Estimate } from '../../../shared/model/settings.ts';
import { createEstimateCollector } from '../estimate/estimate-basis.ts';
import { estimateJob } from '../estimate/estimate-job.ts';
import { FaultList } from '../jobs/create/fault-list.ts';
import type { CoreServices } from '../services/core-services.ts';
import { logEgress } from '../store/egress-log.ts';
import type { TableFile } from '../workbook/model/workbook-service.ts';
import type { Draft, DraftMemory } from './draft-memory.ts';
import { prepareDraft, walkRows } from './draft-rows.ts';

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
    const { basis, inputColumns, faultyRows } = await readBasis(services, memory, draft.settings, file);
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

/** Walks over the rows once: what is sent of them, and which have faults. */
async function readBasis(
  services: CoreServices,
  memory: DraftMemory,
  settings: JobSettings,
  file: TableFile,
) {
  const { inputColumns, isChosen, faultOf, pickCells, pickHeld } = prepareDraft(settings, file);
  const collector = createEstimateCollector(
    memory.complete(settings),
    inputColumns,
    { contextTokens: memory.contextTokensOf(settings.model) },
    services.prices(),
  );
  const faulty = new FaultList();
  await walkRows(file, (row) => {
    const fault = faultOf(row);
    if (fault !== null) faulty.add(fault, row.rowNumber);
    if (isChosen(row)) collector.add(pickCells(row), pickHeld(row), row.rowNumber);
    return true;
  });
  return { basis: collector.finish(), inputColumns, faultyRows: faulty.rows() };
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
