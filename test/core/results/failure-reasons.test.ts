import { describe, expect, test } from 'vitest';
import { failureReasonOf, listFailureReasons } from '../../../electron/core/results/failure-reasons.ts';
import { failureReasons } from '../../../shared/model/failure-reasons.ts';
import { rowStates } from '../../../shared/model/job.ts';
import { noteOf } from '../../../shared/model/notes.ts';
import type { RowOutcome } from '../../service/fault-script.ts';
import type { ServiceOptions } from '../../service/scripted-service.ts';
import { openEngineBench } from '../support/engine-bench.ts';
import { type JobBench, startJobBench } from '../support/job-bench.ts';
import { keepBenches } from '../support/keep-benches.ts';

const keep = keepBenches();
const keepEngine = keepBenches();

async function start(service: ServiceOptions): Promise<JobBench> {
  return keep(await startJobBench(service));
}

describe('why rows have no answer', () => {
  test('is known for every state that needs a look, and for no other', () => {
    const plain = { outcome: 'succeeded', stopReason: null };
    const without = rowStates.filter((state) => failureReasonOf(state, plain) === null);
    expect(without).toEqual(['waiting', 'sent', 'answered']);
  });

  test('tells errors apart by what mends them', () => {
    const failed = (outcome: string, stopReason: string | null) =>
      failureReasonOf('failed', { outcome, stopReason });
    expect(failed('errored', 'invalid_request_error')).toBe('request-rejected');
    expect(failed('errored', 'overloaded_error')).toBe('service-trouble');
    expect(failed('errored', 'billing_error')).toBe('credit-used-up');
    expect(failed('errored', 'permission_error')).toBe('not-allowed');
    expect(failed('errored', 'authentication_error')).toBe('not-allowed');
    expect(failed('errored', 'not_found_error')).toBe('model-unknown');
    expect(failed('errored', 'request_too_large')).toBe('row-too-large');
    expect(failureReasonOf('cut-off', { outcome: 'succeeded', stopReason: 'max_tokens' })).toBe('cut-off');
    expect(failureReasonOf('cut-off', { outcome: 'succeeded', stopReason: 'pause_turn' })).toBe('unfinished');
    expect(failureReasonOf('cut-off', { outcome: 'succeeded', stopReason: null })).toBe('unfinished');
    expect(failed('errored', 'new_kind_of_error')).toBe('other-error');
    expect(failed('errored', null)).toBe('other-error');
    expect(failed('succeeded', 'end_turn')).toBe('empty-answer');
    expect(failed('missing', null)).toBe('result-missing');
    expect(failed('not-sent', null)).toBe('row-too-large');
    expect(
      failureReasonOf('cut-off', { outcome: 'succeeded', stopReason: 'model_context_window_exceeded' }),
    ).toBe('too-long-for-model');
    expect(new Set(failureReasons).size).toBe(failureReasons.length);
  });

  test.each([
    ['Your credit balance is too low to access the Anthropic API.', 'credit-used-up'],
    [
      'You have reached your specified API usage limits. You will regain access on 2026-12-01.',
      'spend-limit',
    ],
    ['This workspace has reached its spend limit', 'spend-limit'],
    ['prompt is too long: 205123 tokens > 200000 maximum', 'too-long-for-model'],
    [
      'input length and `max_tokens` exceed context limit: 190000 + 20000 > 200000, decrease input length or `max_tokens` and try again',
      'too-long-for-model',
    ],
    [
      'max_tokens: 200000 > 128000, which is the maximum allowed number of output tokens for claude-haiku-5-5',
      'answer-limit',
    ],
    ['The compiled grammar is too large, which would cause performance issues.', 'format-too-complex'],
    ['Schema is too complex for compilation', 'format-too-complex'],
    ['output_config.format.schema: Invalid schema: too many optional properties', 'format-too-complex'],
    ['model: claude-instant-9', 'model-unknown'],
    ['messages.0.content: Input should be a valid list', 'request-rejected'],
  ])('of an error inside a batch is judged by its message, too: %s', (note, cause) => {
    const end = {
      outcome: 'errored',
      stopReason: 'invalid_request_error',
      notes: [noteOf('error-told', { text: note })],
    };
    expect(failureReasonOf('failed', end)).toBe(cause);
  });

  test('is told with each of Anthropic’s messages, and how many rows it is for', async () => {
    const rule = (number: number, message: string) => ({
      customIdEndsWith: `-T-${number}`,
      outcome: 'error' as const,
      error: { type: 'invalid_request_error', message },
    });
    const bench = await start({
      rows: [
        rule(0, 'prompt is too long: 205123 tokens > 200000 maximum'),
        rule(1, 'Your credit balance is too low to access the Anthropic API.'),
        rule(2, 'prompt is too long: 300000 tokens > 200000 maximum'),
        rule(3, 'input length and `max_tokens` exceed context limit: 190000 + 20000 > 200000'),
        { customIdEndsWith: '-T-4', outcome: 'pause-turn' },
        { customIdEndsWith: '-T-5', outcome: 'null-stop-reason' },
        { customIdEndsWith: '-T-6', outcome: 'unknown-stop-reason' },
      ],
    });
    const jobId = await bench.send(8);
    expect((await bench.waitForEnd(jobId)).counts).toMatchObject({ answered: 1, failed: 4, 'cut-off': 3 });
    const groups = await bench.client.jobs.listFailureGroups({ jobId });
    expect(groups.map(({ reason, rows }) => [reason, rows])).toEqual([
      ['too-long-for-model', 3],
      ['credit-used-up', 1],
      ['unfinished', 3],
    ]);
    expect(groups[0]?.messages.map(({ rows, rowNumber }) => [rows, rowNumber])).toEqual([
      [2, 2],
      [1, 5],
    ]);
    expect(groups[1]?.messages).toEqual([]);
  });

  test('is counted over the whole job, with an example, and rows of one cause alone are sent again', async () => {
    const rule = (number: number, outcome: RowOutcome) =>
      ({ customIdEndsWith: `-T-${number}`, inFirstBatches: 1, outcome }) as const;
    const bench = await start({
      rows: [
        rule(0, 'invalid-request'),
        rule(1, 'invalid-request'),
        rule(2, 'overloaded'),
        rule(3, 'flat-error'),
        rule(4, 'overloaded'),
      ],
    });
    const jobId = await bench.send(10);
    const job = await bench.waitForEnd(jobId);
    expect(job.counts.failed).toBe(5);
    const { database, jobs } = bench.core.services;
    const record = jobs.find(jobId);
    if (record === null) throw new Error('no job');
    const found = await listFailureReasons(database, record);
    expect(found.map(({ reason: cause, rows, example }) => [cause, rows, example?.rowNumber])).toEqual([
      ['request-rejected', 2, 2],
      ['service-trouble', 3, 4],
    ]);
    expect(found[0]?.example?.notes[0]?.facts?.text).toMatch(/\w/);
    const nothing = await jobs.repair(jobId, { states: ['failed'], reasons: ['row-too-large'] });
    expect(nothing.ok ? null : nothing.problem.code).toBe('rows-none-selected');
    await jobs.repair(jobId, { states: ['failed'], reasons: ['service-trouble'] });
    const mended = await bench.waitForEnd(jobId);
    expect(mended.counts).toMatchObject({ answered: 8, failed: 2 });
    expect(bench.service.report().requestCount).toBe(13);
  });

  test('does not count rows whose answer was mended by hand, and does not send them again', async () => {
    const rule = (number: number) =>
      ({ customIdEndsWith: `-T-${number}`, inFirstBatches: 1, outcome: 'max-tokens' }) as const;
    const bench = await start({ rows: [rule(0), rule(1)] });
    const jobId = await bench.send(4);
    expect((await bench.waitForEnd(jobId)).counts['cut-off']).toBe(2);
    await bench.client.answers.edit({ jobId, rowNumber: 2, column: 0, text: 'Billing' });
    const [group, ...others] = await bench.client.jobs.listFailureGroups({ jobId });
    expect([group?.reason, group?.rows, group?.example?.rowNumber, others]).toEqual(['cut-off', 1, 3, []]);
    await bench.client.jobs.repair({ jobId, states: ['cut-off'] });
    await bench.waitForEnd(jobId);
    expect(bench.service.batches.map((batch) => batch.requests.length)).toEqual([4, 1]);
    await expect(bench.client.jobs.repair({ jobId, states: ['cut-off'] })).rejects.toMatchObject({
      data: { code: 'rows-none-selected' },
    });
  });
});

test('hundreds of rows are counted once each', async () => {
  const bench = keepEngine(openEngineBench());
  const job = await bench.plan(1100);
  bench.database.run("UPDATE rows SET state = 'expired'");
  const found = await listFailureReasons(bench.database, job);
  expect(found.map(({ reason: cause, rows }) => [cause, rows])).toEqual([['expired', 1100]]);
});
