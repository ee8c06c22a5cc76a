import { type Note, noteOf } from '../../../shared/model/notes.ts';
import type { AnswerField } from '../../../shared/model/template.ts';
import { fieldKeys } from './answer-schema.ts';
import { asObject } from './parse-reply.ts';

/** One value for the sheet; null leaves the cell empty. Numbers become number cells. */
export type AnswerValue = string | number | null;

/** What a format makes of an answer: whether it fits, one value for each column, and what is wrong. */
export interface FormatReading {
  readonly state: 'answered' | 'off-list';
  readonly answers: readonly AnswerValue[];
  readonly notes: readonly Note[];
}

/** A value read strictly, or null where it does not have its field's type. */
type ValueReading = { readonly value: AnswerValue } | null;

/**
 * The list's own spelling of a label, compared without regard to capitals, spaces and Unicode form; quotes, asterisks
 * and a full stop around it are forgiven. Null when it is not on the list.
 */
export function matchLabel(text: string, labels: readonly string[]): string | null {
  for (const candidate of [text, text.replace(/^["'“”„«»`*_\s]+|["'“”„«»`*_.。\s]+$/g, '')]) {
    const exact = labels.find((label) => label.trim() === candidate.trim());
    const wanted = foldLabel(candidate);
    const found = exact ?? labels.find((label) => foldLabel(label) === wanted);
    if (found !== undefined && wanted !== '') return found.trim();
  }
  return null;
}

/** Reads several fields; one that is missing stays empty, one of the wrong type makes the row off list by its name. */
export function readFields(fields: readonly AnswerField[], value: unknown, text: string): FormatReading {
  const json = asObject(value);
  if (json === null) {
    const notes = [noteOf('without-fields', { text: shortened(text) })];
    return { state: 'off-list', answers: fields.map(() => null), notes };
  }
  const keys = fieldKeys(fields);
  const wrong: Note[] = [];
  const answers = fields.map((field, index): AnswerValue => {
    const given = pick(json, keys[index] ?? '', field.name);
    if (given === undefined || given === null) return null;
    const reading = readValue(field, given);
    if (reading !== null) return reading.value;
    wrong.push(wrongValueNote(field, given));
    return typeof given === 'string' ? given : JSON.stringify(given);
  });
  return wrong.length === 0
    ? { state: 'answered', answers, notes: [] }
    : { state: 'off-list', answers, notes: wrong };
}

/** By the schema's key, else by the field's own name, as an answer without a schema would use. */
function pick(json: Readonly<Record<string, unknown>>, key: string, name: string): unknown {
  if (Object.hasOwn(json, key)) return json[key];
  if (Object.hasOwn(json, name)) return json[name];
  const folded = Object.keys(json).find((candidate) => foldLabel(candidate) === foldLabel(name));
  return folded === undefined ? undefined : json[folded];
}

function readValue(field: AnswerField, given: unknown): ValueReading {
  switch (field.type) {
    case 'text':
      return readText(given);
    case 'number':
      return readNumber(given);
    case 'yes-no':
      return readYesNo(given);
    case 'date':
      return readDate(given);
    case 'one-of': {
      const label = typeof given === 'string' ? matchLabel(given, field.labels ?? []) : null;
      return label === null ? null : { value: label };
    }
  }
}

function readText(given: unknown): ValueReading {
  if (typeof given === 'string') return { value: given.trim() };
  if (typeof given === 'number' || typeof given === 'boolean') return { value: String(given) };
  return null;
}

/** JSON numbers, and the same written as a string; "about 3", "1,5" or "12 kg" are not numbers. */
function readNumber(given: unknown): ValueReading {
  if (typeof given === 'number') return Number.isFinite(given) ? { value: given } : null;
  if (typeof given !== 'string') return null;
  const text = given.trim();
  if (text === '') return { value: null };
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return null;
  const value = Number(text);
  return Number.isFinite(value) ? { value } : null;
}

function readYesNo(given: unknown): ValueReading {
  if (typeof given === 'boolean') return { value: given ? 'Yes' : 'No' };
  if (typeof given !== 'string') return null;
  const word = given.trim().toLowerCase();
  if (word === '') return { value: null };
  if (word === 'yes' || word === 'true') return { value: 'Yes' };
  if (word === 'no' || word === 'false') return { value: 'No' };
  return null;
}

/** A day that the calendar has, as YYYY-MM-DD; a time after it is left off. */
function readDate(given: unknown): ValueReading {
  if (typeof given !== 'string') return null;
  const text = given.trim();
  if (text === '') return { value: null };
  const match = /^(\d{4})-(\d{2})-(\d{2})(T[\d:.]+(Z|[+-]\d{2}:?\d{2})?)?$/.exec(text);
  if (match === null) return null;
  const day = text.slice(0, 10);
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? { value: day } : null;
}

function wrongValueNote(field: AnswerField, given: unknown): Note {
  const text = shortened(typeof given === 'string' ? given : JSON.stringify(given));
  const code = field.type === 'one-of' ? 'off-field-list' : (`not-${field.type}` as const);
  return noteOf(code, { field: field.name, text });
}

/** As much of what Claude said as a note repeats. */
export function shortened(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}

function foldLabel(label: string): string {
  return label.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}
