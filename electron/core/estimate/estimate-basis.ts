import type { JobSettings } from '../../../shared/model/job.ts';
import type { EstimateWarning } from '../../../shared/model/settings.ts';
import { answerSchema } from '../claude/answer-schema.ts';
import { sizeOfRequest } from '../claude/batch-body.ts';
import { createParamsBuilder, createParamsSizer, type ParamsOptions } from '../claude/request-params.ts';
import { createWorstCase } from '../jobs/budget/worst-case.ts';
import { findKnownModel, type PriceTable, priceTable } from '../models/price-table.ts';
import { estimateTokens, requestOverheadTokens } from '../models/token-count.ts';
import { createRowRenderer } from '../templates/render-prompt.ts';
import { createLongRows, warnOfFormat } from './draft-warnings.ts';

/** Requests whose prompts lie in the same price tier. */
export interface TokenGroup {
  readonly requests: number;
  /** Tokens of the rows' own parts by rule of thumb, background not included. */
  readonly rowTokens: number;
}

/** One request picked for counting by Anthropic. */
export interface SampleRequest {
  readonly paramsJson: string;
  /** Tokens of the whole request by rule of thumb, to compare with Anthropic's count. */
  readonly estimatedTokens: number;
}

/** What a walk over the rows has found. Only the worst case depends on the model. */
export interface EstimateBasis {
  /** All rows selected, those left out included. */
  readonly rows: number;
  readonly skippedRows: number;
  readonly requests: number;
  readonly backgroundTokens: number;
  /** One group for each stretch between the tier borders of `tierBorders`, shortest prompts first. */
  readonly groups: readonly TokenGroup[];
  readonly sample: readonly SampleRequest[];
  /** The sum over all requests of what the cap is checked against; null when the model's price is not known. */
  readonly worstCaseUsdMicros: number | null;
  /** What Anthropic would refuse, or may. */
  readonly warnings: readonly EstimateWarning[];
}

/** Walks over the rows of a draft, in any number of steps. */
export interface EstimateCollector {
  /**
   * `held`: what the cells hold, where that is something else than they show. `rowNumber` as in the sheet,
   * where there is one.
   */
  add(cells: readonly string[], held?: readonly string[], rowNumber?: number): void;
  finish(): EstimateBasis;
}

/** What decides a request's params, and what the Models API said of the model's context. */
export interface CollectorOptions extends ParamsOptions {
  readonly contextTokens?: number | null;
}

/** Rows picked at random for Anthropic to count, beside the shortest and the longest: few enough to take a second. */
const randomSampleSize = 6;
/** What structured output adds to a prompt beside the schema itself. */
const schemaOverheadTokens = 60;
/** Keeps neighbouring cells apart where rows are compared. */
const cellBorder = '\u001f';
/** The longest custom_id there can be, since none is given out yet. */
const maxCustomIdLength = 64;

/** Prompt lengths at which any model's price changes. */
export const tierBorders: readonly number[] = [
  ...new Set(priceTable.flatMap((model) => model.tiers.flatMap((tier) => tier.upToInputTokens ?? []))),
].sort((left, right) => left - right);

/**
 * Collects what an estimate needs while somebody walks over the rows. Memory does not grow with the rows' texts: only a
 * number is kept of each, to know identical requests again.
 */
