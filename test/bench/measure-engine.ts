import { join } from 'node:path';
import type { EngineTask } from './engine-process.ts';
import { runRounds, runTask } from './measure.ts';
import {
  atLeast,
  atMost,
  printHeading,
  printLine,
  printTable,
  printTargets,
  type TargetResult,
} from './report.ts';

const rowCount = 100_000;

/** Measures writing a big job down and taking its results in. */
export async function measureEngine(folder: string, rounds: number): Promise<void> {
  printHeading(`Jobs engine, ${rowCount.toLocaleString('en-US')} rows`);
  let run = 0;
  const task = (kind: EngineTask['kind']) => () => {
    run++;
    return runTask('engine-process.ts', { kind, rowCount, folder: join(folder, `engine-${run}`) });
  };
  const { plan, collect } = await runRounds(rounds, { plan: task('plan'), collect: task('collect') });
  if (plan instanceof Error || collect instanceof Error) {
    printLine(
      `Failed: ${plan instanceof Error ? plan.message : ''} ${collect instanceof Error ? collect.message : ''}`,
    );
    return;
  }
  const line = (name: string, { seconds, cpuSeconds, peakMb, also }: typeof plan) => [
    name,
    seconds.toFixed(2),
    cpuSeconds.toFixed(2),
    peakMb.toFixed(0),
    (also.loopMs ?? Number.NaN).toFixed(0),
  ];
  printTable(
    ['what', 'seconds', 'processor seconds', 'peak MB', 'event loop held, ms'],
    [line('planned, rendered and journalled', plan), line('results into the database', collect)],
  );
  printLine(
    `Reading the same rows from CSV into the table file took ${plan.also.readSeconds?.toFixed(2)} s.\n`,
  );
  const held = Math.max(plan.also.loopMs ?? Number.NaN, collect.also.loopMs ?? Number.NaN);
  printTargets([
    atMost('planned, rendered and journalled', plan.seconds, 5, 's', 1),
    atLeast('results taken in', rowCount / collect.seconds, 20_000, 'rows a second'),
    atMost('event loop held', held, 50, 'ms'),
  ]);
}

/** Measures pages of a big job's results. */
export async function measurePages(dataFolder: string, jobId: string, results: number): Promise<void> {
  printHeading(`Pages of ${results.toLocaleString('en-US')} results`);
  const figures = await runTask('pages-process.ts', { dataFolder, jobId, rowCount: results });
  const targets = Object.entries(figures.also).map(([name, ms]): TargetResult => {
    if (!name.endsWith('first page')) return atMost(name, ms, 50, 'ms', 1);
    return { name, figure: `${ms.toFixed(0)} ms`, target: 'every text is looked at', isMet: null };
  });
  printTargets(targets);
}
