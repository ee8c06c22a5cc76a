import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asObject,
  parseBatch,
  parseBatchPage,
  parseModels,
} from '../../../electron/core/claude/parse-reply.ts';
import { type ReadAnswer, readAnswer, readResult } from '../../../electron/core/claude/read-answer.ts';
import type { AnswerField, AnswerFormat } from '../../../shared/model/template.ts';
import { english } from '../../../shared/sentences/en.ts';
import { noteText } from '../../../shared/sentences/note-text.ts';

const usage = {
  input_tokens: 15,
  output_tokens: 28,
  cache_creation_input_tokens: 3,
  cache_read_input_tokens: 4,
};

function message(text: string | readonly unknown[], changes: Readonly<Record<string, unknown>> = {}) {
  const content = typeof text === 'string' ? [{ type: 'text', text }] : text;
  return { type: 'message', content, stop_reason: 'end_turn', usage, ...changes };
}

const text: AnswerFormat = { kind: 'text' };
const tidy: AnswerFormat = { kind: 'text', stripsPreamble: true };
const labels: AnswerFormat = { kind: 'labels', labels: ['Bug', 'Feature request', 'Straße'] };

/** What a person reads of it in English. */
const noteOn = ({ notes }: ReadAnswer) => noteText(notes, english);

describe('a text answer', () => {
  it('is trimmed and comes with its tokens', () => {
    expect(readAnswer(text, message('\n  Bonjour \n'))).toEqual({
      state: 'answered',
      answers: ['Bonjour'],
      notes: [],
      usage: { inputTokens: 15, outputTokens: 28, cacheWriteTokens: 3, cacheReadTokens: 4 },
      stopReason: 'end_turn',
    });
  });

  it('is found behind thinking, and put together from several blocks', () => {
    const content = [
      { type: 'thinking', thinking: 'hmm', signature: 'x' },
      { type: 'redacted_thinking', data: 'zzz' },
      { type: 'text', text: 'One ' },
      { type: 'something_new', text: 'not this' },
      null,
      { type: 'text', text: 'two' },
    ];
    expect(readAnswer(text, message(content)).answers).toEqual(['One two']);
  });

  it.each(['end_turn', 'stop_sequence', 'tool_use'])('counts with stop reason %s', (stop_reason) => {
    expect(readAnswer(text, message('fine', { stop_reason }))).toMatchObject({
      state: 'answered',
      stopReason: stop_reason,
    });
  });

  it.each([
    ['pause_turn', { code: 'ended-early', facts: { reason: 'pause_turn' } }],
    ['a_new_reason', { code: 'ended-early', facts: { reason: 'a_new_reason' } }],
    ['', { code: 'end-unknown' }],
    [null, { code: 'end-unknown' }],
    [undefined, { code: 'end-unknown' }],
  ])('is not complete with stop reason %s, and what there is of it is kept', (stop_reason, note) => {
    const answer = readAnswer(text, message('fine so', { stop_reason }));
    expect(answer).toMatchObject({ state: 'cut-off', answers: ['fine so'], notes: [note] });
    expect(readAnswer(labels, message('{"answer":"Billing"}', { stop_reason })).state).toBe('cut-off');
  });

  it.each([
    ['Here is the translation:\n\nBonjour', 'Bonjour'],
    ["**Sure! Here's the summary:**\nShort.", 'Short.'],
    ['Voici la traduction :\nHello', 'Hello'],
    ['```\nHello\nWorld\n```', 'Hello\nWorld'],
    ['```html\n<p>Hi</p>\n```', '<p>Hi</p>'],
    ['Here is the text:\n```\nHello\n```', 'Hello'],
    ['Here is our new lamp: it shines.', 'Here is our new lamp: it shines.'],
    ['Hello everyone,\nhere is it:', 'Hello everyone,\nhere is it:'],
    ['Sure enough, it rained.\nThen it stopped.', 'Sure enough, it rained.\nThen it stopped.'],
    ['Here is the list:', 'Here is the list:'],
    ['```\na\n```\nand\n```\nb\n```', '```\na\n```\nand\n```\nb\n```'],
  ])('loses its announcement and fence when asked: %j', (said, kept) => {
    expect(readAnswer(tidy, message(said)).answers).toEqual([kept]);
    expect(readAnswer(text, message(said)).answers).toEqual([said]);
  });
});

