import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type Bench, makeSettings, startBench } from '../support/core-bench.ts';

const benches: Bench[] = [];

afterEach(async () => {
  for (const bench of benches.splice(0)) await bench.close();
});

async function prepare() {
  const bench = await startBench();
  benches.push(bench);
  const path = join(bench.dataFolder, 'cities.csv');
  writeFileSync(path, 'Message\nOslo\nRome\n');
  const { fileId } = bench.core.registerFile(path, { kind: 'opened' });
  const { tableId } = await bench.client.workbooks.readTable({ fileId, sheet: 'cities' });
  const draft = { tableId, settings: makeSettings() };
  return { bench, draft };
}

describe('one idempotency key', () => {
  test('makes one job, also when the page asks again because the answer got lost', async () => {
    const { bench, draft } = await prepare();
    const first = await bench.client.jobs.send({ ...draft, idempotencyKey: 'send-1' });
    const again = await bench.client.jobs.send({ ...draft, idempotencyKey: 'send-1' });
    expect(again.id).toBe(first.id);
    expect((await bench.client.app.snapshot({})).jobs).toHaveLength(1);
  });

  test('makes one job, also when it is asked twice at the same moment', async () => {
    const { bench, draft } = await prepare();
    const asked = { ...draft, idempotencyKey: 'send-2' };
    const [one, two] = await Promise.all([bench.client.jobs.send(asked), bench.client.jobs.send(asked)]);
    expect(two.id).toBe(one.id);
    expect((await bench.client.app.snapshot({})).jobs).toHaveLength(1);
  });

  test('is not mixed up with another one for the same rows', async () => {
    const { bench, draft } = await prepare();
    const one = await bench.client.jobs.send({ ...draft, idempotencyKey: 'send-3' });
    const two = await bench.client.jobs.send({ ...draft, idempotencyKey: 'send-4' });
    expect(two.id).not.toBe(one.id);
  });
});
