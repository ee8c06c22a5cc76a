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
