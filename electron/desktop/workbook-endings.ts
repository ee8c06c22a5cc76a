/** Endings of the files that Sheetbatch reads. */
export const workbookEndings = [
  'xlsx',
  'xlsm',
  'xlsb',
  'xls',
  'ods',
  'csv',
  'tsv',
  'tab',
  'txt',
  'dat',
  'asc',
];
