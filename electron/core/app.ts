/**
 * Composes the core from the ports: database, settings and key, the two Claude services (live and practice),
 * workbooks, the jobs engine and the router over them. This is the one place that knows all parts; the parts
 * know each other only through interfaces. It holds no logic.
 */
import { mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileReference } from '../../shared/contract/types.ts';
import type { JobSummary } from '../../shared/model/job.ts';
import { type Outcome, success } from '../../shared/model/outcome.ts';
import type { Settings } from '../../shared/model/settings.ts';
import { createClaudeService } from './claude/anthropic-service.ts';
import { fingerprintOfKey } from './claude/key-fingerprint.ts';
import { type OpenedDatabase, openDatabase } from './database/open-database.ts';
import { createFileRegister } from './files/file-register.ts';
import { createTableRegister } from './files/table-register.ts';
import type { EngineContext } from './jobs/context/engine-context.ts';
import { createServerClock, type ServerClock, watchServerTime } from './jobs/context/server-clock.ts';
import { resumeRepairs } from './jobs/create/repair-job.ts';
import { createJobsEngine, type JobsEngine } from './jobs/engine/jobs-engine.ts';
import { createJobsService, type JobsService } from './jobs/jobs-service.ts';
import { announceFinish, createNeedTeller } from './jobs/state/notices.ts';
import { applyPriceEdits } from './models/edited-prices.ts';
import type { PriceTable } from './models/price-table.ts';
import type { Probe } from './platform/fault-points.ts';
import type { Ports } from './platform/ports.ts';
import { createPracticeService } from './practice/practice-service.ts';
import { type AppLog, openAppLog } from './report/app-log.ts';
import { type CoreRouter, createRouter } from './router/router.ts';
import { type AppEvents, createAppEvents, createThrottle } from './services/app-events.ts';
import type { CoreServices } from './services/core-services.ts';
import { type ApiKeyStore, createApiKeyStore } from './settings/api-key-store.ts';
import { findJob, getJob, type JobRecord } from './store/jobs.ts';
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
 * Starts everything; jobs underway go on by themselves. Fails with `data-folder-not-writable`,
 * `data-folder-in-use`, `database-damaged`, `database-too-new` or `disk-full`.
 */
export async function createCore(ports: Ports, options: CoreOptions = {}): Promise<Outcome<Core>> {
  const opened = openDatabase(ports.dataFolder, { now: ports.clock.now(), probe: options.probe });
  if (!opened.ok) return opened;
  const ground = layGround(ports, options, opened.value);
  const access = await createAccess(ground);
  const work = createWork(ground, access);
  const services = createServices(ground, access, work);
  await resumeWork(ground, work, services);
  return success(offerCore(ground, work, services));
}

/** What every part stands on: the open database, the folders, the log, and who hears of changes and faults. */
interface Ground extends OpenedDatabase {
  readonly ports: Ports;
  readonly options: CoreOptions;
  readonly folders: ReturnType<typeof makeFolders>;
  readonly log: AppLog;
  readonly events: AppEvents;
  /** Ends what is underway when the core closes. */
  readonly ending: AbortController;
  readonly failed: (error: unknown) => void;
  /** The price table with the user's own prices in it, as it is now. */
  readonly prices: () => PriceTable;
}

function layGround(ports: Ports, options: CoreOptions, opened: OpenedDatabase): Ground {
  const { clock, dataFolder } = ports;
  const folders = makeFolders(dataFolder);
  const log = openAppLog(dataFolder, () => clock.now());
  log.note(`start ${ports.version} ${ports.host}${opened.recovery === null ? '' : ' database-recovered'}`);
  return {
    ...opened,
    ports,
    options,
    folders,
    log,
    events: createAppEvents(),
    ending: new AbortController(),
    failed: (error) => {
      log.logException(error);
      (options.failed ?? ports.reportBug)?.(error);
    },
    prices: () => applyPriceEdits(ports.settings.read().priceEdits),
  };
}

/** The key, and the two services behind one interface. */
interface Access {
  readonly serverClock: ServerClock;
  readonly keys: ApiKeyStore;
  readonly claude: CoreServices['claude'];
}

async function createAccess({ ports, options, folders }: Ground): Promise<Access> {
  const serverClock = createServerClock(ports.clock);
  const fetch = watchServerTime(ports.fetch, serverClock);
  const live = (apiKey: () => Promise<string | null>) =>
    createClaudeService({ apiKey, baseUrl: ports.apiUrl, fetch });
  const keys = await createApiKeyStore({
    vault: ports.vault,
    tryKey: (key) => live(async () => key).listModels(),
  });
  const practice = createPractice(ports, folders.practice, options);
  return { serverClock, keys, claude: { live: live(keys.read), practice } };
}

type Progress = ReturnType<typeof createThrottle<number>>;

/** Jobs, and the loop that moves them. */
interface Work {
  readonly context: EngineContext;
  readonly engine: JobsEngine;
  readonly jobs: JobsService;
  readonly progress: Progress;
}

