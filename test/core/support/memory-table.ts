import type { TableFile } from '../../../electron/core/workbook/model/workbook-service.ts';
import type { TableRow } from '../../../shared/model/table.ts';

/** A table whose rows are made as they are read, for tests of what comes after reading; row 1 is the header. */
export function makeTable(
  columns: readonly string[],
  rowCount: number,
  makeCells: (index: number) => readonly string[],
): TableFile {
  const row = (index: number): TableRow => ({
    rowNumber: index + 2,
    cells: makeCells(index),
    isHidden: false,
  });
  return {
    summary: {
      sheet: 'Sheet1',
      headerRow: 1,
      firstHeaderRow: 1,
      columns: columns.map((name, index) => ({ index, name, header: name, isHidden: false })),
      rowCount,
      hiddenRowCount: 0,
      lastRow: rowCount + 1,
      suggestedIdColumn: null,
      rowsWithoutFormulaValue: 0,
      place: { after: columns.length - 1, free: [{ first: columns.length, count: 100 }], coveredRows: [] },
      placeProblem: null,
      warnings: [],
    },
    listRows: (offset, limit) =>
      Array.from({ length: Math.max(0, Math.min(limit, rowCount - offset)) }, (_, at) => row(offset + at)),
    findRow: (number) => (number >= 2 && number < rowCount + 2 ? row(number - 2) : null),
    *rows() {
      for (let index = 0; index < rowCount; index++) yield row(index);
    },
    listValues: () => [],
    close: () => {},
  };
}

/** Where such a table is said to come from. */
export const memorySource = {
  fileId: 'memory',
  workbookName: 'memory.csv',
  sourcePath: 'memory.csv',
  fileHash: '',
  textShape: null,
} as const;
