import { describe, expect, it } from 'vitest';
import { chosenIdColumn, chosenSheet } from '../../../renderer/features/new-job/draft/chosen-sheet.ts';
import { gridOfTable, gridOfTopRows } from '../../../renderer/features/new-job/sheet/grid-rows.ts';
import { columnLetters } from '../../../shared/model/column-letters.ts';
import { ticketTable } from './draft-fixture.ts';

const row = (rowNumber: number, ...cells: readonly string[]) => ({ rowNumber, cells, isHidden: false });

describe('the first rows of a sheet', () => {
  it('have the letters that Excel has', () => {
    expect([0, 25, 26, 51, 52, 701, 702, 16_383].map(columnLetters)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
      'XFD',
    ]);
  });

  it('show the title above, the header marked, and the rows below as they are read', () => {
    const top = [row(1, 'Title'), row(3, 'Ticket', 'Customer', 'Message'), row(4, 'raw')];
    const grid = gridOfTable(ticketTable, top, [row(4, 'T-1', 'Ann', 'Hi')]);
    expect(grid.rows.map(({ rowNumber, role, cells }) => [rowNumber, role, cells[0]])).toEqual([
      [1, 'above', 'Title'],
      [3, 'header', 'Ticket'],
      [4, 'row', 'T-1'],
    ]);
  });

  it('stand under their own letters when the table begins further right', () => {
    const columns = [{ index: 2, name: 'Message', header: 'Message', isHidden: false }];
    const grid = gridOfTable(
      { headerRow: 1, firstHeaderRow: 1, columns },
      [row(1, '', '', 'Message')],
      [row(2, 'Hi')],
    );
    expect(grid.letters).toEqual(['C']);
    expect(grid.rows.map(({ cells }) => cells)).toEqual([['Message'], ['Hi']]);
  });

  it('show a header that stands further down than the rows at hand', () => {
    const grid = gridOfTable(
      { ...ticketTable, headerRow: 90, firstHeaderRow: 90 },
      [row(1, 'Title')],
      [row(91, 'T-1')],
    );
    expect(grid.rows.map(({ rowNumber, role }) => [rowNumber, role])).toEqual([
      [1, 'above'],
      [90, 'header'],
      [91, 'row'],
    ]);
  });

  it('have no header where the user says that there is none', () => {
    const grid = gridOfTable({ ...ticketTable, headerRow: 0 }, [row(1, 'T-1')], [row(1, 'T-1')]);
    expect(grid.rows.map(({ role }) => role)).toEqual(['row']);
  });

  it('are shown as they stand while the sheet is still being read', () => {
    const grid = gridOfTopRows([row(1, 'a'), row(2, 'b', 'c')]);
    expect(grid.letters).toEqual(['A', 'B']);
    expect(grid.rows.map(({ cells }) => cells)).toEqual([
      ['a', ''],
      ['b', 'c'],
    ]);
  });

  it('leave out columns that nobody could look at, and say how many', () => {
    const wide = row(1, ...Array.from({ length: 200 }, (_, index) => String(index)));
    expect(gridOfTopRows([wide])).toMatchObject({ moreColumns: 140 });
  });
});

describe('what is taken unless the user says otherwise', () => {
  const sheets = [
    { name: 'Chart', kind: 'chart' as const, isHidden: false },
    { name: 'Tickets', kind: 'worksheet' as const, isHidden: false },
    { name: 'Archive', kind: 'worksheet' as const, isHidden: true },
  ];

  it('is the suggested sheet, and the chosen one where it holds rows', () => {
    const workbook = { sheets, suggestedSheet: 1 };
    expect(chosenSheet({ sheet: null }, workbook)).toBe('Tickets');
    expect(chosenSheet({ sheet: 'Archive' }, workbook)).toBe('Archive');
    expect(chosenSheet({ sheet: 'Chart' }, workbook)).toBe('Tickets');
    expect(chosenSheet({ sheet: null }, { sheets, suggestedSheet: -1 })).toBeNull();
  });

  it('is the suggested id column, unless the user wants another or none', () => {
    expect(chosenIdColumn({ idColumn: null }, ticketTable)).toBe('Ticket');
    expect(chosenIdColumn({ idColumn: { name: 'Message' } }, ticketTable)).toBe('Message');
    expect(chosenIdColumn({ idColumn: { name: null } }, ticketTable)).toBeNull();
  });
});
