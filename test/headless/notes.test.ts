import { expect, it } from 'vitest';
import { noteOnPrinting, notesOnTable, notesOnTwins } from '../../electron/headless/notes.ts';
import type { TableSummary } from '../../shared/model/table.ts';

it('a name that several columns bear is said to be the first of them', () => {
  const columns = ['Name', 'Text', 'Name (2)'].map((name, index) => ({ name, header: name, index }));
  const table = { columns } as unknown as TableSummary;
  expect(notesOnTwins('Greet {{Name}}', table)).toEqual([
    '2 columns are called "Name". {{Name}} takes the first of them; write {{Name (2)}} for the next one.',
  ]);
  expect(notesOnTwins('Greet {{Name (2)}}: {{Text}}', table)).toEqual([]);
});

it('tables side by side are told, with what takes another', () => {
  const plain = {
    columns: [],
    hiddenRowCount: 0,
    rowsWithoutFormulaValue: 0,
    warnings: [],
  } as unknown as TableSummary;
  const beside = {
    own: { first: 0, last: 2 },
    readsAll: false,
    others: [
      { columns: { first: 4, last: 5 }, header: { first: 1, last: 1 }, rowCount: 8, names: ['Name', 'City'] },
    ],
  };
  const notes = (readsAll: boolean) =>
    notesOnTable({ ...plain, beside: { ...beside, readsAll } }, { rows: { kind: 'all' } });
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
