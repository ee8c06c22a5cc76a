import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { warnOfFormat } from '../../../electron/core/estimate/draft-warnings.ts';
import type { AnswerFormat } from '../../../shared/model/template.ts';
import { makeSettings, startBench } from '../support/core-bench.ts';
import { keepBenches } from '../support/keep-benches.ts';

const keep = keepBenches();

async function estimate(texts: readonly string[], model: string) {
  const bench = keep(await startBench());
  const path = join(bench.dataFolder, 'reviews.csv');
  writeFileSync(path, ['Message', ...texts].join('\n'));
  const { fileId } = bench.core.registerFile(path, { kind: 'opened' });
  const { tableId } = await bench.client.workbooks.readTable({ fileId, sheet: 'reviews' });
  const template = { ...makeSettings().template, answerFormat: { kind: 'text' } as const };
  return bench.client.estimates.make({ tableId, settings: makeSettings({ model, template }) });
}

/** So many words of five letters and a blank. */
const words = (count: number) => 'maple '.repeat(count).trim();

test('a row of a million words among short ones is named before anything is sent', async () => {
  const texts = ['short', 'also short', words(1_000_000), 'short again'];
  const { warnings } = await estimate(texts, 'claude-haiku-5-5');
  expect(warnings).toMatchObject([
    { kind: 'rows-too-long', rows: 1, rowNumber: 4, contextTokens: 1_000_000 },
  ]);
});

test('the same row is too long for one model and not for another, and the longest is named of several', async () => {
  const texts = ['short', words(200_000), words(300_000)];
  expect((await estimate(texts, 'claude-haiku-5-5')).warnings).toEqual([]);
  const { warnings } = await estimate(texts, 'claude-haiku-4-5');
  expect(warnings).toMatchObject([{ kind: 'rows-too-long', rows: 2, rowNumber: 4, contextTokens: 200_000 }]);
  // Nothing is made up about a model whose context is not known.
  expect((await estimate(texts, 'claude-of-tomorrow')).warnings).toEqual([]);
});

const labels = (count: number) => Array.from({ length: count }, (_, index) => `Label ${index}`);

test.each<[string, AnswerFormat, number | null]>([
  ['three hundred labels', { kind: 'labels', labels: labels(300) }, 300],
  ['forty labels', { kind: 'labels', labels: labels(40) }, null],
  ['few labels of a page each', { kind: 'labels', labels: labels(4).map((label) => label + words(600)) }, 4],
  ['a text', { kind: 'text' }, null],
  [
    'labels over several fields',
    {
      kind: 'fields',
      fields: ['A', 'B', 'C'].map((name) => ({ name, type: 'one-of', labels: labels(50) })),
    },
    150,
  ],
])('%s may be more than Anthropic takes, or not', (_name, answerFormat, warned) => {
  const template = { ...makeSettings().template, answerFormat };
  const kinds = warnOfFormat({ template }).map((warning) =>
    warning.kind === 'large-format' ? warning.labels : null,
  );
  expect(kinds).toEqual(warned === null ? [] : [warned]);
});
