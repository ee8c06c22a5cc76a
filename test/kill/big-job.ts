/**
 * A hundred thousand rows through the product in a process of its own, against a scripted service in another,
 * so that the figures are the product's alone. Argument: `{"dataFolder":…,"apiUrl":…,"rows":…}`. While the
 * job runs, the page's calls are made every 25 ms and the longest wait for an answer is noted. Prints
 * one JSON line.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { createRouterClient } from '@orpc/server';
import { createCore } from '../../electron/core/app.ts';
import { totalRows } from '../../shared/model/job.ts';
import { unwrap } from '../../shared/model/outcome.ts';
import { defaultSettings } from '../../shared/model/settings.ts';
import {
  createFastClock,
  createMemoryVault,
  isOver,
  makeSettings,
  waitForJob,
} from '../core/support/core-bench.ts';
import { makeTable, memorySource } from '../core/support/memory-table.ts';

/** What the process reports. */
export interface BigJobReport {
  readonly rows: number;
  readonly answered: number;
  readonly batches: number;
  readonly seconds: number;
  readonly writingSeconds: number;
  /** Most memory held at any time, in MB. */
  readonly peakRssMb: number;
  /** How many times the page's calls were answered meanwhile. */
  readonly calls: number;
  /** Longest time that a call of the page waited for its answer, in milliseconds. */
  readonly longestCallMs: number;
  readonly longestStallMs: number;
}

const run = JSON.parse(process.argv[2] ?? '{}') as { dataFolder: string; apiUrl: string; rows: number };
const core = unwrap(
  await createCore(
    {
      host: 'headless',
      version: '0.0.0',
      dataFolder: run.dataFolder,
      samplePath: '',
      apiUrl: run.apiUrl,
      fetch: globalThis.fetch,
      vault: createMemoryVault('sk-ant-test-0000'),
      settings: { read: () => defaultSettings, write: () => {} },
      clock: createFastClock(50),
      dialogs: null,
      opener: null,
      notifications: null,
    },
    { failed: (error) => process.stderr.write(`${String(error)}\n`) },
  ),
);
const client = createRouterClient(core.router);
let peakRssMb = 0;
let longestCallMs = 0;
let longestStallMs = 0;
let isDone = false;
let callCount = 0;

async function callNowAndThen(): Promise<void> {
  while (!isDone) {
    const begun = performance.now();
    const { jobs } = await client.app.snapshot({});
    const jobId = jobs[0]?.id;
    if (jobId !== undefined)
      await client.jobs.listResults({ jobId, offset: Math.floor(run.rows / 2), limit: 100 });
    longestCallMs = Math.max(longestCallMs, performance.now() - begun);
    callCount++;
    const slept = performance.now();
    await pause(25);
    longestStallMs = Math.max(longestStallMs, performance.now() - slept - 25);
    peakRssMb = Math.max(peakRssMb, process.memoryUsage.rss() / 1_048_576);
  }
}

const filler = 'The customer writes that the order came late and asks what can be done about it. '.repeat(3);
const table = makeTable(['Id', 'Message'], run.rows, (index) => [
  `T-${index}`,
  `Message ${index}: ${filler}`,
]);
const calls = callNowAndThen();
const begun = performance.now();
const settings = makeSettings({ idColumn: 'Id', isPractice: false });
const sent = unwrap(await core.services.jobs.send({ table, source: memorySource, settings, estimate: null }));
const written = performance.now();
const job = await waitForJob(core, sent.id, isOver, 280_000);
const seconds = (performance.now() - begun) / 1000;
isDone = true;
await calls;
const report: BigJobReport = {
  rows: totalRows(job.counts),
  answered: job.counts.answered,
  batches: job.batches.length,
  seconds,
  writingSeconds: (written - begun) / 1000,
  peakRssMb: Math.round(peakRssMb),
  calls: callCount,
  longestCallMs: Math.round(longestCallMs),
  longestStallMs: Math.round(longestStallMs),
};
process.stdout.write(`${JSON.stringify(report)}\n`);
await core.close();
