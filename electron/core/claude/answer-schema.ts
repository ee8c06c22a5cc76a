import type { AnswerField, AnswerFormat } from '../../../shared/model/template.ts';

/** A JSON schema as the API takes it for structured output and for a tool's input. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Name of the one forced tool for models without structured output. */
export const answerToolName = 'answer';
/** Key under which the one label stands. */
export const labelKey = 'answer';
/** The API refuses a schema with more optional properties ("Structured output" of the API notes). */
const maxOptionalFields = 24;
/** The API's rule for property names of a tool's input. */
const maxKeyLength = 64;

/** The schema of an answer; null for plain text. */
export function answerSchema(format: AnswerFormat): JsonSchema | null {
  switch (format.kind) {
    case 'text':
      return null;
    case 'labels':
      return objectSchema({ [labelKey]: labelSchema(format.labels) }, [labelKey]);
    case 'fields':
      return fieldsSchema(format.fields);
  }
}

/**
 * Property names for fields, in their order: the field's own name as far as the API takes it, else `field_<n>`. Each is
 * different, also without regard to capitals.
 */
export function fieldKeys(fields: readonly AnswerField[]): readonly string[] {
  const taken = new Set<string>();
  return fields.map((field, index) => {
    const plain = field.name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[^A-Za-z0-9]+/g, '_')
      .replace(/^_+|_+$/g, '')
      .slice(0, maxKeyLength);
    const isFree = plain !== '' && !taken.has(plain.toLowerCase()) && !/^field_\d+$/i.test(plain);
    const key = isFree ? plain : `field_${index + 1}`;
    taken.add(key.toLowerCase());
    return key;
  });
}

function fieldsSchema(fields: readonly AnswerField[]): JsonSchema {
  const keys = fieldKeys(fields);
  const properties: Record<string, JsonSchema> = {};
  const required: string[] = [];
  let optional = 0;
  fields.forEach((field, index) => {
    const key = keys[index] ?? '';
    properties[key] = { ...valueSchema(field), ...describe(field) };
    if (canBeAbsent(field) && optional < maxOptionalFields) optional++;
    else required.push(key);
  });
  return objectSchema(properties, required);
}

/** A number, a date or a yes/no that the row does not tell is better left out than invented. */
function canBeAbsent(field: AnswerField): boolean {
  return field.type === 'number' || field.type === 'date' || field.type === 'yes-no';
}

function valueSchema(field: AnswerField): JsonSchema {
  switch (field.type) {
    case 'text':
      return { type: 'string' };
    case 'number':
      return { type: 'number' };
    case 'yes-no':
      return { type: 'boolean' };
    case 'date':
      return { type: 'string', format: 'date' };
    case 'one-of':
      return labelSchema(field.labels ?? []);
  }
}

function describe(field: AnswerField): JsonSchema {
  const absent = canBeAbsent(field) ? ' Leave it out if the input does not say.' : '';
  switch (field.type) {
    case 'text':
      return { description: field.name };
    case 'number':
      return { description: `${field.name}, as a plain number.${absent}` };
    case 'yes-no':
      return { description: `${field.name}: true for yes, false for no.${absent}` };
    case 'date':
      return { description: `${field.name}, as YYYY-MM-DD.${absent}` };
    case 'one-of':
      return { description: `${field.name}: exactly one of the listed values.` };
  }
}

/** Labels once each: an enum with repeats is refused. */
function labelSchema(labels: readonly string[]): JsonSchema {
  return { type: 'string', enum: [...new Set(labels.map((label) => label.trim()))] };
}

function objectSchema(
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[],
): JsonSchema {
  return { type: 'object', properties, required, additionalProperties: false };
}
