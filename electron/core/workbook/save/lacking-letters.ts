import type { NewColumn } from '../model/workbook-service.ts';
import type { TextEncoding } from '../text/text-encoding.ts';
import type { PlacedRow } from './plan-save.ts';

/** Letters that a person is shown. */
const maxLetters = 12;
// biome-ignore lint/suspicious/noControlCharactersInRegex: plain ASCII is what every encoding holds
const ascii = /^[\x00-\x7f]*$/;

/** What the answers have that the encoding of their file cannot hold. */
export interface LackingLetters {
  readonly encoding: string;
  /** For each value of a row, how many answers have such letters. */
  readonly counts: readonly number[];
  /** The first of these letters, each once. */
  readonly letters: string;
}

const holds = (encoding: TextEncoding, text: string): boolean => ascii.test(text) || encoding.holds(text);

/** Looks through all answers; null where the encoding holds every character. */
export async function findLackingLetters(
  rows: AsyncIterable<PlacedRow>,
  encoding: TextEncoding,
): Promise<LackingLetters | null> {
  if (encoding.isUnicode) return null;
  const counts: number[] = [];
  const letters = new Set<string>();
  for await (const { values } of rows) {
    for (const [at, value] of values.entries()) {
      if (typeof value !== 'string' || holds(encoding, value)) continue;
      counts[at] = (counts[at] ?? 0) + 1;
      for (const letter of value)
        if (letters.size < maxLetters && !holds(encoding, letter)) letters.add(letter);
    }
  }
  if (counts.length === 0) return null;
  return {
    encoding: encoding.name,
    counts: Array.from(counts, (count) => count ?? 0),
    letters: [...letters].join(''),
  };
}

/** The text with a question mark for each letter that the encoding cannot hold. */
export function holdableText(encoding: TextEncoding, text: string): string {
  if (holds(encoding, text)) return text;
  return Array.from(text, (letter) => (holds(encoding, letter) ? letter : '?')).join('');
}

/** Answers and headers for a file that keeps its encoding, and how many answers have lost a letter. */
export class HoldableAnswers {
  readonly #encoding: TextEncoding;
  #replaced = 0;

  constructor(encoding: TextEncoding) {
    this.#encoding = encoding;
  }

  /** Of the last time that all rows were gone through. */
  get replaced(): number {
    return this.#replaced;
  }

  columns(columns: readonly NewColumn[]): readonly NewColumn[] {
    return columns.map((column) => ({ ...column, header: holdableText(this.#encoding, column.header) }));
  }

  rows(rows: () => AsyncGenerator<PlacedRow>): () => AsyncGenerator<PlacedRow> {
    return () => this.#replaceIn(rows());
  }

  async *#replaceIn(rows: AsyncGenerator<PlacedRow>): AsyncGenerator<PlacedRow> {
    let replaced = 0;
    for await (const row of rows) {
      const values = row.values.map((value) => {
        if (typeof value !== 'string') return value;
        const text = holdableText(this.#encoding, value);
        if (text !== value) replaced += 1;
        return text;
      });
      yield { ...row, values };
    }
    this.#replaced = replaced;
  }
}
