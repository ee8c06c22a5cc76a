import type { ModelOption } from '../../../shared/model/settings.ts';
import type { RemoteModel } from '../claude/claude-service.ts';
import { findKnownModel, type KnownModel, type PriceTable, priceTable } from '../models/price-table.ts';

/** Longest answer offered for a model of which nothing is known; every present model writes more. */
const cautiousMaxOutputTokens = 8192;
const strengthOrder: readonly ModelOption['strength'][] = ['fast', 'balanced', 'capable', 'other'];

/**
 * The models for the wizard: what the account has according to the Models API (`remote`, null without a key), with the
 * table's names and prices. A model without a known price is offered without one, never with a guess; one that is to be
 * switched off is marked; one that has been is left out. `today` is an ISO 8601 day.
 */
export function listModelOptions(
  remote: readonly RemoteModel[] | null,
  today: string,
  table: PriceTable = priceTable,
): readonly ModelOption[] {
  const options =
    remote === null || remote.length === 0
      ? table.map((known) => fromTable(known))
      : remote.map((listed) => fromRemote(listed, findKnownModel(listed.id, table)));
  const retired = new Set(
    table.filter((known) => known.retiresOn !== null && known.retiresOn < today).map((known) => known.id),
  );
  const seen = new Set<string>();
  return options
    .filter((option) => !retired.has(option.id) && !seen.has(option.id) && seen.add(option.id))
    .sort((left, right) => rank(left) - rank(right));
}

const unknownOption = {
  strength: 'other',
  inputUsdMicros: null,
  outputUsdMicros: null,
  maxOutputTokens: cautiousMaxOutputTokens,
  isDeprecated: false,
} as const;

function fromTable(known: KnownModel): ModelOption {
  const prices = known.tiers[0];
  return {
    id: known.id,
    name: known.name,
    strength: known.strength,
    inputUsdMicros: prices?.inputUsdMicros ?? null,
    outputUsdMicros: prices?.outputUsdMicros ?? null,
    maxOutputTokens: known.maxOutputTokens,
    isDeprecated: known.retiresOn !== null,
  };
}

function fromRemote(listed: RemoteModel, known: KnownModel | null): ModelOption {
  const base =
    known === null ? { ...unknownOption, id: listed.id, name: listed.displayName } : fromTable(known);
  return {
    ...base,
    maxOutputTokens: listed.maxTokens ?? base.maxOutputTokens,
    isDeprecated: base.isDeprecated || listed.isDeprecated,
  };
}

/** Present families first, from cheap to dear; deprecated ones last. */
function rank(option: ModelOption): number {
  return (option.isDeprecated ? 100 : 0) + strengthOrder.indexOf(option.strength);
}
