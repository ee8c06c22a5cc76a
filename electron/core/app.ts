/**
 * Composes the core from the ports: database, settings and key, the two Claude services (live and practice), workbooks, the jobs engine and
 * the router over them. This is the one place that knows all parts; the parts know each other only through interfaces. It holds no logic.
 */
import { mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileReference } from '../../shared/contract/types.ts';
import { type Outcome, success } from '../../shared/model/outcome.ts';
import { createClaudeService } from './claude/anthropic-service.ts';
import { fingerprintOfKey } from './claude/key-fingerprint.ts';
import { openDatabase } from './database/open-database.ts';
import { createFileRegister } from './files/file-register.ts';
import { createTableRegister } from './files/table-register.ts';
import type { EngineContext } from './jobs/context/engine-context.ts';
import { createServerClock, watchServerTime } from './jobs/context/server-clock.ts';
import { resumeRepairs } from './jobs/create/repair-job.ts';
import { createJobsEngine, type JobsEngine } from './jobs/engine/jobs-engine.ts';
import { createJobsService, type JobsService } from './jobs/jobs-service.ts';
import { announceFinish, createNeedTeller } from './jobs/state/notices.ts';
import { applyPriceEdits } from './models/edited-prices.ts';
import type { Probe } from './platform/fault-points.ts';
import type { Ports } from './platform/ports.ts';
import { createPracticeService } from './practice/practice-service.ts';
import { openAppLog } from './report/app-log.ts';
import { type CoreRouter, createRouter } from './router/router.ts';
import { createAppEvents, createThrottle } from './services/app-events.ts';
import type { CoreServices } from './services/core-services.ts';
import { toOutput } from './services/mutable.ts';
import { createApiKeyStore } from './settings/api-key-store.ts';
import { findJob, getJob } from './store/jobs.ts';
import { sweepJobs } from './store/purge-job.ts';
import { readyTemplates } from './templates/library/ready-templates.ts';
import { openTemplateLibrary } from './templates/template-library.ts';
import { createWorkbookService } from './workbook/service/workbook-host.ts';

/** Why the core should look at all batches now instead of at its next turn. */
export type WakeUpReason = 'resumed' | 'online' | 'key-changed';

/** The program without a host. */
export interface Core {
  readonly router: CoreRouter;
  /** The parts behind the router, for the command line, which needs no page. */
  readonly services: CoreServices;
  wakeUp(reason: WakeUpReason): void;
  /** Notes an exception in the program's own log, by its kind and place only. */
  logException(error: unknown): void;
  /** Ends gracefully; may be called more than once. */
  close(): Promise<void>;
  /** Gives the page an opaque reference for a path that it never sees. */
  registerFile(path: string, options: { readonly kind: 'opened' | 'uploaded' | 'saved' }): FileReference;
  /** The path behind a reference, or null. */
  resolveFile(fileId: string): string | null;
}

/** For tests only: what the product's hosts never give. */
export interface CoreOptions {
  readonly probe?: Probe;
  readonly random?: () => number;
  /** Called with exceptions, which are bugs; the hosts' log by default says only that there was one. */
  readonly failed?: (error: unknown) => void;
  readonly practiceSpeed?: number;
}

/** The practice service needs no key, but the client insists on one. */
const practiceKey = 'practice';
/** Pages hear of a job at most this often. */
const progressPauseMs = 250;

/**
 * Starts everything; jobs underway go on by themselves. Fails with `data-folder-not-writable`, `data-folder-in-use`, `database-damaged`,
 * `database-too-new` or `disk-full`.
 */
