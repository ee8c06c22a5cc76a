/**
 * One measured task of the job engine, in a process of its own: a big CSV through the page's own calls until
 * its job is written down, or big result files into the database. Its argument is an EngineTask as JSON; it
 * prints the figures as its last line.
 */

import { once } from 'node:events';
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { ClaudeService } from '../../electron/core/claude/claude-service.ts';
import { openDatabase } from '../../electron/core/database/open-database.ts';
import type { EngineContext } from '../../electron/core/jobs/context/engine-context.ts';
import { createServerClock } from '../../electron/core/jobs/context/server-clock.ts';
import { createJob } from '../../electron/core/jobs/create/create-job.ts';
import { collectResults } from '../../electron/core/jobs/steps/collect-results.ts';
import { priceTable } from '../../electron/core/models/price-table.ts';
import type { JobSettings } from '../../shared/model/job.ts';
import { unwrap } from '../../shared/model/outcome.ts';
import { makeSettings, startBench } from '../core/support/core-bench.ts';
import { makeTable, memorySource } from '../core/support/memory-table.ts';
import { seededRandom, writeMessage } from './make-workbook.ts';
import { reportTask } from './measure.ts';

/** What to do with how many rows. The folder is the bench's own and goes with it. */
export interface EngineTask {
  readonly kind: 'plan' | 'collect';
  readonly folder: string;
  readonly rowCount: number;
}

const task = JSON.parse(process.argv[2] ?? '{}') as EngineTask;
mkdirSync(task.folder, { recursive: true });
const settings: JobSettings = makeSettings({ idColumn: 'Id' });

/** Longest that the event loop was held while something was done, in milliseconds. */
async function watchLoop(work: () => Promise<void>): Promise<number> {
  const monitor = monitorEventLoopDelay({ resolution: 5 });
  monitor.enable();
  await work();
  monitor.disable();
  return monitor.max / 1e6;
}

function writeCsv(path: string): void {
  const random = seededRandom(3);
  const lines = Array.from({ length: task.rowCount }, (_, at) => `T-${at},${writeMessage(random)}`);
  writeFileSync(path, ['Id,Message', ...lines, ''].join('\n'));
}

/** Through the router, as the page does: open, read, send. What is sent later is not part of it. */
async function plan(): Promise<void> {
  const path = join(task.folder, 'messages.csv');
  writeCsv(path);
  const bench = await startBench({ dataFolder: join(task.folder, 'plan') });
  const { fileId } = bench.core.registerFile(path, { kind: 'opened' });
  const opened = await bench.client.workbooks.open({ fileId });
  const begun = performance.now();
  const sheet = opened.sheets[0]?.name ?? '';
  const { tableId } = await bench.client.workbooks.readTable({ fileId, sheet });
  const readSeconds = (performance.now() - begun) / 1000;
  await reportTask(async () => {
    const loopMs = await watchLoop(async () => {
      const job = await bench.client.jobs.send({ tableId, settings: structuredClone(settings) as never });
      if (job.counts.waiting + job.counts.sent !== task.rowCount) throw new Error('rows are missing');
    });
    return { loopMs, readSeconds };
  });
  await bench.close();
}

/** A service that hands out result files of this computer; nothing else is asked of it. */
function localResults(pathOf: (remoteId: string) => string): ClaudeService {
  const refuse = () => Promise.reject(new Error('not part of this measurement'));
  return {
    createBatch: refuse,
    retrieveBatch: refuse,
    listBatches: refuse,
    cancelBatch: refuse,
    deleteBatch: refuse,
    createMessage: refuse,
    countTokens: refuse,
    listModels: refuse,
    async downloadResults(id, path) {
      await copyFile(pathOf(id), path);
      return { ok: true, value: 1 };
    },
  };
}

function resultLine(customId: string): string {
  const message = {
    id: `msg_${customId}`,
    type: 'message',
    role: 'assistant',
    model: settings.model,
    content: [{ type: 'text', text: '{"answer":"Delivery"}' }],
    stop_reason: 'end_turn',
    stop_sequence: null,
    usage: {
      input_tokens: 180,
      output_tokens: 12,
      cache_creation_input_tokens: 0,
      cache_read_input_tokens: 0,
    },
  };
  return JSON.stringify({ custom_id: customId, result: { type: 'succeeded', message } });
}

async function collect(): Promise<void> {
  const dataFolder = join(task.folder, 'collect');
  const { database, bulk, lock } = unwrap(openDatabase(dataFolder, { now: Date.now() }));
  const random = seededRandom(3);
  const table = makeTable(['Id', 'Message'], task.rowCount, (at) => [`T-${at}`, writeMessage(random)]);
  const order = {
    table,
    source: memorySource,
    settings,
    estimate: null,
    idempotencyKey: null,
    now: Date.now(),
  };
  unwrap(await createJob(database, { ...order, bulk }));
  database.run(
    "UPDATE batches SET state = 'ended', remote_id = 'msgbatch_' || number, remote_created_at = ?",
    Date.now(),
  );
  const pathOf = (remoteId: string) => join(task.folder, `${remoteId}.jsonl`);
  const batches = database.all<{ number: number; remote_id: string }>(
    'SELECT number, remote_id FROM batches ORDER BY number',
  );
  for (const batch of batches) {
    const file = createWriteStream(pathOf(batch.remote_id));
    const lines = database.all<{ custom_id: string }>(
      'SELECT custom_id FROM rows WHERE job = 1 AND batch = ? ORDER BY fingerprint',
      batch.number,
    );
    file.end(lines.map((line) => `${resultLine(line.custom_id)}\n`).join(''));
    await once(file, 'close');
  }
  const clock = { now: () => Date.now(), schedule: () => () => {} };
  const service = localResults(pathOf);
  const context: EngineContext = {
    database,
    bulk,
    clock,
    services: { live: service, practice: service },
    serverClock: createServerClock(clock),
    keyFingerprint: async () => null,
    resultsFolder: task.folder,
    monthlyCapUsdMicros: () => null,
    prices: () => priceTable,
    signal: new AbortController().signal,
    random: Math.random,
    probe: () => {},
    changed: () => {},
  };
  await reportTask(async () => {
    const loopMs = await watchLoop(async () => {
      for (const batch of batches) await collectResults(context, 1, batch.number, 0);
    });
    const kept = database.get<{ all: number }>(
      'SELECT count(*) AS "all" FROM rows WHERE state = \'answered\'',
    );
    if (kept?.all !== task.rowCount) throw new Error(`${kept?.all} answers are in the database`);
    return { loopMs };
  });
  bulk.close();
  database.close();
  lock.release();
}

await (task.kind === 'plan' ? plan() : collect());
