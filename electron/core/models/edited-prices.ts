import type { PriceEdit } from '../../../shared/model/settings.ts';
import {
  findKnownModel,
  type KnownModel,
  type PriceTable,
  type PriceTier,
  priceTable,
} from './price-table.ts';

/**
 * The shipped table with the user's own prices in it, one price for all prompt lengths. Cache prices follow from the
 * input price as they do in Anthropic's table: 1.25 times for five minutes, twice for an hour, a tenth for reading.
 */
export function applyPriceEdits(edits: readonly PriceEdit[], table: PriceTable = priceTable): PriceTable {
  let edited = table;
  for (const edit of edits) {
    const known = findKnownModel(edit.model, edited);
    const entry: KnownModel = { ...(known ?? unknownModel(edit.model)), tiers: [tierOf(edit)] };
    edited =
      known === null
        ? [...edited, entry]
        : edited.map((candidate) => (candidate.id === known.id ? entry : candidate));
  }
  return edited;
}

function tierOf(edit: PriceEdit): PriceTier {
  return {
    upToInputTokens: null,
    inputUsdMicros: edit.inputUsdMicros,
    outputUsdMicros: edit.outputUsdMicros,
    cacheWriteFiveMinutesUsdMicros: Math.round(edit.inputUsdMicros * 1.25),
    cacheWriteHourUsdMicros: edit.inputUsdMicros * 2,
    cacheReadUsdMicros: Math.round(edit.inputUsdMicros * 0.1),
  };
}

/** Nothing but the price is known; the rest is what errs on the safe side. */
function unknownModel(id: string): KnownModel {
  return {
    id: id.trim(),
    aliases: [],
    name: id.trim(),
    strength: 'other',
    tiers: [],
    minCacheableTokens: 4096,
    maxOutputTokens: 8192,
    hasStructuredOutputs: true,
    thinksByDefault: true,
    contextTokens: null,
    retiresOn: null,
  };
}
