import { describe, expect, test } from 'vitest';
import { type ReadAnswer, readAnswer, readResult } from '../../electron/core/claude/read-answer.ts';
import { type NoteCode, noteFacts, practiceRefusal } from '../../shared/model/notes.ts';
import type { AnswerField } from '../../shared/model/template.ts';
import { noteCodes } from '../../shared/schemas/note-codes.ts';
import { english } from '../../shared/sentences/en.ts';
import { allSentences, sentencesIn } from '../../shared/sentences/languages.ts';
import { noteText } from '../../shared/sentences/note-text.ts';

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
const refused = (details: object) =>
  readAnswer(asText, message('', { stop_reason: 'refusal', stop_details: details }));

/** What the core says of rows that have no good answer, from the core itself. */
const said: readonly (readonly [NoteCode, ReadAnswer])[] = [
  ['empty-answer', readAnswer(asText, message(''))],
  ['error-untold', readResult(asText, { type: 'errored', errorType: 'api_error', message: '' })],
  [
    'overloaded',
    readResult(asText, { type: 'errored', errorType: 'overloaded_error', message: 'Overloaded' }),
  ],
  ['error-told', readResult(asText, { type: 'errored', errorType: 'api_error', message: 'Overloaded' })],
  ['canceled', readResult(asText, { type: 'canceled' })],
  ['expired', readResult(asText, { type: 'expired' })],
  ['unknown-result', readResult(asText, { type: 'unknown', name: 'paused' })],
  ['off-list', readAnswer(asLabels, message('Delivery'))],
  ['without-fields', readAnswer(asFields, message('No idea'))],
  ['not-number', readAnswer(asFields, message('{"Sum":"many"}'))],
  ['not-date', readAnswer(asFields, message('{"Day":"soon"}'))],
  ['not-yes-no', readAnswer(asFields, message('{"Paid":"perhaps"}'))],
  ['off-field-list', readAnswer(asFields, message('{"Kind":"Letter"}'))],
  ['not-text', readAnswer(asFields, message('{"Who":["a"]}'))],
  ['nothing-chosen', readAnswer(asLabels, message('{"answer":""}'))],
  ['too-long-together', readAnswer(asText, message('a', { stop_reason: 'model_context_window_exceeded' }))],
  ['answer-used-up', readAnswer(asText, message('', { stop_reason: 'max_tokens' }))],
  ['cut-off', readAnswer(asText, message('a', { stop_reason: 'max_tokens' }))],
  ['end-unknown', readAnswer(asText, message('a', { stop_reason: null }))],
  ['ended-early', readAnswer(asText, message('a', { stop_reason: 'pause_turn' }))],
  ['declined', refused({})],
  ['declined-because', refused({ category: 'cyber', explanation: 'Not this.' })],
  ['declined-in-practice', refused({ category: practiceRefusal, explanation: 'Practice.' })],
];

describe('a row’s note', () => {
  test.each(said)('is the code %s, with the facts that its sentence shows', (code, { notes }) => {
    expect(notes.map((note) => note.code)).toEqual([code]);
    expect(Object.keys(notes[0]?.facts ?? {}).sort()).toEqual([...noteFacts[code]].sort());
  });

  test('is said whole in every language, with nothing left to be filled in', () => {
    for (const sentences of allSentences) {
      for (const code of noteCodes) {
        const facts = Object.fromEntries(noteFacts[code].map((name) => [name, `<${name}>`]));
        const text = noteText([{ code, facts }], sentences);
        expect(text).toMatch(/\S/);
        expect(text).not.toContain('{{');
        for (const fact of Object.values(facts)) expect(text).toContain(fact);
      }
    }
  });

  test('keeps what Claude or Anthropic said in their words, also where these look like a sentence or a blank of ours', () => {
    const told = readAnswer(asLabels, message('Canceled before Claude got to this row.'));
    expect(noteText(told.notes, sentencesIn('de'))).toBe(
      '„Canceled before Claude got to this row.“ steht nicht auf der Liste.',
    );
    const odd = readResult(asText, {
      type: 'errored',
      errorType: 'api_error',
      message: 'Not answered within 24 hours. {{text}} $&',
    });
    expect(noteText(odd.notes, sentencesIn('ja'))).toBe('Not answered within 24 hours. {{text}} $&');
    expect(noteText([], english)).toBe('');
  });

  test('says every wrong field, one after the other as the language writes', () => {
    const { notes } = readAnswer(asFields, message('{"Sum":"many","Day":"soon"}'));
    expect(noteText(notes, english)).toBe(
      '“Sum” should be a number, but is “many”. “Day” should be a date like 2026-03-31, but is “soon”.',
    );
    expect(noteText(notes, sentencesIn('ja'))).toBe(
      '「Sum」は数値のはずですが、「many」になっています。「Day」は2026-03-31のような日付のはずですが、「soon」になっています。',
    );
  });

  test('never holds a key', () => {
    const key = `sk-ant-${'a'.repeat(40)}`;
    const { notes } = readResult(asText, { type: 'errored', errorType: 'x', message: `bad ${key}` });
    expect(JSON.stringify([notes, refused({ explanation: `no ${key}` }).notes])).not.toContain(key);
  });

  test('in a language that is not known is said in English', () => {
    expect(sentencesIn('tlh')).toBe(english);
    expect(sentencesIn(undefined)).toBe(english);
  });
});
