import { availableParallelism } from 'node:os';
import { expect, test } from 'vitest';
import { type ServiceOptions, startScriptedService } from '../service/scripted-service.ts';
import { seededRandom } from '../service/wire.ts';
import { type Death, findFaults, makeDataFolder, runOnce } from './kill-run.ts';

/** Jobs of the big run and the most deaths of each: about three hundred kills in all. */
const jobs = Number(process.env.SHEETBATCH_KILL_JOBS ?? '64');
const deathsEach = 6;
const seed = Number(process.env.SHEETBATCH_KILL_SEED ?? '20261121');
const rows = 40;
/** Requests after shared ones: each tenth row says what the row before it says. */
const requests = 36;
const base = { rows, batchSize: 4, speed: 200 };

const probeSteps = [
  'while-planning',
  'before-intent',
  'after-intent',
  'after-reply',
  'after-id',
  'after-download',
  'amid-results',
  'before-collected',
];
const serviceSteps = [
  ['create', 'received'],
  ['create', 'recorded'],
  ['create', 'replied'],
  ['list', 'received'],
  ['retrieve', 'received'],
  ['retrieve', 'replied'],
  ['results', 'received'],
  ['results', 'replied'],
] as const;

const singleDeaths: readonly Death[] = [
  ...probeSteps.map((step): Death => ({ by: 'probe', step, on: 1 })),
  ...serviceSteps.map(([op, step]): Death => ({ by: 'service', op, step, on: 1 })),
  { by: 'probe', step: 'before-intent', on: 3 } satisfies Death,
  { by: 'service', op: 'create', step: 'recorded', on: 9 } satisfies Death,
];

test.each(singleDeaths.map((death) => [describe(death), death] as const))(
  'a process killed %s leaves a job that ends by itself, each row with one answer, nothing paid twice',
  async (_name, death) => {
    const service = await startScriptedService({ checksBodies: false });
    const folder = makeDataFolder();
    try {
      const killed = await runOnce(service, { ...base, dataFolder: folder.path }, death);
      expect(killed.wasKilled).toBe(true);
      const ended = await runOnce(service, { ...base, dataFolder: folder.path }, null);
      expect(findFaults(ended.report, rows)).toEqual([]);
      expect(ended.stderr).toBe('');
      const { batchCount, requestCount, repeatedCustomIds } = service.report();
      expect({ batchCount, requestCount, repeatedCustomIds }).toEqual({
        batchCount: 9,
        requestCount: requests,
        repeatedCustomIds: [],
      });
    } finally {
      await service.close();
      folder.remove();
    }
  },
);

function describe(death: Death): string {
  if (death.by === 'time') return `after ${death.afterMs} ms`;
  const nth = death.on === 1 ? '' : ` (${death.on}th time)`;
  return death.by === 'probe'
    ? `at ${death.step}${nth}`
    : `when the service has ${death.step} a ${death.op}${nth}`;
}

interface Tally {
  kills: number;
  processes: number;
  readonly faults: string[];
}

function chooseDeath(random: () => number): Death {
  const on = 1 + Math.floor(random() * 2);
  const kind = random();
  if (kind < 0.45) return { by: 'probe', step: pick(random, probeSteps), on };
  if (kind < 0.8) {
    const [op, step] = pick(random, serviceSteps);
    return { by: 'service', op, step, on };
  }
  return { by: 'time', afterMs: 150 + random() * 900 };
}

function pick<T>(random: () => number, items: readonly T[]): T {
  return items[Math.floor(random() * items.length)] as T;
}

function chooseService(random: () => number, hasFaults: boolean, job: number): ServiceOptions {
  const plain = { checksBodies: false, endAfterMs: Math.floor(random() * 200) };
  return hasFaults ? { ...plain, faultPlan: { seed: seed + job, rate: 0.25 } } : plain;
}

/** One job, killed again and again until it has come through; then looked at from both sides. */
async function surviveJob(job: number, hasFaults: boolean, tally: Tally): Promise<void> {
  const random = seededRandom(seed * 7919 + job);
  const service = await startScriptedService(chooseService(random, hasFaults, job));
  const folder = makeDataFolder();
  const story: string[] = [];
  try {
    for (let death = 0; death <= deathsEach; death++) {
      const how = death === deathsEach ? null : chooseDeath(random);
      if (how === null) service.beKind();
      story.push(JSON.stringify(how));
      const ending = await runOnce(service, { ...base, dataFolder: folder.path }, how);
      tally.processes++;
      if (ending.wasKilled) {
        tally.kills++;
        continue;
      }
      const { repeatedCustomIds, requestCount } = service.report();
      const faults = [...findFaults(ending.report, rows)];
      if (repeatedCustomIds.length > 0) faults.push(`${repeatedCustomIds.length} requests were sent twice`);
      if (requestCount !== requests) faults.push(`${requestCount} requests instead of ${requests}`);
      if (ending.stderr !== '') faults.push(ending.stderr);
      for (const fault of faults)
        tally.faults.push(`seed ${seed}, job ${job}, ${story.join(' then ')}: ${fault}`);
      return;
    }
  } finally {
    await service.close();
    folder.remove();
  }
}

test.each([
  ['a kind service', false, 0],
  ['a service that is unkind at random', true, 1],
] as const)('jobs killed several times over %s pay once and lose no row', async (_name, hasFaults, half) => {
  const tally: Tally = { kills: 0, processes: 0, faults: [] };
  const numbers = Array.from({ length: Math.ceil(jobs / 2) }, (_, index) => index * 2 + half);
  const next = numbers.values();
  const worker = async () => {
    for (const job of next) await surviveJob(job, hasFaults, tally);
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, worker));
  const figures = `${tally.kills} kills over ${numbers.length} jobs, ${tally.faults.length} faults`;
  console.log([`seed ${seed}: ${figures}`, ...tally.faults].join('\n'));
  expect(tally.faults).toEqual([]);
  expect(tally.kills).toBeGreaterThan(numbers.length);
});