export async function createCore(ports: Ports, options: CoreOptions = {}): Promise<Outcome<Core>> {
  const { clock, dataFolder } = ports;
  const opened = openDatabase(dataFolder, { now: clock.now(), probe: options.probe });
  if (!opened.ok) return opened;
  const { database, bulk, lock, recovery } = opened.value;
  const folders = makeFolders(dataFolder);

  const serverClock = createServerClock(clock);
  const fetch = watchServerTime(ports.fetch, serverClock);
  const live = (apiKey: () => Promise<string | null>) =>
    createClaudeService({ apiKey, baseUrl: ports.apiUrl, fetch });
  const keys = await createApiKeyStore({
    vault: ports.vault,
    tryKey: (key) => live(async () => key).listModels(),
  });
  const services = { live: live(keys.read), practice: createPractice(ports, folders.practice, options) };

  const events = createAppEvents();
  const workbooks = createWorkbookService({ failed: (error) => failed(error) });
  const files = createFileRegister(database, folders.files, () => clock.now());
  const tables = createTableRegister(database, folders.tables, workbooks, () => clock.now());
  const ending = new AbortController();
  let jobs: JobsService | null = null;
  const journal = openAppLog(dataFolder, () => clock.now());
  journal.note(`start ${ports.version} ${ports.host}${recovery === null ? '' : ' database-recovered'}`);
  const tellNeed = createNeedTeller(ports.notifications);
  const tellProgress = createThrottle<number>(progressPauseMs, clock.schedule, (number) => {
    const job = findJob(database, getJob(database, number).id);
    if (job === null || jobs === null) return;
    const summary = jobs.summarize(job);
    events.publish({ type: 'jobs.progressed', job: toOutput(summary) });
    journal.noteJob(number, summary);
    tellNeed(summary);
  });
  const prices = () => applyPriceEdits(ports.settings.read().priceEdits);
  const context: EngineContext = {
    database,
    bulk,
    clock,
    services,
    serverClock,
    keyFingerprint: async () => fingerprintOfKey(await keys.read()),
    resultsFolder: folders.results,
    prices,
    monthlyCapUsdMicros: () => ports.settings.read().monthlyCapUsdMicros,
    signal: ending.signal,
    random: options.random ?? Math.random,
    probe: options.probe ?? (() => {}),
    changed: (job) => tellProgress.note(job),
  };
  const failed = (error: unknown) => {
    journal.logException(error);
    (options.failed ?? ports.reportBug)?.(error);
  };
  const engine: JobsEngine = createJobsEngine(context, {
    failed,
    finished: (job) => {
      if (jobs !== null) announceFinish(ports.notifications, jobs.summarize(job));
    },
  });
  jobs = createJobsService(context, engine);
  const jobsService = jobs;

  const coreServices: CoreServices = {
    ports,
    database,
    bulk,
    events,
    files,
    tables,
    workbooks,
    templates: openTemplateLibrary({
      folder: join(dataFolder, 'templates'),
      now: () => clock.now(),
      reservedNames: readyTemplates.map(({ name }) => name),
    }),
    jobs: jobsService,
    keys,
    claude: services,
    log: journal,
    answersFolder: folders.answers,
    cellsFolder: folders.cells,
    filesFolder: folders.files,
    notice: recovery === null ? null : { code: 'database-recovered', facts: { file: recovery.asidePath } },
    prices,
    settings: () => ports.settings.read(),
    changeSettings: (change) => {
      const settings = { ...ports.settings.read(), ...change };
      ports.settings.write(settings);
      events.publish({ type: 'settings.changed', settings });
      if (change.monthlyCapUsdMicros !== undefined || change.priceEdits !== undefined) {
        jobsService.releaseMonthHolds();
        engine.schedule();
      }
      return settings;
    },
    keyChanged: () => {
      events.publish({ type: 'key.changed', key: keys.status() });
      wakeUp('key-changed');
    },
  };

  function wakeUp(reason: WakeUpReason): void {
    if (reason === 'key-changed') jobsService.releaseKeyHolds();
    // A new month may have begun meanwhile.
    jobsService.releaseMonthHolds();
    engine.pollAll();
  }

  await rm(folders.answers, { recursive: true, force: true });
  await sweepJobs(bulk);
  await resumeRepairs(context);
  tables.removeUnused();
  if (keys.status().state !== 'none') jobsService.releaseKeyHolds();
  jobsService.releaseMonthHolds();
  engine.pollAll();

  let closing: Promise<void> | null = null;
  async function shutDown(): Promise<void> {
    ending.abort();
    tellProgress.close();
    await engine.close();
    await workbooks.close();
    bulk.close();
    database.close();
    lock.release();
    journal.note('end');
  }

  return success({
    router: createRouter(coreServices),
    services: coreServices,
    wakeUp,
    logException: journal.logException,
    close: () => {
      closing ??= shutDown();
      return closing;
    },
    registerFile: (path, { kind }) => files.register(path, kind),
    resolveFile: (fileId) => files.find(fileId)?.path ?? null,
  });
}

function makeFolders(dataFolder: string) {
  const folders = {
    tables: join(dataFolder, 'tables'),
    files: join(dataFolder, 'files'),
    results: join(dataFolder, 'results'),
    answers: join(dataFolder, 'answers'),
    cells: join(dataFolder, 'saved-cells'),
    practice: join(dataFolder, 'practice'),
  };
  for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true });
  return folders;
}

function createPractice(ports: Ports, stateFolder: string, options: CoreOptions) {
  const speed = options.practiceSpeed === undefined ? {} : { speed: options.practiceSpeed };
  const practice = createPracticeService({ stateFolder, clock: ports.clock, ...speed });
  return createClaudeService({
    apiKey: async () => practiceKey,
    baseUrl: 'https://practice.invalid',
    fetch: practice.fetch,
  });
}
