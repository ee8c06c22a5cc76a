/** Batches that the Anthropic account has: the list, their results as a table, and putting answers into a workbook. */
export const batches = {
  title: 'Batches at Anthropic',
  subtitle:
    'Everything that was sent with your key in the last weeks, also from another computer or with another program.',
  refresh: 'Look again',
  loading: 'Asking Anthropic',
  listLabel: 'Batches of your Anthropic account, newest first',
  more: 'Show older ones',

  noKeyTitle: 'Your key comes first',
  noKeyText: 'Sheetbatch asks Anthropic with your key which batches there are. Looking costs nothing.',
  noKeyButton: 'Open Settings',
  emptyTitle: 'Nothing there',
  emptyText:
    'No batch was ever sent with this key, or they were all deleted. A key of another workspace may see others.',

  columnSent: 'Sent',
  columnFrom: 'Where from',
  columnRequests: 'Rows',
  columnState: 'State',
  columnActions: 'What you can do',
  fromHere: 'This computer',
  fromElsewhere: 'Another computer or program',
  openJob: 'Open the job',
  batchId: 'Anthropic’s name for it: {{id}}',
  working: 'Claude is working',
  canceling: 'Being canceled',
  answered_one: '{{done, number}} of {{count, number}} answered',
  answered_other: '{{done, number}} of {{count, number}} answered',
  until: 'There until {{when}}',
  gone: 'The answers are no longer there: Anthropic keeps them for 29 days.',
  noAnswers: 'No answers in it',

  download: 'Make a table',
  downloadLabel: 'Make a table (of the answers sent {{when}})',
  downloading: 'Fetching',
  downloadReady: 'The table {{name}} is ready. It opens in Excel.',
  downloadSave: 'Download {{name}}',
  downloadOpen: 'Open it',
  downloadShow: 'Show in folder',
  attach: 'Put into a workbook…',
  attachLabel: 'Put into a workbook… (the answers sent {{when}})',

  attachTitle: 'Put the answers into a workbook',
  attachLead:
    'Choose the workbook that the rows came from. Nothing is sent and nothing is paid again. Your workbook stays as it is until you save.',
  anotherWorkbook: 'Another workbook',
  sheet: 'Sheet',
  reading: 'Reading the sheet',
  comparing: 'Comparing answers and rows',
  idColumn: 'Answers find their rows by',
  idHint: 'The column whose texts are the ids that the batch was made with.',
  byColumn: '{{name}} ({{found, number}} found)',
  byRowNumbers: 'Row numbers ({{found, number}} found)',
  found_one: '{{found, number}} of {{count, number}} row of the batch is in this sheet.',
  found_other: '{{found, number}} of {{count, number}} rows of the batch are in this sheet.',
  noAnswer_one: '{{count, number}} row of the batch has no answer: it failed, was declined or was cut off.',
  noAnswer_other:
    '{{count, number}} rows of the batch have no answer: they failed, were declined or were cut off.',
  without_one: '{{count, number}} row of the sheet is not in the batch and stays as it is.',
  without_other: '{{count, number}} rows of the sheet are not in the batch and stay as they are.',
  byNumber_one:
    '{{count, number}} answer knows its row by the row’s number only. Go on only if the sheet is as it was when it was sent: not sorted, no rows added or removed above.',
  byNumber_other:
    '{{count, number}} answers know their rows by the row’s number only. Go on only if the sheet is as it was when it was sent: not sorted, no rows added or removed above.',
  noneTitle: 'No answer names a row of this sheet',
  noneText:
    'None of the batch’s ids is in any column. Choose another sheet or workbook, or make a table of the answers instead.',
  samplesTitle: 'Do these belong together?',
  sampleRow: 'Row {{row, number}}',
  columnName: 'Name of the new column',
  columnNameEmpty: 'Give the new column a name.',
  columnNameTaken: 'Your sheet has a column with this name. Choose another one.',
  columnNameDefault: 'Answer',
  fields: 'Each answer has several parts. They get these columns: {{columns}}.',
  fieldsTaken:
    'Each answer has several parts, but your sheet has a column called {{columns}} already. So the parts go into one column together.',
  confirm: 'Make a job of it',
  confirmBusy: 'Making the job',

  settingsTitle: 'Batches at Anthropic',
  settingsText:
    'Answers of a lost laptop, of another computer or of another program can be fetched with your key and put into a workbook.',
  settingsButton: 'Show the batches',
} as const;
