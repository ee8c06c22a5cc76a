import type { JobSettings } from '../../../../shared/model/job.ts';
import { type BatchLimits, batchLimits, createBatchCutter, sizeOfRequest } from '../../claude/batch-body.ts';
import { chooseCustomId } from '../../claude/custom-ids.ts';
import { createParamsSizer } from '../../claude/request-params.ts';
import type { Database } from '../../database/database.ts';
import type { PriceTable } from '../../models/price-table.ts';
import { insertBatch, nextBatchNumber } from '../../store/batches.ts';
import { createDuplicateFinder } from '../../store/find-duplicate.ts';
import { isCustomIdUsed } from '../../store/rows.ts';
import { createRowRenderer } from '../../templates/render-prompt.ts';
import { createWorstCase } from '../budget/worst-case.ts';

/** A row about to be given its place in an attempt. */
export interface RowToPlan {
  readonly position: number;
  readonly rowNumber: number;
  /** What the id column holds; null when the job has none. */
  readonly key: string | null;
  /** What the id column shows; left out where nobody asks. */
  readonly shownKey?: string | null;
  /** Of what the cells of the input columns hold. */
  readonly fingerprint: string;
  /** Texts of the job's input columns. */
  readonly cells: readonly string[];
}

/** Where a row goes. `duplicateOf` names the row whose request it shares; then it has no custom_id of its own. */
export type RowPlace =
  | { readonly kind: 'skipped' }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'shares'; readonly batch: number; readonly duplicateOf: number }
  | {
      readonly kind: 'sent';
      readonly batch: number;
      readonly customId: string;
      readonly sizeBytes: number;
    };

/** Gives rows of one attempt their custom_ids and batches, in order, keeping no more than the batch at hand. */
export interface RowPlanner {
  place(row: RowToPlan): RowPlace;
  /** Writes the last batch down; gives how many batches there are and how many requests. */
  finish(): { readonly batches: number; readonly requests: number };
}

/** What a plan is for. */
export interface PlanOptions {
  readonly job: number;
  readonly attempt: number;
  readonly nonce: string;
  readonly settings: JobSettings;
  /** The attempt's own room and wording. */
  readonly maxTokens: number;
  readonly restatesLabels: boolean;
  readonly inputColumns: readonly string[];
  readonly prices: PriceTable;
  readonly limits?: BatchLimits;
}

/**
 * A planner that writes each batch as soon as it is full. Rows must be in the database before their
 * followers are placed.
 */
export function createRowPlanner(database: Database, options: PlanOptions): RowPlanner {
  const { job, attempt, settings, inputColumns } = options;
  const { maxTokens, restatesLabels } = options;
  const worstCase = createWorstCase(settings, maxTokens, options.prices);
  // With a long background, building every row only to measure it takes longer than all else.
  const sizeParams = createParamsSizer(settings, inputColumns, { maxTokens, restatesLabels });
  const render = createRowRenderer(settings.template, inputColumns);
  const findDuplicate = createDuplicateFinder(database, job, attempt);
  const cutter = createBatchCutter(options.limits ?? batchLimits);
  let number = nextBatchNumber(database, job) - 1;
  let requests = 0;
  let open = { requestCount: 0, sizeBytes: 0, worstCaseUsdMicros: 0 as number | null };
  let batches = 0;

  function closeBatch(): void {
    if (open.requestCount === 0) return;
    insertBatch(database, { job, number, attempt, ...open });
    batches++;
    requests += open.requestCount;
    open = { requestCount: 0, sizeBytes: 0, worstCaseUsdMicros: 0 };
  }

  const isUsed = (customId: string): boolean => isCustomIdUsed(database, job, customId);

  return {
    place(row) {
      if (render(row.cells).isSkipped) return { kind: 'skipped' };
      const original = settings.sharesIdenticalRequests ? findDuplicate(row) : null;
      if (original !== null) return { kind: 'shares', batch: original.batch, duplicateOf: original.position };
      const customId = chooseCustomId(options.nonce, row.key, row.rowNumber, isUsed);
      const sizeBytes = sizeOfRequest(customId.length, sizeParams(row.cells));
      const place = cutter.add(sizeBytes);
      if (place === 'row-too-long') return { kind: 'too-long' };
      if (place === 'new-batch') {
        closeBatch();
        number++;
      }
      const worst = worstCase(sizeBytes);
      open = {
        requestCount: open.requestCount + 1,
        sizeBytes: open.sizeBytes + sizeBytes,
        worstCaseUsdMicros:
          worst === null || open.worstCaseUsdMicros === null ? null : open.worstCaseUsdMicros + worst,
      };
      return { kind: 'sent', batch: number, customId, sizeBytes };
    },
    finish() {
      closeBatch();
      return { batches, requests };
    },
  };
}
