import { describe, expect, it } from 'vitest';
import type { SheetFacts } from '../../../../electron/core/workbook/model/row-source.ts';
import { UsedCells } from '../../../../electron/core/workbook/model/used-cells.ts';
import { findPlace } from '../../../../electron/core/workbook/table/find-place.ts';
import { findFirstColumn } from '../../../../shared/model/answer-place.ts';
import { plainFacts, range } from './rows.ts';

/** Cells as a picture: one text a row from row 1 on, a letter for a cell in use, a dot for an empty one. */
function sheet(...rows: readonly string[]): UsedCells {
  const used = new UsedCells();
  rows.forEach((row, at) => {
    [...row].forEach((mark, column) => {
      if (mark !== '.') used.add(at + 1, column);
    });
  });
  return used;
}

function place(used: UsedCells, facts: Partial<SheetFacts> = {}, headerRow = 1) {
  return findPlace({ headerRow, used, facts: { ...plainFacts, ...facts } });
}

const table = (firstRow: number, firstColumn: number, lastRow: number, lastColumn: number) => ({
  name: 'T',
  range: range(firstRow, firstColumn, lastRow, lastColumn),
  hasHeader: true,
  hasTotals: false,
});

/** Letters of the first column for one answer, two and three, as an index from A = 0. */
function firsts(used: UsedCells, facts: Partial<SheetFacts> = {}, headerRow = 1) {
  const found = place(used, facts, headerRow);
  return [1, 2, 3].map((count) => findFirstColumn(found, count));
}

describe('the place of new columns', () => {
  it('is beside the table, not beside what stands apart from it', () => {
    expect(firsts(sheet('hhh', 'aaa', 'aaa.......n'))).toEqual([3, 3, 3]);
    expect(firsts(sheet('hhh', 'aaa', 'aaa..n'))).toEqual([3, 3, 6]);
    expect(firsts(sheet('hhh.......n', 'aaa'))).toEqual([3, 3, 3]);
  });

  it('is past what adjoins the table on any of its rows, and past columns that are in use further down', () => {
    expect(firsts(sheet('hhh', 'aaan', 'aaa'))).toEqual([4, 4, 4]);
    expect(firsts(sheet('hhh', 'aaa', 'aaa', '...n'))).toEqual([4, 4, 4]);
  });

  it('does not mind what stands above the header', () => {
    expect(firsts(sheet('tttttttt', '........', 'hhh', 'aaa'), {}, 3)).toEqual([3, 3, 3]);
    expect(firsts(sheet('t', '', 'hhh', 'aaa'), { merges: [range(1, 0, 1, 25)] }, 3)).toEqual([3, 3, 3]);
  });

  it('is beside the block with most headers, wherever that begins', () => {
    expect(firsts(sheet('..hhh', 'n.aaa', '..aaa'))).toEqual([5, 5, 5]);
    expect(firsts(sheet('h.hhh', 'a.aaa', 'a.aaa'))).toEqual([5, 5, 5]);
    expect(firsts(sheet('hhh..hh', 'aaa..aa'))).toEqual([3, 3, 7]);
    expect(place(sheet('hhh..hh', 'aaa..aa')).after).toBe(2);
  });

  it('counts merges on the rows of the table only', () => {
    const used = sheet('hhh', 'aaa', 'aaa');
    expect(firsts(used, { merges: [range(2, 2, 3, 4)] })).toEqual([5, 5, 5]);
    expect(firsts(used, { merges: [range(1, 4, 1, 5)] })).toEqual([3, 6, 6]);
    expect(firsts(used, { merges: [range(9, 0, 9, 16_383)] })).toEqual([3, 3, 3]);
  });

  it('is not pushed away by a title merged across the table, whose rows are told', () => {
    const used = sheet('hhh', 'aaa', 't', 'aaa', 't');
    const merges = [range(3, 0, 3, 16_383), range(5, 0, 6, 25)];
    expect(place(used, { merges })).toEqual({
      after: 2,
      free: [{ first: 3, count: 16_381 }],
      coveredRows: [
        { firstRow: 3, lastRow: 3 },
        { firstRow: 5, lastRow: 6 },
      ],
    });
    const answered = findPlace({
      headerRow: 1,
      used,
      facts: { ...plainFacts, merges },
      isAnswered: (row) => row === 5,
    });
    expect(answered.free).toEqual([{ first: 26, count: 16_358 }]);
    expect(answered.coveredRows).toEqual([{ firstRow: 3, lastRow: 3 }]);
  });

  it('is right of the Excel table that the header belongs to, and never in another one', () => {
    const used = sheet('hhhhh', 'aaaaa', 'aaaaa');
    expect(firsts(used, { tables: [table(1, 0, 3, 2)] })).toEqual([5, 5, 5]);
    expect(place(used, { tables: [table(1, 0, 3, 2), table(1, 3, 3, 4)] }).after).toBe(2);
    const small = sheet('hh', 'aa');
    expect(firsts(small, { tables: [table(1, 0, 2, 1), table(2, 2, 8, 3)] })).toEqual([4, 4, 4]);
    expect(firsts(small, { tables: [table(1, 0, 2, 1), table(20, 2, 28, 3)] })).toEqual([2, 2, 2]);
    const totals = sheet('hh', 'aa', 'tt', '..n');
    expect(firsts(totals, { tables: [table(1, 0, 3, 1)] })).toEqual([3, 3, 3]);
  });

  it('is never in the output of a pivot table', () => {
    const pivot = { ...range(2, 4, 12, 6), sourceSheet: null };
    // Nor beside it: refreshed, it grows.
    expect(firsts(sheet('hh', 'aa', 'aa'), { pivots: [pivot] })).toEqual([2, null, null]);
  });

  it('may be the last column of the sheet, and may be nowhere', () => {
    const used = new UsedCells();
    for (let column = 0; column < 16_383; column += 1) used.add(1, column);
    used.add(2, 0);
    expect(firsts(used)).toEqual([16_383, null, null]);
    used.add(2, 16_383);
    expect(place(used)).toEqual({ after: 16_383, free: [], coveredRows: [] });
  });

  it('is found without a header row, and on a sheet with nothing but a header', () => {
    expect(firsts(sheet('aaa', 'aaa'), {}, 0)).toEqual([3, 3, 3]);
    expect(firsts(sheet('..hh'))).toEqual([4, 4, 4]);
    expect(firsts(sheet(''), {}, 0)).toEqual([0, 0, 0]);
  });
});
