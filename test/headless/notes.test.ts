import { expect, it } from 'vitest';
import { noteOnPrinting, notesOnTable, tableLine } from '../../electron/headless/notes.ts';
import type { TableSummary, TextFileShape } from '../../shared/model/table.ts';

const plain = {
  sheet: 'Data',
  firstHeaderRow: 1,
  headerRow: 1,
  columns: [],
  rowCount: 3,
  hiddenRowCount: 0,
  rowsWithoutFormulaValue: 0,
  place: { after: 1, free: [], coveredRows: [] },
  warnings: [],
} as unknown as TableSummary;

const notesOn = (changes: Partial<TableSummary>) =>
  notesOnTable({ ...plain, ...changes }, { rows: { kind: 'all' } });

it('the sheet, its column names and its rows are told; of a text how it is read', () => {
  expect(tableLine(plain, undefined)).toBe('Sheet "Data": column names in row 1, 3 rows.');
  const several = { ...plain, firstHeaderRow: 4, headerRow: 5, rowCount: 1 };
  expect(tableLine(several, undefined)).toBe('Sheet "Data": column names in rows 4–5, 1 row.');
  const none = { ...plain, firstHeaderRow: 0, headerRow: 0 };
  expect(tableLine(none, undefined)).toBe('Sheet "Data": no column names, 3 rows.');
  const text = { encoding: 'cp866', delimiter: '\t' } as TextFileShape;
  expect(tableLine(plain, text)).toBe(
    'Text in cp866 with "\\t" between columns: column names in row 1, 3 rows.',
  );
});

it('rows that are not sent are told: above the names, merged across, and the totals', () => {
  expect(notesOn({})).toEqual([]);
  expect(notesOn({ rowsAboveHeader: 1 })).toEqual([
    '1 row above the column names is not sent. Name another row of column names with --header-row.',
  ]);
  expect(notesOn({ rowsAboveHeader: 3 })[0]).toMatch(/^3 rows above the column names are not sent/);
  const covered = (...rows: readonly number[]) =>
    notesOn({
      place: { ...plain.place, coveredRows: rows.map((row) => ({ firstRow: row, lastRow: row })) },
    })[0];
  expect(covered(5)).toMatch(/^1 row is a single cell merged across .*\(5\): not sent/);
  expect(covered(5, 6, 7, 8, 9, 10)).toMatch(/^6 rows are single cells .*\(5, 6, 7, 8, 9 …\): not sent/);
  expect(notesOn({ totalsRow: 9 })[0]).toMatch(/^Row 9 is the totals row/);
});

it('what the window warns of in a workbook is told', () => {
  const told = notesOn({
    warnings: ['signed', 'shared-with-history', 'protected-sheet', 'formulas-without-values'],
    rowsWithoutFormulaValue: 2,
  });
  expect(told).toEqual([
    expect.stringMatching(/^In 2 rows a formula has no value yet/),
    expect.stringContaining('digitally signed'),
    expect.stringContaining('history of changes'),
    expect.stringContaining('protected against editing'),
  ]);
});

it('tables side by side are told, with what takes another', () => {
  const beside = {
    own: { first: 0, last: 2 },
    readsAll: false,
    others: [
      { columns: { first: 4, last: 5 }, header: { first: 1, last: 1 }, rowCount: 8, names: ['Name', 'City'] },
    ],
  };
  const notes = (readsAll: boolean) => notesOn({ beside: { ...beside, readsAll } });
  const other =
    'Another table stands in columns E-F, its column names in row 1: Name, City. Take it instead with --table-columns E-F.';
  expect(notes(false)).toEqual([
    'Only columns A-C are read: other tables stand beside them. Read all columns as one table with --table-columns all.',
    other,
  ]);
  expect(notes(true)).toEqual([expect.stringContaining('read only these with --table-columns A-C'), other]);
});

it('what has become of a print area is said, and what was asked for in vain', () => {
  const asked = { printsAnswers: true };
  const silent = { printsAnswers: false };
  expect(noteOnPrinting(null, silent)).toBeNull();
  expect(noteOnPrinting(null, asked)).toContain('--print-answers changes nothing');
  expect(noteOnPrinting({ lastColumn: 3, isGrown: false }, silent)).toBe(
    'The print area of the sheet ends at column D: the answers are not printed. Print them, too, with --print-answers.',
  );
  expect(noteOnPrinting({ lastColumn: 3, isGrown: true }, asked)).toContain('now includes the answers');
});
