/**
 * The product as a process that can be killed: composes the core, finds its job or sends it, waits for the
 * end, and prints one JSON line. Its one argument is a KillRun as JSON. The probe ends the process with
 * SIGKILL at the named step; nothing of this is in the product.
 */

import { writeSync } from 'node:fs';
import type { Core } from '../../electron/core/app.ts';
import { createCore } from '../../electron/core/app.ts';
import type { Ports } from '../../electron/core/platform/ports.ts';
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
import type { KillRun, RunnerReport } from './kill-run.ts';

const run = JSON.parse(process.argv[2] ?? '{}') as KillRun;
let seen = 0;

const ports: Ports = {
  host: 'headless',
  version: '0.0.0',
  dataFolder: run.dataFolder,
  samplePath: '',
  apiUrl: run.apiUrl,
  fetch: globalThis.fetch,
  vault: createMemoryVault('sk-ant-test-0000'),
  settings: { read: () => defaultSettings, write: () => {} },
  clock: createFastClock(run.speed),
  dialogs: null,
  opener: null,
  notifications: null,
};

const core = unwrap(
  await createCore(ports, {
    probe: (step) => {
      if (run.tellsSteps === true) writeSync(2, `step ${step}\n`);
      if (step !== run.killAt) return;
      seen++;
      if (seen === run.killOn) process.kill(process.pid, 'SIGKILL');
    },
    failed: (error) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    },
  }),
);
const jobId = core.services.jobs.findByIdempotencyKey('kill')?.id ?? (await send(core));
await waitForJob(core, jobId, isOver, 60_000);
process.stdout.write(`${JSON.stringify(report(core, jobId))}\n`);
await core.close();

async function send(started: Core): Promise<string> {
  const table = makeTable(['Id', 'Message'], run.rows, (index) => [`T-${index}`, messageOf(index)]);
  const template = {
    ...makeSettings().template,
    instruction: 'Sum up: {{Message}}',
    answerFormat: { kind: 'text' } as const,
  };
  const sent = await started.services.jobs.send({
    table,
    source: memorySource,
    settings: makeSettings({ template, idColumn: 'Id', isPractice: false }),
    estimate: null,
    idempotencyKey: 'kill',
    limits: { requests: run.batchSize, sizeBytes: 20_000_000 },
  });
  return unwrap(sent).id;
}

/** Every tenth row says the same as the one before, so that answers are shared as well. */
function messageOf(index: number): string {
  return `parcel number ${index % 10 === 9 ? index - 1 : index} did not arrive`;
}

function report(ended: Core, id: string): RunnerReport {
  const { database, jobs } = ended.services;
  const job = jobs.find(id);
  if (job === null) throw new Error('the job is gone');
  const { state, counts } = jobs.summarize(job);
  const rows = database.all<{ prompt: string; answers: string; results: number }>(
    `SELECT i.cells AS prompt, s.answers,
       (SELECT count(*) FROM results o WHERE o.job = r.job AND o.position = coalesce(r.duplicate_of, r.position)) AS results
     FROM rows r JOIN row_inputs i ON i.job = r.job AND i.position = r.position LEFT JOIN results s ON s.number = r.result
     WHERE r.job = ? ORDER BY r.position`,
    job.number,
  );
  const grouped = database.all<{ state: string; rows: number }>(
    'SELECT state, count(*) AS rows FROM rows WHERE job = ? GROUP BY state',
    job.number,
  );
  return {
    state,
    counts,
    grouped: Object.fromEntries(grouped.map((line) => [line.state, line.rows])),
    answers: rows.map((row) => ({
      message: String((JSON.parse(row.prompt) as string[])[0]),
      answer: String((JSON.parse(row.answers ?? '[]') as string[])[0]),
      results: row.results,
    })),
    integrity: database.get<{ integrity_check: string }>('PRAGMA integrity_check')?.integrity_check ?? '',
  };
}
