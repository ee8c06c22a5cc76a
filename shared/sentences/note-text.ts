import type { Note } from '../model/notes.ts';
import type { Sentences } from './sentences.ts';

/** As much of a language as notes are said in. */
export type NoteSentences = Pick<Sentences, 'notes' | 'twoSentences'>;

/** Puts values in the place of `{{name}}`. */
export function fillIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole);
}

/** Texts one after the other, as a sentence with `{{first}}` and `{{second}}` puts two of them. '' for none. */
export function joinBy(pattern: string, texts: readonly string[]): string {
  return texts.length === 0 ? '' : texts.reduce((first, second) => fillIn(pattern, { first, second }));
}

/** What is wrong with a row, in one language; what Anthropic or Claude said stays as it was said. '' for nothing. */
export function noteText(notes: readonly Note[], sentences: NoteSentences): string {
  return joinBy(
    sentences.twoSentences,
    notes.map((note) => sentenceOf(note, sentences)),
  );
}

function sentenceOf({ code, facts = {} }: Note, { notes }: NoteSentences): string {
  if (code === 'error-told' || code === 'as-written') return facts.text ?? '';
  return fillIn(notes[code], facts);
}
