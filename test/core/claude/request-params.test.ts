import { describe, expect, it } from 'vitest';
import { answerSchema, fieldKeys } from '../../../electron/core/claude/answer-schema.ts';
import { buildBatchBody } from '../../../electron/core/claude/batch-body.ts';
import { createParamsBuilder, createParamsSizer } from '../../../electron/core/claude/request-params.ts';
import type { AnswerField, AnswerFormat, Template } from '../../../shared/model/template.ts';
import { loadOpenApiCheck } from '../../service/openapi-check.ts';

const columns = ['Message', 'Name'];
const cells = ['It is broken {{Name}}', 'Ada'];

function settings(changes: Partial<Template> = {}, model = 'claude-haiku-5-5') {
  const template: Template = {
    instruction: 'Classify: {{Message}}',
    background: '',
    answerFormat: { kind: 'text' },
    emptyRule: 'send-empty',
    ...changes,
  };
  return { template, model, maxTokens: 200 };
}

const labels: AnswerFormat = { kind: 'labels', labels: ['Bug', 'Question'] };
const fields: AnswerFormat = {
  kind: 'fields',
  fields: [
    { name: 'Größe (cm)', type: 'number' },
    { name: '締切', type: 'date' },
    { name: 'Urgent?', type: 'yes-no' },
    { name: 'Topic', type: 'one-of', labels: ['a', 'b', 'a'] },
    { name: 'Summary', type: 'text' },
  ],
};
const longBackground = 'Our shop sells bicycles and parts for them. '.repeat(200);

describe('the request of a row', () => {
  it('holds the rendered text, the model and the room for the answer, and no sampling parameters', () => {
    expect(JSON.parse(createParamsBuilder(settings(), columns)(cells))).toEqual({
      model: 'claude-haiku-5-5',
      max_tokens: 200,
      messages: [{ role: 'user', content: [{ type: 'text', text: 'Classify: It is broken {{Name}}' }] }],
    });
  });

  it('is the same text every time, so that it can be built again after a restart', () => {
    const job = settings({ background: longBackground, answerFormat: fields });
    expect(createParamsBuilder(job, columns)(cells)).toBe(
      createParamsBuilder(structuredClone(job), [...columns])([...cells]),
    );
  });

  it('is measured without being built', () => {
    const jobs = [settings(), settings({ background: `${longBackground} “ü”`, answerFormat: fields })];
    for (const job of jobs) {
      for (const row of [cells, ['', ''], ['ü😀"\n\u2028\ud800', '日本']]) {
        const bytes = Buffer.byteLength(createParamsBuilder(job, columns)(row));
        expect(createParamsSizer(job, columns)(row)).toBe(bytes);
      }
    }
  });

  it('marks a long background for an hour of caching, before the row, and leaves a short one unmarked', () => {
    const long = JSON.parse(createParamsBuilder(settings({ background: longBackground }), columns)(cells));
    expect(long.system).toEqual([
      { type: 'text', text: longBackground, cache_control: { type: 'ephemeral', ttl: '1h' } },
    ]);
    const short = JSON.parse(createParamsBuilder(settings({ background: 'Be kind.' }), columns)(cells));
    expect(short.system).toEqual([{ type: 'text', text: 'Be kind.' }]);
    expect(
      JSON.parse(createParamsBuilder(settings({ background: ' \n' }), columns)(cells)).system,
    ).toBeUndefined();
    // Haiku 4.5 caches from 4,096 tokens on only.
    const haiku = JSON.parse(
      createParamsBuilder(settings({ background: longBackground }, 'claude-haiku-4-5'), columns)(cells),
    );
    expect(haiku.system).toEqual([{ type: 'text', text: longBackground }]);
  });

  it('marks a background from the very token on from which it is cached', () => {
    // Four plain letters count as a token.
    const marks = [4095, 4096].map((tokens) => {
      const background = 'abcd'.repeat(tokens);
      const built = createParamsBuilder(settings({ background }, 'claude-haiku-4-5'), columns)(cells);
      return 'cache_control' in JSON.parse(built).system[0];
    });
    expect(marks).toEqual([false, true]);
  });

  it('asks for structured output where the model has it, by the Models API before the table', () => {
    const byTable = JSON.parse(createParamsBuilder(settings({ answerFormat: labels }), columns)(cells));
    expect(byTable.output_config.format).toEqual({ type: 'json_schema', schema: answerSchema(labels) });
    expect(byTable.tools).toBeUndefined();
    const capabilities = { hasStructuredOutputs: false };
    const byApi = JSON.parse(
      createParamsBuilder(settings({ answerFormat: labels }), columns, { capabilities })(cells),
    );
    expect(byApi.output_config).toBeUndefined();
    expect(byApi.tool_choice).toEqual({ type: 'tool', name: 'answer' });
    expect(byApi.tools).toMatchObject([{ name: 'answer', input_schema: answerSchema(labels) }]);
  });

  it.each([
    ['claude-3-haiku-20240307', false],
    ['claude-sonnet-4-20250514', false],
    ['claude-opus-7', true],
    ['claude-haiku-4-5-20251001', true],
  ])('chooses for %s, typed by hand', (model, isStructured) => {
    const params = JSON.parse(createParamsBuilder(settings({ answerFormat: labels }, model), columns)(cells));
    expect(params.output_config !== undefined).toBe(isStructured);
    expect(params.tools !== undefined).toBe(!isStructured);
  });

  it('says the list again in words when off-list rows are sent again', () => {
    const text = (format: AnswerFormat) =>
      JSON.parse(
        createParamsBuilder(settings({ answerFormat: format }), columns, { restatesLabels: true })(cells),
      ).messages[0].content[0].text;
    expect(text(labels)).toBe(
      'Classify: It is broken {{Name}}\n\nAnswer with exactly one of these, spelled as here:\n- Bug\n- Question',
    );
    expect(text(fields)).toContain('Topic: exactly one of these');
    expect(text({ kind: 'text' })).toBe('Classify: It is broken {{Name}}');
  });

  it('never sends an empty text, which the API refuses', () => {
    const params = JSON.parse(createParamsBuilder(settings({ instruction: ' ' }), columns)(cells));
    expect(params.messages[0].content[0].text).toBe('(empty)');
  });

  it('takes more room for a repair of cut-off rows', () => {
    expect(JSON.parse(createParamsBuilder(settings(), columns, { maxTokens: 900 })(cells)).max_tokens).toBe(
      900,
    );
  });
});

