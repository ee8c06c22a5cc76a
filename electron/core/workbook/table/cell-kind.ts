/** What a cell's text is, as far as telling a header from its rows needs it. */
export type CellKind = 'empty' | 'number' | 'date' | 'flag' | 'text';

const currency = '(?:\\p{Sc}|[A-Z]{3}|kr|zł|Kč|Ft|lei|元|円)';
const numberLike = new RegExp(
  `^[-+(−]?(?:${currency}\\s?)?[-+−]?\\d[\\d\\s.,'’]*(?:[eE][-+]?\\d+)?\\s?(?:%|‰|${currency})?\\)?-?$`,
  'u',
);
const time = '\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?:\\s?[APap]\\.?[Mm]\\.?)?';
const month = '\\p{L}{3,10}\\.?';
const dateLike = new RegExp(
  [
    `^\\d{1,4}[-./]\\s?\\d{1,2}[-./]\\s?\\d{1,4}\\.?(?:[ T,]+${time}.*)?$`,
    `^\\d{4}\\s?[年년]\\s?\\d{1,2}\\s?[月월](?:\\s?\\d{1,2}\\s?[日일])?(?:\\s?${time})?$`,
    `^\\d{1,2}[-. ]+(?:de )?${month}[-. ,]+(?:de )?\\d{2,4}(?:[ ,]+${time})?$`,
    `^${month} \\d{1,2},? \\d{4}(?:[ ,]+${time})?$`,
    `^\\d{4}-\\d{2}$`,
    `^${time}$`,
  ].join('|'),
  'u',
);
const flags = new Set(['true', 'false', 'wahr', 'falsch', 'vrai', 'faux', 'verdadero', 'falso']);
/** No number or date that people write is longer. */
const maxValueLength = 40;

/** Classifies a cell by its text alone. */
export function cellKind(text: string): CellKind {
  const plain = text.trim();
  if (plain === '') return 'empty';
  if (plain.length > maxValueLength) return 'text';
  // Days first: with points between its parts, one is a number by its form.
  if (dateLike.test(plain)) return 'date';
  if (numberLike.test(plain)) return 'number';
  return flags.has(plain.toLowerCase()) ? 'flag' : 'text';
}

/** A number, a date, a time, true or false: what rows hold and headers seldom do. */
export function isValueKind(kind: CellKind): boolean {
  return kind === 'number' || kind === 'date' || kind === 'flag';
}
