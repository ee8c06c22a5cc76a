import { describe, expect, test } from 'vitest';
import { type AnswerKind, answerKinds, readTypedAnswer } from '../../shared/model/answers.ts';

describe('what a person types in place of an answer', () => {
  const number: AnswerKind = { kind: 'number' };
  const date: AnswerKind = { kind: 'date' };
  const labels: AnswerKind = { kind: 'labels', labels: ['Billing', 'Übrige'] };

  test.each([
    [number, '12', 12],
    [number, ' -3.5 ', -3.5],
    [number, '2,5', 2.5],
    [number, '１２．５', 12.5],
    [date, '２０２８-０２-２９', '2028-02-29'],
    [number, '', null],
    [date, '2028-02-29', '2028-02-29'],
    [date, '  ', null],
    [labels, 'billing', 'Billing'],
    [labels, 'ÜBRIGE', 'Übrige'],
    [{ kind: 'text' }, ' a\nb ', 'a\nb'],
  ] as const)('%o takes %o as %o', (kind, typed, value) => {
    expect(readTypedAnswer(kind, typed)).toEqual({ fits: true, value });
  });

  test.each([
    [number, 'twelve'],
    // One thousand two hundred and forty, or a little more than one: nobody knows.
    [number, '1,240'],
    [number, '1e999'],
    [date, '2026-02-29'],
    [date, '31.12.2026'],
    [labels, 'Cheese'],
  ] as const)('%o refuses %o', (kind, typed) => {
    expect(readTypedAnswer(kind, typed)).toEqual({ fits: false });
  });

  test('each field is a column with its own kind', () => {
    const fields = [
      { name: 'A', type: 'yes-no' },
      { name: 'B', type: 'one-of', labels: ['x '] },
      { name: 'C', type: 'number' },
    ] as const;
    expect(answerKinds({ kind: 'fields', fields })).toEqual([
      { kind: 'labels', labels: ['Yes', 'No'] },
      { kind: 'labels', labels: ['x'] },
      { kind: 'number' },
    ]);
  });
});
