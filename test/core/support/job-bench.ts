import { join } from 'node:path';
import type { BatchLimits } from '../../../electron/core/claude/batch-body.ts';
import type { JobSettings, JobSummary } from '../../../shared/model/job.ts';
import { unwrap } from '../../../shared/model/outcome.ts';
import { type ServiceOptions, startScriptedService } from '../../service/scripted-service.ts';
import { type BenchOptions, isOver, makeSettings, startBench, waitForJob } from './core-bench.ts';
import { makeTable, memorySource } from './memory-table.ts';

/**
 * A core against a scripted service, with jobs made in memory. The clock runs a hundred times as fast: two
 * minutes are 1.2 s.
 */
export async function startJobBench(service: ServiceOptions = {}, options: BenchOptions = {}) {
  const scripted = await startScriptedService(service);
  const bench = await startBench({ apiUrl: scripted.url, key: 'sk-ant-test-1234', speed: 100, ...options });
  const { core } = bench;
  const source = { ...memorySource, sourcePath: join(bench.dataFolder, memorySource.workbookName) };
  async function sendTexts(
    texts: readonly string[],
    change: Partial<JobSettings>,
    more: { readonly limits?: BatchLimits; readonly isQueued?: boolean },
  ): Promise<string> {
    const table = makeTable(['Id', 'Message'], texts.length, (index) => [`T-${index}`, texts[index] ?? '']);
    const settings = makeSettings({ idColumn: 'Id', isPractice: false, ...change });
    return unwrap(await core.services.jobs.send({ table, source, settings, estimate: null, ...more })).id;
  }
  const parcels = (count: number) => Array.from({ length: count }, (_, index) => `parcel ${index}`);
  return {
    ...bench,
    service: scripted,
    /** Sends rows with these messages and ids T-0, T-1, … */
    sendTexts: (texts: readonly string[], change: Partial<JobSettings> = {}) => sendTexts(texts, change, {}),
    /** Sends rows "parcel 0", "parcel 1", … with ids T-0, T-1, … */
    send: (count: number, change: Partial<JobSettings> = {}, limits?: BatchLimits): Promise<string> =>
      sendTexts(parcels(count), change, limits === undefined ? {} : { limits }),
    /** The same as a job that waits for those before it. */
    enqueue: (count: number, change: Partial<JobSettings> = {}): Promise<string> =>
      sendTexts(parcels(count), change, { isQueued: true }),
    summarize(jobId: string): JobSummary {
      const job = core.services.jobs.find(jobId);
      if (job === null) throw new Error('no such job');
      return core.services.jobs.summarize(job);
    },
    waitFor: (jobId: string, accepts: (job: JobSummary) => boolean) =>
      waitForJob(core, jobId, accepts, 20_000),
    waitForEnd: (jobId: string) => waitForJob(core, jobId, isOver, 20_000),
    async stop(keepsFolder = false): Promise<void> {
      await bench.close(keepsFolder);
      await scripted.close();
    },
  };
}

export type JobBench = Awaited<ReturnType<typeof startJobBench>>;

/** Batches of ten. */
export const tens: BatchLimits = { requests: 10, sizeBytes: 20_000_000 };
