import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { BatchLimits } from '../../../electron/core/claude/batch-body.ts';
import type { ClaudeService } from '../../../electron/core/claude/claude-service.ts';
import { type OpenedDatabase, openDatabase } from '../../../electron/core/database/open-database.ts';
import type { EngineContext } from '../../../electron/core/jobs/context/engine-context.ts';
import { createServerClock } from '../../../electron/core/jobs/context/server-clock.ts';
import { createJob } from '../../../electron/core/jobs/create/create-job.ts';
import { resumeRepairs } from '../../../electron/core/jobs/create/repair-job.ts';
import { createJobsEngine, type JobsEngine } from '../../../electron/core/jobs/engine/jobs-engine.ts';
import { createJobsService, type JobsService } from '../../../electron/core/jobs/jobs-service.ts';
import { priceTable } from '../../../electron/core/models/price-table.ts';
import type { Clock } from '../../../electron/core/platform/ports.ts';
import { type BatchRecord, getBatch } from '../../../electron/core/store/batches.ts';
import { findJob, getJob, type JobRecord } from '../../../electron/core/store/jobs.ts';
import type { JobSettings } from '../../../shared/model/job.ts';
import { unwrap } from '../../../shared/model/outcome.ts';
import { makeSettings } from './core-bench.ts';
import { createFakeAccount, type FakeAccount } from './fake-account.ts';
import { makeTable, memorySource } from './memory-table.ts';

/** A clock that stands still until it is told to go on. */
export interface ManualClock extends Clock {
  advance(ms: number): void;
  /** Goes on to the next thing scheduled; false when there is none. */
  advanceToNext(): boolean;
  dropTimers(): void;
}

