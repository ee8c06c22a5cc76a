/**
 * Why a row has no good answer, as it is kept and sent: a code that never changes once shipped, and the facts that
 * its sentence shows. The sentences stand in shared/sentences, in every language.
 */

/** Facts of each code, by name; those of the last two are words of somebody else, which stay as they were said. */
export const noteFacts = {
  'empty-answer': [],
  'error-untold': ['type'],
  overloaded: [],
  canceled: [],
  expired: [],
  'unknown-result': ['name'],
  'nothing-chosen': [],
  'off-list': ['text'],
  'off-field-list': ['field', 'text'],
  'not-text': ['field', 'text'],
  'not-number': ['field', 'text'],
  'not-yes-no': ['field', 'text'],
  'not-date': ['field', 'text'],
  'without-fields': ['text'],
  'too-long-together': [],
  'answer-used-up': [],
  'cut-off': [],
  declined: [],
  'declined-because': ['reason'],
  'declined-in-practice': [],
  'row-too-large': [],
  'results-gone': [],
  'results-not-had': [],
  'end-unknown': [],
  'ended-early': ['reason'],
  'line-missing': [],
  'batch-unknown': [],
  // What Anthropic said of an error.
  'error-told': ['text'],
  // A sentence of a version before 11 of the database that none of these codes fits.
  'as-written': ['text'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Why a row has no good answer. */
export type NoteCode = keyof typeof noteFacts;

/** Codes without a sentence of ours: their text is shown as it was said. */
export type QuotingCode = 'error-told' | 'as-written';

/** Codes without facts. */
export type PlainNoteCode = {
  [Code in NoteCode]: (typeof noteFacts)[Code] extends readonly [] ? Code : never;
}[NoteCode];

/** Every code, for the contract. */
export const noteCodes = Object.keys(noteFacts) as readonly NoteCode[];

/** One thing that is wrong with a row. */
export interface Note {
  readonly code: NoteCode;
  /** By the names of `noteFacts`; left out where the code has none. */
  readonly facts?: Readonly<Record<string, string>>;
}

/** How a simulated refusal is told from one of Claude's: the category that Anthropic's own never has. */
export const practiceRefusal = 'practice';

/** A note; facts in the shape that the code asks for. */
export function noteOf<Code extends NoteCode>(
  code: Code,
  ...[facts]: (typeof noteFacts)[Code] extends readonly []
    ? []
    : [facts: Readonly<Record<(typeof noteFacts)[Code][number], string>>]
): Note {
  return facts === undefined ? { code } : { code, facts };
}

/** What Anthropic said of an error, in its own words; null where it said nothing. */
export function toldError(notes: readonly Note[]): string | null {
  return notes.find(({ code }) => code === 'error-told')?.facts?.text ?? null;
}
