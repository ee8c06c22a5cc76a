import { type ImplementerInternalWithMiddlewares, implement } from '@orpc/server';
import { type Contract, contract } from '../../../shared/contract/contract.ts';
import { type Outcome, type Problem, ProblemError } from '../../../shared/model/outcome.ts';
import type { Settings } from '../../../shared/model/settings.ts';
import type { ClaudeService } from '../claude/claude-service.ts';
import type { Database } from '../database/database.ts';
import type { FileRegister } from '../files/file-register.ts';
import type { TableRegister } from '../files/table-register.ts';
import type { Lane } from '../jobs/context/engine-context.ts';
import type { JobsService } from '../jobs/jobs-service.ts';
import type { PriceTable } from '../models/price-table.ts';
import type { Ports } from '../platform/ports.ts';
import type { Journal } from '../report/journal.ts';
import type { AppEvents } from '../services/app-events.ts';
import type { KeyKeeper } from '../settings/key-keeper.ts';
import type { TemplateLibrary } from '../templates/template-library.ts';
import type { WorkbookService } from '../workbook/workbook-service.ts';

/** What the handlers work with; made once by app.ts. */
export interface CoreParts {
  readonly ports: Ports;
  readonly database: Database;
  /** The same file through the connection for slices. */
  readonly bulk: Database;
  readonly events: AppEvents;
  readonly files: FileRegister;
  readonly tables: TableRegister;
  readonly workbooks: WorkbookService;
  readonly templates: TemplateLibrary;
  readonly jobs: JobsService;
  readonly keys: KeyKeeper;
  readonly services: Readonly<Record<Lane, ClaudeService>>;
  readonly journal: Journal;
  /** Folder for answers on their way to the workbook worker. */
  readonly answersFolder: string;
  /** Folder for what saves have noted of their cells. */
  readonly cellsFolder: string;
  /** Folder for copies and uploads. */
  readonly filesFolder: string;
  readonly notice: Problem | null;
  /** The price table with the user's own prices in it, as it is now. */
  readonly prices: () => PriceTable;
  readonly settings: () => Settings;
  readonly changeSettings: (change: Partial<Settings>) => Settings;
  readonly keyChanged: () => void;
}

/** Calls carry nothing beside their input. */
type NoContext = Record<never, never>;

/**
 * What each handler is built from. Expected failures arrive as ProblemError and leave as the contract's PROBLEM; everything else is a bug
 * and is left to the host to log, and to the page to call unexpected.
 */
export const calls: ImplementerInternalWithMiddlewares<Contract, NoContext, NoContext> = implement(
  contract,
).use(async ({ next, errors }) => {
  try {
    return await next();
  } catch (error) {
    if (error instanceof ProblemError) throw errors.PROBLEM({ data: toData(error.problem) });
    throw error;
  }
});

function toData(problem: Problem) {
  return problem.facts === undefined
    ? { code: problem.code }
    : { code: problem.code, facts: { ...problem.facts } };
}

/** The value of an outcome, or its problem on the way to the page. */
export function orProblem<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new ProblemError(outcome.problem);
}

/** The reference's file, or `reference-unknown`. */
export function requireFile(parts: CoreParts, fileId: string) {
  const file = parts.files.find(fileId);
  if (file === null) throw new ProblemError({ code: 'reference-unknown' });
  return file;
}
