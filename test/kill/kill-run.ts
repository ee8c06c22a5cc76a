import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JobState, RowCounts } from '../../shared/model/job.ts';
import { echoOf } from '../service/answers.ts';
import type { ScriptedService } from '../service/scripted-service.ts';
import { builtProgram } from './programs.ts';

/** What the runner process is told. */
export interface KillRun {
  readonly dataFolder: string;
  readonly apiUrl: string;
  readonly rows: number;
  readonly batchSize: number;
  /** How many times as fast as real time the engine's clock runs. */
  readonly speed: number;
  /** The probe's step to die at; null to live. */
  readonly killAt: string | null;
  /** On which occurrence of it, from 1. */
  readonly killOn: number;
  /** Says each step on stderr, for who listens to the calls of the system. */
  readonly tellsSteps?: boolean;
}

/** What the runner prints when the job has ended. */
export interface RunnerReport {
  readonly state: JobState;
  readonly counts: RowCounts;
  /** Rows by state as counted afresh. */
  readonly grouped: Readonly<Record<string, number>>;
  readonly answers: readonly {
    readonly message: string;
    readonly answer: string;
    readonly results: number;
  }[];
  readonly integrity: string;
}

/** Where a process dies: at a step of its own, or when the service has come to one. */
export type Death =
  | { readonly by: 'probe'; readonly step: string; readonly on: number }
  | { readonly by: 'service'; readonly op: string; readonly step: string; readonly on: number }
  | { readonly by: 'time'; readonly afterMs: number };

/** How a process ended. */
export interface Ending {
  readonly wasKilled: boolean;
  readonly report: RunnerReport | null;
  readonly stderr: string;
}

/** Runs the product once; it dies as told or comes to the end of the job. */
export async function runOnce(
  service: ScriptedService,
  base: Omit<KillRun, 'killAt' | 'killOn' | 'apiUrl'>,
  death: Death | null,
): Promise<Ending> {
  const run: KillRun = {
    ...base,
    apiUrl: service.url,
    killAt: death?.by === 'probe' ? death.step : null,
    killOn: death?.by === 'probe' ? death.on : 0,
  };
  const child = spawn(process.execPath, [builtProgram('runner'), JSON.stringify(run)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stopWatching = watch(service, child, death);
  const [stdout, stderr, wasKilled] = await Promise.all([
    readAll(child.stdout),
    readAll(child.stderr),
    new Promise<boolean>((resolve) => {
      child.on('close', (_code, signal) => resolve(signal === 'SIGKILL'));
    }),
  ]);
  stopWatching();
  const report = stdout.trim() === '' || wasKilled ? null : (JSON.parse(stdout) as RunnerReport);
  return { wasKilled, report, stderr };
}

function watch(service: ScriptedService, child: ChildProcess, death: Death | null): () => void {
  if (death?.by === 'time') {
    const timer = setTimeout(() => child.kill('SIGKILL'), death.afterMs);
    return () => clearTimeout(timer);
  }
  if (death?.by !== 'service') return () => {};
  let seen = 0;
  return service.subscribe(async (event) => {
    if (event.op !== death.op || event.step !== death.step) return;
    seen++;
    if (seen !== death.on) return;
    child.kill('SIGKILL');
    // The service goes on only when the process is really gone, so that no reply can slip through.
    if (child.exitCode === null && child.signalCode === null) {
      await new Promise((resolve) => child.once('exit', resolve));
    }
  });
}

async function readAll(stream: NodeJS.ReadableStream | null): Promise<string> {
  let text = '';
  for await (const chunk of stream ?? []) text += String(chunk);
  return text;
}

/** A data folder for one job, and its removal. */
export function makeDataFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'sheetbatch-kill-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** What is wrong with the end of a job; nothing at all, if the product keeps its promises. */
export function findFaults(report: RunnerReport | null, rows: number): readonly string[] {
  if (report === null) return ['the job did not end'];
  const faults: string[] = [];
  if (report.state !== 'finished') faults.push(`the job is ${report.state}`);
  if (report.integrity !== 'ok') faults.push(`the database says ${report.integrity}`);
  if (report.answers.length !== rows) faults.push(`${report.answers.length} rows instead of ${rows}`);
  const total = Object.values(report.counts).reduce((sum, count) => sum + count, 0);
  if (total !== rows) faults.push(`the counts add up to ${total}`);
  for (const [state, count] of Object.entries(report.grouped)) {
    if (report.counts[state as keyof RowCounts] !== count) faults.push(`the counter of ${state} is wrong`);
  }
  for (const { message, answer, results } of report.answers) {
    if (answer !== echoOf(`Sum up: ${message}`)) faults.push(`"${message}" got "${answer}"`);
    if (results !== 1) faults.push(`"${message}" has ${results} results`);
  }
  return faults;
}
