/**
 * What electron/core/router owns: the contract's procedures, each thin — input already parsed, one or two
 * calls into the core, expected failures as PROBLEM. No logic of its own, no SQL, no path that leaves it; the
 * hosts serve what `createRouter` gives over their transport.
 */
import type { Router } from '@orpc/server';
import type { Contract } from '../../../shared/contract/contract.ts';
import type { CoreServices } from '../services/core-services.ts';
import { accountRoutes } from './account-routes.ts';
import { answerRoutes, createViewLister } from './answer-routes.ts';
import { appRoutes, fileRoutes } from './app-routes.ts';
import { documentRoutes } from './document-routes.ts';
import { draftRoutes } from './draft-routes.ts';
import { attemptRoutes, exportRoutes } from './export-routes.ts';
import { egressLogRoutes, jobRoutes } from './job-routes.ts';
import { jobViewRoutes } from './job-view-routes.ts';
import { calls } from './procedures.ts';
import { spendingRoutes } from './spending-routes.ts';
import { templateRoutes } from './template-routes.ts';
import { reportRoutes, startupRoutes, storageRoutes } from './upkeep-routes.ts';
import { workbookRoutes } from './workbook-routes.ts';

/** The contract's implementation, named by the contract: what TypeScript would infer is too long to be written down. */
export type CoreRouter = Router<Contract, Record<never, never>>;

/** Puts the areas together; a procedure of the contract that is missing here does not compile. */
export function createRouter(services: CoreServices): CoreRouter {
  const { instructions, models, estimates, tries, send } = draftRoutes(services);
  const views = createViewLister(services);
  return calls.router({
    ...appRoutes(services),
    files: fileRoutes(services),
    workbooks: workbookRoutes(services),
    instructions,
    documents: documentRoutes(services),
    templates: templateRoutes(services),
    spending: spendingRoutes(services),
    models,
    estimates,
    tries,
    answers: answerRoutes(services, views),
    jobs: { send, ...jobRoutes(services, views.list), ...jobViewRoutes(services) },
    attempts: attemptRoutes(services),
    exports: exportRoutes(services, views.find),
    accountBatches: accountRoutes(services),
    records: egressLogRoutes(services),
    storage: storageRoutes(services),
    startup: startupRoutes(services),
    reports: reportRoutes(services),
  });
}
