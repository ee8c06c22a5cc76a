import { expect, test } from 'vitest';
import type { Clock } from '../../../electron/core/platform/ports.ts';
import type { ServiceClocks } from '../../service/batch-api.ts';
import type { StoredBatch } from '../../service/batch-store.ts';
import type { Rule } from '../../service/fault-script.ts';
import { seededRandom } from '../../service/wire.ts';
import { isOver, startBench, waitForJob } from '../support/core-bench.ts';
import { startJobBench, tens } from '../support/job-bench.ts';
import { keepBenches } from '../support/keep-benches.ts';

const seeds = Number(process.env.SHEETBATCH_CLOCK_SEEDS ?? '10');
const day = 24 * 3_600_000;
const keep = keepBenches();

/** A laptop's clock that runs fast, is wrong from the start, and can be set while the program runs. */
function createWrongClock(speed: number, wrongByMs: number): Clock & { set(byMs: number): void } {
  const start = Date.now();
  let offset = wrongByMs;
  return {
    now: () => start + offset + (Date.now() - start) * speed,
    schedule(delayMs, callback) {
      const timer = setTimeout(callback, delayMs / speed);
      return () => clearTimeout(timer);
    },
    set(byMs) {
      offset += byMs;
    },
  };
}

const iso = (ms: number) => new Date(ms).toISOString();
const isoWithoutZone = (ms: number) => iso(ms).slice(0, -1);

const wrongByMs = [0, 0, 20 * 60_000, day, -day, 31 * day, -31 * day, 20_000 * day, -20_000 * day] as const;

const bodyClocks: readonly ServiceClocks[] = [
  {},
  { createdAt: (batch) => iso(batch.createdAtMs + day) },
  { createdAt: (batch) => iso(batch.createdAtMs - day) },
  { createdAt: (batch) => iso(batch.createdAtMs + (batch.isForeign ? day : -day)) },
  { createdAt: (batch) => iso(batch.createdAtMs + skewOf(batch)) },
  { createdAt: (batch) => isoWithoutZone(batch.createdAtMs) },
  { createdAt: () => '2026-11-21T10:00:00Z' },
  { createdAt: () => 'soon' },
  { createdAt: () => '' },
];

/** Servers whose clocks differ by days: each batch gets another one's. */
function skewOf(batch: StoredBatch): number {
  return ((Number.parseInt(batch.id.slice(-4), 16) % 7) - 3) * day;
}

/** The list goes by that as well. What was noted before is then all there is, or the order could not be told. */
const listedByWrongClock: ServiceClocks = {
  createdAt: (batch) => iso(batch.createdAtMs + skewOf(batch)),
  isListedByCreatedAt: true,
};

const headerClocks: readonly ServiceClocks[] = [
  {},
  { header: () => null },
  { header: (now) => new Date(now + 3 * day).toUTCString() },
  { header: (now) => new Date(now - 40 * day).toUTCString() },
  { header: () => 'yesterday' },
];

function pick<T>(random: () => number, items: readonly T[]): T {
  return items[Math.floor(random() * items.length)] as T;
}

/** Lost replies before and after recording, batches that hide at first, lists that fail or are limited. */
function loseReplies(random: () => number): Rule[] {
  const rules: Rule[] = [];
  for (let nth = 1; nth <= 12; nth++) {
    const fate = random();
    if (fate < 0.25) rules.push({ op: 'create', nth, behaviour: { kind: 'drop', when: 'before-recording' } });
    else if (fate < 0.6)
      rules.push({ op: 'create', nth, behaviour: { kind: 'drop', when: 'after-recording' } });
    if (fate >= 0.25 && random() < 0.4)
      rules.push({
        op: 'create',
        nth,
        behaviour: { kind: 'invisible', calls: 1 + Math.floor(random() * 3) },
      });
  }
  for (let nth = 1; nth < 40; nth++) {
    if (random() < 0.15)
      rules.push({ op: 'list', nth, behaviour: { kind: 'drop', when: 'before-recording' } });
    else if (random() < 0.1)
      rules.push({ op: 'list', nth, behaviour: { kind: 'status', status: 429, retryAfterSeconds: 1 } });
  }
  return rules;
}

test.each(Array.from({ length: seeds }, (_, seed) => seed))(
  'whatever the clocks of laptop, header and body say, each row is paid once and answered once (seed %d)',
  async (seed) => {
    const random = seededRandom(seed * 7919 + 17);
    // Each wrong clock of the body comes up in turn; the others are drawn.
    const others = random() < 0.2 ? 1100 : 130;
    const body = others < 1000 && random() < 0.2 ? listedByWrongClock : bodyClocks[seed % bodyClocks.length];
    const clocks = { ...body, ...pick(random, headerClocks) };
    const laptop = () => createWrongClock(600, pick(random, wrongByMs));
    const first = laptop();
    const bench = await startJobBench(
      { checksBodies: false, rules: loseReplies(random), endAfterMs: Math.floor(random() * 300), clocks },
      { ports: { clock: first } },
    );
    // Others' batches, of this job's size and of others; now and then more than a page of the list holds.
    for (let count = 0; count < others; count++) bench.service.addForeignBatch(random() < 0.3 ? 10 : 3);
    bench.service.subscribe((event) => {
      if (event.op === 'create' && event.step === 'received' && random() < 0.3)
        bench.service.addForeignBatch(10);
      if (random() < 0.1) first.set(pick(random, wrongByMs));
    });
    const jobId = await bench.send(40, {}, tens);
    const endsAt = 1 + Math.floor(random() * 25);
    let calls = 0;
    // The program ends at some call, and is started again under another clock.
    const ended = new Promise<void>((resolve) => {
      const stop = bench.service.subscribe(() => {
        calls++;
        if (calls < endsAt) return;
        stop();
        resolve();
      });
    });
    await Promise.race([ended, waitForJob(bench.core, jobId, isOver)]);
    await bench.close(true);
    const second = laptop();
    const stop = bench.service.subscribe(() => {
      if (random() < 0.1) second.set(pick(random, wrongByMs));
    });
    const later = keep(
      await startBench({
        apiUrl: bench.service.url,
        key: 'sk-ant-test-1234',
        dataFolder: bench.dataFolder,
        ports: { clock: second },
      }),
    );
    const job = await waitForJob(later.core, jobId, isOver, 55_000);
    stop();
    expect(job.counts.answered).toBe(40);
    expect(bench.service.report()).toMatchObject({ requestCount: 40, repeatedCustomIds: [] });
    expect(bench.bugs).toEqual([]);
    await bench.service.close();
  },
  60_000,
);
