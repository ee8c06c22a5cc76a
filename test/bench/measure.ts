import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** What a child process reports of one task. */
export interface Figures {
  /** Of the work alone, without start-up. */
  readonly seconds: number;
  /** Processor time of the same work, over all threads: what a busy computer does not change much. */
  readonly cpuSeconds: number;
  /** Most memory that the process ever held, in MB. */
  readonly peakMb: number;
  /** Everything else that a task counts, by name. */
  readonly also: Readonly<Record<string, number>>;
}

/** Longest that one task may take. */
const taskTimeoutMs = 600_000;

/**
 * Does a task in a process of its own, so that its memory is its alone. Fails with what the process
 * complained about.
 */
export function runTask(script: string, task: object): Promise<Figures> {
  const child = spawn(
    process.execPath,
    ['--max-old-space-size=6144', join(import.meta.dirname, script), JSON.stringify(task)],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const timer = setTimeout(() => child.kill('SIGKILL'), taskTimeoutMs);
  let output = '';
  let complaints = '';
  child.stdout.on('data', (piece) => {
    output += String(piece);
  });
  child.stderr.on('data', (piece) => {
    complaints += String(piece);
  });
  return new Promise((resolve, reject) => {
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      const line = output.trimEnd().split('\n').at(-1) ?? '';
      if (code === 0 && line.startsWith('{')) resolve(JSON.parse(line) as Figures);
      else reject(new Error(`${script} ended with ${signal ?? code}: ${complaints.slice(-600)}`));
    });
  });
}

/** In a child: does the work, and prints the figures as the last line. What `prepare` does is not measured. */
export async function reportTask(
  work: () => Promise<Readonly<Record<string, number>> | undefined>,
  prepare: () => Promise<void> = async () => undefined,
): Promise<void> {
  await prepare();
  const begun = performance.now();
  const used = process.cpuUsage();
  const also = (await work()) ?? {};
  const seconds = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(used);
  const figures: Figures = { seconds, cpuSeconds: (user + system) / 1e6, peakMb: peakMb(), also };
  process.stdout.write(`\n${JSON.stringify(figures)}\n`);
}

/** Most memory that this process ever held, in MB; getrusage(2) gives it in kB, and Node does so on every system. */
export function peakMb(): number {
  return process.resourceUsage().maxRSS / 1024;
}

/** The middle one. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Each figure's median over several runs of the same task. */
export function medianOf(runs: readonly Figures[]): Figures {
  const names = Object.keys(runs[0]?.also ?? {});
  return {
    seconds: median(runs.map((run) => run.seconds)),
    cpuSeconds: median(runs.map((run) => run.cpuSeconds)),
    peakMb: median(runs.map((run) => run.peakMb)),
    also: Object.fromEntries(names.map((name) => [name, median(runs.map((run) => run.also[name] ?? 0))])),
  };
}

/**
 * Does all tasks of a group once, then all once more, and so on, so that a busy minute weighs on each of them alike.
 */
export async function runRounds<Name extends string>(
  rounds: number,
  tasks: Readonly<Record<Name, () => Promise<Figures>>>,
): Promise<Readonly<Record<Name, Figures | Error>>> {
  const names = Object.keys(tasks) as Name[];
  const runs = new Map<Name, Figures[]>(names.map((name) => [name, []]));
  const failed = new Map<Name, Error>();
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      if (failed.has(name)) continue;
      try {
        runs.get(name)?.push(await tasks[name]());
      } catch (error) {
        failed.set(name, error instanceof Error ? error : new Error(String(error)));
      }
    }
  }
  return Object.fromEntries(
    names.map((name) => [name, failed.get(name) ?? medianOf(runs.get(name) ?? [])]),
  ) as Record<Name, Figures | Error>;
}
