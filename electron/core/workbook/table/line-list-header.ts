import type { HeaderRows } from '../../../../shared/model/table.ts';
import type { RawRow } from '../model/row-source.ts';

const maxNameWords = 4;
/** Of scripts that put no blanks between words. */
const maxNameLength = 40;
const sentenceEnd = /[.!?。！？…]["'”’»」』)]*$/u;

/** Text of a row with one cell. */
const textOf = ({ cells }: RawRow): string => (cells[0] ?? '').trim();

function median(lengths: readonly number[]): number {
  return lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0;
}

/**
 * The header of a text of lines that nothing divides: the first line where it reads as a name above sentences
 * ("Comment"), and otherwise none, since the first line is a text like all the others and is sent as
 * they are.
 */
export function lineListHeader(rows: readonly RawRow[]): HeaderRows {
  const [first, ...others] = rows;
  if (first === undefined || others.length === 0) return { first: 0, last: 0 };
  const name = textOf(first);
  const texts = others.map(textOf);
  const isShort = name.length <= maxNameLength && name.split(/\s+/u).length <= maxNameWords;
  const isLikeOthers = texts.includes(name) || sentenceEnd.test(name) || /[,;，；、]/u.test(name);
  const sentences = texts.filter((text) => sentenceEnd.test(text)).length;
  const isAboveSentences =
    sentences * 2 >= texts.length || median(texts.map((text) => text.length)) >= name.length * 2;
  if (!isShort || isLikeOthers || !isAboveSentences) return { first: 0, last: 0 };
  return { first: first.rowNumber, last: first.rowNumber };
}
