import { createAccountBatches } from '../account/account-batches.ts';
import type { CoreServices } from '../services/core-services.ts';
import { calls } from './procedures.ts';

/** Batches that the account has already: from a lost laptop, another computer, another tool. */
export function accountRoutes(services: CoreServices) {
  const account = createAccountBatches(services);
  return {
    list: calls.accountBatches.list.handler(async ({ input }) => await account.list(input.afterId)),
    download: calls.accountBatches.download.handler(({ input }) =>
      account.download(input.remoteId, input.language),
    ),
    check: calls.accountBatches.check.handler(
      async ({ input }) => await account.check(input.remoteId, input.tableId),
    ),
    attach: calls.accountBatches.attach.handler(
      async ({ input: { remoteId, draft } }) => await account.attach(remoteId, draft.tableId, draft.settings),
    ),
  };
}
