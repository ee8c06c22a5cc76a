import type { JobSettings } from '../../../shared/model/job.ts';
import type { NonDataRows } from '../../../shared/model/table.ts';
import { createEstimateCollector, type EstimateBasis } from '../estimate/estimate-basis.ts';
import { FaultList } from '../jobs/create/fault-list.ts';
import type { PriceTable } from '../models/price-table.ts';
import type { TableFile } from '../workbook/model/workbook-service.ts';
import { prepareDraft, walkRows } from './draft-rows.ts';

/** What is known before anything is sent. */
export interface RowSurvey {
  /** What an estimate needs, with what Anthropic would refuse. */
  readonly basis: EstimateBasis;
  readonly inputColumns: readonly string[];
  /** Chosen rows with errors or formulas without values in the columns used, whether they are left out or sent. */
  readonly faultyRows: readonly NonDataRows[];
}

/**
 * Walks over a draft's rows once: what is sent of them, and which have faults. `contextTokens`: what the Models
 * API said that the model reads, null for nothing. Throws the problem of a draft that cannot be sent.
 */
export async function surveyRows(
  file: TableFile,
  settings: JobSettings,
  { contextTokens, prices }: { readonly contextTokens: number | null; readonly prices: PriceTable },
): Promise<RowSurvey> {
  const { inputColumns, isChosen, faultOf, pickCells, pickHeld } = prepareDraft(settings, file);
  const collector = createEstimateCollector(settings, inputColumns, { contextTokens }, prices);
  const faulty = new FaultList();
  await walkRows(file, (row) => {
    const fault = faultOf(row);
    if (fault !== null) faulty.add(fault, row.rowNumber);
    if (isChosen(row)) collector.add(pickCells(row), pickHeld(row), row.rowNumber);
    return true;
  });
  return { basis: collector.finish(), inputColumns, faultyRows: faulty.rows() };
}
