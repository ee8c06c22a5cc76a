/** Endings of the files that Sheetbatch reads, as design.md lists them. */
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
