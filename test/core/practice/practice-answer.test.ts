import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillSchema } from '../../../electron/core/practice/fill-schema.ts';
import { pickLabel } from '../../../electron/core/practice/pick-label.ts';
import { fateAt } from '../../../electron/core/practice/practice-answer.ts';
import type { Json } from '../../../electron/core/practice/practice-request.ts';
import { firstSentence, practiceText } from '../../../electron/core/practice/practice-text.ts';
import { findSharedEnds, rowPart } from '../../../electron/core/practice/row-part.ts';
import { asking, askingForLabel, resultsOf, startPractice, textOf } from './practice-testing.ts';

const labels = [
  'Delivery',
  'Billing',
  'Returns and refunds',
  'Product question',
  'Faulty product',
  'Account or website',
  'Praise',
  'Other',
];

describe('labels in practice', () => {
  it.each([
    ['My parcel should have been here days ago, the tracking does not move.', 'Delivery'],
    ['I was charged twice, please check the invoice.', 'Billing'],
    ['I sent it back two weeks ago and want my money back. Where is the refund?', 'Returns and refunds'],
    ['Is this jacket waterproof, and does it come in size XL?', 'Product question'],
    ['The zip broke on the first day and the seam is leaking.', 'Faulty product'],
    ['I cannot log in, the password reset never comes.', 'Account or website'],
    ['Thank you, wonderful service, superb quality!', 'Praise'],
    ['Mein Paket ist nicht angekommen, die Sendung steht still.', 'Delivery'],
    ['La fermeture éclair a cassé, je demande la garantie.', 'Faulty product'],
    ['Xyzzy.', 'Other'],
  ])('fit the text: %s', (text, label) => {
    expect(pickLabel(labels, text)).toBe(label);
  });

  it.each([
    [['Positive', 'Neutral', 'Negative'], 'The zip broke and the seam leaks.', 'Negative'],
    [['Positive', 'Neutral', 'Negative'], 'I live in Leeds.', 'Neutral'],
    [['Urgent', 'Not urgent'], 'We fly today, please call me immediately!', 'Urgent'],
    [['Urgent', 'Not urgent'], 'What does the tent weigh?', 'Not urgent'],
    [['German', 'English', 'French'], 'Je ne trouve pas la facture de ma commande.', 'French'],
    [['French', 'Spanish', 'English'], 'Still waiting…', 'English'],
  ])('suit other lists, too: %j', (list, text, label) => {
    expect(pickLabel(list, text)).toBe(label);
  });

  it('do not depend on the order of the list where the text is clear', () => {
    const text = 'I was charged twice, please check the invoice.';
    expect(pickLabel([...labels].reverse(), text)).toBe('Billing');
  });

  it('are always one of the list, and the same for the same text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 9 }),
        fc.string(),
        (list, text) => {
          const label = pickLabel(list, text);
          expect(list).toContain(label);
          expect(pickLabel(list, text)).toBe(label);
        },
      ),
    );
  });

  it('come from the row, not from the instruction that names them all', async () => {
    const { client, clock } = startPractice();
    const instruction = `Sort this message into one of: ${labels.join(', ')}.\n\n`;
    const texts = ['I was charged twice on my card.', 'The parcel never arrived.', 'Thank you, superb!'];
    const requests = texts.map((text, index) => ({
      custom_id: `r${index}`,
      params: askingForLabel(instruction + text, labels),
    }));
    const { id } = await client.messages.batches.create({ requests });
    clock.advance(60_000);
    const results = await resultsOf(client, id);
    const answers = texts.map((_, index) => {
      const result = results.get(`r${index}`);
      return result?.type === 'succeeded'
        ? (JSON.parse(textOf(result.message)) as { answer: string }).answer
        : null;
    });
    expect(answers).toEqual(['Billing', 'Delivery', 'Praise']);
    const tried = await Promise.all(
      texts.map((text) => client.messages.create(askingForLabel(instruction + text, labels))),
    );
    expect(tried.map((message) => (JSON.parse(textOf(message)) as { answer: string }).answer)).toEqual(
      answers,
    );
  });
});

