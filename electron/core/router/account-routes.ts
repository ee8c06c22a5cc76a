import type { JobSettings } from '../../../shared/model/job.ts';
import { createAccountBatches } from '../account/account-batches.ts';
import type { CoreServices } from '../services/core-services.ts';
import { fromInput, toOutput } from '../services/mutable.ts';
import { calls } from './procedures.ts';

/** Batches that the account has already: from a lost laptop, another computer, another tool. */
export function accountRoutes(services: CoreServices) {
  const account = createAccountBatches(services);
  return {
    list: calls.accountBatches.list.handler(async ({ input }) => toOutput(await account.list(input.afterId))),
    download: calls.accountBatches.download.handler(({ input }) => account.download(input.remoteId)),
    check: calls.accountBatches.check.handler(async ({ input }) =>
      toOutput(await account.check(input.remoteId, input.tableId)),
    ),
    attach: calls.accountBatches.attach.handler(async ({ input: { remoteId, draft } }) =>
      toOutput(await account.attach(remoteId, draft.tableId, fromInput<JobSettings>(draft.settings))),
    ),
  };
}
