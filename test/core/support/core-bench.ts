import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { type Core, type CoreOptions, createCore } from '../../../electron/core/app.ts';
import type { Clock, Ports, Vault } from '../../../electron/core/platform/ports.ts';
import type { AppEvent } from '../../../shared/contract/types.ts';
import type { JobSettings, JobSummary } from '../../../shared/model/job.ts';
import { unwrap } from '../../../shared/model/outcome.ts';
import { defaultSettings, type Settings } from '../../../shared/model/settings.ts';

/** The sample workbook that is bundled with the product. */
export const samplePath = resolve('samples/support-tickets.xlsx');

/** A vault that forgets; starts with this key, or with none. */
export function createMemoryVault(key: string | null): Vault {
  let kept = key;
  return {
    storeName: 'Memory',
    isLasting: false,
    read: async () => kept,
    write: async (secret) => {
      kept = secret;
    },
    remove: async () => {
      kept = null;
    },
  };
}

/** A clock that runs `speed` times as fast as real time from now on. */
export function createFastClock(speed: number): Clock {
  const start = Date.now();
  return {
    now: () => start + (Date.now() - start) * speed,
    schedule(delayMs, callback) {
      const timer = setTimeout(callback, delayMs / speed);
      return () => clearTimeout(timer);
    },
  };
}

/** What a test may choose. */
export interface BenchOptions extends CoreOptions {
  readonly dataFolder?: string;
  readonly apiUrl?: string;
  readonly key?: string | null;
  readonly speed?: number;
  readonly settings?: Partial<Settings>;
  readonly ports?: Partial<Ports>;
}

/** A core over a temporary data folder, with a client that makes typed calls as the page does. */
export async function startBench(options: BenchOptions = {}) {
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'sheetbatch-core-'));
  let settings: Settings = { ...defaultSettings, ...options.settings };
  const bugs: unknown[] = [];
  const ports: Ports = {
    host: 'headless',
    version: '0.0.0',
    dataFolder,
    samplePath,
    apiUrl: options.apiUrl ?? 'http://127.0.0.1:9',
    fetch: globalThis.fetch,
    vault: createMemoryVault(options.key ?? null),
    settings: {
      read: () => settings,
      write: (changed) => {
        settings = changed;
      },
    },
    clock: createFastClock(options.speed ?? 1),
    dialogs: null,
    opener: null,
    notifications: null,
    ...options.ports,
  };
  const core = unwrap(await createCore(ports, { failed: (error) => bugs.push(error), ...options }));
  return {
    core,
    dataFolder,
    ports,
    bugs,
    client: createRouterClient(core.router),
    /** Ends the core; the folder goes too unless it is needed again. */
    async close(keepsFolder = false): Promise<void> {
      await core.close();
      if (!keepsFolder) rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

export type Bench = Awaited<ReturnType<typeof startBench>>;

/** Waits until a job is as expected, driven by the core's own events. */
export async function waitForJob(
  core: Core,
  jobId: string,
  accepts: (job: JobSummary) => boolean,
  timeoutMs = 60_000,
): Promise<JobSummary> {
  const signal = AbortSignal.timeout(timeoutMs);
  const events: AsyncIterable<AppEvent> = core.services.events.subscribe(signal);
  const read = () => {
    const job = core.services.jobs.find(jobId);
    return job === null ? null : core.services.jobs.summarize(job);
  };
  let latest = read();
  if (latest !== null && accepts(latest)) return latest;
  try {
    for await (const event of events) {
      if (event.type !== 'jobs.progressed' || event.job.id !== jobId) continue;
      latest = read();
      if (latest !== null && accepts(latest)) return latest;
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  throw new Error(`the job did not get there; it is ${JSON.stringify(latest)}`);
}

/** True when nothing more happens to a job. */
export function isOver(job: JobSummary): boolean {
  return job.state === 'finished' || job.state === 'canceled';
}

/** Settings of a plain classification, to be varied. */
export function makeSettings(change: Partial<JobSettings> = {}): JobSettings {
  return {
    template: {
      instruction: 'Classify this message: {{Message}}',
      background: '',
      answerFormat: { kind: 'labels', labels: ['Billing', 'Delivery', 'Returns', 'Other'] },
      emptyRule: 'skip-when-all-empty',
    },
    model: 'claude-haiku-5-5',
    maxTokens: 64,
    columnName: 'Category',
    rows: { kind: 'all' },
    idColumn: null,
    isPractice: true,
    spendCapUsdMicros: null,
    sharesIdenticalRequests: true,
    deletesAfterCollection: false,
    ...change,
  };
}