describe('what is not an answer', () => {
  it('says that an answer was cut off and keeps what there is', () => {
    expect(readAnswer(text, message('Once upon a', { stop_reason: 'max_tokens' }))).toMatchObject({
      state: 'cut-off',
      answers: ['Once upon a'],
      notes: [{ code: 'cut-off' }],
    });
    expect(
      readAnswer(text, message([{ type: 'thinking', thinking: '…' }], { stop_reason: 'max_tokens' })),
    ).toMatchObject({
      state: 'cut-off',
      answers: [null],
      notes: [{ code: 'answer-used-up' }],
    });
    expect(readAnswer(text, message('x', { stop_reason: 'model_context_window_exceeded' })).state).toBe(
      'cut-off',
    );
    expect(readAnswer(labels, message('{"answer":"Bu', { stop_reason: 'max_tokens' }))).toMatchObject({
      state: 'cut-off',
      answers: [null],
    });
  });

  it('says that Claude declined, with or without words', () => {
    expect(readAnswer(text, message([], { stop_reason: 'refusal' }))).toMatchObject({
      state: 'refused',
      answers: [null],
      notes: [{ code: 'declined' }],
    });
    expect(readAnswer(labels, message('I can’t', { stop_reason: 'refusal' })).state).toBe('refused');
    const stop_details = { explanation: 'Unsafe, sent with sk-ant-api03-abc_d-e.' };
    expect(noteOn(readAnswer(text, message([], { stop_reason: 'refusal', stop_details })))).toBe(
      'Claude declined to answer this row: Unsafe, sent with sk-ant-….',
    );
  });

  it.each([[[]], ['  \n'], [[{ type: 'thinking', thinking: 'only' }]]])(
    'calls an empty answer failed: %j',
    (content) => {
      expect(readAnswer(text, message(content))).toMatchObject({
        state: 'failed',
        answers: [null],
        notes: [{ code: 'empty-answer' }],
      });
    },
  );

  it('survives a message that is none', () => {
    expect(readAnswer(text, {})).toMatchObject({
      state: 'failed',
      usage: { inputTokens: 0, outputTokens: 0 },
    });
    expect(readAnswer(labels, { content: 'text', usage: [] })).toMatchObject({ state: 'failed' });
  });
});

describe('one of a list', () => {
  it.each([
    ['{"answer":"Bug"}', 'Bug'],
    ['{"answer":"FEATURE  request"}', 'Feature request'],
    ['```json\n{"answer": "bug"}\n```', 'Bug'],
    ['feature request', 'Feature request'],
    ['**Bug**.', 'Bug'],
    ['“Bug”', 'Bug'],
    ['"Bug"', 'Bug'],
    ['{"answer":"stra\u00dfe"}', 'Straße'],
    ['"stra\\u00dfe"', 'Straße'],
  ])('%j is %s, in the spelling of the list', (said, label) => {
    expect(readAnswer(labels, message(said))).toMatchObject({
      state: 'answered',
      answers: [label],
      notes: [],
    });
  });

  it('is read from the tool of another program where there is nothing else', () => {
    const content = [{ type: 'tool_use', name: 'save_kind', id: 't', input: { kind: 'bug' } }];
    expect(readAnswer(text, message(content))).toMatchObject({
      state: 'answered',
      answers: ['{"kind":"bug"}'],
    });
    const both = [{ type: 'text', text: 'A bug.' }, ...content];
    expect(readAnswer(text, message(both)).answers).toEqual(['A bug.']);
  });

  it('is read from a forced tool too', () => {
    const content = [{ type: 'tool_use', name: 'answer', id: 't', input: { answer: 'bug' } }];
    expect(readAnswer(labels, message(content, { stop_reason: 'tool_use' }))).toMatchObject({
      state: 'answered',
      answers: ['Bug'],
    });
  });

  it.each(['{"answer":"Complaint"}', 'I think it is a Bug', '{"answer":""}', '{"other":1}', 'Bugs'])(
    '%j is off the list',
    (text) => {
      const answer = readAnswer(labels, message(text));
      expect(answer.state).toBe('off-list');
      expect(noteOn(answer)).toMatch(/not on the list|nothing from the list/);
    },
  );

  it('tells labels apart that differ in capitals only', () => {
    const format: AnswerFormat = { kind: 'labels', labels: ['it', 'IT'] };
    expect(readAnswer(format, message('{"answer":"IT"}')).answers).toEqual(['IT']);
    expect(readAnswer(format, message('{"answer":"it"}')).answers).toEqual(['it']);
  });
});

