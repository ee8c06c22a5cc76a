import { describe, expect, it } from 'vitest';
import type { ResultChange, RowOutcome } from './fault-script.ts';
import { type Bench, endedBatch, parseLines, rawResults, row, rows, startBench } from './service-testing.ts';

async function resultsUnder(
  ...changes: ResultChange[]
): Promise<{ readonly bench: Bench; readonly id: string; readonly text: string }> {
  const bench = await startBench({
    rules: [{ op: 'results', behaviour: { kind: 'results', changes } }],
    resultOrder: 'as-sent',
  });
  const id = await endedBatch(bench);
  return { bench, id, text: await rawResults(bench, id) };
}

const idsOf = (text: string) => [...text.matchAll(/"custom_id":"([^"]+)"/g)].map((match) => match[1]);
const inOrder = Array.from({ length: 8 }, (_, index) => `r${index + 1}`);

describe('a result file that is not as hoped', () => {
  it('comes in another order unless told otherwise', async () => {
    const bench = await startBench();
    const ids = idsOf(await rawResults(bench, await endedBatch(bench)));
    expect(ids).not.toEqual(inOrder);
    expect([...ids].sort()).toEqual(inOrder);
  });

  it('is shuffled', async () => {
    expect(idsOf((await resultsUnder('shuffled')).text)).not.toEqual(inOrder);
  });

  it('is cut at a line end and looks complete', async () => {
    const { bench, id, text } = await resultsUnder('cut-at-line-end');
    expect(text.endsWith('\n')).toBe(true);
    expect(parseLines(text).size).toBe(4);
    expect(parseLines(await rawResults(bench, id)).size).toBe(8);
  });

  it('is cut inside a line', async () => {
    const { text } = await resultsUnder('cut-inside-line');
    expect(text.endsWith('\n')).toBe(false);
    expect(() => parseLines(text)).toThrow();
  });

  it('is dropped in the middle', async () => {
    await expect(resultsUnder('dropped')).rejects.toThrow(/terminated|fetch failed/);
  });

  it('has lines twice', async () => {
    expect(idsOf((await resultsUnder('duplicate-lines')).text)).toHaveLength(12);
  });

  it('has a line that nobody asked for', async () => {
    const ids = idsOf((await resultsUnder('unknown-custom-id')).text);
    expect(ids.filter((id) => !inOrder.includes(String(id)))).toEqual(['nobody-knows-this']);
  });

  it('has blank lines, and Windows line ends', async () => {
    const { text } = await resultsUnder('blank-lines', 'crlf');
    expect(text).toMatch(/^\r\n/);
    expect(text.split('\r\n').filter((line) => line === '').length).toBeGreaterThan(2);
    expect(parseLines(text).size).toBe(8);
  });

  it('has one line that is damaged', async () => {
    const { text } = await resultsUnder('damaged-line');
    expect(text.trimEnd().split('\n')).toHaveLength(8);
    expect(() => parseLines(text)).toThrow();
  });
});

const outcomes: Readonly<Record<RowOutcome, object | null>> = {
  answered: { type: 'succeeded', message: { stop_reason: 'end_turn' } },
  'thinking-first': { type: 'succeeded', message: { content: [{ type: 'thinking' }, { type: 'text' }] } },
  'line-separators': {
    type: 'succeeded',
    message: { content: [{ text: 'One\u2028two\u2029three\u0085four\nfive' }] },
  },
  'off-list': { type: 'succeeded', message: { content: [{ text: '{"answer":"Something else entirely"}' }] } },
  'other-capitals': { type: 'succeeded', message: { content: [{ text: '{"answer":"RED"}' }] } },
  refusal: { type: 'succeeded', message: { stop_reason: 'refusal' } },
  'max-tokens': { type: 'succeeded', message: { stop_reason: 'max_tokens' } },
  'context-exceeded': { type: 'succeeded', message: { stop_reason: 'model_context_window_exceeded' } },
  'unknown-stop-reason': { type: 'succeeded', message: { stop_reason: 'paused_for_tea' } },
  'pause-turn': { type: 'succeeded', message: { stop_reason: 'pause_turn' } },
  'null-stop-reason': { type: 'succeeded', message: { stop_reason: null } },
  error: { type: 'errored' },
  empty: { type: 'succeeded', message: { content: [] } },
  'invalid-request': { type: 'errored', error: { type: 'error', error: { type: 'invalid_request_error' } } },
  overloaded: { type: 'errored', error: { error: { type: 'overloaded_error' } } },
  'flat-error': { type: 'errored', error: { type: 'api_error', message: 'Internal server error' } },
  canceled: { type: 'canceled' },
  expired: { type: 'expired' },
  'unknown-type': { type: 'postponed' },
  missing: null,
};

describe('single rows that come back differently', () => {
  const schema = {
    type: 'object',
    additionalProperties: false,
    required: ['answer'],
    properties: { answer: { type: 'string', enum: ['Red'] } },
  };
  const format = { output_config: { format: { type: 'json_schema', schema } } };

  it.each(Object.keys(outcomes) as RowOutcome[])('%s', async (outcome) => {
    const bench = await startBench({ rows: [{ customId: 'b', outcome }] });
    const id = await endedBatch(bench, [row('a'), row('b', 'the odd one', format), row('c')]);
    const results = parseLines(await rawResults(bench, id));
    const expected = outcomes[outcome];
    if (expected === null) expect(results.has('b')).toBe(false);
    else expect(results.get('b')).toMatchObject(expected);
    expect(results.get('a')?.type).toBe('succeeded');
    const counts = (await bench.client.messages.batches.retrieve(id)).request_counts;
    expect(counts.succeeded + counts.errored + counts.canceled + counts.expired).toBe(3);
  });

  it('are chosen by text, by position, and for the first batches only', async () => {
    const bench = await startBench({
      rows: [
        { textIncludes: 'spoilt', outcome: 'refusal' },
        { every: 4, offset: 3, inFirstBatches: 1, outcome: 'overloaded' },
      ],
    });
    const first = parseLines(
      await rawResults(bench, await endedBatch(bench, [...rows(4), row('x', 'a spoilt one')])),
    );
    expect(first.get('r4')?.type).toBe('errored');
    expect(first.get('x')).toMatchObject({ message: { stop_reason: 'refusal' } });
    const second = parseLines(await rawResults(bench, await endedBatch(bench, rows(4))));
    expect(second.get('r4')?.type).toBe('succeeded');
  });
});
