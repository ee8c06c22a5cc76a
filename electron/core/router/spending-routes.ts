import { priceTableDate } from '../models/price-table.ts';
import type { CoreServices } from '../services/core-services.ts';
import { listSpending } from '../store/spending.ts';
import { calls } from './procedures.ts';

/** What was spent, and the prices that are reckoned with. */
export function spendingRoutes(services: CoreServices) {
  return {
    listMonths: calls.spending.listMonths.handler(() => listSpending(services.database)),
    listPrices: calls.spending.listPrices.handler(() => {
      const edited = services.settings().priceEdits.map(({ model }) => model);
      const models = services.prices().map(({ id, aliases, name, tiers }) => ({
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
