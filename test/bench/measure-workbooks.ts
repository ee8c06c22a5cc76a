import { statSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { makeWorkbook } from './make-workbook.ts';
import { type Figures, runRounds, runTask } from './measure.ts';
import {
  atLeast,
  atMost,
  printHeading,
  printLine,
  printTable,
  printTargets,
  type TargetResult,
} from './report.ts';
import type { RivalTask } from './rival-process.ts';
import { installRivals, type RivalName } from './rivals.ts';
import type { WorkbookTask } from './workbook-process.ts';

/** Which sizes, how often, and next to whom. */
export interface WorkbookPlan {
  readonly rowCount: number;
  readonly rounds: number;
  readonly rivalRounds: number;
  readonly readers: readonly RivalName[];
  readonly writers: readonly RivalName[];
}

type Measured = Readonly<Record<string, Figures | Error>>;

/** Most memory of reading and of writing back, in MB, by the number of rows. */
const maxMb = (rowCount: number) => (rowCount > 100_000 ? 450 : 250);

/** Measures one generated workbook: floors, ours and the others', and prints figures and targets. */
export async function measureWorkbook(folder: string, plan: WorkbookPlan): Promise<void> {
  const { rowCount } = plan;
  const path = join(folder, `orders-${rowCount}.xlsx`);
  await makeWorkbook(path, rowCount);
  const size = (statSync(path).size / 1_000_000).toFixed(1);
  const base = { path, targetPath: join(folder, 'target.xlsx'), rowCount };
  const own = (kind: WorkbookTask['kind'], level = 6) => {
    const task: WorkbookTask = { ...base, kind, level };
    return () => runTask('workbook-process.ts', task);
  };
  const rival = (name: RivalName, kind: RivalTask['kind']) => {
    const task: RivalTask = { ...base, rival: name, kind };
    return () => runTask('rival-process.ts', task);
  };

  printHeading(`Workbook of ${rowCount.toLocaleString('en-US')} rows × 12 columns (${size} MB)`);
  const ours = await runRounds(plan.rounds, {
    'floor: inflate': own('inflate'),
    'floor: inflate and look at every byte': own('look'),
    'ours: read every row': own('read'),
    'ours: read into the table file': own('table'),
    'floor: inflate and deflate, level 6': own('deflate', 6),
    'ours: one more column, level 6': own('patch', 6),
    'floor: inflate and deflate, level 1': own('deflate', 1),
    'ours: one more column, level 1': own('patch', 1),
    'ours: a whole save': own('save'),
    'ours: reading back what a save wrote': own('read-back'),
  });
  const hasRivals = installRivals();
  if (!hasRivals) printLine('Not run: ExcelJS and xlsx-populate, since they could not be installed.');
  const here = (names: readonly RivalName[]) => names.filter((name) => hasRivals || name === 'SheetJS');
  const named = (names: readonly RivalName[], kind: RivalTask['kind'], what: string) =>
    Object.fromEntries(here(names).map((name) => [`${name}: ${what}`, rival(name, kind)]));
  const readers = await runRounds(plan.rivalRounds, named(plan.readers, 'read', 'read'));
  const writers = await runRounds(plan.rivalRounds, named(plan.writers, 'add-column', 'one more column'));
  printTable(
    ['what', 'seconds', 'processor seconds', 'peak MB'],
    Object.entries<Figures | Error>({ ...ours, ...readers, ...writers }).map(([name, run]) => [
      name,
      ...cellsOf(run),
    ]),
  );
  printTargets(compare(rowCount, ours, readers, writers));
}

function cellsOf(run: Figures | Error): readonly string[] {
  if (run instanceof Error) return ['failed', '', run.message.trim().split('\n').at(-1)?.slice(0, 60) ?? ''];
  return [run.seconds.toFixed(2), run.cpuSeconds.toFixed(2), run.peakMb.toFixed(0)];
}

/** On a computer with more to do than processors, waiting for a turn would be measured instead of work. */
function isBusy(): boolean {
  return (loadavg()[0] ?? 0) > availableParallelism() + 0.5;
}

function compare(
  rowCount: number,
  ours: Measured,
  readers: Measured,
  writers: Measured,
): readonly TargetResult[] {
  const by = isBusy() ? 'cpuSeconds' : 'seconds';
  printLine(
    isBusy()
      ? 'The computer is busy with other things: ratios below are of processor time.'
      : 'Ratios below are of seconds.',
  );
  const time = (run: Figures | Error | undefined) =>
    run === undefined || run instanceof Error ? Number.NaN : run[by];
  const fastest = (runs: Measured) =>
    Math.min(...Object.values(runs).flatMap((run) => (run instanceof Error ? [] : [run[by]])));
  const memory = (name: string) => {
    const run = ours[name];
    const value = run === undefined || run instanceof Error ? Number.NaN : run.peakMb;
    return atMost(`memory: ${name}`, value, maxMb(rowCount), 'MB');
  };
  const read = time(ours['ours: read every row']);
  const patchAt = (level: number) => time(ours[`ours: one more column, level ${level}`]);
  const deflateAt = (level: number) => time(ours[`floor: inflate and deflate, level ${level}`]);
  return [
    atMost('reading: times the floor', read / time(ours['floor: inflate and look at every byte']), 4, '×', 1),
    atLeast('reading: faster than the fastest other', fastest(readers) / read, 2.5, '×', 1),
    atMost('writing back, level 6: times the floor', patchAt(6) / deflateAt(6), 2, '×', 1),
    atMost('writing back, level 1: times the floor', patchAt(1) / deflateAt(1), 2, '×', 1),
    atMost(
      'reading back: share of a save',
      time(ours['ours: reading back what a save wrote']) / time(ours['ours: a whole save']),
      0.1,
      '',
      2,
    ),
    atLeast('writing back: faster than the fastest other', fastest(writers) / patchAt(6), 4, '×', 1),
    memory('ours: read every row'),
    memory('ours: read into the table file'),
    memory('ours: one more column, level 6'),
  ];
}
