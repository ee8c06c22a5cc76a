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
