/**
 * Pages of a job with very many results, through the page's own call, in a process of its own. Its argument
 * is a PagesTask as JSON; it prints the milliseconds of each kind of page as its last line.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { startBench } from '../core/support/core-bench.ts';
import { refusedEvery } from './fill-database.ts';
import { median, reportTask } from './measure.ts';

/** Which job of which data folder to page through. */
export interface PagesTask {
  readonly dataFolder: string;
  readonly jobId: string;
  readonly rowCount: number;
}

const task = JSON.parse(process.argv[2] ?? '{}') as PagesTask;
const limit = 100;
const timesEach = 5;
const bench = await startBench({ dataFolder: task.dataFolder });

type Query = Parameters<typeof bench.client.jobs.listResults>[0];

const last = task.rowCount - limit;
const middle = Math.floor(task.rowCount / 2);
/** By the name of the figure. */
const queries: Readonly<Record<string, Omit<Query, 'jobId' | 'limit'>>> = {
  first: { offset: 0 },
  middle: { offset: middle },
  last: { offset: last },
  'state, first': { offset: 0, state: 'answered' },
  'state, middle': { offset: middle, state: 'answered' },
  'rare state, last': { offset: Math.floor(task.rowCount / refusedEvery) - limit, state: 'refused' },
  'search, common': { offset: 0, search: 'parcel' },
  'search, rare': { offset: 0, search: `${middle + 1}: ` },
  'sort by text': { offset: middle, sort: { by: 'input', column: 0, descending: false } },
  'sort by answer': { offset: middle, sort: { by: 'answer', column: 0, descending: true } },
  'sort by length': { offset: middle, sort: { by: 'length', column: 0, descending: true } },
  'filter by label': {
    offset: middle,
    answers: [{ column: 0, labels: ['Delivery'], offList: false, empty: false }],
  },
};
/** Pages of these are remembered, so that the first one is another thing than the ones after it. */
const isView = (query: Omit<Query, 'jobId' | 'limit'>): boolean =>
  query.search !== undefined || query.sort !== undefined || query.answers !== undefined;

async function timeOf(query: Omit<Query, 'jobId' | 'limit'>): Promise<number> {
  const begun = performance.now();
  const page = await bench.client.jobs.listResults({ jobId: task.jobId, limit, ...query });
  const took = performance.now() - begun;
  if (page.rows.length === 0) throw new Error(`an empty page for ${JSON.stringify(query)}`);
  return took;
}

async function heldBy(query: Omit<Query, 'jobId' | 'limit'>): Promise<number> {
  const monitor = monitorEventLoopDelay({ resolution: 5 });
  monitor.enable();
  await timeOf(query);
  // The monitor notes a delay only when its own timer comes round again.
  await pause(50);
  monitor.disable();
  return monitor.max / 1e6;
}

await reportTask(async () => {
  const figures: Record<string, number> = {};
  for (const [name, query] of Object.entries(queries)) {
    const times: number[] = [];
    for (let time = 0; time < timesEach; time++) times.push(await timeOf(query));
    figures[isView(query) ? `${name}, next page` : name] = median(times);
    if (isView(query)) figures[`${name}, first page`] = times[0] ?? Number.NaN;
  }
  figures['loop held by a search'] = await heldBy({ offset: 0, search: `${middle + 3}: ` });
  figures['loop held by sorting'] = await heldBy({
    offset: 0,
    sort: { by: 'input', column: 0, descending: true },
  });
  return figures;
});
await bench.close(true);