describe('several fields', () => {
  const fields: AnswerField[] = [
    { name: 'Customer', type: 'text' },
    { name: 'Amount', type: 'number' },
    { name: 'Paid?', type: 'yes-no' },
    { name: 'Due', type: 'date' },
    { name: 'Kind', type: 'one-of', labels: ['Invoice', 'Reminder'] },
  ];
  const format: AnswerFormat = { kind: 'fields', fields };
  const good = { Customer: ' Ada ', Amount: 12.5, Paid: true, Due: '2026-02-28', Kind: 'invoice' };

  it('gives each its own column, with its own type', () => {
    expect(readAnswer(format, message(JSON.stringify(good)))).toMatchObject({
      state: 'answered',
      answers: ['Ada', 12.5, 'Yes', '2026-02-28', 'Invoice'],
    });
  });

  it('finds them in a fence, between words, under their own names and in a tool', () => {
    const json = JSON.stringify({
      customer: 'Ada',
      Amount: '12.50',
      'paid?': 'no',
      Due: '2026-02-28T10:00:00Z',
      kind: 'REMINDER',
    });
    const expected = ['Ada', 12.5, 'No', '2026-02-28', 'Reminder'];
    expect(readAnswer(format, message(`Here you are:\n\`\`\`json\n${json}\n\`\`\`\nBye`)).answers).toEqual(
      expected,
    );
    expect(readAnswer(format, message(`Result: ${json}.`)).answers).toEqual(expected);
    // Braces in the words around are not the answer's.
    const amid = `In {curly} form:\n\`\`\`json\n${json}\n\`\`\`\nReplace {name}.`;
    expect(readAnswer(format, message(amid)).answers).toEqual(expected);
    const tool = [{ type: 'tool_use', name: 'answer', input: good }];
    expect(readAnswer(format, message(tool)).answers).toEqual(['Ada', 12.5, 'Yes', '2026-02-28', 'Invoice']);
  });

  it.each([
    [12.5, '12.5'],
    [true, 'true'],
    [false, 'false'],
  ])('takes %j for a text where a text was asked for', (given, text) => {
    const answer = readAnswer(format, message(JSON.stringify({ ...good, Customer: given })));
    expect(answer).toMatchObject({ state: 'answered', notes: [] });
    expect(answer.answers[0]).toBe(text);
  });

  it.each([
    ['yes', 'Yes'],
    [' TRUE', 'Yes'],
    ['No', 'No'],
    ['false', 'No'],
    ['', null],
  ])('takes the word %j for yes or no', (given, shown) => {
    expect(readAnswer(format, message(JSON.stringify({ ...good, Paid: given }))).answers[2]).toBe(shown);
  });

  it('leaves a cell empty where the row does not tell', () => {
    expect(
      readAnswer(format, message('{"Customer":"","Amount":null,"Kind":"Invoice","Due":""}')),
    ).toMatchObject({
      state: 'answered',
      answers: ['', null, null, null, 'Invoice'],
    });
  });

  it.each([
    [{ Amount: 'about 12' }, 'Amount'],
    [{ Amount: '1,5' }, 'Amount'],
    [{ Amount: '0x10' }, 'Amount'],
    [{ Amount: [1] }, 'Amount'],
    [{ Paid: 'maybe' }, 'Paid?'],
    [{ Paid: 1 }, 'Paid?'],
    [{ Due: '28.02.2026' }, 'Due'],
    [{ Due: '2026-02-30' }, 'Due'],
    [{ Kind: 'Letter' }, 'Kind'],
    [{ Customer: { first: 'Ada' } }, 'Customer'],
  ])('names the field that does not fit: %j', (changes, name) => {
    const answer = readAnswer(format, message(JSON.stringify({ ...good, ...changes })));
    expect(answer.state).toBe('off-list');
    expect(noteOn(answer)).toContain(`“${name}”`);
    expect(answer.answers).toHaveLength(5);
  });

  it('says when there are no fields at all', () => {
    expect(readAnswer(format, message('I could not find anything.'))).toMatchObject({
      state: 'off-list',
      answers: [null, null, null, null, null],
    });
  });

  it('does not mistake an inherited name for a field', () => {
    const odd: AnswerFormat = {
      kind: 'fields',
      fields: [
        { name: 'constructor', type: 'text' },
        { name: '__proto__', type: 'text' },
      ],
    };
    expect(readAnswer(odd, message('{"constructor":"c","proto":"p"}'))).toMatchObject({
      state: 'answered',
      answers: ['c', 'p'],
    });
    expect(readAnswer(odd, message('{}')).answers).toEqual([null, null]);
  });
});

