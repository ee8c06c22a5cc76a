import { priceTableDate } from '../models/price-table.ts';
import type { CoreServices } from '../services/core-services.ts';
import { toOutput } from '../services/mutable.ts';
import { listSpending } from '../store/spending.ts';
import { calls } from './procedures.ts';

/** What was spent, and the prices that are reckoned with. */
export function spendingRoutes(parts: CoreServices) {
  return {
    listMonths: calls.spending.listMonths.handler(() => toOutput(listSpending(parts.database))),
    listPrices: calls.spending.listPrices.handler(() => {
      const edited = parts.settings().priceEdits.map(({ model }) => model);
      const models = parts.prices().map(({ id, aliases, name, tiers }) => ({
        id,
        name,
        inputUsdMicros: tiers[0]?.inputUsdMicros ?? null,
        outputUsdMicros: tiers[0]?.outputUsdMicros ?? null,
        hasLongPromptPrice: tiers.length > 1,
        isEdited: edited.some((model) => model === id || aliases.includes(model)),
      }));
      return { date: priceTableDate, models };
    }),
  };
}
