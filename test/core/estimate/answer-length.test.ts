import { expect, test } from 'vitest';
import { type AnswerLengthFacts, expectAnswerTokens } from '../../../electron/core/estimate/answer-length.ts';
import { estimateTokens } from '../../../electron/core/models/token-count.ts';
import { noUsage } from '../../../shared/model/money.ts';
import type { AnswerField } from '../../../shared/model/template.ts';

/** How long answers are taken to be: the larger part of most bills. */

const expectTokens = (facts: Partial<AnswerLengthFacts>) =>
  expectAnswerTokens({
    format: { kind: 'text' },
    maxTokens: 1000,
    thinksByDefault: false,
    tries: [],
    ...facts,
  });
const triesOf = (...lengths: readonly number[]) =>
  lengths.map((outputTokens) => ({ ...noUsage, outputTokens }));

test('a free text may be as long as is allowed, and no answer is longer or shorter than one token', () => {
  expect(expectTokens({})).toEqual({ low: 30, high: 1000 });
  expect(expectTokens({ maxTokens: 80 })).toEqual({ low: 20, high: 80 });
  expect(expectTokens({ maxTokens: 1 })).toEqual({ low: 1, high: 1 });
  expect(expectTokens({ tries: triesOf(0) })).toEqual({ low: 1, high: 1 });
  expect(expectTokens({ tries: triesOf(5000) })).toEqual({ low: 1000, high: 1000 });
});

test('a label is between the shortest and the longest, in its frame, with thinking where the model does', () => {
  const labels = ['Complaint about the delivery', 'Praise', 'Other'];
  const tokens = labels.map(estimateTokens);
  const [min, max] = [Math.min(...tokens) + 8, Math.max(...tokens) + 12];
  const format = { kind: 'labels', labels } as const;
  expect(expectTokens({ format })).toEqual({ low: min, high: max });
  expect(expectTokens({ format, thinksByDefault: true })).toEqual({ low: min, high: max + 300 });
  expect(expectTokens({ format: { kind: 'labels', labels: [] } })).toEqual({ low: 9, high: 13 });
});

test('fields add up, each with its name and what its kind needs', () => {
  const fieldOf = (change: Partial<AnswerField>): AnswerField =>
    ({ name: 'City', description: '', ...change }) as AnswerField;
  const key = 4 + estimateTokens('City');
  const kinds = [
    [{ type: 'text' }, 3, 80],
    [{ type: 'number' }, 1, 6],
    [{ type: 'yes-no' }, 1, 2],
    [{ type: 'date' }, 5, 8],
    [{ type: 'one-of', labels: ['12', '12345'] }, 1, 2],
  ] as const;
  for (const [change, low, high] of kinds) {
    const fields = [fieldOf(change as Partial<AnswerField>)];
    expect(expectTokens({ format: { kind: 'fields', fields } }), change.type).toEqual({
      low: 4 + key + low,
      high: 4 + key + high,
    });
  }
  const fields = [fieldOf({ type: 'number' }), fieldOf({ type: 'date' })];
  expect(expectTokens({ format: { kind: 'fields', fields }, thinksByDefault: true })).toEqual({
    low: 4 + 2 * key + 6,
    high: 4 + 2 * key + 14 + 300,
  });
});

test('tries say how long answers are, the less surely the fewer and the more unlike they are', () => {
  expect(expectTokens({ tries: triesOf(100) })).toEqual({ low: 50, high: 150 });
  // 150 ± 6.31 · √(5000 / 2), and not below half of the shortest.
  expect(expectTokens({ tries: triesOf(100, 200) })).toEqual({ low: 50, high: 466 });
  // 110 ± 2.92 · √(100 / 3)
  expect(expectTokens({ tries: triesOf(100, 110, 120) })).toEqual({ low: 93, high: 127 });
  // Alike ones: 15 % at least.
  expect(expectTokens({ tries: triesOf(100, 100, 100, 100) })).toEqual({ low: 85, high: 115 });
  // Twelve: 1.8 for want of a narrower figure. 120 · (1 ± …), variance 60² · 12 / 11.
  const twelve = triesOf(...[60, 180, 60, 180, 60, 180, 60, 180, 60, 180, 60, 180]);
  const spread = 1.8 * Math.sqrt((3600 * 12) / 11 / 12);
  expect(expectTokens({ tries: twelve })).toEqual({
    low: Math.round(120 - spread),
    high: Math.round(120 + spread),
  });
});
