import { describe, expect, it } from 'vitest';
import { endedBatch, row, rows, startBench } from './service-testing.ts';

describe('the ledger', () => {
  it('counts a batch as paid only once it has ended, and only what was answered', async () => {
    const bench = await startBench({
      endAfterMs: 'when-told',
      rows: [{ customId: 'r2', outcome: 'overloaded' }],
    });
    const { id } = await bench.client.messages.batches.create({ requests: rows(3) });
    expect(bench.service.report()).toMatchObject({ requestCount: 3, paidCount: 0 });
    bench.service.end(id);
    expect(bench.service.report()).toMatchObject({ requestCount: 3, paidCount: 2 });
  });

  it('counts a refusal and a cut-off answer as paid', async () => {
    const bench = await startBench({
      rows: [
        { customId: 'r1', outcome: 'refusal' },
        { customId: 'r2', outcome: 'max-tokens' },
      ],
    });
    await endedBatch(bench, rows(2));
    expect(bench.service.report().paidCount).toBe(2);
  });

  it('finds out a batch that was sent twice, and a row that was paid twice under another custom_id', async () => {
    const bench = await startBench();
    await endedBatch(bench, [row('a', 'one text'), row('b', 'another text')]);
    expect(bench.service.report()).toMatchObject({
      repeatedBodies: 0,
      repeatedCustomIds: [],
      paidMoreThanOnce: [],
    });
    await endedBatch(bench, [row('c', 'one text')]);
    expect(bench.service.report().paidMoreThanOnce).toHaveLength(1);
    await endedBatch(bench, [row('c', 'one text')]);
    expect(bench.service.report()).toMatchObject({
      batchCount: 3,
      repeatedBodies: 1,
      repeatedCustomIds: ['c'],
    });
  });

  it('leaves strangers out', async () => {
    const bench = await startBench();
    bench.service.addForeignBatch(5);
    expect(bench.service.batches).toHaveLength(1);
    expect(bench.service.report()).toMatchObject({ batchCount: 0, requestCount: 0, paidCount: 0 });
  });
});
