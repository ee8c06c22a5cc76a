/** The list of jobs and the first start. */
export const home = {
  title: 'Jobs',
  newJob: 'New job',
  search: 'Search jobs',
  noneFoundTitle: 'No job matches',
  noneFoundText: 'Nothing here contains “{{search}}”.',
  clearSearch: 'Show all jobs',

  firstTitle: 'One instruction, every row, half the price',
  firstText:
    'Choose a spreadsheet, say what Claude should do with each row, and get the answers in a new column of your own workbook.',
  practiseTitle: 'Try it with a sample',
  practiseText:
    'A few hundred support tickets and made-up answers. Nothing is sent and nothing costs anything.',
  practiseButton: 'Practise with the sample',
  keyTitle: 'Work on your own sheets',
  keyText: 'Paste a key from your Anthropic account. You pay Anthropic directly, at the batch price.',
  keyReady: 'Your key ending in {{ending}} works. You can change it in Settings.',

  attentionTitle: 'Needs you',
  attentionMore_one: 'Show {{count, number}} more',
  attentionMore_other: 'Show {{count, number}} more',
  attentionFewer: 'Show fewer',
  attentionProblem: '{{job}}: {{title}}',
  attentionSaveTitle: '{{job}}: answers are ready',
  attentionSaveText_one: '{{count, number}} answer is not in your workbook yet.',
  attentionSaveText_other: '{{count, number}} answers are not in your workbook yet.',
  attentionRepairTitle: '{{job}}: some rows need a look',
  attentionRepairText_one: '{{count, number}} row has no complete answer.',
  attentionRepairText_other: '{{count, number}} rows have no complete answer.',
  attentionExpiringTitle: '{{job}}: answers will be deleted soon',
  attentionExpiringText:
    'Anthropic deletes them {{when}}. Keep Sheetbatch running and online so that it can fetch them.',
  openJob: 'Open',

  columnName: 'Job',
  columnState: 'State',
  columnRows: 'Rows',
  columnCost: 'Cost',
  columnWhen: 'Started',
  sheetOf: '{{workbook}} · {{sheet}}',
  queueWaits_one: 'waits for {{count, number}} job',
  queueWaits_other: 'waits for {{count, number}} jobs',
  rowsDone: '{{done}} of {{total}}',
  costUnknown: 'not known',
  savedAs: 'Saved as {{name}}',
  listLabel: 'Your jobs, newest first',
} as const;
