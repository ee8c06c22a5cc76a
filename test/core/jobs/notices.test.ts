import { describe, expect, test } from 'vitest';
import { announceFinish, createNeedTeller } from '../../../electron/core/jobs/state/notices.ts';
import type { Notice } from '../../../electron/core/platform/ports.ts';
import { noRows } from '../../../shared/model/job.ts';
import type { Problem } from '../../../shared/model/outcome.ts';
import { makeJob } from '../../desktop/jobs-fixture.ts';
import { startJobBench } from '../support/job-bench.ts';

function collect() {
  const told: Notice[] = [];
  return { told, notifications: { tell: (notice: Notice) => told.push(notice) } };
}

const job = (problem: Problem | null, retryAt: string | null = null) =>
  ({ ...makeJob(), problem, retryAt }) as Parameters<typeof announceFinish>[1];

describe('the user is told', () => {
  test('once when a job begins to need something, and again only after it has gone on', () => {
    const { told, notifications } = collect();
    const tell = createNeedTeller(notifications);
    const stopped = job({ code: 'credit-exhausted' });
    for (const each of [job(null), stopped, stopped, job({ code: 'key-rejected' }), job(null), stopped])
      tell(each);
    expect(told.map((notice) => notice.kind === 'needs-user' && notice.code)).toEqual([
      'credit-exhausted',
      'key-rejected',
      'credit-exhausted',
    ]);
  });

  test('nothing of what passes by itself', () => {
    const { told, notifications } = collect();
    const tell = createNeedTeller(notifications);
    tell(job({ code: 'offline' }, '2026-11-21T10:05:00.000Z'));
    tell(job({ code: 'batch-in-doubt' }));
    tell(job(null));
    expect(told).toEqual([]);
  });

  test('how many rows have an answer, without those that were left out', () => {
    const { told, notifications } = collect();
    announceFinish(notifications, {
      ...job(null),
      state: 'finished',
      counts: { ...noRows, answered: 8, failed: 1, skipped: 3 },
    });
    expect(told).toEqual([{ kind: 'finished', jobId: 'job-1', job: 'Tickets', answered: 8, rows: 9 }]);
  });

  test('of a real job at its end, and of one whose key is not accepted', async () => {
    const { told, notifications } = collect();
    const bench = await startJobBench({}, { ports: { notifications } });
    const events = bench.core.services.events.subscribe(AbortSignal.timeout(20_000));
    const jobId = await bench.send(4);
    await bench.waitFor(jobId, (each) => each.finishedAt !== null);
    expect(told).toMatchObject([{ kind: 'finished', jobId, answered: 4, rows: 4 }]);
    await bench.client.key.remove({});
    const held = await bench.send(4);
    for await (const event of events) {
      if (event.type === 'jobs.progressed' && event.job.id === held && event.job.problem !== null) break;
    }
    expect(told.at(-1)).toMatchObject({ kind: 'needs-user', jobId: held, code: 'key-missing' });
    await bench.stop();
  });
});
