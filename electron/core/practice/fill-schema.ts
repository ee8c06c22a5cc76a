import { pickLabel, stableNumber } from './pick-label.ts';
import type { Json } from './practice-request.ts';
import { isJson } from './practice-request.ts';
import { firstSentence, practiceLabel } from './practice-text.ts';

const deepest = 8;

/** A value that fits a JSON schema, found in the row's text where something there fits, else plausible and stable. */
export function fillSchema(schema: Json, text: string, name = '', depth = 0): unknown {
  if ('const' in schema) return schema.const;
  if (Array.isArray(schema.enum)) return pickFrom(schema.enum, text, name);
  const choices = schema.anyOf ?? schema.oneOf;
  if (Array.isArray(choices)) {
    const choice = choices.filter(isJson).find((one) => one.type !== 'null');
    return choice === undefined ? null : fillSchema(choice, text, name, depth + 1);
  }
  const types = Array.isArray(schema.type) ? schema.type : [schema.type];
  const type = types.find((one) => one !== 'null') ?? 'null';
  switch (type) {
    case 'object':
      return depth > deepest ? {} : fillObject(schema, text, depth);
    case 'array':
      return isJson(schema.items) ? [fillSchema(schema.items, text, name, depth + 1)] : [];
    case 'boolean':
      return yesOrNo(text, name);
    case 'integer':
      return Math.round(numberFor(text, name));
    case 'number':
      return numberFor(text, name);
    case 'null':
      return null;
    default:
      return textFor(schema, text, name);
  }
}

function fillObject(schema: Json, text: string, depth: number): Json {
  const properties = isJson(schema.properties) ? schema.properties : {};
  return Object.fromEntries(
    Object.entries(properties).map(([key, item]) => [
      key,
      fillSchema(isJson(item) ? item : {}, text, key, depth + 1),
    ]),
  );
}

function pickFrom(values: readonly unknown[], text: string, name: string): unknown {
  const labels = values.filter((value) => typeof value === 'string');
  if (labels.length === values.length) return pickLabel(labels, text);
  return values[stableNumber(`${name}:${text}`) % Math.max(1, values.length)];
}

function yesOrNo(text: string, name: string): boolean {
  return pickLabel([name, 'no'], text) === name || stableNumber(`${name}:${text}`) % 3 === 0;
}

/** The first number in the text that stands alone, not as part of an order number; else a small stable one. */
function numberFor(text: string, name: string): number {
  const found = /(?<![\p{L}\d./-])\d{1,6}(?:[.,]\d{1,2})?(?![.,/]?\d|[\p{L}-])/u.exec(text)?.[0];
  if (found !== undefined) return Number(found.replace(',', '.'));
  return 1 + (stableNumber(`${name}:${text}`) % 5);
}

function textFor(schema: Json, text: string, name: string): string {
  const hint = `${String(schema.format ?? '')} ${name} ${String(schema.description ?? '')}`.toLowerCase();
  if (schema.format === 'date' || /\bdate\b|datum|fecha|yyyy-mm-dd/.test(hint)) return dateFor(text, name);
  if (/mail/.test(hint)) return found(/[^\s<>@]+@[^\s<>@]+\.[a-z]{2,}/i, text) ?? 'practice@example.com';
  if (/phone|telef|tél/.test(hint)) return found(/\+?\d[\d ()/-]{6,}\d/, text) ?? '+00 000 000000';
  if (/url|link|web/.test(hint)) return found(/https?:\/\/\S+/i, text) ?? 'https://example.com/practice';
  if (/order|number|code|\bid\b|sku/.test(hint)) {
    const code = found(/\b[A-Z]{1,5}-?\d{3,}\b/, text);
    if (code !== null) return code;
  }
  return `${practiceLabel}${firstSentence(text)}`;
}

function found(pattern: RegExp, text: string): string | null {
  return pattern.exec(text)?.[0] ?? null;
}

/** A date written in the text as year-month-day or day.month.year, else a stable one of the year 2026. */
function dateFor(text: string, name: string): string {
  const iso = found(/\b(?:19|20)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])\b/, text);
  if (iso !== null) return iso;
  const [, day, month, year] =
    /\b([0-2]?\d|3[01])[./](0?[1-9]|1[0-2])[./]((?:19|20)\d{2})\b/.exec(text) ?? [];
  if (day !== undefined && month !== undefined && year !== undefined) {
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  }
  const days = stableNumber(`${name}:${text}`) % 365;
  return new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10);
}
