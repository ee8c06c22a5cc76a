import type { FailureReason } from '../../../shared/model/failure-reasons.ts';

/** A job at a glance: why rows have no answer, and the charts of its results. */
export const charts = {
  tab: 'Overview',
  reading: 'Reading the results…',
  nothingYet: 'There is nothing to draw yet. Charts appear as soon as the first answers are here.',
  rowsColumn: 'Rows',
  shareColumn: 'Share',
  showRows: 'Show these rows: {{label}}',
  openRow: 'Row {{row, number}}',

  statesTitle: 'Rows by state',
  statesColumn: 'State',
  labelsTitle: 'Answers in “{{column}}”',
  labelsText_one: 'Of {{count, number}} answered row.',
  labelsText_other: 'Of {{count, number}} answered rows.',
  labelsColumn: 'Answer',
  labelsEmpty: '(empty)',
  labelsOther_one: '{{count, number}} other answer',
  labelsOther_other: '{{count, number}} other answers',

  lengthsTitle: 'Length of the answers',
  lengthsText_one: 'Average: {{average}} words, over {{count, number}} answered row.',
  lengthsText_other: 'Average: {{average}} words, over {{count, number}} answered rows.',
  lengthsColumn: 'Words',
  lengthsRange: '{{from, number}} to {{to, number}}',
  lengthsOne: '{{from, number}}',
  lengthsAbove: '{{from, number}} or more',
  longestTitle: 'Longest answers',
  words_one: '{{count, number}} word',
  words_other: '{{count, number}} words',

  costsTitle: 'Cost per row',
  costsText_one: '{{total}} in total for {{count, number}} row that was paid, {{average}} on average.',
  costsText_other: '{{total}} in total for {{count, number}} rows that were paid, {{average}} on average.',
  costsColumn: 'Cost',
  costsRange: '{{from}} to {{to}}',
  costsAbove: '{{from}} or more',
  dearestTitle: 'Dearest rows',

  causesTitle: 'Rows without a complete answer',
  causesText: 'Each group has one cause. The answers you have stay until new ones have arrived.',
  causesUnknown:
    'The instruction of this job is not known here, so its rows cannot be sent again from this job.',
  causeRows_one: '{{cause}}: {{count, number}} row',
  causeRows_other: '{{cause}}: {{count, number}} rows',
  example: 'For example row {{row, number}}: {{note}}',
  exampleOf_one: '{{count, number}} row, for example row {{row, number}}: {{note}}',
  exampleOf_other: '{{count, number}} rows, for example row {{row, number}}: {{note}}',
  exampleRow: 'For example row {{row, number}}',
  showCause: 'Show the rows',
  showCauseOf: 'Show the rows: {{cause}}',
  raiseMaxTokens_one: 'Give {{count, number}} row more room and run it again for {{price}}',
  raiseMaxTokens_other: 'Give {{count, number}} rows more room and run them again for {{price}}',
  raiseMaxTokensUnknown_one: 'Give {{count, number}} row more room and run it again',
  raiseMaxTokensUnknown_other: 'Give {{count, number}} rows more room and run them again',

  cause: {
    'cut-off': 'Cut off',
    'too-long-for-model': 'Too long for the model',
    'off-list': 'Off list',
    refused: 'Refused',
    'request-rejected': 'Not accepted',
    'service-trouble': 'Trouble at Anthropic',
    'not-allowed': 'Not allowed with your key',
    'credit-used-up': 'Credit used up',
    'spend-limit': 'Spending limit',
    'model-unknown': 'Unknown model',
    'answer-limit': 'Longest answer not allowed',
    'format-too-complex': 'List or fields too large',
    unfinished: 'Not finished',
    'other-error': 'Another error',
    'empty-answer': 'Empty answer',
    'result-missing': 'No result',
    'row-too-large': 'Too large to send',
    expired: 'Expired',
    canceled: 'Canceled',
    skipped: 'Skipped',
  },
  remedy: {
    'cut-off': 'The answers were too long for the room they had. With twice the room they can be complete.',
    'cut-off-full':
      'The answers had all the room that this model gives. Ask for shorter answers, or choose another model for a new job.',
    'too-long-for-model':
      'The row and its answer are longer than this model can read. Shorten the text, or choose a model that reads more for a new job.',
    'off-list': 'The answer was not one of your labels. The labels are stated again.',
    'off-type':
      'A field did not hold what you asked for, such as a number or a date. What is asked for is stated again.',
    refused: 'Claude declined to answer. It often does so again; changing the instruction helps more.',
    'request-rejected':
      'Anthropic did not accept these rows. The example says why. Changing the row or the instruction helps; sending again alone seldom does. They cost nothing.',
    'service-trouble': 'Something went wrong at Anthropic. Sending again mostly helps. They cost nothing.',
    'not-allowed':
      'Your key may not do this, or the credit is used up. Look at your Anthropic account first, then send them again. They cost nothing.',
    'credit-used-up':
      'The credit of your Anthropic account was used up. Add credit in the Anthropic Console, then send them again. They cost nothing.',
    'spend-limit':
      'A spending limit of your Anthropic account was reached. Raise it in the Anthropic Console, or wait for the next month, then send them again. They cost nothing.',
    'model-unknown':
      'Anthropic does not offer this model any more, or not to your account. Make a new job with another model. They cost nothing.',
    'answer-limit':
      'The longest answer was set to more than this model gives. Make a new job with a shorter longest answer, or another model. They cost nothing.',
    'format-too-complex':
      'Anthropic cannot hold Claude to so many labels or fields. Make a new job with fewer of them, or with a text as answer and the labels in the background. They cost nothing.',
    unfinished: 'Claude stopped before the answer was finished. Sending again mostly helps.',
    'other-error': 'Anthropic reported an error. The example says which. They cost nothing.',
    'empty-answer': 'Claude sent an answer without text. Sending again mostly helps.',
    'result-missing': 'Anthropic gave no result for these rows. Send them again.',
    'row-too-large':
      'These rows are larger than Anthropic accepts. Shorten their text in the sheet and make a new job.',
    expired: 'Claude did not get to them within 24 hours. They cost nothing.',
    canceled: 'They were canceled before Claude got to them. They cost nothing.',
    skipped:
      'They were left out, because their cells are empty or no fetched answer names them. Fill the cells and make a new job for them.',
  },
} as const satisfies {
  readonly cause: Readonly<Record<FailureReason, string>>;
  readonly [name: string]: unknown;
};
