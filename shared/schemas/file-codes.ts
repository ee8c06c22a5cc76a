/** Columns that a save can write beside the answers, in the order in which they are offered and written. */
export const extraColumns = ['status', 'note', 'cost', 'custom-id'] as const;
export type ExtraColumn = (typeof extraColumns)[number];

/** What an export can tell of a row beside its answers, in the order of its columns. */
export const rowFacts = [...extraColumns, 'model', 'attempt'] as const;
export type RowFact = (typeof rowFacts)[number];

/** Columns that an export can have besides the sheet's own and the answers, in the order in which they are offered. */
export const exportExtras = ['row-number', ...rowFacts, 'original-answer'] as const;
export type ExportExtra = (typeof exportExtras)[number];

/**
 * What stands between columns and in numbers of a CSV: spreadsheet programs read it as their country writes numbers.
 */
export const exportLayouts = ['comma', 'semicolon'] as const;
export type ExportLayout = (typeof exportLayouts)[number];

/**
 * What the .xlsx that is made of an .xls, .xlsb or .ods will not hold, or hold otherwise: formulas and names
 * that Excel, or a file without the others that they name, cannot have; cells under merged ones; print areas;
 * names of sheets that Excel does not allow.
 */
export const lossKinds = ['formulas', 'names', 'covered-cells', 'print-ranges', 'sheet-names'] as const;
export type LossKind = (typeof lossKinds)[number];

/** What a cell says where a formula has no result: an error's code, or nothing at all. */
export const faultKinds = ['error-cell', 'no-value'] as const;
export type FaultKind = (typeof faultKinds)[number];

/**
 * What a row can be that looks like none of a table's data; the last two are told of the columns that an
 * instruction uses.
 */
export const nonDataKinds = [
  'total',
  'note',
  'repeated-header',
  'section',
  'balance',
  'other-table',
  ...faultKinds,
] as const;
export type NonDataKind = (typeof nonDataKinds)[number];

/** What lies in the data folder, by what it is for. */
export const storageKinds = ['jobs', 'copies', 'sheets', 'backups', 'templates', 'log', 'other'] as const;
export type StorageKind = (typeof storageKinds)[number];

/** The youngest data that can be asked to be removed, in days. */
export const minRemovalDays = 1;

/** A hundred years: as good as everything, and far from the end of the calendar. */
export const maxRemovalDays = 36_500;
