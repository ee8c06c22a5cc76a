/**
 * What electron/core/services owns: the pieces of the running core that use cases and routes are given, and
 * the events that pages hear. It makes none of them (app.ts does) and holds no logic.
 */
import { type Problem, ProblemError } from '../../../shared/model/outcome.ts';
import type { Settings } from '../../../shared/model/settings.ts';
import type { ClaudeService } from '../claude/claude-service.ts';
import type { Database } from '../database/database.ts';
import type { FileRegister } from '../files/file-register.ts';
import type { TableRegister } from '../files/table-register.ts';
import type { Lane } from '../jobs/context/engine-context.ts';
import type { JobsService } from '../jobs/jobs-service.ts';
import type { PriceTable } from '../models/price-table.ts';
import type { Ports } from '../platform/ports.ts';
import type { AppLog } from '../report/app-log.ts';
import type { ApiKeyStore } from '../settings/api-key-store.ts';
import type { TemplateLibrary } from '../templates/template-library.ts';
import type { WorkbookService } from '../workbook/model/workbook-service.ts';
import type { AppEvents } from './app-events.ts';

/** What the handlers work with; made once by app.ts. */
export interface CoreServices {
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
  readonly keys: ApiKeyStore;
  readonly claude: Readonly<Record<Lane, ClaudeService>>;
  readonly log: AppLog;
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

/** The reference's file, or `reference-unknown`. */
export function requireFile(parts: CoreServices, fileId: string) {
  const file = parts.files.find(fileId);
  if (file === null) throw new ProblemError({ code: 'reference-unknown' });
  return file;
}