describe('whatever comes back', () => {
  const format = fc.constantFrom<AnswerFormat>(
    { kind: 'text' },
    { kind: 'text', stripsPreamble: true },
    { kind: 'labels', labels: ['a', 'b'] },
    {
      kind: 'fields',
      fields: [
        { name: 'a', type: 'number' },
        { name: 'b', type: 'one-of', labels: ['x'] },
      ],
    },
  );
  const block = fc.oneof(
    fc.record({ type: fc.constant('text'), text: fc.oneof(fc.string(), fc.json()) }),
    fc.record({ type: fc.constant('tool_use'), name: fc.constant('answer'), input: fc.jsonValue() }),
    fc.jsonValue(),
  );

  it('is read without a crash into one value for each column, with a reason where it is no answer', () => {
    fc.assert(
      fc.property(
        format,
        fc.oneof(fc.array(block), fc.jsonValue()),
        fc.oneof(fc.constantFrom('end_turn', 'max_tokens', 'refusal', null), fc.string()),
        fc.jsonValue(),
        (answerFormat, content, stop_reason, anyUsage) => {
          const answer = readAnswer(answerFormat, { content, stop_reason, usage: anyUsage });
          expect(answer.answers).toHaveLength(
            answerFormat.kind === 'fields' ? answerFormat.fields.length : 1,
          );
          expect(answer.notes.length === 0).toBe(answer.state === 'answered');
          for (const tokens of Object.values(answer.usage)) expect(tokens).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  it('is taken or left as a batch, a page or a list of models without a crash', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (value, inner) => {
        for (const json of [
          value,
          { id: 'b', ...asObject(value) },
          { data: [inner, value], has_more: inner },
        ]) {
          parseBatch(json);
          parseBatchPage(json);
          parseModels(json);
        }
        expect(parseBatch({ ...asObject(value), id: 'b' })?.batch.id).toBe('b');
      }),
    );
  });
});

describe('other results of a batch', () => {
  it.each([
    [
      { type: 'errored', errorType: 'invalid_request_error', message: 'prompt is too long' },
      'failed',
      'prompt is too long',
    ],
    [{ type: 'errored', errorType: 'api_error', message: '' }, 'failed', 'api_error'],
    [{ type: 'canceled' }, 'canceled', 'Canceled'],
    [{ type: 'expired' }, 'expired', '24 hours'],
    [{ type: 'unknown', name: 'postponed' }, 'failed', 'postponed'],
  ] as const)('%j costs nothing and says why', (outcome, state, note) => {
    const answer = readResult(labels, outcome);
    expect(answer).toMatchObject({ state, answers: [null], usage: { inputTokens: 0, outputTokens: 0 } });
    expect(noteOn(answer)).toContain(note);
  });
});
