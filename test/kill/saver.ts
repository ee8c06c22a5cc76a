/**
 * Reads a CSV, runs a job on it against the scripted service, and writes the answers back; started again
 * after SIGKILL it goes on. Its one argument is a SaveRun as JSON. Prints one JSON line when the workbook
 * is written.
 */
import { createRouterClient } from '@orpc/server';
import { createCore } from '../../electron/core/app.ts';
import { saveJob } from '../../electron/core/saving/save-job.ts';
import { unwrap } from '../../shared/model/outcome.ts';
import { defaultSettings } from '../../shared/model/settings.ts';
import {
  createFastClock,
  createMemoryVault,
  isOver,
  makeSettings,
  waitForJob,
} from '../core/support/core-bench.ts';

/** What the process is told. */
export interface SaveRun {
  readonly dataFolder: string;
  readonly apiUrl: string;
  readonly sourcePath: string;
  readonly targetPath: string;
}

const run = JSON.parse(process.argv[2] ?? '{}') as SaveRun;
const core = unwrap(
  await createCore({
    host: 'headless',
    version: '0.0.0',
    dataFolder: run.dataFolder,
    samplePath: '',
    apiUrl: run.apiUrl,
    fetch: globalThis.fetch,
    vault: createMemoryVault('sk-ant-test-0000'),
    settings: { read: () => defaultSettings, write: () => {} },
    clock: createFastClock(200),
    dialogs: null,
    opener: null,
    notifications: null,
  }),
);
const { services } = core;
const jobId = services.jobs.findByIdempotencyKey('save')?.id ?? (await send());
await waitForJob(core, jobId, isOver, 60_000);
const job = services.jobs.find(jobId);
if (job === null) throw new Error('the job is gone');
process.stdout.write('{"saving":true}\n');
const order = {
  target: 'copy',
  asks: false,
  places: [],
  extras: [],
  addsSummarySheet: false,
  targetPath: run.targetPath,
} as const;
const saved = unwrap(await saveJob(services, job, order));
process.stdout.write(`${JSON.stringify({ written: saved?.written })}\n`);
await core.close();

async function send(): Promise<string> {
  const { fileId } = core.registerFile(run.sourcePath, { kind: 'opened' });
  const client = createRouterClient(core.router);
  const { sheets } = await client.workbooks.open({ fileId });
  const { tableId } = await client.workbooks.readTable({ fileId, sheet: sheets[0]?.name ?? '' });
  const { file, table } = unwrap(services.tables.open(tableId));
  const template = {
    ...makeSettings().template,
    instruction: 'Sum up: {{Message}}',
    answerFormat: { kind: 'text' } as const,
  };
  const settings = makeSettings({ template, idColumn: 'Id', isPractice: false, columnName: 'Answer' });
  const source = { ...table, workbookName: 'in.csv' };
  return unwrap(
    await services.jobs.send({ table: file, source, settings, estimate: null, idempotencyKey: 'save' }),
  ).id;
}
