import { expect, test } from 'vitest';
import { collectResults } from '../../../electron/core/jobs/steps/collect-results.ts';
import { pollBatch } from '../../../electron/core/jobs/steps/poll-batch.ts';
import { submitBatch } from '../../../electron/core/jobs/steps/submit-batch.ts';
import { countLabels } from '../../../electron/core/results/count-labels.ts';
import type { JobRecord } from '../../../electron/core/store/jobs.ts';
import { makeSettings } from '../support/core-bench.ts';
import { type EngineBench, openEngineBench } from '../support/engine-bench.ts';
import { keepBenches } from '../support/keep-benches.ts';

const keep = keepBenches();

async function finish(bench: EngineBench, texts: readonly string[]): Promise<JobRecord> {
  const template = {
    ...makeSettings().template,
    instruction: '{{Message}}',
    answerFormat: { kind: 'labels', labels: ['late', 'lost'] } as const,
  };
  const job = await bench.plan(texts, { template, sharesIdenticalRequests: false });
  const left = [...texts];
  bench.account.answerTo = () => JSON.stringify({ answer: left.shift() });
  await submitBatch(bench.context, job.number, 1, 0);
  bench.account.end();
  await pollBatch(bench.context, job.number, 1, 0);
  await collectResults(bench.context, job.number, 1, 0);
  return bench.job(job);
}

test('the labels of a job are counted from its own rows alone, whatever other jobs say', async () => {
  const bench = keep(openEngineBench());
  const before = await finish(bench, ['late', 'late', 'late', 'lost']);
  const job = await finish(bench, ['late', 'lost', 'lost', 'odd']);
  const after = await finish(bench, ['lost', 'odd']);
  const counted = async (one: JobRecord) => {
    const { labels, offList } = await countLabels(bench.database, one, 0);
    return [...labels.map(({ label, count }) => `${label} ${count}`), `off list ${offList}`];
  };
  expect(await counted(before)).toEqual(['late 3', 'lost 1', 'off list 0']);
  expect(await counted(job)).toEqual(['late 1', 'lost 2', 'off list 1']);
  expect(await counted(after)).toEqual(['late 0', 'lost 1', 'off list 1']);
});