describe('the schema of an answer', () => {
  it('names each field in a way that the API takes, and keeps names apart', () => {
    const named = (names: readonly string[]): AnswerField[] => names.map((name) => ({ name, type: 'text' }));
    expect(fieldKeys(named(['Größe (cm)', '締切', 'topic', 'Topic', 'field_5', 'x'.repeat(90)]))).toEqual([
      'Gro_e_cm',
      'field_2',
      'topic',
      'field_4',
      'field_5',
      'x'.repeat(64),
    ]);
  });

  it('lets a number, a date or a yes/no stay away and demands the rest', () => {
    const schema = answerSchema(fields) as { required: string[]; properties: Record<string, unknown> };
    expect(schema).toMatchObject({ type: 'object', additionalProperties: false });
    expect(schema.required).toEqual(['Topic', 'Summary']);
    expect(schema.properties.Topic).toMatchObject({ type: 'string', enum: ['a', 'b'] });
    expect(schema.properties.field_2).toMatchObject({ type: 'string', format: 'date' });
  });

  it('stays within 24 optional fields', () => {
    const many: AnswerField[] = Array.from({ length: 40 }, (_, index) => ({
      name: `n${index}`,
      type: 'number',
    }));
    const schema = answerSchema({ kind: 'fields', fields: many }) as { required: string[] };
    expect(schema.required).toHaveLength(16);
  });
});

const check = loadOpenApiCheck();
describe.skipIf(check === null)(
  `the API's own description${check === null ? ' (not run: no ../shared)' : ''}`,
  () => {
    it.each([
      ['text', settings()],
      ['a list', settings({ answerFormat: labels, background: longBackground })],
      ['fields', settings({ answerFormat: fields })],
      ['a forced tool', settings({ answerFormat: fields }, 'claude-3-haiku-20240307')],
    ])('takes a batch of requests for %s', (_name, job) => {
      const paramsJson = createParamsBuilder(job, columns)(cells);
      expect(check?.('CreateMessageParams', JSON.parse(paramsJson))).toBeNull();
      const body = JSON.parse(buildBatchBody([{ customId: 'abc123-r2', paramsJson }]));
      expect(check?.('CreateMessageBatchParams', body)).toBeNull();
    });
  },
);
