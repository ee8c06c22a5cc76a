import { expect, test } from 'vitest';
import type { Rule } from '../../service/fault-script.ts';
import { seededRandom } from '../../service/wire.ts';
import { startJobBench, tens } from '../support/job-bench.ts';

const seeds = Number(process.env.SHEETBATCH_STRANGER_SEEDS ?? '12');

/** Two of three creates get lost, before or after they were recorded; batches hide at first; lists fail. */
function loseMuch(random: () => number): Rule[] {
  const rules: Rule[] = [];
  for (let nth = 1; nth < 14; nth++) {
    const fate = random();
    if (fate < 0.35) rules.push({ op: 'create', nth, behaviour: { kind: 'drop', when: 'before-recording' } });
    else if (fate < 0.7) {
      rules.push({ op: 'create', nth, behaviour: { kind: 'drop', when: 'after-recording' } });
      if (random() < 0.5) {
        const calls = 1 + Math.floor(random() * 3);
        rules.push({ op: 'create', nth, behaviour: { kind: 'invisible', calls } });
      }
    }
  }
  for (let nth = 1; nth < 40; nth++) {
    if (random() < 0.3)
      rules.push({ op: 'list', nth, behaviour: { kind: 'drop', when: 'before-recording' } });
  }
  return rules;
}

test.each(Array.from({ length: seeds }, (_, seed) => seed))(
  'two jobs whose batches get lost among strangers of the same size pay each row once (seed %d)',
  async (seed) => {
    const random = seededRandom(seed * 7919);
    const bench = await startJobBench(
      { checksBodies: false, rules: loseMuch(random), endAfterMs: Math.floor(50 + random() * 600) },
      { speed: 300 },
    );
    try {
      bench.service.subscribe((event) => {
        if (event.op === 'create' && event.step === 'received' && random() < 0.5)
          bench.service.addForeignBatch(10);
      });
      const jobs = [await bench.send(60, {}, tens), await bench.send(30, {}, tens)];
      for (const [index, rows] of [60, 30].entries()) {
        expect((await bench.waitForEnd(jobs[index] ?? '')).counts.answered).toBe(rows);
      }
      expect(bench.service.report()).toMatchObject({ requestCount: 90, repeatedCustomIds: [] });
      expect(bench.bugs).toEqual([]);
    } finally {
      await bench.stop();
    }
  },
);