/** A manual clock that begins at `start`, in milliseconds since 1970. */
export function createManualClock(start: number): ManualClock {
  let now = start;
  let timers: { readonly at: number; readonly callback: () => void }[] = [];
  function advance(ms: number): void {
    now += ms;
    const due = timers.filter((timer) => timer.at <= now);
    timers = timers.filter((timer) => timer.at > now);
    for (const timer of due) timer.callback();
  }
  return {
    now: () => now,
    schedule(delayMs, callback) {
      const timer = { at: now + delayMs, callback };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    advance,
    advanceToNext() {
      if (timers.length === 0) return false;
      advance(Math.max(0, Math.min(...timers.map((timer) => timer.at)) - now));
      return true;
    },
    dropTimers() {
      timers = [];
    },
  };
}

/** A row as it stands in the database. */
export interface StoredRow {
  readonly position: number;
  readonly state: string;
  readonly attempt: number;
  readonly batch: number;
  readonly custom_id: string | null;
  readonly leader: number | null;
  /** The answer that is shown; null for none. */
  readonly answer: string | null;
}

let emptyDatabase: Uint8Array | null = null;

/**
 * The product's own opening; all but the first begin with a copy of the file that the first one made, since
 * making it takes longest.
 */
function openQuickly(folder: string, now: number): OpenedDatabase {
  const path = join(folder, 'sheetbatch.sqlite');
  if (emptyDatabase !== null && !existsSync(path)) writeFileSync(path, emptyDatabase);
  const opened = unwrap(openDatabase(folder, { now }));
  if (emptyDatabase === null && opened.database.get('SELECT 1 FROM jobs') === undefined) {
    opened.database.script('PRAGMA wal_checkpoint(TRUNCATE)');
    emptyDatabase = readFileSync(path);
  }
  return opened;
}

/** What a test may choose. */
export interface EngineBenchOptions {
  readonly account?: FakeAccount;
  readonly clock?: ManualClock;
  readonly folder?: string;
  /** False where a power cut is not asked about: waiting for the disk takes most of the time. */
  readonly isDurable?: boolean;
}

/**
 * The engine's own steps over a real database, a model of an account, and a clock that stands still: for what
 * must be true between two awaits. Steps are called one by one, or `run` lets the real loop do so.
 */
export function openEngineBench(options: EngineBenchOptions = {}) {
  const clock = options.clock ?? createManualClock(Date.UTC(2026, 10, 10, 12));
  const account = options.account ?? createFakeAccount(clock.now);
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'sheetbatch-engine-'));
  const opened: OpenedDatabase = openQuickly(folder, clock.now());
  const { database, bulk } = opened;
  if (options.isDurable !== true) for (const one of [database, bulk]) one.script('PRAGMA synchronous = OFF');
  const resultsFolder = join(folder, 'results');
  mkdirSync(resultsFolder, { recursive: true });
  const ending = new AbortController();
  const bugs: unknown[] = [];
  const hooks = {
    probe: (_step: string) => {},
    apiKeyFingerprint: async () => 'our-key' as string | null,
    changed: (_job: number) => {},
  };
  const caps = { month: null as number | null };
  let isDead = false;
  // A program without power asks nothing any more, and hears of nothing.
  const service: ClaudeService = new Proxy(account.service, {
    get: (target, name) => (isDead ? () => new Promise<never>(() => {}) : Reflect.get(target, name)),
  });
  const context: EngineContext = {
    database,
    bulk,
    clock,
    services: { live: service, practice: service },
    serverClock: createServerClock(clock),
    keyFingerprint: () => hooks.apiKeyFingerprint(),
    resultsFolder,
    prices: () => priceTable,
    monthlyCapUsdMicros: () => caps.month,
    signal: ending.signal,
    random: () => 0.5,
    probe: (step) => hooks.probe(step),
    changed: (job) => hooks.changed(job),
  };
  const engine: JobsEngine = createJobsEngine(context, {
    finished: () => {},
    failed: (error) => {
      if (!isDead) bugs.push(error);
    },
  });
  const jobs: JobsService = createJobsService(context, engine);

  function closeFiles(): void {
    if (isDead) return;
    isDead = true;
    clock.dropTimers();
    bulk.close();
    database.close();
    opened.lock.release();
  }

  return {
    account,
    clock,
    folder,
    database,
    bulk,
    context,
    engine,
    jobs,
    hooks,
    caps,
    bugs,
    /** Ends the program's signal, as when it is quit. */
    quit: () => ending.abort(),
    /** Writes a job with rows "parcel 0", "parcel 1", …, or these texts, in batches of ten; nothing is sent. */
    async plan(
      texts: number | readonly string[],
      change: Partial<JobSettings> = {},
      more: { readonly limits?: BatchLimits; readonly isQueued?: boolean } = {},
    ): Promise<JobRecord> {
      const messages =
        typeof texts === 'number' ? Array.from({ length: texts }, (_, at) => `parcel ${at}`) : texts;
      const table = makeTable(['Id', 'Message'], messages.length, (at) => [`T-${at}`, messages[at] ?? '']);
      const answerFormat = { kind: 'text' } as const;
      const settings = makeSettings({
        template: {
          instruction: '{{Message}}',
          background: '',
          answerFormat,
          emptyRule: 'skip-when-all-empty',
        },
        idColumn: 'Id',
        isPractice: false,
        ...change,
      });
      const created = await createJob(database, {
        table,
        source: memorySource,
        settings,
        estimate: null,
        idempotencyKey: null,
        now: clock.now(),
        bulk,
        limits: more.limits ?? { requests: 10, sizeBytes: 20_000_000 },
        isQueued: more.isQueued ?? false,
      });
      const job = findJob(database, unwrap(created));
      if (job === null) throw new Error('the job is not there');
      return job;
    },
    job: (job: JobRecord): JobRecord => getJob(database, job.number),
    batch: (job: JobRecord, number: number): BatchRecord => getBatch(database, job.number, number),
    rows: (job: JobRecord): readonly StoredRow[] =>
      database
        .all<Omit<StoredRow, 'answer'> & { readonly answers: string | null }>(
          `SELECT r.position, r.state, r.attempt, r.batch, r.custom_id, r.duplicate_of AS leader, s.answers
           FROM rows r LEFT JOIN results s ON s.number = r.result WHERE r.job = ? ORDER BY r.position`,
          job.number,
        )
        .map(({ answers, ...row }) => ({ ...row, answer: readAnswer(answers) })),
    /**
     * Lets the loop go on, from one thing scheduled to the next, until `isOver`; fails when nothing more
     * would happen.
     */
    async run(isOver: () => boolean): Promise<void> {
      engine.schedule();
      for (let turn = 0; turn < 3000; turn++) {
        // Steps read and write small files meanwhile.
        for (let pause = 0; pause < 6; pause++) await setImmediate();
        if (isDead || isOver()) return;
        clock.advanceToNext();
      }
      throw new Error('nothing more happens');
    },
    /** Ends as when the power is gone: nothing that runs comes any further. */
    crash: closeFiles,
    /** What a start of the program does before the loop begins. */
    async begin(): Promise<void> {
      await resumeRepairs(context);
      engine.pollAll();
    },
    async close(): Promise<void> {
      ending.abort();
      if (!isDead) await engine.close();
      closeFiles();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type EngineBench = ReturnType<typeof openEngineBench>;

function readAnswer(answers: string | null): string | null {
  if (answers === null) return null;
  const [first] = JSON.parse(answers) as readonly unknown[];
  return first === undefined || first === null ? null : String((first as { text?: unknown }).text ?? first);
}