describe('fields in practice', () => {
  const fields = {
    type: 'object',
    additionalProperties: false,
    required: ['Email', 'When', 'Pieces', 'Urgent', 'Order', 'Tone'],
    properties: {
      Email: { type: 'string', description: 'Email' },
      When: { type: 'string', format: 'date' },
      Pieces: { type: 'number' },
      Urgent: { type: 'boolean' },
      Order: { type: 'string', description: 'Order number' },
      Tone: { type: 'string', enum: ['positive', 'negative'] },
    },
  };

  it('are found in the text where they are there', () => {
    const text =
      'This is urgent and disappointing: order FW-48210 of 24.12.2025, 3 jackets missing. Write to ana@example.org';
    expect(fillSchema(fields, text)).toEqual({
      Email: 'ana@example.org',
      When: '2025-12-24',
      Pieces: 3,
      Urgent: true,
      Order: 'FW-48210',
      Tone: 'negative',
    });
  });

  it('fit any schema, whatever the text', () => {
    const leaf: fc.Arbitrary<Json> = fc.oneof(
      fc.constant({ type: 'string' }),
      fc.constant({ type: 'string', format: 'date' }),
      fc.constant({ type: 'integer' }),
      fc.constant({ type: 'number' }),
      fc.constant({ type: 'boolean' }),
      fc.constant({ type: ['string', 'null'] }),
      fc.constant({ anyOf: [{ type: 'null' }, { type: 'integer' }] }),
      fc
        .uniqueArray(fc.string(), { minLength: 1, maxLength: 5 })
        .map((values) => ({ type: 'string', enum: values })),
      fc.constant({ enum: [1, 'two', null] }),
      fc.constant({ const: 'fixed' }),
    );
    // Ajv passes over this one name in a schema's properties, and then takes the field for a superfluous one.
    const fieldName = fc.string({ minLength: 1 }).filter((name) => name !== '__proto__');
    const { schema } = fc.letrec<{ schema: Json }>((tie) => ({
      schema: fc.oneof(
        { maxDepth: 4 },
        leaf,
        tie('schema').map((items) => ({ type: 'array', items })),
        fc.dictionary(fieldName, tie('schema'), { maxKeys: 5 }).map((properties) => ({
          type: 'object',
          properties,
          required: Object.keys(properties),
          additionalProperties: false,
        })),
      ),
    }));
    const ajv = new Ajv2020({ strict: false });
    ajv.addFormat('date', /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
    fc.assert(
      fc.property(schema, fc.string(), (one, text) => {
        const value = fillSchema(one, text);
        expect(ajv.validate(one, JSON.parse(JSON.stringify(value))), ajv.errorsText()).toBe(true);
      }),
    );
  });

  it('may be called __proto__, as a column may', () => {
    const properties = JSON.parse('{"__proto__": {"type": "integer"}}') as Json;
    const value = fillSchema({ type: 'object', properties }, 'three of 7');
    expect(JSON.stringify(value)).toBe('{"__proto__":7}');
  });

  it("come as a forced tool's input where the model has no structured output", async () => {
    const { client } = startPractice();
    const message = await client.messages.create(
      asking('Urgent: 3 jackets, ana@example.org', {
        tools: [{ name: 'answer', input_schema: { ...fields, type: 'object' } }],
        tool_choice: { type: 'tool', name: 'answer' },
      }),
    );
    expect(message).toMatchObject({
      stop_reason: 'tool_use',
      content: [{ type: 'tool_use', name: 'answer', input: { Email: 'ana@example.org', Pieces: 3 } }],
    });
  });
});

describe('free text in practice', () => {
  it('is always labelled as practice', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (row, instruction) => {
        expect(practiceText(row, instruction)).toMatch(/^Practice: \S/);
      }),
    );
  });

  it('says honestly that it cannot translate', () => {
    expect(practiceText('Wo ist mein Paket?', 'Translate into English')).toBe(
      'Practice: a translation of “Wo ist mein Paket?” would stand here. Practice does not translate.',
    );
  });

  it('leaves out greetings and shortens at a word', () => {
    expect(firstSentence('Good morning,\n\nthe stove is broken. What now?')).toBe('The stove is broken.');
    expect(firstSentence('word '.repeat(100)).length).toBeLessThan(150);
    expect(firstSentence('word '.repeat(100))).toMatch(/word …$/);
  });

  it('is cut where the longest answer allowed is reached', async () => {
    const { client } = startPractice();
    const message = await client.messages.create(
      asking(`Repeat:\n\n${'many words '.repeat(12)}`, { max_tokens: 5 }),
    );
    expect(message.stop_reason).toBe('max_tokens');
    expect(textOf(message).length).toBeLessThanOrEqual(20);
  });
});

describe("the row's own part of a prompt", () => {
  it('is what differs between the rows of a batch', () => {
    const prompts = ['red', 'a blue one', 'green'].map((text) => `Is "${text}" a colour? Answer yes or no.`);
    const shared = findSharedEnds(prompts);
    expect(rowPart(String(prompts[1]), shared)).toBe('a blue one');
  });

  it('never loses a row whose prompt is shorter than what the others share', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 3, maxLength: 8 }), fc.string(), (prompts, other) => {
        const part = rowPart(other, findSharedEnds(prompts));
        expect(part === '' && other.trim() !== '').toBe(false);
      }),
    );
  });
});

describe('rows that do not come out well in practice', () => {
  it('are about one in 60, of every kind, and never among the first three', () => {
    const fates = Array.from({ length: 600 }, (_, index) => fateAt(index));
    expect(fates.slice(0, 3)).toEqual(['answered', 'answered', 'answered']);
    expect(fates.filter((fate) => fate !== 'answered')).toHaveLength(10);
    expect(new Set(fates.slice(0, 200))).toEqual(new Set(['answered', 'cut-off', 'refused', 'overloaded']));
  });

  it('look as they would from Claude', async () => {
    const { client, clock } = startPractice();
    const requests = Array.from({ length: 180 }, (_, index) => ({
      custom_id: `r${index + 1}`,
      params: asking(`Summarise:\n\nThis is the text of row ${index + 1}.`),
    }));
    const { id } = await client.messages.batches.create({ requests });
    clock.advance(60_000);
    const results = await resultsOf(client, id);
    expect(results.get('r42')).toMatchObject({ type: 'succeeded', message: { stop_reason: 'max_tokens' } });
    expect(results.get('r102')).toMatchObject({
      type: 'succeeded',
      message: { stop_reason: 'refusal', content: [] },
    });
    expect(results.get('r162')).toMatchObject({
      type: 'errored',
      error: { error: { type: 'overloaded_error' } },
    });
  });
});
