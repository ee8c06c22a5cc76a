import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ReadAnswer, readAnswer, readResult } from '../../../electron/core/claude/read-answer.ts';
import { notes as english } from '../../../renderer/messages/en/notes.ts';
import { noteText } from '../../../renderer/messages/note-text.ts';
import type { AnswerField } from '../../../shared/model/template.ts';

/** Every sentence in a language of its own in which all words are marked, so that what stays as it was shows. */
const marked = Object.fromEntries(
  Object.entries(english).map(([key, text]) => [
    key,
    `<${key}> ${[...text.matchAll(/\{\{\w+\}\}/g)].join(' ')}`,
  ]),
);

const message = (text: string, more: object = {}) => ({
  content: text === '' ? [] : [{ type: 'text', text }],
  stop_reason: 'end_turn',
  ...more,
});
const asText = { kind: 'text' } as const;
const asLabels = { kind: 'labels', labels: ['Billing'] } as const;
const fields: readonly AnswerField[] = [
  { name: 'Sum', type: 'number' },
  { name: 'Day', type: 'date' },
  { name: 'Paid', type: 'yes-no' },
  { name: 'Kind', type: 'one-of', labels: ['Invoice'] },
  { name: 'Who', type: 'text' },
];
const asFields = { kind: 'fields', fields } as const;

/** What the core says of every row that has no good answer, from the core itself. */
const said: readonly (readonly [string, ReadAnswer])[] = [
  ['empty', readAnswer(asText, message(''))],
  ['error', readResult(asText, { type: 'errored', errorType: 'api_error', message: '' })],
  [
    'overloaded',
    readResult(asText, { type: 'errored', errorType: 'overloaded_error', message: 'Overloaded' }),
  ],
  ['canceled', readResult(asText, { type: 'canceled' })],
  ['expired', readResult(asText, { type: 'expired' })],
  ['unknownResult', readResult(asText, { type: 'unknown', name: 'paused' })],
  ['offList', readAnswer(asLabels, message('Delivery'))],
  ['withoutFields', readAnswer(asFields, message('No idea'))],
  ['notNumber', readAnswer(asFields, message('{"Sum":"many"}'))],
  ['notDate', readAnswer(asFields, message('{"Day":"soon"}'))],
  ['notYesNo', readAnswer(asFields, message('{"Paid":"perhaps"}'))],
  ['offFieldList', readAnswer(asFields, message('{"Kind":"Letter"}'))],
  ['notText', readAnswer(asFields, message('{"Who":["a"]}'))],
  ['nothingChosen', readAnswer(asLabels, message('{"answer":""}'))],
  ['tooLongTogether', readAnswer(asText, message('a', { stop_reason: 'model_context_window_exceeded' }))],
  ['usedUp', readAnswer(asText, message('', { stop_reason: 'max_tokens' }))],
  ['cutOff', readAnswer(asText, message('a', { stop_reason: 'max_tokens' }))],
  ['declined', readAnswer(asText, message('', { stop_reason: 'refusal' }))],
];

describe('a row’s note', () => {
  test.each(said)('%s is known to the page as the core says it', (key, { note }) => {
    expect(note).not.toBeNull();
    expect(noteText(note ?? '', marked)).toMatch(new RegExp(`^<${key}>`));
  });

  test('that the engine writes by itself is known to the page too', () => {
    const folder = resolve(import.meta.dirname, '../../../electron/core/jobs');
    const sources = globSync('**/*.ts', { cwd: folder }).map((name) =>
      readFileSync(join(folder, name), 'utf8'),
    );
    const written = sources.flatMap((source) =>
      [...source.matchAll(/(?:failRows\([^'();]*|\bnote: |\bconst \w+Note = )'([^']+)'/g)].map(
        (match) => match[1] ?? '',
      ),
    );
    expect(written.length).toBeGreaterThan(3);
    expect(written.filter((note) => !noteText(note, marked).startsWith('<'))).toEqual([]);
  });

  test('keeps what Claude said in Claude’s words', () => {
    const note = readAnswer(asLabels, message('Canceled before Claude got to this row.')).note ?? '';
    expect(noteText(note, marked)).toBe('<offList> Canceled before Claude got to this row.');
    expect(noteText('A sentence of Anthropic’s own.', marked)).toBe('A sentence of Anthropic’s own.');
    expect(noteText('', marked)).toBe('');
  });

  test('says every wrong field, and the reason within a refusal', () => {
    const { note } = readAnswer(asFields, message('{"Sum":"many","Day":"soon"}'));
    expect(noteText(note ?? '', marked)).toBe('<notNumber> Sum many <notDate> Day soon');
    const declined = readAnswer(
      asText,
      message('', {
        stop_reason: 'refusal',
        stop_details: { explanation: 'Practice: one row in a while is refused.' },
      }),
    );
    expect(noteText(declined.note ?? '', marked)).toBe('<declinedBecause> <practiceDeclined> ');
  });

  test('stays English where a language lacks the sentence', () => {
    expect(noteText('Not answered within 24 hours.', {})).toBe('Not answered within 24 hours.');
    expect(noteText('Not answered within 24 hours.', english)).toBe('Not answered within 24 hours.');
  });
});
