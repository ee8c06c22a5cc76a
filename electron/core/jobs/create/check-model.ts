import { failure, type Outcome, success } from '../../../../shared/model/outcome.ts';
import type { ClaudeService } from '../../claude/claude-service.ts';
import { findKnownModel, type PriceTable } from '../../models/price-table.ts';

/**
 * That a model exists, before a job is written down for it: known from the price table, else listed by
 * Anthropic under its name or with a date behind it. In practice (`service` null) nobody is asked. Where
 * Anthropic cannot be asked now, sending will tell. Fails with `model-unknown`.
 */
export async function checkModel(
  model: string,
  service: Pick<ClaudeService, 'listModels'> | null,
  prices: PriceTable,
): Promise<Outcome<null>> {
  if (findKnownModel(model, prices) !== null) return success(null);
  if (service === null) return failure('model-unknown', { model });
  const listed = await service.listModels();
  if (!listed.ok) return success(null);
  const isThere = listed.value.some(({ id }) => id === model || id.startsWith(`${model}-`));
  return isThere ? success(null) : failure('model-unknown', { model });
}
