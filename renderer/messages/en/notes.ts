/**
 * Why a row has no good answer. The core writes these sentences in English into its database, as they also go into
 * workbooks; the page finds them here again, word by word, and shows them in its own language.
 */
export const notes = {
  empty: 'Claude sent an empty answer.',
  error: 'Anthropic reported an error ({{type}}).',
  overloaded: 'Overloaded',
  canceled: 'Canceled before Claude got to this row.',
  expired: 'Not answered within 24 hours.',
  unknownResult: 'Anthropic gave a result of a kind that this version does not know ({{name}}).',
  nothingChosen: 'Claude chose nothing from the list.',
  offList: '“{{text}}” is not on the list.',
  offFieldList: '“{{text}}” is not on the list for “{{field}}”.',
  notText: '“{{field}}” should be a text, but is “{{text}}”.',
  notNumber: '“{{field}}” should be a number, but is “{{text}}”.',
  notYesNo: '“{{field}}” should be yes or no, but is “{{text}}”.',
  notDate: '“{{field}}” should be a date like 2026-03-31, but is “{{text}}”.',
  withoutFields: 'The answer does not have the fields that were asked for: “{{text}}”',
  tooLongTogether: 'The row and its answer together are longer than this model can read.',
  usedUp: 'The longest answer allowed was used up before the answer began.',
  cutOff: 'The answer is longer than allowed and ends in the middle.',
  declined: 'Claude declined to answer this row.',
  declinedBecause: 'Claude declined to answer this row: {{reason}}',
  practiceDeclined: 'Practice: one row in a while is refused.',
  tooLarge: 'The text of this row is larger than Anthropic accepts.',
  resultsGone: 'Anthropic keeps results for 29 days; these are gone.',
  resultsNotHad: 'The result file could not be fetched from Anthropic.',
  endUnknown: 'The answer did not come to its end; it is not said why.',
  endedEarly: 'The answer did not come to its end ({{reason}}).',
  lineMissing: 'The result file from Anthropic has no line for this row.',
  batchUnknown: 'Anthropic does not know this batch any more.',
} as const;
