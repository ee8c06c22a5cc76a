import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffWords } from '../../../../renderer/features/job/compare/word-diff.ts';

const shown = (before: string, after: string): string =>
  diffWords(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'gone' ? `[-${text}-]` : `[+${text}+]`))
    .join('');

describe('the words in which two answers differ', () => {
  test('are marked, and nothing else', () => {
    expect(shown('Billing', 'Billing')).toBe('Billing');
    expect(shown('Billing', 'Delivery')).toBe('[-Billing-][+Delivery+]');
    expect(shown('The parcel is late.', 'The parcel is very late.')).toBe('The parcel is [+very +]late.');
    expect(shown('A soft blue coat for rain', 'A warm red coat for snow')).toBe(
      'A [-soft blue-][+warm red+] coat for [-rain-][+snow+]',
    );
    expect(shown('', 'new')).toBe('[+new+]');
    expect(shown('old', '')).toBe('[-old-]');
    expect(diffWords('', '')).toEqual([]);
  });

  test('are words also where no spaces part them', () => {
    expect(shown('配達が遅い', '配達が早い')).not.toBe('[-配達が遅い-][+配達が早い+]');
  });

  test('give back both texts, whatever they are', () => {
    const word = fc.constantFrom('a', 'b', 'parcel', ' ', '\n', '.', 'ß', '日', '👍🏽', '\ud800');
    const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = diffWords(before, after);
        const without = (kind: string): string =>
          pieces
            .filter((piece) => piece.kind !== kind)
            .map((piece) => piece.text)
            .join('');
        expect(without('new')).toBe(before);
        expect(without('gone')).toBe(after);
      }),
    );
  });

  test('are told one by one also in long answers', () => {
    const text = (changed: string): string =>
      Array.from({ length: 2_000 }, (_, at) => (at % 10 === 5 ? `${changed}${at}` : `w${at}`)).join(' ');
    const pieces = diffWords(text('old'), text('new'));
    expect(pieces.filter(({ kind }) => kind === 'gone').map((piece) => piece.text)).toEqual(
      Array.from({ length: 200 }, (_, at) => `old${at * 10 + 5}`),
    );
    expect(pieces.filter(({ kind }) => kind === 'new')).toHaveLength(200);
  });

  test('of very long answers are told as one, instead of keeping the window waiting', () => {
    const words = (seed: number): string =>
      Array.from({ length: 3_000 }, (_, at) => `w${at * seed}`).join(' ');
    const pieces = diffWords(`start ${words(2)} end`, `start ${words(3)} end`);
    expect(pieces.length).toBeLessThanOrEqual(6);
    expect(pieces[0]?.text.startsWith('start')).toBe(true);
    expect(pieces.at(-1)?.text.endsWith('end')).toBe(true);
  });
});