export function createEstimateCollector(
  settings: JobSettings,
  columns: readonly string[],
  options: CollectorOptions = {},
  table: PriceTable = priceTable,
): EstimateCollector {
  const longRows = createLongRows(
    options.contextTokens ?? findKnownModel(settings.model, table)?.contextTokens ?? null,
  );
  const worstCase = createWorstCase(settings, options.maxTokens ?? settings.maxTokens, table);
  const render = createRowRenderer(settings.template, columns);
  const buildParams = createParamsBuilder(settings, columns, options);
  const sizeParams = createParamsSizer(settings, columns, options);
  const schema = answerSchema(settings.template.answerFormat);
  const fixedTokens =
    requestOverheadTokens +
    (schema === null ? 0 : estimateTokens(JSON.stringify(schema)) + schemaOverheadTokens);
  const backgroundTokens = estimateTokens(settings.template.background.trim());
  const groups = [...tierBorders, Number.POSITIVE_INFINITY].map(() => ({ requests: 0, rowTokens: 0 }));
  const known = new Set<number>();
  const sample: SampleRequest[] = [];
  let shortest: SampleRequest | null = null;
  let longest: SampleRequest | null = null;
  const random = createRandom();
  let rows = 0;
  let skippedRows = 0;
  let requests = 0;
  let worstCaseUsdMicros: number | null = 0;

  /** The very reckoning that releases batches, so that a cap of the shown worst case never stops the job. */
  function addWorstCase(cells: readonly string[]): void {
    const sizeBytes = sizeOfRequest(maxCustomIdLength, sizeParams(cells));
    const worst = worstCase(sizeBytes);
    worstCaseUsdMicros = worst === null || worstCaseUsdMicros === null ? null : worstCaseUsdMicros + worst;
  }

  function addRequest(text: string, cells: readonly string[], rowNumber: number): void {
    const rowTokens = fixedTokens + estimateTokens(text);
    const promptTokens = backgroundTokens + rowTokens;
    longRows.add(promptTokens, rowNumber);
    const border = tierBorders.findIndex((upTo) => promptTokens <= upTo);
    const group = groups[border === -1 ? groups.length - 1 : border];
    if (group) {
      group.requests++;
      group.rowTokens += rowTokens;
    }
    requests++;
    // A reservoir: every request has the same chance to be in the sample, however many follow.
    const place = requests <= randomSampleSize ? requests - 1 : Math.floor(random() * requests);
    const request = () => ({ paramsJson: buildParams(cells), estimatedTokens: promptTokens });
    if (place < randomSampleSize) sample[place] = request();
    if (shortest === null || promptTokens < shortest.estimatedTokens) shortest = request();
    if (longest === null || promptTokens > longest.estimatedTokens) longest = request();
    addWorstCase(cells);
  }

  return {
    add(cells, held, rowNumber) {
      rows++;
      const { text, isSkipped } = render(cells);
      if (isSkipped) {
        skippedRows++;
        return;
      }
      if (settings.sharesIdenticalRequests) {
        const differs = held?.some((text, at) => text !== cells[at]) === true;
        const texts = differs ? [...cells, ...(held ?? [])] : cells;
        const print = fingerprint(texts.join(cellBorder));
        if (known.has(print)) return;
        known.add(print);
      }
      addRequest(text, cells, rowNumber ?? rows);
    },
    finish: () => ({
      rows,
      skippedRows,
      requests,
      backgroundTokens,
      groups,
      sample: withoutRepeats([...sample, shortest, longest]),
      worstCaseUsdMicros,
      warnings: [...longRows.warnings(), ...warnOfFormat(settings)],
    }),
  };
}

function withoutRepeats(requests: readonly (SampleRequest | null)[]): readonly SampleRequest[] {
  const known = new Set<string>();
  return requests.filter(
    (request) => request !== null && !known.has(request.paramsJson) && known.add(request.paramsJson),
  ) as SampleRequest[];
}

/**
 * A 53-bit print of a row's cells, from two multiplicative hashes. Good enough to count identical requests
 * for an estimate; sending compares the rows themselves.
 */
function fingerprint(text: string): number {
  let high = 0x9e3779b9;
  let low = 0x85ebca6b;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 0x27d4eb2f);
    low = Math.imul(low ^ code, 0x165667b1);
  }
  high = Math.imul(high ^ (high >>> 15), 0x2c1b3c6d) ^ (low >>> 13);
  low = Math.imul(low ^ (low >>> 16), 0x297a2d39) ^ (high >>> 14);
  return (high & 0x1fffff) * 0x1_0000_0000 + (low >>> 0);
}

/** The same sample for the same rows, so that an estimate does not change when nothing else has. */
function createRandom(): () => number {
  let state = 0x2545f491;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 0x1_0000_0000;
  };
}
