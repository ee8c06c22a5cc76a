import { expect, it } from 'vitest';
import type { RawRow } from '../../../../electron/core/workbook/model/row-source.ts';
import { RowBuilder } from '../../../../electron/core/workbook/table/row-builder.ts';
import { range } from './rows.ts';

function row(rowNumber: number, cells: readonly string[], ...valueless: number[]): RawRow {
  const plain = { rowNumber, isHidden: false, cells, lacksFormulaValue: valueless.length > 0 };
  return valueless.length === 0 ? plain : { ...plain, valueless };
}

it('a formula without a value that takes the value above lacks none', () => {
  const down = new RowBuilder({ merges: [], fillsDown: [0], continuesBy: null });
  expect(down.add(row(2, ['', 'a', ''], 0, 2)).row.valueless).toEqual([0, 2]);
  down.add(row(3, ['x', 'b', 'c']));
  const { row: filled } = down.add(row(4, ['', 'a', ''], 0, 2));
  expect([filled.cells, filled.valueless, filled.lacksFormulaValue]).toEqual([['x', 'a', ''], [2], true]);
  expect(down.add(row(5, ['', 'a', 'c'], 0)).row).not.toHaveProperty('valueless');
  // A zero is no blank: it stays what it is.
  expect(down.add(row(6, ['0', 'a', 'c'], 0)).row).toMatchObject({ cells: ['0', 'a', 'c'], valueless: [0] });
  const merged = new RowBuilder({ merges: [range(2, 0, 3, 0)], fillsDown: [], continuesBy: null });
  merged.add(row(2, ['x', 'a']));
  expect(merged.add(row(3, ['', 'b'], 0)).row).not.toHaveProperty('valueless');
});

it('of a row that goes on below, a blank beside a text lacks nothing, and a zero stays within it', () => {
  const joined = (lead: RawRow, below: RawRow) => {
    const builder = new RowBuilder({ merges: [], fillsDown: [], continuesBy: 0 });
    builder.add(lead);
    return builder.add(below).row;
  };
  expect(joined(row(2, ['1', '', 'a'], 1), row(3, ['', 'more', 'b']))).not.toHaveProperty('valueless');
  expect(joined(row(2, ['1', 'text', 'a']), row(3, ['', '', 'b'], 1))).not.toHaveProperty('valueless');
  expect(joined(row(2, ['1', '', 'a'], 1), row(3, ['', '', 'b'], 1)).valueless).toEqual([1]);
  expect(joined(row(2, ['1', '', 'a'], 1), row(3, ['', '', 'b'])).valueless).toEqual([1]);
  expect(joined(row(2, ['1', '-', 'a'], 1), row(3, ['', 'more', 'b'])).valueless).toEqual([1]);
  expect(joined(row(2, ['1', 'text', 'a']), row(3, ['', '0', 'b'], 1))).toMatchObject({
    cells: ['1', 'text\n0', 'a\nb'],
    valueless: [1],
    lacksFormulaValue: true,
  });
});
