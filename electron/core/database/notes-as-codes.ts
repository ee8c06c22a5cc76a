/**
 * Until version 11 `results.note` held an English sentence. These are those sentences as they were, which must never
 * change; what none of them fits is kept as it stands, under the code `as-written`.
 */

type KeptNote = { readonly code: string; readonly facts?: Readonly<Record<string, string>> };

/** Sentences of ours, whatever the row's state: exact ones, and those that name something. */
const exact: Readonly<Record<string, string>> = {
  'Claude sent an empty answer.': 'empty-answer',
  'Canceled before Claude got to this row.': 'canceled',
  'Not answered within 24 hours.': 'expired',
  'Claude chose nothing from the list.': 'nothing-chosen',
  'The row and its answer together are longer than this model can read.': 'too-long-together',
  'The longest answer allowed was used up before the answer began.': 'answer-used-up',
  'The answer is longer than allowed and ends in the middle.': 'cut-off',
  'Claude declined to answer this row.': 'declined',
  'Claude declined to answer this row: Practice: one row in a while is refused.': 'declined-in-practice',
  'The text of this row is larger than Anthropic accepts.': 'row-too-large',
  'Anthropic keeps results for 29 days; these are gone.': 'results-gone',
  'The result file could not be fetched from Anthropic.': 'results-not-had',
  'The answer did not come to its end; it is not said why.': 'end-unknown',
  'The result file from Anthropic has no line for this row.': 'line-missing',
  'Anthropic does not know this batch any more.': 'batch-unknown',
};

const naming: readonly (readonly [code: string, pattern: RegExp])[] = [
  [
    'unknown-result',
    /^Anthropic gave a result of a kind that this version does not know \((?<name>.*)\)\.$/s,
  ],
  ['declined-because', /^Claude declined to answer this row: (?<reason>.*)$/s],
  ['ended-early', /^The answer did not come to its end \((?<reason>.*)\)\.$/s],
  ['without-fields', /^The answer does not have the fields that were asked for: “(?<text>.*)”$/s],
  ['off-list', /^“(?<text>.*)” is not on the list\.$/s],
];

/** What was wrong with a field; several of these stood one after the other, with a blank in between. */
const ofFields: readonly (readonly [code: string, pattern: RegExp])[] = [
  ['not-text', /^“(?<field>[^”]*)” should be a text, but is “(?<text>.*?)”\.(?: (?=“)|$)/s],
  ['not-number', /^“(?<field>[^”]*)” should be a number, but is “(?<text>.*?)”\.(?: (?=“)|$)/s],
  ['not-yes-no', /^“(?<field>[^”]*)” should be yes or no, but is “(?<text>.*?)”\.(?: (?=“)|$)/s],
  ['not-date', /^“(?<field>[^”]*)” should be a date like 2026-03-31, but is “(?<text>.*?)”\.(?: (?=“)|$)/s],
  ['off-field-list', /^“(?<text>[^”]*)” is not on the list for “(?<field>.*?)”\.(?: (?=“)|$)/s],
];

/** A kept sentence as JSON of codes, by how the result ended; null stays null. The migration calls it for each. */
export function noteAsCodes(note: unknown, outcome: unknown, errorType: unknown): string | null {
  return typeof note === 'string' ? JSON.stringify(readSentence(note, outcome, errorType)) : null;
}

function readSentence(note: string, outcome: unknown, errorType: unknown): readonly KeptNote[] {
  // What Anthropic said of an error was kept in its own words, which may look like any of ours.
  if (outcome === 'errored') return [readError(note, errorType)];
  const code = exact[note];
  if (code !== undefined) return [{ code }];
  for (const [named, pattern] of naming) {
    const groups = pattern.exec(note)?.groups;
    if (groups !== undefined) return [{ code: named, facts: { ...groups } }];
  }
  return readFieldNotes(note) ?? [{ code: 'as-written', facts: { text: note } }];
}

function readError(note: string, errorType: unknown): KeptNote {
  const type = String(errorType ?? '');
  if (note === `Anthropic reported an error (${type}).`) return { code: 'error-untold', facts: { type } };
  if (note === 'Overloaded' && type === 'overloaded_error') return { code: 'overloaded' };
  return { code: 'error-told', facts: { text: note } };
}

function readFieldNotes(note: string): readonly KeptNote[] | null {
  const found: KeptNote[] = [];
  for (let rest = note; rest !== ''; ) {
    const match = ofFields
      .map(([code, pattern]) => ({ code, said: pattern.exec(rest) }))
      .find(({ said }) => said !== null);
    if (match === undefined || match.said === null) return null;
    found.push({ code: match.code, facts: { ...match.said.groups } });
    rest = rest.slice(match.said[0].length);
  }
  return found;
}

/** Turns every kept sentence into its code, and names the column after what it holds. */
export const notesAsCodes = `
UPDATE results SET note = note_as_codes(note, outcome, stop_reason) WHERE note IS NOT NULL;
ALTER TABLE results RENAME COLUMN note TO notes;
`;
