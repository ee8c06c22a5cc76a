import { describe, expect, test } from 'vitest';
import { problems } from '../../../renderer/messages/en/problems.ts';
import { createFormat } from '../../../renderer/messages/text/format.ts';
import { type ProblemText, problemText } from '../../../renderer/messages/text/problem-text.ts';
import { problemCodes } from '../../../shared/schemas/problem-codes.ts';

const format = createFormat('en-US');
const codes = [...problemCodes, 'connection-lost'] as const;
const texts: Readonly<Record<string, ProblemText>> = problems;

/** Words that mean nothing to the people this is for. */
const jargon = /\b(HTTP|JSON|API|null|undefined|exception|stack|timeout|4\d\d|5\d\d|socket|schema|SQLite)\b/;

describe.each(codes)('the problem %s', (code) => {
  const text = texts[code];

  test('has a title, an explanation and a next step in plain words', () => {
    expect(text).toBeDefined();
    for (const sentence of [text?.title, text?.explanation, text?.next]) {
      expect(sentence?.length).toBeGreaterThan(10);
      expect(sentence).not.toMatch(jargon);
      expect(sentence).not.toMatch(/\{\{/);
    }
    expect(text?.title).not.toMatch(/\.$/);
    expect(text?.explanation).toMatch(/[.?]$/);
    expect(text?.next).toMatch(/\.$/);
  });
});

test('no sentence is written for a code that does not exist', () => {
  expect(Object.keys(problems).sort()).toEqual([...codes].sort());
});

describe('facts', () => {
  test('stand in the explanation when they are known', () => {
    const text = problemText({ code: 'workbook-locked', facts: { name: 'Tickets.xlsx' } }, problems, format);
    expect(text.explanation).toContain('“Tickets.xlsx” is open in another program');
  });

  test('leave a whole sentence behind when one is missing', () => {
    expect(problemText({ code: 'workbook-locked' }, problems, format).explanation).toBe(
      problems['workbook-locked'].explanation,
    );
    expect(
      problemText({ code: 'workbook-locked', facts: { folder: 'x' } }, problems, format).explanation,
    ).not.toMatch(/\{\{|undefined/);
  });

  test('that are amounts are written as money', () => {
    const facts = { kind: 'job', capUsdMicros: 2_000_000, neededUsdMicros: 2_412_300 };
    expect(problemText({ code: 'spend-cap-reached', facts }, problems, format).explanation).toMatch(
      /The cap is \$2\.00\. .* \$2\.41 at the very most/,
    );
  });

  test('are shown as they are, even when they look like a placeholder', () => {
    const text = problemText(
      { code: 'placeholder-unknown', facts: { name: '{{name}} $& </b>' } },
      problems,
      format,
    );
    expect(text.explanation).toContain('“{{name}} $& </b>”');
  });
});