function createWork(ground: Ground, access: Access): Work {
  const { notifications } = ground.ports;
  // The engine tells of jobs, and jobs ask the engine: what is told before both are there is not heard.
  let jobs: JobsService | null = null;
  const summarize = (job: JobRecord) => jobs?.summarize(job) ?? null;
  const progress = createProgress(ground, summarize);
  const context = createContext(ground, access, progress);
  const engine = createJobsEngine(context, {
    failed: ground.failed,
    finished: (job) => {
      const summary = summarize(job);
      if (summary !== null) announceFinish(notifications, summary);
    },
  });
  jobs = createJobsService(context, engine);
  return { context, engine, jobs, progress };
}

/** Tells pages, the log and the system's notices what has become of a job. */
function createProgress(
  { ports, database, events, log }: Ground,
  summarize: (job: JobRecord) => JobSummary | null,
): Progress {
  const tellNeed = createNeedTeller(ports.notifications);
  return createThrottle<number>(progressPauseMs, ports.clock.schedule, (number) => {
    const job = findJob(database, getJob(database, number).id);
    const summary = job === null ? null : summarize(job);
    if (summary === null) return;
    events.publish({ type: 'jobs.progressed', job: summary });
    log.noteJob(number, summary);
    tellNeed(summary);
  });
}

function createContext(ground: Ground, access: Access, progress: Progress): EngineContext {
  const { ports, options } = ground;
  return {
    database: ground.database,
    bulk: ground.bulk,
    clock: ports.clock,
    services: access.claude,
    serverClock: access.serverClock,
    keyFingerprint: async () => fingerprintOfKey(await access.keys.read()),
    resultsFolder: ground.folders.results,
    prices: ground.prices,
    monthlyCapUsdMicros: () => ports.settings.read().monthlyCapUsdMicros,
    signal: ground.ending.signal,
    random: options.random ?? Math.random,
    probe: options.probe ?? (() => {}),
    changed: (job) => progress.note(job),
  };
}

function createServices(ground: Ground, { keys, claude }: Access, work: Work): CoreServices {
  const { ports, database, bulk, folders, events, log, recovery } = ground;
  const now = () => ports.clock.now();
  const workbooks = createWorkbookService({ failed: ground.failed });
  const reservedNames = readyTemplates.map(({ name }) => name);
  return {
    ports,
    database,
    bulk,
    events,
    files: createFileRegister(database, folders.files, now),
    tables: createTableRegister(database, folders.tables, workbooks, now),
    workbooks,
    templates: openTemplateLibrary({ folder: join(ports.dataFolder, 'templates'), now, reservedNames }),
    jobs: work.jobs,
    keys,
    claude,
    log,
    answersFolder: folders.answers,
    cellsFolder: folders.cells,
    filesFolder: folders.files,
    notice: recovery === null ? null : { code: 'database-recovered', facts: { file: recovery.asidePath } },
    prices: ground.prices,
    settings: () => ports.settings.read(),
    changeSettings: (change) => changeSettings(ground, work, change),
    keyChanged: () => {
      events.publish({ type: 'key.changed', key: keys.status() });
      wakeUp(work, 'key-changed');
    },
  };
}

function changeSettings(
  { ports, events }: Ground,
  { jobs, engine }: Work,
  change: Partial<Settings>,
): Settings {
  const settings = { ...ports.settings.read(), ...change };
  ports.settings.write(settings);
  events.publish({ type: 'settings.changed', settings });
  if (change.monthlyCapUsdMicros !== undefined || change.priceEdits !== undefined) {
    jobs.releaseMonthHolds();
    engine.schedule();
  }
  return settings;
}

function wakeUp({ jobs, engine }: Work, reason: WakeUpReason): void {
  if (reason === 'key-changed') jobs.releaseKeyHolds();
  // A new month may have begun meanwhile.
  jobs.releaseMonthHolds();
  engine.pollAll();
}

/** Clears what the last run has left behind, and goes on with what it had begun. */
async function resumeWork(ground: Ground, work: Work, { tables, keys }: CoreServices): Promise<void> {
  await rm(ground.folders.answers, { recursive: true, force: true });
  await sweepJobs(ground.bulk);
  await resumeRepairs(work.context);
  tables.removeUnused();
  if (keys.status().state !== 'none') work.jobs.releaseKeyHolds();
  work.jobs.releaseMonthHolds();
  work.engine.pollAll();
}

function offerCore(ground: Ground, work: Work, services: CoreServices): Core {
  let closing: Promise<void> | null = null;
  return {
    router: createRouter(services),
    services,
    wakeUp: (reason) => wakeUp(work, reason),
    logException: ground.log.logException,
    close: () => {
      closing ??= shutDown(ground, work, services);
      return closing;
    },
    registerFile: (path, { kind }) => services.files.register(path, kind),
    resolveFile: (fileId) => services.files.find(fileId)?.path ?? null,
  };
}

async function shutDown(ground: Ground, work: Work, services: CoreServices): Promise<void> {
  ground.ending.abort();
  work.progress.close();
  await work.engine.close();
  await services.workbooks.close();
  ground.bulk.close();
  ground.database.close();
  ground.lock.release();
  ground.log.note('end');
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
