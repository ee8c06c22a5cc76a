import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readBatchMetadata } from '../../../electron/core/account/read-metadata.ts';
import { writeResultsTable } from '../../../electron/core/account/results-table.ts';
import { sentencesIn } from '../../../shared/sentences/languages.ts';

const folder = mkdtempSync(join(tmpdir(), 'sheetbatch-facts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
function resultFile(...lines: readonly unknown[]): string {
  const path = join(folder, `results-${files++}.jsonl`);
  writeFileSync(path, `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`);
  return path;
}

const message = (content: readonly unknown[], change: Readonly<Record<string, unknown>> = {}) => ({
  model: 'claude-haiku-5-5',
  stop_reason: 'end_turn',
  content,
  usage: { input_tokens: 7, output_tokens: 3, cache_read_input_tokens: 2 },
  ...change,
});
const succeeded = (customId: string, content: readonly unknown[], change = {}) => ({
  custom_id: customId,
  result: { type: 'succeeded', message: message(content, change) },
});
const text = (said: string) => ({ type: 'text', text: said });
const said = (customId: string, answer: string, change = {}) => succeeded(customId, [text(answer)], change);

describe('a batch made elsewhere', () => {
  test('is known by all its custom_ids, its one model and its plain answers', async () => {
    const facts = await readBatchMetadata(
      resultFile(
        said('a', 'Blue.'),
        { custom_id: 'b', result: { type: 'errored', error: { type: 'overloaded_error', message: 'busy' } } },
        { custom_id: 'c', result: { type: 'expired' } },
        { custom_id: 'd', result: { type: 'postponed' } },
        said('e', 'Green.'),
      ),
    );
    expect([...facts.customIds]).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(facts).toMatchObject({ answered: 2, model: 'claude-haiku-5-5', answerFormat: { kind: 'text' } });
    expect([...facts.previews]).toEqual([
      ['a', 'Blue.'],
      ['e', 'Green.'],
    ]);
  });

  test('that several models answered has no model, so that no price is made up', async () => {
    const facts = await readBatchMetadata(
      resultFile(said('a', '1'), said('b', '2', { model: 'claude-opus-5' })),
    );
    expect(facts.model).toBeNull();
    expect(
      (await readBatchMetadata(resultFile({ custom_id: 'a', result: { type: 'canceled' } }))).model,
    ).toBeNull();
  });

  test('with lists of named values gets a column for each, whichever tool named them', async () => {
    const facts = await readBatchMetadata(
      resultFile(
        said('a', '```json\n{"mood":"good","stars":4,"again":true}\n```'),
        succeeded(
          'b',
          [{ type: 'tool_use', name: 'save_review', input: { mood: 'bad', stars: 1.5, sum: null } }],
          {
            stop_reason: 'tool_use',
          },
        ),
      ),
    );
    expect(facts.answerFormat).toEqual({
      kind: 'fields',
      fields: [
        { name: 'mood', type: 'text' },
        { name: 'stars', type: 'number' },
        { name: 'again', type: 'yes-no' },
      ],
    });
    expect(facts.answered).toBe(2);
  });

  test('keeps answers whole where a part is itself a list, or only some are lists', async () => {
    const nested = await readBatchMetadata(resultFile(said('a', '{"tags":["x","y"]}')));
    expect(nested.answerFormat).toEqual({ kind: 'text' });
    const mixed = await readBatchMetadata(resultFile(said('a', '{"mood":"good"}'), said('b', 'sorry')));
    expect(mixed.answerFormat).toEqual({ kind: 'text' });
  });

  test('of one label each is read as labels again', async () => {
    const facts = await readBatchMetadata(
      resultFile(
        said('a', '{"answer":"Billing"}'),
        said('b', '{"answer":"Other"}'),
        said('c', '{"answer":"Billing"}'),
      ),
    );
    expect(facts.answerFormat).toEqual({ kind: 'labels', labels: ['Billing', 'Other'] });
  });
});

test('the table has one line for each result, safe to open in Excel, with reasons and tokens', async () => {
  const target = join(folder, 'table.csv');
  await writeResultsTable(
    resultFile(
      said('-a', '=1+1'),
      said('b', 'two\nlines, "quoted"'),
      { custom_id: 'c', result: { type: 'postponed' } },
      said('d', 'cut he', { stop_reason: 'max_tokens' }),
    ),
    target,
    sentencesIn('en'),
  );
  expect(readFileSync(target, 'utf8')).toBe(
    [
      '\uFEFFcustom_id,state,answer,note,stop_reason,input_tokens,output_tokens',
      "'-a,answered,'=1+1,,end_turn,9,3",
      'b,answered,"two\nlines, ""quoted""",,end_turn,9,3',
      'c,failed,,Anthropic gave a result of a kind that this version does not know (postponed).,,0,0',
      'd,cut-off,cut he,The answer is longer than allowed and ends in the middle.,max_tokens,9,3',
      '',
    ].join('\n'),
  );
});
